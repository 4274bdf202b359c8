//! A calibration as a page of Markdown and as a few lines for a terminal.

mod page;
mod summary;

pub use page::page;
pub use summary::{Paragraph, summary};

use crate::catalogue::figures::{Band, Figure, Measure};

/// What a calibration was made with.
#[derive(Debug, Clone)]
pub struct Setting {
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
    /// Version of the program.
    pub version: String,
}

/// A number with some three digits that tell.
fn number(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let size = value.abs();
    let digits = [100.0, 10.0, 1.0, 0.1, 0.01].iter().filter(|line| size < **line).count();
    format!("{value:.digits$}")
}

/// A share in whole percents.
fn percent(share: f64) -> String {
    format!("{:.0}%", 100.0 * share)
}

/// The band in a few signs.
fn short_band(band: Band) -> String {
    match band {
        Band::Above(other) => format!("> {other}"),
        Band::BelowCountry => "< national mean".to_owned(),
        _ => band.text(),
    }
}

/// What the model would have to count for this figure, if it does not.
fn needs(figure: &Figure) -> Option<&'static str> {
    match figure.measure {
        Measure::Needs(what) => Some(what),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_three_digits_that_tell() {
        let told = [0.00123, 0.0634, 0.717, 3.306, 13.27, 512.0].map(number);
        assert_eq!(told, ["0.00123", "0.0634", "0.717", "3.31", "13.3", "512"]);
        assert_eq!((number(0.0), percent(0.126)), ("0".to_owned(), "13%".to_owned()));
    }
}
