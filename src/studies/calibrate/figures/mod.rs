//! The figures of a calibration.

pub mod bands;
pub mod ranges;

use crate::charts::error::ChartError;
use crate::charts::figure::{Figure, figure};
use crate::studies::calibrate::judge::calibration::Calibration;
use crate::studies::calibrate::told::Setting;

/// The figures of a calibration.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(calibration: &Calibration, setting: &Setting) -> Result<Vec<Figure>, ChartError> {
    let words = setting.words;
    let sheets = [
        ("ranges", ranges::sheet(calibration, setting), words.say("calibration-ranges-alt")),
        ("bands", bands::sheet(calibration, setting), words.say("calibration-bands-alt")),
    ];
    let there = sheets.into_iter().filter_map(|(name, sheet, alt)| Some((name, sheet?, alt)));
    there.map(|(name, sheet, alt)| figure(name, &sheet, alt.clone(), alt)).collect()
}
