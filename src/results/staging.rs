//! A new set of results, written beside the old one, which it replaces only when it is whole.
//!
//! The manifest is written last, so that a staging folder with a manifest holds a whole set. A
//! process may be killed at any moment: half a set is thrown away by the next process that opens
//! the results, and of a whole one that process ends the replacement.

use crate::results::contents::{Listed, is_figure, is_known_file, is_table};
use crate::results::names::{self, NEW, PLOTS, REPLACED, SCENARIO};
use crate::results::safe::{OutputError, TableFile, absent, no_link};
use crate::results::sheet::{Format, Sheet};
use crate::results::written::Written;
use crate::table::column::Column;
use crate::table::row::Filed;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Written last, and moved last: either of them says that a set is whole.
const LAST: [&str; 2] = [names::MANIFEST, names::SHARD];

/// A set of results under construction. Dropped before it is whole, it is removed.
#[derive(Debug)]
pub struct Staging {
    results: PathBuf,
    path: PathBuf,
    whole: bool,
    /// The columns of the tables that were written, by name without the ending.
    columns: Mutex<BTreeMap<String, Vec<Column>>>,
}

impl Staging {
    /// Begins a set for a folder of results. Only who holds the lock of that folder may do so.
    pub(crate) fn begin(results: &Path) -> Result<Self, OutputError> {
        let path = results.join(NEW);
        absent(fs::remove_dir_all(&path)).map_err(OutputError::io("removing", &path))?;
        fs::create_dir(&path).map_err(OutputError::io("creating", &path))?;
        let columns = Mutex::default();
        Ok(Self { results: results.to_owned(), path, whole: false, columns })
    }

    /// Where its files stand until it is whole.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder of results that it is for.
    #[must_use]
    pub fn results(&self) -> &Path {
        &self.results
    }

