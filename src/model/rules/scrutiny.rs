//! Phase 9: council, media, audit and mayor work the ledger; what comes out may become an affair;
//! cover is given or dropped, both ways; some have to go.

use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::draws::{Key, Purpose};
use crate::events::{Arisen, Event};
use crate::math::{around, logistic, lower, mean};
use crate::observer::Observer;
use crate::rules::people::uniform;
use crate::rules::perception::council_control;
use crate::rules::risks::{self, STALE};
use crate::rules::{bodies, enterprise, exits, learning, relations};
use crate::state::{Dyad, Field, HiddenRisk, Road, Tenure, Town};
use crate::vocabulary::Exit;
use crate::week::Week;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Chance that what comes out becomes public where the media are silent (L104-112; size assumed).
const PUBLIC_BASE: f32 = 0.35;
/// What full media pressure adds to that chance (L110, L150-152; size assumed).
const PUBLIC_MEDIA: f32 = 0.50;
/// Weeks within which affairs count as one: the press ties together what comes within two months.
const LINKED_WEEKS: u32 = 8;
/// Loss of collective trust at an affair, against an incident in a pair (L355-356; size assumed).
const AFFAIR_COLLECTIVE: f32 = 3.0;
/// Weight of the council's control above one half on withdrawing its confidence (L246-254; size assumed).
const MOTION_COUNCIL: f32 = 1.0;
/// What the official's cover takes from the chance that the alderman has to go, and its lack adds (L360-361; size
/// assumed).
const FALL_COVER: f32 = 0.30;
/// Factor on that chance for the alderman who asked: who asked it answers for it.
const FALL_AUTHOR: f32 = 1.2;
/// Factor on that chance for a successor: a successor answers, but seldom falls.
const FALL_SUCCESSOR: f32 = 0.30;
/// Factor on the chance that the official has to go where the alderman covers (L360-361, L378-380; size assumed).
const DROP_COVERED: f32 = 0.30;
/// Factor on that chance where the alderman does not cover (L360-361, L378-380; size assumed).
const DROP_UNCOVERED: f32 = 1.3;
/// Factor on that chance where a shadow file was kept, or an extra sign-off had (L389; size assumed).
const DROP_FILE: f32 = 0.50;
/// Weight of an official's own shadow file against covering the alderman (L389; size assumed).
const COVER_FILE: f32 = 1.0;
/// Weight of media pressure above one half on questioning the alderman (L230-234; size assumed).
const QUESTION_MEDIA: f32 = 1.0;
/// Loss of trust in the official of an alderman who is questioned, against an ordinary loss (L230-234; size assumed).
const QUESTION_TRUST: f32 = 1.0;

/// Least factor on the attention: no council, audit office or press ever stops looking altogether, and a hazard is
/// never negative.
const LEAST_ATTENTION: f32 = 0.05;

/// Attention of the week to what is hidden: oversight, media, a dualised council, and the audit office.
fn attention(town: &Town, week: &Week) -> f32 {
    let p = week.parameters();
    let council = week.held().or(Link::CouncilDetection, council_control(town, week));
    let factor = |weight: f32, x: f32| (1.0 + weight * (x - 0.5)).max(LEAST_ATTENTION);
    p.discovery_rate
        * factor(p.discovery_oversight, town.habits.oversight)
        * factor(p.discovery_media, town.media)
        * factor(p.discovery_council, council)
        * (1.0 + p.audit_reach * town.habits.audits)
}

/// Works the ledger for a week.
pub fn scrutinise(town: &mut Town, week: &Week, observer: &mut Observer) {
    if town.ledger.is_empty() {
        return;
    }
    let p = week.parameters();
    let attention = attention(town, week);
    let mut gone = false;
    for risk in &mut town.ledger {
        gone |= risks::scrutinise(p, risk, attention) || risk.freshness <= STALE;
    }
    if gone {
        let exposed: Vec<_> =
            town.ledger.iter().filter(|risk| risks::is_out(risk)).copied().collect();
        town.ledger.retain(|risk| !risks::is_out(risk) && risk.freshness > STALE);
        for risk in exposed {
            expose(town, week, &risk, observer);
        }
    }
}

/// The random numbers of an exposure, all uniform, at the address of what the risk arose from.
struct ExposureDraws {
    /// Whether it becomes public.
    public: f32,
    /// Whether the alderman covers the official.
    cover_by_alderman: f32,
    /// Whether the official covers the alderman.
    cover_by_official: f32,
    /// Whether the alderman has to go.
    alderman_goes: f32,
    /// Whether the official has to go.
    official_goes: f32,
    /// Whether the alderman is questioned about another field than the relation.
    questioned: f32,
}

