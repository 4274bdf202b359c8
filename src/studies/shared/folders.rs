//! Where results of a scenario lie.

use crate::cli::Writing;
use crate::results::{Mark, Request};
use crate::scenario::{self, Scenario};
use crate::terminal;
use std::path::{Path, PathBuf};

/// The folder of the shares of a command.
pub(crate) fn shards(results: &Path, command: &str) -> PathBuf {
    let mut name = results.as_os_str().to_owned();
    name.push(".shards");
    PathBuf::from(name).join(command)
}

/// The folder of a scenario's results.
pub(crate) fn results(scenario: &Scenario) -> PathBuf {
    results_of(&scenario.name)
}

/// The folder of the results of a scenario with this name.
pub(crate) fn results_of(scenario: &str) -> PathBuf {
    // It may have been read from a file.
    Path::new("output").join(scenario::folder_name(scenario))
}

/// The name of the folder of a command within that of the results.
pub(crate) fn folder_name(command: &str) -> &str {
    if command == "calibrate" { "calibration" } else { command }
}

/// How the folder of results is to be opened; what happens to earlier results is told on a terminal.
pub(crate) fn request(mark: Mark, resume: bool, writing: &Writing) -> Request<'static> {
    let (force, quiet, words) = (writing.force, writing.quiet, terminal::words());
    Request { mark, resume, force, quiet, words, say: &terminal::line }
}
