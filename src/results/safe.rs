//! Writing whole or not at all: temporary name, sync, rename.

use serde::Serialize;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Why something could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The system refused.
    #[error("{doing} {path} failed: {cause}{}", further(.cause))]
    Io {
        /// What was being done: `creating`, `writing`, ...
        doing: &'static str,
        /// Where.
        path: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The folder holds something that is not ours to replace.
    #[error("{path} {reason}; {remedy}")]
    Foreign {
        /// The folder.
        path: String,
        /// Why it is not ours.
        reason: String,
        /// What the user can do.
        remedy: String,
    },
    /// A link that leads nowhere was given as the folder of results.
    #[error(
        "{path} is a link to {target}, which cannot be opened: {cause}; make that folder, or choose another with --out"
    )]
    Dangling {
        /// The link.
        path: String,
        /// What it leads to.
        target: String,
        /// What the system said.
        cause: io::Error,
    },
    /// There are no results where they were said to be.
    #[error("{path} holds no results of polaris: {hint}")]
    NotResults {
        /// The folder.
        path: String,
        /// Why, and what was probably meant.
        hint: String,
    },
    /// Results that are not finished.
    #[error("{path} {reason}; the command that made it goes on with --resume")]
    Unfinished {
        /// The folder.
        path: String,
        /// Why they are not.
        reason: String,
    },
    /// A link where a file or folder of the results should be.
    #[error(
        "{path} is a link, and results stay within their folder; remove it, or choose another folder with --out"
    )]
    Link {
        /// The link.
        path: String,
    },
    /// Another process is at work in the folder.
    #[error("{path} is in use by another polaris process")]
    Locked {
        /// The folder.
        path: String,
    },
}

impl OutputError {
    /// A refusal of the system, with what was being done and where.
    pub(crate) fn io<'a>(
        doing: &'static str,
        path: &'a Path,
    ) -> impl FnOnce(io::Error) -> Self + 'a {
        move |cause| Self::Io { doing, path: path.display().to_string(), cause }
    }
}

/// What to do about a refusal, where that can be said.
fn further(cause: &io::Error) -> &'static str {
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "\n  what was finished is kept; once there is room, the same command with --resume goes on from it"
        }
        io::ErrorKind::FileTooLarge => {
            "\n  what was finished is kept; raise the limit on the size of files (ulimit -f), or write to a file system that takes larger ones; the same command with --resume goes on from it"
        }
        _ => "",
    }
}

/// What the names of files begin and end with that are not finished.
const TEMPORARY: (&str, &str) = (".polaris-", ".part");

/// Whether a file of this name was never finished.
pub(crate) fn is_temporary(name: &OsStr) -> bool {
    let (before, after) = TEMPORARY;
    name.to_str().is_some_and(|name| name.starts_with(before) && name.ends_with(after))
}

/// Removes from a folder what processes that were killed never finished. Only who holds the folder's
/// lock may do so.
pub(crate) fn sweep(folder: &Path) -> Result<(), OutputError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(OutputError::io("opening", folder)(cause)),
    };
    for entry in entries {
        let entry = entry.map_err(OutputError::io("opening", folder))?;
        if is_temporary(&entry.file_name()) {
            let path = entry.path();
            fs::remove_file(&path).map_err(OutputError::io("removing", &path))?;
        }
    }
    Ok(())
}

/// Writes a file whole or not at all.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    let mut file = TableFile::create(path)?;
    file.write_all(bytes).map_err(OutputError::io("writing", path))?;
    file.finish().map(|_| ())
}

/// A value as JSON, for a file.
pub(super) fn json(path: &Path, value: &impl Serialize) -> Result<Vec<u8>, OutputError> {
    serde_json::to_vec_pretty(value).map_err(|cause| OutputError::io("writing", path)(cause.into()))
}

/// A file that takes its final name only when it is finished; its hash is made on the way.
#[derive(Debug)]
pub struct TableFile {
    path: PathBuf,
    writer: BufWriter<NamedTempFile>,
    hasher: blake3::Hasher,
    bytes: u64,
}

impl TableFile {
    /// Begins a file.
    ///
    /// # Errors
    /// When no file can be made in its folder.
    pub fn create(path: &Path) -> Result<Self, OutputError> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let file = tempfile::Builder::new()
            .prefix(TEMPORARY.0)
            .suffix(TEMPORARY.1)
            .tempfile_in(folder)
            .map_err(OutputError::io("creating a file in", folder))?;
        Ok(Self {
            path: path.to_owned(),
            writer: BufWriter::with_capacity(1 << 18, file),
            hasher: blake3::Hasher::new(),
            bytes: 0,
        })
    }

    /// Gives the file its final name. Returns its bytes and the hash of them.
    ///
    /// # Errors
    /// When it cannot be flushed, synced or renamed.
    pub fn finish(self) -> Result<(u64, String), OutputError> {
        let Self { path, writer, hasher, bytes } = self;
        let file = writer
            .into_inner()
            .map_err(|fault| OutputError::io("writing", &path)(fault.into_error()))?;
        readable(&file).map_err(OutputError::io("writing", &path))?;
        file.as_file().sync_all().map_err(OutputError::io("syncing", &path))?;
        file.persist(&path).map_err(|fault| OutputError::io("renaming to", &path)(fault.error))?;
        Ok((bytes, hasher.finalize().to_hex().to_string()))
    }

    /// The path that it will have.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Temporary files are private; results are for others to read as the user's other files are.
#[cfg(unix)]
fn readable(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &NamedTempFile) -> io::Result<()> {
    Ok(())
}

impl Write for TableFile {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.writer.write(buffer)?;
        self.hasher.update(&buffer[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Refuses a link, through which something elsewhere would be written or removed.
pub(crate) fn no_link(path: &Path) -> Result<(), OutputError> {
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_symlink() => {
            Err(OutputError::Link { path: path.display().to_string() })
        }
        _ => Ok(()),
    }
}

/// Removing what is not there is no failure.
pub(crate) fn absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
