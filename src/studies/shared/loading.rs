//! What was asked, made ready: the scenario, the format of tables.

use crate::cli;
use crate::scenario::{self, Scenario, ScenarioError};
use crate::studies::shared::error::CommandError;
use crate::words::message;
use crate::{results, terminal};
use serde_json::{Value, json};
use std::path::Path;

/// What builds a program that writes Parquet.
const BUILD: &str = "cargo install --path . --features parquet";

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
    Err(CommandError::Asked(message!("error-no-parquet", build = BUILD)))
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
    if terminal::is_json() {
        let words = terminal::words();
        let faults: Vec<Value> =
            scenario.warnings.list().iter().map(|warning| warning.json(words)).collect();
        if !faults.is_empty() {
            let more = scenario.warnings.more();
            let text = scenario.warnings.render(words, false);
            terminal::object(&json!({
                "kind": "warning", "text": text.trim_end(), "faults": faults, "more": more,
            }));
        }
        return Ok(scenario);
    }
    let warnings = scenario.warnings.render(terminal::words(), false);
    if !warnings.is_empty() {
        terminal::line(warnings.trim_end());
    }
    Ok(scenario)
}

/// The command that tells a story, in which someone may choose.
pub(crate) const EXPLAIN: &str = "explain";

/// Loads the scenario of a command that is about one scenario. Of a scenario with variants that is the
/// one as written.
///
/// # Errors
/// The faults of the scenario; that it has a sweep, whose points would be ignored, or choices of a story.
pub(crate) fn load_one(
    path: &Path,
    changes: &[String],
    command: &str,
) -> Result<Scenario, CommandError> {
    let scenario = load(path, changes)?.as_written();
    if scenario.sweep.is_none() {
        if command != EXPLAIN && !scenario.choices.is_empty() {
            return Err(CommandError::Asked(message!(
                "error-other-worlds",
                command = command,
                name = &scenario.name
            )));
        }
        return Ok(scenario);
    }
    let name = scenario.name;
    Err(CommandError::Asked(message!("error-one-scenario", command = command, name = name)))
}
