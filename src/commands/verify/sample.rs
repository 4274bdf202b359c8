//! What is compared, and which units are chosen for it.

use crate::cli::Verify;
use crate::engine::{Cancellation, Journal, RunError, Shard};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::resume;
use crate::studies::shared::work::Work;
use crate::words::{Message, message, number_of};
use serde::Serialize;
use std::collections::BTreeSet;
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
    let mut told = Vec::new();
    for name in names {
        let [there, here] = [&stated, &expected].map(|fields| fields.get(name));
        if there != here {
            let [there, here] = [there, here].map(short);
            told.push(message!("error-verify-fact", name = name, there = there, here = here));
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    Err(CommandError::Differs(message!(
        "error-verify-stated",
        path = folder.display().to_string(),
        listed = resume::lines(told),
    )))
}

/// A value for a message, cut where it gets long.
fn short(value: Option<&serde_json::Value>) -> Message {
    const LONGEST: usize = 60;
    let Some(value) = value else { return message!("fault-nothing") };
    let text = value.to_string();
    if text.chars().count() <= LONGEST {
        return Message::verbatim(text);
    }
    Message::verbatim(text.chars().take(LONGEST).chain(['…']).collect::<String>())
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
) -> Result<Vec<Message>, RunError> {
    let mut differing = Vec::new();
    for name in names {
        let (there, here) = (kept.get(name)?, again.get(name)?);
        if there.is_none() {
            differing.push(message!("error-not-there", name = name));
        } else if there != here {
            differing.push(Message::verbatim(name));
        }
    }
    Ok(differing)
}

/// An error in which a missing part is one of these results.
pub(super) fn unusable(folder: &Path, error: CommandError) -> CommandError {
    match error {
        CommandError::Run(RunError::Missing(name)) => CommandError::Differs(message!(
            "error-verify-part",
            name = name,
            path = folder.display().to_string(),
        )),
        error => error,
    }
}

/// Makes sure that of so many units none came out otherwise.
///
/// # Errors
/// The names of those that did.
pub(super) fn came_out_the_same(differing: Vec<Message>, of: usize) -> Result<(), CommandError> {
    if differing.is_empty() {
        return Ok(());
    }
    Err(CommandError::Differs(message!(
        "error-verify-otherwise",
        number = differing.len().to_string(),
        units = number_of("units", of),
        count = of,
        names = Message::listed("", differing, ""),
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
