//! What can go wrong in a run.

use super::journal::JournalFault;
use super::share::Share;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A piece of work in which the program failed, with what is needed to do it again alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct Broken {
    /// Name of the unit or world.
    pub unit: String,
    /// Municipality, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// Replicate, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replicate: Option<u32>,
    /// Policy, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// What went wrong.
    pub cause: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.unit)?;
        if let (Some(municipality), Some(replicate)) = (&self.municipality, self.replicate) {
            write!(out, ", municipality {municipality}, replicate {replicate}")?;
        }
        write!(out, ": {}", self.cause)
    }
}

/// Why a run did not finish.
#[derive(Debug, thiserror::Error)]
pub enum RunFault {
    /// It was asked to stop.
    #[error("interrupted after {done} of {total} {}; what is finished is kept", units(*total))]
    Interrupted {
        /// Units finished.
        done: usize,
        /// Units in all.
        total: usize,
    },
    /// A piece of work was asked to stop in its middle: nothing of that piece is kept.
    #[error("interrupted; nothing of it is kept")]
    Stopped,
    /// A share was done of work whose other shares are not there.
    #[error("share {share} is done; the others are not there yet")]
    Shared {
        /// The share.
        share: Share,
    },
    /// The program failed in some pieces of work; all others are done.
    #[error("the program failed in {}; all other units are done and kept", told(.0))]
    Broken(Vec<Broken>),
    /// A part could not be kept or found.
    #[error(transparent)]
    Journal(#[from] JournalFault),
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
        /// What the system said.
        cause: String,
    },
}

fn units(number: usize) -> &'static str {
    if number == 1 { "unit" } else { "units" }
}

/// The first broken pieces in words.
fn told(broken: &[Broken]) -> String {
    match broken {
        [only] => only.to_string(),
        [first, ..] => format!("{} units, the first of them {first}", broken.len()),
        [] => "no unit".to_owned(),
    }
}
