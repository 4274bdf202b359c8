//! What there is at the end of a simulation.

use crate::experiment::{Assumptions, Plan, Unit};
use crate::results::Folder;
use crate::scenario::Scenario;
use crate::studies::answer::compare::precision::Look;

/// What there is at the end of a simulation.
pub(crate) struct Ended<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its plan.
    pub plan: &'a Plan,
    /// The units whose parts are there: whole blocks of replicates.
    pub units: &'a [Unit],
    /// The last look at the precision, if there was a target.
    pub look: Option<Look>,
    /// The sets of assumptions that were simulated too, if any were.
    pub assumptions: Option<&'a Assumptions>,
    /// Shares that are missing.
    pub missing: &'a [String],
    /// Where the results go.
    pub folder: &'a Folder,
}
