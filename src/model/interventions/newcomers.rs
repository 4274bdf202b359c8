//! What is offered to persons: an inwerkprogramma and acquaintance to newcomers, coaching to all
//! aldermen.

use super::{reached, weekly_hours};
use crate::catalogue::interventions::{self, Kind};
use crate::catalogue::outcomes::Count;
use crate::law::ALDERMEN_MAX;
use crate::math::{lower, raise, towards};
use crate::records::Record;
use crate::settings::{Active, weekly_closing};
use crate::state::{Alderman, Town};
use crate::week::Week;

/// Aldermen in the first weeks in office whom an intervention for newcomers reaches.
fn newcomers<'a>(
    town: &'a mut Town,
    active: &'a Active,
    weeks: u32,
) -> impl Iterator<Item = (usize, &'a mut Alderman)> {
    town.seats
        .iter_mut()
        .enumerate()
        .filter(move |(_, seat)| {
            seat.vacant_weeks == 0
                && seat.alderman.weeks_in_office < weeks
                && reached(&seat.alderman, active)
        })
        .map(|(index, seat)| (index, &mut seat.alderman))
}

/// Inwerkprogramma: knowledge of norms and roles up, uncertainty down.
pub(super) fn induct(town: &mut Town, week: &Week, active: &Active, record: &mut Record) {
    let p = &week.settings.parameters;
    let described = &interventions::TABLE[Kind::Inwerkprogramma as usize];
    let knowledge = weekly_closing(described.kind, active.dose, p.inwerk_knowledge);
    let certainty = weekly_closing(described.kind, active.dose, p.inwerk_certainty);
    for (_, alderman) in newcomers(town, active, described.weeks) {
        alderman.norm_knowledge = raise(alderman.norm_knowledge, knowledge);
        alderman.uncertainty = lower(alderman.uncertainty, certainty);
        let hours = described.hours * active.dose / described.weeks as f32;
        record.amount(Count::intervention_hours, hours);
    }
}

/// Kennismaking: familiarity up in every pair of the newcomer.
pub(super) fn acquaint(town: &mut Town, week: &Week, active: &Active, record: &mut Record) {
    let p = &week.settings.parameters;
    let described = &interventions::TABLE[Kind::Kennismaking as usize];
    let rate = weekly_closing(described.kind, active.dose, p.kennismaking_familiarity);
    let mut met = [false; ALDERMEN_MAX];
    for (seat, _) in newcomers(town, active, described.weeks) {
        met[seat] = true;
    }
    for (dyad, pair) in town.dyads.iter_mut().zip(&week.place.dyads) {
        if met[pair.portfolio] {
            dyad.familiarity = raise(dyad.familiarity, rate);
            let hours = described.hours * active.dose / described.weeks as f32;
            record.amount(Count::intervention_hours, hours);
        }
    }
}

/// Collegiale coaching: reflection grows towards what the dose sustains, and fades afterwards.
pub(super) fn coach(town: &mut Town, week: &Week, active: &Active, record: &mut Record) {
    let p = &week.settings.parameters;
    let described = &interventions::TABLE[Kind::CollegialeCoaching as usize];
    if week.number < active.start {
        return;
    }
    let sustained = (p.coaching_reflection * active.dose).min(1.0);
    for seat in town.seats.iter_mut().filter(|seat| seat.vacant_weeks == 0) {
        let alderman = &mut seat.alderman;
        if !reached(alderman, active) {
            continue;
        }
        if active.acts(week.number) {
            alderman.reflection = towards(alderman.reflection, sustained, p.reflection_growth);
            record.amount(Count::intervention_hours, weekly_hours(described.hours, active.dose));
        } else {
            alderman.reflection = lower(alderman.reflection, described.decay);
        }
    }
}
