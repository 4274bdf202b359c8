//! Which entries of a folder of results are of Polaris, and which are a user's own.

use crate::results::safe::{self, OutputError};
use crate::results::sheet::Format;
use crate::results::written::Written;
use crate::results::{mark, names};
use crate::words::{Message, message};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::path::Path;

/// Every table that a command writes; tests hold the codebook of all studies to it.
pub(crate) const TABLES: [&str; 37] = [
    "accepted",
    "assumptions",
    "batch",
    "beside",
    "boxes",
    "breakeven",
    "candidates",
    "changes",
    "comparison",
    "cuts",
    "design",
    "doses",
    "evaluations",
    "events",
    "figures",
    "indices",
    "interactions",
    "weighted",
    "loops",
    "mixes",
    "noise",
    "outcomes",
    "pairs",
    "patterns",
    "policies",
    "ranges",
    "replicates",
    "robustness",
    "screening",
    "summary",
    "sweep",
    "tradeoff",
    "trajectories",
    "tree",
    "variants",
    "waves",
    "worlds",
];

/// Files about the results, which no manifest names.
const ABOUT: [&str; 6] =
    [names::MARK, names::LOCK, names::MANIFEST, names::SHARD, "run.log.json", names::REPLACED];

/// Pages, workbook, texts and descriptions.
const FILES: [&str; 13] = [
    names::DATA_PACKAGE,
    names::RESEARCH_OBJECT,
    "README.txt",
    "answer.md",
    "antwoord.md",
    "report.html",
    "tables.xlsx",
    "calibration.md",
    "explore.md",
    "mix.md",
    "patterns.md",
    "sensitivity.md",
    "story.md",
];

/// What systems, editors and offices leave in every folder that they show or open.
const LITTER: [&str; 16] = [
    ".DS_Store",
    ".AppleDouble",
    ".LSOverride",
    ".Spotlight-V100",
    ".TemporaryItems",
    ".Trashes",
    ".apdisk",
    ".directory",
    ".fseventsd",
    "$RECYCLE.BIN",
    "@eaDir",
    "Icon\r",
    "System Volume Information",
    "Thumbs.db",
    "desktop.ini",
    "lost+found",
];

/// Whether an entry of this name is no work of the user, nor of Polaris.
fn is_litter(name: &str) -> bool {
    let between = |start: &str, end: &str| name.starts_with(start) && name.ends_with(end);
    LITTER.iter().any(|litter| litter.eq_ignore_ascii_case(name))
        || ["._", "~$", ".nfs", ".fuse_hidden", ".#"].iter().any(|start| name.starts_with(start))
        || between(".~lock.", "#")
        || between(".", ".swp")
        || between(".", ".swo")
        || between(".", ".swx")
}

/// Whether a table of this name, without its ending, is one that Polaris writes.
pub(crate) fn is_table(name: &str) -> bool {
    TABLES.contains(&name)
}

/// Whether a table, page, workbook or text of Polaris may have this name.
pub(crate) fn is_known_file(name: &str) -> bool {
    let table = [Format::Csv, Format::Parquet].iter().any(|format| {
        let stem = name.strip_suffix(format.ending()).and_then(|stem| stem.strip_suffix('.'));
        stem.is_some_and(is_table)
    });
    table || FILES.contains(&name)
}

/// Whether a file at the top of a folder is of Polaris: one that the manifest of finished results
/// names, or where there is none, one that Polaris might have written.
fn is_ours(name: &str, named: Option<&BTreeSet<String>>) -> bool {
    ABOUT.contains(&name)
        || safe::is_temporary(OsStr::new(name))
        || named.map_or_else(|| is_known_file(name), |named| named.contains(name))
}

/// Whether a file of this name is a figure.
pub(crate) fn is_figure(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "svg" || ending == "png")
}

