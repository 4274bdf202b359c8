//! The design from which Sobol indices are estimated (Saltelli and others 2010).

use super::error::{BLOCKS, DesignError, FACTORS_MAX, ROWS_MAX};
use super::points::scrambled_sobol;
use super::stream::stream;
use rand::Rng;

/// One row of the matrices A and B, from which its points follow.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The point of matrix A, coordinates in 0..1.
    pub a: Vec<f64>,
    /// The point of matrix B.
    pub b: Vec<f64>,
}

impl Row {
    /// The row's points in the order in which `indices::sobol` wants their values: A, then A with
    /// each factor in turn as in B, then B; two more than there are factors.
    pub fn points(&self) -> impl Iterator<Item = Vec<f64>> {
        let mixed = (0..self.a.len()).map(|factor| {
            let mut point = self.a.clone();
            point[factor] = self.b[factor];
            point
        });
        std::iter::once(self.a.clone()).chain(mixed).chain(std::iter::once(self.b.clone()))
    }
}

/// A design of `rows` rows: [`BLOCKS`] times a power of two, from 16 to [`ROWS_MAX`]. It asks for
/// `rows` x (`factors` + 2) points. More rows leave the earlier ones as they were.
///
/// # Errors
/// No factor, more than [`FACTORS_MAX`], or another number of rows.
pub fn saltelli(rows: u32, factors: usize, seed: u64) -> Result<Vec<Row>, DesignError> {
    if factors == 0 {
        return Err(DesignError::NoFactors);
    }
    if factors > FACTORS_MAX {
        return Err(DesignError::TooManyFactors { factors });
    }
    let each = rows / BLOCKS;
    let whole = rows.is_multiple_of(BLOCKS) && each.is_power_of_two();
    if !whole || !(2 * BLOCKS..=ROWS_MAX).contains(&rows) {
        return Err(DesignError::Rows { rows });
    }
    let blocks: Vec<_> = (0..BLOCKS)
        .map(|block| {
            let key = stream("polaris stats saltelli block", seed, block).next_u64() as u32;
            scrambled_sobol(each, 2 * factors, key)
        })
        .collect();
    let row = |row: usize| {
        let (a, b) = blocks[row % blocks.len()][row / blocks.len()].split_at(factors);
        Row { a: a.to_vec(), b: b.to_vec() }
    };
    Ok((0..rows as usize).map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_gives_a_then_a_with_each_factor_of_b_then_b() {
        let row = Row { a: vec![0.1, 0.2], b: vec![0.3, 0.4] };
        let points: Vec<_> = row.points().collect();
        assert_eq!(points, [[0.1, 0.2], [0.3, 0.2], [0.1, 0.4], [0.3, 0.4]]);
    }

    #[test]
    fn each_block_fills_its_strata_and_more_rows_leave_the_earlier_ones() {
        let design = saltelli(128, 5, 9).unwrap();
        for block in 0..8 {
            for factor in 0..5 {
                let mut seen = [[false; 16]; 2];
                for row in design.iter().skip(block).step_by(8) {
                    seen[0][(row.a[factor] * 16.0) as usize] = true;
                    seen[1][(row.b[factor] * 16.0) as usize] = true;
                }
                assert!(seen.iter().flatten().all(|stratum| *stratum));
            }
        }
        assert_eq!(design[..64], saltelli(64, 5, 9).unwrap()[..]);
        assert_ne!(design, saltelli(128, 5, 10).unwrap());
        assert_ne!(design[0], design[1]);
    }

    #[test]
    fn the_largest_design_exists_and_a_larger_one_is_refused() {
        assert_eq!(saltelli(16, FACTORS_MAX, 1).unwrap().len(), 16);
        assert_eq!(saltelli(16, 129, 1), Err(DesignError::TooManyFactors { factors: 129 }));
        assert_eq!(saltelli(16, 0, 1), Err(DesignError::NoFactors));
        for rows in [0, 8, 17, 24, ROWS_MAX * 2] {
            assert_eq!(saltelli(rows, 2, 1), Err(DesignError::Rows { rows }));
        }
    }
}
