//! The tables of a run that say what came of it.

use crate::results::columns::Columns;
use crate::results::sheet::Sheet;
use crate::studies::answer::compare::effects::ComparisonRow;
use crate::studies::answer::compare::pairs::PairRow;
use crate::studies::answer::compare::policies::PolicyRow;
use crate::studies::answer::summary::{SummaryRow, TrajectoryRow};
use std::io::Result;

/// Between names in one cell.
pub(crate) const BETWEEN: &str = "; ";

/// Columns of `summary.csv`.
pub(crate) fn summary_columns() -> Columns {
    Columns::default()
        .text(["policy", "profile"])
        .year()
        .text(["outcome", "unit"])
        .real(["mean", "ci_low", "ci_high"])
}

/// Writes `summary.csv`. Year 0 stands for all years together.
///
/// # Errors
/// When it cannot be written.
pub fn summary(out: &mut Sheet, rows: &[SummaryRow]) -> Result<()> {
    out.columns(&summary_columns())?;
    out.each(rows, |line, row| {
        line.text(&row.policy)
            .text(&row.profile)
            .whole(i64::from(row.year))
            .text(row.outcome)
            .text(row.unit)
            .number(row.mean)
            .number(row.ci_low)
            .number(row.ci_high);
    })
}

/// Columns of `trajectories.csv`.
pub(crate) fn trajectories_columns() -> Columns {
    Columns::default()
        .text(["policy", "clock"])
        .whole(["week"])
        .text(["series"])
        .real(["mean", "ci_low", "ci_high", "p10", "p50", "p90"])
}

/// Writes `trajectories.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn trajectories(out: &mut Sheet, rows: &[TrajectoryRow]) -> Result<()> {
    out.columns(&trajectories_columns())?;
    out.each(rows, |line, row| {
        line.text(&row.policy).text(row.clock).whole(i64::from(row.week)).text(row.series);
        for number in [row.mean, row.ci_low, row.ci_high, row.p10, row.p50, row.p90] {
            line.number(number);
        }
    })
}

/// Columns of `comparison.csv`.
pub(crate) fn comparison_columns() -> Columns {
    Columns::default()
        .text(["outcome", "unit", "direction", "role", "profile", "policy", "baseline"])
        .real([
            "baseline_mean",
            "baseline_se",
            "policy_mean",
            "policy_se",
            "difference",
            "difference_se",
            "ci_low",
            "ci_high",
            "ci_low_family",
            "ci_high_family",
            "relative_difference",
            "relative_low",
            "relative_high",
            "p",
            "p_adjusted",
        ])
        .whole(["family_size"])
        .real([
            "probability_better",
            "share_identical",
            "correlation",
            "variance_ratio",
            "smallest_detectable",
        ])
        .whole(["replicates"])
        .text(["verdict"])
}

/// Writes `comparison.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn comparison(out: &mut Sheet, rows: &[ComparisonRow]) -> Result<()> {
    out.columns(&comparison_columns())?;
    out.each(rows, |line, row| {
        line.text(row.outcome)
            .text(row.unit)
            .text(row.direction.word())
            .text(row.role.word())
            .text(&row.profile)
            .text(&row.policy)
            .text(&row.baseline);
        let numbers = [
            row.baseline_mean,
            row.baseline_se,
            row.policy_mean,
            row.policy_se,
            row.difference,
            row.difference_se,
            row.ci_low,
            row.ci_high,
            row.ci_low_family,
            row.ci_high_family,
            row.relative_difference,
            row.relative_low,
            row.relative_high,
            row.p,
            row.p_adjusted,
        ];
        line.numbers(&numbers);
        line.whole(row.family_size as i64)
            .number(row.probability_better)
            .number(row.share_identical)
            .number(row.correlation)
            .number(row.variance_ratio)
            .number(row.smallest_detectable)
            .whole(row.replicates as i64)
            .text(row.verdict.word());
    })
}

/// Columns of `pairs.csv`.
pub(crate) fn pairs_columns() -> Columns {
    Columns::default()
        .text(["policy_a", "policy_b"])
        .real(["difference", "difference_se", "ci_low_family", "ci_high_family", "p", "p_adjusted"])
        .whole(["family_size"])
        .text(["verdict"])
}

/// Writes `pairs.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn pairs(out: &mut Sheet, rows: &[PairRow]) -> Result<()> {
    out.columns(&pairs_columns())?;
    out.each(rows, |line, row| {
        line.text(&row.policy_a).text(&row.policy_b);
        let numbers = [
            row.difference,
            row.difference_se,
            row.ci_low_family,
            row.ci_high_family,
            row.p,
            row.p_adjusted,
        ];
        line.numbers(&numbers);
        line.whole(row.family_size as i64).text(row.verdict.word());
    })
}

/// Columns of `policies.csv`.
pub(crate) fn policies_columns() -> Columns {
    Columns::default()
        .text(["policy"])
        .real([
            "hours",
            "primary_mean",
            "difference",
            "difference_low",
            "difference_high",
            "relative_difference",
            "relative_low",
            "relative_high",
            "avoided_per_1000_hours",
            "avoided_low",
            "avoided_high",
            "results_short",
            "results_short_low",
            "results_short_high",
            "results_long",
            "results_long_low",
            "results_long_high",
        ])
        .text(["in_best_set", "dominated_by", "trade_off"])
}

/// Writes `policies.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn policies(out: &mut Sheet, rows: &[PolicyRow]) -> Result<()> {
    out.columns(&policies_columns())?;
    out.each(rows, |line, row| {
        line.text(&row.policy);
        let numbers = [
            row.hours,
            row.primary_mean,
            row.difference,
            row.difference_low,
            row.difference_high,
            row.relative_difference,
            row.relative_low,
            row.relative_high,
            row.avoided_per_1000_hours,
            row.avoided_low,
            row.avoided_high,
            row.results_short,
            row.results_short_low,
            row.results_short_high,
            row.results_long,
            row.results_long_low,
            row.results_long_high,
        ];
        line.numbers(&numbers);
        line.yes_no(row.in_best_set).text(&row.dominated_by.join(BETWEEN)).yes_no(row.trade_off);
    })
}
