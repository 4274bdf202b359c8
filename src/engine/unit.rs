//! One unit of work: a block of municipalities by a block of replicates, all policies.

use crate::experiment::{Plan, Unit};
use crate::model::Simulation;
use crate::model::draws::Key;
use crate::model::settings::{Nation, YEAR};
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

/// Runs a unit.
#[must_use]
pub fn run(plan: &Plan, unit: &Unit) -> Part {
    let mut part = Part::new(plan, unit);
    let policies = plan.policies.len();
    let years = plan.years as usize;
    let block = policies * years;
    let places = Places { years: plan.years };
    for (r, replicate) in unit.replicates.clone().enumerate() {
        let nation_key = Key::national(plan.seed, replicate, plan.salt);
        // National attention depends on the world, never on what one municipality overrides.
        let weeks = plan.burn_in_weeks + plan.years * YEAR;
        let nation = Nation::draw(&nation_key, &plan.national, weeks);
        for (m, place) in plan.places[unit.places.clone()].iter().enumerate() {
            let simulation = Simulation {
                key: Key::new(plan.seed, replicate, place.key, plan.salt),
                inhabitants: place.inhabitants,
                settings: &plan.settings[place.settings],
                nation: &nation,
                programmes: &plan.programmes,
            };
            let courses = &mut part.courses[r * policies..(r + 1) * policies];
            let mut courses: Vec<Courses> = courses
                .iter_mut()
                .zip(&mut part.spreads)
                .map(|(course, spread)| Courses { course, spread, places })
                .collect();
            let records = simulation.run(&mut courses);
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
    part
}
