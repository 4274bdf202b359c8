//! Tables that exist only where policies make them: interactions and curves of doses.

use crate::results::columns::Columns;
use crate::results::sheet::Sheet;
use crate::studies::answer::compare::doses::DoseRow;
use crate::studies::answer::compare::interactions::InteractionRow;
use std::io::Result;

/// Columns of `interactions.csv`.
pub(crate) fn interactions_columns() -> Columns {
    Columns::default()
        .text(["outcome", "unit", "role", "together", "first", "second"])
        .real([
            "first_difference",
            "second_difference",
            "together_difference",
            "interaction",
            "ci_low",
            "ci_high",
            "ci_low_family",
            "ci_high_family",
            "p",
            "p_adjusted",
        ])
        .whole(["family_size", "replicates"])
        .text(["verdict"])
}

/// Writes `interactions.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn interactions(out: &mut Sheet, rows: &[InteractionRow]) -> Result<()> {
    out.columns(&interactions_columns())?;
    out.each(rows, |line, row| {
        line.text(row.outcome)
            .text(row.unit)
            .text(row.role.word())
            .text(&row.together)
            .text(&row.first)
            .text(&row.second)
            .numbers(&[
                row.first_difference,
                row.second_difference,
                row.together_difference,
                row.interaction,
                row.ci_low,
                row.ci_high,
                row.ci_low_family,
                row.ci_high_family,
                row.p,
                row.p_adjusted,
            ])
            .whole(row.family_size as i64)
            .whole(row.replicates as i64)
            .text(row.verdict.word());
    })
}

/// Columns of `doses.csv`.
pub(crate) fn doses_columns() -> Columns {
    Columns::default()
        .text(["intervention"])
        .real(["coverage"])
        .whole(["start_week", "duration_weeks"])
        .text(["audience", "repeated"])
        .real(["dose"])
        .text(["policy"])
        .real([
            "difference",
            "difference_low",
            "difference_high",
            "relative_difference",
            "relative_low",
            "relative_high",
        ])
        .text(["verdict"])
        .real(["hours", "avoided_per_1000_hours", "avoided_low", "avoided_high"])
}

/// Writes `doses.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn doses(out: &mut Sheet, rows: &[DoseRow]) -> Result<()> {
    out.columns(&doses_columns())?;
    out.each(rows, |line, row| {
        line.text(row.intervention)
            .short(f64::from(row.coverage))
            .whole(i64::from(row.start_week))
            .whole(i64::from(row.weeks))
            .text(row.form.audience.word())
            .yes_no(row.form.repeated)
            .short(f64::from(row.dose))
            .text(&row.policy)
            .numbers(&[
                row.difference,
                row.difference_low,
                row.difference_high,
                row.relative_difference,
                row.relative_low,
                row.relative_high,
            ])
            .text(row.verdict.word())
            .numbers(&[row.hours, row.avoided_per_1000_hours, row.avoided_low, row.avoided_high]);
    })
}
