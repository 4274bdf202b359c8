//! Workbook, plots and page of a sweep, from its tables.

use crate::results::{Manifest, Staging};
use crate::studies::findings::stored::findings;
use crate::studies::shared::citation::{front, readme};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::publish::{Drawn, Told, put};
use crate::studies::sweep::figures::figures;
use crate::studies::sweep::from_tables::of_sweep;
use crate::studies::sweep::page::page;
use crate::studies::sweep::results::Results;
use crate::studies::sweep::sentences;
use crate::studies::sweep::tables::described;
use crate::studies::sweep::tables::stored::SweepTables;
use std::path::Path;

/// As [`crate::studies::run::publish::publish`] for a run; returns what was told, and why figures are
/// missing.
///
/// # Errors
/// As there; that the manifest is of no sweep.
pub(crate) fn publish(
    tables: &Path,
    staging: &Staging,
    manifest: &mut Manifest,
    plots: bool,
    go_on: impl Fn() -> Result<(), CommandError>,
) -> Result<(Results, Vec<String>), CommandError> {
    go_on()?;
    let Some(swept) = &manifest.sweep else {
        return Err(CommandError::Internal(
            "a manifest without a sweep is told as one of a sweep".to_owned(),
        ));
    };
    let results = of_sweep(manifest, swept, SweepTables::read(tables, manifest, swept)?);
    let (drawn, left_out) = if plots {
        let found = figures(&results)?;
        // Studies lie within the results.
        let studies = findings(staging.results(), manifest, results.words);
        let page = page(&results, &found.figures, &found.left_out, &studies);
        (Some(Drawn { figures: found.figures, page }), found.left_out)
    } else {
        (None, Vec::new())
    };
    let front = front(results.words, manifest, &sentences::answer(&results));
    let texts = vec![("README.txt", readme(results.words, &front))];
    let told = Told { words: results.words, front, texts };
    put(staging, manifest, tables, &described(), &told, drawn.as_ref(), go_on)?;
    Ok((results, left_out))
}
