//! Phase 2: the interventions of a policy act.

use super::declaration::{Effect, Intervention, Measure};
use super::hours::HoursFor;
use super::reach;
use super::table::TABLE;
use crate::catalogue::outcomes::Count;
use crate::math::{closed, lower, towards};
use crate::observer::Observer;
use crate::programme::Active;
use crate::state::{Alderman, Town};
use crate::week::Week;

/// Lets every intervention of the policy that has begun act on whom it reaches.
pub fn act(town: &mut Town, week: &Week, observer: &mut Observer) {
    if week.programme.is_empty() {
        return;
    }
    let mut measures = false;
    for declared in &TABLE {
        let begun = week.programme.get(declared.kind).filter(|active| week.number >= active.start);
        let Some(active) = begun else { continue };
        match &declared.effect {
            Effect::Weekly(rule) => rule(town, week, &active, observer),
            Effect::Measure(measure) if reach::takes_part(&active, week) => {
                take_effect(town, week, declared, measure, &active, observer);
                measures = true;
            }
            // These act where newcomers are drawn, and in a crisis.
            Effect::Measure(_) | Effect::Recruitment | Effect::Dialogue => {}
        }
    }
    if measures {
        move_habits(town, week);
    }
}

/// A measure moves towards its full effect while it acts, and fades once it has ended.
fn take_effect(
    town: &mut Town,
    week: &Week,
    declared: &Intervention,
    measure: &Measure,
    active: &Active,
    observer: &mut Observer,
) {
    let p = week.parameters();
    let taken = &mut town.taken_effect[declared.kind as usize];
    if !active.acts(week.number) {
        *taken = lower(*taken, measure.decay);
        return;
    }
    *taken = towards(*taken, closed((measure.closes)(p), active.dose), p.measure_growth);
    let hours = Intervention::weekly_hours(declared.yearly_hours(town), active.dose);
    observer.amount(Count::intervention_hours, hours);
}

/// Habits are what they are without any policy, moved by every measure as far as it has taken effect.
fn move_habits(town: &mut Town, week: &Week) {
    town.habits = week.place.habits;
    for declared in &TABLE {
        if let Effect::Measure(measure) = &declared.effect {
            let taken = town.taken_effect[declared.kind as usize];
            if taken > 0.0 {
                (measure.moves)(&mut town.habits, taken);
            }
        }
    }
}

/// Counts the hours of interventions at the recruitment of an alderman.
pub fn count_selection(newcomer: &Alderman, week: &Week, observer: &mut Observer) {
    for declared in &TABLE {
        if !matches!(declared.effect, Effect::Recruitment) {
            continue;
        }
        if let Some(active) = week.programme.acting(declared.kind, week.number)
            && reach::reaches(&active, newcomer)
        {
            let hours = declared.hours_for(HoursFor::Recruitment) * active.dose;
            observer.amount(Count::intervention_hours, hours);
        }
    }
}
