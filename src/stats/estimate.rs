//! Numbers that carry their uncertainty.

use super::distributions::student_t_quantile;
use super::sample::Sample;

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
#[derive(Debug, Clone, Copy, PartialEq)]
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
        let mean = sample.mean();
        let standard_error = sample.standard_error();
        let half = if standard_error == 0.0 {
            0.0
        } else {
            student_t_quantile(1.0 - alpha / 2.0, sample.degrees_of_freedom()) * standard_error
        };
        Self { mean, standard_error, low: mean - half, high: mean + half }
    }

    /// The interval alone.
    #[must_use]
    pub fn interval(&self) -> Interval {
        Interval { low: self.low, high: self.high }
    }
}
