//! Types of rows that say their columns field by field.

use super::cell::{Cell, Fields, Line, Stored, Wrong};
use super::column::{Column, Field};

/// A row, or columns of one that stand together.
pub trait Row: Sized {
    /// How many cells it has.
    const CELLS: usize;

    /// Its columns, from left to right.
    fn columns() -> Vec<Column>;

    /// Writes its cells.
    fn write(&self, line: &mut dyn Line);

    /// Reads its cells.
    ///
    /// # Errors
    /// When one holds what was not written.
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong>;
}

/// A row of a table of its own.
pub trait Filed: Row {
    /// Name of the table, without an ending.
    const TABLE: &'static str;
}

impl<T: Row> Cell for T {
    const CELLS: usize = T::CELLS;

    fn columns(_: Field<'_>) -> Vec<Column> {
        T::columns()
    }

    fn write(&self, line: &mut dyn Line) {
        Row::write(self, line);
    }
}

impl<T: Row> Stored for T {
    fn read(fields: &mut dyn Fields) -> Result<Self, Wrong> {
        Row::read(fields)
    }
}

/// Declares a type of rows: each field is a column, or several where its type fills several.
///
/// The name of a field is that of its column, unless `as "name"` says otherwise; its documentation, up
/// to an empty line, is what the column means; its type says what the column holds, unless
/// `=> Kind` does. Fields in `besides` are in no column, and have their default when rows are read.
macro_rules! row {
    (
        $(#[$about:meta])*
        $seen:vis struct $name:ident $(in $table:literal)? {
            $(
                $(#[doc = $doc:literal])+
                $shown:vis $field:ident $(as $column:literal)? : $type:ty $(=> $kind:ident)?,
            )*
        }
        $(besides {
            $( $(#[doc = $aside_doc:literal])+ $aside_shown:vis $aside:ident: $aside_type:ty, )*
        })?
    ) => {
        $(#[$about])*
        $seen struct $name {
            $( $(#[doc = $doc])+ $shown $field: $type, )*
            $( $( $(#[doc = $aside_doc])+ $aside_shown $aside: $aside_type, )* )?
        }

        impl $crate::table::row::Row for $name {
            const CELLS: usize = 0 $( + <$type as $crate::table::cell::Cell>::CELLS )*;

            fn columns() -> Vec<$crate::table::column::Column> {
                let mut columns = Vec::new();
                $( columns.extend(<$type as $crate::table::cell::Cell>::columns($crate::table::column::Field {
                    name: $crate::table::row::row!(@name $field $($column)?),
                    kind: None$(.or(Some($crate::table::column::Kind::$kind)))?,
                    meaning: concat!($($doc, "\n"),+),
                })); )*
                columns
            }

            fn write(&self, line: &mut dyn $crate::table::cell::Line) {
                $( $crate::table::cell::Cell::write(&self.$field, line); )*
            }

            fn read(
                fields: &mut dyn $crate::table::cell::Fields,
            ) -> Result<Self, $crate::table::cell::Wrong> {
                Ok(Self {
                    $( $field: <$type as $crate::table::cell::Stored>::read(fields)?, )*
                    $( $( $aside: Default::default(), )* )?
                })
            }
        }

        $(impl $crate::table::row::Filed for $name {
            const TABLE: &'static str = $table;
        })?
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $column:literal) => { $column };
}
pub(crate) use row;

/// Says that a type is written as a word: that of its method `word`, unless another is given; and how it is
/// read back, with what may stand there: by `of_word`, unless otherwise given.
macro_rules! word_cell {
    ($type:ty $(, $wanted:literal)?) => {
        $crate::table::row::word_cell!(
            $type, |value| value.word() $(; $wanted, |word| <$type>::of_word(word))?
        );
    };
    ($type:ty, |$value:ident| $word:expr $(; $wanted:literal, |$read:ident| $of_word:expr)?) => {
        impl $crate::table::cell::Cell for $type {
            fn columns(field: $crate::table::column::Field<'_>) -> Vec<$crate::table::column::Column> {
                vec![field.column($crate::table::column::Kind::Text)]
            }

            fn write(&self, line: &mut dyn $crate::table::cell::Line) {
                let $value = self;
                line.text($word);
            }
        }

        $(impl $crate::table::cell::Stored for $type {
            fn read(
                fields: &mut dyn $crate::table::cell::Fields,
            ) -> Result<Self, $crate::table::cell::Wrong> {
                let $read = fields.cell();
                $of_word.ok_or($crate::table::cell::Wrong($wanted))
            }
        })?
    };
}
pub(crate) use word_cell;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::{Direction, TABLE};
    use crate::stats::estimate::Estimate;
    use crate::table::catalogue::Measured;
    use crate::table::cell::WithError;
    use crate::table::column::Kind;

    row! {
        /// A row.
        #[derive(Debug, Clone, PartialEq)]
        struct Told in "told" {
            /// Its name, which is
            /// long.
            ///
            /// Said to developers alone.
            name: String,
            /// What is measured.
            outcome: Measured,
            /// Which way is better.
            direction: Direction,
            /// A change.
            change as "difference": Option<WithError> => Share,
            /// Whether.
            whether: bool,
            /// How many.
            number: u32 => Year,
        }
        besides {
            /// In no column.
            place: usize,
        }
    }

    /// Cells of a line, in order.
    #[derive(Default)]
    struct Cells(std::collections::VecDeque<String>, String);

    impl Line for Cells {
        fn text(&mut self, text: &str) {
            self.0.push_back(text.to_owned());
        }

        fn plain(&mut self, number: &str) {
            Line::text(self, number);
        }

        fn whole(&mut self, number: i64) {
            Line::text(self, &number.to_string());
        }

        fn number(&mut self, number: f64) {
            Line::text(self, &number.to_string());
        }

        fn short(&mut self, number: f32) {
            Line::text(self, &number.to_string());
        }

        fn empty(&mut self) {
            Line::text(self, "");
        }
    }

    impl Fields for Cells {
        fn cell(&mut self) -> &str {
            self.1 = self.0.pop_front().unwrap();
            &self.1
        }

        fn text(&mut self) -> String {
            self.cell().to_owned()
        }

        fn is_empty(&self) -> bool {
            self.0[0].is_empty()
        }
    }

    fn told(change: Option<WithError>) -> Told {
        Told {
            name: "a".to_owned(),
            outcome: Measured(&TABLE[3]),
            direction: Direction::Lower,
            change,
            whether: true,
            number: 4,
            place: 0,
        }
    }

    #[test]
    fn columns_are_said_once() {
        assert_eq!((Told::TABLE, <Told as Row>::CELLS), ("told", 10));
        let columns = <Told as Row>::columns();
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let changes = ["difference", "difference_se", "difference_low", "difference_high"];
        let wanted =
            [&["name", "outcome", "unit", "direction"], &changes[..], &["whether", "number"]];
        assert_eq!(names, wanted.concat());
        assert_eq!(columns[0], Column::new("name", Kind::Text, "Its name, which is long"));
        assert!(columns[4..8].iter().all(|column| column.kind == Kind::Share));
        assert_eq!(columns[9].kind, Kind::Year);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let estimate = Estimate { mean: 0.5, standard_error: 0.25, low: -1.0, high: 2.0 };
        for row in [told(Some(WithError(estimate))), told(None)] {
            let mut cells = Cells::default();
            Row::write(&row, &mut cells);
            assert_eq!(cells.0.len(), <Told as Row>::CELLS);
            assert_eq!(<Told as Row>::read(&mut cells), Ok(row));
        }
    }

    #[test]
    fn what_was_not_written_is_not_read() {
        for (cell, text, wanted) in [
            (1, "nothing", "an outcome of this version"),
            (2, "per year", "the unit of the outcome"),
            (3, "upper", "lower, higher or none"),
            (8, "true", "yes or no"),
            (9, "-1", "a whole number"),
        ] {
            let mut cells = Cells::default();
            Row::write(&told(None), &mut cells);
            text.clone_into(&mut cells.0[cell]);
            assert_eq!(<Told as Row>::read(&mut cells), Err(Wrong(wanted)));
        }
    }
}
