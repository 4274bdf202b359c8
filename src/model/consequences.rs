//! Phase 7: what is told and signed, whether what was done can be accounted for, what it yields, and
//! how the pair moves by it.

use super::alderman::Request;
use super::bodies;
use super::counter::Outcome;
use super::dossiers::Dossier;
use super::encounter::{Table, felt};
use super::events::{Arisen, Event};
use super::math::logistic;
use super::official;
use super::relations;
use super::risks::{self, Act};
use super::state::{Backfire, Dyad, Field, HiddenRisk, RiskKind, Road, Town};
use super::week::Week;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::records::Record;

/// Whether the official tells the alderman a material matter in time.
pub(super) fn tell(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    record: &mut Record,
) -> bool {
    let p = &week.settings.parameters;
    let dyad = &mut town.dyads[table.pair];
    let official = &town.officials[table.post];
    let told = dossier.luck.tell < official::tell_utility(p, official, &felt(week, dyad));
    week.tell(|| Event::Told { dossier: dossier.position, told });
    relations::remember_telling(dyad, told);
    record.weigh(Per::Matter, 1);
    if told {
        record.state(Mean::openness, 1.0);
    }
    told
}

/// An extra sign-off asked for protection.
pub(super) fn sign_off(
    town: &Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    wrongness: f32,
    record: &mut Record,
) -> bool {
    let p = &week.settings.parameters;
    let asked = dossier.luck.initial
        < official::initial_utility(p, &felt(week, &town.dyads[table.pair]), wrongness);
    if asked {
        week.tell(|| Event::SignedOff { dossier: dossier.position });
        record.count(Count::initiallings);
        record.amount(Count::delay_weeks, 1.0);
    }
    asked
}

/// Enters what cannot be accounted for in the ledger of hidden risks.
pub(super) fn enter_risk(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    act: &Act,
    outcome: Outcome,
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let Some(kind) = risks::risk(p, act, dossier, town.habits.norm_clarity) else { return };
    let violation = act.wrongness > p.violation_line;
    record.count(Count::risks_relation);
    record.count(risks::column(kind));
    if violation {
        record.count(Count::violations_relation);
    }
    let (post, road, shadow_file) = match outcome {
        Outcome::Done { post, road, shadow_file, .. } => (post, road, shadow_file),
        Outcome::Withdrawn => (table.post, Road::Plain, false),
    };
    let severity = risks::severity(act.wrongness, dossier.salience);
    let (field, portfolio) = (Field::Relation, table.portfolio);
    week.tell(|| Event::Risk {
        risk: Arisen { field, kind, post, portfolio, severity, violation },
        dossier: Some(dossier.position),
        justification: risks::justification(p, act, dossier, town.habits.norm_clarity),
        line: p.forum_threshold,
    });
    town.ledger.push(HiddenRisk {
        field: Field::Relation,
        kind,
        road,
        informed: act.told,
        visibility: 1.0,
        portfolio: table.portfolio,
        post,
        severity,
        violation,
        shadow_file,
        misinforms: matches!(kind, RiskKind::Omission | RiskKind::Embellishment),
        freshness: 1.0,
        hazard: 0.0,
        threshold: dossier.luck.threshold,
        week: week.number,
        position: dossier.position,
        official_since: town.officials[post].since,
        alderman: (table.seat, town.seats[table.seat].alderman.since),
    });
}

/// Results, setbacks, and how the pair moves by them.
pub(super) fn settle_results(
    town: &mut Town,
    week: &Week,
    dossier: &Dossier,
    table: &Table,
    (act, request, doer): (&Act, Request, usize),
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let official = &town.officials[doer];
    let hurried = matches!(act.request, Request::Rush | Request::UTurn | Request::Informal);
    let chance = p.setback_share
        * town.habits.difficulty
        * town.seats[table.seat].alderman.difficulty
        * (1.5 - official.expertise)
        * if act.prepared { 0.8 } else { 1.2 }
        * if hurried { 1.3 } else { 0.9 }
        // A service that does not believe its director follows less; 0.8 is ordinary.
        * (1.4 - 0.5 * official.credibility);
    let chance = chance.min(0.9);
    let setback = dossier.luck.setback < chance;
    let dyad = &mut town.dyads[table.pair];
    let surfaces = setback || dossier.salience * town.media > p.surface_line;
    if !act.told && surfaces {
        record.count(Count::surprises);
        week.tell(|| Event::Surprised { dossier: Some(dossier.position), post: table.post });
        relations::surprise_alderman(p, dyad, dossier.salience);
        bodies::incident(p, &mut town.trust_collective);
    }
    if setback {
        let before = *dyad;
        record.amount(Count::delay_weeks, 2.0);
        let alderman = &town.seats[table.seat].alderman;
        let utility = p.backing_base
            + p.cover_weight * (town.habits.cover_disposition - 0.5)
            + p.cover_weight * (dyad.trust_in_official * 0.6 + dyad.loyalty_of_alderman * 0.4)
            - p.cover_pressure * alderman.pressure;
        // The number that brought the setback, stretched to 0..1, decides on the backing.
        let backed = dossier.luck.setback < chance * logistic(utility);
        let informal = act.request == Request::Informal;
        week.tell(|| Event::SetBack { dossier: dossier.position, backed, informal });
        if doer == table.post {
            relations::set_back(p, dyad, act.told, backed);
        }
        if !backed {
            bodies::incident(p, &mut town.trust_collective);
        }
        if informal {
            record.count(Count::informal_backfires);
            // No informal request is refused, so that the number of escalating is free for this.
            let utility =
                fall_back_utility(p, dyad, alderman.pressure, town.habits.planning_control);
            let falls_back = dossier.luck.escalate < logistic(utility);
            relations::informal_backfire(p, dyad, falls_back);
            record.window(Window::InformalBefore, before.informal, 1);
            let lost = [
                before.trust_in_official - dyad.trust_in_official,
                before.trust_in_alderman - dyad.trust_in_alderman,
            ];
            record.window(Window::BackfireTrustOfAlderman, lost[0], 1);
            record.window(Window::BackfireTrustOfOfficial, lost[1], 1);
            town.backfires.push(Backfire { pair: table.pair, week: week.number });
        }
        record.amount(Count::results_short, 0.3 * dossier.short_payoff);
        record.amount(Count::results_long, 0.4 * dossier.long_payoff);
        return;
    }
    // What a substitute did well says nothing about the one who refused, and a request that had to
    // be withdrawn does not honour anyone's role.
    if doer == table.post {
        let proper = request == Request::Proper;
        relations::work_well(p, dyad, dossier.salience, act.prepared, proper);
    }
    bodies::met_well(p, &mut town.trust_collective, town.habits.collectivity);
    let (short, long) = if hurried { (1.0, 0.6) } else { (0.7, 0.9) };
    // Dualisering leaves the council its work, and the college room to govern.
    let room = 1.0 + p.room_to_govern * week.settings.inputs.dualisering[week.number as usize];
    let craft = room * (0.5 + 0.5 * official.expertise);
    record.amount(Count::results_short, short * craft * dossier.short_payoff);
    record.amount(Count::results_long, long * craft * dossier.long_payoff);
}

/// Utility of the alderman falling back on the formal road when an informal request went wrong:
/// under pressure, where the formal circuit is at hand, and less where he or she trusts.
fn fall_back_utility(p: &Parameters, dyad: &Dyad, pressure: f32, planning_control: f32) -> f32 {
    p.fallback_base
        + p.cover_pressure * (pressure - 0.5)
        + (planning_control - 0.5)
        + (0.5 - dyad.trust_in_official)
}
