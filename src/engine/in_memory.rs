//! Runs small plans in memory, for patterns, calibration and studies of many worlds.

use super::assemble::{Assembly, Receiver};
use super::error::RunError;
use super::unit;
use crate::experiment::Plan;

/// Runs a plan on this thread and hands its units to the receiver in plan order, without a journal.
///
/// # Errors
/// Those of the receiver; or that the program failed in a unit.
pub fn run_in_memory<R: Receiver>(plan: &Plan, receiver: &mut R) -> Result<(), R::Error> {
    let mut assembly = Assembly::default();
    for unit in plan.units() {
        let part =
            unit::run(plan, &unit).map_err(|failure| RunError::UnitsFailed(vec![failure]))?;
        assembly.take(&unit, part, receiver)?;
    }
    assembly.finish(receiver)
}
