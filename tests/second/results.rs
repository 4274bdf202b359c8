//! Section 7.7: telling, sign-off, risk, results.

use crate::answers::{Act, Answer, Carried};
use crate::dossiers::{Asked, Dossier, Handling, Request};
use crate::draws::{around, logistic, lower, raise, rising, towards};
use crate::relations::{Event, harm, incident, moves, trust_loss};
use crate::town::{Alderman, Field, Now, Risk, Town};
use polaris::catalogue::outcomes::{Count, Mean, Per};
use polaris::catalogue::parameters::Parameters;
use polaris::catalogue::windows::Window;

/// What was asked, and what was carried out.
struct Deed {
    asked: Request,
    request: Request,
    informal: bool,
    embellished: bool,
    leaked: bool,
    /// The wrong in it.
    wrong: f32,
    /// The post of who acted.
    post: usize,
    /// Whether the council is misinformed.
    misinforms: bool,
}

impl Deed {
    fn hasty(&self) -> bool {
        self.informal || matches!(self.request, Request::Rush | Request::UTurn)
    }

    fn would_misinform(&self) -> bool {
        self.embellished || matches!(self.request, Request::Omit | Request::Embellish)
    }
}

/// A dossier's end.
pub fn phase(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    handling: &Handling,
    [prepared, on_agenda]: [bool; 2],
    answer: &Answer,
    carried: &Carried,
) {
    let p = now.p;
    let pair = town.pairs[handling.pair];
    let official = town.posts[pair.post].official;
    let Alderman { pressure, uncertainty, .. } = *town.alderman(handling.portfolio);
    let mut deed = deed(now.p, dossier, pair.post, answer, carried);
    let does_wrong = deed.request.is_improper() && carried.substitute.is_none();
    let handing_down = p.hand_down_base + p.hand_down_pressure * p.results_pressure * pressure
        - p.hand_down_professional * official.professional
        + if does_wrong { p.hand_down_asked } else { 0.0 };
    if -dossier.initial < handing_down {
        town.count(Count::requests_handed_down);
        lower(&mut town.posts[pair.post].official.credibility, 0.5 * p.credibility_loss);
    }

    let telling = p.tell_base
        + p.tell_safety * pair.safety
        + p.tell_contact * 0.5 * (official.sensitivity + pair.familiarity)
        + p.tell_trust * (pair.trust_in_alderman - 0.5)
        + p.tell_expectations * pair.expectations
        + p.tell_control * (town.habits.planning_control - 0.5)
        - p.tell_uncertainty * uncertainty;
    let told = on_agenda || dossier.tell < telling;
    let told_share = if told { 1.0 } else { 0.0 };
    towards(&mut town.pairs[handling.pair].openness, told_share, p.openness_memory);
    town.record.weights[Per::Matter as usize] += 1;
    town.record.state(Mean::openness, told_share);

    let signing = p.initialling_base
        + p.initialling_unsafety
            * (1.0 - pair.safety)
            * around(p.initialling_wrongness, answer.asked.wrongness);
    let initialled = dossier.initial < signing;
    if initialled {
        town.count(Count::initiallings);
        town.amount(Count::delay_weeks, 1.0);
        trust_loss(p, &mut town.pairs[handling.pair].trust_in_official, p.initialling_distrust);
    }

    if deed.would_misinform() {
        deed.misinforms = 1.0 - dossier.punish >= town.habits.clerk_check;
        town.count(if deed.misinforms {
            Count::council_misinformed
        } else {
            Count::council_corrected
        });
    }
    if deed.request.is_improper() {
        town.count(Count::requests_improper_done);
    }
    if deed.request == Request::UTurn {
        lower(&mut town.posts[pair.post].official.credibility, p.credibility_loss);
    }
    risk(now, town, dossier, handling, &deed, [prepared, initialled, told], carried);
    results(now, town, dossier, handling, &deed, prepared, told);
}

