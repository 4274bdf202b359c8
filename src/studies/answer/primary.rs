//! One outcome over all municipalities by policy and replicate: what looks and pilots read.

use crate::engine::{Block, Receiver, RunError, SumsLayout};
use crate::experiment::{Plan, Unit};
use crate::records::Record;
use crate::records::layout::{PolicyIndex, ProfileIndex, ReplicateIndex, YearIndex};
use crate::studies::answer::rates::rate;

/// Finds the records of all municipalities together in the blocks of a plan.
#[derive(Debug, Clone, Copy)]
pub struct Totals {
    profiles: ProfileIndex,
    policies: PolicyIndex,
    years: YearIndex,
}

impl Totals {
    /// For the blocks of a plan.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        Self {
            profiles: ProfileIndex(plan.profiles.len()),
            policies: PolicyIndex(plan.policies.len()),
            years: YearIndex(plan.years as usize),
        }
    }

    /// By replicate, then policy: the policy, and its records by observed year.
    pub fn of(self, block: &Block) -> impl Iterator<Item = (usize, &[Record])> {
        let replicates = ReplicateIndex(block.replicates.len());
        let layout = SumsLayout::up_to((replicates, self.profiles, self.policies, self.years));
        (0..replicates.0).map(ReplicateIndex).flat_map(move |replicate| {
            (0..self.policies.0).map(move |policy| {
                let at = (replicate, ProfileIndex::ALL, PolicyIndex(policy));
                (policy, &block.sums[layout.range(at)])
            })
        })
    }
}

/// Values of one outcome over all municipalities; NaN where there is none.
#[derive(Debug, Clone)]
pub struct Primary {
    outcome: usize,
    totals: Totals,
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
            totals: Totals::new(plan),
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
        for (policy, years) in self.totals.of(block) {
            let mut whole = Record::default();
            for (year, record) in years.iter().enumerate() {
                whole.add(record);
                self.by_year[policy][year].push(value(record));
            }
            self.columns[policy].push(value(&whole));
        }
        Ok(())
    }
}
