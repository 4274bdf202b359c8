//! What a world says of a few outcomes: the least that studies of many worlds keep of each.

use crate::engine::RunError;
use crate::experiment::Plan;
use crate::records::layout::{Layout, OutcomeIndex, PolicyIndex, ReplicateIndex};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::trial::Trial;
use serde::{Deserialize, Serialize};

/// Outcomes over all municipalities, by policy and replicate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    outcomes: usize,
    replicates: usize,
    /// By policy, outcome, replicate; NaN where a value does not exist.
    values: Vec<f64>,
}

impl Answer {
    /// Simulates a plan on this thread and keeps these outcomes (places in the catalogue).
    ///
    /// # Errors
    /// Those of the engine.
    pub fn ask(plan: &Plan, outcomes: &[usize]) -> Result<Self, RunError> {
        Ok(Self::of(&Trial::run(plan)?.tally.replicate_table(), outcomes))
    }

    /// Keeps these outcomes of a table, over all municipalities.
    #[must_use]
    pub fn of(table: &ReplicateTable, outcomes: &[usize]) -> Self {
        let columns = (0..table.policies.len())
            .flat_map(|policy| outcomes.iter().map(move |outcome| (policy, *outcome)))
            .flat_map(|(policy, outcome)| table.column(policy, 0, outcome));
        let values = columns.collect();
        Self { outcomes: outcomes.len(), replicates: table.replicates.len(), values }
    }

    /// Values by policy, outcome, replicate.
    #[cfg(test)]
    pub(crate) fn from_values(outcomes: usize, replicates: usize, values: Vec<f64>) -> Self {
        Self { outcomes, replicates, values }
    }

    /// The values of an outcome under a policy, one a replicate; both by their places among those
    /// that were asked.
    #[must_use]
    pub fn column(&self, policy: usize, outcome: usize) -> &[f64] {
        let policies = self.values.len() / (self.outcomes * self.replicates).max(1);
        let outcomes = OutcomeIndex(self.outcomes);
        let replicates = ReplicateIndex(self.replicates);
        let layout = Layout::up_to((PolicyIndex(policies), outcomes, replicates));
        let values = layout.range((PolicyIndex(policy), OutcomeIndex(outcome)));
        self.values.get(values).unwrap_or_default()
    }

    /// Policy less the first policy in each replicate.
    #[must_use]
    pub fn differences(&self, policy: usize, outcome: usize) -> Vec<f64> {
        let pairs = self.column(policy, outcome).iter().zip(self.column(0, outcome));
        pairs.map(|(policy, baseline)| policy - baseline).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::TABLE;

    #[test]
    fn columns_are_those_of_the_table() {
        let number = TABLE.len();
        let value = |policy: usize, replicate: usize, outcome: usize| {
            (100 * policy + 10 * replicate + outcome) as f64
        };
        let values = (0..2)
            .flat_map(|policy| (0..3).map(move |replicate| (policy, replicate)))
            .flat_map(|(policy, replicate)| (0..number).map(move |o| value(policy, replicate, o)))
            .collect();
        let table = ReplicateTable {
            policies: vec!["none".to_owned(), "some".to_owned()],
            profiles: vec!["all".to_owned()],
            replicates: vec![1, 2, 3],
            values,
        };
        let answer = Answer::of(&table, &[4, 2]);
        assert_eq!(answer.column(1, 0), table.column(1, 0, 4));
        assert_eq!(answer.column(1, 1), [102.0, 112.0, 122.0]);
        assert_eq!(answer.differences(1, 0), [100.0; 3]);
        assert!(answer.column(2, 0).is_empty());
    }
}
