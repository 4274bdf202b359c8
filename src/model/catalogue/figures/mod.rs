//! Published figures on Dutch local government that the model's levels are held against.
//!
//! Bands, never points: where sources disagree the band holds them all. A figure is either tuned to,
//! or kept for validation: named here before any fit, never tuned to, reported as predicted or
//! missed. Bands and uses do not change with what the model gives.

mod figure;
mod table;

pub use figure::{Band, Below, Evidence, Figure, Measure, Use};
pub use table::{TABLE, find};
