//! What is compared, and which units are chosen for it.

use crate::cli::Verify;
use crate::engine::{Cancellation, Journal, RunError, Shard};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::work::Work;
use crate::terminal;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

/// Makes sure that a manifest states what is expected by the scenario that is kept beside it.
///
/// # Errors
/// What it states otherwise, one statement a line.
pub(super) fn compare<T: Serialize>(
    folder: &Path,
    stored: &T,
    expected: &T,
) -> Result<(), CommandError> {
    let fields = |manifest: &T| match serde_json::to_value(manifest) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (stated, expected) = (fields(stored), fields(expected));
    let names: BTreeSet<&String> = stated.keys().chain(expected.keys()).collect();
    let mut told = String::new();
    for name in names {
        let [there, here] = [&stated, &expected].map(|fields| fields.get(name));
        if there != here {
            let [there, here] = [there, here].map(short);
            let _ = write!(told, "\n  {name}: {there} in manifest.json, {here} in the scenario");
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    Err(CommandError::Differs(format!(
        "manifest.json in {} is not of the scenario that is kept there:{told}",
        folder.display()
    )))
}

/// A value for a message, cut where it gets long.
fn short(value: Option<&serde_json::Value>) -> String {
    const LONGEST: usize = 60;
    let text = value.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// How units are run again.
pub(super) fn work<'a>(asked: &Verify, stop: &'a Cancellation) -> Work<'a> {
    Work { threads: asked.threads, shard: Shard::WHOLE, quiet: asked.quiet, stop }
}

/// The names of parts that came out otherwise than they were kept.
///
/// # Errors
/// When a part cannot be read.
pub(super) fn differing(
    names: &[String],
    kept: &dyn Journal,
    again: &dyn Journal,
) -> Result<Vec<String>, RunError> {
    let mut differing = Vec::new();
    for name in names {
        let (there, here) = (kept.get(name)?, again.get(name)?);
        if there.is_none() {
            differing.push(format!("{name} (not there)"));
        } else if there != here {
            differing.push(name.clone());
        }
    }
    Ok(differing)
}

/// An error in which a missing part is one of these results.
pub(super) fn unusable(folder: &Path, error: CommandError) -> CommandError {
    match error {
        CommandError::Run(RunError::Missing(name)) => CommandError::Differs(format!(
            "part {name} in {} is missing, damaged, or of something else",
            folder.display()
        )),
        error => error,
    }
}

/// Makes sure that of so many units none came out otherwise.
///
/// # Errors
/// The names of those that did.
pub(super) fn came_out_the_same(differing: &[String], of: usize) -> Result<(), CommandError> {
    if differing.is_empty() {
        return Ok(());
    }
    Err(CommandError::Differs(format!(
        "{} of {} that {} run again came out otherwise: {}",
        differing.len(),
        terminal::counted(of, "unit"),
        if of == 1 { "was" } else { "were" },
        differing.join(", ")
    )))
}

/// So many units, spread evenly from the first to the last; all for 0.
pub(super) fn spread<T: Clone>(units: &[T], wanted: usize) -> Vec<T> {
    if wanted == 0 || wanted >= units.len() {
        return units.to_vec();
    }
    let last = units.len() - 1;
    let place = |number: usize| if wanted == 1 { 0 } else { number * last / (wanted - 1) };
    (0..wanted).map(|number| units[place(number)].clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_reaches_from_the_first_unit_to_the_last() {
        let units: Vec<usize> = (0..10).collect();
        assert_eq!(spread(&units, 4), [0, 3, 6, 9]);
        assert_eq!(spread(&units, 0).len(), 10);
        assert_eq!(spread(&units, 1).len(), 1);
    }
}
