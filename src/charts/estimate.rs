//! A number with its interval, as it is drawn and told.

use crate::words::Words;

/// A finite mean or difference with its interval, if it has one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Estimate {
    pub mean: f64,
    pub interval: Option<(f64, f64)>,
}

impl Estimate {
    /// `None` without a finite mean; without an interval if an end is missing or not finite.
    pub fn new(mean: Option<f64>, low: Option<f64>, high: Option<f64>) -> Option<Self> {
        let interval = finite(low).zip(finite(high));
        finite(mean).map(|mean| Self { mean, interval })
    }

    /// Mean and interval in words.
    pub fn told(&self, words: Words) -> String {
        let mean = words.number(self.mean);
        match self.interval {
            Some((low, high)) => {
                words.with_interval(&mean, &words.number(low), &words.number(high))
            }
            None => mean,
        }
    }

    /// The interval, or the mean twice.
    pub fn ends(&self) -> (f64, f64) {
        self.interval.unwrap_or((self.mean, self.mean))
    }
}

/// A value, unless it is missing, infinite or not a number.
pub(crate) fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}
