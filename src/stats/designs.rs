//! Designs: points of the unit cube that spread evenly over it.

/// Most dimensions that a scrambled Sobol design can have.
pub const DIMENSIONS_MAX: usize = sobol_burley::NUM_DIMENSIONS as usize;

/// The first points of an Owen-scrambled Sobol sequence, coordinates in 0..1 (1 excluded). The same
/// seed gives the same points; more points extend a design, and more dimensions leave the
/// coordinates of the others as they were.
///
/// # Panics
/// Above [`DIMENSIONS_MAX`] dimensions or 65,536 points, which the sequence does not have.
#[must_use]
pub fn scrambled_sobol(points: u32, dimensions: usize, seed: u32) -> Vec<Vec<f64>> {
    assert!(dimensions <= DIMENSIONS_MAX && points <= 1 << 16, "beyond the sequence");
    let coordinate =
        |point: u32, dimension: u32| f64::from(sobol_burley::sample(point, dimension, seed));
    (0..points)
        .map(|point| (0..dimensions as u32).map(|dimension| coordinate(point, dimension)).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
