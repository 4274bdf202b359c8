//! The figures of a calibration.

pub mod bands;
pub mod ranges;

use crate::charts::error::ChartError;
use crate::charts::figure::{self, Figure};
use crate::studies::calibrate::judge::calibration::Calibration;
use crate::studies::calibrate::told::Setting;

/// The figures of a calibration.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(calibration: &Calibration, setting: &Setting) -> Result<Vec<Figure>, ChartError> {
    let words = setting.words;
    figure::figures([
        ("ranges", ranges::sheet(calibration, setting), words.say("calibration-ranges-alt")),
        ("bands", bands::sheet(calibration, setting), words.say("calibration-bands-alt")),
    ])
}
