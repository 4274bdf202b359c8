//! A roster of municipalities as CSV: its separator, its columns, its rows with their places.

use std::ops::Range;

use super::decode;

/// Separators tried, the likeliest first.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
/// Lines at the top that may come before the names of the columns, as statistics offices write
/// them.
const PREAMBLE: usize = 20;

/// The names of the columns that are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub id: String,
    pub inhabitants: String,
    pub profile: Option<String>,
}

impl Columns {
    fn wanted(&self) -> impl Iterator<Item = &str> {
        [self.id.as_str(), &self.inhabitants].into_iter().chain(self.profile.as_deref())
    }
}

/// One row that names a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub id: String,
    pub id_span: Range<usize>,
    /// Inhabitants, or what stands there instead of a whole number.
    pub inhabitants: Result<u64, String>,
    pub inhabitants_span: Range<usize>,
    /// Profile, where such a column is named; may be empty.
    pub profile: Option<String>,
    pub profile_span: Range<usize>,
}

/// The columns that are not in the roster, and the names that are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoColumns {
    pub missing: Vec<String>,
    pub present: Vec<String>,
}

/// Reads the rows; stops after `most`.
pub(super) fn read(text: &str, columns: &Columns, most: usize) -> Result<Vec<Row>, NoColumns> {
    let header = find_header(text, columns)?;
    let body = &text[header.end..];
    let mut reader = csv_reader(body, header.separator);
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    // The text is UTF-8 and rows may differ in length, so that reading cannot fail.
    while rows.len() < most && reader.read_record(&mut record).unwrap_or(false) {
        let start = header.end + record.position().map_or(0, |position| position.byte() as usize);
        if !is_remark(&record) {
            rows.push(row(text, start, &record, &header));
        }
    }
    Ok(rows)
}

fn row(text: &str, start: usize, record: &csv::StringRecord, header: &Header) -> Row {
    let cell = |index: usize| record.get(index).unwrap_or_default().trim();
    let span = |index: usize| cell_span(text, start, index, header.separator);
    let written = cell(header.inhabitants);
    let profile_at = header.profile;
    Row {
        id: cell(header.id).to_owned(),
        id_span: span(header.id),
        inhabitants: decode::whole_number(written).ok_or_else(|| written.to_owned()),
        inhabitants_span: span(header.inhabitants),
        profile: profile_at.map(|index| cell(index).to_owned()),
        profile_span: profile_at.map_or(start..start, span),
    }
}

/// Whether a row only names the source of the table, as the last line of an export does.
fn is_remark(record: &csv::StringRecord) -> bool {
    let mut filled = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else {
        return true;
    };
    filled.next().is_none() && ["Bron:", "Source:", "©"].iter().any(|mark| first.starts_with(mark))
}

/// Where the columns stand.
struct Header {
    separator: char,
    id: usize,
    inhabitants: usize,
    profile: Option<usize>,
    /// First byte after the line.
    end: usize,
}

/// The first line that has all wanted columns under some separator; else what the most promising
/// line lacks.
fn find_header(text: &str, columns: &Columns) -> Result<Header, NoColumns> {
    let mut best: Option<NoColumns> = None;
    let mut end = 0;
    for line in text.split_inclusive('\n').take(PREAMBLE) {
        end += line.len();
        for separator in SEPARATORS {
            let names = names(line, separator);
            let missing: Vec<String> = columns
                .wanted()
                .filter(|name| position(&names, name).is_none())
                .map(str::to_owned)
                .collect();
            if missing.is_empty() {
                return Ok(header(columns, &names, separator, end));
            }
            let (fewer, wider) = best.as_ref().map_or((true, true), |known| {
                (
                    missing.len() < known.missing.len(),
                    missing.len() == known.missing.len() && names.len() > known.present.len(),
                )
            });
            if fewer || wider {
                best = Some(NoColumns { missing, present: names });
            }
        }
    }
    let all_missing = || NoColumns {
        missing: columns.wanted().map(str::to_owned).collect(),
        present: Vec::new(),
    };
    Err(best.unwrap_or_else(all_missing))
}

fn header(columns: &Columns, names: &[String], separator: char, end: usize) -> Header {
    let at = |name: &str| position(names, name).unwrap_or_default();
    let profile = columns.profile.as_deref().map(at);
    Header { separator, id: at(&columns.id), inhabitants: at(&columns.inhabitants), profile, end }
}

/// The names of the columns in a line.
fn names(line: &str, separator: char) -> Vec<String> {
    let mut record = csv::StringRecord::new();
    let read = csv_reader(line, separator).read_record(&mut record).unwrap_or(false);
    if read { record.iter().map(|name| name.trim().to_owned()).collect() } else { Vec::new() }
}

/// The column of this name, capitals aside where none is the same.
fn position(names: &[String], wanted: &str) -> Option<usize> {
    let same = names.iter().position(|name| name == wanted);
    same.or_else(|| names.iter().position(|name| name.to_lowercase() == wanted.to_lowercase()))
}

fn csv_reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator as u8)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The bytes of a cell of the row that starts here, without its blanks and quotes; the end of the
/// row where it has fewer cells.
pub(super) fn cell_span(text: &str, start: usize, index: usize, separator: char) -> Range<usize> {
    // The position of a record may lie on the ends of empty lines before it.
    let rest = text.get(start..).unwrap_or_default();
    let start = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
    let (mut cell, mut from, mut quoted) = (0, start, false);
    let mut to = text.len();
    for (at, character) in text.get(start..).unwrap_or_default().char_indices() {
        let ends = !quoted && (character == separator || character == '\n' || character == '\r');
        if character == '"' {
            quoted = !quoted;
        } else if ends && (cell == index || character != separator) {
            to = start + at;
            break;
        } else if ends {
            cell += 1;
            from = start + at + 1;
        }
    }
    if cell < index {
        return to..to;
    }
    let shown = text.get(from..to).unwrap_or_default();
    let trimmed = shown.trim_matches([' ', '"']);
    let from = from + (shown.len() - shown.trim_start_matches([' ', '"']).len()).min(shown.len());
    from..from + trimmed.len()
}
