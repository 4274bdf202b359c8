//! How an effect changes from one point to another, and the rows of `changes.csv`.

use crate::stats::estimate::Estimate;
use crate::stats::sample::{Sample, mean};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::compare::contrast::{FEWEST_CHANGED, FEWEST_REPLICATES};
use crate::table::cell::WithError;
use crate::table::row::row;

/// How an effect changes from one point to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Difference there less difference here, in the outcome's unit.
    pub absolute: Estimate,
    /// The same of differences as shares of the baseline's mean at their own point; the standard
    /// error is that of linearised ratios (Cochran 1977, 6.4). Nothing where a mean is zero.
    pub relative: Option<Estimate>,
}

row! {
    /// How the effect of a policy on the primary outcome changes from one point to another: a row of
    /// `changes.csv`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct ChangeRow in "changes" {
        /// Policy.
        pub policy: String,
        /// The values of one point.
        pub from: String,
        /// The values of the other point.
        pub to: String,
        /// Difference there less difference here, in the outcome's unit.
        pub change: Option<WithError>,
        /// The same of differences as shares of the baseline's mean at their own point.
        pub relative_change: Option<WithError> => Share,
    }
}

impl Change {
    /// The change between two points, given the primary outcome at each by policy and replicate, paired by replicate,
    /// with intervals that hold for `comparisons` of their kind together. Nothing where the two points do not share
    /// enough replicates.
    #[must_use]
    pub fn between(
        before: &[Vec<f64>],
        after: &[Vec<f64>],
        policy: usize,
        comparisons: usize,
    ) -> Option<Self> {
        let (before, after) = (Pairs::at(before, policy), Pairs::at(after, policy));
        let alpha = ALPHA / comparisons.max(1) as f64;
        let absolute: Vec<f64> = before
            .differences
            .iter()
            .zip(&after.differences)
            .map(|(before, after)| after - before)
            .filter(|change| change.is_finite())
            .collect();
        let changed = absolute.iter().filter(|change| **change != 0.0).count();
        if absolute.len() < FEWEST_REPLICATES || changed < FEWEST_CHANGED {
            return None;
        }
        let relative = before.linearised().zip(after.linearised()).and_then(|(before, after)| {
            let pairs = before.iter().zip(&after);
            Sample::new(pairs.map(|(before, after)| after - before).collect()).ok()
        });
        Some(Self {
            absolute: Estimate::of_mean(&Sample::new(absolute).ok()?, alpha),
            relative: relative.map(|sample| Estimate::of_mean(&sample, alpha)),
        })
    }
}

impl ChangeRow {
    /// The row of a change between two points, if it can be told.
    #[must_use]
    pub fn new(policy: &str, from: String, to: String, change: Option<Change>) -> Self {
        Self {
            policy: policy.to_owned(),
            from,
            to,
            change: change.map(|it| WithError(it.absolute)),
            relative_change: change.and_then(|it| it.relative).map(WithError),
        }
    }

    /// What changes, if that can be told.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        let relative = self.relative_change.map(|WithError(it)| it);
        self.change.map(|WithError(absolute)| Change { absolute, relative })
    }
}

/// Baseline and difference of a policy in each replicate of a point.
struct Pairs<'a> {
    baseline: &'a [f64],
    differences: Vec<f64>,
}

impl<'a> Pairs<'a> {
    fn at(columns: &'a [Vec<f64>], policy: usize) -> Self {
        let pairs = columns[policy].iter().zip(&columns[0]);
        let differences = pairs.map(|(policy, baseline)| policy - baseline).collect();
        Self { baseline: &columns[0], differences }
    }

    /// Values whose mean is the relative difference and whose spread is that of its linear form.
    fn linearised(&self) -> Option<Vec<f64>> {
        let below = mean(self.baseline).filter(|below| *below > 0.0)?;
        let ratio = mean(&self.differences)? / below;
        let pairs = self.differences.iter().zip(self.baseline);
        Some(pairs.map(|(above, base)| ratio + (above - ratio * base) / below).collect())
    }
}
