//! A table as the codebook and the workbook tell of it.

use crate::table::column::Column;
use crate::table::row::Filed;

/// A table with its columns.
#[derive(Debug, Clone)]
pub struct Described {
    /// The command that writes it.
    pub command: &'static str,
    /// Its name, without an ending.
    pub name: &'static str,
    /// Its columns. Where they follow from the scenario, one stands for all that are alike: `KEY` for
    /// one that differs between points or worlds, `POLICY` for a policy.
    pub columns: Vec<Column>,
}

impl Described {
    /// A table of that name and these columns.
    pub(crate) fn of(command: &'static str, name: &'static str, columns: &[Column]) -> Self {
        Self { command, name, columns: columns.to_vec() }
    }

    /// The table of rows that say their own columns.
    pub(crate) fn filed<R: Filed>(command: &'static str) -> Self {
        Self { command, name: R::TABLE, columns: R::columns() }
    }
}
