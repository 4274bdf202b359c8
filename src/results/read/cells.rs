//! A table of the results, read line by line; its cells come in the order in which they were
//! written, whatever the order of its columns.

use crate::results::as_csv::{self, is_parquet};
use crate::results::columns::Columns;
use crate::results::csv::plain;
use crate::results::manifest::Manifest;
use crate::results::read::fault::ReadFault;
use crate::results::read::text::shown;
use crate::results::stored::hash;
use crate::results::written::Written;
use csv::{ErrorKind, Position, StringRecord};
use std::io::{self, Read};
use std::path::Path;

/// What may stand in a cell that holds a number.
const NUMBER: &str = "a number";

/// Lines of a table, of which the hash is made while they are read; where they are not the file
/// itself, the hash of that is known beforehand.
struct Hashed {
    lines: Box<dyn Read>,
    hasher: blake3::Hasher,
    known: Option<String>,
}

impl Hashed {
    fn open(path: &Path) -> io::Result<Self> {
        let known = is_parquet(path).then(|| hash(path)).transpose()?.map(|(_, hash)| hash);
        Ok(Self { lines: as_csv::open(path)?, hasher: blake3::Hasher::new(), known })
    }

    fn hash(self) -> String {
        self.known.unwrap_or_else(|| self.hasher.finalize().to_hex().to_string())
    }
}

impl Read for Hashed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.lines.read(buffer)?;
        self.hasher.update(&buffer[..read]);
        Ok(read)
    }
}

/// A table that is being read.
pub(crate) struct Table {
    path: String,
    blake3: String,
    columns: Vec<String>,
    /// Where each column stands.
    places: Vec<usize>,
    reader: csv::Reader<Hashed>,
}

impl Table {
    /// Opens a table that the manifest names, which has at least these columns; `name` is without an
    /// ending.
    pub fn open(
        folder: &Path,
        manifest: &Manifest,
        name: &str,
        columns: &[&str],
    ) -> Result<Self, ReadFault> {
        let Some(Written { file, blake3, .. }) = manifest.table(name) else {
            let path = shown(&folder.join(format!("{name}.csv")));
            return Err(ReadFault::Missing { path });
        };
        let path = shown(&folder.join(file));
        let lines = match Hashed::open(&folder.join(file)) {
            Ok(lines) => lines,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                return Err(ReadFault::Missing { path });
            }
            Err(cause) => return Err(ReadFault::Unreadable { path, cause }),
        };
        let mut reader = csv::Reader::from_reader(lines);
        let heading = reader.headers().map_err(|fault| broken(&path, fault))?.clone();
        let mut places = Vec::new();
        for column in columns {
            let place = heading.iter().position(|found| plain(found) == *column);
            let missing = || ReadFault::Column { path: path.clone(), column: (*column).to_owned() };
            places.push(place.ok_or_else(missing)?);
        }
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        Ok(Self { path, blake3: blake3.clone(), columns, places, reader })
    }

    /// Every row, as `row` makes it of its cells.
    pub fn rows<T>(
        self,
        mut row: impl FnMut(&mut Cells<'_>) -> Result<T, ReadFault>,
    ) -> Result<Vec<T>, ReadFault> {
        let mut rows = Vec::new();
        self.each(|cells| {
            rows.push(row(cells)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Shows every row. That the file is the one that was written is known at its end, so that a
    /// fault in a line is told as such.
    pub fn each(
        mut self,
        mut row: impl FnMut(&mut Cells<'_>) -> Result<(), ReadFault>,
    ) -> Result<(), ReadFault> {
        let mut record = StringRecord::new();
        while self.reader.read_record(&mut record).map_err(|fault| broken(&self.path, fault))? {
            let line = record.position().map_or(0, Position::line);
            row(&mut Cells { table: &self, record: &record, line, next: 0 })?;
        }
        if self.reader.into_inner().hash() != self.blake3 {
            return Err(ReadFault::Changed { path: self.path });
        }
        Ok(())
    }
}

/// A fault of the reader with its place.
fn broken(path: &str, fault: csv::Error) -> ReadFault {
    let path = path.to_owned();
    let line = fault.position().map_or(1, Position::line);
    match fault.into_kind() {
        ErrorKind::Io(cause) => ReadFault::Unreadable { path, cause },
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let cells = if len == 1 { "cell" } else { "cells" };
            let reason = format!("{len} {cells}, and the heading has {expected_len}");
            ReadFault::Line { path, line, reason }
        }
        ErrorKind::Utf8 { .. } => {
            ReadFault::Line { path, line, reason: "this is no text in UTF-8".to_owned() }
        }
        _ => ReadFault::Line { path, line, reason: "this is no line of a table".to_owned() },
    }
}

/// The cells of a line, one after the other.
pub(crate) struct Cells<'a> {
    table: &'a Table,
    record: &'a StringRecord,
    line: u64,
    next: usize,
}

impl Cells<'_> {
    /// The next cell as it stands.
    fn cell(&mut self) -> &str {
        let place = self.table.places[self.next];
        self.next += 1;
        self.record.get(place).unwrap_or_default()
    }

    /// That the cell just read holds what it may not.
    pub fn wrong(&self, wanted: &'static str) -> ReadFault {
        let last = self.next - 1;
        ReadFault::Cell {
            path: self.table.path.clone(),
            line: self.line,
            column: self.table.columns[last].clone(),
            found: self.record.get(self.table.places[last]).unwrap_or_default().to_owned(),
            wanted,
        }
    }

    /// A text.
    pub fn text(&mut self) -> String {
        plain(self.cell()).to_owned()
    }

    /// A number, if there is one.
    pub fn number(&mut self) -> Result<Option<f64>, ReadFault> {
        let cell = self.cell();
        if cell.is_empty() {
            return Ok(None);
        }
        let number = cell.parse::<f64>().ok().filter(|number| number.is_finite());
        number.map(Some).ok_or_else(|| self.wrong(NUMBER))
    }

    /// A number of seven digits, which is there.
    pub fn short(&mut self) -> Result<f32, ReadFault> {
        let number = self.cell().parse::<f32>().ok().filter(|number| number.is_finite());
        number.ok_or_else(|| self.wrong(NUMBER))
    }

    /// So many numbers.
    pub fn numbers<const N: usize>(&mut self) -> Result<[Option<f64>; N], ReadFault> {
        let mut numbers = [None; N];
        for number in &mut numbers {
            *number = self.number()?;
        }
        Ok(numbers)
    }

    /// A whole number from 0 on.
    pub fn whole<T: std::str::FromStr>(&mut self) -> Result<T, ReadFault> {
        let number = self.cell().parse().ok();
        number.ok_or_else(|| self.wrong("a whole number"))
    }

    /// One of the words that `known` knows.
    pub fn word<T>(
        &mut self,
        wanted: &'static str,
        known: impl Fn(&str) -> Option<T>,
    ) -> Result<T, ReadFault> {
        let found = known(self.cell());
        found.ok_or_else(|| self.wrong(wanted))
    }

    /// `yes` or `no`.
    pub fn yes_no(&mut self) -> Result<bool, ReadFault> {
        self.word("yes or no", |word| match word {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }
}

/// The rows of a table that exists only where policies make it.
pub(crate) fn if_listed<T>(
    (folder, manifest): (&Path, &Manifest),
    name: &str,
    columns: &Columns,
    row: fn(&mut Cells<'_>) -> Result<T, ReadFault>,
) -> Result<Vec<T>, ReadFault> {
    if manifest.table(name).is_none() {
        return Ok(Vec::new());
    }
    Table::open(folder, manifest, name, &columns.names())?.rows(row)
}
