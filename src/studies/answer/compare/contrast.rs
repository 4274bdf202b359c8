//! One policy against another in one outcome and profile: the numbers before any correction.

use crate::catalogue::outcomes::Direction;
use crate::stats::estimate::Interval;
use crate::stats::paired::{Paired, sign_test};
use crate::stats::sample::mean;

/// The chance, over a whole family of comparisons, that some interval misses or some call is false.
pub const ALPHA: f64 = 0.05;

/// The fewest replicates from which a paired t interval is given.
pub const FEWEST_REPLICATES: usize = 20;

/// The fewest replicates that must differ at all before a paired t interval is given: where 2% of
/// 20 replicates differ, such intervals covered 34% instead of 95%.
pub const FEWEST_CHANGED: usize = 10;

/// Differences smaller than this share of the first mean come from rounding, and count as zero.
const ROUNDING: f64 = 1e-12;

/// Two policies side by side over the replicates in which both have a value.
#[derive(Debug)]
pub(crate) struct Contrast {
    baseline: Vec<f64>,
    other: Vec<f64>,
    differences: Vec<f64>,
    paired: Option<Paired>,
}

impl Contrast {
    /// Pairs two columns in one unit; replicates in which either value, or the difference, is not
    /// finite are left out.
    pub(crate) fn new(baseline: &[f64], other: &[f64]) -> Self {
        let (baseline, other): (Vec<f64>, Vec<f64>) = baseline
            .iter()
            .zip(other)
            .filter(|(from, to)| (*to - *from).is_finite())
            .map(|(from, to)| (*from, *to))
            .unzip();
        let level = mean(&baseline).unwrap_or(0.0).abs();
        let difference = |(from, to): (&f64, &f64)| {
            let difference = to - from;
            if difference.abs() < ROUNDING * level { 0.0 } else { difference }
        };
        Self {
            differences: baseline.iter().zip(&other).map(difference).collect(),
            paired: Paired::new(baseline.clone(), other.clone()).ok(),
            baseline,
            other,
        }
    }

    /// How many replicates are used.
    pub(crate) fn replicates(&self) -> usize {
        self.differences.len()
    }

    /// The pairs as samples; nothing below two replicates.
    pub(crate) fn paired(&self) -> Option<&Paired> {
        self.paired.as_ref()
    }

    /// In how many replicates the two differ at all.
    pub(crate) fn changed(&self) -> usize {
        self.differences.iter().filter(|difference| **difference != 0.0).count()
    }

    /// Whether there are replicates and every difference is exactly zero.
    pub(crate) fn is_identical(&self) -> bool {
        self.replicates() > 0 && self.changed() == 0
    }

    /// The pairs, where there are enough of them for a t interval.
    pub(crate) fn trusted(&self) -> Option<&Paired> {
        let enough = self.replicates() >= FEWEST_REPLICATES && self.changed() >= FEWEST_CHANGED;
        self.paired().filter(|_| enough)
    }

    /// Mean of the first.
    pub(crate) fn baseline_mean(&self) -> Option<f64> {
        mean(&self.baseline)
    }

    /// Mean of the second.
    pub(crate) fn other_mean(&self) -> Option<f64> {
        mean(&self.other)
    }

    /// Mean of the differences, second - first.
    pub(crate) fn difference(&self) -> Option<f64> {
        mean(&self.differences)
    }

    /// Mean difference over the mean of the first; nothing when that is zero.
    pub(crate) fn relative_difference(&self) -> Option<f64> {
        let below = self.baseline_mean().filter(|below| *below != 0.0)?;
        Some(self.difference()? / below)
    }

    /// Paired t interval of the difference that misses with chance `alpha`.
    pub(crate) fn interval(&self, alpha: f64) -> Option<Interval> {
        self.trusted().map(|paired| paired.difference(alpha).interval())
    }

    /// Fieller interval of the relative difference.
    pub(crate) fn relative_interval(&self, alpha: f64) -> Option<Interval> {
        self.trusted().and_then(|paired| paired.relative_interval(alpha))
    }

    /// P value of the paired t test, or of the exact sign test; nothing without replicates.
    pub(crate) fn p_value(&self) -> Option<f64> {
        match self.trusted() {
            Some(paired) => Some(paired.p_value()),
            None => (self.replicates() > 0).then(|| sign_test(&self.differences)),
        }
    }

    /// The true difference found with chance 0.8 by one of `tests` tests.
    pub(crate) fn smallest_detectable(&self, alpha: f64, tests: usize) -> Option<f64> {
        self.trusted().map(|paired| paired.smallest_detectable(alpha, tests))
    }

    /// Share of replicates in which the second is better, ties half.
    pub(crate) fn share_better(&self, direction: Direction) -> Option<f64> {
        let better = |difference: f64| match direction {
            Direction::Lower => difference < 0.0,
            Direction::Higher => difference > 0.0,
            Direction::Neutral => false,
        };
        let points = |difference: &f64| match *difference {
            0.0 => 0.5,
            difference => f64::from(u8::from(better(difference))),
        };
        let shares: Vec<f64> = self.differences.iter().map(points).collect();
        mean(&shares).filter(|_| direction != Direction::Neutral)
    }

    /// Share of replicates in which the two are exactly equal.
    pub(crate) fn share_identical(&self) -> Option<f64> {
        let size = self.replicates();
        (size > 0).then(|| (size - self.changed()) as f64 / size as f64)
    }
}
