//! Why results cannot be read back.

use crate::words::{Message, message};
use std::fmt;
use std::io;

/// Why results cannot be read back.
#[derive(Debug)]
pub enum ReadError {
    /// Polaris did not make the folder, or there is none.
    NotOurs {
        /// The folder.
        path: String,
        /// Why, and what was probably meant.
        hint: Message,
    },
    /// The folder is that of a study within the results of a scenario.
    Study {
        /// The folder.
        path: String,
        /// The command that made it.
        command: String,
    },
    /// The folder holds the table of several scenarios.
    Batch {
        /// The folder.
        path: String,
    },
    /// The run in the folder was not finished.
    Unfinished {
        /// The folder.
        path: String,
        /// Name of the scenario.
        scenario: String,
    },
    /// The program failed in some units.
    Broken {
        /// The folder.
        path: String,
    },
    /// Another version of the program made the results.
    Version {
        /// The folder.
        path: String,
        /// That version.
        found: String,
    },
    /// A file that the manifest names is not there, or the manifest does not name it.
    Missing {
        /// The file.
        path: String,
    },
    /// The system refused, or the file is no text.
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The file is no JSON, or not what was written.
    Json {
        /// The file.
        path: String,
        /// What is wrong, with line and column.
        cause: serde_json::Error,
    },
    /// The manifest names a primary outcome that this version does not know.
    Outcome {
        /// The manifest.
        path: String,
        /// What stands there.
        found: String,
    },
    /// A table has no such column.
    Column {
        /// The file.
        path: String,
        /// The column.
        column: String,
    },
    /// A line of a table has other cells than its heading, or is no text.
    Line {
        /// The file.
        path: String,
        /// Number of the line, from 1.
        line: u64,
        /// What is wrong with it.
        reason: Message,
    },
    /// A cell holds what was not written.
    Cell {
        /// The file.
        path: String,
        /// Number of the line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// What stands there.
        found: String,
        /// What may stand there.
        wanted: &'static str,
    },
    /// A file is not the one that was written.
    Changed {
        /// The file.
        path: String,
    },
}

impl ReadError {
    /// Why, for a reader of any language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotOurs { path, hint } => {
                message!("error-not-results", path = path, hint = hint.clone())
            }
            Self::Study { path, command } => {
                message!("error-of-study", path = path, command = command)
            }
            Self::Batch { path } => message!("error-of-batch", path = path),
            Self::Unfinished { path, scenario } => {
                message!("error-run-unfinished", path = path, name = format!("{scenario:?}"))
            }
            Self::Broken { path } => message!("error-run-broken", path = path),
            Self::Version { path, found } => {
                let own = env!("CARGO_PKG_VERSION");
                message!("error-version", path = path, found = found, own = own)
            }
            Self::Missing { path } => message!("error-missing", path = path),
            Self::Unreadable { path, cause } => {
                message!("error-reading", path = path, cause = cause.to_string())
            }
            Self::Json { path, cause } => {
                message!("error-json", path = path, cause = cause.to_string())
            }
            Self::Outcome { path, found } => {
                message!("error-outcome", path = path, found = format!("{found:?}"))
            }
            Self::Column { path, column } => {
                message!("error-column", path = path, column = column)
            }
            Self::Line { path, line, reason } => {
                message!("error-line", path = path, line = *line, reason = reason.clone())
            }
            Self::Cell { path, line, column, found, wanted } => message!(
                "error-cell",
                path = path,
                line = *line,
                column = column,
                found = format!("{found:?}"),
                wanted = *wanted,
            ),
            Self::Changed { path } => message!("error-changed", path = path),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

impl std::error::Error for ReadError {}
