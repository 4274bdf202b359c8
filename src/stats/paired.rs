//! Two samples paired value by value: the difference, its ratio to the first, and what pairing won.

use super::distributions::{fair_coin_tail, student_t_quantile, student_t_two_sided};
use super::estimate::{Estimate, Interval};
use super::sample::{Sample, SampleError};

/// The power at which [`Paired::smallest_detectable`] says that an effect is found.
pub const POWER: f64 = 0.8;

/// Two samples of equal length, paired in order, and the differences other - baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Paired {
    baseline: Sample,
    other: Sample,
    differences: Sample,
}

impl Paired {
    /// Pairs two lists of values in one unit.
    ///
    /// # Errors
    /// Unequal lengths, fewer than two pairs, or a value or difference that is not finite.
    pub fn new(baseline: Vec<f64>, other: Vec<f64>) -> Result<Self, SampleError> {
        if baseline.len() != other.len() {
            let (baseline, other) = (baseline.len(), other.len());
            return Err(SampleError::UnequalLengths { baseline, other });
        }
        let differences = baseline.iter().zip(&other).map(|(from, to)| to - from).collect();
        Ok(Self {
            baseline: Sample::new(baseline)?,
            other: Sample::new(other)?,
            differences: Sample::new(differences)?,
        })
    }

    /// The first sample.
    #[must_use]
    pub fn baseline(&self) -> &Sample {
        &self.baseline
    }

    /// The second sample.
    #[must_use]
    pub fn other(&self) -> &Sample {
        &self.other
    }

    /// The differences, other - baseline.
    #[must_use]
    pub fn differences(&self) -> &Sample {
        &self.differences
    }

    /// The mean difference with its paired t interval, which misses with chance `alpha`.
    #[must_use]
    pub fn difference(&self, alpha: f64) -> Estimate {
        Estimate::of_mean(&self.differences, alpha)
    }

    /// Two-sided p value of the paired t test that the mean difference is zero, in 0..1. When all
    /// differences are equal: 1 if they are zero, else 0.
    #[must_use]
    pub fn p_value(&self) -> f64 {
        let mean = self.differences.mean();
        let standard_error = self.differences.standard_error();
        if mean == 0.0 {
            return 1.0;
        }
        student_t_two_sided(mean / standard_error, self.differences.degrees_of_freedom())
    }

    /// Fieller's interval of mean difference / mean of the baseline, as a share of it.
    ///
    /// Nothing when it is unbounded: the baseline's mean cannot be told from zero.
    #[must_use]
    pub fn relative_interval(&self, alpha: f64) -> Option<Interval> {
        fieller(&self.differences, &self.baseline, alpha)
    }

    /// Pearson correlation of the two samples, in -1..1; nothing when either does not vary.
    #[must_use]
    pub fn correlation(&self) -> Option<f64> {
        let product = self.baseline.standard_deviation() * self.other.standard_deviation();
        (product > 0.0).then(|| (self.baseline.covariance(&self.other) / product).clamp(-1.0, 1.0))
    }

    /// The variance that unpaired samples would have over that of the paired differences, at least
    /// 0; nothing when the differences do not vary.
    #[must_use]
    pub fn variance_ratio(&self) -> Option<f64> {
        let paired = self.differences.variance();
        (paired > 0.0).then(|| (self.baseline.variance() + self.other.variance()) / paired)
    }

    /// The smallest true difference that a paired t test, one of `tests` corrected after
    /// Bonferroni to a total of `alpha`, finds with chance [`POWER`]; in the samples' unit.
    #[must_use]
    pub fn smallest_detectable(&self, alpha: f64, tests: usize) -> f64 {
        let standard_error = self.differences.standard_error();
        let df = self.differences.degrees_of_freedom();
        let called = student_t_quantile(1.0 - alpha / (2.0 * tests.max(1) as f64), df);
        (called + student_t_quantile(POWER, df)) * standard_error
    }
}

