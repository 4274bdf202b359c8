//! The folder of a scenario's results: whose it is, the last results kept, one process at a time.

use super::aside;
use super::manifest::Written;
use super::parts::PartFolder;
use super::safe::{self, Fault, TableFile};
use super::sheet::{Format, Sheet};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Says that Polaris made a folder, and for which scenario.
pub(super) const MARK: &str = ".polaris.json";
/// Held while a process works in the folder; the system lets it go when the process ends.
pub(super) const LOCK: &str = ".lock";
pub(super) const PARTS: &str = "parts";
/// Folders of other commands within that of a run, with manifests of their own.
pub(super) const WITHIN: [&str; 4] = ["patterns", "calibration", "sensitivity", "explore"];
/// Ending of a folder in which earlier results are kept.
pub(super) const PREVIOUS: &str = "previous";
/// Folders of the results themselves.
const OWN: [&str; 3] = [PARTS, "plots", "scenario"];

/// What [`MARK`] holds.
#[derive(Debug, Serialize, Deserialize)]
struct Mark {
    scenario: String,
}

/// A folder in which this process alone writes.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    _lock: File,
    /// Of the folder that it lies in, so that nobody moves that meanwhile.
    outer: Option<File>,
}

impl Folder {
    /// Opens the folder of a scenario's results. Earlier results of the same scenario are kept
    /// beside it as `<folder>.previous`, unless they are to be continued.
    ///
    /// # Errors
    /// When the folder cannot be made or written, when Polaris did not make it or made it for
    /// another scenario and `force` is not set, or when another process works in it.
    pub fn open(path: &Path, scenario: &str, resume: bool, force: bool) -> Result<Self, Fault> {
        if aside::vacant(path)? {
            aside::recover(path, scenario)?;
        } else {
            // Nobody else may be at work in what is about to be moved or continued.
            let own = Self::check_owner(path, scenario);
            if !force {
                own?;
            }
            if resume {
                return Self::take(path, scenario);
            }
            // The lock is held, and moves along, until the folder is out of the way.
            let _moving = Self::lock(path)?;
            aside::set_aside(path, scenario)?;
        }
        fs::create_dir_all(path).map_err(Fault::io("creating", path))?;
        Self::take(path, scenario)
    }

    /// Opens a folder of that name within the folder of a scenario's results, which is made where
    /// it is missing and else left as it is. Earlier results there are kept as `<name>.previous`,
    /// unless they are to be continued.
    ///
    /// # Errors
    /// As for [`Folder::open`], for either of the two.
    pub fn within(
        outer: &Path,
        name: &str,
        scenario: &str,
        resume: bool,
        force: bool,
    ) -> Result<Self, Fault> {
        fs::create_dir_all(outer).map_err(Fault::io("creating", outer))?;
        if !aside::vacant(outer)? && !force {
            Self::check_owner(outer, scenario)?;
        }
        let lock = Self::lock(outer)?;
        // Results of another scenario stay marked as such.
        if !outer.join(MARK).exists() {
            mark(outer, scenario)?;
        }
        let inner = Self::open(&outer.join(name), scenario, resume, force)?;
        Ok(Self { outer: Some(lock), ..inner })
    }

    /// Opens a folder of results as it is, to write anew what is made of its tables.
    ///
    /// # Errors
    /// When the folder cannot be written, or another process works in it.
    pub fn reopen(path: &Path) -> Result<Self, Fault> {
        Ok(Self { path: path.to_owned(), _lock: Self::lock(path)?, outer: None })
    }

    fn take(path: &Path, scenario: &str) -> Result<Self, Fault> {
        let lock = Self::lock(path)?;
        for own in OWN.map(|name| path.join(name)) {
            no_link(&own)?;
            safe::sweep(&own)?;
        }
        safe::sweep(path)?;
        mark(path, scenario)?;
        Ok(Self { path: path.to_owned(), _lock: lock, outer: None })
    }

