//! A run under sets of assumptions: whether it varies them, how they are simulated, and what comes of it.

use crate::catalogue::outcomes::TABLE;
use crate::engine::{
    self, ExecutionOptions, ExecutionSummary, Journal, PlannedPoint, PlannedPoints, RunError,
};
use crate::experiment::{Assumptions, REPLICATES_IN_WORLD};
use crate::records::Record;
use crate::records::layout::{Layout, PolicyIndex, ReplicateIndex};
use crate::scenario::Scenario;
use crate::studies::answer::assumptions::spread::{Resamples, Spread, by_replicate};
use crate::studies::answer::assumptions::{AssumptionRow, Compared};
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::answer::rates::rate;
use crate::studies::answer::readings::family;
use crate::studies::findings::shown::{Findings, Study};

/// Whether a run of a scenario varies its assumptions unless told otherwise: one with policies to
/// compare and enough replicates to compare them, without a sweep or variants.
#[must_use]
pub fn are_varied(scenario: &Scenario) -> bool {
    scenario.policies.len() > 1
        && scenario.run.replicates as usize >= FEWEST_REPLICATES
        && scenario.sweep.is_none()
}

/// Where an answer finds what policies do under other assumptions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AssumptionSource<'a> {
    /// What `polaris explore` found beside the run, which varies more and in more worlds.
    Explored(&'a Findings),
    /// The shipped sets of assumptions.
    Shipped(&'a [AssumptionRow]),
    /// Assumptions were not varied.
    NotVaried,
}

/// Which source applies. An exploration of another scenario or version, or one that is no longer what was
/// written, does not count.
#[must_use]
pub fn source<'a>(
    assumptions: &'a [AssumptionRow],
    studies: &'a [Findings],
) -> AssumptionSource<'a> {
    let explored = studies.iter().find(|found| {
        found.study == Study::Explore && found.remarks.is_empty() && !found.markdown.is_empty()
    });
    match explored {
        Some(exploration) => AssumptionSource::Explored(exploration),
        None if assumptions.is_empty() => AssumptionSource::NotVaried,
        None => AssumptionSource::Shipped(assumptions),
    }
}

/// A set of assumptions as a point among many, by its place.
#[must_use]
pub fn point(assumptions: &Assumptions, world: usize) -> PlannedPoint {
    let plan = assumptions.plan(world);
    let fingerprint = plan.fingerprint();
    PlannedPoint { plan, fingerprint }
}

/// Simulates all worlds that the journal does not hold yet.
///
/// # Errors
/// Those of the engine and of the journal.
pub fn simulate(
    assumptions: &Assumptions,
    journal: &dyn Journal,
    options: &ExecutionOptions,
) -> Result<ExecutionSummary, RunError> {
    let plan = |world: usize| point(assumptions, world);
    let points = PlannedPoints { count: assumptions.count(), plan: &plan };
    engine::run_points(points, journal, options)
}

/// The rows of `assumptions.csv`, by outcome and policy, from worlds that were simulated.
///
/// # Errors
/// When a part is missing or damaged.
pub fn rows(
    assumptions: &Assumptions,
    journal: &dyn Journal,
) -> Result<Vec<AssumptionRow>, RunError> {
    let scenario = assumptions.scenario();
    let outcomes = family(scenario.outcomes.primary);
    let worlds: Vec<Vec<Record>> = (0..assumptions.count())
        .map(|world| engine::read_totals(&point(assumptions, world), journal))
        .collect::<Result<_, _>>()?;
    let policies = scenario.policies.len();
    let layout =
        Layout::up_to((ReplicateIndex(REPLICATES_IN_WORLD as usize), PolicyIndex(policies)));
    let column = |totals: &[Record], policy: usize, outcome: usize| -> Vec<f64> {
        let replicates = (0..REPLICATES_IN_WORLD as usize).map(ReplicateIndex);
        let places = replicates.map(|it| layout.position((it, PolicyIndex(policy))));
        places.map(|place| rate(outcome, &totals[place]).unwrap_or(f64::NAN)).collect()
    };
    let drawn = Resamples::new(assumptions.count(), REPLICATES_IN_WORLD as usize);
    let matters = scenario.outcomes.smallest_difference;
    let row = |outcome: usize, policy: usize| {
        let known = &TABLE[outcome];
        let effects: Vec<Vec<f64>> = worlds
            .iter()
            .filter_map(|world| {
                by_replicate(&column(world, 0, outcome), &column(world, policy, outcome))
            })
            .collect();
        let compared = Compared {
            outcome: known,
            policy: &scenario.policies[policy].name,
            baseline: &scenario.policies[0].name,
            worlds: effects.len(),
            municipalities: scenario.municipalities.len(),
            replicates: REPLICATES_IN_WORLD,
            matters,
            calibrated: assumptions.calibrated(),
        };
        let found = Spread::of(&effects, matters, known.direction, &drawn);
        AssumptionRow::new(compared, found.as_ref())
    };
    Ok(outcomes
        .into_iter()
        .flat_map(|outcome| (1..policies).map(move |policy| (outcome, policy)))
        .map(|(outcome, policy)| row(outcome, policy))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exploration_of_the_same_scenario_takes_the_place_of_shipped_worlds() {
        let compared = Compared {
            outcome: &TABLE[0],
            policy: "some",
            baseline: "none",
            worlds: 64,
            municipalities: 12,
            replicates: REPLICATES_IN_WORLD,
            matters: 0.02,
            calibrated: true,
        };
        let rows = [AssumptionRow::new(compared, None)];
        let of = |study: Study, markdown: &str| Findings {
            markdown: markdown.to_owned(),
            ..Findings::empty(study)
        };
        let other = Findings { remarks: vec!["other".to_owned()], ..of(Study::Explore, "# Page") };
        let unread = [of(Study::Sensitivity, "# Page"), of(Study::Explore, ""), other];
        assert_eq!(source(&rows, &unread), AssumptionSource::Shipped(&rows));
        assert_eq!(source(&[], &unread), AssumptionSource::NotVaried);
        let explored = [of(Study::Patterns, "# Page"), of(Study::Explore, "# Page")];
        assert_eq!(source(&rows, &explored), AssumptionSource::Explored(&explored[1]));
    }
}