/// Fieller's interval (Fieller 1954) of mean of `above` / mean of `below`, two samples paired in
/// order, with their covariance; misses with chance `alpha`.
///
/// Nothing when the mean of `below` cannot be told from zero, so that the interval is unbounded, or
/// when the lengths differ.
#[must_use]
pub fn fieller(above: &Sample, below: &Sample, alpha: f64) -> Option<Interval> {
    if above.values().len() != below.values().len() {
        return None;
    }
    let quantile = student_t_quantile(1.0 - alpha / 2.0, above.degrees_of_freedom());
    let scale = quantile * quantile / above.size();
    let ratio = Ratio {
        above: above.mean(),
        below: below.mean(),
        above_variance: scale * above.variance(),
        below_variance: scale * below.variance(),
        covariance: scale * above.covariance(below),
    };
    ratio.interval()
}

/// A ratio of two means; variances and covariance are those of the means, times the square of the
/// quantile.
pub(super) struct Ratio {
    pub above: f64,
    pub below: f64,
    pub above_variance: f64,
    pub below_variance: f64,
    pub covariance: f64,
}

impl Ratio {
    /// Fieller's interval; nothing when the mean below cannot be told from zero.
    pub fn interval(&self) -> Option<Interval> {
        // The ratios r with (mean above - r mean below)^2 at most quantile^2 times its variance are
        // those with square r^2 - 2 linear r + constant <= 0.
        let square = self.below * self.below - self.below_variance;
        let linear = self.above * self.below - self.covariance;
        let constant = self.above * self.above - self.above_variance;
        if square.is_nan() || square <= 0.0 {
            return None;
        }
        let root = (linear * linear - square * constant).max(0.0).sqrt();
        // Of the two ends, the one without cancellation gives the other.
        let large = if linear < 0.0 { linear - root } else { linear + root };
        let (first, second) = (large / square, if large == 0.0 { 0.0 } else { constant / large });
        Some(Interval { low: first.min(second), high: first.max(second) })
    }
}

/// Exact two-sided sign test of paired differences: the p value, in 0..1, that as many of the
/// non-zero ones lie on one side by chance; 1 when none is non-zero.
#[must_use]
pub fn sign_test(differences: &[f64]) -> f64 {
    let up = differences.iter().filter(|difference| **difference > 0.0).count() as u64;
    let down = differences.iter().filter(|difference| **difference < 0.0).count() as u64;
    (2.0 * fair_coin_tail(up.min(down), up + down)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_samples_differ_by_nothing() {
        let same = vec![3.0, 1.0, 4.0, 1.0, 5.0];
        let paired = Paired::new(same.clone(), same).unwrap();
        let estimate = paired.difference(0.05);
        assert_eq!((estimate.mean, estimate.low, estimate.high), (0.0, 0.0, 0.0));
        assert_eq!(paired.p_value(), 1.0);
        assert_eq!(paired.variance_ratio(), None);
        assert_eq!(sign_test(paired.differences().values()), 1.0);
    }

    #[test]
    fn a_certain_difference_has_a_point_as_interval() {
        let paired = Paired::new(vec![0.0; 3], vec![2.0; 3]).unwrap();
        let estimate = paired.difference(0.05);
        assert_eq!((estimate.low, estimate.high, paired.p_value()), (2.0, 2.0, 0.0));
        assert_eq!(paired.correlation(), None);
    }

    #[test]
    fn a_ratio_to_what_may_be_zero_is_unbounded() {
        let below = Sample::new(vec![-1.0, 1.0, -2.0, 2.5]).unwrap();
        let above = Sample::new(vec![1.0, 1.5, 2.0, 2.5]).unwrap();
        assert_eq!(fieller(&above, &below, 0.05), None);
    }

    #[test]
    fn a_ratio_to_a_constant_is_the_interval_of_the_mean_divided() {
        let below = Sample::new(vec![4.0; 4]).unwrap();
        let above = Sample::new(vec![1.0, 1.5, 2.0, 2.5]).unwrap();
        let ratio = fieller(&above, &below, 0.05).unwrap();
        let mean = Estimate::of_mean(&above, 0.05);
        assert!((ratio.low - mean.low / 4.0).abs() < 1e-15);
        assert!((ratio.high - mean.high / 4.0).abs() < 1e-15);
    }

    #[test]
    fn lengths_must_agree() {
        let error = Paired::new(vec![1.0], vec![1.0, 2.0]).unwrap_err();
        assert_eq!(error, SampleError::UnequalLengths { baseline: 1, other: 2 });
    }
}
