//! Workbook, plots and page of a run, from its tables.

use crate::results::{Manifest, Staging, read};
use crate::studies::findings::stored::findings;
use crate::studies::run::figures::figures_while;
use crate::studies::run::from_tables::of_run;
use crate::studies::run::gathered::Tables;
use crate::studies::run::page::page;
use crate::studies::run::results::Results;
use crate::studies::run::tables::described;
use crate::studies::run::{memo, sentences};
use crate::studies::shared::citation::{front, readme};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::publish::{Drawn, Told, put};
use std::path::Path;

/// Writes the workbook and, if `plots`, figures and page, from the tables in a folder that the
/// manifest names, and puts them into the manifest, which the caller writes. `go_on` is asked before
/// each figure and each file. Returns what was told.
///
/// # Errors
/// When a table cannot be read, or something not be drawn or written; those of `go_on`.
pub(crate) fn publish(
    tables: &Path,
    staging: &Staging,
    manifest: &mut Manifest,
    plots: bool,
    go_on: impl Fn() -> Result<(), CommandError>,
) -> Result<Results, CommandError> {
    go_on()?;
    let primary = read::primary(tables, manifest)?;
    let results = of_run(manifest, primary, Tables::read(tables, manifest)?);
    let drawn = if plots {
        let figures = figures_while(&results, &go_on)?;
        // Studies lie within the results.
        let studies = findings(staging.results(), manifest, results.words);
        let page = page(&results, &figures, &studies);
        Some(Drawn { figures, page })
    } else {
        None
    };
    let front = front(results.words, manifest, &sentences::answer(&results));
    let mut texts = memo::files(&results);
    texts.push(("README.txt", readme(results.words, &front)));
    let told = Told { words: results.words, front, texts };
    put(staging, manifest, tables, &described(), &told, drawn.as_ref(), go_on)?;
    Ok(results)
}
