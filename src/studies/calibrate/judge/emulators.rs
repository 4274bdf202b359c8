//! Stand-ins for the model: how likely a point of the space is to reproduce the figures.

use crate::catalogue::figures::{self, Band};
use crate::stats::distributions::student_t_cdf;
use crate::stats::emulator::Emulator;
use crate::stats::estimate::Estimate;
use crate::studies::calibrate::judge::tried::Tried;

/// Worlds for each coefficient of an emulator, at least.
const WORLDS_PER_COEFFICIENT: f64 = 1.5;
/// The chance that intervals of coefficients miss; none is shown.
const ALPHA: f64 = 0.05;
/// Beyond so many standard deviations a chance counts as zero.
const FAR: f64 = 8.0;

/// An emulator for each deciding figure, fitted to all worlds tried so far: linear in all that
/// differs between worlds, with squares of the tuned parameters, on a scale that is logarithmic
/// above the band, since levels multiply.
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
    /// Standard deviation of a new value, at a point as well known as those of the fit are on
    /// average.
    deviation: f64,
    /// The band widened by two standard errors, on the scale of the emulator.
    low: f64,
    high: f64,
}

impl Emulators {
    /// Fits them; `tuned` are the places of the tuned parameters among the axes. With few worlds
    /// they foretell from the tuned parameters alone; with fewer still there are none, and every
    /// point counts as one that will be accepted.
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

    /// The chance that a world at this point is accepted: the product over figures of the chance
    /// that each lies in its widened band.
    #[must_use]
    pub fn chance(&self, point: &[f64]) -> f64 {
        let seen = self.seen(point);
        let mut chance = 1.0;
        for one in &self.each {
            chance *= one.chance(one.emulator.mean(&seen), one.deviation);
            if chance == 0.0 {
                break;
            }
        }
        chance
    }

    /// The same for a world that they were fitted to, had it been left out of the fit.
    #[must_use]
    pub fn chance_left_out(&self, world: &Tried) -> f64 {
        let seen = self.seen(&world.point);
        let chances = self.each.iter().map(|one| {
            let estimate = world.evaluations[one.figure].estimate;
            estimate.map_or(0.0, |estimate| one.chance_left_out(&seen, &estimate))
        });
        chances.product()
    }

    /// The share of the variance of a figure (its index in the catalogue) over all worlds tried
    /// that is predicted for worlds left out of the fit, on the scale of the emulator; nothing
    /// without one.
    #[must_use]
    pub fn predictive_r2(&self, figure: usize) -> Option<f64> {
        self.each.iter().find(|one| one.figure == figure)?.emulator.predictive_r2
    }

    fn seen(&self, point: &[f64]) -> Vec<f64> {
        self.axes.iter().map(|axis| point[*axis]).collect()
    }
}

/// A value on the scale of the emulator of a figure with a band from `low` on.
fn scaled(value: f64, low: f64) -> f64 {
    if low > 0.0 { libm::log(1.0 + value.max(0.0) / low) } else { value }
}

/// Two standard errors at a value: of counts, which most figures are, they grow with its root.
fn widening(estimates: &[Estimate], value: f64) -> f64 {
    let mut ratios: Vec<f64> = estimates
        .iter()
        .filter(|estimate| estimate.mean > 0.0)
        .map(|estimate| estimate.standard_error / estimate.mean.sqrt())
        .collect();
    ratios.sort_by(f64::total_cmp);
    let middle = ratios.get(ratios.len() / 2).copied().unwrap_or(0.0);
    2.0 * middle * value.max(0.0).sqrt()
}

impl One {
    fn fit(worlds: &[Tried], axes: &[usize], squares: &[usize], figure: usize) -> Option<Self> {
        let Band::Between(low, high) = figures::TABLE[figure].band else { return None };
        let told = worlds.iter().filter(|world| world.evaluations[figure].estimate.is_some());
        let points: Vec<Vec<f64>> =
            told.map(|world| axes.iter().map(|axis| world.point[*axis]).collect()).collect();
        let estimates: Vec<Estimate> =
            worlds.iter().filter_map(|world| world.evaluations[figure].estimate).collect();
        let values: Vec<f64> =
            estimates.iter().map(|estimate| scaled(estimate.mean, low)).collect();
        let emulator = Emulator::fit(&points, &values, squares, ALPHA).ok()?;
        let leverage = emulator.coefficients.len() as f64 / values.len() as f64;
        Some(Self {
            figure,
            deviation: emulator.residual_standard_deviation * (1.0 + leverage).sqrt(),
            low: scaled(low - widening(&estimates, low), low),
            high: scaled(high + widening(&estimates, high), low),
            emulator,
        })
    }

    /// The chance that a value lies in the band if this one is expected.
    fn chance(&self, mean: f64, deviation: f64) -> f64 {
        if deviation == 0.0 {
            return f64::from(u8::from((self.low..=self.high).contains(&mean)));
        }
        let (low, high) = ((self.low - mean) / deviation, (self.high - mean) / deviation);
        if low > FAR || high < -FAR {
            return 0.0;
        }
        let freedom = self.emulator.degrees_of_freedom as f64;
        (student_t_cdf(high, freedom) - student_t_cdf(low, freedom)).max(0.0)
    }

    /// Without a row, the fit misses its value by `1 / (1 - h)` times as much, h being the weight of
    /// the row at its own place.
    fn chance_left_out(&self, seen: &[f64], estimate: &Estimate) -> f64 {
        let Band::Between(low, _) = figures::TABLE[self.figure].band else { return 1.0 };
        let spread = self.emulator.residual_standard_deviation;
        let predicted = self.emulator.predict(seen);
        if spread == 0.0 {
            return self.chance(predicted.mean, 0.0);
        }
        let ratio = predicted.standard_deviation / spread;
        let left = (2.0 - ratio * ratio).max(1e-9);
        let value = scaled(estimate.mean, low);
        self.chance(value - (value - predicted.mean) / left, self.deviation)
    }
}