/// Whether a folder holds nothing but litter and what a process leaves that was killed before it
/// marked the folder. A folder that is not there is vacant too.
pub(crate) fn is_vacant(path: &Path) -> Result<bool, OutputError> {
    if fs::symlink_metadata(path).is_err_and(|cause| cause.kind() == std::io::ErrorKind::NotFound) {
        return Ok(true);
    }
    for entry in entries(path)? {
        let name = entry.file_name();
        let litter = name.to_str().is_some_and(is_litter);
        if !litter && name != names::LOCK && !safe::is_temporary(&name) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Entries that Polaris did not make in a folder of results, in the order of their names.
pub(crate) fn strangers(path: &Path) -> Result<Vec<String>, OutputError> {
    let mut found = Vec::new();
    gather(path, "", &mut found)?;
    found.sort();
    Ok(found)
}

/// As [`strangers`], in words; `None` where there are none.
pub(crate) fn told_strangers(path: &Path) -> Result<Option<Message>, OutputError> {
    const NAMED: usize = 3;
    let all = strangers(path)?;
    let named: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    Ok(match all.len().saturating_sub(NAMED) {
        _ if all.is_empty() => None,
        0 => Some(Message::verbatim(named.join(", "))),
        more => Some(message!("fault-more", listed = named.join(", "), more = more)),
    })
}

/// The files that a manifest names.
#[derive(Deserialize)]
pub(crate) struct Listed {
    pub files: Vec<Written>,
    #[serde(default)]
    broken: Vec<serde::de::IgnoredAny>,
}

impl Listed {
    /// The files of finished results; `None` where there are none, or the program failed in some
    /// units, so that more may be there than the manifest names.
    pub fn finished(manifest: &Path) -> Option<Self> {
        mark::json::<Self>(manifest).filter(|listed| listed.broken.is_empty())
    }
}

fn gather(folder: &Path, before: &str, found: &mut Vec<String>) -> Result<(), OutputError> {
    let listed = Listed::finished(&folder.join(names::MANIFEST));
    let named: Option<BTreeSet<String>> =
        listed.map(|listed| listed.files.into_iter().map(|written| written.file).collect());
    for entry in entries(folder)? {
        let name = entry.file_name();
        let about = entry.file_type().map_err(OutputError::io("opening", folder))?;
        let shown = format!("{before}{}", name.to_string_lossy());
        match name.to_str() {
            Some(name) if is_litter(name) => {}
            Some(name) if about.is_dir() => match name {
                names::PARTS => inside(&entry, &shown, found, is_part)?,
                "scenario" => inside(&entry, &shown, found, |file| {
                    ["scenario.toml", names::WORLDS].contains(&file)
                        || file.starts_with("roster-")
                        || named.as_ref().is_some_and(|all| all.contains(&format!("{name}/{file}")))
                })?,
                "plots" => inside(&entry, &shown, found, |file| match &named {
                    Some(all) => all.contains(&format!("{name}/{file}")),
                    None => is_figure(file),
                })?,
                names::NEW => gather(&entry.path(), &format!("{shown}/"), found)?,
                _ if names::is_within(name) => {
                    gather(&entry.path(), &format!("{shown}/"), found)?;
                }
                _ => found.push(shown),
            },
            // Of a link in the place of a file only the link would go.
            Some(name) if !about.is_dir() && is_ours(name, named.as_ref()) => {}
            _ => found.push(shown),
        }
    }
    Ok(())
}

/// The entries of a folder of files that are neither `ours` nor temporary.
fn inside(
    folder: &DirEntry,
    before: &str,
    found: &mut Vec<String>,
    ours: impl Fn(&str) -> bool,
) -> Result<(), OutputError> {
    for entry in entries(&folder.path())? {
        let name = entry.file_name();
        let is_file = entry.file_type().is_ok_and(|about| about.is_file());
        let known = |name: &str| is_litter(name) || is_file && ours(name);
        if !(name.to_str().is_some_and(known) || is_file && safe::is_temporary(&name)) {
            found.push(format!("{before}/{}", name.to_string_lossy()));
        }
    }
    Ok(())
}

/// Whether a file of this name may stand in the journal.
fn is_part(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "part" || ending == "json")
}

fn entries(path: &Path) -> Result<Vec<DirEntry>, OutputError> {
    let all = fs::read_dir(path).map_err(OutputError::io("opening", path))?;
    all.map(|entry| entry.map_err(OutputError::io("opening", path))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn litter_is_what_systems_editors_and_offices_leave() {
        for name in [".DS_Store", "thumbs.db", "._report.html", "~$tables.xlsx", ".~lock.a.csv#"] {
            assert!(is_litter(name), "{name}");
        }
        for name in ["notes.txt", "tables (copy).xlsx", ".git", ".gitkeep", "summary.csv~", "a.swp"]
        {
            assert!(!is_litter(name), "{name}");
        }
    }

    #[test]
    fn files_are_known_by_their_whole_name() {
        for name in ["summary.csv", "outcomes.parquet", "report.html", "explore.md"] {
            assert!(is_known_file(name), "{name}");
        }
        for name in ["summary", "summarycsv", "summary.csv.bak", "summary (copy).csv", "my.csv"] {
            assert!(!is_known_file(name), "{name}");
        }
    }
}
