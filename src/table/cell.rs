//! How values become cells and come back.

use super::column::{Column, Field, Kind};
use crate::stats::estimate::{Estimate, Interval};

/// Between names in one cell.
pub const BETWEEN: &str = "; ";
/// What may stand in a cell that holds a number.
const NUMBER: &str = "a number";

/// A line of a table that is being written, cell by cell.
pub trait Line {
    /// Names and words; nothing for an empty one.
    fn text(&mut self, text: &str);
    /// What is known to be a number, as it was written.
    fn plain(&mut self, number: &str);
    /// A whole number.
    fn whole(&mut self, number: i64);
    /// A number, which is finite.
    fn number(&mut self, number: f64);
    /// A number of seven digits, which is finite.
    fn short(&mut self, number: f32);
    /// An empty cell.
    fn empty(&mut self);
}

/// A line of a table that is being read, cell by cell in the order in which cells were written.
pub trait Fields {
    /// The next cell as it stands.
    fn cell(&mut self) -> &str;
    /// The next cell as the text that was written into it.
    fn text(&mut self) -> String;
    /// Whether the next cell is empty.
    fn is_empty(&self) -> bool;
}

/// The cell just read holds what it may not; this is what may stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong(pub &'static str);

/// A value that fills one cell of a row, or several.
pub trait Cell {
    /// How many cells it fills.
    const CELLS: usize = 1;

    /// Its columns, where it stands in that field.
    fn columns(field: Field<'_>) -> Vec<Column>;

    /// Writes its cells.
    fn write(&self, line: &mut dyn Line);
}

/// A value that can be read back from its cells.
pub trait Stored: Cell + Sized {
    /// Reads its cells.
    ///
    /// # Errors
    /// When they hold what was not written.
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong>;
}

/// Says that a type fills one cell of a kind, and how that is written.
macro_rules! single {
    ($($type:ty: $kind:ident, |$value:ident, $line:ident| $write:expr;)*) => { $(
        impl Cell for $type {
            fn columns(field: Field<'_>) -> Vec<Column> {
                vec![field.column(Kind::$kind)]
            }

            fn write(&self, $line: &mut dyn Line) {
                let $value = self;
                $write;
            }
        }
    )* };
}

single! {
    &str: Text, |text, line| line.text(text);
    String: Text, |text, line| line.text(text);
    Vec<String>: Text, |names, line| line.text(&names.join(BETWEEN));
    bool: Text, |yes, line| line.text(if *yes { "yes" } else { "no" });
    u32: Whole, |number, line| line.whole(i64::from(*number));
    u64: Whole, |number, line| line.whole(*number as i64);
    usize: Whole, |number, line| line.whole(*number as i64);
    f64: Number, |number, line| line.number(*number);
    f32: Number, |number, line| line.short(*number);
}

impl Stored for String {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        Ok(fields.text())
    }
}

impl Stored for Vec<String> {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        let text = fields.text();
        Ok(text.split(BETWEEN).filter(|name| !name.is_empty()).map(str::to_owned).collect())
    }
}

impl Stored for bool {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        match fields.cell() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Wrong("yes or no")),
        }
    }
}

/// Says that a number is read as Rust writes it.
macro_rules! parsed {
    ($($type:ty: $wanted:expr;)*) => { $(
        impl Stored for $type {
            fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
                fields.cell().parse().map_err(|_| Wrong($wanted))
            }
        }
    )* };
}

parsed! {
    u32: "a whole number";
    u64: "a whole number";
    usize: "a whole number";
}

impl Stored for f64 {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        let number = fields.cell().parse::<Self>().ok().filter(|number| number.is_finite());
        number.ok_or(Wrong(NUMBER))
    }
}

impl Stored for f32 {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        let number = fields.cell().parse::<Self>().ok().filter(|number| number.is_finite());
        number.ok_or(Wrong(NUMBER))
    }
}

/// What need not be there: all its cells are empty then.
impl<T: Cell> Cell for Option<T> {
    const CELLS: usize = T::CELLS;

    fn columns(field: Field<'_>) -> Vec<Column> {
        T::columns(field)
    }

    fn write(&self, line: &mut dyn Line) {
        match self {
            Some(value) => value.write(line),
            None => (0..T::CELLS).for_each(|_| line.empty()),
        }
    }
}

impl<T: Stored> Stored for Option<T> {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        if fields.is_empty() {
            for _ in 0..T::CELLS {
                fields.cell();
            }
            return Ok(None);
        }
        T::read(fields).map(Some)
    }
}

/// A mean and the ends of its interval.
impl Cell for Estimate {
    const CELLS: usize = 3;

    fn columns(field: Field<'_>) -> Vec<Column> {
        field.interval()
    }

    fn write(&self, line: &mut dyn Line) {
        for number in [self.mean, self.low, self.high] {
            line.number(number);
        }
    }
}

/// A number and the ends of its interval, each if there is one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Between(pub Option<f64>, pub Option<Interval>);

impl Cell for Between {
    const CELLS: usize = 3;

    fn columns(field: Field<'_>) -> Vec<Column> {
        field.interval()
    }

    fn write(&self, line: &mut dyn Line) {
        self.0.write(line);
        self.1.map(|interval| interval.low).write(line);
        self.1.map(|interval| interval.high).write(line);
    }
}

/// An estimate with its standard error beside its mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WithError(pub Estimate);

impl Cell for WithError {
    const CELLS: usize = 4;

    fn columns(field: Field<'_>) -> Vec<Column> {
        let mut columns = field.interval();
        let name = format!("{}_se", field.name);
        columns.insert(1, Column::new(&name, columns[0].kind, "Its standard error"));
        columns
    }

    fn write(&self, line: &mut dyn Line) {
        let Self(it) = self;
        for number in [it.mean, it.standard_error, it.low, it.high] {
            line.number(number);
        }
    }
}

impl Stored for WithError {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        let (mean, standard_error) = (f64::read(fields)?, f64::read(fields)?);
        let (low, high) = (f64::read(fields)?, f64::read(fields)?);
        Ok(Self(Estimate { mean, standard_error, low, high }))
    }
}
