//! A table on its way to disk: its columns, said once with what they hold, then its cells row by row,
//! as CSV or as Parquet.

use crate::results::columns::Columns;
use crate::results::csv::Lines;
#[cfg(feature = "parquet")]
use crate::results::parquet::Groups;
use crate::results::safe::TableFile;
use std::io::{Result, Write};

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
    rows: u64,
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
        match &mut $sheet.sink {
            Sink::Csv($sink) => $cell,
            #[cfg(feature = "parquet")]
            Sink::Parquet($sink) => $cell,
        }
        $sheet
    }};
}

impl<W: Write + Send> Sheet<W> {
    /// A table that is written as CSV.
    #[must_use]
    pub fn csv(out: W) -> Self {
        Self { sink: Sink::Csv(Lines::new(out)), rows: 0 }
    }

    /// A table that is written in a format; as CSV where the program was built without it, which
    /// commands refuse before anything is run.
    pub(crate) fn new(out: W, format: Format) -> Self {
        match format {
            #[cfg(feature = "parquet")]
            Format::Parquet => Self { sink: Sink::Parquet(Box::new(Groups::new(out))), rows: 0 },
            _ => Self::csv(out),
        }
    }

    /// Begins the table with its columns.
    pub(crate) fn columns(&mut self, columns: &Columns) -> Result<()> {
        match &mut self.sink {
            Sink::Csv(lines) => lines.heading(columns),
            #[cfg(feature = "parquet")]
            Sink::Parquet(groups) => groups.begin(columns),
        }
    }

    /// Names and words; nothing for an empty one.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        hand_on!(self, sink => sink.text(text))
    }

    /// What is known to be a number, as it was written.
    pub(crate) fn plain(&mut self, number: &str) -> &mut Self {
        hand_on!(self, sink => sink.plain(number))
    }

    /// A whole number.
    pub(crate) fn whole(&mut self, number: i64) -> &mut Self {
        hand_on!(self, sink => sink.whole(number))
    }

    /// A number, or nothing.
    pub(crate) fn number(&mut self, number: impl Into<Option<f64>>) -> &mut Self {
        let number = number.into().filter(|number| number.is_finite());
        hand_on!(self, sink => sink.number(number))
    }

    /// Numbers, or nothing, one after another.
    pub(crate) fn numbers(&mut self, numbers: &[Option<f64>]) -> &mut Self {
        for number in numbers {
            self.number(*number);
        }
        self
    }

    /// A number of seven digits, all that a state of one municipality and year carries.
    pub(crate) fn short(&mut self, number: f64) -> &mut Self {
        hand_on!(self, sink => sink.short(number as f32))
    }

    /// Yes or no.
    pub(crate) fn yes_no(&mut self, yes: bool) -> &mut Self {
        self.text(if yes { "yes" } else { "no" })
    }

    /// An empty cell.
    pub(crate) fn empty(&mut self) -> &mut Self {
        self.number(None)
    }

    /// Ends a row.
    pub(crate) fn end(&mut self) -> Result<()> {
        self.rows += 1;
        match &mut self.sink {
            Sink::Csv(lines) => lines.end(),
            #[cfg(feature = "parquet")]
            Sink::Parquet(groups) => groups.end(),
        }
    }

    /// Writes a row for each of these.
    pub(crate) fn each<T>(&mut self, rows: &[T], fill: impl Fn(&mut Self, &T)) -> Result<()> {
        for row in rows {
            fill(self, row);
            self.end()?;
        }
        Ok(())
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
