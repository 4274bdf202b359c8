//! The table of a sweep, and its manifest.

use super::folder::Folder;
use super::manifest::{self, Manifest};
use super::safe::Fault;
use super::sheet::{Columns, Kind, Sheet};
use crate::analysis::compare::Role;
use crate::analysis::sweep::SweepRow;
use crate::catalogue::outcomes::TABLE;
use serde::Serialize;
use std::io::Result;

/// Writes the columns of `sweep.csv`: the swept keys, which are numbers where they are so at all
/// points, then what is told of each policy and outcome.
///
/// # Errors
/// When they cannot be written.
pub fn begin(out: &mut Sheet, keys: &[String], points: &[&[String]]) -> Result<()> {
    let mut columns = Columns::default();
    for (at, key) in keys.iter().enumerate() {
        let numbers = points.iter().all(|values| is_number(&values[at]));
        columns = columns.of(if numbers { Kind::Real } else { Kind::Text }, [key]);
    }
    let columns = columns
        .text(["policy", "outcome", "unit", "direction"])
        .real(["mean", "mean_low", "mean_high"])
        .text(["baseline", "role"])
        .real(["difference", "ci_low", "ci_high", "ci_low_family", "ci_high_family"])
        .real(["relative_difference", "relative_low", "relative_high", "p", "p_adjusted"])
        .whole(["family_size", "replicates"])
        .text(["verdict"]);
    out.columns(&columns)
}

fn is_number(value: &str) -> bool {
    value.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Writes the rows of a point. Returns their number.
///
/// # Errors
/// When they cannot be written.
pub fn rows(
    out: &mut Sheet,
    values: &[String],
    policies: &[String],
    rows: &[SweepRow],
) -> Result<()> {
    let line = out;
    for row in rows {
        let outcome = &TABLE[row.outcome];
        for value in values {
            // A number is no formula, even if it is below nil.
            if is_number(value) {
                line.plain(value)
            } else {
                line.text(value)
            };
        }
        line.text(&policies[row.policy])
            .text(outcome.name)
            .text(outcome.unit())
            .text(outcome.direction.word())
            .numbers(&[row.mean, row.mean_low, row.mean_high]);
        compared(line, row);
        line.end()?;
    }
    Ok(())
}

/// The cells of a comparison; empty ones for the baseline.
fn compared(line: &mut Sheet, row: &SweepRow) {
    let Some(row) = &row.comparison else {
        line.numbers(&[None; 15]);
        return;
    };
    let primary = row.role == Role::Primary;
    line.text(&row.baseline).text(row.role.word()).numbers(&[
        row.difference,
        row.ci_low,
        row.ci_high,
        row.ci_low_family.filter(|_| primary),
        row.ci_high_family.filter(|_| primary),
        row.relative_difference,
        row.relative_low,
        row.relative_high,
        row.p,
        row.p_adjusted,
    ]);
    line.whole(row.family_size as i64).whole(row.replicates as i64).text(row.verdict.word());
}

/// The manifest of a run with what was swept.
#[derive(Debug, Serialize)]
pub struct SweepManifest {
    /// Swept keys.
    pub keys: Vec<String>,
    /// The values of each point, one for each key, in the order of the table.
    pub points: Vec<Vec<String>>,
}

/// Writes the manifest of a run and its sweep.
///
/// # Errors
/// When it cannot be written.
pub fn manifest(
    folder: &Folder,
    run: &Manifest,
    sweep: &SweepManifest,
) -> std::result::Result<(), Fault> {
    #[derive(Serialize)]
    struct Both<'a> {
        #[serde(flatten)]
        run: &'a Manifest,
        sweep: &'a SweepManifest,
    }
    manifest::write(&Both { run, sweep }, folder)
}
