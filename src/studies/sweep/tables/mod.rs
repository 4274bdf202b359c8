//! The tables of a sweep, over a grid or over variants.

pub mod stored;

use crate::catalogue::loops;
use crate::catalogue::outcomes::TABLE;
use crate::results::columns::{Columns, Kind};
use crate::results::sheet::Sheet;
use crate::studies::answer::compare::effects::Role;
use crate::studies::shared::cuts::Cut;
use crate::studies::sweep::judge::{Change, SweepRow};
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
    out.columns(&with_told(columns))
}

/// Columns with those of what is told of a policy and outcome at a point.
fn with_told(columns: Columns) -> Columns {
    columns
        .text(["policy", "outcome", "unit", "direction"])
        .real(["mean", "mean_low", "mean_high"])
        .text(["baseline", "role"])
        .real(["difference", "ci_low", "ci_high", "ci_low_family", "ci_high_family"])
        .real(["relative_difference", "relative_low", "relative_high", "p", "p_adjusted"])
        .whole(["family_size", "replicates"])
        .text(["verdict"])
}

/// Columns of `sweep.csv` right of the swept keys.
pub(crate) fn told_columns() -> Columns {
    with_told(Columns::default())
}

/// Columns of `changes.csv`.
pub(crate) fn changes_columns() -> Columns {
    Columns::default()
        .text(["policy", "from", "to"])
        .real(["change", "change_se", "change_low", "change_high"])
        .real(["relative_change", "relative_change_se"])
        .real(["relative_change_low", "relative_change_high"])
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

/// How the effect of a policy on the primary outcome changes from one point to another.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// The policy.
    pub policy: String,
    /// The values of one point.
    pub from: String,
    /// Those of the other.
    pub to: String,
    /// What changes, if that can be told.
    pub change: Option<Change>,
}

/// Writes `changes.csv`: between the points with the least and the largest value, where one number is
/// swept; from the scenario as written to each variant, where there are variants.
///
/// # Errors
/// When it cannot be written.
pub fn changes(out: &mut Sheet, rows: &[ChangeRow]) -> Result<()> {
    out.columns(&changes_columns())?;
    out.each(rows, |line, ChangeRow { policy, from, to, change }| {
        line.text(policy).text(from).text(to);
        for estimate in [change.map(|it| it.absolute), change.and_then(|it| it.relative)] {
            line.numbers(&[
                estimate.map(|it| it.mean),
                estimate.map(|it| it.standard_error),
                estimate.map(|it| it.low),
                estimate.map(|it| it.high),
            ]);
        }
    })
}

/// Columns of `cuts.csv`.
pub(crate) fn cuts_columns() -> Columns {
    Columns::default().text(["variant", "loop", "link"]).real(["held_at"])
}

/// Writes `cuts.csv`: at which number each link is held that a variant cuts.
///
/// # Errors
/// When it cannot be written.
pub fn cuts(out: &mut Sheet, cuts: &[Cut]) -> Result<()> {
    out.columns(&cuts_columns())?;
    out.each(cuts, |line, Cut { variant, link, held_at }| {
        let of = loops::loop_of(*link).map_or("", |described| described.name);
        line.text(variant).text(of).text(link.key()).number(f64::from(*held_at));
    })
}
