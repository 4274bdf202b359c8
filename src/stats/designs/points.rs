//! Points of the unit cube: a scrambled Sobol sequence, uniform numbers, and both together.

use super::stream::stream;
use rand::distr::{Distribution, StandardUniform};

/// Most things that may differ between the worlds of a study.
pub const FACTORS_OF_WORLDS: usize = 512;

/// Dimensions of the Sobol sequence.
pub const DIMENSIONS_MAX: usize = sobol_burley::NUM_DIMENSIONS as usize;

/// The first points of an Owen-scrambled Sobol sequence, coordinates in 0..1 (1 excluded). The same
/// seed gives the same points; more points extend a design, and more dimensions leave the
/// coordinates of the others as they were.
///
/// # Panics
/// Above 65,536 points or [`DIMENSIONS_MAX`] dimensions, which the sequence does not have.
#[must_use]
pub fn scrambled_sobol(points: u32, dimensions: usize, seed: u32) -> Vec<Vec<f64>> {
    (0..points).map(|point| sobol_point(point, dimensions, seed)).collect()
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

/// Dimensions in which points for worlds follow a Sobol sequence. Beyond some 16 its first few hundred points
/// have pairs of dimensions that go together (at 64 points and 64 dimensions two are equal), so that one
/// parameter would be taken for another.
pub const SOBOL_DIMENSIONS: usize = 16;

/// The first points that fill the unit cube evenly, in any number of dimensions, coordinates in 0..1 (1 excluded):
/// [`SOBOL_DIMENSIONS`] of a scrambled Sobol sequence, and independent uniform numbers in the others. The same
/// seed gives the same points; more points extend a design, and more dimensions leave the coordinates of
/// the others as they were.
///
/// # Panics
/// Above 65,536 points, which the sequence does not have.
#[must_use]
pub fn space_filling(points: u32, dimensions: usize, seed: u32) -> Vec<Vec<f64>> {
    (0..points).map(|point| space_filling_point(point, dimensions, seed)).collect()
}

/// One point of [`space_filling`], by its place from 0.
///
/// # Panics
/// As for [`space_filling`].
#[must_use]
pub fn space_filling_point(point: u32, dimensions: usize, seed: u32) -> Vec<f64> {
    let padded = dimensions.saturating_sub(SOBOL_DIMENSIONS);
    let padding = stream("polaris 2026 padding of Sobol points", seed.into(), point);
    let padding = StandardUniform.sample_iter(padding).take(padded);
    sobol_point(point, dimensions - padded, seed).into_iter().chain(padding).collect()
}

/// One point of [`scrambled_sobol`], by its place from 0.
fn sobol_point(point: u32, dimensions: usize, seed: u32) -> Vec<f64> {
    assert!(point < POINTS_MAX, "beyond the sequence");
    let coordinate = |dimension| f64::from(sobol_burley::sample(point, dimension, seed));
    (0..dimensions as u32).map(coordinate).collect()
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
    fn points_for_worlds_extend_and_no_two_of_their_dimensions_go_together() {
        let (points, dimensions) = (64, 300);
        let design = space_filling(points, dimensions, 7);
        assert_eq!(design[..16], space_filling(16, dimensions, 7)[..]);
        assert_eq!(design[9][..40], space_filling_point(9, 40, 7)[..]);
        assert_eq!(design[9][..SOBOL_DIMENSIONS], scrambled_sobol(10, SOBOL_DIMENSIONS, 7)[9][..]);
        // 64 points and 44,850 pairs: independent ones are beyond 0.75 once in a hundred million designs.
        for dimension in 0..dimensions {
            for other in 0..dimension {
                let correlation = correlation(&design, dimension, other);
                assert!(correlation.abs() < 0.75, "{dimension} and {other}: {correlation}");
            }
        }
    }

    /// Correlation of two coordinates over the points of a design.
    fn correlation(design: &[Vec<f64>], one: usize, other: usize) -> f64 {
        let moment = |a: usize, b: usize| {
            let mean =
                |at: usize| design.iter().map(|it| it[at]).sum::<f64>() / design.len() as f64;
            let (a_mean, b_mean) = (mean(a), mean(b));
            design.iter().map(|it| (it[a] - a_mean) * (it[b] - b_mean)).sum::<f64>()
        };
        moment(one, other) / (moment(one, one) * moment(other, other)).sqrt()
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
