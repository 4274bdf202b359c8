//! Studies of many worlds within the results of a run.

use super::{ReadFault, json, shown, text};
use crate::output::folder::WITHIN;
use crate::output::manifest::{NAME, Study};
use std::path::{Path, PathBuf};

/// A finished study.
#[derive(Debug)]
pub struct Found {
    /// Name of its folder.
    pub name: &'static str,
    /// Its folder.
    pub path: PathBuf,
    /// Its manifest.
    pub manifest: Study,
}

impl Found {
    /// The bytes of a file that its manifest names; nothing where it names none of that name.
    ///
    /// # Errors
    /// When the file is missing, or is not the one that was written.
    pub fn file(&self, name: &str) -> Result<Option<Vec<u8>>, ReadFault> {
        let Some(written) = self.manifest.files.iter().find(|written| written.file == name) else {
            return Ok(None);
        };
        let path = self.path.join(name);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
                return Err(ReadFault::Missing { path: shown(&path) });
            }
            Err(cause) => return Err(ReadFault::Unreadable { path: shown(&path), cause }),
        };
        if blake3::hash(&bytes).to_hex().as_str() != written.blake3 {
            return Err(ReadFault::Changed { path: shown(&path) });
        }
        Ok(Some(bytes))
    }
}

/// The finished studies within a folder of results, in the order in which a report tells them.
///
/// # Errors
/// When a manifest cannot be read.
pub fn studies(folder: &Path) -> Result<Vec<Found>, ReadFault> {
    let mut found = Vec::new();
    for name in WITHIN {
        let path = folder.join(name);
        let manifest = path.join(NAME);
        if let Some(text) = text(&manifest)? {
            found.push(Found { name, path, manifest: json(&manifest, &text)? });
        }
    }
    Ok(found)
}
