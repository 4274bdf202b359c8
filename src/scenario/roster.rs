//! A roster of municipalities as CSV: its rows with their places, and what is wrong or doubtful in
//! the way they are written.

use crate::scenario::cells::{self, Cell, Quoting};
use crate::scenario::columns::{self, Columns, Header, NoHeader, csv_reader, quotes};
use crate::scenario::decode::{self, Written};
use crate::scenario::flaws::{Flaw, Tally};
use crate::scenario::regions;
use crate::scenario::source::printable;
use crate::words::{Message, message};
use std::collections::BTreeSet;
use std::ops::Range;

/// What stands in the column of inhabitants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inhabitants {
    Number(Written),
    /// A mark for a number that is missing.
    Missing(String),
    /// What stands there instead of a whole number.
    Other(String),
}

/// One row that names a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub id: String,
    pub id_span: Range<usize>,
    pub inhabitants: Inhabitants,
    pub inhabitants_span: Range<usize>,
    /// Profile, where such a column is named; may be empty.
    pub profile: Option<String>,
    pub profile_span: Range<usize>,
    /// The first column that holds the code of a region.
    region_code: Option<usize>,
}

/// All rows of a roster.
#[derive(Debug, Default)]
pub(super) struct Roster {
    pub rows: Vec<Row>,
    /// What is wrong with rows that are not among them.
    pub errors: Vec<Flaw>,
    pub warnings: Tally,
    /// Whether there are more rows than may be.
    pub has_more: bool,
    /// The columns that hold codes of municipalities.
    municipality_codes: BTreeSet<usize>,
}

impl Roster {
    /// Whether a row has the code of a region in a column in which others have codes of
    /// municipalities.
    pub fn has_code_of_region(&self, row: &Row) -> bool {
        row.region_code.is_some_and(|column| self.municipality_codes.contains(&column))
    }

    /// Takes in a record, as a row or as what is wrong with it.
    fn take(&mut self, text: &str, record: &csv::StringRecord, cells: &[Cell], header: &Header) {
        // Quotes first: a remark that is never closed would pass over all that follows.
        if quotes(text, cells, header, &mut self.errors, &mut self.warnings) || is_remark(record) {
            return;
        }
        let end = cells.last().map_or(0, |cell| cell.raw.end);
        let span = |index: usize| cells.get(index).map_or(end..end, |cell| cell.inner.clone());
        let filled = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let filled = filled.last().map_or(0, |(last, _)| last + 1);
        if filled > header.width {
            let found = row_cells(filled);
            self.errors.push(Flaw::new("roster", span(header.width), found, surplus(header)));
            return;
        }
        if record.len() < header.needed() {
            let found = row_cells(record.len());
            let allowed = message!("fault-row-needed", number = header.needed());
            self.errors.push(Flaw::new("roster", end..end, found, allowed));
            return;
        }
        let row = self.row(text, record, cells, header);
        let first = self.rows.is_empty() && self.errors.is_empty();
        if !(first && is_line_of_units(&row)) {
            self.rows.push(row);
        }
    }

    fn row(
        &mut self,
        text: &str,
        record: &csv::StringRecord,
        cells: &[Cell],
        header: &Header,
    ) -> Row {
        let cell = |index: usize| record.get(index).unwrap_or_default().trim();
        let span = |index: usize| cells.get(index).map_or(0..0, |cell| cell.inner.clone());
        let codes = || record.iter().enumerate();
        let municipality = codes().filter(|(_, cell)| regions::is_code_of_municipality(cell));
        self.municipality_codes.extend(municipality.map(|(column, _)| column));
        let region = codes().find(|(_, cell)| regions::is_code_of_region(cell));
        if let Some(flaw) = split_number(text, cells, header) {
            self.warnings.add(flaw);
        }
        if let Some(cell) = cells.get(header.id) {
            let separator = other_separator(text, cell, header.separator);
            for flaw in literal_quotes(text, cell).into_iter().chain(separator) {
                self.warnings.add(flaw);
            }
        }
        Row {
            id: cell(header.id).to_owned(),
            id_span: span(header.id),
            inhabitants: inhabitants(cell(header.inhabitants)),
            inhabitants_span: span(header.inhabitants),
            profile: header.profile.map(|index| cell(index).to_owned()),
            profile_span: header.profile.map_or(0..0, span),
            region_code: region.map(|(column, _)| column),
        }
    }
}

pub(crate) fn inhabitants(written: &str) -> Inhabitants {
    match decode::whole_number(written) {
        Some(number) => Inhabitants::Number(number),
        None if decode::is_missing(written) => Inhabitants::Missing(written.to_owned()),
        None => Inhabitants::Other(written.to_owned()),
    }
}

