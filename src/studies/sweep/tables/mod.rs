//! The tables of a sweep, over a grid or over variants.

pub mod stored;

use crate::catalogue::loops;
use crate::results::sheet::Sheet;
use crate::studies::designs::tables::evaluations_table;
use crate::studies::shared::cuts::Cut;
use crate::studies::sweep::judge::change::ChangeRow;
use crate::studies::sweep::judge::rows::SweepRow;
use crate::table::cell::{Cell, Line};
use crate::table::column::{Column, Kind};
use crate::table::described::Described;
use crate::table::listed::{Table, columns};
use crate::table::row::Row;
use crate::table::swept::key_column;
use std::io::Result;

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    let told: Vec<Column> =
        std::iter::once(key_column("KEY", false)).chain(told_columns()).collect();
    vec![
        Described::of("run", "sweep", &told),
        Described::of("run", "design", &design_columns([key_column("KEY", false)])),
        Described::of("run", "evaluations", evaluations_table().columns()),
        Described::filed::<ChangeRow>("run"),
        Described::of("run", "cuts", cuts_table().columns()),
    ]
}

/// Columns of `sweep.csv` right of the swept keys.
pub(crate) fn told_columns() -> Vec<Column> {
    let policy = Column::new("policy", Kind::Text, "Policy");
    std::iter::once(policy).chain(<SweepRow as Row>::columns()).collect()
}

/// Writes the columns of `sweep.csv`: the swept keys, which are numbers where they are so at all
/// points, then what is told of each policy and outcome.
///
/// # Errors
/// When they cannot be written.
pub fn begin(out: &mut Sheet, keys: &[String], points: &[&[String]]) -> Result<()> {
    let keys = key_columns(keys, points).into_iter();
    out.begin(&keys.chain(told_columns()).collect::<Vec<_>>())
}

fn is_number(value: &str) -> bool {
    value.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Columns of `design.csv`, given those of the swept keys.
fn design_columns(keys: impl IntoIterator<Item = Column>) -> Vec<Column> {
    let world = Column::new("world", Kind::Whole, "Number of the point, from 1");
    std::iter::once(world).chain(keys).collect()
}

/// Writes `design.csv`: the swept keys at each point.
///
/// # Errors
/// When it cannot be written.
pub fn design(out: &mut Sheet, keys: &[String], points: &[&[String]]) -> Result<()> {
    out.begin(&design_columns(key_columns(keys, points)))?;
    for (number, values) in (1..).zip(points) {
        out.whole(number);
        values_of_point(out, values);
        out.end()?;
    }
    Ok(())
}

/// The columns of swept keys, which are numbers where they are so at all points.
fn key_columns(keys: &[String], points: &[&[String]]) -> Vec<Column> {
    let key = |(at, key): (usize, &String)| {
        key_column(key, points.iter().all(|values| is_number(&values[at])))
    };
    keys.iter().enumerate().map(key).collect()
}

/// Writes the values of the swept keys.
fn values_of_point(out: &mut Sheet, values: &[String]) {
    for value in values {
        // A number is no formula, even if it is below zero.
        if is_number(value) { out.plain(value) } else { out.text(value) }
    }
}

/// Writes the rows of a point.
///
/// # Errors
/// When they cannot be written.
pub fn rows(
    out: &mut Sheet,
    values: &[String],
    policies: &[String],
    rows: &[SweepRow],
) -> Result<()> {
    for row in rows {
        values_of_point(out, values);
        policies[row.policy].write(out);
        Row::write(row, out);
        out.end()?;
    }
    Ok(())
}

/// Columns of `cuts.csv`.
fn cuts_table<'a>() -> Table<'a, &'a Cut> {
    columns!(&'a Cut, |cut|
        "variant" => cut.variant.as_str(), "The variant";
        "loop" => loops::loop_of(cut.link).map(|described| described.name), "The loop";
        "link" => cut.link.key(), "The link at which the loop is cut";
        "held_at" => f64::from(cut.held_at),
            "The number at which the link is held: its mean in the baseline";
    )
}

/// Writes `cuts.csv`: at which number each link is held that a variant cuts.
///
/// # Errors
/// When it cannot be written.
pub fn cuts(out: &mut Sheet, cuts: &[Cut]) -> Result<()> {
    out.table(&cuts_table(), cuts)
}
