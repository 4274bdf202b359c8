//! What the manifest of finished results says, and whether their files are still so.

use crate::results::manifest::{BatchManifest, Manifest, Study};
use crate::results::mark::Kind;
use crate::results::safe::OutputError;
use crate::results::written::Written;
use crate::results::{mark, names};
use crate::words::{Message, message};
use std::io::{self, Read};
use std::path::Path;

/// The manifest of finished results.
#[derive(Debug)]
pub enum Stored {
    /// Of a run, with or without a sweep.
    Run(Box<Manifest>),
    /// Of any other command.
    Study(Box<Study>),
    /// Of several scenarios in one table.
    Batch(Box<BatchManifest>),
}

impl Stored {
    /// The files of the results.
    #[must_use]
    pub fn files(&self) -> &[Written] {
        match self {
            Self::Run(manifest) => &manifest.files,
            Self::Study(manifest) => &manifest.files,
            Self::Batch(manifest) => &manifest.files,
        }
    }
}

/// Reads the manifest of finished results.
///
/// # Errors
/// When there is none, it cannot be read, or it says that the program failed in some unit.
pub fn stored(folder: &Path) -> Result<Stored, OutputError> {
    let path = folder.join(names::MANIFEST);
    let unfinished =
        |reason: Message| OutputError::Unfinished { path: folder.display().to_string(), reason };
    let bytes = std::fs::read(&path).map_err(|cause| match cause.kind() {
        _ if mark::owner(folder).is_none() => OutputError::not_results(folder),
        io::ErrorKind::NotFound => unfinished(message!("error-no-manifest")),
        _ => OutputError::io("reading", &path)(cause),
    })?;
    let unreadable = |cause: serde_json::Error| OutputError::io("reading", &path)(cause.into());
    // The manifest of a run names no command.
    let command = mark::command(&bytes);
    if command.as_deref().and_then(Kind::of_command) == Some(Kind::Batch) {
        return Ok(Stored::Batch(serde_json::from_slice(&bytes).map_err(unreadable)?));
    }
    if command.is_some() {
        return Ok(Stored::Study(serde_json::from_slice(&bytes).map_err(unreadable)?));
    }
    let stored: Box<Manifest> = serde_json::from_slice(&bytes).map_err(unreadable)?;
    if stored.broken.is_empty() {
        Ok(Stored::Run(stored))
    } else {
        Err(unfinished(message!("error-units-broken")))
    }
}

/// The files that are gone or are not what the manifest says.
///
/// # Errors
/// When a file that is there cannot be read.
pub fn altered(folder: &Path, files: &[Written]) -> Result<Vec<Message>, OutputError> {
    let mut altered = Vec::new();
    for written in files {
        let path = folder.join(&written.file);
        match hash(&path) {
            Ok(found) if found == (written.bytes, written.blake3.clone()) => {}
            Ok(_) => altered.push(Message::verbatim(&written.file)),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                altered.push(message!("error-gone", name = &written.file));
            }
            Err(cause) => return Err(OutputError::io("reading", &path)(cause)),
        }
    }
    Ok(altered)
}

/// Bytes of a file and their hash, without holding the file in memory.
pub(crate) fn hash(path: &Path) -> io::Result<(u64, String)> {
    let mut file = std::fs::File::open(path)?;
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 1 << 16];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok((bytes, hasher.finalize().to_hex().to_string()));
        }
        hasher.update(&buffer[..read]);
        bytes += read as u64;
    }
}
