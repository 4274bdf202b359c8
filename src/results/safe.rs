//! Writing whole or not at all: temporary name, sync, rename.

use crate::words::{Message, message};
use serde::Serialize;
use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Why something could not be written or read.
#[derive(Debug)]
pub enum OutputError {
    /// The system refused.
    Io {
        /// What was being done: `creating`, `writing`, ...
        doing: &'static str,
        /// Where.
        path: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The folder holds something that is not ours to replace.
    Foreign {
        /// The folder.
        path: String,
        /// Why it is not ours.
        reason: Message,
        /// What the user can do.
        remedy: Message,
    },
    /// A link that leads nowhere was given as the folder of results.
    Dangling {
        /// The link.
        path: String,
        /// What it leads to.
        target: String,
        /// What the system said.
        cause: io::Error,
    },
    /// There are no results where they were said to be.
    NotResults {
        /// The folder.
        path: String,
        /// Why, and what was probably meant.
        hint: Message,
    },
    /// Results that are not finished.
    Unfinished {
        /// The folder.
        path: String,
        /// Why they are not.
        reason: Message,
    },
    /// A link where a file or folder of the results should be.
    Link {
        /// The link.
        path: String,
    },
    /// Another process is at work in the folder.
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

    /// Why, for a reader of any language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Io { doing, path, cause } => {
                let doing = message!("error-doing", doing = doing.replace(' ', "_"));
                let said = cause.to_string();
                further(cause, message!("error-io", doing = doing, path = path, cause = said))
            }
            Self::Foreign { path, reason, remedy } => message!(
                "error-foreign",
                path = path,
                reason = reason.clone(),
                remedy = remedy.clone(),
            ),
            Self::Dangling { path, target, cause } => {
                let cause = cause.to_string();
                message!("error-dangling", path = path, target = target, cause = cause)
            }
            Self::NotResults { path, hint } => {
                message!("error-not-results", path = path, hint = hint.clone())
            }
            Self::Unfinished { path, reason } => {
                message!("error-unfinished", path = path, reason = reason.clone())
            }
            Self::Link { path } => message!("error-link", path = path),
            Self::Locked { path } => message!("error-locked", path = path),
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

impl std::error::Error for OutputError {}

/// What failed, with what to do about it where that can be said.
fn further(cause: &io::Error, failed: Message) -> Message {
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            message!("error-io-full", failed = failed)
        }
        io::ErrorKind::FileTooLarge => message!("error-io-large", failed = failed),
        _ => failed,
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
