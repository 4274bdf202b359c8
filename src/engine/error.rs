//! What can go wrong in a run.

use super::journal::JournalError;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A failure of the program in one unit of work, with what is needed to reproduce it alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct FailedUnit {
    /// Name of the unit or world.
    pub unit: String,
    /// Number of the municipality in the scenario, from 1, where it is known.
    #[serde(rename = "number", default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<u32>,
    /// Its inhabitants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhabitants: Option<u32>,
    /// Replicate, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replicate: Option<u32>,
    /// Policy, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// What went wrong.
    pub cause: String,
}

impl FailedUnit {
    /// A failure of which only the unit is known.
    pub(super) fn of_unit(unit: String, cause: String) -> Self {
        Self { unit, municipality: None, inhabitants: None, replicate: None, policy: None, cause }
    }
}

impl fmt::Display for FailedUnit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.unit)?;
        if let Some(number) = self.municipality {
            write!(out, ", municipality {number} of the scenario")?;
        }
        if let Some(inhabitants) = self.inhabitants {
            write!(out, " ({inhabitants} inhabitants)")?;
        }
        if let Some(replicate) = self.replicate {
            write!(out, ", replicate {replicate}")?;
        }
        write!(out, ": {}", self.cause)
    }
}

/// Why a run did not finish.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The run was cancelled between units.
    #[error("interrupted after {done} of {total} {}; what is finished is kept", units(*total))]
    Interrupted {
        /// Units finished.
        done: usize,
        /// Units in all.
        total: usize,
    },
    /// A unit was cancelled halfway: nothing of that unit is kept.
    #[error("interrupted; nothing of it is kept")]
    Cancelled,
    /// The program failed in some units; all others are finished.
    #[error("the program failed in {}; all other units are done and kept", summary(.0))]
    UnitsFailed(Vec<FailedUnit>),
    /// A part could not be read or written.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// A part that had been finished is gone or damaged.
    #[error("part {0} is missing or damaged")]
    Missing(String),
    /// The threads could not be started.
    #[error(
        "the threads of the run could not be started (number: {threads}): {cause}\n  try a smaller --threads, or a higher limit on processes or memory"
    )]
    Threads {
        /// How many were to be started.
        threads: usize,
        /// The message of the system.
        cause: String,
    },
}

fn units(number: usize) -> &'static str {
    if number == 1 { "unit" } else { "units" }
}

/// The first failure, and how many there are.
fn summary(failures: &[FailedUnit]) -> String {
    match failures {
        [only] => only.to_string(),
        [first, ..] => format!("{} units, the first of them {first}", failures.len()),
        [] => "no unit".to_owned(),
    }
}
