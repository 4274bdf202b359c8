//! A table on its way to disk: its columns, then its cells row by row, as CSV or as Parquet.

use crate::results::csv::Lines;
#[cfg(feature = "parquet")]
use crate::results::parquet::Groups;
use crate::results::safe::TableFile;
use crate::table::cell::Line;
use crate::table::column::Column;
use crate::table::listed::Table;
use crate::table::row::Row;
use std::io::{Error, Result, Write};

/// How tables are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// As CSV.
    #[default]
    Csv,
    /// As Parquet, where the program was built with it.
    Parquet,
}

impl Format {
    /// Whether the program was built with it.
    #[must_use]
    pub fn is_there(self) -> bool {
        self == Self::Csv || cfg!(feature = "parquet")
    }

    /// What names of its files end in.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

/// A table under construction.
#[derive(Debug)]
pub struct Sheet<W: Write + Send = TableFile> {
    sink: Sink<W>,
    columns: Vec<Column>,
    /// The column of the next cell.
    at: usize,
    rows: u64,
    /// What cannot be written of the row under construction; told at its end.
    misfit: Option<String>,
}

#[derive(Debug)]
enum Sink<W: Write + Send> {
    Csv(Lines<W>),
    #[cfg(feature = "parquet")]
    Parquet(Box<Groups<W>>),
}

/// Hands a cell on to what writes it.
macro_rules! hand_on {
    ($sheet:ident, $sink:ident => $cell:expr) => {{
        $sheet.at += 1;
        match &mut $sheet.sink {
            Sink::Csv($sink) => $cell,
            #[cfg(feature = "parquet")]
            Sink::Parquet($sink) => $cell,
        }
    }};
}

impl<W: Write + Send> Sheet<W> {
    /// A table that is written as CSV.
    #[must_use]
    pub fn csv(out: W) -> Self {
        Self::of(Sink::Csv(Lines::new(out)))
    }

    fn of(sink: Sink<W>) -> Self {
        Self { sink, columns: Vec::new(), at: 0, rows: 0, misfit: None }
    }

    /// A table that is written in a format; as CSV where the program was built without it, which
    /// commands refuse before anything is run.
    pub(crate) fn new(out: W, format: Format) -> Self {
        match format {
            #[cfg(feature = "parquet")]
            Format::Parquet => Self::of(Sink::Parquet(Box::new(Groups::new(out)))),
            _ => Self::csv(out),
        }
    }

    /// Writes rows that say their own columns.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn rows<R: Row>(&mut self, rows: &[R]) -> Result<()> {
        self.begin(&R::columns())?;
        for row in rows {
            row.write(self);
            self.end()?;
        }
        Ok(())
    }

    /// Writes rows of which a table says the columns.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn table<R: Copy>(
        &mut self,
        table: &Table<'_, R>,
        rows: impl IntoIterator<Item = R>,
    ) -> Result<()> {
        self.begin(table.columns())?;
        self.more(table, rows)
    }

    /// Writes more rows of a table that was begun.
    pub(crate) fn more<R: Copy>(
        &mut self,
        table: &Table<'_, R>,
        rows: impl IntoIterator<Item = R>,
    ) -> Result<()> {
        for row in rows {
            table.write(row, self);
            self.end()?;
        }
        Ok(())
    }

    /// Begins the table with its columns.
    pub(crate) fn begin(&mut self, columns: &[Column]) -> Result<()> {
        self.columns = columns.to_vec();
        match &mut self.sink {
            Sink::Csv(lines) => lines.heading(columns),
            #[cfg(feature = "parquet")]
            Sink::Parquet(groups) => groups.begin(columns),
        }
    }

    /// Its columns, once it was begun.
    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Ends a row.
    ///
    /// # Errors
    /// When it cannot be written, has other cells than columns, or a number that is none.
    pub(crate) fn end(&mut self) -> Result<()> {
        let cells = std::mem::take(&mut self.at);
        if cells != self.columns.len() {
            let columns = self.columns.len();
            return Err(Error::other(format!("a row has {cells} cells, and the table {columns}")));
        }
        if let Some(misfit) = self.misfit.take() {
            return Err(Error::other(misfit));
        }
        self.rows += 1;
        match &mut self.sink {
            Sink::Csv(lines) => lines.end(),
            #[cfg(feature = "parquet")]
            Sink::Parquet(groups) => groups.end(),
        }
    }

    /// Keeps in mind that a number is infinite or none.
    fn is_finite(&mut self, number: f64) {
        if !number.is_finite() {
            let column = self.columns.get(self.at).map_or("", |column| column.name.as_str());
            let misfit = || format!("column {column}, row {}: {number}", self.rows + 1);
            self.misfit.get_or_insert_with(misfit);
        }
    }

    /// Ends the table. Returns what it was written to, and its rows.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> Result<(W, u64)> {
        let out = match self.sink {
            Sink::Csv(lines) => lines.finish(),
            #[cfg(feature = "parquet")]
            Sink::Parquet(groups) => groups.finish()?,
        };
        Ok((out, self.rows))
    }
}

impl<W: Write + Send> Line for Sheet<W> {
    fn text(&mut self, text: &str) {
        hand_on!(self, sink => sink.text(text));
    }

    fn plain(&mut self, number: &str) {
        hand_on!(self, sink => sink.plain(number));
    }

    fn whole(&mut self, number: i64) {
        hand_on!(self, sink => sink.whole(number));
    }

    fn number(&mut self, number: f64) {
        self.is_finite(number);
        hand_on!(self, sink => sink.number(Some(number).filter(|number| number.is_finite())));
    }

    fn short(&mut self, number: f32) {
        self.is_finite(f64::from(number));
        hand_on!(self, sink => sink.short(number));
    }

    fn empty(&mut self) {
        hand_on!(self, sink => sink.number(None));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::column::Kind;

    fn sheet() -> Sheet<Vec<u8>> {
        let mut sheet = Sheet::csv(Vec::new());
        let columns = ["a", "b"].map(|name| Column::new(name, Kind::Number, "A number"));
        sheet.begin(&columns).unwrap();
        sheet
    }

    #[test]
    fn what_is_no_number_is_an_error_that_names_its_column() {
        let mut sheet = sheet();
        sheet.number(0.5);
        sheet.number(f64::NAN);
        assert_eq!(sheet.end().unwrap_err().to_string(), "column b, row 1: NaN");
    }

    #[test]
    fn a_row_has_a_cell_for_each_column() {
        let mut sheet = sheet();
        sheet.empty();
        assert!(sheet.end().is_err());
    }
}