fn deed(
    p: &Parameters,
    dossier: &Dossier,
    post: usize,
    answer: &Answer,
    carried: &Carried,
) -> Deed {
    let Asked { request, informal, wrongness, .. } = answer.asked;
    if carried.withdrawn {
        return Deed {
            asked: request,
            request: Request::Proper,
            informal: false,
            embellished: false,
            leaked: false,
            wrong: 0.0,
            post,
            misinforms: false,
        };
    }
    let embellished = answer.act == Act::Embellish;
    let leaked = answer.act == Act::Leak;
    let own = match answer.act {
        Act::Embellish => p.wrong_own_embellish + p.wrong_own_embellish_norm * dossier.norm,
        Act::Leak => p.wrong_leak + p.wrong_leak_norm * dossier.norm,
        Act::Comply | Act::Shadow | Act::Contradict | Act::Refuse => 0.0,
    };
    let wrong = wrongness.max(own);
    Deed {
        asked: request,
        request,
        informal,
        embellished,
        leaked,
        wrong,
        post: carried.substitute.unwrap_or(post),
        misinforms: false,
    }
}

fn risk(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    handling: &Handling,
    deed: &Deed,
    [prepared, initialled, told]: [bool; 3],
    carried: &Carried,
) {
    let p = now.p;
    let informal = town.pairs[handling.pair].informal;
    let dealing = if deed.informal {
        rising(p.dealing_corridor, informal)
    } else {
        p.dealing_habit * informal
    };
    let professional = town.posts[deed.post].official.professional;
    let rushed = matches!(deed.request, Request::Rush | Request::UTurn);
    let unwritten = dealing
        * (1.0 - p.record_professional * professional)
        * (1.0 - p.notes_record * town.habits.open_notes);
    let record = p.record_base + p.record_clarity * town.habits.norm_clarity
        - p.record_informal * unwritten
        + if prepared { p.record_preparation } else { 0.0 }
        - if rushed { p.record_rush } else { 0.0 };
    let justification = record + p.forum_margin * dossier.legal_margin
        - p.wrongness_weight * deed.wrong
        - p.forum_salience * dossier.salience
        - p.forum_norm * dossier.norm
        - if told { 0.0 } else { p.record_untold * dossier.salience };
    let material =
        deed.wrong > p.violation_line || dossier.norm.max(dossier.money) > p.material_line;
    if !deed.misinforms && (justification >= p.forum_threshold || !material) {
        return;
    }
    let kind = match deed.request {
        Request::Omit => Count::risks_omission,
        Request::Embellish => Count::risks_embellishment,
        _ if deed.embellished => Count::risks_embellishment,
        _ if deed.leaked => Count::risks_leak,
        Request::AgainstNorm => Count::risks_partiality,
        Request::Rush | Request::UTurn => Count::risks_bypass,
        Request::Proper if deed.informal => Count::risks_bypass,
        Request::Proper if !told => Count::risks_unreported,
        Request::Proper => Count::risks_bypass,
    };
    let seat = handling.seat;
    let mut visibility = 1.0;
    if deed.informal {
        visibility = p.corridor_visibility + (1.0 - p.corridor_visibility) * town.habits.open_notes;
    }
    if deed.misinforms {
        visibility *= 1.0 + p.notes_reach * town.habits.open_notes;
    }
    arise(
        now,
        town,
        kind,
        deed.wrong,
        dossier.salience,
        Risk {
            substituted: carried.substitute.is_some() && !carried.escalated,
            informed: told,
            shadow: carried.shadow,
            initialled,
            misinforms: deed.misinforms,
            visibility,
            ..blank(now, town, Field::Relation, deed.post, handling.portfolio, seat)
        },
        (dossier.threshold, dossier.position),
    );
}

/// A hidden risk of which the rest is still to be told.
pub fn blank(
    now: &Now,
    town: &Town,
    field: Field,
    post: usize,
    portfolio: usize,
    seat: usize,
) -> Risk {
    Risk {
        field,
        substituted: false,
        informed: false,
        visibility: 1.0,
        portfolio,
        post,
        severity: 0.0,
        violation: false,
        shadow: false,
        initialled: false,
        misinforms: false,
        freshness: 1.0,
        hazard: 0.0,
        threshold: 0.0,
        week: now.week,
        position: 0,
        official_since: town.posts[post].official.since,
        seat,
        alderman_since: town.alderman(portfolio).since,
    }
}

/// Counts a risk and puts it into the ledger.
pub fn arise(
    now: &Now,
    town: &mut Town,
    kind: Count,
    wrong: f32,
    salience: f32,
    risk: Risk,
    (threshold, position): (f32, u32),
) {
    let (risks, violations) = match risk.field {
        Field::Relation => (Count::risks_relation, Count::violations_relation),
        Field::SideActivities => (Count::risks_side_activities, Count::violations_side_activities),
        Field::Enterprise => (Count::risks_enterprise, Count::violations_enterprise),
    };
    town.count(risks);
    town.count(kind);
    let violation = wrong > now.p.violation_line;
    if violation {
        town.count(violations);
    }
    let severity = (0.15 + wrong) * (0.4 + 0.6 * salience);
    if risk.field == Field::Relation {
        town.amount(Count::risks_relation_severity, severity);
        if severity > 0.5 {
            town.count(Count::risks_relation_grave);
        }
    }
    town.ledger.push(Risk { severity, violation, threshold, position, ..risk });
}