    fn lock(path: &Path) -> Result<File, Fault> {
        let name = path.join(LOCK);
        no_link(&name)?;
        let options = File::options().write(true).create(true).truncate(false).open(&name);
        let file = options.map_err(Fault::io("creating", &name))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => {
                Err(Fault::Locked { path: path.display().to_string() })
            }
            Err(TryLockError::Error(cause)) => Err(Fault::io("locking", &name)(cause)),
        }
    }

    fn check_owner(path: &Path, scenario: &str) -> Result<(), Fault> {
        let foreign = |reason: String| Fault::Foreign { path: path.display().to_string(), reason };
        let owner = owner(path).ok_or_else(|| foreign("was not made by polaris".to_owned()))?;
        if owner != scenario {
            return Err(foreign(format!("holds results of the scenario {owner:?}")));
        }
        Ok(())
    }

    /// The folder that it lies in, which stays this process's alone, if it was opened within one.
    #[must_use]
    pub fn into_outer(self) -> Option<Self> {
        let path = self.path.parent()?.to_owned();
        self.outer.map(|lock| Self { path, _lock: lock, outer: None })
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The journal of the run.
    ///
    /// # Errors
    /// When its folder cannot be made.
    pub fn journal(&self) -> Result<PartFolder, Fault> {
        PartFolder::open(&self.path.join(PARTS))
    }

    /// Begins a file in the folder; `name` may hold one level of folders.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create(&self, name: &str) -> Result<TableFile, Fault> {
        let path = self.path.join(name);
        // Only folders within it: if it is gone itself, what was written there is gone too.
        let within = path.parent().filter(|parent| *parent != self.path && !parent.is_dir());
        if let Some(parent) = within {
            fs::create_dir(parent).map_err(Fault::io("creating", parent))?;
        }
        TableFile::create(&path)
    }

    /// Writes a file of the results whole or not at all; `fill` tells how many rows it wrote, for
    /// tables.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(
        &self,
        name: &str,
        fill: impl FnOnce(&mut dyn Write) -> std::io::Result<Option<u64>>,
    ) -> Result<Written, Fault> {
        let mut table = self.create(name)?;
        let path = table.path().to_owned();
        let rows = fill(&mut table).map_err(Fault::io("writing", &path))?;
        let (bytes, blake3) = table.finish()?;
        Ok(Written { file: name.to_owned(), rows, bytes, blake3 })
    }

    /// Begins a table; `name` is that of its file without the ending. Returns the whole name too.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn begin_table(
        &self,
        name: &str,
        format: Format,
    ) -> Result<(String, TableFile), Fault> {
        // What was written in another format would stand beside it as if it were of this run.
        self.remove(&format!("{name}.{}", format.other().ending()))?;
        let name = format!("{name}.{}", format.ending());
        let file = self.create(&name)?;
        Ok((name, file))
    }

    /// Ends a table with so many rows.
    ///
    /// # Errors
    /// When it cannot be finished.
    pub(super) fn end_table(name: String, file: TableFile, rows: u64) -> Result<Written, Fault> {
        let (bytes, blake3) = file.finish()?;
        Ok(Written { file: name, rows: Some(rows), bytes, blake3 })
    }

    /// Writes a table whole or not at all; `name` is that of its file without the ending.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn table(
        &self,
        name: &str,
        format: Format,
        fill: impl FnOnce(&mut Sheet) -> std::io::Result<()>,
    ) -> Result<Written, Fault> {
        let (whole, begun) = self.begin_table(name, format)?;
        let path = begun.path().to_owned();
        let mut sheet = Sheet::new(begun, format);
        let ended = fill(&mut sheet).and_then(|()| sheet.finish());
        let (table, rows) = ended.map_err(Fault::io("writing", &path))?;
        Self::end_table(whole, table, rows)
    }

    /// Removes what says that a run is finished, before it is made anew, and the page, plots and tables
    /// that would stand beside newer ones if none were made this time.
    ///
    /// # Errors
    /// When something is there and cannot be removed.
    pub fn unfinish(&self) -> Result<(), Fault> {
        for name in [super::manifest::NAME, "report.html", "tables.xlsx"] {
            self.remove(name)?;
        }
        for table in ["interactions", "doses", "changes"] {
            for format in [Format::Csv, Format::Parquet] {
                self.remove(&format!("{table}.{}", format.ending()))?;
            }
        }
        let plots = self.path.join("plots");
        absent(fs::remove_dir_all(&plots)).map_err(Fault::io("removing", &plots))
    }

    /// Removes a file of the folder, if it is there.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub(super) fn remove(&self, name: &str) -> Result<(), Fault> {
        let path = self.path.join(name);
        absent(fs::remove_file(&path)).map_err(Fault::io("removing", &path))
    }
}

/// The scenario whose folder it is; `None` where it was not made by Polaris.
pub(super) fn owner(path: &Path) -> Option<String> {
    let bytes = fs::read(path.join(MARK)).ok()?;
    serde_json::from_slice::<Mark>(&bytes).ok().map(|mark| mark.scenario)
}

/// Says that a folder is that of a scenario.
pub(super) fn mark(path: &Path, scenario: &str) -> Result<(), Fault> {
    let mark = serde_json::to_vec(&Mark { scenario: scenario.to_owned() }).unwrap_or_default();
    safe::write(&path.join(MARK), &mark)
}

/// Refuses a link, through which something elsewhere would be written or removed.
fn no_link(path: &Path) -> Result<(), Fault> {
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_symlink() => Err(Fault::Link { path: path.display().to_string() }),
        _ => Ok(()),
    }
}

/// Removing what is not there is no failure.
pub(super) fn absent(removed: std::io::Result<()>) -> std::io::Result<()> {
    match removed {
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
