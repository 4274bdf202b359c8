//! Tables as CSV: numbers in their shortest exact form, empty cells for what does not exist, text
//! that a spreadsheet would run made harmless.

use super::safe::{Fault, TableFile};
use crate::analysis::compare::{ComparisonRow, PairRow, PolicyRow, ReplicateTable};
use crate::analysis::rates::{Cell, cell};
use crate::analysis::summary::{SummaryRow, TrajectoryRow};
use crate::catalogue::outcomes::TABLE;
use crate::records::Record;
use std::borrow::Cow;
use std::io::Write;

/// Columns of `summary.csv`.
pub(super) const SUMMARY: [&str; 8] =
    ["policy", "profile", "year", "outcome", "unit", "mean", "ci_low", "ci_high"];
/// Columns of `trajectories.csv`.
pub(super) const TRAJECTORIES: [&str; 10] =
    ["policy", "clock", "week", "series", "mean", "ci_low", "ci_high", "p10", "p50", "p90"];
/// Columns of `comparison.csv`.
pub(super) const COMPARISON: [&str; 30] = [
    "outcome",
    "unit",
    "direction",
    "role",
    "profile",
    "policy",
    "baseline",
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
    "family_size",
    "probability_better",
    "share_identical",
    "correlation",
    "variance_ratio",
    "smallest_detectable",
    "replicates",
    "verdict",
];
/// Columns of `pairs.csv`.
pub(super) const PAIRS: [&str; 10] = [
    "policy_a",
    "policy_b",
    "difference",
    "difference_se",
    "ci_low_family",
    "ci_high_family",
    "p",
    "p_adjusted",
    "family_size",
    "verdict",
];
/// Columns of `policies.csv`.
pub(super) const POLICIES: [&str; 21] = [
    "policy",
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
    "in_best_set",
    "dominated_by",
    "trade_off",
];

/// Between names in one cell.
pub(super) const BETWEEN: &str = "; ";

/// A line of CSV under construction.
#[derive(Debug, Default)]
pub(super) struct Line(Vec<u8>);

impl Line {
    fn separate(&mut self) {
        if !self.0.is_empty() {
            self.0.push(b',');
        }
    }

    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.separate();
        let text = harmless(text);
        if text.contains(['"', ',', '\n', '\r']) {
            self.0.push(b'"');
            self.0.extend_from_slice(text.replace('"', "\"\"").as_bytes());
            self.0.push(b'"');
        } else {
            self.0.extend_from_slice(text.as_bytes());
        }
        self
    }

    /// What is known to be a number, as it was written.
    pub(super) fn plain(&mut self, number: &str) -> &mut Self {
        self.separate();
        self.0.extend_from_slice(number.as_bytes());
        self
    }

    pub(super) fn whole(&mut self, number: i64) -> &mut Self {
        self.separate();
        self.0.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
        self
    }

    pub(super) fn number(&mut self, number: impl Into<Option<f64>>) -> &mut Self {
        self.separate();
        if let Some(number) = number.into().filter(|number| number.is_finite()) {
            self.0.extend_from_slice(ryu::Buffer::new().format_finite(number).as_bytes());
        }
        self
    }

    pub(super) fn numbers(&mut self, numbers: &[Option<f64>]) -> &mut Self {
        for number in numbers {
            self.number(*number);
        }
        self
    }

    /// A number of seven digits, all that a state of one municipality and year carries.
    pub(super) fn short(&mut self, number: f64) -> &mut Self {
        self.separate();
        let number = number as f32;
        if number.is_finite() {
            self.0.extend_from_slice(ryu::Buffer::new().format_finite(number).as_bytes());
        }
        self
    }

    pub(super) fn yes_no(&mut self, yes: bool) -> &mut Self {
        self.text(if yes { "yes" } else { "no" })
    }

    pub(super) fn end(&mut self, out: &mut dyn Write) -> std::io::Result<()> {
        self.0.push(b'\n');
        out.write_all(&self.0)?;
        self.0.clear();
        Ok(())
    }
}

/// Signs with which a spreadsheet takes text for a formula or a command.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether text begins with such a sign, apostrophes before it apart.
fn is_like_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front; so does one that
/// looks as if it had got one, so that [`plain`] gives every text back.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if is_like_a_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell as it was before [`harmless`].
#[must_use]
pub fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_like_a_formula(rest)).unwrap_or(cell)
}

/// What a row of `outcomes.csv` is about.
#[derive(Debug, Clone, Copy)]
pub struct RowKey<'a> {
    /// Policy.
    pub policy: &'a str,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Municipality; empty for rows of a profile.
    pub municipality: &'a str,
    /// Profile.
    pub profile: &'a str,
    /// Observed year, from 1.
    pub year: u32,
}

/// `outcomes.csv`, written row by row as results are assembled.
#[derive(Debug)]
pub struct OutcomesTable {
    file: TableFile,
    line: Line,
    rows: u64,
}

