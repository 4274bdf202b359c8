//! A calibration as a page of Markdown, as a few lines for a terminal, and as figures.

mod bands;
mod page;
mod ranges;
mod summary;

pub use page::page;
pub use summary::{Paragraph, summary};

use super::{Error, Figure, figure};
use crate::analysis::calibration::Calibration;
use crate::catalogue::figures::{self, Band, Measure};

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
    /// Accepted worlds that were wanted.
    pub wanted: usize,
    /// Version of the program.
    pub version: String,
}

/// Parameters shown beside the tuned ones, at most.
const OTHERS: usize = 8;

/// The figures of a calibration.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(calibration: &Calibration, setting: &Setting) -> Result<Vec<Figure>, Error> {
    let sheets = [
        (
            "ranges",
            ranges::sheet(calibration, setting),
            "For each tuned parameter and those others that accepted worlds move: its range and \
             where accepted worlds lie in it.",
        ),
        (
            "bands",
            bands::sheet(calibration, setting),
            "For each tuned figure: its band, where worlds of the first wave and accepted worlds \
             lie, and the share of worlds that it rejects.",
        ),
    ];
    let there = sheets.into_iter().filter_map(|(name, sheet, alt)| Some((name, sheet?, alt)));
    there.map(|(name, sheet, alt)| figure(name, &sheet, alt.to_owned(), alt)).collect()
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
fn needs(figure: &figures::Figure) -> Option<&'static str> {
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
