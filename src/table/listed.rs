//! Tables whose columns are listed one by one, each with the value that it has of a row: those of
//! studies, of which some columns follow from the scenario.

use super::cell::{Cell, Line};
use super::column::{Column, Field, Kind};

/// Writes what a column holds of a row.
type Write<'a, R> = Box<dyn Fn(R, &mut dyn Line) + 'a>;

/// Columns from left to right, each with its cells.
pub struct Table<'a, R> {
    columns: Vec<Column>,
    cells: Vec<Write<'a, R>>,
}

impl<R> Default for Table<'_, R> {
    fn default() -> Self {
        Self { columns: Vec::new(), cells: Vec::new() }
    }
}

impl<'a, R: Copy> Table<'a, R> {
    /// Adds a column, or those of a value that fills several: its name, what it means, and its value.
    #[must_use]
    pub fn with<V: Cell>(
        self,
        name: impl AsRef<str>,
        meaning: &str,
        value: impl Fn(R) -> V + 'a,
    ) -> Self {
        self.add(name, None, meaning, value)
    }

    /// As [`Table::with`], of numbers of a kind.
    #[must_use]
    pub fn add<V: Cell>(
        mut self,
        name: impl AsRef<str>,
        kind: Option<Kind>,
        meaning: &str,
        value: impl Fn(R) -> V + 'a,
    ) -> Self {
        self.columns.extend(V::columns(Field { name: name.as_ref(), kind, meaning }));
        self.cells.push(Box::new(move |row, line| value(row).write(line)));
        self
    }

    /// Its columns.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Writes the cells of a row.
    pub fn write(&self, row: R, line: &mut dyn Line) {
        for cell in &self.cells {
            cell(row, line);
        }
    }
}

/// Lists columns: `"name" => value, "meaning";` of a row that is taken apart once, with `as Kind` behind
/// the name where the type of the value does not say what the column holds. `in table` adds them to one.
macro_rules! columns {
    (in $table:expr, $type:ty, |$row:pat_param|
        $($name:literal $(as $kind:ident)? => $value:expr, $meaning:expr;)*
    ) => {
        $table$(.add($name, None$(.or(Some($crate::table::column::Kind::$kind)))?, $meaning, {
            #[allow(unused_variables, reason = "a column needs a part of what the row is made of")]
            let value = |$row: $type| $value;
            value
        }))*
    };
    ($type:ty, |$row:pat_param| $($columns:tt)*) => {
        $crate::table::listed::columns!(in $crate::table::listed::Table::default(), $type, |$row| $($columns)*)
    };
}
pub(crate) use columns;

impl<R> std::fmt::Debug for Table<'_, R> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Table").field("columns", &self.columns).finish_non_exhaustive()
    }
}
