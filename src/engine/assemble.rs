//! Parts into results, in plan order: one function that run, resume and merge all use.

use super::error::RunFault;
use super::journal::{self, Journal};
use super::part::Part;
use crate::experiment::{Fingerprint, Plan, Unit};
use crate::records::{Course, Record, Spread};
use std::ops::Range;

/// All municipalities of a block of replicates.
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

/// Who takes the results as they come in plan order. `Error` is its own trouble, such as a full
/// disk.
pub trait Receiver {
    /// What can go wrong with it.
    type Error: From<RunFault>;

    /// The rows of a unit, by municipality, replicate, policy, year; empty where not kept.
    ///
    /// # Errors
    /// Its own.
    fn rows(&mut self, unit: &Unit, rows: &[Record]) -> Result<(), Self::Error>;

    /// A block of replicates is complete.
    ///
    /// # Errors
    /// Its own.
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

/// As [`assemble()`], for some of the units of a plan: whole blocks of replicates, in its order.
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
        let bytes = journal.get(&name).map_err(RunFault::from)?;
        let part = bytes
            .and_then(|bytes| journal::decode(&bytes, fingerprint, &name))
            .ok_or(RunFault::Missing(name))?;
        assembly.take(unit, part, receiver)?;
    }
    assembly.finish(receiver)
}

/// Parts on their way into blocks of replicates.
#[derive(Debug, Default)]
pub(super) struct Assembly(Option<Block>);

impl Assembly {
    /// Takes the part of the next unit; hands the block before it over if it is complete.
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

    /// Hands the last block over.
    pub(super) fn finish<R: Receiver>(self, receiver: &mut R) -> Result<(), R::Error> {
        self.0.map_or(Ok(()), |block| receiver.block(&block))
    }
}

fn add_all<T>(mine: &mut [T], theirs: &[T], add: impl Fn(&mut T, &T)) {
    for (mine, theirs) in mine.iter_mut().zip(theirs) {
        add(mine, theirs);
    }
}
