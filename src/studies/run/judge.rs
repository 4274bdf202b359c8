//! What a run answers, from the tally.

use crate::experiment::Plan;
use crate::scenario::Scenario;
use crate::studies::answer::compare::comparison::ComparisonRow;
use crate::studies::answer::compare::effects;
use crate::studies::answer::compare::policies::{self, PolicyRow, Prices};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::compare::{doses, interactions, pairs, parts};
use crate::studies::answer::municipalities::Municipalities;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use crate::studies::answer::tally::Tally;
use crate::studies::answer::weighted::{self, WeightedRow};

/// Everything that tables are made from.
pub(crate) struct Answers {
    pub replicates: ReplicateTable,
    pub summary: Vec<SummaryRow>,
    pub trajectories: Vec<TrajectoryRow>,
    pub comparison: Vec<ComparisonRow>,
    pub pairs: Vec<pairs::PairRow>,
    pub policies: Vec<PolicyRow>,
    pub interactions: Vec<interactions::InteractionRow>,
    pub doses: Vec<doses::DoseRow>,
    pub weighted: Vec<WeightedRow>,
}

impl Answers {
    pub fn of(
        tally: &Tally,
        municipalities: &Municipalities,
        scenario: &Scenario,
        plan: &Plan,
    ) -> Self {
        let parts = parts::parts(plan);
        let replicates = tally.replicate_table();
        let (primary, matters) = (scenario.outcomes.primary, scenario.outcomes.smallest_difference);
        let mut comparison = effects::compare(&replicates, primary, matters);
        municipalities.fill(&mut comparison, &replicates.policies);
        let pairs = pairs::pairs(&replicates, primary, matters);
        let prices = Prices::of(scenario);
        let policies =
            policies::policies(&replicates, primary, &comparison, &pairs, prices.as_ref());
        Self {
            summary: tally.summary(),
            trajectories: tally.trajectories(),
            interactions: interactions::interactions(&replicates, &parts, primary),
            doses: doses::doses(&parts, &comparison, &policies),
            weighted: weighted::weighted(&replicates, &scenario.weights),
            replicates,
            comparison,
            pairs,
            policies,
        }
    }
}