impl OutcomesTable {
    /// Begins the table with its heading.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(file: TableFile) -> Result<Self, Fault> {
        let mut table = Self { file, line: Line::default(), rows: 0 };
        for name in ["policy", "replicate", "municipality", "profile", "year"] {
            table.line.text(name);
        }
        for outcome in TABLE {
            table.line.text(outcome.name);
        }
        table.end()?;
        Ok(table)
    }

    /// Adds a row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, key: &RowKey, record: &Record) -> Result<(), Fault> {
        let line = &mut self.line;
        line.text(key.policy)
            .whole(i64::from(key.replicate))
            .text(key.municipality)
            .text(key.profile)
            .whole(i64::from(key.year));
        for outcome in 0..TABLE.len() {
            match cell(outcome, record) {
                Cell::Empty => line.number(None),
                Cell::Count(count) => line.whole(count),
                Cell::Number(number) => line.short(number),
            };
        }
        self.rows += 1;
        self.end()
    }

    fn end(&mut self) -> Result<(), Fault> {
        let path = self.file.path().to_owned();
        self.line.end(&mut self.file).map_err(Fault::io("writing", &path))
    }

    /// Finishes the table: rows, bytes, hash.
    ///
    /// # Errors
    /// When it cannot be finished.
    pub fn finish(self) -> Result<(u64, u64, String), Fault> {
        let (bytes, hash) = self.file.finish()?;
        Ok((self.rows, bytes, hash))
    }
}

/// Writes `replicates.csv`, ordered by replicate, policy, profile. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn replicates(out: &mut dyn Write, table: &ReplicateTable) -> std::io::Result<u64> {
    let mut line = Line::default();
    for name in ["policy", "replicate", "profile"] {
        line.text(name);
    }
    for outcome in TABLE {
        line.text(outcome.name);
    }
    line.end(out)?;
    let mut rows = 0;
    for (r, replicate) in table.replicates.iter().enumerate() {
        for (p, policy) in table.policies.iter().enumerate() {
            for (f, profile) in table.profiles.iter().enumerate() {
                line.text(policy).whole(i64::from(*replicate)).text(profile);
                let row = (p * table.profiles.len() + f) * table.replicates.len() + r;
                for value in &table.values[row * TABLE.len()..(row + 1) * TABLE.len()] {
                    line.number(*value);
                }
                line.end(out)?;
                rows += 1;
            }
        }
    }
    Ok(rows)
}

/// Writes `summary.csv`. Year 0 stands for all years together. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn summary(out: &mut dyn Write, rows: &[SummaryRow]) -> std::io::Result<u64> {
    heading(out, &SUMMARY)?;
    write_rows(out, rows, |line, row| {
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

/// Writes `trajectories.csv`. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn trajectories(out: &mut dyn Write, rows: &[TrajectoryRow]) -> std::io::Result<u64> {
    heading(out, &TRAJECTORIES)?;
    write_rows(out, rows, |line, row| {
        line.text(&row.policy).text(row.clock).whole(i64::from(row.week)).text(row.series);
        for number in [row.mean, row.ci_low, row.ci_high, row.p10, row.p50, row.p90] {
            line.number(number);
        }
    })
}

/// Writes `comparison.csv`. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn comparison(out: &mut dyn Write, rows: &[ComparisonRow]) -> std::io::Result<u64> {
    heading(out, &COMPARISON)?;
    write_rows(out, rows, |line, row| {
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

/// Writes `pairs.csv`. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn pairs(out: &mut dyn Write, rows: &[PairRow]) -> std::io::Result<u64> {
    heading(out, &PAIRS)?;
    write_rows(out, rows, |line, row| {
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

/// Writes `policies.csv`. Returns its rows.
///
/// # Errors
/// When it cannot be written.
pub fn policies(out: &mut dyn Write, rows: &[PolicyRow]) -> std::io::Result<u64> {
    heading(out, &POLICIES)?;
    write_rows(out, rows, |line, row| {
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

pub(super) fn heading(out: &mut dyn Write, names: &[&str]) -> std::io::Result<()> {
    let mut line = Line::default();
    for name in names {
        line.text(name);
    }
    line.end(out)
}

pub(super) fn write_rows<T>(
    out: &mut dyn Write,
    rows: &[T],
    fill: impl Fn(&mut Line, &T),
) -> std::io::Result<u64> {
    let mut line = Line::default();
    for row in rows {
        fill(&mut line, row);
        line.end(out)?;
    }
    Ok(rows.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_quoted_and_made_harmless() {
        let mut line = Line::default();
        line.text("=1+1").text("a \"b\", c").number(None).number(0.1).whole(-3).text("-x");
        assert_eq!(line.0, b"'=1+1,\"a \"\"b\"\", c\",,0.1,-3,'-x");
    }

    #[test]
    fn harmless_text_can_be_made_plain_again() {
        let texts = ["=1+1", "'=1+1", "''@", "'s-Hertogenbosch", "-", "'", "", "a=b", "\t", "é"];
        for text in texts {
            let cell = harmless(text);
            assert!(!cell.starts_with(FORMULA), "{cell}");
            assert_eq!(plain(&cell), text);
        }
        assert_eq!(harmless("'s-Hertogenbosch"), "'s-Hertogenbosch");
    }
}
