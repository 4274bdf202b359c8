//! Results read back from a folder: the rows from which its tables were written, and nothing else.
//! What stands there was perhaps edited, cut off or made by another version, and each fault is told
//! with its file, line and column.

pub(crate) mod cells;
pub(crate) mod error;
pub(crate) mod studies;
pub(crate) mod text;

use crate::catalogue::outcomes;
use crate::results::manifest::{BatchManifest, Manifest};
use crate::results::mark::{Kind, Mark};
use crate::results::names::{self, MANIFEST};
use crate::results::read::text::{json, shown, text};
use crate::results::{mark, nearby};
pub use error::ReadError;
use serde::Deserialize;
use std::path::{Path, PathBuf};
pub use studies::{Found, study};

/// What tells the manifest of a study from that of a run.
#[derive(Deserialize)]
struct Command {
    command: Option<String>,
}

/// The manifest of a finished run.
///
/// # Errors
/// When the folder does not hold the results of a finished run, or its manifest cannot be read.
pub fn manifest(folder: &Path) -> Result<Manifest, ReadError> {
    let scenario = owner(folder)?;
    let Some(text) = text(&folder.join(MANIFEST))? else {
        return Err(ReadError::Unfinished { path: shown(folder), scenario });
    };
    let path = folder.join(MANIFEST);
    if let Some(command) = json::<Command>(&path, &text)?.command {
        if Kind::of_command(&command) == Some(Kind::Batch) {
            return Err(ReadError::Batch { path: shown(folder) });
        }
        return Err(ReadError::Study { path: shown(folder), command });
    }
    let found: Manifest = json(&path, &text)?;
    if found.broken.is_empty() { Ok(found) } else { Err(ReadError::Broken { path: shown(folder) }) }
}

/// As [`manifest`], of this version of the program.
///
/// # Errors
/// As there, and when another version made it.
pub fn own_manifest(folder: &Path) -> Result<Manifest, ReadError> {
    let found = manifest(folder)?;
    if found.version != env!("CARGO_PKG_VERSION") {
        return Err(ReadError::Version { path: shown(folder), found: found.version });
    }
    Ok(found)
}

/// The place of the primary outcome in the catalogue, by the manifest of results in a folder.
///
/// # Errors
/// When there is no such outcome.
pub fn primary(folder: &Path, manifest: &Manifest) -> Result<usize, ReadError> {
    let found = &manifest.primary_outcome;
    let unknown =
        || ReadError::Outcome { path: shown(&folder.join(MANIFEST)), found: found.clone() };
    outcomes::find(found).ok_or_else(unknown)
}

/// The manifest of several scenarios in one table; nothing where a folder is not of such a table.
///
/// # Errors
/// When it was not finished, or its manifest cannot be read.
pub fn batch(folder: &Path) -> Result<Option<BatchManifest>, ReadError> {
    let Some(mark) = Mark::read(folder).filter(|mark| mark.kind == Some(Kind::Batch)) else {
        return Ok(None);
    };
    let path = folder.join(MANIFEST);
    let Some(text) = text(&path)? else {
        return Err(ReadError::Unfinished { path: shown(folder), scenario: mark.scenario });
    };
    json(&path, &text).map(Some)
}

/// Whether Polaris made a folder.
#[must_use]
pub fn is_results(path: &Path) -> bool {
    owner(path).is_ok()
}

/// The folder itself if Polaris made it, else those folders in it that it made, by name; but none
/// in which earlier results are kept.
///
/// # Errors
/// When there is no such folder.
pub fn results(path: &Path) -> Result<Vec<PathBuf>, ReadError> {
    if owner(path).is_ok() {
        return Ok(vec![path.to_owned()]);
    }
    let foreign = || not_ours(path);
    let entries = std::fs::read_dir(path).map_err(|_| foreign())?;
    let mut inside: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_none_or(|ending| ending != names::PREVIOUS))
        .filter(|path| owner(path).is_ok())
        .collect();
    inside.sort();
    if inside.is_empty() { Err(foreign()) } else { Ok(inside) }
}

/// The scenario of which a folder holds results.
fn owner(path: &Path) -> Result<String, ReadError> {
    mark::owner(path).ok_or_else(|| not_ours(path))
}

fn not_ours(path: &Path) -> ReadError {
    ReadError::NotOurs { path: shown(path), hint: nearby::hint(path) }
}
