//! What is done with pairs and with a municipality as a whole: talks about the relation, and
//! measures on its habits, which take effect slowly and fade when they end.

use super::{reached, weekly_hours};
use crate::alderman::tolerance;
use crate::bodies;
use crate::catalogue::interventions::{self, Kind};
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::law::ALDERMEN_MAX;
use crate::math::{exp, ln, lower, raise, share, towards};
use crate::records::Record;
use crate::settings::Active;
use crate::state::{Measures, Town};
use crate::week::Week;

/// Weeks between talks of a pair, at dose 1.
const TALK_WEEKS: f32 = 13.0;

/// The part of a gap that `dose` times dose 1 closes, where dose 1 closes `total`.
fn closed(total: f32, dose: f32) -> f32 {
    1.0 - exp(ln((1.0 - total).max(1e-6)) * dose)
}

/// Relatiegesprek: pairs talk about the relation, and college and top do so together; as far as both
/// sides invest.
pub(super) fn talk(town: &mut Town, week: &Week, active: &Active, record: &mut Record) {
    let p = &week.settings.parameters;
    let described = &interventions::TABLE[Kind::Relatiegesprek as usize];
    let often = active.dose / TALK_WEEKS;
    let rates =
        [p.talk_welcome, p.talk_respect, p.talk_collective].map(|total| closed(total, often));
    let hours = weekly_hours(described.hours, active.dose);
    let mut open = [0.0f32; ALDERMEN_MAX];
    let mut bears = [0.0f32; ALDERMEN_MAX];
    for portfolio in 0..town.seats.len() {
        let alderman = &town.seats[town.acting(portfolio)].alderman;
        if reached(alderman, active) {
            open[portfolio] = bodies::openness_to_talk(alderman);
            bears[portfolio] = tolerance(p, alderman, alderman.experience);
        }
    }
    let mut talks = 0;
    for (dyad, pair) in town.dyads.iter_mut().zip(&week.place.dyads) {
        if open[pair.portfolio] == 0.0 {
            continue;
        }
        talks += 1;
        record.amount(Count::intervention_hours, hours);
        let invested = share(2.0 * open[pair.portfolio].min(dyad.safety));
        dyad.welcome = towards(dyad.welcome, bears[pair.portfolio], rates[0] * invested);
        dyad.respect_of_alderman = raise(dyad.respect_of_alderman, rates[1] * invested);
        dyad.respect_of_official = raise(dyad.respect_of_official, rates[1] * invested);
    }
    if talks == 0 {
        return;
    }
    let sum: f32 = town.dyads.iter().map(|d| d.trust_in_official + d.trust_in_alderman).sum();
    let mean = sum / (2 * town.dyads.len()) as f32;
    let part = talks as f32 / town.dyads.len() as f32;
    let rate = rates[2] * bodies::investment(town) * part;
    town.trust_collective = towards(town.trust_collective, mean.max(town.trust_collective), rate);
    let persons = (town.filled() + town.officials.len()) as f32 * part;
    let each = weekly_hours(described.hours_a_person, active.dose);
    record.amount(Count::intervention_hours, each * persons);
}

/// What each measure of a municipality closes at dose 1, and where it stands.
fn measure<'a>(
    kind: Kind,
    p: &Parameters,
    measures: &'a mut Measures,
) -> Option<(f32, &'a mut f32)> {
    Some(match kind {
        Kind::CollectiefBestuur => (p.team_building, &mut measures.collectivity),
        Kind::Dekking => (p.cover_promise, &mut measures.cover),
        Kind::Normhelderheid => (p.clarity_work, &mut measures.clarity),
        Kind::Toezicht => (p.oversight_work, &mut measures.oversight),
        Kind::MeldplichtNevenactiviteiten => (p.register_duty, &mut measures.side_rules),
        Kind::NormOndernemerschap => (p.enterprise_rules, &mut measures.enterprise_norms),
        Kind::Ontkokering => (p.desiloing, &mut measures.silos),
        _ => return None,
    })
}

/// Measures move towards their full effect while they act, and fade once they have ended; habits are
/// what they were, as far as the gap that is left.
pub(super) fn take_effect(town: &mut Town, week: &Week, record: &mut Record) {
    let p = &week.settings.parameters;
    let mut moved = false;
    for described in &interventions::TABLE {
        let Some(active) = week.programme.get(described.kind) else { continue };
        let Some((total, standing)) = measure(described.kind, p, &mut town.measures) else {
            continue;
        };
        if week.number < active.start || week.place.coverage_order >= active.coverage {
            continue;
        }
        moved = true;
        if !active.acts(week.number) {
            *standing = lower(*standing, described.decay);
            continue;
        }
        *standing = towards(*standing, closed(total, active.dose), p.measure_growth);
        let persons = (town.filled() + town.officials.len()) as f32;
        let hours = described.hours + described.hours_a_person * persons;
        record.amount(Count::intervention_hours, weekly_hours(hours, active.dose));
    }
    if moved {
        let (before, measures) = (&week.place.habits, town.measures);
        let habits = &mut town.habits;
        habits.collectivity = raise(before.collectivity, measures.collectivity);
        habits.cover_disposition = raise(before.cover_disposition, measures.cover);
        habits.norm_clarity = raise(before.norm_clarity, measures.clarity);
        habits.oversight = raise(before.oversight, measures.oversight);
        habits.side_rules = raise(before.side_rules, measures.side_rules);
        habits.enterprise_norms = raise(before.enterprise_norms, measures.enterprise_norms);
        habits.silos = lower(before.silos, measures.silos);
    }
}
