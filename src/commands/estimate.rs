//! What a scenario would take, before anything of it is run.

use crate::experiment::{Assumptions, Plan, World};
use crate::model::law;
use crate::records::Record;
use crate::scenario::{Rows, Scenario};
use crate::studies::run::assumptions::are_varied;
use crate::studies::shared::cuts::references;
use crate::words::{Words, say};

/// Seconds of one core for a dyad in a week under one policy, as measured by `cargo bench` on a
/// common processor; a plan needs no better.
const SECONDS_PER_DYAD_WEEK: f64 = 60e-9;

/// What a run takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Estimate {
    /// Units of work.
    pub units: usize,
    /// Replicates of all policies and points together.
    pub runs: usize,
    /// Seconds on one core.
    pub core_seconds: f64,
}

impl Estimate {
    /// Of a run of a scenario, all points of its sweep together; the first pass over the baselines under
    /// which loops are cut counts in its time alone.
    pub fn of(scenario: &Scenario) -> Self {
        let Some(sweep) = &scenario.sweep else {
            let plan =
                Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
            return Self {
                units: plan.units().len(),
                runs: plan.replicates as usize * plan.policies.len(),
                core_seconds: core_seconds(scenario, &plan),
            };
        };
        let mut all = Self { units: 0, runs: 0, core_seconds: 0.0 };
        for scenario in &references(sweep) {
            let plan = Plan::new(scenario, &World::of(scenario), false);
            all.core_seconds += core_seconds(scenario, &plan);
        }
        for point in &sweep.points {
            let scenario = &point.scenario;
            let plan = Plan::new(scenario, &World::of(scenario), false);
            all.units += plan.units().len();
            all.runs += plan.replicates as usize * plan.policies.len();
            all.core_seconds += core_seconds(scenario, &plan);
        }
        all
    }
}

/// Seconds of one core for the sets of assumptions under which a run is repeated; 0 where it is not.
pub(crate) fn assumptions_seconds(scenario: &Scenario) -> f64 {
    if !are_varied(scenario) {
        return 0.0;
    }
    // A table that does not fit ends the run itself.
    Assumptions::of(scenario).map_or(0.0, |assumptions| {
        let one = core_seconds(assumptions.scenario(), &assumptions.plan(0));
        one * assumptions.count() as f64
    })
}

/// Bytes of so many rows of results in memory.
pub(crate) fn bytes_of_rows(rows: u64) -> u64 {
    rows * size_of::<Record>() as u64
}

/// Expected time on one core: every dyad, every week, burn-in once and then each policy.
fn core_seconds(scenario: &Scenario, plan: &Plan) -> f64 {
    let dyads: f64 = plan
        .municipalities
        .iter()
        .map(|place| {
            let p = &plan.settings[place.settings].parameters;
            let second = f64::from(p.second_portfolio * (1.0 - 0.5 * p.silos));
            f64::from(law::directors(place.inhabitants)) * (1.0 + second)
        })
        .sum();
    let years = f64::from(scenario.run.burn_in_years)
        + f64::from(scenario.run.years) * plan.policies.len() as f64;
    dyads * years * 52.0 * f64::from(scenario.run.replicates) * SECONDS_PER_DYAD_WEEK
}

/// A length of time in words.
pub(crate) fn duration(words: Words, seconds: f64) -> String {
    match seconds {
        s if s < 90.0 => words.number_of("seconds", s.round().max(1.0) as usize),
        s if s < 5400.0 => words.number_of("minutes", (s / 60.0).round() as usize),
        s => say!(words, "duration-hours", hours = words.fixed(s / 3600.0, 1)),
    }
}
