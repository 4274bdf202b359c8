//! A world that was tried.

use crate::catalogue::figures;
use crate::studies::answer::published::Evaluation;

/// A world that was tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Number of its wave, from 1.
    pub wave: usize,
    /// The number of its point, from 0; it grows from wave to wave.
    pub place: u32,
    /// Its point: a share for each axis.
    pub point: Vec<f64>,
    /// The values there, by axis.
    pub values: Vec<f64>,
    /// Every figure of the catalogue.
    pub evaluations: Vec<Evaluation>,
    /// The largest implausibility of the tuned figures; 0 for an accepted world.
    pub implausibility: f64,
}

impl Tried {
    /// Whether every tuned figure lies in its widened band.
    #[must_use]
    pub fn accepted(&self) -> bool {
        self.implausibility == 0.0
    }
}

/// The largest implausibility of the deciding figures.
pub(crate) fn largest(deciding: &[usize], evaluations: &[Evaluation]) -> f64 {
    deciding
        .iter()
        .map(|index| evaluations[*index].implausibility(figures::TABLE[*index].band))
        .fold(0.0, f64::max)
}
