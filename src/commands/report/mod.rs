//! `polaris report`: plots, page and workbook anew from stored results, or two results side by side.
//! `run` makes its own from what it has just written in the same way.

mod compare;
mod findings;
mod publish;
mod results;

use super::Failure;
use crate::cli::Report;
use crate::output::{Folder, read};
use crate::terminal;
use std::path::Path;

pub(super) use publish::{Told, publish, renew};
pub(super) use results::of_sweep;

/// Makes the report of one folder of results or of several; or compares two.
///
/// # Errors
/// When the folder is no folder of results, is unfinished, in use, or its tables cannot be read or
/// its report not be written.
pub fn report(asked: &Report) -> Result<(), Failure> {
    if let Some(other) = &asked.compare {
        return compare::compare(&asked.folder, other, asked);
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
        return Err(Failure::Remade { failed, all: folders.len() });
    }
    Ok(())
}

/// Makes the report of a folder of results.
fn remake(path: &Path, asked: &Report) -> Result<(), Failure> {
    let folder = Folder::reopen(path)?;
    let mut manifest = read::own_manifest(path)?;
    if let Some(lang) = asked.lang {
        super::words(lang).language().code().clone_into(&mut manifest.language);
    }
    publish::republish(&folder, manifest)?;
    if !asked.quiet {
        let shown = path.display();
        let told = format!("Plots, report.html and tables.xlsx made again: {shown}\n");
        terminal::show(&terminal::printable(&told)).map_err(|error| error.but_written(shown))?;
    }
    Ok(())
}
