//! What a calibration says: which bands bind, what is left of each range, what moves what, and what
//! accepted worlds predict.

use crate::catalogue::figures;
use crate::stats::sample::Sample;
use crate::studies::calibrate::judge::calibration::Calibration;
use crate::studies::calibrate::judge::tried::Tried;

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

/// The chance that any axis is called moved, if none is.
const ALPHA: f64 = 0.05;

/// What is left of the range of an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Narrowed {
    /// Its place among the axes.
    pub axis: usize,
    /// Smallest accepted value.
    pub low: f64,
    /// Mean of the accepted values.
    pub mean: f64,
    /// Largest accepted value.
    pub high: f64,
    /// Share of the prior distribution between the smallest and the largest.
    pub width: f64,
    /// Shares of the prior distribution below the accepted values: the lowest, those that a tenth,
    /// half and nine tenths of the values do not exceed, the highest.
    pub shares: [f64; 5],
    /// Standard deviation of the shares of the accepted values over that of all shares; nothing for
    /// fewer than two.
    pub spread: Option<f64>,
    /// The largest distance between the distribution of accepted values and the prior one
    /// (Kolmogorov).
    pub distance: f64,
    /// Whether that is more than chance gives any of all axes in one of twenty calibrations, if
    /// accepted worlds were draws from the prior distribution (Massart 1990, Bonferroni over axes).
    pub beyond_chance: bool,
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
    /// How much each deciding band decides over the worlds of one wave, from 1.
    #[must_use]
    pub fn bands(&self, wave: usize) -> Vec<BandAtWork> {
        let rejects = |world: &Tried, figure: usize| {
            world.evaluations[figure].implausibility(figures::TABLE[figure].band) > 0.0
        };
        let worlds: Vec<&Tried> = self.worlds.iter().filter(|world| world.wave == wave).collect();
        let share = |number: usize| number as f64 / worlds.len().max(1) as f64;
        let alone = |world: &&&Tried, figure: usize| {
            let by: Vec<usize> =
                self.deciding.iter().copied().filter(|other| rejects(world, *other)).collect();
            by == [figure]
        };
        self.deciding
            .iter()
            .map(|&figure| BandAtWork {
                figure,
                rejected: share(worlds.iter().filter(|world| rejects(world, figure)).count()),
                alone: share(worlds.iter().filter(|world| alone(world, figure)).count()),
            })
            .collect()
    }

    /// What is left of the range of each axis; empty if no world was accepted.
    #[must_use]
    pub fn narrowed(&self) -> Vec<Narrowed> {
        if self.accepted().next().is_none() {
            return Vec::new();
        }
        (0..self.space.axes.len()).map(|axis| self.narrowed_axis(axis)).collect()
    }

    /// That of the tuned parameters in their order, then of at most so many others: those that
    /// accepted worlds move beyond chance, the farthest first.
    #[must_use]
    pub fn narrowed_most(&self, others: usize) -> Vec<Narrowed> {
        let all = self.narrowed();
        let mut told: Vec<Narrowed> =
            self.tuned.iter().filter_map(|axis| all.get(*axis).copied()).collect();
        let mut rest: Vec<Narrowed> = all
            .into_iter()
            .filter(|one| one.beyond_chance && !self.tuned.contains(&one.axis))
            .collect();
        rest.sort_by(|one, other| other.distance.total_cmp(&one.distance));
        told.extend(rest.into_iter().take(others));
        told
    }

    fn narrowed_axis(&self, axis: usize) -> Narrowed {
        let mut shares: Vec<f64> = self.accepted().map(|world| world.point[axis]).collect();
        shares.sort_by(f64::total_cmp);
        let values = || self.accepted().map(|world| world.values[axis]);
        let size = shares.len() as f64;
        let gaps = shares.iter().enumerate().map(|(place, share)| {
            let place = place as f64;
            (share - place / size).max((place + 1.0) / size - share)
        });
        let distance = gaps.fold(0.0, f64::max);
        let chance = ALPHA / self.space.axes.len() as f64;
        Narrowed {
            axis,
            low: values().fold(f64::INFINITY, f64::min),
            mean: values().sum::<f64>() / size,
            high: values().fold(f64::NEG_INFINITY, f64::max),
            width: shares[shares.len() - 1] - shares[0],
            shares: five(&shares),
            distance,
            beyond_chance: distance > (libm::log(2.0 / chance) / (2.0 * size)).sqrt(),
            spread: Sample::new(shares).ok().map(|sample| (12.0 * sample.variance()).sqrt()),
        }
    }

    /// Pearson correlations over the worlds of the first wave, in which all axes vary freely, of an
    /// axis with each deciding figure; nothing where either does not vary.
    #[must_use]
    pub fn moves(&self, axis: usize) -> Vec<Option<f64>> {
        self.deciding.iter().map(|figure| self.correlation(axis, *figure)).collect()
    }

    fn correlation(&self, axis: usize, figure: usize) -> Option<f64> {
        let first = self.worlds.iter().filter(|world| world.wave == 1);
        let told = first.filter_map(|world| {
            let estimate = world.evaluations[figure].estimate?;
            Some((world.point[axis], estimate.mean))
        });
        let (points, means) = told.unzip();
        let (points, means) = (Sample::new(points).ok()?, Sample::new(means).ok()?);
        let product = points.standard_deviation() * means.standard_deviation();
        (product > 0.0).then(|| (points.covariance(&means) / product).clamp(-1.0, 1.0))
    }

    /// What the worlds of the first wave, or the accepted ones, say of a figure: the lowest estimate,
    /// those that a tenth, half and nine tenths of the worlds do not exceed, the highest; nothing if
    /// no world tells.
    #[must_use]
    pub fn estimates(&self, figure: usize, accepted: bool) -> Option<[f64; 5]> {
        let chosen = self
            .worlds
            .iter()
            .filter(|world| if accepted { world.accepted() } else { world.wave == 1 });
        let estimates = chosen.filter_map(|world| world.evaluations[figure].estimate);
        let mut means: Vec<f64> = estimates.map(|estimate| estimate.mean).collect();
        means.sort_by(f64::total_cmp);
        (!means.is_empty()).then(|| five(&means))
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

/// Of sorted values the lowest, those that a tenth, half and nine tenths of them do not exceed, the
/// highest.
fn five(sorted: &[f64]) -> [f64; 5] {
    let last = (sorted.len() - 1) as f64;
    [0.0, 0.1, 0.5, 0.9, 1.0].map(|part| sorted[(part * last).round() as usize])
}
