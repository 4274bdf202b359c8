//! What a share of a run or study leaves beside its parts: written last, so that a folder without it
//! is unfinished.

use crate::results::finished::FinishedShard;
use crate::results::folder::Folder;
use crate::results::names::{self, SHARD};
use crate::results::parts::PartFolder;
use crate::results::safe::{self, OutputError};
use crate::results::staging::Staging;
use std::path::{Path, PathBuf};

impl FinishedShard {
    /// Writes it as the last file of a share.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, staging: Staging) -> Result<(), OutputError> {
        let mut text = safe::json(&staging.path().join(SHARD), self)?;
        text.push(b'\n');
        staging.finish(SHARD, &text)
    }

    /// Takes away what says that a share is finished, before it goes on.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn unfinish(folder: &Folder) -> Result<(), OutputError> {
        folder.remove(SHARD)
    }
}

/// A folder of a share.
#[derive(Debug)]
pub struct ShardFolder {
    /// Its path.
    pub path: PathBuf,
    /// What it holds; `None` where it is unfinished.
    pub shard: Option<FinishedShard>,
}

impl ShardFolder {
    /// Its parts.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn parts(&self) -> Result<PartFolder, OutputError> {
        PartFolder::open(&self.path.join(names::PARTS))
    }
}

/// The shares in a folder: its own, or those of the folders in it. Folders that were set aside are
/// passed over.
///
/// # Errors
/// When the folder cannot be read, or a file of a share is not what it should be.
pub fn shards(path: &Path) -> Result<Vec<ShardFolder>, OutputError> {
    let holds_parts = |path: &Path| path.join(names::PARTS).is_dir();
    if holds_parts(path) {
        return Ok(vec![read(path)?]);
    }
    if !path.is_dir() {
        return Err(OutputError::not_results(path));
    }
    let entries = std::fs::read_dir(path).map_err(OutputError::io("opening", path))?;
    let mut inside = Vec::new();
    for entry in entries {
        let entry = entry.map_err(OutputError::io("opening", path))?.path();
        let aside = entry.extension().is_some_and(|ending| ending == names::PREVIOUS);
        if !aside && holds_parts(&entry) {
            inside.push(entry);
        }
    }
    inside.sort();
    inside.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Result<ShardFolder, OutputError> {
    let file = path.join(SHARD);
    let shard = match std::fs::read(&file) {
        Ok(bytes) => {
            let parsed = serde_json::from_slice(&bytes);
            Some(parsed.map_err(|cause| OutputError::io("reading", &file)(cause.into()))?)
        }
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => None,
        Err(cause) => return Err(OutputError::io("reading", &file)(cause)),
    };
    Ok(ShardFolder { path: path.to_owned(), shard })
}
