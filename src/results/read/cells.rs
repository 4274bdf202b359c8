//! A table of the results, read line by line; its cells come in the order in which they were
//! written, whatever the order of its columns.

use crate::results::as_csv::{self, is_parquet};
use crate::results::csv::plain;
use crate::results::manifest::Manifest;
use crate::results::read::error::ReadError;
use crate::results::read::text::shown;
use crate::results::stored::hash;
use crate::results::written::Written;
use crate::table::cell::{Fields, Stored, Wrong};
use crate::table::row::{Filed, Row};
use crate::words::message;
use csv::{ErrorKind, Position, StringRecord};
use std::io::{self, Read};
use std::path::Path;

/// Lines of a table, of which the hash is made while they are read; where they are not the file
/// itself, the hash of that is known in advance.
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
        columns: Vec<String>,
    ) -> Result<Self, ReadError> {
        let Some(Written { file, blake3, .. }) = manifest.table(name) else {
            let path = shown(&folder.join(format!("{name}.csv")));
            return Err(ReadError::Missing { path });
        };
        let path = shown(&folder.join(file));
        let lines = match Hashed::open(&folder.join(file)) {
            Ok(lines) => lines,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                return Err(ReadError::Missing { path });
            }
            Err(cause) => return Err(ReadError::Unreadable { path, cause }),
        };
        let mut reader = csv::Reader::from_reader(lines);
        let heading = reader.headers().map_err(|fault| broken(&path, fault))?.clone();
        let mut places = Vec::new();
        for column in &columns {
            let place = heading.iter().position(|found| plain(found) == *column);
            let missing = || ReadError::Column { path: path.clone(), column: column.clone() };
            places.push(place.ok_or_else(missing)?);
        }
        Ok(Self { path, blake3: blake3.clone(), columns, places, reader })
    }

    /// Every row.
    pub fn rows<R: Row>(self) -> Result<Vec<R>, ReadError> {
        let mut rows = Vec::new();
        self.each(|cells| {
            rows.push(cells.read()?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Shows every row. That the file is the one that was written is known at its end, so that a
    /// fault in a line is told as such.
    pub fn each(
        mut self,
        mut row: impl FnMut(&mut Cells<'_>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let mut record = StringRecord::new();
        while self.reader.read_record(&mut record).map_err(|fault| broken(&self.path, fault))? {
            let line = record.position().map_or(0, Position::line);
            row(&mut Cells { table: &self, record: &record, line, next: 0 })?;
        }
        if self.reader.into_inner().hash() != self.blake3 {
            return Err(ReadError::Changed { path: self.path });
        }
        Ok(())
    }
}

/// A fault of the reader with its place.
fn broken(path: &str, fault: csv::Error) -> ReadError {
    let path = path.to_owned();
    let line = fault.position().map_or(1, Position::line);
    match fault.into_kind() {
        ErrorKind::Io(cause) => ReadError::Unreadable { path, cause },
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let (count, heading) = (len as usize, expected_len);
            let number = len.to_string();
            let reason =
                message!("error-line-cells", count = count, number = number, heading = heading);
            ReadError::Line { path, line, reason }
        }
        ErrorKind::Utf8 { .. } => {
            ReadError::Line { path, line, reason: message!("error-line-utf8") }
        }
        _ => ReadError::Line { path, line, reason: message!("error-line-table") },
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
    /// A cell by its place among the columns that are wanted.
    fn found(&self, column: usize) -> &str {
        self.record.get(self.table.places[column]).unwrap_or_default()
    }

    /// That the cell just read holds what it may not.
    pub fn wrong(&self, wanted: &'static str) -> ReadError {
        let last = self.next - 1;
        ReadError::Cell {
            path: self.table.path.clone(),
            line: self.line,
            column: self.table.columns[last].clone(),
            found: self.found(last).to_owned(),
            wanted,
        }
    }

    /// The next value.
    pub fn read<T: Stored>(&mut self) -> Result<T, ReadError> {
        T::read(self).map_err(|Wrong(wanted)| self.wrong(wanted))
    }
}

impl Fields for Cells<'_> {
    fn cell(&mut self) -> &str {
        self.next += 1;
        self.found(self.next - 1)
    }

    fn text(&mut self) -> String {
        plain(self.cell()).to_owned()
    }

    fn is_empty(&self) -> bool {
        self.found(self.next).is_empty()
    }
}

/// The rows of a table.
pub(crate) fn table<R: Filed>(folder: &Path, manifest: &Manifest) -> Result<Vec<R>, ReadError> {
    let columns = R::columns().into_iter().map(|column| column.name).collect();
    Table::open(folder, manifest, R::TABLE, columns)?.rows()
}

/// The rows of a table that exists only where policies make it.
pub(crate) fn if_listed<R: Filed>(folder: &Path, manifest: &Manifest) -> Result<Vec<R>, ReadError> {
    let listed = manifest.table(R::TABLE).is_some();
    if listed { table(folder, manifest) } else { Ok(Vec::new()) }
}
