//! The tables of a stored sweep, read again.

use crate::catalogue::outcomes;
use crate::results::csv::plain;
use crate::results::manifest::{Manifest, Sweep};
use crate::results::read::cells::{Cells, Table, if_listed};
use crate::results::read::error::ReadError;
use crate::results::read::primary;
use crate::studies::sweep::judge::change::{Change, ChangeRow};
use crate::studies::sweep::judge::rows::SweepRow;
use crate::studies::sweep::tables::told_columns;
use crate::table::catalogue::Measured;
use crate::table::cell::Fields;
use std::path::Path;

/// What the report of a sweep is made of, beside the manifest.
#[derive(Debug, Clone, Default)]
pub struct SweepTables {
    /// Place of the primary outcome in the catalogue.
    pub primary: usize,
    /// The primary outcome by point, then policy: of `sweep.csv`. A row without numbers stands where
    /// it had no value at a point.
    pub rows: Vec<SweepRow>,
    /// `changes.csv`, by policy besides the baseline, where there is one.
    pub changes: Vec<Option<Change>>,
}

impl SweepTables {
    /// Reads the tables of a sweep.
    ///
    /// # Errors
    /// When one is missing, was changed after the run, or holds what was not written; a primary outcome that is not
    /// known.
    pub fn read(folder: &Path, manifest: &Manifest, sweep: &Sweep) -> Result<Self, ReadError> {
        let place = primary(folder, manifest)?;
        let outcome = Measured(&outcomes::TABLE[place]);
        let mut rows = empty(outcome, sweep);
        let told = told_columns().into_iter().map(|column| column.name);
        let names = sweep.keys.iter().cloned().chain(told).collect();
        let policies = sweep.policies.len();
        let mut point = 0;
        Table::open(folder, manifest, "sweep", names)?.each(|cells| {
            point = at(cells, sweep, point)?;
            let name: String = cells.read()?;
            let policy = sweep.policies.iter().position(|policy| *policy == name);
            let policy = policy.ok_or_else(|| cells.wrong("a policy of the manifest"))?;
            let row: SweepRow = cells.read()?;
            if row.outcome == outcome {
                rows[point * policies + policy] = SweepRow { point, policy, ..row };
            }
            Ok(())
        })?;
        let changes: Vec<ChangeRow> = if_listed(folder, manifest)?;
        Ok(Self { primary: place, rows, changes: changes.iter().map(ChangeRow::change).collect() })
    }
}

/// Rows without numbers.
fn empty(outcome: Measured, sweep: &Sweep) -> Vec<SweepRow> {
    let row = |point, policy| SweepRow {
        point,
        policy,
        outcome,
        direction: outcome.direction,
        mean: None,
        mean_low: None,
        mean_high: None,
        comparison: None,
    };
    let policies = 0..sweep.policies.len();
    let places =
        (0..sweep.points.len()).flat_map(|point| policies.clone().map(move |it| (point, it)));
    places.map(|(point, policy)| row(point, policy)).collect()
}

/// The point of a line: that of the line before it, or one after that.
fn at(cells: &mut Cells<'_>, sweep: &Sweep, last: usize) -> Result<usize, ReadError> {
    let values: Vec<String> = sweep.keys.iter().map(|_| cells.text()).collect();
    let fits = |point: &usize| {
        let known = sweep.points[*point].iter().map(|value| plain(value));
        known.eq(values.iter().map(String::as_str))
    };
    let found = (last..sweep.points.len()).find(fits);
    found.ok_or_else(|| cells.wrong("at a point of the manifest, in its order"))
}