impl ExposureDraws {
    /// Draws the numbers, in the order of the fields.
    fn new(key: &Key, risk: &HiddenRisk) -> Self {
        let rng = &mut key.rng(Purpose::Exposure, risk.week, risk.position);
        Self {
            public: uniform(rng),
            cover_by_alderman: uniform(rng),
            cover_by_official: uniform(rng),
            alderman_goes: uniform(rng),
            official_goes: uniform(rng),
            questioned: uniform(rng),
        }
    }
}

/// A risk comes out.
fn expose(town: &mut Town, week: &Week, risk: &HiddenRisk, observer: &mut Observer) {
    let p = week.parameters();
    let draws = ExposureDraws::new(week.key, risk);
    let columns = columns(risk.field);
    observer.count(columns.exposures);
    if risk.violation {
        observer.count(Count::exposures_of_violations);
    }
    if risk.misinforms {
        observer.count(Count::council_corrected);
    }
    if risk.road == Road::Substituted {
        observer.window(Window::InformedAfterSubstitution, 1.0, 0);
    }
    let mut gap = 0.0;
    if risk.field == Field::Enterprise {
        gap = enterprise::learn(town, p);
        if !risk.informed {
            out_of_the_blue(town, week, risk, observer);
        }
    }
    // Council and media are public; audit and mayor settle the rest among themselves.
    let public = draws.public < PUBLIC_BASE + PUBLIC_MEDIA * town.media;
    observer.tell(|| Event::Exposed { risk: arisen(risk), since: risk.week, public });
    if risk.field == Field::Relation {
        let weight = if public { 1.0 } else { p.lesson_indoors };
        learning::lesson(town, week, risk.asked_by, weight, observer);
    }
    if !public {
        return;
    }
    town.media_excitement += p.media_after_publicity;
    let seat = town.acting(risk.portfolio);
    let covered = cover(town, week, risk, seat, &draws, observer);
    if risk.field == Field::Relation && !covered.alderman {
        learning::lesson(town, week, risk.asked_by, p.lesson_uncovered, observer);
    }
    if risk.severity <= p.affair_line {
        if risk.misinforms {
            move_no_confidence(town, week, risk, seat, covered, &draws, observer);
        }
        return;
    }
    let linked = town.last_affair_week.is_some_and(|last| week.number - last <= LINKED_WEEKS);
    town.last_affair_week = Some(week.number);
    observer.tell(|| Event::Affair { field: risk.field, linked });
    if !linked {
        observer.count(columns.affairs);
        town.media_excitement += p.media_after_affair;
    }
    if risk.field == Field::Enterprise {
        observer.weeks_since_enterprise_affair = 0;
        observer.window(Window::GapBeforeAffair, gap, 1);
    }
    town.trust_college = lower(town.trust_college, p.body_loss);
    town.trust_collective = lower(town.trust_collective, AFFAIR_COLLECTIVE * p.collective_loss);
    let questioned =
        risk.field == Field::Relation || questioned(town, week, risk, &draws, observer);
    let affair = Affair { risk, seat, questioned, covered };
    someone_goes(town, week, &affair, &draws, observer);
}

/// A council that was misinformed, though it is no affair, may withdraw its confidence.
fn move_no_confidence(
    town: &mut Town,
    week: &Week,
    risk: &HiddenRisk,
    seat: usize,
    covered: Covered,
    draws: &ExposureDraws,
    observer: &mut Observer,
) {
    let p = week.parameters();
    let chance = p.motion_exit
        * around(MOTION_COUNCIL, council_control(town, week))
        * blamed(town, risk, seat, covered);
    if draws.alderman_goes < chance {
        exits::alderman_leaves(town, week, seat, Exit::Council, observer);
    }
}

/// Factor on the chance that an alderman has to go: by the official's cover, and by authorship. A successor of the
/// one who asked answers for it, but seldom falls over it.
fn blamed(town: &Town, risk: &HiddenRisk, seat: usize, covered: Covered) -> f32 {
    let sitting = Tenure { seat, since: town.seats[seat].alderman.since };
    let cover = if covered.alderman { 1.0 - FALL_COVER } else { 1.0 + FALL_COVER };
    cover * if sitting == risk.asked_by { FALL_AUTHOR } else { FALL_SUCCESSOR }
}

