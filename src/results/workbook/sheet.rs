//! A sheet: a heading that stays, widths that fit, a table of the results line by line.

use crate::results::as_csv;
use crate::results::csv::{harmless, plain};
use crate::results::workbook::why::Why;
use crate::table::column::{Column, Kind};
use crate::table::swept::{VARIANT, key_column};
use crate::words::{Words, say};
use csv::StringRecord;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};
use std::path::PathBuf;

/// Letters of the narrowest and the widest column.
const WIDTHS: (usize, usize) = (9, 60);
/// Room beside the letters, for the button of the filter.
const ROOM: usize = 3;
/// Values that lie between zero and one need more decimals.
const BETWEEN_NIL_AND_ONE: &str = "0-1";
/// The profile of which lines are kept where there are too many.
const ALL: &str = "all";

/// How cells are shown.
#[derive(Debug)]
struct Formats {
    heading: Format,
    number: Format,
    fine: Format,
    whole: Format,
    share: Format,
    quoted: Format,
    note: Format,
}

impl Formats {
    fn new() -> Self {
        let of = |pattern: &str| Format::new().set_num_format(pattern);
        Self {
            heading: Format::new().set_bold().set_align(FormatAlign::Top),
            number: of("#,##0.00"),
            fine: of("0.000"),
            whole: of("0"),
            share: of("0.0%"),
            quoted: Format::new().set_quote_prefix(),
            note: Format::new().set_italic(),
        }
    }
}

/// A sheet that is being written, line after line.
pub(crate) struct Sheet<'a> {
    page: &'a mut Worksheet,
    formats: Formats,
    /// Line of the heading.
    first: u32,
    next: u32,
    widths: Vec<usize>,
}

impl<'a> Sheet<'a> {
    /// Begins an empty sheet.
    pub fn open(sheet: &'a mut Worksheet) -> Self {
        Self { page: sheet, formats: Formats::new(), first: 0, next: 0, widths: Vec::new() }
    }

    /// Writes a remark above the heading.
    fn note(&mut self, text: &str) -> Result<(), XlsxError> {
        self.page.write_string_with_format(self.next, 0, text, &self.formats.note)?;
        self.next += 1;
        self.first = self.next;
        Ok(())
    }

    /// Writes the heading.
    pub fn heading<'b>(&mut self, names: impl Iterator<Item = &'b str>) -> Result<(), XlsxError> {
        for (column, name) in (0..).zip(names) {
            let name = clean(name);
            self.page.write_string_with_format(self.next, column, &name, &self.formats.heading)?;
            self.widths.push(name.chars().count() + ROOM);
        }
        self.next += 1;
        Ok(())
    }

    /// Writes the cells of a line, whose numbers are in that unit.
    pub fn line<'b>(
        &mut self,
        cells: impl Iterator<Item = (Option<Kind>, &'b str)>,
        unit: &str,
    ) -> Result<(), XlsxError> {
        for (column, (kind, cell)) in (0..).zip(cells) {
            let number = cell.parse::<f64>().ok().filter(|it| it.is_finite());
            match number.filter(|_| kind != Some(Kind::Text)) {
                Some(number) => self.number(column, kind, number, unit)?,
                None => self.text(column, plain(cell))?,
            }
        }
        self.next += 1;
        Ok(())
    }

    fn number(
        &mut self,
        column: u16,
        kind: Option<Kind>,
        number: f64,
        unit: &str,
    ) -> Result<(), XlsxError> {
        let format = match kind {
            Some(Kind::Whole | Kind::Year) => &self.formats.whole,
            Some(Kind::Share) => &self.formats.share,
            Some(Kind::Fine) => &self.formats.fine,
            Some(Kind::Number) if unit == BETWEEN_NIL_AND_ONE => &self.formats.fine,
            Some(Kind::Number) => &self.formats.number,
            Some(Kind::Text) | None => {
                return self.page.write_number(self.next, column, number).map(|_| ());
            }
        };
        self.page.write_number_with_format(self.next, column, number, format).map(|_| ())
    }

    /// A text, which stays one even where a spreadsheet would rather calculate.
    fn text(&mut self, column: u16, text: &str) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        let text = clean(text);
        if let Some(width) = self.widths.get_mut(usize::from(column)) {
            *width = (*width).max(text.chars().count() + 1);
        }
        if harmless(&text) == text {
            self.page.write_string(self.next, column, &text)?;
        } else {
            let quoted = &self.formats.quoted;
            self.page.write_string_with_format(self.next, column, &text, quoted)?;
        }
        Ok(())
    }

    /// Fits the widths and keeps the heading in sight.
    pub fn close(self) -> Result<(), XlsxError> {
        for (column, width) in (0..).zip(&self.widths) {
            let width = (*width).clamp(WIDTHS.0, WIDTHS.1) as f64;
            self.page.set_column_width(column, width)?;
        }
        self.page.set_freeze_panes(self.first + 1, 0)?;
        let last = (self.widths.len().max(1) - 1) as u16;
        self.page.autofilter(self.first, 0, self.next.max(self.first + 1) - 1, last)?;
        Ok(())
    }
}

