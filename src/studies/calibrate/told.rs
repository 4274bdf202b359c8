//! What page, figures and summary of a calibration share.

use crate::catalogue::figures::{self, Band, Measure};
use crate::words::{Words, say};

/// What a calibration was made with.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The language in which it is told.
    pub words: Words,
    /// Name of the scenario.
    pub scenario: String,
    /// Municipalities.
    pub municipalities: usize,
    /// Replicates of each world.
    pub replicates: u32,
    /// Observed years.
    pub years: u32,
    /// Years before observation.
    pub burn_in_years: u32,
    /// Seed.
    pub seed: u64,
    /// Accepted worlds that were wanted.
    pub wanted: usize,
    /// Version of the program.
    pub version: String,
}

/// Parameters shown beside the tuned ones, at most.
pub(crate) const OTHERS: usize = 8;

/// A number with some three digits that tell, as the command line takes it.
pub(crate) fn plain_number(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let size = value.abs();
    let digits = [100.0, 10.0, 1.0, 0.1, 0.01].iter().filter(|line| size < **line).count();
    format!("{value:.digits$}")
}

/// The same in the form of a language.
pub(crate) fn number(words: Words, value: f64) -> String {
    words.typed(&plain_number(value))
}

/// A number with its interval.
pub(crate) fn with_interval(words: Words, mean: f64, low: f64, high: f64) -> String {
    words.estimate([mean, low, high], |value| number(words, value))
}

/// Two decimals.
pub(crate) fn fine(words: Words, value: f64) -> String {
    words.typed(&format!("{value:.2}"))
}

/// Where the truth is believed to lie.
pub(crate) fn band(words: Words, band: Band) -> String {
    let typed = |value: f64| words.typed(&value.to_string());
    match band {
        Band::Between(low, high) => {
            say!(words, "band-between", low = typed(low), high = typed(high))
        }
        Band::AtLeast(low) => say!(words, "band-at-least", low = typed(low)),
        Band::Above(figure) => say!(words, "band-above", figure = figure),
        Band::BelowCountry => words.say("band-country"),
    }
}

/// The same in a few signs.
pub(crate) fn short_band(words: Words, of: Band) -> String {
    match of {
        Band::Above(other) => format!("> {other}"),
        Band::BelowCountry => words.say("band-country-short"),
        _ => band(words, of),
    }
}

/// Whether the model would have to count more for this figure.
pub(crate) fn needs(figure: &figures::Figure) -> bool {
    matches!(figure.measure, Measure::Needs(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_three_digits_that_tell() {
        let told = [0.00123, 0.0634, 0.717, 3.306, 13.27, 512.0].map(plain_number);
        assert_eq!(told, ["0.00123", "0.0634", "0.717", "3.31", "13.3", "512"]);
        assert_eq!(plain_number(0.0), "0");
    }
}
