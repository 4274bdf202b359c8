//! Designs: points of the unit cube at which a model is asked, and in which order.
//!
//! All are fixed by a seed, and asking for more never changes what was there.

mod morris;
mod saltelli;

pub use morris::{LEVELS, Step, Trajectory, morris};
pub use saltelli::{BLOCKS, FACTORS_MAX, ROWS_MAX, Row, saltelli};

use super::hash_stream::HashStream;
use rand::distr::{Distribution, StandardUniform};

/// Why there is no such design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DesignError {
    /// No factor to move.
    #[error("a design needs at least one factor")]
    NoFactors,
    /// More factors than the Sobol sequence has pairs of dimensions.
    #[error("a Sobol design has at most {} factors, and {factors} are asked for", FACTORS_MAX)]
    TooManyFactors {
        /// How many were asked for.
        factors: usize,
    },
    /// Levels between which steps of half the grid do not exist.
    #[error("levels must be an even number from 2 to 1000, not {levels}")]
    Levels {
        /// How many were asked for.
        levels: u32,
    },
    /// Rows that do not fill the independent parts of the design evenly.
    #[error(
        "rows must be {} times a power of two, from {} to {}, not {rows}",
        BLOCKS, 2 * BLOCKS, ROWS_MAX
    )]
    Rows {
        /// How many were asked for.
        rows: u32,
    },
}

/// The random numbers for one part of a design: the same for the same seed, part and use.
fn stream(usage: &str, seed: u64, part: u32) -> HashStream {
    HashStream::new(usage, &[&seed.to_le_bytes(), &part.to_le_bytes()])
}

/// Most things that may differ between the worlds of a study.
pub const FACTORS_OF_WORLDS: usize = 512;

/// Dimensions of the Sobol sequence.
pub const DIMENSIONS_MAX: usize = sobol_burley::NUM_DIMENSIONS as usize;

/// The first points of an Owen-scrambled Sobol sequence, coordinates in 0..1 (1 excluded). The same
/// seed gives the same points; more points extend a design, and more dimensions leave the
/// coordinates of the others as they were. Dimensions beyond [`DIMENSIONS_MAX`] are padded with independent
/// uniform numbers: evenly spread on the whole, though not by strata.
///
/// # Panics
/// Above 65,536 points, which the sequence does not have.
#[must_use]
pub fn scrambled_sobol(points: u32, dimensions: usize, seed: u32) -> Vec<Vec<f64>> {
    (0..points).map(|point| scrambled_sobol_point(point, dimensions, seed)).collect()
}

/// Points of an Owen-scrambled Sobol sequence.
const POINTS_MAX: u32 = 1 << 16;

/// A point of independent uniform coordinates in 0..1 (1 excluded), by its number; the same for the
/// same seed and number.
#[must_use]
pub fn uniform_point(point: u32, dimensions: usize, seed: u64) -> Vec<f64> {
    let stream = stream("polaris 2026 uniform points", seed, point);
    StandardUniform.sample_iter(stream).take(dimensions).collect()
}

/// One point of [`scrambled_sobol`], by its place from 0.
///
/// # Panics
/// As for [`scrambled_sobol`].
#[must_use]
pub fn scrambled_sobol_point(point: u32, dimensions: usize, seed: u32) -> Vec<f64> {
    assert!(point < POINTS_MAX, "beyond the sequence");
    let (sobol, padded) =
        (dimensions.min(DIMENSIONS_MAX), dimensions.saturating_sub(DIMENSIONS_MAX));
    let coordinate = |dimension| f64::from(sobol_burley::sample(point, dimension, seed));
    let padding = stream("polaris 2026 padding of Sobol points", seed.into(), point);
    let padding = StandardUniform.sample_iter(padding).take(padded);
    (0..sobol as u32).map(coordinate).chain(padding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uniform_points_are_even_on_the_whole_and_fixed_by_their_number() {
        let points: Vec<Vec<f64>> = (0..4000).map(|number| uniform_point(number, 3, 1)).collect();
        for axis in 0..3 {
            let mean = points.iter().map(|point| point[axis]).sum::<f64>() / 4000.0;
            assert!((mean - 0.5).abs() < 0.02, "{mean}");
            assert!(points.iter().all(|point| (0.0..1.0).contains(&point[axis])));
        }
        assert_eq!(points[7], uniform_point(7, 3, 1));
        assert_ne!(points[7], uniform_point(7, 3, 2));
        assert_eq!(uniform_point(7, 2, 1), points[7][..2]);
    }

    #[test]
    fn dimensions_beyond_the_sequence_are_padded_evenly_and_independently() {
        let points = 4096;
        let design = scrambled_sobol(points, 300, 7);
        assert_eq!(design[..16], scrambled_sobol(16, 300, 7)[..]);
        assert_eq!(design[9][..256], scrambled_sobol_point(9, 256, 7)[..]);
        let centred = |dimension: usize| design.iter().map(move |point| point[dimension] - 0.5);
        for dimension in 256..300 {
            // Means and products of 4,096 uniform numbers: standard errors of 0.0045 and 0.0013.
            let mean = centred(dimension).sum::<f64>() / f64::from(points);
            assert!(mean.abs() < 0.03, "dimension {dimension}: {mean}");
            for other in [0, 17, dimension - 256, dimension - 1] {
                let products = centred(dimension).zip(centred(other)).map(|(a, b)| a * b);
                let covariance = products.sum::<f64>() / f64::from(points);
                assert!(covariance.abs() < 0.009, "{dimension} and {other}: {covariance}");
            }
        }
    }

    #[test]
    fn every_dimension_fills_its_strata_once() {
        let design = scrambled_sobol(64, 200, 7);
        for dimension in 0..200 {
            let mut seen = [false; 64];
            for point in &design {
                seen[(point[dimension] * 64.0) as usize] = true;
            }
            assert!(seen.iter().all(|stratum| *stratum), "dimension {dimension}");
        }
        assert_eq!(design[..16], scrambled_sobol(16, 200, 7)[..]);
        assert_ne!(design, scrambled_sobol(64, 200, 8));
    }
}
