//! A run of a scenario as it is written: its plan, and how far it is.

use crate::experiment::{Assumptions, Plan, Unit, World};
use crate::results::Manifest;
use crate::scenario::{Rows, Scenario};
use crate::studies::answer::compare::precision::Look;

/// A run of a scenario as it is written.
pub(crate) struct SingleRun<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its plan; where there is a precision to reach, of the replicates of the last look.
    pub plan: Plan,
    /// The units whose parts are there: whole blocks of replicates.
    pub units: Vec<Unit>,
    /// The last look at the precision, if there was a target.
    pub look: Option<Look>,
    /// Whether sets of assumptions are varied where a run does so.
    pub vary: bool,
    /// The sets of assumptions that were simulated too, if any were.
    pub assumptions: Option<Assumptions>,
    /// Shares that are missing.
    pub missing: Vec<String>,
}

impl<'a> SingleRun<'a> {
    /// A run of which nothing is simulated yet.
    pub fn new(scenario: &'a Scenario, vary: bool) -> Self {
        let plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
        let (look, assumptions) = (None, None);
        Self { scenario, plan, units: Vec::new(), look, vary, assumptions, missing: Vec::new() }
    }

    /// A run whose results are stored, with as many replicates as they have, where that is not what the scenario says.
    pub fn stored(scenario: &'a Scenario, stored: &Manifest) -> Self {
        let mut run = Self::new(scenario, false);
        let fewer = scenario.run.precision.is_some() || !stored.missing_shares.is_empty();
        if fewer && stored.replicates <= scenario.run.replicates {
            run.plan.replicates = stored.replicates;
        }
        run
    }
}
