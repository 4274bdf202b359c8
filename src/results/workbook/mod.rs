//! `tables.xlsx`: tables of the results for those whose spreadsheet reads commas badly. It is made
//! of the tables as they stand in the folder, line by line; numbers are numbers, and no text is ever
//! a formula.

pub(crate) mod glossary;
pub(crate) mod sheet;
#[cfg(test)]
mod tests;
pub(crate) mod why;

use crate::catalogue::outcomes;
use crate::engine;
use crate::results::manifest::Manifest;
use crate::results::safe::OutputError;
use crate::results::staging::Staging;
use crate::results::workbook::sheet::{Sheet, Source};
use crate::results::workbook::why::Why;
use crate::results::written::Written;
use crate::table::column::Kind;
use crate::table::described::Described;
use crate::words::{Language, Words};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use std::io;
use std::path::Path;

/// Name of the file.
const NAME: &str = "tables.xlsx";
/// Lines of a sheet, its heading included.
const MOST_LINES: u32 = 1_048_576;
/// Tables that become sheets where the manifest names them, in this order.
pub(crate) const TABLES: [&str; 4] = ["comparison", "policies", "summary", "sweep"];

/// Writes `tables.xlsx` from the tables in a folder that the manifest names, which `known` describes; `front` are the
/// lines of its first sheet, and `words` those of the language of its explanations.
///
/// # Errors
/// When a table cannot be read, or the file not be written.
pub fn workbook(
    tables: &Path,
    known: &[Described],
    front: &[[String; 2]],
    words: Words,
    staging: &Staging,
    manifest: &Manifest,
) -> Result<Written, OutputError> {
    let path = staging.path().join(NAME);
    // The library ends a program that cannot write the temporary files of long sheets.
    let made = engine::catch_panic(|| bytes(tables, known, front, words, manifest, MOST_LINES));
    let bytes = made.unwrap_or_else(|said| Err(gave_up(&said))).map_err(|why| fault(&path, why))?;
    staging.write(NAME, |out| out.write_all(&bytes).map(|()| None))
}

fn fault(path: &Path, why: Why) -> OutputError {
    OutputError::io("writing", path)(match why {
        Why::Open(cause) => cause,
        other => io::Error::other(other),
    })
}

/// Why the library gave up: it says so in words alone, those of the system among them.
fn gave_up(said: &str) -> Why {
    let kind = if said.contains("StorageFull") {
        io::ErrorKind::StorageFull
    } else {
        io::ErrorKind::Other
    };
    let system = said.split_once("message: \"").and_then(|(_, rest)| rest.split('"').next());
    let system = system.unwrap_or("the library gave up");
    let what = format!("{system} (a sheet could not be kept until the workbook is whole)");
    Why::Open(io::Error::new(kind, what))
}

/// The workbook, each sheet of at most so many lines.
fn bytes(
    folder: &Path,
    known: &[Described],
    front: &[[String; 2]],
    words: Words,
    manifest: &Manifest,
    most: u32,
) -> Result<Vec<u8>, Why> {
    let mut book = Workbook::new();
    // Long sheets are kept beside the results until the workbook is whole, not in memory.
    book.set_tempdir(folder)?;
    // The date of the first model, since the same results are the same bytes.
    let made = ExcelDateTime::from_ymd(2004, 1, 1)?;
    let title = match words.language() {
        Language::Dutch => manifest.title_nl.as_ref().unwrap_or(&manifest.title),
        Language::English => &manifest.title,
    };
    let title = sheet::clean(title);
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let mut sheet = Sheet::open(book.add_worksheet().set_name(words.say("sheet-answer"))?);
    for line in front {
        sheet.line(line.iter().map(|cell| (Some(Kind::Text), cell.as_str())), "")?;
    }
    sheet.close()?;
    let primary = outcomes::find(&manifest.primary_outcome);
    let unit = primary.map_or("", |place| outcomes::TABLE[place].unit());
    let mut used = Vec::new();
    for name in TABLES {
        let Some(written) = manifest.table(name) else { continue };
        let path = folder.join(&written.file);
        let source = Source { path, rows: written.rows.unwrap_or(0), unit };
        let described = known.iter().find(|table| table.name == name);
        let columns = described.map_or(&[][..], |table| &table.columns);
        let sheet = book.add_worksheet_with_low_memory()?.set_name(name)?;
        used.push((name, sheet::table(sheet, &source, columns, words, most)?));
    }
    let mut sheet = Sheet::open(book.add_worksheet().set_name(words.say("sheet-glossary"))?);
    glossary::fill(&mut sheet, &used, words)?;
    sheet.close()?;
    Ok(book.save_to_buffer()?)
}
