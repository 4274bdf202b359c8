//! Earlier results out of the way. A process may be killed between any two steps here: what was
//! finished is then still there, and the next run goes on from what it finds.
//!
//! Nothing is moved or removed before the user has been told, and nothing that Polaris did not make.

use crate::results::mark::{self, Kind, Mark};
use crate::results::names::{self, PREVIOUS, WITHIN};
use crate::results::request::Request;
use crate::results::safe::{OutputError, absent};
use crate::results::{contents, place};
use crate::words::{Message, message};
use crate::words::{Words, say};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Where earlier results of a folder are kept.
pub(crate) fn previous_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{PREVIOUS}"));
    path.with_file_name(name)
}

/// What is read of any manifest.
#[derive(Deserialize)]
struct Finished {
    seed: Option<u64>,
    #[serde(default)]
    broken: Vec<serde::de::IgnoredAny>,
}

/// Whether a folder holds finished results, or a finished share. A manifest that cannot be read
/// counts as such.
pub(crate) fn finished(folder: &Path) -> bool {
    let path = folder.join(names::MANIFEST);
    let whole =
        path.exists() && mark::json::<Finished>(&path).is_none_or(|found| found.broken.is_empty());
    whole || folder.join(names::SHARD).exists()
}

/// Moves earlier results to `<folder>.previous`, in the place of still earlier ones; but a run
/// that was never finished does not take the place of results that were. What other commands
/// finished within it stays where it is.
///
/// # Errors
/// When something cannot be moved, is not of Polaris, or `<folder>.previous` is not ours to replace.
pub(crate) fn set_aside(path: &Path, request: &Request<'_>) -> Result<(), OutputError> {
    let previous = previous_of(path);
    movable(path)?;
    only_ours(path, message!("error-move-remedy"))?;
    if fs::symlink_metadata(&previous).is_ok() {
        replaceable(&previous, path)?;
        if owner_is(&previous, &request.mark) && owner_is(path, &request.mark) {
            carry_over(&previous, path)?;
        }
        if !finished(path) && finished(&previous) {
            tell_cleared(path, &previous, request);
            return clear(path);
        }
        if let Some(what) = told(&previous, request.words) {
            let folder = previous.display().to_string();
            (request.say)(&say!(request.words, "folder-removed", folder = folder, what = what));
        }
        remove(&previous)?;
    }
    if let Some(what) = told(path, request.words) {
        let (folder, to) = (path.display().to_string(), previous.display().to_string());
        request.mention(&say!(
            request.words,
            "folder-moved",
            folder = folder,
            what = what,
            to = to
        ));
    }
    fs::rename(path, &previous).map_err(OutputError::io("moving aside", path))?;
    recover(path, &request.mark)
}

/// Refuses a folder that must stay where it is.
fn movable(path: &Path) -> Result<(), OutputError> {
    let Some(reason) = place::stays(path) else { return Ok(()) };
    let shown = path.display();
    Err(OutputError::Foreign {
        path: shown.to_string(),
        reason: message!("error-not-movable", reason = reason),
        remedy: message!(
            "error-not-movable-remedy",
            path = path.join("results").display().to_string(),
        ),
    })
}

/// Refuses a folder that holds anything that Polaris did not make.
fn only_ours(path: &Path, remedy: Message) -> Result<(), OutputError> {
    let Some(names) = contents::told_strangers(path)? else { return Ok(()) };
    Err(OutputError::Foreign {
        path: path.display().to_string(),
        reason: message!("error-strangers", names = names),
        remedy,
    })
}

/// Refuses to replace a folder that holds more than earlier results that were moved aside.
fn replaceable(previous: &Path, path: &Path) -> Result<(), OutputError> {
    let taken = |reason: Message| OutputError::Foreign {
        path: previous.display().to_string(),
        reason: message!("error-taken", reason = reason, path = path.display().to_string(),),
        remedy: message!("error-taken-remedy"),
    };
    match mark::owner(previous) {
        // A scenario may be called so itself.
        Some(owner) if previous.file_name().is_some_and(|name| *name == *owner) => {
            return Err(taken(message!(
                "error-holds",
                what = message!("error-holds-results", name = format!("{owner:?}")),
            )));
        }
        None if !contents::is_vacant(previous)? => {
            return Err(taken(message!("error-not-made")));
        }
        _ => {}
    }
    // Of a link only the link is removed.
    if fs::symlink_metadata(previous).is_ok_and(|about| about.is_symlink()) {
        return Ok(());
    }
    if let Some(reason) = place::stays(previous) {
        return Err(taken(message!("error-not-removable", reason = reason)));
    }
    let remedy = message!("error-strangers-remedy", path = path.display().to_string());
    only_ours(previous, remedy)
}

/// Whether a folder holds a run of the scenario that is asked for.
fn owner_is(path: &Path, wanted: &Mark) -> bool {
    let run = Some(Kind::Run);
    wanted.kind == run
        && Mark::read(path).is_some_and(|mark| {
            mark.scenario == wanted.scenario && (mark.kind.is_none() || mark.kind == run)
        })
}

