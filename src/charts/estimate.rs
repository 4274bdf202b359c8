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
        words.value_numbers(self.mean, self.interval)
    }

    /// The same of a relative difference.
    pub fn told_as_effect(&self, words: Words) -> String {
        words.effect_numbers(self.mean, self.interval)
    }

    /// The interval, or the mean twice.
    pub fn ends(&self) -> (f64, f64) {
        self.interval.unwrap_or((self.mean, self.mean))
    }
}

/// The lowest and highest ends of all intervals.
pub(crate) fn span(estimates: impl Iterator<Item = Estimate>) -> Option<(f64, f64)> {
    let ends = estimates.map(|estimate| estimate.ends());
    ends.reduce(|(low, high), (lower, higher)| (low.min(lower), high.max(higher)))
}

/// A value, unless it is missing, infinite or not a number.
pub(crate) fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}
