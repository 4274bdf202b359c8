//! `polaris report`: plots, page and workbook regenerated from stored results, or several results side by
//! side. `run` makes its own from what it has just written in the same way.

use crate::cli::{Lang, Report};
use crate::results::read::ReadError;
use crate::results::{Folder, Format, read};
use crate::studies::batch::publish::{self, FOLDER, Wanted};
use crate::studies::report::remake::republish;
use crate::studies::run::from_tables::words;
use crate::studies::shared::error::CommandError;
use crate::studies::side_by_side;
use crate::terminal;
use crate::words::{Words, say};
use std::path::{Path, PathBuf};

/// Makes the reports of folders of results, and of several also the table over all of them; or compares
/// them.
///
/// # Errors
/// When a folder is no folder of results, is unfinished, in use, or its tables cannot be read or
/// its report not be written.
pub fn report(asked: &Report) -> Result<(), CommandError> {
    if !asked.compare.is_empty() {
        let all = [&asked.folders[..], &asked.compare].concat();
        return side_by_side::command::compare(&all, asked);
    }
    let inside = asked.folders.iter().map(|folder| read::results(folder));
    let folders = inside.collect::<Result<Vec<_>, _>>()?.concat();
    let is_batch = |folder: &&PathBuf| !matches!(read::batch(folder), Ok(None));
    let (batches, runs): (Vec<&PathBuf>, Vec<&PathBuf>) = folders.iter().partition(is_batch);
    if let [only] = &folders[..] {
        return if batches.is_empty() { remake(only, asked) } else { remake_batch(only, asked) };
    }
    let mut failed = 0;
    let mut note = |made: Result<(), CommandError>| {
        if let Err(failure) = made {
            failure.print();
            failed += 1;
        }
    };
    for folder in &runs {
        note(remake(folder, asked));
    }
    for batch in &batches {
        note(remake_batch(batch, asked));
    }
    let mut all = folders.len();
    // Folders that are named one by one are asked for as one table.
    if asked.folders.len() > 1 && batches.is_empty() {
        let runs: Vec<PathBuf> = runs.into_iter().cloned().collect();
        note(table(&runs, asked));
        all += 1;
    }
    if failed > 0 {
        return Err(CommandError::Remade { failed, all });
    }
    Ok(())
}

/// Makes the report of a folder of results.
fn remake(path: &Path, asked: &Report) -> Result<(), CommandError> {
    let folder = Folder::reopen(path)?;
    let mut manifest = read::own_manifest(path)?;
    if let Some(lang) = asked.lang {
        lang.language().code().clone_into(&mut manifest.language);
    }
    let words = words(&manifest);
    terminal::speak(words);
    republish(&folder, manifest)?;
    if !asked.quiet {
        let shown = path.display();
        let told = say!(words, "made-again", path = shown.to_string());
        terminal::show(&terminal::printable(&format!("{told}\n")))
            .map_err(|error| error.but_written(shown))?;
    }
    Ok(())
}

/// Makes the table of several scenarios again, from the folders that it was made of.
fn remake_batch(path: &Path, asked: &Report) -> Result<(), CommandError> {
    let Some(batch) = read::batch(path)? else {
        return Err(ReadError::Missing { path: path.display().to_string() }.into());
    };
    let folders: Vec<PathBuf> =
        batch.members.iter().map(|member| path.join(&member.folder)).collect();
    let language =
        asked.lang.map_or_else(|| batch.language.parse().unwrap_or_default(), Lang::language);
    let words = Words::of(language);
    terminal::speak(words);
    let csv = batch.files.iter().any(|written| written.file == "batch.csv");
    let format = if csv { Format::Csv } else { Format::Parquet };
    publish::publish(&Wanted {
        left_out: &batch.left_out,
        ..wanted(path, &folders, words, format, asked)
    })
}

/// Makes the table of folders of results, beside the first of them.
fn table(folders: &[PathBuf], asked: &Report) -> Result<(), CommandError> {
    let Some(first) = folders.first() else { return Ok(()) };
    let manifest = read::own_manifest(first)?;
    let words = asked.lang.map_or_else(|| words(&manifest), |lang| Words::of(lang.language()));
    terminal::speak(words);
    let path = first.with_file_name(FOLDER);
    publish::publish(&wanted(&path, folders, words, Format::Csv, asked))
}

fn wanted<'a>(
    path: &'a Path,
    folders: &'a [PathBuf],
    words: Words,
    format: Format,
    asked: &Report,
) -> Wanted<'a> {
    Wanted {
        path,
        folders,
        left_out: &[],
        words,
        format,
        plots: true,
        again: true,
        force: false,
        quiet: asked.quiet,
    }
}
