//! What a run answers, from the tally.

use crate::analysis::compare::{self, ComparisonRow, PolicyRow, ReplicateTable};
use crate::analysis::summary::{SummaryRow, TrajectoryRow};
use crate::analysis::tally::Tally;
use crate::experiment::Plan;
use crate::scenario::Scenario;

/// Everything that tables are made from.
pub(super) struct Answers {
    pub replicates: ReplicateTable,
    pub summary: Vec<SummaryRow>,
    pub trajectories: Vec<TrajectoryRow>,
    pub comparison: Vec<ComparisonRow>,
    pub pairs: Vec<compare::PairRow>,
    pub policies: Vec<PolicyRow>,
    pub interactions: Vec<compare::InteractionRow>,
    pub doses: Vec<compare::DoseRow>,
}

impl Answers {
    pub fn of(tally: &Tally, scenario: &Scenario, plan: &Plan) -> Self {
        let parts = compare::parts(plan);
        let replicates = tally.replicate_table();
        let (primary, matters) = (scenario.outcomes.primary, scenario.outcomes.smallest_difference);
        let comparison = compare::compare(&replicates, primary, matters);
        let pairs = compare::pairs(&replicates, primary, matters);
        let policies = compare::policies(&replicates, primary, &comparison, &pairs);
        Self {
            summary: tally.summary(),
            trajectories: tally.trajectories(),
            interactions: compare::interactions(&replicates, &parts, primary),
            doses: compare::doses(&parts, &comparison, &policies),
            replicates,
            comparison,
            pairs,
            policies,
        }
    }
}