/// Reads the rows; those after the first `most` are not read.
pub(super) fn read(text: &str, columns: &Columns, most: usize) -> Result<Roster, NoHeader> {
    let mut roster = Roster::default();
    let header = columns::find(text, columns, &mut roster.warnings)?;
    let mut reader = csv_reader(text.get(header.end..).unwrap_or_default(), header.separator);
    let mut record = csv::StringRecord::new();
    loop {
        let start = header.end + reader.position().byte() as usize;
        match reader.read_record(&mut record) {
            Ok(true) if roster.rows.len().max(roster.errors.len()) == most => {
                roster.has_more = true;
                break;
            }
            Ok(true) => {
                let cells = cells::cells(text, start, header.separator);
                roster.take(text, &record, &cells, &header);
            }
            Ok(false) => break,
            Err(error) => {
                let found = message!("fault-row-unreadable", cause = error.to_string());
                roster.errors.push(Flaw::new(
                    "roster",
                    start..start,
                    found,
                    message!("fault-row-csv"),
                ));
                break;
            }
        }
    }
    Ok(roster)
}

fn row_cells(number: usize) -> Message {
    message!("fault-row-cells", count = number, number = number.to_string())
}

fn surplus(header: &Header) -> Message {
    let number = header.width;
    match header.separator {
        ',' => message!("fault-comma-cells", number = number),
        mark => message!("fault-mark-cells", number = number, mark = format!("{mark:?}")),
    }
}

/// A number of inhabitants of which a part may stand in the cell beside it: `361,924` in a table with
/// commas.
fn split_number(text: &str, cells: &[Cell], header: &Header) -> Option<Flaw> {
    let digits = |index: usize| {
        let cell = cells.get(index).filter(|cell| cell.quoting == Quoting::None)?;
        let inner = text.get(cell.inner.clone())?;
        let plain = !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_digit());
        plain.then_some((inner, cell.inner.clone()))
    };
    let splits = |left: &str, right: &str| {
        header.separator == ',' && left.len() <= 3 && !left.starts_with('0') && right.len() == 3
    };
    let means = message!("fault-comma-quotes");
    let (number, span) = digits(header.inhabitants)?;
    if let Some((next, next_span)) = digits(header.inhabitants + 1)
        && splits(number, next)
    {
        let found = message!("fault-next-column", number = number, other = next);
        return Some(Flaw::new("inhabitants", span.start..next_span.end, found, means));
    }
    let before = header.inhabitants.checked_sub(1).filter(|before| *before != header.id)?;
    let (left, left_span) = digits(before)?;
    splits(left, number).then(|| {
        let found = message!("fault-column-before", number = number, other = left);
        Flaw::new("inhabitants", left_span.start..span.end, found, means)
    })
}

/// Quotes that are part of a name, because they do not stand right at the ends of its cell.
fn literal_quotes(text: &str, cell: &Cell) -> Option<Flaw> {
    let name = text.get(cell.inner.clone()).filter(|_| cell.quoting == Quoting::None)?;
    let paired = [('\'', '\''), ('‘', '’'), ('“', '”'), ('„', '”'), ('„', '“'), ('«', '»')];
    let enclosed = paired
        .iter()
        .any(|(open, close)| name.strip_prefix(*open).is_some_and(|rest| rest.ends_with(*close)));
    (enclosed || name.contains('"')).then(|| {
        let found = message!("fault-name-quotes", name = printable(name));
        let means = message!("fault-name-quotes-means");
        Flaw::new("id", cell.inner.clone(), found, means)
    })
}

/// A name that holds what separates the cells of other tables: `Utrecht;361`.
fn other_separator(text: &str, cell: &Cell, separator: char) -> Option<Flaw> {
    let name = text.get(cell.inner.clone())?;
    let before_digit = name
        .split(',')
        .skip(1)
        .any(|rest| rest.trim_start().starts_with(|it: char| it.is_ascii_digit()));
    let mark = if before_digit && separator != ',' {
        ','
    } else {
        [';', '|'].into_iter().find(|mark| *mark != separator && name.contains(*mark))?
    };
    let found = message!("fault-mark-in-name", mark = mark, name = printable(name));
    let means = message!("fault-header-separator", mark = format!("{separator:?}"));
    Some(Flaw::new("id", cell.inner.clone(), found, means))
}

/// Whether a row is empty or only names the source of the table, as the last line of an export
/// does.
fn is_remark(record: &csv::StringRecord) -> bool {
    let first = record.iter().map(str::trim).find(|cell| !cell.is_empty());
    first.is_none_or(|first| {
        let first = first.to_lowercase();
        ["bron:", "bron :", "source:", "source :", "©"].iter().any(|mark| first.starts_with(mark))
    })
}

/// Whether a row under the header tells the units of the columns, as some exports do.
fn is_line_of_units(row: &Row) -> bool {
    row.id.is_empty()
        && matches!(&row.inhabitants, Inhabitants::Other(text) if !text.contains(|it: char| it.is_ascii_digit()))
}
