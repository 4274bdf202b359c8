//! One unit of work: a block of municipalities by a block of replicates, all policies.

use super::contained::contained;
use super::error::Broken;
use crate::experiment::{Place, Plan, Unit};
use crate::model::Simulation;
use crate::model::draws::Key;
use crate::model::events::Entry;
use crate::model::settings::{Nation, YEAR};
use crate::model::state::Place as Fixed;
use crate::records::{Course, Courses, Places, Record, Spread};
use serde::{Deserialize, Serialize};

/// What a unit yields: integers only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// By municipality, replicate, policy, year; empty where rows are not kept.
    pub rows: Vec<Record>,
    /// By replicate, profile of the plan, policy, year: sums over the block's municipalities.
    pub sums: Vec<Record>,
    /// By replicate and policy.
    pub courses: Vec<Course>,
    /// By policy.
    pub spreads: Vec<Spread>,
}

impl Part {
    /// An empty part of the right shape for a unit.
    fn new(plan: &Plan, unit: &Unit) -> Self {
        let replicates = unit.replicates.len();
        let policies = plan.policies.len();
        let years = plan.years as usize;
        let rows =
            if plan.keep_rows { unit.places.len() * replicates * policies * years } else { 0 };
        Self {
            rows: vec![Record::default(); rows],
            sums: vec![Record::default(); replicates * plan.profiles.len() * policies * years],
            courses: vec![Course::new(plan.years); replicates * policies],
            spreads: vec![Spread::new(plan.years); policies],
        }
    }
}

/// National attention of a replicate: it depends on the world, never on what one municipality
/// overrides.
fn nation(plan: &Plan, replicate: u32) -> Nation {
    let key = Key::national(plan.seed, replicate, plan.salt);
    Nation::draw(&key, &plan.national, plan.burn_in_weeks + plan.years * YEAR)
}

/// A municipality of the plan in one replicate, ready to run.
fn simulation<'a>(
    plan: &'a Plan,
    replicate: u32,
    place: &Place,
    nation: &'a Nation,
) -> Simulation<'a> {
    Simulation {
        key: Key::new(plan.seed, replicate, place.key, plan.salt),
        inhabitants: place.inhabitants,
        settings: &plan.settings[place.settings],
        nation,
        programmes: &plan.programmes,
    }
}

/// What happens in a municipality of the plan, by its index, in one replicate under one policy, by
/// its index: who and what there is, and the entries of the observed weeks. The luck and the events
/// are those of a run.
#[must_use]
pub fn told(plan: &Plan, place: usize, replicate: u32, policy: usize) -> (Fixed, Vec<Entry>) {
    let nation = nation(plan, replicate);
    simulation(plan, replicate, &plan.places[place], &nation).tell(&plan.programmes[policy])
}

/// Runs a unit.
///
/// # Errors
/// When the program fails in a municipality: which one, in which replicate, and how.
pub fn run(plan: &Plan, unit: &Unit) -> Result<Part, Broken> {
    let mut part = Part::new(plan, unit);
    let policies = plan.policies.len();
    let years = plan.years as usize;
    let block = policies * years;
    let places = Places { years: plan.years };
    for (r, replicate) in unit.replicates.clone().enumerate() {
        let nation = nation(plan, replicate);
        for (m, place) in plan.places[unit.places.clone()].iter().enumerate() {
            let courses = &mut part.courses[r * policies..(r + 1) * policies];
            let mut courses: Vec<Courses> = courses
                .iter_mut()
                .zip(&mut part.spreads)
                .map(|(course, spread)| Courses { course, spread, places })
                .collect();
            let records = records(plan, (place, replicate), &nation, &mut courses)
                .map_err(|trouble| trouble.at(unit, &place.id, replicate))?;
            for profile in [0, place.profile] {
                let first = (r * plan.profiles.len() + profile) * block;
                for (sum, record) in part.sums[first..first + block].iter_mut().zip(&records) {
                    sum.add(record);
                }
            }
            if plan.keep_rows {
                let first = (m * unit.replicates.len() + r) * block;
                for (row, record) in part.rows[first..first + block].iter_mut().zip(records) {
                    *row = record;
                }
            }
        }
    }
    Ok(part)
}

/// What went wrong in a municipality, and under which policy, where that is known.
struct Trouble {
    cause: String,
    policy: Option<String>,
}

impl Trouble {
    fn at(self, unit: &Unit, municipality: &str, replicate: u32) -> Broken {
        Broken {
            unit: unit.name(),
            municipality: Some(municipality.to_owned()),
            replicate: Some(replicate),
            policy: self.policy,
            cause: self.cause,
        }
    }
}

/// The records of a municipality in a replicate, by policy and year.
fn records(
    plan: &Plan,
    (place, replicate): (&Place, u32),
    nation: &Nation,
    courses: &mut [Courses],
) -> Result<Vec<Record>, Trouble> {
    match contained(|| simulation(plan, replicate, place, nation).run(courses)) {
        Ok(Ok(records)) => Ok(records),
        Ok(Err(fault)) => {
            let policy = fault.policy.and_then(|policy| plan.policies.get(policy).cloned());
            Err(Trouble { cause: fault.to_string(), policy })
        }
        Err(cause) => Err(Trouble { cause, policy: None }),
    }
}
