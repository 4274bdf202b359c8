//! The tables of a sweep.

use super::tables::{Line, heading, write_rows};
use crate::analysis::compare::Role;
use crate::analysis::sweep::{Change, SweepRow};
use crate::catalogue::outcomes::TABLE;
use std::io::Write;

/// Columns right of the swept keys.
pub(super) const COLUMNS: [&str; 22] = [
    "policy",
    "outcome",
    "unit",
    "direction",
    "mean",
    "mean_low",
    "mean_high",
    "baseline",
    "role",
    "difference",
    "ci_low",
    "ci_high",
    "ci_low_family",
    "ci_high_family",
    "relative_difference",
    "relative_low",
    "relative_high",
    "p",
    "p_adjusted",
    "family_size",
    "replicates",
    "verdict",
];

/// Columns of `changes.csv`.
pub(super) const CHANGES: [&str; 11] = [
    "policy",
    "from",
    "to",
    "change",
    "change_se",
    "change_low",
    "change_high",
    "relative_change",
    "relative_change_se",
    "relative_change_low",
    "relative_change_high",
];

/// Writes the heading of `sweep.csv`: the swept keys, then what is told of each policy and outcome.
///
/// # Errors
/// When it cannot be written.
pub fn begin(out: &mut dyn Write, keys: &[String]) -> std::io::Result<()> {
    let names: Vec<&str> = keys.iter().map(String::as_str).chain(COLUMNS).collect();
    heading(out, &names)
}

/// Writes the rows of a point. Returns their number.
///
/// # Errors
/// When they cannot be written.
pub fn rows(
    out: &mut dyn Write,
    values: &[String],
    policies: &[String],
    rows: &[SweepRow],
) -> std::io::Result<u64> {
    let mut line = Line::default();
    for row in rows {
        let outcome = &TABLE[row.outcome];
        for value in values {
            match value.parse::<f64>() {
                // A number is no formula, even if it is below nil.
                Ok(number) if number.is_finite() => line.plain(value),
                _ => line.text(value),
            };
        }
        line.text(&policies[row.policy])
            .text(outcome.name)
            .text(outcome.unit())
            .text(outcome.direction.word())
            .numbers(&[row.mean, row.mean_low, row.mean_high]);
        compared(&mut line, row);
        line.end(out)?;
    }
    Ok(rows.len() as u64)
}

/// The cells of a comparison; empty ones for the baseline.
fn compared(line: &mut Line, row: &SweepRow) {
    let Some(row) = &row.comparison else {
        line.text("").text("").numbers(&[None; 10]);
        line.text("").text("").text("");
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

/// Writes `changes.csv`: how the effect of each policy on the primary outcome changes between the
/// points with the least and the largest value, where one number is swept. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn changes(
    out: &mut dyn Write,
    policies: &[String],
    (from, to): (&str, &str),
    changes: &[Option<Change>],
) -> std::io::Result<u64> {
    heading(out, &CHANGES)?;
    let rows: Vec<_> = policies.iter().skip(1).zip(changes).collect();
    write_rows(out, &rows, |line, (policy, change)| {
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
