//! The spread of a policy's effects over worlds, with what chance adds to it taken out.
//!
//! Chance is taken out in two steps. All worlds share the random events of each replicate, so that a
//! part of what chance does moves all of them alike and does not spread them; what is left, world by
//! world and replicate by replicate, does. Its variance is subtracted from that between worlds, and
//! the effects are moved towards their mean until they have the variance that remains.

#[cfg(test)]
mod tests;

use crate::catalogue::outcomes::Direction;
use crate::stats::distributions::{normal_quantile, student_t_quantile};
use crate::stats::estimate::Interval;
use crate::stats::hash_stream::HashStream;
use crate::stats::proportions::wilson_share;
use crate::stats::sample::{Sample, mean};
use crate::studies::answer::compare::contrast::ALPHA;
use rand::Rng;

/// The fewest worlds over which a range or a share is given.
pub const FEWEST_WORLDS: usize = 20;

/// The ends of the middle 80%, as quantiles.
const MIDDLE: (f64, f64) = (0.1, 0.9);

/// How often worlds and replicates are drawn again.
const DRAWN: usize = 200;

/// A policy against the baseline in one world: what each replicate says of the relative difference,
/// so that the mean is that difference. Values are paired by replicate.
///
/// The difference is a ratio of means; a replicate counts with the linearised ratio (Cochran 1977, 6.4).
/// `None` where a value is missing or the baseline's mean is 0.
#[must_use]
pub fn by_replicate(baseline: &[f64], policy: &[f64]) -> Option<Vec<f64>> {
    if baseline.len() != policy.len() || baseline.iter().chain(policy).any(|it| !it.is_finite()) {
        return None;
    }
    let scale = mean(baseline).map(f64::abs).filter(|scale| *scale > 0.0)?;
    let differences: Vec<f64> = baseline.iter().zip(policy).map(|(from, to)| to - from).collect();
    let effect = mean(&differences)? / scale;
    let sign = mean(baseline)?.signum();
    let one =
        |(from, difference): (&f64, f64)| effect + (difference - effect * sign * from) / scale;
    Some(baseline.iter().zip(differences).map(one).collect())
}

/// A share of worlds with its 95% interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share, in 0..=1.
    pub share: f64,
    /// Its interval: Wilson's on the effective number of worlds, widened to the middle 95% of shares in
    /// samples of worlds and replicates that are drawn again.
    pub interval: Interval,
}

/// A policy's effects over worlds, as shares of the baseline's mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The median.
    pub median: f64,
    /// The middle 80%.
    pub middle: Interval,
    /// Worlds in which it is better by more than matters; `None` where no direction is better.
    pub better: Option<Share>,
    /// Worlds in which it differs by no more than matters.
    pub smaller: Share,
    /// Share of worlds in which it is worse by enough to matter; `None` if neither direction is better.
    pub worse: Option<Share>,
    /// Share of the variance between worlds that was chance, and is taken out.
    pub chance: f64,
}

impl Spread {
    /// Of effects by world and replicate: rows as [`by_replicate`] makes them, under the same random
    /// events in every world. `matters` is the smallest difference that matters.
    ///
    /// `None` below [`FEWEST_WORLDS`] worlds or two replicates, or where rows differ in length.
    #[must_use]
    pub fn of(
        rows: &[Vec<f64>],
        matters: f64,
        direction: Direction,
        drawn: &Resamples,
    ) -> Option<Self> {
        let effects = Effects::of(rows)?;
        let classes = Classes { matters, direction };
        let own = effects.without_chance(&effects.means, 0.0);
        let shares = classes.shares(&own);
        let widened = as_wide_as_t(effects.events.len());
        let again: Vec<[f64; 3]> = drawn
            .of_size(rows.len(), effects.events.len())
            .map(|(worlds, replicates)| {
                let means: Vec<f64> = worlds.map(|world| effects.means[world]).collect();
                let events: Vec<f64> = replicates.map(|it| effects.events[it]).collect();
                let shift = widened * mean(&events).unwrap_or_default();
                classes.shares(&effects.without_chance(&means, shift))
            })
            .collect();
        let share = |class: usize| {
            let mut drawn: Vec<f64> = again.iter().map(|shares| shares[class]).collect();
            drawn.sort_by(f64::total_cmp);
            let size = effective_size(&drawn, rows.len());
            let wilson = wilson_share(shares[class], size, ALPHA)?;
            let low = quantile(&drawn, ALPHA / 2.0)?.min(wilson.low);
            let high = quantile(&drawn, 1.0 - ALPHA / 2.0)?.max(wilson.high);
            Some(Share { share: shares[class], interval: Interval { low, high } })
        };
        let sided = direction != Direction::Neutral;
        let mut sorted = own;
        sorted.sort_by(f64::total_cmp);
        Some(Self {
            median: quantile(&sorted, 0.5)?,
            middle: Interval {
                low: quantile(&sorted, MIDDLE.0)?,
                high: quantile(&sorted, MIDDLE.1)?,
            },
            better: share(0).filter(|_| sided),
            smaller: share(1)?,
            worse: share(2).filter(|_| sided),
            chance: effects.chance(),
        })
    }
}

/// Effects by world, split into what worlds and what chance contribute.
struct Effects {
    /// The mean over replicates, by world.
    means: Vec<f64>,
    /// What the random events of each replicate do in all worlds alike; their mean is 0.
    events: Vec<f64>,
    /// Variance that chance adds to the means, beside what it does to all of them alike.
    within: f64,
}

