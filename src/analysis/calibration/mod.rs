//! Which values of the tuned parameters reproduce the tuned figures.
//!
//! History matching in one wave: worlds spread evenly over the plausible ranges of the tuned
//! parameters, all else as the scenario has it, all luck equal. A world is rejected if a tuned
//! figure lies outside its band widened by two standard errors. Figures for validation and structure
//! are computed for every world and decide nothing.

mod answers;

pub use answers::{BandAtWork, Narrowed, Prediction};

use super::figures::{Evaluation, evaluate};
use super::trial::Trial;
use crate::catalogue::figures::{self, Use};
use crate::catalogue::parameters;
use crate::catalogue::tuning;
use crate::engine::RunFault;
use crate::experiment::{Plan, World};
use crate::stats::designs::scrambled_sobol;
use crate::stats::estimate::Interval;
use crate::stats::proportions::wilson;

/// Most worlds that a design holds.
pub const WORLDS_MAX: u32 = 1 << 16;

/// Worlds to try: points of the unit cube, one coordinate for each tuned parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    /// Indices of the tuned parameters in the parameter table.
    pub tuned: Vec<usize>,
    /// The points.
    pub points: Vec<Vec<f64>>,
}

impl Design {
    /// So many worlds, at most [`WORLDS_MAX`]; the same seed gives the same ones, and more extend
    /// them.
    #[must_use]
    pub fn new(worlds: u32, seed: u64) -> Self {
        let tuned: Vec<usize> =
            tuning::TABLE.iter().filter_map(|tuned| parameters::find(tuned.parameter)).collect();
        let points = scrambled_sobol(worlds.min(WORLDS_MAX), tuned.len(), seed as u32);
        Self { tuned, points }
    }

    /// The world at a point, all else as in another.
    #[must_use]
    pub fn world(&self, base: &World, point: &[f64]) -> World {
        let place: Vec<(usize, f64)> =
            self.tuned.iter().copied().zip(point.iter().copied()).collect();
        base.at(&place)
    }
}

/// Simulates a plan that keeps its rows, on this thread, and evaluates every figure for its first
/// policy.
///
/// # Errors
/// Those of the engine.
pub fn attempt(plan: &Plan) -> Result<Vec<Evaluation>, RunFault> {
    Ok(evaluate(&Trial::run(plan)?))
}

/// A world that was tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Its point in the unit cube.
    pub point: Vec<f64>,
    /// The values of the tuned parameters.
    pub values: Vec<f32>,
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

/// What came of a calibration.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// Indices of the tuned parameters in the parameter table.
    pub tuned: Vec<usize>,
    /// Values of the tuned parameters as the scenario has them.
    pub start: Vec<f32>,
    /// Indices in the catalogue of the figures that decide: those tuned to that have an estimate
    /// where the scenario starts.
    pub deciding: Vec<usize>,
    /// Every figure of the catalogue where the scenario starts.
    pub defaults: Vec<Evaluation>,
    /// The worlds in the order of the design.
    pub worlds: Vec<Tried>,
}

impl Calibration {
    /// Judges worlds by their figures, one list for each point of the design.
    #[must_use]
    pub fn new(
        design: &Design,
        base: &World,
        defaults: Vec<Evaluation>,
        evaluations: Vec<Vec<Evaluation>>,
    ) -> Self {
        let deciding: Vec<usize> = (0..figures::TABLE.len())
            .filter(|index| figures::TABLE[*index].usage == Use::Tuned)
            .filter(|index| defaults[*index].estimate.is_some())
            .collect();
        let values = |world: &World| -> Vec<f32> {
            let all = world.parameters.values();
            design.tuned.iter().map(|index| all[*index]).collect()
        };
        let worlds = design
            .points
            .iter()
            .zip(evaluations)
            .map(|(point, evaluations)| Tried {
                point: point.clone(),
                values: values(&design.world(base, point)),
                implausibility: largest(&deciding, &evaluations),
                evaluations,
            })
            .collect();
        let (tuned, start) = (design.tuned.clone(), values(base));
        Self { tuned, start, deciding, defaults, worlds }
    }

    /// The accepted worlds, in the order of the design.
    pub fn accepted(&self) -> impl Iterator<Item = &Tried> {
        self.worlds.iter().filter(|world| world.accepted())
    }

    /// Share of worlds accepted, with its 95% Wilson interval; nothing without worlds.
    #[must_use]
    pub fn acceptance(&self) -> Option<(f64, Interval)> {
        let (accepted, all) = (self.accepted().count() as u64, self.worlds.len() as u64);
        wilson(accepted, all, 0.05).map(|interval| (accepted as f64 / all as f64, interval))
    }

    /// The largest implausibility of the tuned figures where the scenario starts.
    #[must_use]
    pub fn start_implausibility(&self) -> f64 {
        largest(&self.deciding, &self.defaults)
    }

    /// The index of the accepted world that lies nearest to the centre of the accepted ones, each
    /// coordinate a share of its plausible range; of those with every tuned figure in its band, if
    /// there are any. Bands have no middle that the truth is nearer to, so that nothing pulls towards
    /// one.
    #[must_use]
    pub fn proposal(&self) -> Option<usize> {
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

/// The largest implausibility of the deciding figures.
fn largest(deciding: &[usize], evaluations: &[Evaluation]) -> f64 {
    deciding
        .iter()
        .map(|index| evaluations[*index].implausibility(figures::TABLE[*index].band))
        .fold(0.0, f64::max)
}

#[cfg(test)]
mod tests;