/// A table of the results.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// Its file.
    pub path: PathBuf,
    /// Its rows.
    pub rows: u64,
    /// The unit of numbers where the table has no column for it.
    pub unit: &'a str,
}

/// Copies a table to a sheet of at most so many lines. Where it does not fit, only rows of the
/// profile `all` are kept, and the first line says so. Returns its columns.
pub(crate) fn table(
    sheet: &mut Worksheet,
    source: &Source<'_>,
    known: &[Column],
    words: Words,
    most: u32,
) -> Result<Vec<Column>, Why> {
    let mut reader = ::csv::Reader::from_reader(as_csv::open(&source.path)?);
    let names: Vec<String> = reader.headers()?.iter().map(|name| plain(name).to_owned()).collect();
    let known = |name: &String| known.iter().find(|column| column.name == *name);
    // What is not known is a swept key: numbers where they are so, shown as they are.
    let kinds: Vec<Option<Kind>> = names
        .iter()
        .map(|name| {
            known(name).map(|column| column.kind).or((name == VARIANT).then_some(Kind::Text))
        })
        .collect();
    let columns =
        names.iter().map(|name| known(name).cloned().unwrap_or_else(|| key_column(name, false)));
    let columns = columns.collect();
    let place = |wanted: &str| names.iter().position(|name| name == wanted);
    let (unit, profile) = (place("unit"), place("profile"));
    let mut record = StringRecord::new();
    let profile_of = |record: &StringRecord| record.get(profile?).map(|name| name == ALL);
    let cut = source.rows + 1 > u64::from(most);
    let mut sheet = Sheet::open(sheet);
    if cut {
        let room = u64::from(most) - 2;
        let mut all = ::csv::Reader::from_reader(as_csv::open(&source.path)?);
        let mut kept = 0;
        while all.read_record(&mut record)? {
            kept += u64::from(profile_of(&record) != Some(false));
        }
        sheet.note(&note(source.rows - kept.min(room), source, words))?;
    }
    sheet.heading(names.iter().map(String::as_str))?;
    while reader.read_record(&mut record)? {
        if cut && (profile_of(&record) == Some(false) || sheet.next >= most) {
            continue;
        }
        let unit = unit.and_then(|place| record.get(place)).unwrap_or(source.unit);
        sheet.line(kinds.iter().copied().zip(record.iter()), unit)?;
    }
    sheet.close()?;
    Ok(columns)
}

/// What is said above a table that does not fit.
fn note(left_out: u64, source: &Source<'_>, words: Words) -> String {
    let name = source.path.file_name().unwrap_or_default().to_string_lossy();
    say!(
        words,
        "sheet-cut",
        left = left_out.to_string(),
        count = left_out as usize,
        rows = source.rows.to_string(),
        file = &*name,
    )
}

/// A text without what XML cannot hold.
pub(crate) fn clean(text: &str) -> String {
    let bad = |letter: char| letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|letter| if bad(letter) { ' ' } else { letter }).collect()
}
