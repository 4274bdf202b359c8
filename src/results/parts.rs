//! The journal of a run as files in a folder.

use crate::engine::{self, Journal, JournalError};
use crate::results::safe::{self, OutputError};
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Says what the parts in a folder belong to.
const BELONGS: &str = "belongs.json";

/// What determines the parts of a journal, in words that people can compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Version of the program.
    pub version: String,
    /// Revision of the model's rules; 0 where parts were written before there was one.
    #[serde(default)]
    pub model_revision: u32,
    /// The command.
    pub command: String,
    /// The resolved scenario, and what else was asked: TOML.
    pub text: String,
}

/// A folder of parts.
#[derive(Debug)]
pub struct PartFolder(PathBuf);

impl PartFolder {
    /// Opens the folder, and makes it where it is missing.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(path: &Path) -> Result<Self, OutputError> {
        std::fs::create_dir_all(path).map_err(OutputError::io("creating", path))?;
        Ok(Self(path.to_owned()))
    }

    /// What its parts belong to; `None` where that was never said, or cannot be read any more.
    #[must_use]
    pub fn belongs(&self) -> Option<Identity> {
        let bytes = std::fs::read(self.0.join(BELONGS)).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Says what its parts belong to.
    ///
    /// # Errors
    /// When that cannot be written.
    pub fn claim(&self, identity: &Identity) -> Result<(), OutputError> {
        let path = self.0.join(BELONGS);
        safe::write(&path, &safe::json(&path, identity)?)
    }

    /// The file of a part. A name may come from a file, and never leads out of the folder.
    fn file(&self, action: &'static str, name: &str) -> Result<PathBuf, JournalError> {
        if name.contains(['/', '\\']) {
            return Err(fault(action, name, &"that is no name of a part"));
        }
        Ok(self.0.join(format!("{name}.part")))
    }
}

impl Journal for PartFolder {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, JournalError> {
        let file = self.file("reading", name)?;
        match std::fs::read(&file) {
            Ok(bytes) => Ok(Some(bytes)),
            // Parts that are not there are another thing than a folder that is not there any more.
            Err(cause) if cause.kind() == ErrorKind::NotFound && self.0.is_dir() => Ok(None),
            Err(cause) => Err(fault("reading", name, &OutputError::io("opening", &file)(cause))),
        }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JournalError> {
        let file = self.file("writing", name)?;
        safe::write(&file, bytes).map_err(|cause| fault("writing", name, &cause))
    }
}

/// Journals one after another: a part is taken from the first that holds it undamaged, and kept in
/// the last.
#[derive(Debug)]
pub struct Joined(pub Vec<PartFolder>);

impl Journal for Joined {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, JournalError> {
        let mut damaged = None;
        for journal in &self.0 {
            if let Some(bytes) = journal.get(name)? {
                if engine::fingerprint_of(&bytes, name).is_some() {
                    return Ok(Some(bytes));
                }
                damaged = damaged.or(Some(bytes));
            }
        }
        Ok(damaged)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), JournalError> {
        let nowhere = || fault("writing", name, &"there is no journal to keep it in");
        self.0.last().ok_or_else(nowhere)?.put(name, bytes)
    }
}

fn fault(action: &'static str, name: &str, cause: &dyn std::fmt::Display) -> JournalError {
    JournalError { action, name: name.to_owned(), cause: cause.to_string() }
}
