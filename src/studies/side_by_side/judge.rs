//! Two runs side by side: what was measured in both, and whether their intervals say that it differs.
//! Runs are taken for independent (Welch 1947); where they share their random numbers the interval of what lies
//! between them is wider than it need be.

use crate::catalogue::outcomes::{self, TABLE};
use crate::stats::distributions::student_t_quantile;
use crate::stats::estimate::Estimate;
use crate::studies::answer::compare::comparison::ComparisonRow;
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::summary::SummaryRow;

/// Outcomes that are told beside the primary one.
const TELLING: [&str; 6] = [
    "violations_relation",
    "requests_improper",
    "exposures_relation",
    "trust_official_alderman",
    "safety",
    "results_long",
];
/// The profile that stands for every municipality.
const ALL: &str = "all";

/// What is needed of a run.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// Replicates of each policy.
    pub replicates: u32,
    /// Names of the policies; the baseline stands first.
    pub policies: &'a [String],
    /// Means by policy, profile, year and outcome.
    pub summary: &'a [SummaryRow],
    /// Policies against the baseline.
    pub comparison: &'a [ComparisonRow],
}

/// A number of a run, in the unit of its outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// The mean over replicates.
    pub mean: f64,
    /// Its 95% interval, where there is one.
    pub interval: Option<(f64, f64)>,
    /// The mean as a share of the baseline's, for differences.
    pub relative: Option<f64>,
    /// Standard error and degrees of freedom.
    error: Option<(f64, f64)>,
}

/// A number of both runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Place of the outcome in the catalogue.
    pub outcome: usize,
    /// The policy whose difference to its baseline this is; nothing for the level under the baselines.
    pub policy: Option<String>,
    /// Of the first run.
    pub first: Measured,
    /// Of the second.
    pub second: Measured,
    /// Second less first, with a 95% interval; nothing where either has none.
    pub apart: Option<Estimate>,
}

impl Beside {
    /// Whether the interval says that the two differ; nothing where there is none.
    #[must_use]
    pub fn differs(&self) -> Option<bool> {
        self.apart.map(|apart| apart.low > 0.0 || apart.high < 0.0)
    }
}

/// The levels of the primary outcome, a place in the catalogue, under the baselines, and for every
/// policy that both runs have its difference to the baseline, in the primary outcome and in those
/// that tell most beside it.
#[must_use]
pub fn side_by_side(first: &Run<'_>, second: &Run<'_>, primary: usize) -> Vec<Beside> {
    let beside =
        |outcome: usize, policy: Option<String>, of: &dyn Fn(&Run<'_>) -> Option<Measured>| {
            let (first, second) = (of(first)?, of(second)?);
            let apart = apart(&first, &second);
            Some(Beside { outcome, policy, first, second, apart })
        };
    let level = beside(primary, None, &|run| level(run, primary));
    let others = TELLING.iter().filter_map(|name| outcomes::find(name));
    let told: Vec<usize> =
        std::iter::once(primary).chain(others.filter(|outcome| *outcome != primary)).collect();
    let is_in_second = |name: &&String| second.policies.iter().skip(1).any(|it| it == *name);
    let both = first.policies.iter().skip(1).filter(is_in_second);
    let effects = both.flat_map(|policy| {
        told.iter().filter_map(move |outcome| {
            beside(*outcome, Some(policy.clone()), &|run| effect(run, policy, *outcome))
        })
    });
    level.into_iter().chain(effects).collect()
}

/// The level of an outcome under the baseline, over all municipalities and years.
fn level(run: &Run<'_>, outcome: usize) -> Option<Measured> {
    let (baseline, name) = (run.policies.first()?, TABLE[outcome].name);
    let row = run.summary.iter().find(|row| {
        row.year == 0 && row.outcome.name == name && row.profile == ALL && row.policy == *baseline
    })?;
    let freedom = f64::from(run.replicates) - 1.0;
    let interval = row.ci_low.zip(row.ci_high);
    let error = interval.filter(|_| freedom > 0.0).map(|(low, high)| {
        let quantile = student_t_quantile(1.0 - ALPHA / 2.0, freedom);
        ((high - low) / (2.0 * quantile), freedom)
    });
    Some(Measured { mean: row.mean?, interval, relative: None, error })
}

/// The difference that a policy makes to an outcome, over all municipalities.
fn effect(run: &Run<'_>, policy: &str, outcome: usize) -> Option<Measured> {
    let name = TABLE[outcome].name;
    let row = run
        .comparison
        .iter()
        .find(|row| row.outcome.name == name && row.profile == ALL && row.policy == policy)?;
    // Where events are too few for an interval, the standard error is not to be trusted either.
    let interval = row.ci_low.zip(row.ci_high);
    let error = row.difference_se.filter(|_| interval.is_some());
    Some(Measured {
        mean: row.difference?,
        interval,
        relative: row.relative_difference,
        error: error.map(|error| (error, row.replicates as f64 - 1.0)),
    })
}

/// Second less first, as of independent samples of unequal variance.
fn apart(first: &Measured, second: &Measured) -> Option<Estimate> {
    let ((one, its), (other, theirs)) = (first.error?, second.error?);
    let (one, other) = (one * one, other * other);
    let sum = one + other;
    let freedom =
        if sum > 0.0 { sum * sum / (one * one / its + other * other / theirs) } else { its };
    Some(Estimate::around(second.mean - first.mean, sum.sqrt(), freedom, ALPHA))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_between_two_is_that_of_welch() {
        let of = |mean, error, freedom| Measured {
            mean,
            interval: None,
            relative: None,
            error: Some((error, freedom)),
        };
        // Equal errors and sizes: the sum of variances, twice the degrees of freedom.
        let found = apart(&of(1.0, 0.3, 9.0), &of(3.0, 0.3, 9.0)).unwrap();
        let half = student_t_quantile(0.975, 18.0) * (0.18_f64).sqrt();
        assert!((found.mean - 2.0).abs() < 1e-12 && (found.high - 2.0 - half).abs() < 1e-9);
        // One that is known exactly: the error of the other alone.
        let found = apart(&of(1.0, 0.0, 9.0), &of(1.5, 0.2, 29.0)).unwrap();
        assert!((found.high - 0.5 - student_t_quantile(0.975, 29.0) * 0.2).abs() < 1e-9);
        let same = apart(&of(1.0, 0.0, 9.0), &of(1.0, 0.0, 9.0)).unwrap();
        assert_eq!((same.low, same.high), (0.0, 0.0));
    }
}
