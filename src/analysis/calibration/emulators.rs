//! Stand-ins for the model: which points of the space cannot reproduce the figures.

use super::Tried;
use crate::catalogue::figures::{self, Band};
use crate::stats::emulator::Emulator;

/// A point is ruled out if a figure is foretold so many standard deviations outside its widened
/// band (three sigma: Pukelsheim 1994).
const DEVIATIONS: f64 = 3.0;
/// Worlds for each coefficient of an emulator, at least.
const WORLDS_PER_COEFFICIENT: f64 = 1.5;
/// The chance that intervals of coefficients miss; none is shown.
const ALPHA: f64 = 0.05;

/// An emulator for each deciding figure, fitted to all worlds tried so far: linear in all that
/// differs between worlds, with squares of the tuned parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Emulators {
    /// Places among the axes of what they foretell from.
    axes: Vec<usize>,
    each: Vec<One>,
}

#[derive(Debug, Clone, PartialEq)]
struct One {
    /// Index of the figure in the catalogue.
    figure: usize,
    emulator: Emulator,
    /// The band, widened by two standard errors as they are on average.
    low: f64,
    high: f64,
}

impl Emulators {
    /// Fits them; `tuned` are the places of the tuned parameters among the axes. With few worlds
    /// they foretell from the tuned parameters alone; with fewer still there are none, and nothing
    /// is ruled out.
    #[must_use]
    pub fn fit(worlds: &[Tried], tuned: &[usize], deciding: &[usize]) -> Self {
        let all = worlds.first().map_or(0, |world| world.point.len());
        let enough = |axes: usize| {
            let coefficients = (1 + axes + tuned.len()) as f64;
            worlds.len() as f64 >= WORLDS_PER_COEFFICIENT * coefficients
        };
        let axes: Vec<usize> = if enough(all) {
            (0..all).collect()
        } else if enough(tuned.len()) {
            tuned.to_vec()
        } else {
            return Self { axes: Vec::new(), each: Vec::new() };
        };
        let squares: Vec<usize> =
            (0..axes.len()).filter(|place| tuned.contains(&axes[*place])).collect();
        let one = |figure: &usize| One::fit(worlds, &axes, &squares, *figure);
        let each = deciding.iter().filter_map(one).collect();
        Self { axes, each }
    }

    /// Whether some figure cannot lie in its band there.
    #[must_use]
    pub fn rules_out(&self, point: &[f64]) -> bool {
        let seen = self.seen(point);
        self.each.iter().any(|one| one.rules_out(&seen))
    }

    /// Whether they would rule out a world that they were fitted to, had it been left out of the
    /// fit.
    #[must_use]
    pub fn would_rule_out(&self, world: &Tried) -> bool {
        let seen = self.seen(&world.point);
        self.each.iter().any(|one| {
            let estimate = world.evaluations[one.figure].estimate;
            estimate.is_some_and(|estimate| one.would_rule_out(&seen, estimate.mean))
        })
    }

    /// The share of the variance of a figure (its index in the catalogue) over all worlds tried
    /// that is foretold for worlds left out of the fit; nothing without an emulator.
    #[must_use]
    pub fn foretold(&self, figure: usize) -> Option<f64> {
        self.each.iter().find(|one| one.figure == figure)?.emulator.foretold
    }

    fn seen(&self, point: &[f64]) -> Vec<f64> {
        self.axes.iter().map(|axis| point[*axis]).collect()
    }
}

impl One {
    fn fit(worlds: &[Tried], axes: &[usize], squares: &[usize], figure: usize) -> Option<Self> {
        let Band::Between(low, high) = figures::TABLE[figure].band else { return None };
        let told =
            || worlds.iter().filter_map(|world| Some((world, world.evaluations[figure].estimate?)));
        let points: Vec<Vec<f64>> =
            told().map(|(world, _)| axes.iter().map(|axis| world.point[*axis]).collect()).collect();
        let means: Vec<f64> = told().map(|(_, estimate)| estimate.mean).collect();
        let errors: f64 = told().map(|(_, estimate)| estimate.standard_error).sum();
        let widening = 2.0 * errors / means.len().max(1) as f64;
        let emulator = Emulator::fit(&points, &means, squares, ALPHA).ok()?;
        Some(Self { figure, emulator, low: low - widening, high: high + widening })
    }

    /// How far a value lies outside the widened band.
    fn outside(&self, mean: f64) -> f64 {
        (self.low - mean).max(mean - self.high).max(0.0)
    }

    fn rules_out(&self, seen: &[f64]) -> bool {
        // What is not known of the coefficients takes long to tell, and only adds to the spread.
        let outside = self.outside(self.emulator.mean(seen));
        outside > DEVIATIONS * self.emulator.residual_standard_deviation
            && outside > DEVIATIONS * self.emulator.predict(seen).standard_deviation
    }

    /// Without a row, the fit misses its value by `1 / (1 - h)` times as much, h being what the row
    /// adds to the fit at its own place.
    fn would_rule_out(&self, seen: &[f64], value: f64) -> bool {
        let spread = self.emulator.residual_standard_deviation;
        let foretold = self.emulator.predict(seen);
        if spread == 0.0 {
            return self.outside(foretold.mean) > 0.0;
        }
        let ratio = foretold.standard_deviation / spread;
        let left = (2.0 - ratio * ratio).max(1e-9);
        let mean = value - (value - foretold.mean) / left;
        self.outside(mean) > DEVIATIONS * spread / left.sqrt()
    }
}
