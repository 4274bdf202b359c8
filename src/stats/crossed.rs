//! Values by world and replicate, where all worlds share the random numbers of each replicate.
//!
//! Two things make a mean over worlds uncertain: chance, which is the same in every world and so
//! does not average out over them, and which worlds were tried. Both variances are added, which
//! counts the part of chance that differs between worlds twice: intervals are if anything too wide.
//! Degrees of freedom are those of the replicates.

use super::distributions::student_t_quantile;
use super::estimate::{Estimate, Interval};
use super::paired::Ratio;
use super::sample::{Sample, mean};

/// The mean of each replicate over worlds, by replicate.
fn by_replicate(rows: &[&[f64]]) -> Option<Vec<f64>> {
    let replicates = rows.first()?.len();
    if rows.iter().any(|row| row.len() != replicates) {
        return None;
    }
    (0..replicates)
        .map(|replicate| mean(&rows.iter().map(|row| row[replicate]).collect::<Vec<_>>()))
        .collect()
}

/// The mean of each world over its replicates, by world.
fn by_world(rows: &[&[f64]]) -> Option<Vec<f64>> {
    rows.iter().map(|row| mean(row)).collect()
}

/// The mean over worlds, one row of replicates each, with a Student t interval that misses with
/// chance `alpha`.
///
/// Nothing below two worlds or replicates, with rows of unequal length, or a value that is not
/// finite.
#[must_use]
pub fn mean_over_worlds(rows: &[&[f64]], alpha: f64) -> Option<Estimate> {
    let replicates = Sample::new(by_replicate(rows)?).ok()?;
    let worlds = Sample::new(by_world(rows)?).ok()?;
    let variance = replicates.standard_error().powi(2) + worlds.standard_error().powi(2);
    Some(estimate(worlds.mean(), variance, replicates.degrees_of_freedom(), alpha))
}

fn estimate(mean: f64, variance: f64, df: f64, alpha: f64) -> Estimate {
    let standard_error = variance.sqrt();
    let half = if standard_error == 0.0 {
        0.0
    } else {
        student_t_quantile(1.0 - alpha / 2.0, df) * standard_error
    };
    Estimate { mean, standard_error, low: mean - half, high: mean + half }
}

/// The ratio of two means over worlds, rows paired by world and replicate, with a Fieller interval
/// that misses with chance `alpha`; the interval is empty where it is unbounded.
#[must_use]
pub fn ratio_over_worlds(
    above: &[&[f64]],
    below: &[&[f64]],
    alpha: f64,
) -> Option<(f64, Option<Interval>)> {
    let samples =
        |rows| Some((Sample::new(by_replicate(rows)?).ok()?, Sample::new(by_world(rows)?).ok()?));
    let ((replicates, worlds), (replicates_below, worlds_below)) =
        (samples(above)?, samples(below)?);
    if replicates.size() != replicates_below.size() || worlds.size() != worlds_below.size() {
        return None;
    }
    let quantile = student_t_quantile(1.0 - alpha / 2.0, replicates.degrees_of_freedom());
    let both = |one: f64, other: f64| {
        quantile * quantile * (one / replicates.size() + other / worlds.size())
    };
    let ratio = Ratio {
        above: worlds.mean(),
        below: worlds_below.mean(),
        above_variance: both(replicates.variance(), worlds.variance()),
        below_variance: both(replicates_below.variance(), worlds_below.variance()),
        covariance: both(
            replicates.covariance(&replicates_below),
            worlds.covariance(&worlds_below),
        ),
    };
    (ratio.below != 0.0).then(|| (ratio.above / ratio.below, ratio.interval()))
}

/// A straight line through the means of worlds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trend {
    /// Mean of x.
    middle: f64,
    /// Mean of y.
    level: f64,
    slope: f64,
    /// Variances of level and slope, and their covariance.
    level_variance: f64,
    slope_variance: f64,
    covariance: f64,
    df: f64,
}

impl Trend {
    /// The least-squares line of the worlds' means, one row of replicates each, on a value of each
    /// world.
    ///
    /// Nothing below three worlds or two replicates, where x does not vary, or with a value that is
    /// not finite.
    #[must_use]
    pub fn fit(x: &[f64], rows: &[&[f64]]) -> Option<Self> {
        let (xs, worlds) = (Sample::new(x.to_vec()).ok()?, Sample::new(by_world(rows)?).ok()?);
        if x.len() != rows.len() || x.len() < 3 || xs.is_constant() {
            return None;
        }
        let (middle, level) = (xs.mean(), worlds.mean());
        let squares = xs.variance() * xs.degrees_of_freedom();
        let slope = xs.covariance(&worlds) / xs.variance();
        let left = x.iter().zip(worlds.values());
        let left = left.map(|(x, y)| (y - level - slope * (x - middle)).powi(2));
        let residual = left.fold(0.0, |sum, square| sum + square) / (xs.size() - 2.0);
        // The same line through each replicate's values: how chance moves level and slope.
        let levels = Sample::new(by_replicate(rows)?).ok()?;
        let slopes = (0..rows[0].len()).map(|replicate| {
            let products = x.iter().zip(rows).map(|(x, row)| (x - middle) * row[replicate]);
            products.fold(0.0, |sum, product| sum + product) / squares
        });
        let slopes = Sample::new(slopes.collect()).ok()?;
        Some(Self {
            middle,
            level,
            slope,
            level_variance: levels.standard_error().powi(2) + residual / xs.size(),
            slope_variance: slopes.standard_error().powi(2) + residual / squares,
            covariance: levels.covariance(&slopes) / levels.size(),
            df: levels.degrees_of_freedom(),
        })
    }

