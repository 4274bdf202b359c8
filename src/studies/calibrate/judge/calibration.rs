//! What came of the worlds of a calibration so far.

#[cfg(test)]
mod tests;

use crate::catalogue::figures::{self, Use};
use crate::catalogue::{parameters, tuning};
use crate::experiment::Space;
use crate::stats::estimate::Interval;
use crate::stats::proportions::wilson;
use crate::studies::answer::published::Evaluation;
use crate::studies::calibrate::judge::tried::{Tried, largest};

/// Indices in the parameter table of the tuned parameters.
#[must_use]
pub fn tuned_parameters() -> Vec<usize> {
    tuning::TABLE.iter().filter_map(|tuned| parameters::find(tuned.parameter)).collect()
}

/// A calibration: what came of it so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// What differs between worlds.
    pub space: Space,
    /// Places of the tuned parameters among the axes, in the order of their table.
    pub tuned: Vec<usize>,
    /// Values where the scenario starts, by axis.
    pub start: Vec<f64>,
    /// Indices in the catalogue of the figures that decide: those tuned to that have an estimate
    /// where the scenario starts.
    pub deciding: Vec<usize>,
    /// Every figure of the catalogue where the scenario starts.
    pub defaults: Vec<Evaluation>,
    /// The waves so far.
    pub waves: Vec<Wave>,
    /// The worlds of all waves, in the order in which they were drawn.
    pub worlds: Vec<Tried>,
    pub(crate) seed: u64,
}

impl Calibration {
    /// A calibration without a wave yet. The same seed gives the same points.
    #[must_use]
    pub fn new(space: Space, start: Vec<f64>, defaults: Vec<Evaluation>, seed: u64) -> Self {
        let deciding: Vec<usize> = (0..figures::TABLE.len())
            .filter(|index| figures::TABLE[*index].usage == Use::Tuned)
            .filter(|index| defaults[*index].estimate.is_some())
            .collect();
        let axis = |index: usize| space.axes.iter().position(|axis| axis.parameter == Some(index));
        let tuned = tuned_parameters().into_iter().filter_map(axis).collect();
        let (waves, worlds) = (Vec::new(), Vec::new());
        Self { space, tuned, start, deciding, defaults, waves, worlds, seed }
    }

    /// The accepted worlds, in the order in which they were drawn.
    pub fn accepted(&self) -> impl Iterator<Item = &Tried> {
        self.worlds.iter().filter(|world| world.accepted())
    }

    /// Whether nothing but the tuned parameters differs between worlds.
    #[must_use]
    pub fn tuned_only(&self) -> bool {
        self.tuned.len() == self.space.axes.len()
    }

    /// Share of the worlds of the first wave accepted, with its 95% Wilson interval: a share of the
    /// whole ranges. Nothing without worlds.
    #[must_use]
    pub fn acceptance(&self) -> Option<(f64, Interval)> {
        share(self.waves.first()?.accepted, self.waves.first()?.tried)
    }

    /// The largest implausibility of the tuned figures where the scenario starts.
    #[must_use]
    pub fn start_implausibility(&self) -> f64 {
        largest(&self.deciding, &self.defaults)
    }

    /// The index of the accepted world that lies nearest to the centre of the accepted ones, each
    /// coordinate a share of its plausible range; of those with every tuned figure in its band, if
    /// there are any. Bands have no middle that the truth is nearer to, so that nothing pulls towards
    /// one. Nothing where more than the tuned parameters differs: values of these fit only those of
    /// the others in the same world.
    #[must_use]
    pub fn proposal(&self) -> Option<usize> {
        if !self.tuned_only() {
            return None;
        }
        let accepted: Vec<usize> =
            (0..self.worlds.len()).filter(|index| self.worlds[*index].accepted()).collect();
        let centre: Vec<f64> = (0..self.tuned.len())
            .map(|axis| accepted.iter().map(|index| self.worlds[*index].point[axis]).sum::<f64>())
            .map(|sum| sum / accepted.len() as f64)
            .collect();
        let distance = |index: usize| -> f64 {
            let pairs = self.worlds[index].point.iter().zip(&centre);
            pairs.map(|(one, other)| (one - other) * (one - other)).sum()
        };
        let inside = |index: &usize| {
            let evaluations = &self.worlds[*index].evaluations;
            self.deciding.iter().all(|figure| evaluations[*figure].is_inside())
        };
        let best: Vec<usize> = accepted.iter().copied().filter(inside).collect();
        let candidates = if best.is_empty() { accepted } else { best };
        candidates.into_iter().min_by(|one, other| distance(*one).total_cmp(&distance(*other)))
    }
}

/// A share with its 95% Wilson interval.
#[must_use]
pub fn share(of: usize, all: usize) -> Option<(f64, Interval)> {
    wilson(of as u64, all as u64, 0.05).map(|interval| (of as f64 / all as f64, interval))
}

/// A wave that was tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Wave {
    /// Points that were looked at.
    pub candidates: u32,
    /// Those of them that were not ruled out, and so were tried.
    pub tried: usize,
    /// Worlds of them that were accepted.
    pub accepted: usize,
    /// Worlds that emulators expected to be accepted; nothing in the first wave.
    pub expected: Option<f64>,
    /// By deciding figure: the share of its variance over all worlds before that the emulator
    /// foretells for worlds left out of its fit; nothing without an emulator.
    pub predictive_r2: Vec<Option<f64>>,
    /// Accepted worlds of all waves before.
    pub checked: usize,
    /// Those of them that the emulators would have ruled out, each left out of the fit.
    pub wrongly_ruled_out: usize,
}