fn results(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    handling: &Handling,
    deed: &Deed,
    prepared: bool,
    told: bool,
) {
    let p = now.p;
    let pair = handling.pair;
    let alderman = *town.alderman(handling.portfolio);
    let substituted = deed.post != town.pairs[pair].post;
    let actor = town.posts[deed.post].official;
    let chance = p.setback_share
        * town.difficulty
        * alderman.difficulty
        * (1.5 - actor.expertise)
        * if prepared { 0.8 } else { 1.2 }
        * if deed.hasty() { 1.3 } else { 0.9 }
        * (1.4 - 0.5 * actor.credibility);
    let chance = chance.min(0.9);
    let bad = dossier.setback < chance;
    let stretched = (dossier.setback - chance) / (1.0 - chance);
    let surfaces = bad || stretched < p.surface_share * dossier.salience * alderman.pressure;
    if !told && surfaces {
        town.count(Count::surprises);
        let event = Event::SurprisedAlderman { salience: dossier.salience };
        moves(p, &mut town.pairs[pair], event);
        incident(p, town);
    }
    if bad {
        set_back(now, town, dossier, handling, deed, chance, told);
        return;
    }
    if !substituted {
        let proper = deed.asked == Request::Proper;
        let event = Event::WorkedWell { salience: dossier.salience, prepared, proper };
        moves(p, &mut town.pairs[pair], event);
    }
    let collectivity = town.habits.collectivity;
    raise(&mut town.trust_collective, p.met_well * p.collective_loss * collectivity);
    let (soon, later) = if deed.hasty() { (1.0, 0.6) } else { (0.7, 0.9) };
    let craft = 0.5 + 0.5 * actor.expertise;
    let room = 1.0 + p.room_to_govern * now.dualisering();
    town.amount(Count::results_short, soon * craft * dossier.short_payoff * room);
    town.amount(Count::results_long, later * craft * dossier.long_payoff * room);
}

fn set_back(
    now: &Now,
    town: &mut Town,
    dossier: &Dossier,
    handling: &Handling,
    deed: &Deed,
    chance: f32,
    told: bool,
) {
    let p = now.p;
    let substituted = deed.post != town.pairs[handling.pair].post;
    let pressure = town.alderman(handling.portfolio).pressure;
    town.amount(Count::delay_weeks, 2.0);
    let before = town.pairs[handling.pair];
    let backing = logistic(
        p.backing_base
            + p.cover_weight * (town.habits.cover_disposition - 0.5)
            + p.cover_weight
                * ((1.0 - p.backing_loyalty) * before.trust_in_official
                    + p.backing_loyalty * before.loyalty_of_alderman)
            - p.cover_pressure * pressure,
    );
    let backed = dossier.setback < chance * backing;
    if !substituted {
        let harm = harm(p, town);
        moves(p, &mut town.pairs[handling.pair], Event::SetBack { told, backed, harm });
    }
    if !backed {
        incident(p, town);
    }
    if deed.informal && !substituted {
        town.count(Count::informal_backfires);
        let pair = &mut town.pairs[handling.pair];
        let falling_back = logistic(
            p.fallback_base
                + p.cover_pressure * (pressure - 0.5)
                + (town.habits.planning_control - 0.5)
                + (0.5 - pair.trust_in_official),
        );
        let falls_back = dossier.escalate < falling_back;
        town.record.window(Window::InformalBefore, pair.informal, 1);
        moves(p, pair, Event::InformalBackfire { falls_back });
        let lost_alderman = before.trust_in_official - pair.trust_in_official;
        let lost_official = before.trust_in_alderman - pair.trust_in_alderman;
        town.record.window(Window::BackfireTrustOfAlderman, lost_alderman, 1);
        town.record.window(Window::BackfireTrustOfOfficial, lost_official, 1);
        town.backfires.push((now.week, handling.pair));
    }
    town.amount(Count::results_short, 0.3 * dossier.short_payoff);
    town.amount(Count::results_long, 0.4 * dossier.long_payoff);
}
