//! Workbook, plots and page of results, from their tables.

use super::findings::findings;
use super::results::{of_run, of_sweep};
use crate::commands::Failure;
use crate::output::read::{ReadFault, SweepTables, Tables, own_manifest};
use crate::output::{Fault, Folder, Manifest, Written, workbook};
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

/// Writes the workbook and, if `plots`, figures and page, from the tables that the manifest names,
/// and puts them into the manifest, which the caller writes.
///
/// # Errors
/// When a table cannot be read, or something not be drawn or written.
pub(in crate::commands) fn publish(
    folder: &Folder,
    manifest: &mut Manifest,
    plots: bool,
) -> Result<Told, Failure> {
    let path = folder.path();
    // First what may fail, so that a folder with a broken table stays as it is.
    let (told, figures) = draw(path, manifest, plots)?;
    let page = match &told {
        _ if !plots => String::new(),
        Told::Run(results) => {
            report::page(results, &figures, &findings(path, manifest, results.words))
        }
        Told::Sweep(results, left_out) => {
            sweep::page(results, &figures, left_out, &findings(path, manifest, results.words))
        }
    };
    let mut files = vec![workbook(folder, manifest)?];
    if plots {
        write_plots(folder, &figures, &mut files)?;
        files.push(write(folder, PAGE, page.as_bytes())?);
    }
    manifest.files.retain(|written| !is_made_here(&written.file));
    manifest.files.append(&mut files);
    Ok(told)
}

/// Reads the tables and, if `plots`, draws what they tell.
fn draw(path: &Path, manifest: &Manifest, plots: bool) -> Result<(Told, Vec<Figure>), Failure> {
    let Some(swept) = &manifest.sweep else {
        let results = of_run(manifest, Tables::read(path, manifest)?);
        let figures = if plots { report::figures(&results)? } else { Vec::new() };
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

fn write_plots(folder: &Folder, figures: &[Figure], files: &mut Vec<Written>) -> Result<(), Fault> {
    for figure in figures {
        files.push(write(folder, &format!("plots/{}.svg", figure.name), figure.svg.as_bytes())?);
        files.push(write(folder, &format!("plots/{}.png", figure.name), &figure.png)?);
    }
    Ok(())
}

fn write(folder: &Folder, name: &str, bytes: &[u8]) -> Result<Written, Fault> {
    folder.write(name, |out: &mut dyn Write| out.write_all(bytes).map(|()| None))
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
            terminal::line(&format!("{path}/{PAGE} was not made anew: {failure}"));
        }
    }
}

fn renewed(folder: &Folder) -> Result<(), Failure> {
    let mut manifest = own_manifest(folder.path())?;
    if manifest.file(PAGE).is_some() {
        publish(folder, &mut manifest, true)?;
        manifest.write(folder)?;
    }
    Ok(())
}
