//! Why results cannot be read back.

use std::io;

/// Why results cannot be read back.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Polaris did not make the folder, or there is none.
    #[error("{path} holds no results of polaris: {hint}")]
    NotOurs {
        /// The folder.
        path: String,
        /// Why, and what was probably meant.
        hint: String,
    },
    /// The folder is that of a study within the results of a scenario.
    #[error(
        "{path} holds what `polaris {command}` found, which is told in the report of the folder around it; give that folder"
    )]
    Study {
        /// The folder.
        path: String,
        /// The command that made it.
        command: String,
    },
    /// The folder holds the table of several scenarios.
    #[error("{path} holds the table of several scenarios; give the folder of one of them")]
    Batch {
        /// The folder.
        path: String,
    },
    /// The run in the folder was not finished.
    #[error(
        "{path} holds no finished run of the scenario {scenario:?}: it has no manifest.json; finish it with `polaris run` and --resume"
    )]
    Unfinished {
        /// The folder.
        path: String,
        /// Name of the scenario.
        scenario: String,
    },
    /// The program failed in some units.
    #[error(
        "{path} holds no results, because the program failed in some units, which its manifest.json names"
    )]
    Broken {
        /// The folder.
        path: String,
    },
    /// Another version of the program made the results.
    #[error("{path} was made by polaris {found}, and this is {}; the version that made it can make its report, or run the scenario again", env!("CARGO_PKG_VERSION"))]
    Version {
        /// The folder.
        path: String,
        /// That version.
        found: String,
    },
    /// A file that the manifest names is not there, or the manifest does not name it.
    #[error("{path} is missing; `polaris run` with --resume makes it anew")]
    Missing {
        /// The file.
        path: String,
    },
    /// The system refused, or the file is no text.
    #[error("reading {path} failed: {cause}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The file is no JSON, or not what was written.
    #[error("{path} cannot be understood: {cause}")]
    Json {
        /// The file.
        path: String,
        /// What is wrong, with line and column.
        cause: serde_json::Error,
    },
    /// The manifest names a primary outcome that this version does not know.
    #[error("{path}: primary_outcome: {found:?} is no outcome; `polaris outcomes` lists them")]
    Outcome {
        /// The manifest.
        path: String,
        /// What stands there.
        found: String,
    },
    /// A table has no such column.
    #[error("{path}, line 1: there is no column `{column}`")]
    Column {
        /// The file.
        path: String,
        /// The column.
        column: String,
    },
    /// A line of a table has other cells than its heading, or is no text.
    #[error("{path}, line {line}: {reason}")]
    Line {
        /// The file.
        path: String,
        /// Number of the line, from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// A cell holds what was not written.
    #[error("{path}, line {line}, column `{column}`: {found:?} is not {wanted}")]
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
    #[error(
        "{path} was changed after the run: its hash is not that of manifest.json; `polaris run` with --resume makes it anew"
    )]
    Changed {
        /// The file.
        path: String,
    },
}
