//! Assembles parts into results, in plan order; run, resume and merge all do it here.

use super::error::RunError;
use super::journal::{self, Journal};
use super::part::Part;
use crate::experiment::{Fingerprint, Plan, Unit};
use crate::records::{Course, Record, Spread};
use std::ops::Range;

/// Results of all municipalities in a block of replicates.
#[derive(Debug)]
pub struct Block {
    /// Numbers of the replicates, from 1.
    pub replicates: Range<u32>,
    /// Sums in the order of [`SumsLayout`](super::SumsLayout).
    pub sums: Vec<Record>,
    /// Courses by replicate and policy.
    pub courses: Vec<Course>,
    /// Spreads by policy.
    pub spreads: Vec<Spread>,
}

/// Receives results in plan order.
pub trait Receiver {
    /// What can go wrong while receiving, such as a full disk.
    type Error: From<RunError>;

    /// Receives the rows of a unit, by municipality, replicate, policy, year; empty where the plan does
    /// not keep them.
    ///
    /// # Errors
    /// Those of the receiver.
    fn rows(&mut self, unit: &Unit, rows: &[Record]) -> Result<(), Self::Error>;

    /// Receives a block of replicates that is complete.
    ///
    /// # Errors
    /// Those of the receiver.
    fn block(&mut self, block: &Block) -> Result<(), Self::Error>;
}

/// Reads the parts of a plan in its order and hands them over.
///
/// # Errors
/// When a part is missing or damaged, or when the receiver fails.
pub fn assemble<R: Receiver>(
    plan: &Plan,
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    receiver: &mut R,
) -> Result<(), R::Error> {
    assemble_units(&plan.units(), fingerprint, journal, receiver)
}

/// Assembles some of the units of a plan, as [`assemble()`] does for all. They must make up whole blocks
/// of replicates and be in the order of the plan.
///
/// # Errors
/// As [`assemble()`].
pub fn assemble_units<R: Receiver>(
    units: &[Unit],
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    receiver: &mut R,
) -> Result<(), R::Error> {
    let mut assembly = Assembly::default();
    for unit in units {
        let name = unit.name();
        let bytes = journal.get(&name).map_err(RunError::from)?;
        let part = bytes
            .and_then(|bytes| journal::decode(&bytes, fingerprint, &name))
            .ok_or(RunError::Missing(name))?;
        assembly.take(unit, part, receiver)?;
    }
    assembly.finish(receiver)
}

/// Adds up parts, in plan order, to blocks of replicates.
#[derive(Debug, Default)]
pub(super) struct Assembly(Option<Block>);

impl Assembly {
    /// Takes the part of the next unit. If it begins a new block, hands over the one before.
    pub(super) fn take<R: Receiver>(
        &mut self,
        unit: &Unit,
        part: Part,
        receiver: &mut R,
    ) -> Result<(), R::Error> {
        receiver.rows(unit, &part.rows)?;
        self.0 = Some(match self.0.take() {
            Some(mut block) if block.replicates == unit.replicates => {
                add_all(&mut block.sums, &part.sums, Record::add);
                add_all(&mut block.courses, &part.courses, Course::add);
                add_all(&mut block.spreads, &part.spreads, Spread::add);
                block
            }
            finished => {
                if let Some(block) = finished {
                    receiver.block(&block)?;
                }
                let replicates = unit.replicates.clone();
                let Part { sums, courses, spreads, .. } = part;
                Block { replicates, sums, courses, spreads }
            }
        });
        Ok(())
    }

    /// Hands over the last block.
    pub(super) fn finish<R: Receiver>(self, receiver: &mut R) -> Result<(), R::Error> {
        self.0.map_or(Ok(()), |block| receiver.block(&block))
    }
}

fn add_all<T>(mine: &mut [T], theirs: &[T], add: impl Fn(&mut T, &T)) {
    for (mine, theirs) in mine.iter_mut().zip(theirs) {
        add(mine, theirs);
    }
}
