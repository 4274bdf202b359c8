//! Studies of many worlds within the results of a run.

use crate::results::manifest::Study;
use crate::results::names::MANIFEST;
use crate::results::read::error::ReadError;
use crate::results::read::text::{json, shown, text};
use std::path::{Path, PathBuf};

/// A finished study.
#[derive(Debug)]
pub struct Found {
    /// Its folder.
    path: PathBuf,
    /// Its manifest.
    pub manifest: Study,
}

impl Found {
    /// The text of a file that its manifest names; nothing where it names none of that name.
    ///
    /// # Errors
    /// When the file is missing, or is not the one that was written.
    pub fn text(&self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(written) = self.manifest.files.iter().find(|written| written.file == name) else {
            return Ok(None);
        };
        let path = self.path.join(name);
        let text = text(&path)?.ok_or_else(|| ReadError::Missing { path: shown(&path) })?;
        if blake3::hash(text.as_bytes()).to_hex().as_str() != written.blake3 {
            return Err(ReadError::Changed { path: shown(&path) });
        }
        Ok(Some(text))
    }
}

/// The finished study in a folder of that name within a folder of results, if there is one.
///
/// # Errors
/// When its manifest cannot be read.
pub fn study(folder: &Path, name: &str) -> Result<Option<Found>, ReadError> {
    let path = folder.join(name);
    let manifest = path.join(MANIFEST);
    let Some(text) = text(&manifest)? else { return Ok(None) };
    Ok(Some(Found { path, manifest: json(&manifest, &text)? }))
}
