//! The figure of a batch.

pub mod effects;

use crate::charts::error::ChartError;
use crate::charts::figure::{Figure, figure};
use crate::studies::batch::judge::Batch;

/// The figure, if there are values.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(batch: &Batch) -> Result<Vec<Figure>, ChartError> {
    let words = batch.words;
    let drawn = effects::sheet(batch).map(|sheet| {
        figure("effects", &sheet, words.say("batch-figure-alt"), words.say("batch-figure-caption"))
    });
    drawn.into_iter().collect()
}
