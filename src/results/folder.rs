//! The folder of a scenario's results: whose it is, the last results kept, one process at a time.

use crate::results::mark::{Kind, Mark};
use crate::results::names::{self, LOCK, PARTS, PLOTS, SCENARIO};
use crate::results::parts::PartFolder;
use crate::results::request::Request;
use crate::results::safe::{self, OutputError, absent, no_link};
use crate::results::staging::{self, Staging};
use crate::results::{aside, contents, place};
use crate::words::Words;
use crate::words::message;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// Folders of the results themselves.
const OWN: [&str; 3] = [PARTS, PLOTS, SCENARIO];

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
    /// When the folder cannot be made or written, or another process works in it; when it holds
    /// results of another scenario or command and `force` is not set; when it would have to be moved
    /// and holds a user's own files, or is a folder that always stays where it is.
    pub fn open(path: &Path, request: &Request<'_>) -> Result<Self, OutputError> {
        let path = &place::resolve(path, &|link, target| request.mention_link(link, target))?;
        if contents::is_vacant(path)? {
            aside::recover(path, &request.mark)?;
        } else {
            let mark = made_by_polaris(path)?;
            if !mark.fits(&request.mark) && (request.resume || !request.force) {
                return Err(occupied(path, &mark, request));
            }
            if request.resume {
                return Self::take(path, &request.mark);
            }
            // The lock is held, and moves along, until the folder is out of the way.
            let _moving = Self::lock(path)?;
            staging::settle(path)?;
            aside::set_aside(path, request)?;
        }
        fs::create_dir_all(path).map_err(OutputError::io("creating", path))?;
        Self::take(path, &request.mark)
    }

    /// Refuses a folder in which such results could not be opened, and touches nothing.
    ///
    /// # Errors
    /// As for [`Folder::open`], but for what only moving and writing can find out.
    pub fn check(path: &Path, mark: &Mark, force: bool) -> Result<(), OutputError> {
        if contents::is_vacant(path)? {
            return Ok(());
        }
        let found = made_by_polaris(path)?;
        let request = Request {
            mark: mark.clone(),
            resume: false,
            force,
            quiet: true,
            words: Words::default(),
            say: &|_| {},
        };
        if found.fits(mark) || force { Ok(()) } else { Err(occupied(path, &found, &request)) }
    }

    /// Opens a folder of that name within the folder of a scenario's results, which is made where
    /// it is missing and else left as it is. Earlier results there are kept as `<name>.previous`,
    /// unless they are to be continued.
    ///
    /// # Errors
    /// As for [`Folder::open`], for either of the two.
    pub fn within(outer: &Path, name: &str, request: &Request<'_>) -> Result<Self, OutputError> {
        let outer = &place::resolve(outer, &|link, target| request.mention_link(link, target))?;
        fs::create_dir_all(outer).map_err(OutputError::io("creating", outer))?;
        let run = Mark::new(&request.mark.scenario, Kind::Run);
        if !contents::is_vacant(outer)? {
            let mark = made_by_polaris(outer)?;
            let is_run = mark.kind.is_none_or(|kind| kind == Kind::Run) && mark.share.is_none();
            if !is_run || mark.scenario != run.scenario && !request.force {
                return Err(occupied(outer, &mark, request));
            }
        }
        let lock = Self::lock(outer)?;
        staging::settle(outer)?;
        // Results of another scenario stay marked as such.
        if !outer.join(names::MARK).exists() {
            run.write(outer)?;
        }
        let inner = Self::open(&outer.join(name), request)?;
        Ok(Self { outer: Some(lock), ..inner })
    }

    /// Opens a folder of results as it is, to make again what is made of its tables.
    ///
    /// # Errors
    /// When the folder cannot be written, or another process works in it.
    pub fn reopen(path: &Path) -> Result<Self, OutputError> {
        let lock = Self::lock(path)?;
        staging::settle(path)?;
        Ok(Self { path: path.to_owned(), _lock: lock, outer: None })
    }

    fn take(path: &Path, mark: &Mark) -> Result<Self, OutputError> {
        let lock = Self::lock(path)?;
        for own in OWN.map(|name| path.join(name)) {
            no_link(&own)?;
            safe::sweep(&own)?;
        }
        safe::sweep(path)?;
        staging::settle(path)?;
        mark.write(path)?;
        Ok(Self { path: path.to_owned(), _lock: lock, outer: None })
    }

    fn lock(path: &Path) -> Result<File, OutputError> {
        let name = path.join(LOCK);
        no_link(&name)?;
        let options = File::options().write(true).create(true).truncate(false).open(&name);
        let file = options.map_err(OutputError::io("creating", &name))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => {
                Err(OutputError::Locked { path: path.display().to_string() })
            }
            Err(TryLockError::Error(cause)) => Err(OutputError::io("locking", &name)(cause)),
        }
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
    pub fn journal(&self) -> Result<PartFolder, OutputError> {
        PartFolder::open(&self.path.join(PARTS))
    }

    /// Begins a new set of results, which replaces the one in the folder when it is whole.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn stage(&self) -> Result<Staging, OutputError> {
        Staging::begin(&self.path)
    }

    /// Whether the folder holds finished results.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        aside::finished(&self.path)
    }

    /// Removes a file of the folder, if it is there.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub(crate) fn remove(&self, name: &str) -> Result<(), OutputError> {
        let path = self.path.join(name);
        absent(fs::remove_file(&path)).map_err(OutputError::io("removing", &path))
    }
}

/// The mark of a folder in which something lies; refuses a folder that has none.
fn made_by_polaris(path: &Path) -> Result<Mark, OutputError> {
    if let Some(mark) = Mark::read(path) {
        return Ok(mark);
    }
    let strangers = contents::told_strangers(path)?;
    let reason = match strangers {
        Some(names) => message!("error-not-made-holds", names = names),
        None => message!("error-not-made"),
    };
    Err(OutputError::Foreign {
        path: path.display().to_string(),
        reason,
        remedy: message!("error-not-made-remedy"),
    })
}

/// Refuses results of another scenario or command, and says how to keep both.
fn occupied(path: &Path, mark: &Mark, request: &Request<'_>) -> OutputError {
    let previous = aside::previous_of(path).display().to_string();
    let wanted = request.mark.message();
    let remedy = if request.resume {
        message!("error-occupied-resume", wanted = wanted, previous = previous)
    } else {
        message!("error-occupied", previous = previous)
    };
    OutputError::Foreign {
        path: path.display().to_string(),
        reason: message!("error-holds", what = mark.message()),
        remedy,
    }
}
