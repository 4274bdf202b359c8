//! Workbook, plots and page on their way into the folder of results, which the manifest names.

use crate::charts::figure::Figure;
use crate::results::{Manifest, OutputError, Staging, Written, workbook};
use crate::studies::shared::error::CommandError;
use crate::table::described::Described;
use crate::words::Words;
use std::io::Write;
use std::path::Path;

/// What is told of results beside their tables.
pub(crate) struct Told {
    /// The words of the workbook.
    pub words: Words,
    /// The lines of the workbook's first sheet.
    pub front: Vec<[String; 2]>,
    /// Texts, by the name of their file.
    pub texts: Vec<(&'static str, String)>,
}

/// What is drawn of results.
pub(crate) struct Drawn {
    /// The figures.
    pub figures: Vec<Figure>,
    /// The page that shows them.
    pub page: String,
}

/// Writes the workbook of the tables in a folder, which `known` describes, texts and, if there are any, figures and
/// page, and puts them into the manifest, which the caller writes. `go_on` is asked before each of them.
///
/// # Errors
/// When something cannot be written; those of `go_on`.
pub(crate) fn put(
    staging: &Staging,
    manifest: &mut Manifest,
    tables: &Path,
    known: &[Described],
    told: &Told,
    drawn: Option<&Drawn>,
    go_on: impl Fn() -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    go_on()?;
    let mut files = vec![workbook(tables, known, &told.front, told.words, staging, manifest)?];
    for (name, text) in &told.texts {
        files.push(write(staging, name, text.as_bytes())?);
    }
    if let Some(Drawn { figures, page }) = drawn {
        go_on()?;
        write_plots(staging, figures, &mut files)?;
        files.push(write(staging, PAGE, page.as_bytes())?);
    }
    go_on()?;
    manifest.files.retain(|written| !is_made_here(&written.file));
    manifest.files.append(&mut files);
    Ok(())
}

/// The page.
pub(crate) const PAGE: &str = "report.html";

/// Whether a file of the results is made of others.
fn is_made_here(name: &str) -> bool {
    let texts = [PAGE, "tables.xlsx", "README.txt", "answer.md", "antwoord.md"];
    texts.contains(&name) || name.starts_with("plots/")
}

/// Writes figures, each in two formats.
///
/// # Errors
/// When one cannot be written.
pub(crate) fn write_plots(
    staging: &Staging,
    figures: &[Figure],
    files: &mut Vec<Written>,
) -> Result<(), OutputError> {
    for figure in figures {
        files.push(write(staging, &format!("plots/{}.svg", figure.name), figure.svg.as_bytes())?);
        files.push(write(staging, &format!("plots/{}.png", figure.name), &figure.png)?);
    }
    Ok(())
}

/// Writes a file of these bytes.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write(staging: &Staging, name: &str, bytes: &[u8]) -> Result<Written, OutputError> {
    staging.write(name, |out: &mut dyn Write| out.write_all(bytes).map(|()| None))
}
