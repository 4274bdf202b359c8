//! What a world says of a few outcomes: the least that studies of many worlds keep of each.

use crate::engine::{self, Block, Receiver, RunError, SumsLayout};
use crate::experiment::{Plan, Unit};
use crate::records::Record;
use crate::records::layout::{
    Layout, OutcomeIndex, PolicyIndex, ProfileIndex, ReplicateIndex, YearIndex,
};
#[cfg(test)]
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::rates::{Fraction, fraction, rate};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Outcomes over all municipalities, by policy and replicate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    outcomes: usize,
    replicates: usize,
    /// By policy, outcome, replicate; NaN where a value does not exist.
    values: Vec<f64>,
    /// The same before they are divided.
    fractions: Vec<Fraction>,
}

/// How answers are stored: a text that is part of the fingerprint of checkpoints that hold them.
pub const FORM: &str = "values with numerators and denominators";

impl Answer {
    /// Simulates a plan on this thread and keeps these outcomes (places in the catalogue).
    ///
    /// # Errors
    /// Those of the engine.
    pub fn ask(plan: &Plan, outcomes: &[usize]) -> Result<Self, RunError> {
        let mut totals = Totals { plan, records: Vec::new() };
        engine::run_in_memory(plan, &mut totals)?;
        let policies = PolicyIndex(plan.policies.len());
        let replicates = ReplicateIndex(plan.replicates as usize);
        let layout = Layout::up_to((replicates, policies));
        let mut values = Vec::with_capacity(outcomes.len() * layout.length());
        let mut fractions = Vec::with_capacity(values.capacity());
        for policy in (0..policies.0).map(PolicyIndex) {
            for outcome in outcomes {
                for replicate in (0..replicates.0).map(ReplicateIndex) {
                    let record = &totals.records[layout.position((replicate, policy))];
                    values.push(rate(*outcome, record).unwrap_or(f64::NAN));
                    fractions.push(fraction(*outcome, record));
                }
            }
        }
        Ok(Self { outcomes: outcomes.len(), replicates: replicates.0, values, fractions })
    }

    /// Keeps these outcomes of a table, over all municipalities, without fractions.
    #[cfg(test)]
    #[must_use]
    pub fn of(table: &ReplicateTable, outcomes: &[usize]) -> Self {
        let columns = (0..table.policies.len())
            .flat_map(|policy| outcomes.iter().map(move |outcome| (policy, *outcome)))
            .flat_map(|(policy, outcome)| table.column(policy, 0, outcome));
        Self::from_values(outcomes.len(), table.replicates.len(), columns.collect())
    }

    /// Values by policy, outcome, replicate.
    #[cfg(test)]
    pub(crate) fn from_values(outcomes: usize, replicates: usize, values: Vec<f64>) -> Self {
        Self { outcomes, replicates, values, fractions: Vec::new() }
    }

    /// The values of an outcome under a policy, one a replicate; both by their places among those
    /// that were asked.
    #[must_use]
    pub fn column(&self, policy: usize, outcome: usize) -> &[f64] {
        self.values.get(self.range(policy, outcome)).unwrap_or_default()
    }

    /// The same before they are divided.
    #[must_use]
    pub fn fractions(&self, policy: usize, outcome: usize) -> &[Fraction] {
        self.fractions.get(self.range(policy, outcome)).unwrap_or_default()
    }

    /// Where the values of an outcome under a policy are.
    fn range(&self, policy: usize, outcome: usize) -> Range<usize> {
        let policies = self.values.len() / (self.outcomes * self.replicates).max(1);
        let outcomes = OutcomeIndex(self.outcomes);
        let replicates = ReplicateIndex(self.replicates);
        let layout = Layout::up_to((PolicyIndex(policies), outcomes, replicates));
        layout.range((PolicyIndex(policy), OutcomeIndex(outcome)))
    }

    /// Policy less the first policy in each replicate.
    #[must_use]
    pub fn differences(&self, policy: usize, outcome: usize) -> Vec<f64> {
        let pairs = self.column(policy, outcome).iter().zip(self.column(0, outcome));
        pairs.map(|(policy, baseline)| policy - baseline).collect()
    }
}

/// Takes what happened over all municipalities and years, by replicate, then policy.
struct Totals<'a> {
    plan: &'a Plan,
    records: Vec<Record>,
}

impl Receiver for Totals<'_> {
    type Error = RunError;

    fn rows(&mut self, _: &Unit, _: &[Record]) -> Result<(), RunError> {
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RunError> {
        let replicates = ReplicateIndex(block.replicates.len());
        let policies = PolicyIndex(self.plan.policies.len());
        let profiles = ProfileIndex(self.plan.profiles.len());
        let years = YearIndex(self.plan.years as usize);
        let sums = SumsLayout::up_to((replicates, profiles, policies, years));
        for replicate in (0..replicates.0).map(ReplicateIndex) {
            for policy in (0..policies.0).map(PolicyIndex) {
                let mut whole = Record::default();
                for year in &block.sums[sums.range((replicate, ProfileIndex::ALL, policy))] {
                    whole.add(year);
                }
                self.records.push(whole);
            }
        }
        Ok(())
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
