//! A permutation test of whether being a case depends on any factor at all.

use super::cuts::Grid;
use super::error::PrimError;
use super::limits::Data;
use super::stream::Stream;

/// Permutations before the interim look.
const FIRST: usize = 99;

/// With this many of them at or above the gain, the test stops: the p value is above 0.2.
const ENOUGH: usize = 20;

/// Fewest permutations if the p value can still be small after the interim look.
const FEWEST: usize = 199;

/// Permutations per test of a family, so that the smallest p value can be significant.
const EACH: usize = 40;

/// The result of the permutation test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// How much the best cut of one factor raises the logarithm of the likelihood.
    pub gain: f64,
    /// Probability of at least this gain if being a case is independent of all factors.
    pub p: f64,
    /// The gain that is exceeded by chance with probability `alpha`.
    pub(super) screen: f64,
    /// The gain that is significant after correction for the family of tests.
    pub(super) corrected: f64,
}

/// Compares the best cut with those of permuted answers. The p value is exact for any number of
/// factors, however they are correlated.
///
/// `tests` is the number of such tests in the family, `alpha` the probability of any false positive.
///
/// # Errors
/// No factor that can be cut.
pub(super) fn chance(
    data: Data,
    grid: &Grid,
    tests: usize,
    alpha: f64,
    seed: u64,
) -> Result<Chance, PrimError> {
    let rows: Vec<usize> = (0..data.points.len()).collect();
    let gain = grid.best(data, &rows).ok_or(PrimError::NoCuts)?.gain;
    let more = FEWEST.max(EACH * tests - 1);
    let mut by_chance: Vec<f64> = Vec::with_capacity(more);
    let mut reached = 0;
    while by_chance.len() < more {
        if by_chance.len() == FIRST && reached >= ENOUGH {
            break;
        }
        let order = Stream::new("permutation", seed, by_chance.len() as u64).order(rows.len());
        let cases: Vec<bool> = order.iter().map(|row| data.cases[*row]).collect();
        let weights: Vec<f64> = order.iter().map(|row| data.weights[*row]).collect();
        let permuted = Data { points: data.points, cases: &cases, weights: &weights };
        let best = grid.best(permuted, &rows).map_or(0.0, |cut| cut.gain);
        // Equal up to rounding: sums in another order differ in their last bits.
        reached += usize::from(best >= gain * (1.0 - 1e-12));
        by_chance.push(best);
    }
    let p = (1 + reached) as f64 / (1 + by_chance.len()) as f64;
    let screen = gumbel_quantile(&by_chance, alpha);
    let corrected = gumbel_quantile(&by_chance, alpha / tests as f64);
    Ok(Chance { gain, p, screen, corrected })
}

/// The value that a maximum exceeds with a given probability: the quantile of the Gumbel distribution
/// with the mean and the variance of `values`.
fn gumbel_quantile(values: &[f64], chance: f64) -> f64 {
    const EULER: f64 = 0.577_215_664_901_532_9;
    let size = values.len() as f64;
    let mean = values.iter().sum::<f64>() / size;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (size - 1.0);
    let scale = (6.0 * variance).sqrt() / std::f64::consts::PI;
    mean - scale * (EULER + libm::log(-libm::log1p(-chance)))
}

#[cfg(test)]
mod tests {
    use super::gumbel_quantile;

    #[test]
    fn the_quantile_is_that_of_the_distribution() {
        // The quantiles of a standard Gumbel distribution at equal steps have its moments.
        let size = 200_000;
        let at = |place: u32| -libm::log(-libm::log((f64::from(place) + 0.5) / f64::from(size)));
        let values: Vec<f64> = (0..size).map(at).collect();
        for chance in [0.2, 0.05, 0.005] {
            let expected = -libm::log(-libm::log(1.0 - chance));
            assert!((gumbel_quantile(&values, chance) - expected).abs() < 2e-3);
        }
    }
}
