//! One unit of work: a block of municipalities by a block of replicates, all policies.

use super::contained::contained;
use super::error::Broken;
use super::part::{Part, PartLayout};
use crate::experiment::{Place, Plan, Unit};
use crate::model::Simulation;
use crate::model::draws::Key;
use crate::model::events::Entry;
use crate::model::settings::{Nation, YEAR};
use crate::model::state::Place as Fixed;
use crate::records::layout::{MunicipalityIndex, ProfileIndex, ReplicateIndex};
use crate::records::{Courses, Places, Record};

/// National attention of a replicate: it depends on the world, never on what one municipality
/// overrides.
fn nation(plan: &Plan, replicate: u32) -> Nation {
    let key = Key::national(plan.seed, replicate, plan.salt);
    Nation::draw(&key, &plan.national, plan.burn_in_weeks + plan.years * YEAR)
}

/// What happens in a municipality of the plan, by its index, in one replicate under one policy, by
/// its index: who and what there is, and the entries of the observed weeks. The luck and the events
/// are those of a run.
#[must_use]
pub fn told(plan: &Plan, place: usize, replicate: u32, policy: usize) -> (Fixed, Vec<Entry>) {
    let case =
        Case { plan, place: &plan.places[place], replicate, nation: &nation(plan, replicate) };
    case.simulation().tell(&plan.programmes[policy])
}

/// Runs a unit.
///
/// # Errors
/// When the program fails in a municipality: which one, in which replicate, and how.
pub fn run(plan: &Plan, unit: &Unit) -> Result<Part, Broken> {
    let layout = PartLayout::new(plan, unit);
    let mut part = Part::empty(plan, unit);
    let places = Places { years: plan.years };
    for (r, replicate) in unit.replicates.clone().enumerate() {
        let r = ReplicateIndex(r);
        let nation = nation(plan, replicate);
        for (m, place) in plan.places[unit.places.clone()].iter().enumerate() {
            let case = Case { plan, place, replicate, nation: &nation };
            let courses = &mut part.courses[layout.courses.range(r)];
            let mut courses: Vec<Courses> = courses
                .iter_mut()
                .zip(&mut part.spreads)
                .map(|(course, spread)| Courses { course, spread, places })
                .collect();
            let records = case.records(unit, &mut courses)?;
            for profile in [ProfileIndex::ALL, ProfileIndex(place.profile)] {
                let sums = &mut part.sums[layout.sums.range((r, profile))];
                for (sum, record) in sums.iter_mut().zip(&records) {
                    sum.add(record);
                }
            }
            if plan.keep_rows {
                let rows = &mut part.rows[layout.rows.range((MunicipalityIndex(m), r))];
                for (row, record) in rows.iter_mut().zip(records) {
                    *row = record;
                }
            }
        }
    }
    Ok(part)
}

/// A municipality of the plan in one replicate, under all policies.
struct Case<'a> {
    plan: &'a Plan,
    place: &'a Place,
    replicate: u32,
    nation: &'a Nation,
}

impl<'a> Case<'a> {
    fn simulation(&self) -> Simulation<'a> {
        let Self { plan, place, replicate, nation } = *self;
        Simulation {
            key: Key::new(plan.seed, replicate, place.key, plan.salt),
            inhabitants: place.inhabitants,
            settings: &plan.settings[place.settings],
            nation,
            programmes: &plan.programmes,
        }
    }

    /// Simulates it as a piece of a unit, and gives its records by policy and year.
    fn records(&self, unit: &Unit, courses: &mut [Courses]) -> Result<Vec<Record>, Broken> {
        let (cause, policy) = match contained(|| self.simulation().run(courses)) {
            Ok(Ok(records)) => return Ok(records),
            Ok(Err(fault)) => (fault.to_string(), fault.policy),
            Err(cause) => (cause, None),
        };
        Err(Broken {
            unit: unit.name(),
            municipality: Some(self.place.id.clone()),
            replicate: Some(self.replicate),
            policy: policy.and_then(|policy| self.plan.policies.get(policy).cloned()),
            cause,
        })
    }
}
