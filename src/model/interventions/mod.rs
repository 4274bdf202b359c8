//! Phase 2: interventions act, only through states that the other rules use anyway.
//!
//! Selection at recruitment acts in `people`; a dialogue after a crisis in `bodies`; what they cost
//! is counted here. Measures of a municipality as a whole stand in `measures`.

mod measures;
mod newcomers;

use super::state::{Alderman, Town};
use super::week::Week;
use crate::catalogue::interventions::{self, Kind};
use crate::catalogue::outcomes::Count;
use crate::records::Record;
use crate::settings::{Active, YEAR};

/// Whether a person is reached: coverage is nested, so who is reached at 40% is at 60%.
fn reached(alderman: &Alderman, active: &Active) -> bool {
    alderman.coverage_order < active.coverage
}

/// Lets every intervention of the policy act on whom it reaches.
pub fn act(town: &mut Town, week: &Week, record: &mut Record) {
    if week.programme.is_empty() {
        return;
    }
    if let Some(active) = week.programme.acting(Kind::Inwerkprogramma, week.number) {
        newcomers::induct(town, week, &active, record);
    }
    if let Some(active) = week.programme.acting(Kind::Kennismaking, week.number) {
        newcomers::acquaint(town, week, &active, record);
    }
    if let Some(active) = week.programme.get(Kind::CollegialeCoaching) {
        newcomers::coach(town, week, &active, record);
    }
    if let Some(active) = week.programme.acting(Kind::Relatiegesprek, week.number) {
        measures::talk(town, week, &active, record);
    }
    measures::take_effect(town, week, record);
}

/// Hours of a year, spread over its weeks.
fn weekly_hours(hours: f32, dose: f32) -> f32 {
    hours * dose / YEAR as f32
}

/// What a dialogue led from outside adds to the chance of a dialogue in a crisis: 0 where none is
/// offered.
pub(super) fn dialogue_support(week: &Week) -> f32 {
    match week.programme.acting(Kind::DialoogNaCrisis, week.number) {
        Some(active) if week.place.coverage_order < active.coverage => {
            week.settings.parameters.dialogue_support * active.dose
        }
        _ => 0.0,
    }
}

/// Counts the hours of a dialogue led from outside.
pub(super) fn count_dialogue(week: &Week, record: &mut Record) {
    if let Some(active) = week.programme.acting(Kind::DialoogNaCrisis, week.number)
        && week.place.coverage_order < active.coverage
    {
        let described = &interventions::TABLE[Kind::DialoogNaCrisis as usize];
        record.amount(Count::intervention_hours, described.hours * active.dose);
    }
}

/// Counts the hours of looking for a recruit with experience, or outside the council.
pub fn count_selection(newcomer: &Alderman, week: &Week, record: &mut Record) {
    for kind in [Kind::ErvarenWethouders, Kind::WethoudersVanBuiten] {
        if let Some(active) = week.programme.acting(kind, week.number)
            && reached(newcomer, &active)
        {
            let described = &interventions::TABLE[kind as usize];
            record.amount(Count::intervention_hours, described.hours * active.dose);
        }
    }
}
