//! Writing whole or not at all: temporary name, sync, rename.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Why something could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The system refused.
    #[error("{doing} {path} failed: {cause}")]
    Io {
        /// What was being done: `creating`, `writing`, ...
        doing: &'static str,
        /// Where.
        path: String,
        /// What the system said.
        cause: io::Error,
    },
    /// The folder holds something that is not ours to replace.
    #[error("{path} {reason}; choose another folder with --out, or --force to replace it")]
    Foreign {
        /// The folder.
        path: String,
        /// Why it is not ours.
        reason: String,
    },
    /// Results that are not finished.
    #[error("{path} {reason}; the command that made it goes on with --resume")]
    Unfinished {
        /// The folder.
        path: String,
        /// Why they are not.
        reason: String,
    },
    /// Another process is at work in the folder.
    #[error("{path} is in use by another polaris process")]
    Locked {
        /// The folder.
        path: String,
    },
}

impl Fault {
    /// A refusal of the system, with what was being done and where.
    pub(super) fn io<'a>(
        doing: &'static str,
        path: &'a Path,
    ) -> impl FnOnce(io::Error) -> Self + 'a {
        move |cause| Self::Io { doing, path: path.display().to_string(), cause }
    }
}

/// Writes a file whole or not at all.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = TableFile::create(path)?;
    file.write_all(bytes).map_err(Fault::io("writing", path))?;
    file.finish().map(|_| ())
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
    pub fn create(path: &Path) -> Result<Self, Fault> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let file = tempfile::Builder::new()
            .prefix(".polaris-")
            .suffix(".part")
            .tempfile_in(folder)
            .map_err(Fault::io("creating a file in", folder))?;
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
    pub fn finish(self) -> Result<(u64, String), Fault> {
        let Self { path, writer, hasher, bytes } = self;
        let file =
            writer.into_inner().map_err(|fault| Fault::io("writing", &path)(fault.into_error()))?;
        readable(&file).map_err(Fault::io("writing", &path))?;
        file.as_file().sync_all().map_err(Fault::io("syncing", &path))?;
        file.persist(&path).map_err(|fault| Fault::io("renaming to", &path)(fault.error))?;
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
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
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