/// Brings back what other commands finished within results of the same scenario that were set aside.
///
/// # Errors
/// When it cannot be moved.
pub(crate) fn recover(path: &Path, mark: &Mark) -> Result<(), OutputError> {
    let previous = previous_of(path);
    let left = || names_within().any(|name| finished(&previous.join(name)));
    if owner_is(&previous, mark) && left() {
        fs::create_dir_all(path).map_err(OutputError::io("creating", path))?;
        mark.write(path)?;
        carry_over(&previous, path)?;
    }
    Ok(())
}

/// Folders of other commands, and those in which their earlier results are kept.
fn names_within() -> impl Iterator<Item = String> {
    WITHIN.iter().flat_map(|name| [(*name).to_owned(), format!("{name}.{PREVIOUS}")])
}

/// Moves what other commands finished within one folder to another, where it is not there finished.
fn carry_over(from: &Path, to: &Path) -> Result<(), OutputError> {
    for name in names_within() {
        let (from, to) = (from.join(&name), to.join(&name));
        if finished(&from) && !finished(&to) {
            absent(fs::remove_dir_all(&to)).map_err(OutputError::io("removing", &to))?;
            fs::rename(&from, &to).map_err(OutputError::io("moving", &from))?;
        }
    }
    Ok(())
}

/// Says that what was never finished is removed, if there is anything.
fn tell_cleared(path: &Path, previous: &Path, request: &Request<'_>) {
    if let Some(what) = told(path, request.words) {
        let (folder, stays) = (path.display().to_string(), previous.display().to_string());
        let words = request.words;
        let told = say!(words, "folder-cleared", folder = folder, what = what, stays = stays);
        (request.say)(&told);
    }
}

/// What a folder holds, in brackets; `None` where that is nothing that anyone would miss.
fn told(path: &Path, words: Words) -> Option<String> {
    let mark = Mark::read(path)?;
    let mut all = Vec::new();
    if let Some(kind) = mark.kind.filter(|kind| *kind != Kind::Run) {
        all.push(kind.command().to_owned());
    }
    all.extend(mark.share.map(|share| say!(words, "folder-share", share = share)));
    let within: Vec<String> = names_within().filter(|name| finished(&path.join(name))).collect();
    if finished(path) {
        let found = mark::json::<Finished>(&path.join(names::MANIFEST));
        let seed = found.and_then(|found| found.seed);
        all.extend(seed.map(|seed| say!(words, "folder-seed", seed = seed.to_string())));
        let last = [names::MANIFEST, names::SHARD].map(|name| fs::metadata(path.join(name)));
        let written = last.into_iter().flatten().find_map(|about| about.modified().ok());
        let ago = written.and_then(|then| SystemTime::now().duration_since(then).ok());
        let finished = |ago| say!(words, "folder-finished-ago", ago = age(ago, words));
        all.push(ago.map_or_else(|| words.say("folder-finished"), finished));
    } else if within.is_empty() && !path.join(names::PARTS).exists() {
        return None;
    } else {
        all.push(words.say("folder-unfinished"));
    }
    if !within.is_empty() {
        all.push(say!(words, "folder-with", folders = words.list(&within)));
    }
    Some(format!("({})", all.join(", ")))
}

/// How long ago something was.
fn age(ago: Duration, words: Words) -> String {
    match ago.as_secs() {
        0..60 => words.say("just-now"),
        seconds @ 60..3600 => words.counted_of("minutes-ago", seconds / 60),
        seconds @ 3600..86_400 => words.counted_of("hours-ago", seconds / 3600),
        seconds => words.counted_of("days-ago", seconds / 86_400),
    }
}

/// Removes all but what other commands finished within it, and what says whose it is.
fn clear(path: &Path) -> Result<(), OutputError> {
    for entry in fs::read_dir(path).map_err(OutputError::io("opening", path))? {
        let entry = entry.map_err(OutputError::io("opening", path))?.path();
        let stays = [names::MARK, names::LOCK].iter().any(|name| entry.ends_with(name));
        let within = names_within().any(|name| entry.ends_with(name));
        if !(stays || within && finished(&entry)) {
            remove_entry(&entry)?;
        }
    }
    Ok(())
}

/// Removes a folder; last of all what says that it is ours to remove. Of a link to a folder only the
/// link is removed.
fn remove(path: &Path) -> Result<(), OutputError> {
    let about = fs::symlink_metadata(path).map_err(OutputError::io("removing", path))?;
    if about.is_symlink() {
        return remove_entry(path);
    }
    let mark = path.join(names::MARK);
    for entry in fs::read_dir(path).map_err(OutputError::io("opening", path))? {
        let entry = entry.map_err(OutputError::io("opening", path))?.path();
        if entry != mark {
            remove_entry(&entry)?;
        }
    }
    absent(fs::remove_file(&mark)).map_err(OutputError::io("removing", &mark))?;
    fs::remove_dir(path).map_err(OutputError::io("removing", path))
}

/// Removes a file, a folder with all that is in it, or a link, never what it leads to.
fn remove_entry(path: &Path) -> Result<(), OutputError> {
    let about = fs::symlink_metadata(path).map_err(OutputError::io("removing", path))?;
    let removed = if about.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    removed.map_err(OutputError::io("removing", path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_told_in_one_unit() {
        let told = |seconds| age(Duration::from_secs(seconds), Words::default());
        assert_eq!(told(59), "just now");
        assert_eq!(told(60), "1 minute ago");
        assert_eq!(told(7199), "1 hour ago");
        assert_eq!(told(200_000), "2 days ago");
    }
}
