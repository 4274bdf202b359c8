//! What a calibration says: which bands bind, what is left of each range, what moves what, and what
//! accepted worlds predict.

use super::{Calibration, Tried};
use crate::catalogue::figures;
use crate::catalogue::parameters;
use crate::stats::sample::Sample;

/// How much a band decides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandAtWork {
    /// Index of the figure in the catalogue.
    pub figure: usize,
    /// Share of worlds that it rejects.
    pub rejected: f64,
    /// Share of worlds that it alone rejects: these would be accepted without it.
    pub alone: f64,
}

/// What is left of the plausible range of a parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Narrowed {
    /// Index in the parameter table.
    pub parameter: usize,
    /// Smallest accepted value.
    pub low: f64,
    /// Mean of the accepted values.
    pub mean: f64,
    /// Largest accepted value.
    pub high: f64,
    /// Accepted width over the width of the plausible range.
    pub width: f64,
    /// Standard deviation of the accepted values over that of the whole range; nothing for fewer
    /// than two.
    pub spread: Option<f64>,
}

/// What accepted worlds say of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prediction {
    /// Smallest estimate.
    pub low: f64,
    /// Middle estimate; the lower of two.
    pub median: f64,
    /// Largest estimate.
    pub high: f64,
    /// Accepted worlds in which the estimate lies in the band.
    pub inside: usize,
    /// Accepted worlds that have an estimate.
    pub told: usize,
}

impl Calibration {
    /// How much each deciding band decides.
    #[must_use]
    pub fn bands(&self) -> Vec<BandAtWork> {
        let rejects = |world: &Tried, figure: usize| {
            world.evaluations[figure].implausibility(figures::TABLE[figure].band) > 0.0
        };
        let share = |number: usize| number as f64 / self.worlds.len().max(1) as f64;
        let alone = |world: &&Tried, figure: usize| {
            let by: Vec<usize> =
                self.deciding.iter().copied().filter(|other| rejects(world, *other)).collect();
            by == [figure]
        };
        self.deciding
            .iter()
            .map(|&figure| BandAtWork {
                figure,
                rejected: share(self.worlds.iter().filter(|world| rejects(world, figure)).count()),
                alone: share(self.worlds.iter().filter(|world| alone(world, figure)).count()),
            })
            .collect()
    }

    /// What is left of the range of each tuned parameter; empty if no world was accepted.
    #[must_use]
    pub fn narrowed(&self) -> Vec<Narrowed> {
        let accepted: Vec<&Tried> = self.accepted().collect();
        if accepted.is_empty() {
            return Vec::new();
        }
        let axes = self.tuned.iter().enumerate();
        axes.map(|(axis, &parameter)| {
            let described = &parameters::TABLE[parameter];
            let from = f64::from(described.low);
            let range = f64::from(described.high) - from;
            let points: Vec<f64> = accepted.iter().map(|world| world.point[axis]).collect();
            let low = points.iter().copied().fold(f64::INFINITY, f64::min);
            let high = points.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let mean = points.iter().sum::<f64>() / points.len() as f64;
            let sample = Sample::new(points).ok();
            Narrowed {
                parameter,
                low: from + low * range,
                mean: from + mean * range,
                high: from + high * range,
                width: high - low,
                spread: sample.map(|sample| (12.0 * sample.variance()).sqrt()),
            }
        })
        .collect()
    }

    /// Pearson correlations over all worlds of a tuned parameter (by its place among them) with each
    /// deciding figure; nothing where either does not vary.
    #[must_use]
    pub fn moves(&self, axis: usize) -> Vec<Option<f64>> {
        self.deciding.iter().map(|figure| self.correlation(axis, *figure)).collect()
    }

    fn correlation(&self, axis: usize, figure: usize) -> Option<f64> {
        let told = self.worlds.iter().filter_map(|world| {
            let estimate = world.evaluations[figure].estimate?;
            Some((world.point[axis], estimate.mean))
        });
        let (points, means) = told.unzip();
        let (points, means) = (Sample::new(points).ok()?, Sample::new(means).ok()?);
        let product = points.standard_deviation() * means.standard_deviation();
        (product > 0.0).then(|| (points.covariance(&means) / product).clamp(-1.0, 1.0))
    }

    /// What accepted worlds say of a figure; nothing if none of them tells.
    #[must_use]
    pub fn prediction(&self, figure: usize) -> Option<Prediction> {
        let evaluations: Vec<_> = self
            .accepted()
            .map(|world| world.evaluations[figure])
            .filter(|evaluation| evaluation.estimate.is_some())
            .collect();
        let mut means: Vec<f64> = evaluations
            .iter()
            .filter_map(|evaluation| evaluation.estimate.map(|estimate| estimate.mean))
            .collect();
        means.sort_by(f64::total_cmp);
        Some(Prediction {
            low: *means.first()?,
            median: means[(means.len() - 1) / 2],
            high: *means.last()?,
            inside: evaluations.iter().filter(|evaluation| evaluation.is_inside()).count(),
            told: means.len(),
        })
    }
}
