//! The figures of an exploration.

pub mod deciding;
pub mod dots;
pub mod shares;
pub mod spread;
pub mod tradeoff;

use crate::charts::error::ChartError;
use crate::charts::figure::{self, Figure};
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::setting::Setting;

/// The figures of an exploration.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(told: &Exploration, setting: &Setting) -> Result<Vec<Figure>, ChartError> {
    let words = setting.words;
    figure::figures([
        ("shares", shares::sheet(told, setting), words.say("explore-shares-alt")),
        ("effects", spread::sheet(told, setting), words.say("explore-spread-alt")),
        ("deciding", deciding::sheet(told, setting), words.say("explore-deciding-alt")),
        ("tradeoff", tradeoff::sheet(told, setting), words.say("explore-tradeoff-alt")),
    ])
}
