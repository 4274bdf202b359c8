//! What a run of so many replicates could see, from a pilot of fewer.

use crate::stats::chi_squared::deviation_interval;
use crate::stats::distributions::{student_t_cdf, student_t_quantile};
use crate::stats::estimate::{Estimate, Interval};
use crate::stats::paired::POWER;
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::compare::contrast::{Contrast, FEWEST_REPLICATES};
use crate::studies::answer::compare::effects::variance_bound;
use crate::studies::answer::compare::precision::looks;

/// Replicates beyond which no plan is made.
pub const MOST_REPLICATES: u32 = 1_000_000;

/// What a pilot asks about the run to come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Planned {
    /// Replicates of the run.
    pub replicates: u32,
    /// The smallest difference that matters, as a share of the absolute mean under the baseline.
    pub matters: f64,
    /// How many policies are compared with the baseline: the family.
    pub family: usize,
}

/// A number with an interval that follows from that of the standard deviation or the difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range<T> {
    /// As estimated.
    pub value: T,
    /// Lower end.
    pub low: T,
    /// Upper end.
    pub high: T,
}

/// What a pilot tells of one policy in the primary outcome over all municipalities. Differences are
/// shares of the absolute mean under the baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct PilotRow {
    /// Replicates of the pilot.
    pub replicates: usize,
    /// In how many of them the policy differs from the baseline at all.
    pub changed: usize,
    /// All else; nothing where there are too few events to tell.
    pub power: Option<Power>,
}

/// The numbers of a policy with events enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Power {
    /// The difference that the pilot saw, with its 95% interval.
    pub difference: Range<f64>,
    /// The standard deviation of the differences by replicate, with its 95% interval as if they were
    /// normal; all ranges below are made from this one.
    pub deviation: Range<f64>,
    /// The true difference that the run planned would distinguish from zero with probability 0.8.
    pub detectable: Range<f64>,
    /// The power of the run planned for the smallest difference that matters.
    pub power_to_matter: Range<f64>,
    /// Its power for a true difference as large as the pilot's; the range is
    /// over the interval of the difference.
    pub power_as_seen: Range<f64>,
    /// Replicates with which the power for the smallest difference that matters is 0.8;
    /// one beyond [`MOST_REPLICATES`] stands for more.
    pub replicates_to_matter: Range<u32>,
    /// Sum of both variances over that of the difference; nothing where the difference is constant.
    pub variance_ratio: Option<f64>,
    /// The most that could be, were cultures the same in all replicates: a yardstick. Nothing where
    /// the interval of the difference contains zero.
    pub variance_bound: Option<f64>,
}

/// Judges a pilot: values of the primary outcome by policy (the baseline first) and replicate; one
/// row for each policy but the baseline.
#[must_use]
pub fn pilot(columns: &[Vec<f64>], planned: Planned) -> Vec<PilotRow> {
    let Some((baseline, others)) = columns.split_first() else {
        return Vec::new();
    };
    let row = |other: &Vec<f64>| {
        let contrast = Contrast::new(baseline, other);
        PilotRow {
            replicates: contrast.replicates(),
            changed: contrast.changed(),
            power: power(&contrast, planned),
        }
    };
    others.iter().map(row).collect()
}

fn power(contrast: &Contrast, planned: Planned) -> Option<Power> {
    let paired = contrast.trusted()?;
    let level = paired.baseline().mean().abs();
    if level == 0.0 || planned.replicates < FEWEST_REPLICATES as u32 {
        return None;
    }
    let Estimate { mean, low, high, .. } = paired.difference(ALPHA);
    let difference = Range { value: mean / level, low: low / level, high: high / level };
    let deviation = paired.differences().standard_deviation();
    let Interval { low, high } = deviation_interval(deviation, contrast.replicates(), ALPHA)?;
    let deviation = Range { value: deviation / level, low: low / level, high: high / level };
    let over = |f: &dyn Fn(f64) -> f64| Range {
        value: f(deviation.value),
        low: f(deviation.low),
        high: f(deviation.high),
    };
    let seen = |difference: f64| planned.power(difference.abs(), deviation.value);
    let nearest = if difference.low * difference.high <= 0.0 {
        0.0
    } else {
        difference.low.abs().min(difference.high.abs())
    };
    let matters = over(&|deviation| planned.power(planned.matters, deviation));
    let needed = |deviation: f64| planned.needed(deviation);
    Some(Power {
        difference,
        deviation,
        detectable: over(&|deviation| planned.detectable(deviation, planned.replicates)),
        // The more they vary, the less is told.
        power_to_matter: Range { value: matters.value, low: matters.high, high: matters.low },
        power_as_seen: Range {
            value: seen(difference.value),
            low: seen(nearest),
            high: seen(difference.low.abs().max(difference.high.abs())),
        },
        replicates_to_matter: Range {
            value: needed(deviation.value),
            low: needed(deviation.low),
            high: needed(deviation.high),
        },
        variance_ratio: paired.variance_ratio(),
        variance_bound: (difference.low * difference.high > 0.0)
            .then(|| variance_bound(difference.value))
            .flatten(),
    })
}

