//! Numbers that carry their uncertainty.

use super::distributions::student_t_quantile;
use super::sample::Sample;
use serde::{Deserialize, Serialize};

/// A closed interval, in the unit of what it is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end, at least the lower.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies in the interval, ends included.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// A mean with its standard error and its interval, all in one unit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

impl Estimate {
    /// The mean of a sample with a Student t interval that misses with chance `alpha`, in (0, 1).
    #[must_use]
    pub fn of_mean(sample: &Sample, alpha: f64) -> Self {
        let freedom = sample.degrees_of_freedom();
        Self::around(sample.mean(), sample.standard_error(), freedom, alpha)
    }

    /// A value with a Student t interval of its standard error, which rests on `freedom` degrees of
    /// freedom, above 0, and misses with chance `alpha`.
    #[must_use]
    pub fn around(mean: f64, standard_error: f64, freedom: f64, alpha: f64) -> Self {
        let half = if standard_error == 0.0 {
            0.0
        } else {
            student_t_quantile(1.0 - alpha / 2.0, freedom) * standard_error
        };
        Self { mean, standard_error, low: mean - half, high: mean + half }
    }

    /// The ratio of two sums, over samples paired in order, with a Student t interval that misses
    /// with chance `alpha`. The standard error is that of the linearised ratio (Cochran 1977, 6.4):
    /// of the mean of (above - ratio * below) / mean of below. For a constant sample below this is
    /// the mean of the quotients.
    ///
    /// Nothing where the lengths differ or the sum below is not above zero.
    #[must_use]
    pub fn of_ratio(above: &Sample, below: &Sample, alpha: f64) -> Option<Self> {
        let scale = below.mean();
        if above.values().len() != below.values().len() || scale.is_nan() || scale <= 0.0 {
            return None;
        }
        let ratio = above.mean() / scale;
        let pairs = above.values().iter().zip(below.values());
        let residuals = pairs.map(|(above, below)| (above - ratio * below) / scale).collect();
        let spread = Self::of_mean(&Sample::new(residuals).ok()?, alpha);
        let half = spread.high - spread.mean;
        let standard_error = spread.standard_error;
        Some(Self { mean: ratio, standard_error, low: ratio - half, high: ratio + half })
    }

    /// The interval alone.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval { low: self.low, high: self.high }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_to_a_constant_is_a_mean_of_quotients() {
        let above = Sample::new(vec![1.0, 3.0, 2.0, 6.0]).unwrap();
        let four = Sample::new(vec![4.0; 4]).unwrap();
        let quotients = Sample::new(vec![0.25, 0.75, 0.5, 1.5]).unwrap();
        let ratio = Estimate::of_ratio(&above, &four, 0.05).unwrap();
        let mean = Estimate::of_mean(&quotients, 0.05);
        assert_eq!(ratio.mean, mean.mean);
        for (one, other) in [
            (ratio.standard_error, mean.standard_error),
            (ratio.low, mean.low),
            (ratio.high, mean.high),
        ] {
            assert!((one - other).abs() < 1e-12);
        }
    }

    #[test]
    fn a_ratio_is_one_of_sums_and_certain_where_it_is_the_same_in_all() {
        let above = Sample::new(vec![1.0, 2.0, 5.0]).unwrap();
        let below = Sample::new(vec![2.0, 4.0, 10.0]).unwrap();
        let ratio = Estimate::of_ratio(&above, &below, 0.05).unwrap();
        assert_eq!((ratio.mean, ratio.standard_error), (0.5, 0.0));
        let nothing = Sample::new(vec![0.0; 3]).unwrap();
        assert_eq!(Estimate::of_ratio(&above, &nothing, 0.05), None);
    }
}
