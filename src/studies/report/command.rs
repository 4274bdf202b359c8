//! `polaris report`: plots, page and workbook regenerated from stored results, or two results side by side.
//! `run` makes its own from what it has just written in the same way.

use crate::cli::Report;
use crate::results::{Folder, read};
use crate::studies::report::remake::republish;
use crate::studies::run::from_tables::words;
use crate::studies::shared::error::CommandError;
use crate::studies::side_by_side;
use crate::terminal;
use crate::words::say;
use std::path::Path;

/// Makes the report of one folder of results or of several; or compares two.
///
/// # Errors
/// When the folder is no folder of results, is unfinished, in use, or its tables cannot be read or
/// its report not be written.
pub fn report(asked: &Report) -> Result<(), CommandError> {
    if !asked.compare.is_empty() {
        let all = [std::slice::from_ref(&asked.folder), &asked.compare].concat();
        return side_by_side::command::compare(&all, asked);
    }
    let folders = read::results(&asked.folder)?;
    if let [only] = &folders[..] {
        return remake(only, asked);
    }
    let mut failed = 0;
    for folder in &folders {
        if let Err(failure) = remake(folder, asked) {
            terminal::error(&failure);
            failed += 1;
        }
    }
    if failed > 0 {
        return Err(CommandError::Remade { failed, all: folders.len() });
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
