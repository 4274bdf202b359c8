//! Workbook, plots and page of results, from their tables.

use super::findings::findings;
use super::results::{of_run, of_sweep};
use crate::commands::Failure;
use crate::output::read::{ReadFault, SweepTables, Tables, own_manifest};
use crate::output::{Fault, Folder, Manifest, Staging, Written, workbook};
use crate::report::{self, Figure, sweep};
use crate::terminal;
use std::io::Write;
use std::path::Path;

/// What a report was made of, to be told on a terminal.
pub(in crate::commands) enum Told {
    /// A run.
    Run(report::Results),
    /// A sweep, and why figures are missing.
    Sweep(sweep::Results, Vec<String>),
}

/// Writes the workbook and, if `plots`, figures and page, from the tables in a folder that the
/// manifest names, and puts them into the manifest, which the caller writes. `go_on` is asked before
/// each figure and each file.
///
/// # Errors
/// When a table cannot be read, or something not be drawn or written; those of `go_on`.
pub(in crate::commands) fn publish(
    tables: &Path,
    staging: &Staging,
    manifest: &mut Manifest,
    plots: bool,
    go_on: impl Fn() -> Result<(), Failure>,
) -> Result<Told, Failure> {
    go_on()?;
    let (told, figures) = draw(tables, manifest, plots, &go_on)?;
    // Studies lie within the results.
    let path = staging.results();
    let page = match &told {
        _ if !plots => String::new(),
        Told::Run(results) => {
            report::page(results, &figures, &findings(path, manifest, results.words))
        }
        Told::Sweep(results, left_out) => {
            sweep::page(results, &figures, left_out, &findings(path, manifest, results.words))
        }
    };
    go_on()?;
    let mut files = vec![workbook(tables, staging, manifest)?];
    if plots {
        go_on()?;
        write_plots(staging, &figures, &mut files)?;
        files.push(write(staging, PAGE, page.as_bytes())?);
    }
    go_on()?;
    manifest.files.retain(|written| !is_made_here(&written.file));
    manifest.files.append(&mut files);
    Ok(told)
}

/// Reads the tables and, if `plots`, draws what they tell.
fn draw(
    path: &Path,
    manifest: &Manifest,
    plots: bool,
    go_on: impl Fn() -> Result<(), Failure>,
) -> Result<(Told, Vec<Figure>), Failure> {
    let Some(swept) = &manifest.sweep else {
        let results = of_run(manifest, Tables::read(path, manifest)?);
        let figures = if plots { report::figures_while(&results, go_on)? } else { Vec::new() };
        return Ok((Told::Run(results), figures));
    };
    let results = of_sweep(manifest, swept, SweepTables::read(path, manifest, swept)?);
    if !plots {
        return Ok((Told::Sweep(results, Vec::new()), Vec::new()));
    }
    let drawn = sweep::figures(&results)?;
    Ok((Told::Sweep(results, drawn.left_out), drawn.figures))
}

/// The page.
const PAGE: &str = "report.html";

/// Whether a file of the results is made of others.
fn is_made_here(name: &str) -> bool {
    name == PAGE || name == "tables.xlsx" || name.starts_with("plots/")
}

fn write_plots(
    staging: &Staging,
    figures: &[Figure],
    files: &mut Vec<Written>,
) -> Result<(), Fault> {
    for figure in figures {
        files.push(write(staging, &format!("plots/{}.svg", figure.name), figure.svg.as_bytes())?);
        files.push(write(staging, &format!("plots/{}.png", figure.name), &figure.png)?);
    }
    Ok(())
}

fn write(staging: &Staging, name: &str, bytes: &[u8]) -> Result<Written, Fault> {
    staging.write(name, |out: &mut dyn Write| out.write_all(bytes).map(|()| None))
}

/// Makes the page of a finished run anew, with what was found within its folder since; where there
/// is no page, none is made. That it cannot be made is said and is no failure: what was found stands
/// in its own folder.
pub(in crate::commands) fn renew(folder: &Folder) {
    let path = folder.path().display();
    match renewed(folder) {
        // There is no finished run.
        Ok(()) | Err(Failure::Stored(ReadFault::Unfinished { .. } | ReadFault::Broken { .. })) => {}
        Err(failure) => {
            terminal::line(&format!("{path}/{PAGE} was not made again: {failure}"));
        }
    }
}

fn renewed(folder: &Folder) -> Result<(), Failure> {
    let manifest = own_manifest(folder.path())?;
    if manifest.file(PAGE).is_some() { republish(folder, manifest) } else { Ok(()) }
}

/// Makes page, figures and workbook of finished results again; the old ones stay until all of the
/// new ones are there.
pub(super) fn republish(folder: &Folder, mut manifest: Manifest) -> Result<(), Failure> {
    let staging = folder.stage()?;
    publish(folder.path(), &staging, &mut manifest, true, || Ok(()))?;
    Ok(manifest.write(staging)?)
}