    /// Begins a file; `name` may hold one level of folders.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn create(&self, name: &str) -> Result<TableFile, OutputError> {
        let path = self.path.join(name);
        // If the staging folder is gone itself, what was written there is gone too.
        let within = path.parent().filter(|parent| *parent != self.path && !parent.is_dir());
        if let Some(parent) = within {
            fs::create_dir(parent).map_err(OutputError::io("creating", parent))?;
        }
        TableFile::create(&path)
    }

    /// Writes a file; `fill` tells how many rows it wrote, for tables.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(
        &self,
        name: &str,
        fill: impl FnOnce(&mut dyn Write) -> std::io::Result<Option<u64>>,
    ) -> Result<Written, OutputError> {
        let mut table = self.create(name)?;
        let path = table.path().to_owned();
        let rows = fill(&mut table).map_err(OutputError::io("writing", &path))?;
        let (bytes, blake3) = table.finish()?;
        Ok(Written { file: name.to_owned(), rows, bytes, blake3 })
    }

    /// Keeps the columns of a table, for the descriptions of the results.
    pub(crate) fn note_columns(&self, table: &str, columns: Vec<Column>) {
        let mut known = self.columns.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(table.to_owned(), columns);
    }

    /// The columns of a table, if it was written into this set; `name` is without the ending.
    pub(crate) fn columns_of(&self, table: &str) -> Option<Vec<Column>> {
        let known = self.columns.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(table).cloned()
    }

    /// Begins a table; `name` is that of its file without the ending. Returns the whole name too.
    pub(crate) fn begin_table(
        &self,
        name: &str,
        format: Format,
    ) -> Result<(String, TableFile), OutputError> {
        debug_assert!(is_table(name), "{name} is missing in the list of tables");
        let name = format!("{name}.{}", format.ending());
        let file = self.create(&name)?;
        Ok((name, file))
    }

    /// Ends a table with so many rows.
    pub(crate) fn end_table(
        name: String,
        file: TableFile,
        rows: u64,
    ) -> Result<Written, OutputError> {
        let (bytes, blake3) = file.finish()?;
        Ok(Written { file: name, rows: Some(rows), bytes, blake3 })
    }

    /// Writes a table; `name` is that of its file without the ending.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn table(
        &self,
        name: &str,
        format: Format,
        fill: impl FnOnce(&mut Sheet) -> std::io::Result<()>,
    ) -> Result<Written, OutputError> {
        let (whole, begun) = self.begin_table(name, format)?;
        let path = begun.path().to_owned();
        let mut sheet = Sheet::new(begun, format);
        let ended = fill(&mut sheet).and_then(|()| {
            let columns = sheet.columns().to_vec();
            sheet.finish().map(|(table, rows)| (table, rows, columns))
        });
        let (table, rows, columns) = ended.map_err(OutputError::io("writing", &path))?;
        self.note_columns(name, columns);
        Self::end_table(whole, table, rows)
    }

    /// Writes a table of rows that say its name and columns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn rows<R: Filed>(&self, format: Format, rows: &[R]) -> Result<Written, OutputError> {
        self.table(R::TABLE, format, |sheet| sheet.rows(rows))
    }

    /// Writes the last file, by which the set is whole, and puts the set in the place of the old one.
    pub(crate) fn finish(mut self, last: &str, text: &[u8]) -> Result<(), OutputError> {
        self.write(last, |out| out.write_all(text).map(|()| None))?;
        self.whole = true;
        replace(&self.results)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.whole {
            // What cannot be removed now is removed when the results are opened again.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// Clears up what a process left that was killed: a whole set replaces the old one, half a set is
/// removed. Only who holds the lock of the results may do so.
pub(crate) fn settle(results: &Path) -> Result<(), OutputError> {
    let path = results.join(NEW);
    no_link(&path)?;
    if LAST.iter().any(|last| path.join(last).is_file()) {
        return replace(results);
    }
    absent(fs::remove_dir_all(&path)).map_err(OutputError::io("removing", &path))
}

/// Puts a whole set in the place of the old one. Every step may be repeated.
fn replace(results: &Path) -> Result<(), OutputError> {
    for own in [PLOTS, SCENARIO] {
        no_link(&results.join(own))?;
    }
    let new = results.join(NEW);
    // From here to the end the results have no manifest: they are of two sets.
    let (old, replaced) = (results.join(names::MANIFEST), new.join(REPLACED));
    absent(fs::rename(&old, &replaced)).map_err(OutputError::io("moving", &old))?;
    move_files(&new, results)?;
    for own in [PLOTS, SCENARIO] {
        let within = new.join(own);
        if within.is_dir() {
            let to = results.join(own);
            fs::create_dir_all(&to).map_err(OutputError::io("creating", &to))?;
            move_files(&within, &to)?;
        }
    }
    if let Some(kept) = Listed::finished(&new.join(names::MANIFEST)) {
        remove_stale(results, &replaced, &kept)?;
    }
    for last in LAST {
        let from = new.join(last);
        let to = results.join(last);
        absent(fs::rename(&from, &to)).map_err(OutputError::io("renaming to", &to))?;
    }
    fs::remove_dir_all(&new).map_err(OutputError::io("removing", &new))
}

/// Moves the files of a folder, but for those that go last or say what was replaced.
fn move_files(from: &Path, to: &Path) -> Result<(), OutputError> {
    for entry in fs::read_dir(from).map_err(OutputError::io("opening", from))? {
        let entry = entry.map_err(OutputError::io("opening", from))?;
        let name = entry.file_name();
        let stays = LAST.iter().chain([&REPLACED]).any(|last| name == *last);
        let is_file = entry.file_type().map_err(OutputError::io("opening", from))?.is_file();
        if is_file && !stays {
            let to = to.join(&name);
            fs::rename(entry.path(), &to).map_err(OutputError::io("renaming to", &to))?;
        }
    }
    Ok(())
}

/// Removes files of the old set that the new one has not; a user's own files stay.
fn remove_stale(results: &Path, replaced: &Path, kept: &Listed) -> Result<(), OutputError> {
    let is_kept = |name: &str| kept.files.iter().any(|written| written.file == name);
    let old = match Listed::finished(replaced) {
        Some(old) => old.files.into_iter().map(|written| written.file).collect(),
        // Unfinished results of an older version, or a manifest that was deleted.
        None => known(results)?,
    };
    for name in old.iter().filter(|name| is_plain(name) && !is_kept(name)) {
        let path = results.join(name);
        if fs::symlink_metadata(&path).is_ok_and(|about| !about.is_dir()) {
            absent(fs::remove_file(&path)).map_err(OutputError::io("removing", &path))?;
        }
    }
    // Where no figures are left, their folder goes too, unless something else is in it.
    let _ = fs::remove_dir(results.join(PLOTS));
    Ok(())
}

/// Files in a folder of results whose names are among those that Polaris writes.
fn known(results: &Path) -> Result<Vec<String>, OutputError> {
    let mut all = Vec::new();
    for (folder, before) in [(results.to_owned(), ""), (results.join(PLOTS), "plots/")] {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => continue,
            Err(cause) => return Err(OutputError::io("opening", &folder)(cause)),
        };
        let is_ours = if before.is_empty() { is_known_file } else { is_figure };
        for entry in entries {
            let name = entry.map_err(OutputError::io("opening", &folder))?.file_name();
            if let Some(name) = name.to_str().filter(|name| is_ours(name)) {
                all.push(format!("{before}{name}"));
            }
        }
    }
    Ok(all)
}

/// Whether a name, which comes from a file, is that of a file of the results, in their folder.
fn is_plain(name: &str) -> bool {
    let file = [PLOTS, SCENARIO]
        .iter()
        .find_map(|own| name.strip_prefix(own)?.strip_prefix('/'))
        .unwrap_or(name);
    !file.is_empty() && !file.starts_with('.') && !file.contains(['/', '\\', ':'])
}