/// A risk as an entry of a diary has it.
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
fn out_of_the_blue(town: &mut Town, week: &Week, risk: &HiddenRisk, observer: &mut Observer) {
    let p = week.parameters();
    observer.count(Count::surprises);
    observer.tell(|| Event::Surprised { dossier: None, post: risk.post });
    let pair = week.place.home(risk.post);
    relations::surprise_alderman(p, &mut town.dyads[pair], 1.0);
    bodies::incident(p, &mut town.trust_collective);
}

/// An affair of side activities or enterprise comes back to the alderman: was he or she informed in
/// time, and should have known? An alderman who is questioned trusts the official less.
fn questioned(
    town: &mut Town,
    week: &Week,
    risk: &HiddenRisk,
    draws: &ExposureDraws,
    observer: &mut Observer,
) -> bool {
    let p = week.parameters();
    let council = council_control(town, week);
    let utility = p.question_base
        + p.question_council * council
        + if risk.informed { 0.0 } else { p.question_uninformed }
        + QUESTION_MEDIA * (town.media - 0.5);
    let questioned = draws.questioned < logistic(utility);
    observer.window(Window::Questioned, if questioned { 1.0 } else { 0.0 }, 1);
    if questioned {
        let pair = week.place.home(risk.post);
        relations::lose_trust(p, &mut town.dyads[pair].trust_in_official, QUESTION_TRUST);
    }
    questioned
}

/// Who was covered by the other in public.
#[derive(Debug, Clone, Copy)]
struct Covered {
    official: bool,
    alderman: bool,
}

/// Whether alderman and official cover each other in public.
fn cover(
    town: &mut Town,
    week: &Week,
    risk: &HiddenRisk,
    seat: usize,
    draws: &ExposureDraws,
    observer: &mut Observer,
) -> Covered {
    let p = week.parameters();
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
    let covered = Covered {
        official: draws.cover_by_alderman < alderman,
        alderman: draws.cover_by_official < official,
    };
    let uncovered = relations::uncovered(p, town.secretary_backbone);
    let dyad = &mut town.dyads[pair];
    for (by_alderman, given) in [(true, covered.official), (false, covered.alderman)] {
        observer.count(if given { Count::covers_given } else { Count::covers_dropped });
        observer.tell(|| Event::Covered { by_alderman, given, post: risk.post, seat });
        if known.is_some() {
            relations::cover(p, dyad, given, by_alderman, uncovered);
        }
    }
    if !covered.official {
        bodies::seen_by_others(p, week.place, town, pair);
    }
    covered
}

fn cover_utility_alderman(p: &Parameters, dyad: &Dyad, disposition: f32, pressure: f32) -> f32 {
    let bond = mean(dyad.trust_in_official, dyad.loyalty_of_alderman);
    p.cover_base + p.cover_weight * (disposition + bond - 1.0) - p.cover_pressure * (pressure - 0.5)
}

fn cover_utility_official(p: &Parameters, dyad: &Dyad, shadow_file: bool) -> f32 {
    let bond = mean(dyad.trust_in_alderman, dyad.loyalty_of_official);
    p.cover_base + p.cover_weight * bond - if shadow_file { COVER_FILE } else { 0.0 }
}

/// What an affair brings for the persons in it.
struct Affair<'a> {
    risk: &'a HiddenRisk,
    /// The seat of the alderman who answers for it.
    seat: usize,
    /// Whether the alderman's position is in question.
    questioned: bool,
    covered: Covered,
}

/// An affair may cost the alderman the office and the official the post. A successor of the one
/// who did it answers for it, but seldom falls over it.
fn someone_goes(
    town: &mut Town,
    week: &Week,
    affair: &Affair,
    draws: &ExposureDraws,
    observer: &mut Observer,
) {
    let p = week.parameters();
    let &Affair { risk, seat, questioned, covered } = affair;
    let alderman = p.affair_exit_alderman * blamed(town, risk, seat, covered);
    let maker_there = town.officials[risk.post].since == risk.official_since;
    let official = p.affair_exit_official
        * if covered.official { DROP_COVERED } else { DROP_UNCOVERED }
        * if risk.shadow_file || risk.initialled { DROP_FILE } else { 1.0 }
        * if maker_there { 1.0 } else { 0.0 };
    if questioned && draws.alderman_goes < alderman {
        exits::alderman_leaves(town, week, seat, Exit::Integrity, observer);
    }
    if draws.official_goes < official {
        observer.count(Count::officials_exits_forced);
        observer.tell(|| Event::OfficialLeft { post: risk.post, forced: true });
        exits::replace_official(town, week, risk.post, observer);
    }
}
