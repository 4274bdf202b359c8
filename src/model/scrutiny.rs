//! Phase 9: council, media, audit and mayor work the ledger; what comes out may become an affair;
//! cover is given or dropped, both ways; some have to go.

use super::draws::{Purpose, uniform};
use super::enterprise;
use super::events::{Arisen, Event};
use super::exits::{self, Exit};
use super::math::logistic;
use super::relations;
use super::risks::{self, STALE};
use super::state::{Dyad, Field, Habits, HiddenRisk, Road, Town};
use super::week::Week;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::records::Record;

/// Weeks within which affairs are one.
const LINKED_WEEKS: u32 = 8;

/// Attention of the week to what is hidden: oversight, media, and a dualised council.
fn attention(week: &Week, habits: &Habits, media: f32) -> f32 {
    let p = &week.settings.parameters;
    let council = week.settings.inputs.dualisering[week.number as usize] * habits.council_control;
    let council = week.settings.held.or(Link::CouncilDetection, council);
    let factor = |weight: f32, x: f32| (1.0 + weight * (x - 0.5)).max(0.05);
    p.discovery_rate
        * factor(p.discovery_oversight, habits.oversight)
        * factor(p.discovery_media, media)
        * factor(p.discovery_council, council)
}

/// Works the ledger for a week.
pub fn scrutinise(town: &mut Town, week: &Week, record: &mut Record) {
    if town.ledger.is_empty() {
        return;
    }
    let p = &week.settings.parameters;
    let attention = attention(week, &town.habits, town.media);
    let decay = p.discovery_decay;
    let mut gone = false;
    for risk in &mut town.ledger {
        gone |= risks::scrutinise(risk, attention, decay) || risk.freshness <= STALE;
    }
    if gone {
        let exposed: Vec<_> =
            town.ledger.iter().filter(|risk| risks::is_out(risk)).copied().collect();
        town.ledger.retain(|risk| !risks::is_out(risk) && risk.freshness > STALE);
        for risk in exposed {
            expose(town, week, &risk, record);
        }
    }
}

/// A risk comes out.
fn expose(town: &mut Town, week: &Week, risk: &HiddenRisk, record: &mut Record) {
    let p = &week.settings.parameters;
    let words = week.key.block(Purpose::Exposure, risk.week, risk.position);
    let u = |item: usize| uniform(words[item]);
    let columns = columns(risk.field);
    record.count(columns.exposures);
    if risk.violation {
        record.count(Count::exposures_of_violations);
    }
    if risk.misinforms {
        record.count(Count::council_corrected);
    }
    if risk.road == Road::Substituted {
        record.window(Window::InformedAfterSubstitution, 1.0, 0);
    }
    let mut gap = 0.0;
    if risk.field == Field::Enterprise {
        gap = enterprise::learn(town, p);
        if !risk.informed {
            out_of_the_blue(town, week, risk, record);
        }
    }
    // Council and media are public; audit and mayor settle the rest among themselves.
    let public = u(0) < 0.35 + 0.5 * town.media;
    week.tell(|| Event::Exposed { risk: arisen(risk), since: risk.week, public });
    if !public {
        return;
    }
    town.media_excitement += p.media_after_publicity;
    let seat = town.acting(risk.portfolio);
    let covered = cover(town, week, risk, seat, [u(1), u(2)], record);
    if risk.severity <= p.affair_line {
        return;
    }
    let linked = town.last_affair_week.is_some_and(|last| week.number - last <= LINKED_WEEKS);
    town.last_affair_week = Some(week.number);
    week.tell(|| Event::Affair { field: risk.field, linked });
    if !linked {
        record.count(columns.affairs);
        town.media_excitement += p.media_after_affair;
    }
    if risk.field == Field::Enterprise {
        town.weeks_since_enterprise_affair = 0;
        record.window(Window::GapBeforeAffair, gap, 1);
    }
    town.trust_college = super::math::lower(town.trust_college, p.body_loss);
    town.trust_collective = super::math::lower(town.trust_collective, 3.0 * p.collective_loss);
    let questioned = risk.field == Field::Relation || questioned(town, week, risk, u(5), record);
    let luck = [u(3), u(4)];
    someone_goes(town, week, risk, (seat, questioned), (covered, luck), record);
}

/// A risk as it is told.
fn arisen(risk: &HiddenRisk) -> Arisen {
    Arisen {
        field: risk.field,
        kind: risk.kind,
        post: risk.post,
        portfolio: risk.portfolio,
        severity: risk.severity,
        violation: risk.violation,
    }
}

/// Where a field counts what came out.
struct Columns {
    exposures: Count,
    affairs: Count,
}

fn columns(field: Field) -> Columns {
    match field {
        Field::Relation => {
            Columns { exposures: Count::exposures_relation, affairs: Count::affairs_relation }
        }
        Field::SideActivities => Columns {
            exposures: Count::exposures_side_activities,
            affairs: Count::affairs_side_activities,
        },
        Field::Enterprise => {
            Columns { exposures: Count::exposures_enterprise, affairs: Count::affairs_enterprise }
        }
    }
}