impl Effects {
    fn of(rows: &[Vec<f64>]) -> Option<Self> {
        let replicates = rows.first()?.len();
        if rows.len() < FEWEST_WORLDS
            || replicates < 2
            || rows.iter().any(|row| row.len() != replicates)
        {
            return None;
        }
        let means: Vec<f64> = rows.iter().map(|row| mean(row)).collect::<Option<_>>()?;
        let whole = mean(&means)?;
        let in_all_worlds = |replicate: usize| {
            mean(&rows.iter().map(|row| row[replicate]).collect::<Vec<_>>()).map(|it| it - whole)
        };
        let events: Vec<f64> = (0..replicates).map(in_all_worlds).collect::<Option<_>>()?;
        let squares: f64 = rows
            .iter()
            .zip(&means)
            .flat_map(|(row, mean)| row.iter().zip(&events).map(move |(it, all)| it - mean - all))
            .map(|left| left * left)
            .sum();
        let freedom = ((rows.len() - 1) * (replicates - 1)) as f64;
        Some(Self { means, events, within: squares / freedom / replicates as f64 })
    }

    /// The share of the variance of these means that is of worlds and not of chance.
    fn kept(&self, means: &[f64]) -> f64 {
        let all = Sample::new(means.to_vec()).map_or(0.0, |sample| sample.variance());
        if all > 0.0 { (1.0 - self.within / all).max(0.0) } else { 1.0 }
    }

    /// The share of the variance between worlds that is chance.
    fn chance(&self) -> f64 {
        1.0 - self.kept(&self.means)
    }

    /// Means moved by `shift`, and towards their mean until chance adds nothing to their variance.
    fn without_chance(&self, means: &[f64], shift: f64) -> Vec<f64> {
        let middle = mean(means).unwrap_or_default();
        let factor = self.kept(means).sqrt();
        means.iter().map(|it| middle + factor * (it - middle) + shift).collect()
    }
}

/// What separates better, smaller than matters, and worse.
struct Classes {
    matters: f64,
    direction: Direction,
}

impl Classes {
    /// Shares of effects that are better, smaller than matters, and worse; where no direction is
    /// better, higher counts as better.
    fn shares(&self, effects: &[f64]) -> [f64; 3] {
        let sign = if self.direction == Direction::Lower { -1.0 } else { 1.0 };
        let number = effects.len().max(1) as f64;
        let beyond = |sign: f64| {
            effects.iter().filter(|effect| sign * **effect > self.matters).count() as f64
        };
        let (better, worse) = (beyond(sign), beyond(-sign));
        [better / number, (effects.len() as f64 - better - worse) / number, worse / number]
    }
}

/// By what the mean of so many replicates that are drawn again must be multiplied to vary as widely as
/// Student's t interval: drawn from themselves, few values vary less than those they come from.
fn as_wide_as_t(replicates: usize) -> f64 {
    let number = replicates as f64;
    let probability = 1.0 - ALPHA / 2.0;
    let wider = student_t_quantile(probability, number - 1.0) / normal_quantile(probability);
    wider * (number / (number - 1.0)).sqrt()
}

/// How many worlds, of which each is or is not in a class, would give a share with the variance of
/// these: those of the class in samples that were drawn again. At most so many worlds as there are.
fn effective_size(shares: &[f64], worlds: usize) -> f64 {
    let most = worlds as f64;
    let Some(share) = mean(shares) else { return most };
    let squares: f64 = shares.iter().map(|it| (it - share) * (it - share)).sum();
    let variance = squares / shares.len() as f64;
    if variance > 0.0 { (share * (1.0 - share) / variance).min(most) } else { most }
}

/// A quantile of sorted values between the two nearest: the value below which an expected share of the
/// population lies (Hyndman and Fan 1996, definition 6).
pub(crate) fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = (share * (sorted.len() + 1) as f64 - 1.0).clamp(0.0, last as f64);
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    Some(below + (at - at.floor()) * (above - below))
}

/// Random numbers by which worlds and replicates are drawn again with replacement: always the same ones.
#[derive(Debug, Clone)]
pub struct Resamples {
    worlds: Vec<Vec<u32>>,
    replicates: Vec<Vec<u32>>,
}

impl Resamples {
    /// Numbers for at most so many worlds and replicates.
    #[must_use]
    pub fn new(worlds: usize, replicates: usize) -> Self {
        let mut stream = HashStream::new("polaris shares of sets of assumptions", &[]);
        let mut draw =
            |number: usize| -> Vec<u32> { (0..number).map(|_| stream.next_u32()).collect() };
        let (worlds, replicates) = (0..DRAWN).map(|_| (draw(worlds), draw(replicates))).unzip();
        Self { worlds, replicates }
    }

    /// Places of worlds and of replicates, sample by sample.
    fn of_size(
        &self,
        worlds: usize,
        replicates: usize,
    ) -> impl Iterator<Item = (impl Iterator<Item = usize>, impl Iterator<Item = usize>)> {
        let places = |numbers: &[u32], size: usize| {
            let place = move |number: u32| ((u64::from(number) * size as u64) >> 32) as usize;
            numbers.iter().take(size).copied().map(place).collect::<Vec<_>>().into_iter()
        };
        self.worlds
            .iter()
            .zip(&self.replicates)
            .map(move |(one, other)| (places(one, worlds), places(other, replicates)))
    }
}