    /// Change of y for each unit of x, with its interval that misses with chance `alpha`.
    #[must_use]
    pub fn slope(&self, alpha: f64) -> Estimate {
        estimate(self.slope, self.slope_variance, self.df, alpha)
    }

    /// The line at a value of x, with its interval that misses with chance `alpha`.
    #[must_use]
    pub fn at(&self, x: f64, alpha: f64) -> Estimate {
        let off = x - self.middle;
        let variance =
            self.level_variance + 2.0 * off * self.covariance + off * off * self.slope_variance;
        estimate(self.level + self.slope * off, variance.max(0.0), self.df, alpha)
    }

    /// Where the line reaches a value of y, with a Fieller interval that misses with chance `alpha`.
    ///
    /// Nothing where the slope is not distinguishable from zero, so that it may reach it anywhere.
    #[must_use]
    pub fn reaches(&self, y: f64, alpha: f64) -> Option<(f64, Interval)> {
        let quantile = student_t_quantile(1.0 - alpha / 2.0, self.df);
        let scale = quantile * quantile;
        let ratio = Ratio {
            above: y - self.level,
            below: self.slope,
            above_variance: scale * self.level_variance,
            below_variance: scale * self.slope_variance,
            covariance: -scale * self.covariance,
        };
        let interval = ratio.interval()?;
        let place = |off: f64| self.middle + off;
        let range = Interval { low: place(interval.low), high: place(interval.high) };
        Some((place((y - self.level) / self.slope), range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luck_that_all_worlds_share_does_not_average_out() {
        // Two replicates that differ by 2 in every world; worlds differ by nothing.
        let rows = vec![[1.0, 3.0]; 500];
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 2]>::as_slice).collect();
        let found = mean_over_worlds(&rows, 0.05).unwrap();
        let one = Estimate::of_mean(&Sample::new(vec![1.0, 3.0]).unwrap(), 0.05);
        assert!((found.mean - 2.0).abs() < 1e-12 && (found.low - one.low).abs() < 1e-9);
    }

    #[test]
    fn worlds_that_differ_widen_the_interval() {
        let rows = [[1.0, 1.0, 1.0], [3.0, 3.0, 3.0]];
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
        let found = mean_over_worlds(&rows, 0.05).unwrap();
        assert_eq!((found.mean, found.standard_error), (2.0, 1.0));
        assert_eq!(mean_over_worlds(&rows[..1], 0.05), None);
    }

    #[test]
    fn a_line_without_noise_reaches_a_level_where_it_does_by_hand() {
        let x = [0.0, 1.0, 2.0, 4.0];
        let rows: Vec<[f64; 3]> = x.iter().map(|x| [1.0 + 0.5 * x; 3]).collect();
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
        let trend = Trend::fit(&x, &rows).unwrap();
        let (at, range) = trend.reaches(2.5, 0.05).unwrap();
        assert!((at - 3.0).abs() < 1e-9 && (range.low - 3.0).abs() < 1e-6);
        assert!((trend.at(6.0, 0.05).mean - 4.0).abs() < 1e-12);
        assert!((trend.slope(0.05).mean - 0.5).abs() < 1e-12);
        assert_eq!(Trend::fit(&[1.0; 4], &rows), None);
    }

    #[test]
    fn a_line_that_may_be_level_reaches_nothing_for_sure() {
        let x = [0.0, 1.0, 2.0, 3.0];
        let rows = [[1.0, 2.0, 0.0], [0.0, 1.0, 2.0], [2.0, 0.0, 1.3], [1.0, 2.0, 0.1]];
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
        assert_eq!(Trend::fit(&x, &rows).unwrap().reaches(5.0, 0.05), None);
    }

    #[test]
    fn luck_moves_where_a_line_reaches_a_level() {
        // Chance lifts the whole line by -0.1, 0 or 0.1: at slope 1 it moves the place by as much.
        let x = [0.0, 1.0, 2.0, 3.0];
        let rows: Vec<[f64; 3]> = x.iter().map(|x| [x - 0.1, *x, x + 0.1]).collect();
        let rows: Vec<&[f64]> = rows.iter().map(<[f64; 3]>::as_slice).collect();
        let (at, range) = Trend::fit(&x, &rows).unwrap().reaches(1.0, 0.05).unwrap();
        let half = student_t_quantile(0.975, 2.0) * 0.1 / 3.0_f64.sqrt();
        assert!((at - 1.0).abs() < 1e-9);
        assert!(
            (range.low - (1.0 - half)).abs() < 1e-6 && (range.high - (1.0 + half)).abs() < 1e-6
        );
    }

    #[test]
    fn a_ratio_of_means_is_one_of_sums() {
        let (above, below) = ([[1.0, 1.0], [3.0, 3.0]], [[2.0, 2.0], [2.0, 2.0]]);
        let above: Vec<&[f64]> = above.iter().map(<[f64; 2]>::as_slice).collect();
        let below: Vec<&[f64]> = below.iter().map(<[f64; 2]>::as_slice).collect();
        let (ratio, interval) = ratio_over_worlds(&above, &below, 0.05).unwrap();
        assert_eq!(ratio, 1.0);
        assert!(interval.unwrap().contains(1.0));
    }
}