/// The alderman hears from a third what a company or project did without informing.
fn out_of_the_blue(town: &mut Town, week: &Week, risk: &HiddenRisk, record: &mut Record) {
    let p = &week.settings.parameters;
    record.count(Count::surprises);
    week.tell(|| Event::Surprised { dossier: None, post: risk.post });
    let pair = week.place.home(risk.post);
    relations::surprise_alderman(p, &mut town.dyads[pair], 1.0);
    super::bodies::incident(p, &mut town.trust_collective);
}

/// An affair of side activities or enterprise comes back to the alderman: was he or she informed in
/// time, and should have known? An alderman who is questioned trusts the official less.
fn questioned(
    town: &mut Town,
    week: &Week,
    risk: &HiddenRisk,
    luck: f32,
    record: &mut Record,
) -> bool {
    let p = &week.settings.parameters;
    let council =
        week.settings.inputs.dualisering[week.number as usize] * town.habits.council_control;
    let utility = p.question_base
        + p.question_council * council
        + if risk.informed { 0.0 } else { p.question_uninformed }
        + (town.media - 0.5);
    let questioned = luck < logistic(utility);
    record.window(Window::Questioned, if questioned { 1.0 } else { 0.0 }, 1);
    if questioned {
        let pair = week.place.home(risk.post);
        relations::lose_trust(p, &mut town.dyads[pair].trust_in_official, 1.0);
    }
    questioned
}

/// Whether alderman and official cover each other in public; returns both.
fn cover(
    town: &mut Town,
    week: &Week,
    risk: &HiddenRisk,
    seat: usize,
    luck: [f32; 2],
    record: &mut Record,
) -> [bool; 2] {
    let p = &week.settings.parameters;
    let known = week
        .place
        .dyads
        .iter()
        .position(|pair| pair.post == risk.post && pair.portfolio == risk.portfolio);
    // A substitute may not work with that alderman: then the bond is that with his or her own, and
    // no pair moves by it.
    let pair = known.unwrap_or_else(|| week.place.home(risk.post));
    let dyad = town.dyads[pair];
    let pressure = town.seats[seat].alderman.pressure;
    let alderman =
        logistic(cover_utility_alderman(p, &dyad, town.habits.cover_disposition, pressure));
    let own_file = risk.shadow_file && town.officials[risk.post].since == risk.official_since;
    let official = logistic(cover_utility_official(p, &dyad, own_file));
    let covered = [luck[0] < alderman, luck[1] < official];
    let dyad = &mut town.dyads[pair];
    for (by_alderman, given) in [(true, covered[0]), (false, covered[1])] {
        record.count(if given { Count::covers_given } else { Count::covers_dropped });
        week.tell(|| Event::Covered { by_alderman, given, post: risk.post, seat });
        if known.is_some() {
            relations::cover(p, dyad, given, by_alderman);
        }
    }
    if !covered[0] {
        super::bodies::seen_by_others(p, week.place, town, pair);
    }
    covered
}

fn cover_utility_alderman(p: &Parameters, dyad: &Dyad, disposition: f32, pressure: f32) -> f32 {
    let bond = 0.5 * (dyad.trust_in_official + dyad.loyalty_of_alderman);
    p.cover_base + p.cover_weight * (disposition + bond - 1.0) - p.cover_pressure * (pressure - 0.5)
}

fn cover_utility_official(p: &Parameters, dyad: &Dyad, shadow_file: bool) -> f32 {
    let bond = 0.5 * (dyad.trust_in_alderman + dyad.loyalty_of_official);
    p.cover_base + p.cover_weight * bond - if shadow_file { 1.0 } else { 0.0 }
}

/// An affair may cost the alderman the office and the official the post. A successor of the one
/// who did it answers for it, but seldom falls over it.
fn someone_goes(
    town: &mut Town,
    week: &Week,
    risk: &HiddenRisk,
    (seat, questioned): (usize, bool),
    ([covered_official, covered_alderman], luck): ([bool; 2], [f32; 2]),
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let own_deed = (seat, town.seats[seat].alderman.since) == risk.alderman;
    let alderman = p.affair_exit_alderman
        * if covered_alderman { 0.7 } else { 1.3 }
        * if own_deed { 1.2 } else { 0.3 };
    let maker_there = town.officials[risk.post].since == risk.official_since;
    let official = p.affair_exit_official
        * if covered_official { 0.3 } else { 1.3 }
        * if risk.shadow_file { 0.5 } else { 1.0 }
        * if maker_there { 1.0 } else { 0.0 };
    if questioned && luck[0] < alderman {
        exits::alderman_leaves(town, week, seat, Exit::Integrity, record);
    }
    if luck[1] < official {
        record.count(Count::officials_exits_forced);
        week.tell(|| Event::OfficialLeft { post: risk.post, forced: true });
        exits::replace_official(town, week, risk.post);
    }
}
