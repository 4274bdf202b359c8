//! One plan run in memory, with all that came of it.

use crate::engine::{self, Block, Receiver, RunError};
use crate::experiment::{Plan, Unit};
use crate::records::Record;
use crate::studies::answer::tally::Tally;

/// What came of a plan.
#[derive(Debug)]
pub struct Trial {
    /// Replicates, years and courses.
    pub tally: Tally,
    /// What happened in each municipality and year; empty unless the plan keeps rows.
    pub rows: Vec<Row>,
}

/// What happened in a municipality over a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Index of the municipality in the plan.
    pub place: usize,
    /// Index of the policy in the plan.
    pub policy: usize,
    /// Observed year, from 1.
    pub year: u32,
    /// What happened.
    pub record: Record,
}

impl Trial {
    /// Runs a plan on this thread.
    ///
    /// # Errors
    /// None that a run in memory could have but those of the engine.
    pub fn run(plan: &Plan) -> Result<Self, RunError> {
        let mut taker = Taker { plan, trial: Self { tally: Tally::new(plan), rows: Vec::new() } };
        engine::run_in_memory(plan, &mut taker)?;
        Ok(taker.trial)
    }

    /// The rows of one policy in each replicate, by year within municipality.
    #[must_use]
    pub fn by_replicate(&self, policy: usize) -> Vec<Vec<&Record>> {
        let mut replicates: Vec<(u32, Vec<&Record>)> = Vec::new();
        for row in self.rows.iter().filter(|row| row.policy == policy) {
            match replicates.iter_mut().find(|(number, _)| *number == row.replicate) {
                Some((_, records)) => records.push(&row.record),
                None => replicates.push((row.replicate, vec![&row.record])),
            }
        }
        replicates.sort_by_key(|(number, _)| *number);
        replicates.into_iter().map(|(_, records)| records).collect()
    }
}

/// Takes results in plan order.
struct Taker<'a> {
    plan: &'a Plan,
    trial: Trial,
}

impl Receiver for Taker<'_> {
    type Error = RunError;

    fn rows(&mut self, unit: &Unit, rows: &[Record]) -> Result<(), RunError> {
        let mut records = rows.iter();
        for place in unit.municipalities.clone() {
            for replicate in unit.replicates.clone() {
                for policy in 0..self.plan.policies.len() {
                    for (year, record) in (1..=self.plan.years).zip(records.by_ref()) {
                        let record = record.clone();
                        self.trial.rows.push(Row { replicate, place, policy, year, record });
                    }
                }
            }
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RunError> {
        self.trial.tally.take(block);
        Ok(())
    }
}