impl Planned {
    /// By how many standard errors a difference must lie from zero to be distinguishable from it.
    fn called(&self, df: f64) -> f64 {
        student_t_quantile(1.0 - ALPHA / (2.0 * self.family.max(1) as f64), df)
    }

    /// The true difference for which so many replicates have a power of 0.8.
    fn detectable(&self, deviation: f64, replicates: u32) -> f64 {
        let (size, df) = (f64::from(replicates), f64::from(replicates) - 1.0);
        (self.called(df) + student_t_quantile(POWER, df)) * deviation / size.sqrt()
    }

    /// The power of the run for a true difference; at the one that is
    /// [`Self::detectable`] it is 0.8.
    fn power(&self, difference: f64, deviation: f64) -> f64 {
        let (size, df) = (f64::from(self.replicates), f64::from(self.replicates) - 1.0);
        student_t_cdf(difference * size.sqrt() / deviation - self.called(df), df)
    }

    /// The fewest replicates, from twenty on, with which the smallest difference that matters is
    /// distinguished from zero with probability 0.8.
    fn needed(&self, deviation: f64) -> u32 {
        let enough = |replicates: u32| self.detectable(deviation, replicates) <= self.matters;
        fewest(FEWEST_REPLICATES as u32, &enough)
    }
}

/// The look at which intervals of this standard deviation (a share of the baseline's mean) would on
/// average be as narrow as wanted, of those up to `most`; nothing where none would.
#[must_use]
pub fn look_expected(deviation: f64, family: usize, half_width: f64, most: u32) -> Option<u32> {
    let planned = Planned { replicates: most, matters: 0.0, family };
    looks(most).into_iter().find(|replicates| {
        let size = f64::from(*replicates);
        planned.called(size - 1.0) * deviation / size.sqrt() <= half_width
    })
}

/// The smallest number from `low` on that is enough, where every larger one is, too; one more than
/// [`MOST_REPLICATES`] where none is.
fn fewest(low: u32, enough: &dyn Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (low, MOST_REPLICATES + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLANNED: Planned = Planned { replicates: 64, matters: 0.01, family: 3 };

    /// Thirty replicates around 100 and around 95, whose differences have a known spread.
    fn columns() -> Vec<Vec<f64>> {
        let wave = |r: usize, step: usize| ((r * step) % 30) as f64 / 30.0 - 0.5;
        let baseline: Vec<f64> = (0..30).map(|r| 100.0 + 20.0 * wave(r, 7)).collect();
        let other = (0..30).map(|r| baseline[r] - 5.0 + 8.0 * wave(r, 11)).collect();
        let idle = baseline.clone();
        vec![baseline, other, idle]
    }

    #[test]
    fn what_is_detectable_is_found_with_the_power_that_it_was_worked_out_for() {
        let rows = pilot(&columns(), PLANNED);
        let power = rows[0].power.clone().unwrap();
        let found = PLANNED.power(power.detectable.value, power.deviation.value);
        assert!((found - POWER).abs() < 1e-9, "{found}");
        let needed = power.replicates_to_matter;
        assert!(needed.low < needed.value && needed.value < needed.high, "{needed:?}");
        let at = |replicates| PLANNED.detectable(power.deviation.value, replicates);
        assert!(at(needed.value) <= 0.01 && at(needed.value - 1) > 0.01);
        assert!(power.power_to_matter.low < power.power_to_matter.value);
        assert!(power.power_as_seen.value > 0.99 && power.difference.value < 0.0);
    }

    #[test]
    fn a_run_of_as_many_replicates_has_the_detectable_difference_of_the_comparison() {
        let columns = columns();
        let planned = Planned { replicates: 30, ..PLANNED };
        let row = pilot(&columns, planned).remove(0).power.unwrap();
        let contrast = Contrast::new(&columns[0], &columns[1]);
        let level = contrast.baseline_mean().unwrap();
        let compared = contrast.smallest_detectable(ALPHA, 3).unwrap() / level;
        assert!((row.detectable.value - compared).abs() < 1e-12);
    }

    #[test]
    fn too_few_events_tell_nothing() {
        let rows = pilot(&columns(), PLANNED);
        assert_eq!((rows[1].changed, &rows[1].power), (0, &None));
        assert_eq!(pilot(&columns(), Planned { replicates: 19, ..PLANNED })[0].power, None);
        assert!(pilot(&[], PLANNED).is_empty());
    }

    #[test]
    fn plans_end_somewhere() {
        assert_eq!(fewest(20, &|_| false), MOST_REPLICATES + 1);
        assert_eq!(fewest(20, &|_| true), 20);
        assert_eq!(fewest(20, &|replicates| replicates >= 77), 77);
        assert_eq!(look_expected(0.01, 1, 0.01, 1024), Some(32));
        assert_eq!(look_expected(0.1, 1, 0.01, 1024), Some(512));
        assert_eq!(look_expected(1.0, 1, 0.01, 1024), None);
    }
}
