//! One outcome over all municipalities by policy and replicate: what looks and pilots read.

use crate::engine::{Block, Receiver, RunError, SumsLayout};
use crate::experiment::{Plan, Unit};
use crate::records::Record;
use crate::records::layout::{PolicyIndex, ProfileIndex, ReplicateIndex, YearIndex};
use crate::studies::answer::rates::rate;

/// Values of one outcome over all municipalities; NaN where there is none.
#[derive(Debug, Clone)]
pub struct Primary {
    outcome: usize,
    policies: usize,
    profiles: usize,
    years: usize,
    /// By policy, then replicate: over all observed years.
    pub columns: Vec<Vec<f64>>,
    /// By policy, observed year, then replicate.
    pub by_year: Vec<Vec<Vec<f64>>>,
}

impl Primary {
    /// Nothing yet of an outcome (its place in the outcome table) in a plan.
    #[must_use]
    pub fn new(plan: &Plan, outcome: usize) -> Self {
        let (policies, years) = (plan.policies.len(), plan.years as usize);
        Self {
            outcome,
            policies,
            profiles: plan.profiles.len(),
            years,
            columns: vec![Vec::new(); policies],
            by_year: vec![vec![Vec::new(); years]; policies],
        }
    }
}

impl Receiver for Primary {
    type Error = RunError;

    fn rows(&mut self, _: &Unit, _: &[Record]) -> Result<(), RunError> {
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RunError> {
        let value = |record: &Record| rate(self.outcome, record).unwrap_or(f64::NAN);
        let layout = SumsLayout::up_to((
            ReplicateIndex(block.replicates.len()),
            ProfileIndex(self.profiles),
            PolicyIndex(self.policies),
            YearIndex(self.years),
        ));
        for replicate in (0..block.replicates.len()).map(ReplicateIndex) {
            for policy in 0..self.policies {
                let at = (replicate, ProfileIndex::ALL, PolicyIndex(policy));
                let mut whole = Record::default();
                for (year, record) in block.sums[layout.range(at)].iter().enumerate() {
                    whole.add(record);
                    self.by_year[policy][year].push(value(record));
                }
                self.columns[policy].push(value(&whole));
            }
        }
        Ok(())
    }
}
