//! Earlier results out of the way. A process may be killed between any two steps here: what was
//! finished is then still there, and the next run goes on from what it finds.

use super::folder::{self, PREVIOUS, WITHIN, absent};
use super::manifest;
use super::safe::{self, Fault};
use std::fs;
use std::path::{Path, PathBuf};

/// Where earlier results of a folder are kept.
fn previous_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{PREVIOUS}"));
    path.with_file_name(name)
}

fn finished(folder: &Path) -> bool {
    folder.join(manifest::NAME).exists()
}

/// Whether a folder holds nothing but what a process leaves that was killed before it marked it.
///
/// # Errors
/// When it is there and cannot be read.
pub(super) fn vacant(path: &Path) -> Result<bool, Fault> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(true),
        Err(cause) => return Err(Fault::io("opening", path)(cause)),
    };
    for entry in entries {
        let name = entry.map_err(Fault::io("opening", path))?.file_name();
        if name != folder::LOCK && !safe::is_temporary(&name) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Moves earlier results to `<folder>.previous`, in the place of still earlier ones; but a run
/// that was never finished does not take the place of results that were. What other commands
/// finished within it stays where it is.
///
/// # Errors
/// When something cannot be moved, or `<folder>.previous` is not ours to replace.
pub(super) fn set_aside(path: &Path, scenario: &str) -> Result<(), Fault> {
    let previous = previous_of(path);
    if fs::symlink_metadata(&previous).is_ok() {
        replaceable(&previous)?;
        carry_over(&previous, path)?;
        if path.join(folder::MARK).exists() && !finished(path) && finished(&previous) {
            return clear(path);
        }
        remove(&previous)?;
    }
    fs::rename(path, &previous).map_err(Fault::io("moving aside", path))?;
    recover(path, scenario)
}

/// Whether a folder holds no more than earlier results that were moved aside.
fn replaceable(previous: &Path) -> Result<(), Fault> {
    let reason = match folder::owner(previous) {
        // A scenario may be called so itself.
        Some(owner) if previous.file_name().is_some_and(|name| *name == *owner) => {
            format!("holds results of the scenario {owner:?}")
        }
        None if !vacant(previous)? => "was not made by polaris".to_owned(),
        _ => return Ok(()),
    };
    Err(Fault::Foreign { path: previous.display().to_string(), reason })
}

/// Brings back what other commands finished within results that were set aside.
///
/// # Errors
/// When it cannot be moved.
pub(super) fn recover(path: &Path, scenario: &str) -> Result<(), Fault> {
    let previous = previous_of(path);
    if WITHIN.iter().any(|name| finished(&previous.join(name))) {
        fs::create_dir_all(path).map_err(Fault::io("creating", path))?;
        folder::mark(path, scenario)?;
        carry_over(&previous, path)?;
    }
    Ok(())
}

/// Moves what other commands finished within one folder to another, where it is not there finished.
fn carry_over(from: &Path, to: &Path) -> Result<(), Fault> {
    for name in WITHIN {
        let (from, to) = (from.join(name), to.join(name));
        if finished(&from) && !finished(&to) {
            absent(fs::remove_dir_all(&to)).map_err(Fault::io("removing", &to))?;
            fs::rename(&from, &to).map_err(Fault::io("moving", &from))?;
        }
    }
    Ok(())
}

/// Removes all but what other commands finished within it, and what says whose it is.
fn clear(path: &Path) -> Result<(), Fault> {
    for entry in fs::read_dir(path).map_err(Fault::io("opening", path))? {
        let entry = entry.map_err(Fault::io("opening", path))?.path();
        let named = |names: &[&str]| names.iter().any(|name| entry.ends_with(name));
        if !(named(&[folder::MARK, folder::LOCK]) || named(&WITHIN) && finished(&entry)) {
            remove_entry(&entry)?;
        }
    }
    Ok(())
}

/// Removes a folder; last of all what says that it is ours to remove. Of a link to a folder only the
/// link is removed.
fn remove(path: &Path) -> Result<(), Fault> {
    let about = fs::symlink_metadata(path).map_err(Fault::io("removing", path))?;
    if about.is_symlink() {
        return remove_entry(path);
    }
    let mark = path.join(folder::MARK);
    for entry in fs::read_dir(path).map_err(Fault::io("opening", path))? {
        let entry = entry.map_err(Fault::io("opening", path))?.path();
        if entry != mark {
            remove_entry(&entry)?;
        }
    }
    absent(fs::remove_file(&mark)).map_err(Fault::io("removing", &mark))?;
    fs::remove_dir(path).map_err(Fault::io("removing", path))
}

/// Removes a file, a folder with all that is in it, or a link, never what it leads to.
fn remove_entry(path: &Path) -> Result<(), Fault> {
    let about = fs::symlink_metadata(path).map_err(Fault::io("removing", path))?;
    let removed = if about.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    removed.map_err(Fault::io("removing", path))
}
