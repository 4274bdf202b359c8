//! The journal of a run as files in a folder.

use super::safe::{self, Fault};
use crate::engine::{Journal, JournalFault};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A folder of parts.
#[derive(Debug)]
pub struct PartFolder(PathBuf);

impl PartFolder {
    /// Opens the folder, and makes it where it is missing.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        std::fs::create_dir_all(path).map_err(Fault::io("creating", path))?;
        Ok(Self(path.to_owned()))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(format!("{name}.part"))
    }
}

impl Journal for PartFolder {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, JournalFault> {
        match std::fs::read(self.file(name)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(fault("reading", name, &cause)),
        }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JournalFault> {
        safe::write(&self.file(name), bytes).map_err(|cause| fault("writing", name, &cause))
    }
}

fn fault(action: &'static str, name: &str, cause: &dyn std::fmt::Display) -> JournalFault {
    JournalFault { action, name: name.to_owned(), cause: cause.to_string() }
}
