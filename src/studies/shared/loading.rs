//! What was asked, made ready: the scenario, the format of tables.

use crate::cli;
use crate::scenario::{self, Scenario, ScenarioError};
use crate::studies::shared::error::CommandError;
use crate::{results, terminal};
use std::path::Path;

/// How tables are to be written.
///
/// # Errors
/// A format that the program was built without.
pub(crate) fn format(asked: cli::Format) -> Result<results::Format, CommandError> {
    let format = match asked {
        cli::Format::Csv => results::Format::Csv,
        cli::Format::Parquet => results::Format::Parquet,
    };
    if format.is_there() {
        return Ok(format);
    }
    let told = "--format parquet: this polaris was built without it; with Rust and a C compiler `cargo install --path . --features parquet` makes one that has it, and released programs have it";
    Err(CommandError::Asked(told.to_owned()))
}

/// Loads a scenario and prints its warnings, also when a command is otherwise quiet: they are about
/// numbers that may be wrong. Whoever reloads a stored scenario does not come by here.
///
/// # Errors
/// The faults of the scenario.
pub(crate) fn load(path: &Path, changes: &[String]) -> Result<Scenario, ScenarioError> {
    let scenario = scenario::load(path, changes).inspect_err(|faults| {
        terminal::speak_of(faults.language());
    })?;
    terminal::speak_of(scenario.language);
    let warnings = scenario.warnings.render(terminal::words(), false);
    if !warnings.is_empty() {
        terminal::line(warnings.trim_end());
    }
    Ok(scenario)
}

/// Loads the scenario of a command that is about one scenario. Of a scenario with variants that is the
/// one as written.
///
/// # Errors
/// The faults of the scenario; that it has a sweep, whose points would be ignored.
pub(crate) fn load_one(
    path: &Path,
    changes: &[String],
    command: &str,
) -> Result<Scenario, CommandError> {
    let scenario = load(path, changes)?.as_written();
    if scenario.sweep.is_none() {
        return Ok(scenario);
    }
    Err(CommandError::Asked(format!(
        "{command} is about one scenario, and {} has a [sweep], which `polaris run` takes; keep the [sweep] in a file of its own that extends the scenario",
        scenario.name
    )))
}
