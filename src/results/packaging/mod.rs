//! What a folder of results says of itself to other programs: a data package with the columns of its tables, and a
//! research object with its inputs and outputs. Both follow from what was written, and hold no time.

pub(crate) mod about;
mod data_package;
mod research_object;

use crate::results::names::{DATA_PACKAGE, RESEARCH_OBJECT};
use crate::results::packaging::about::About;
use crate::results::safe::{self, OutputError};
use crate::results::staging::Staging;
use crate::results::written::Written;
use serde_json::Value;

/// Writes both for a set of results, and adds them to its files in place of those of an earlier set.
///
/// # Errors
/// When they cannot be written.
pub(crate) fn add(
    files: &mut Vec<Written>,
    about: &About<'_>,
    staging: &Staging,
) -> Result<(), OutputError> {
    files.retain(|written| ![DATA_PACKAGE, RESEARCH_OBJECT].contains(&written.file.as_str()));
    let package = data_package::of(files, about, staging);
    files.push(write(DATA_PACKAGE, &package, staging)?);
    let object = research_object::of(files, about);
    files.push(write(RESEARCH_OBJECT, &object, staging)?);
    Ok(())
}

fn write(name: &str, value: &Value, staging: &Staging) -> Result<Written, OutputError> {
    let mut text = safe::json(&staging.path().join(name), value)?;
    text.push(b'\n');
    staging.write(name, |out| out.write_all(&text).map(|()| None))
}
