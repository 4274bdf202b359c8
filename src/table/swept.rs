//! Columns of what a scenario sweeps.

use crate::table::column::{Column, Kind};

/// The key of a scenario with variants.
pub(crate) const VARIANT: &str = "variant";

/// The column of a swept key, which holds numbers where it does so at all points.
pub(crate) fn key_column(key: &str, is_number: bool) -> Column {
    let kind = if is_number { Kind::Number } else { Kind::Text };
    let meaning = match key {
        VARIANT => "Version of the rules: the scenario as written, or one of its variants",
        _ => "Value of this swept key at the point",
    };
    Column::new(key, kind, meaning)
}
