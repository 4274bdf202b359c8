//! What can go wrong in a run.

use super::journal::JournalError;
use crate::words::{Message, message, number_of};
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

impl FailedUnit {
    /// Which it is, and what went wrong.
    #[must_use]
    pub fn told(&self) -> Message {
        let municipality =
            self.municipality.map(|number| message!("error-unit-municipality", number = number));
        let inhabitants =
            self.inhabitants.map(|number| message!("error-unit-inhabitants", number = number));
        let replicate =
            self.replicate.map(|number| message!("error-unit-replicate", number = number));
        let known = [municipality, inhabitants, replicate].into_iter().flatten();
        let cause = Message::verbatim(format!(": {}", self.cause));
        Message::joined([Message::verbatim(&self.unit)].into_iter().chain(known).chain([cause]))
    }
}

/// Why a run did not finish.
#[derive(Debug)]
pub enum RunError {
    /// The run was cancelled between units.
    Interrupted {
        /// Units finished.
        done: usize,
        /// Units in all.
        total: usize,
    },
    /// A unit was cancelled halfway: nothing of that unit is kept.
    Cancelled,
    /// The program failed in some units; all others are finished.
    UnitsFailed(Vec<FailedUnit>),
    /// A part could not be read or written.
    Journal(JournalError),
    /// A part that had been finished is gone or damaged.
    Missing(String),
    /// The threads could not be started.
    Threads {
        /// How many were to be started.
        threads: usize,
        /// The message of the system.
        cause: String,
    },
}

impl RunError {
    /// Why, for a reader of any language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Interrupted { done, total } => message!(
                "error-interrupted",
                done = done.to_string(),
                units = number_of("units", *total),
            ),
            Self::Cancelled => message!("error-cancelled"),
            Self::UnitsFailed(failures) => {
                message!("error-units-failed", units = summary(failures))
            }
            Self::Journal(error) => error.message(),
            Self::Missing(name) => message!("error-part-missing", name = name),
            Self::Threads { threads, cause } => {
                message!("error-threads", threads = *threads, cause = cause)
            }
        }
    }
}

impl fmt::Display for RunError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

impl std::error::Error for RunError {}

impl From<JournalError> for RunError {
    fn from(error: JournalError) -> Self {
        Self::Journal(error)
    }
}

/// The first failure, and how many there are.
fn summary(failures: &[FailedUnit]) -> Message {
    match failures {
        [only] => only.told(),
        [first, ..] => {
            message!("error-units-several", number = failures.len(), first = first.told())
        }
        [] => message!("error-units-none"),
    }
}
