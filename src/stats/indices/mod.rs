//! Sobol indices: which share of an output's variance comes from which factor, and from chance.
//!
//! First-order indices by Saltelli and others (2010), total indices by Jansen (1999), on the design
//! of `designs::saltelli`. With an output that chance moves, indices are computed in each replicate
//! at draws shared by all points and averaged; chance itself is a share of its own.

mod noise;
mod whole;

use crate::stats::estimate::Estimate;
use crate::stats::indices::noise::noise;
use crate::stats::indices::whole::{Whole, mean, square, squares};

/// The two indices of one factor: shares of the variance over the design. Estimates, and with them
/// intervals, may lie a little outside 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactorIndices {
    /// What the factor does alone: how much variance would go if it were known.
    pub first: Estimate,
    /// What the factor takes part in: how much variance would stay if all others were known.
    pub total: Estimate,
}

/// What the design says of one output.
#[derive(Debug, Clone, PartialEq)]
pub struct SobolIndices {
    /// By factor; nothing where no replicate varies over the design.
    pub factors: Option<Vec<FactorIndices>>,
    /// The share of chance, E[Var(Y|x)] / Var(Y), in 0..=1; nothing with fewer than three
    /// replicates, or where the output does not vary.
    pub noise: Option<Estimate>,
    /// Rows of the design that were used.
    pub rows: usize,
    /// Rows left out because a value was missing in one of their points.
    pub left_out: usize,
    /// Replicates over which indices are averaged: those that vary over the design.
    pub replicates: usize,
}

/// Why there are no indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IndicesError {
    /// Points that make no whole rows.
    #[error("a design of {factors} factors has {} points a row; {points} make no whole rows", factors + 2)]
    Points {
        /// How many points were given.
        points: usize,
        /// How many factors were said to be.
        factors: usize,
    },
    /// Points with different numbers of replicates, or none.
    #[error("point {point} has another number of replicates than the first, or none")]
    Replicates {
        /// Its place, from 0.
        point: usize,
    },
    /// Fewer than two independent parts of the design are left, so that nothing is known of the
    /// spread.
    #[error("only {rows} whole rows are left, in fewer than two independent parts of the design")]
    TooFew {
        /// Rows without a missing value.
        rows: usize,
    },
}

/// The indices of each factor and the share of chance.
///
/// `values` holds for each point of the design, row after row as `Row::points` gives them, the
/// output in each replicate; replicate r has the same draws at all points. `blocks` is the number of
/// independent sequences that take turns in the rows (`designs::BLOCKS`). A row with a missing
/// value (NaN or infinite) is left out in all matrices. Where shares vary by replicate, the mean
/// over replicates is given.
///
/// Intervals miss with chance `alpha`. They are Student t intervals from the spread over blocks and
/// over replicates, as of a table crossed by both, and so cover another scramble of the design and
/// other random numbers; with one replicate they cover the design alone.
///
/// # Errors
/// Points that make no whole rows, unequal numbers of replicates, too few rows without missing
/// values.
pub fn sobol(
    values: &[Vec<f64>],
    factors: usize,
    blocks: usize,
    alpha: f64,
) -> Result<SobolIndices, IndicesError> {
    if values.is_empty() || !values.len().is_multiple_of(factors + 2) {
        return Err(IndicesError::Points { points: values.len(), factors });
    }
    let replicates = values[0].len();
    let odd = |point: &Vec<f64>| point.is_empty() || point.len() != replicates;
    if let Some(point) = values.iter().position(odd) {
        return Err(IndicesError::Replicates { point });
    }
    let design = Whole::rows(values, factors, blocks);
    if design.blocks < 2 {
        return Err(IndicesError::TooFew { rows: design.rows.len() });
    }
    let parts: Vec<Replicate> =
        (0..replicates).filter_map(|replicate| Replicate::new(&design, replicate)).collect();
    let indices = |factor| FactorIndices {
        first: averaged(&design, &parts, alpha, |part, row| part.first(row, factor)),
        total: averaged(&design, &parts, alpha, |part, row| part.total(row, factor)),
    };
    Ok(SobolIndices {
        factors: (!parts.is_empty()).then(|| (0..factors).map(indices).collect()),
        noise: noise(&design, replicates, alpha),
        rows: design.rows.len(),
        left_out: values.len() / (factors + 2) - design.rows.len(),
        replicates: parts.len(),
    })
}

/// One replicate over the whole design, ready for the terms of its rows.
struct Replicate {
    number: usize,
    /// Mean over all points, which is taken off for steadier estimates.
    centre: f64,
    /// Mean over A and B.
    mean: f64,
    /// Variance over A and B.
    variance: f64,
}

impl Replicate {
    /// Nothing where the replicate does not vary.
    fn new(design: &Whole, number: usize) -> Option<Self> {
        let ends = || design.rows.iter().flat_map(|(_, row)| [&row[0], &row[row.len() - 1]]);
        let first = design.rows[0].1[0][number];
        if ends().all(|point| point[number] == first) {
            return None;
        }
        let all = design.rows.iter().flat_map(|(_, row)| row.iter());
        let centre = mean(all.map(|point| point[number]));
        let middle = mean(ends().map(|point| point[number]));
        let variance = mean(ends().map(|point| square(point[number] - middle)));
        (variance > 0.0).then_some(Self { number, centre, mean: middle, variance })
    }

    /// What a row adds to the variance.
    fn spread(&self, row: &[Vec<f64>]) -> f64 {
        let end = |point: &[f64]| square(point[self.number] - self.mean);
        f64::midpoint(end(&row[0]), end(&row[row.len() - 1]))
    }

    /// What a row adds to the variance of a factor alone (Saltelli and others 2010).
    fn first(&self, row: &[Vec<f64>], factor: usize) -> f64 {
        let value = |at: usize| row[at][self.number];
        (value(row.len() - 1) - self.centre) * (value(factor + 1) - value(0))
    }

    /// What a row adds to the variance in which a factor takes part (Jansen 1999).
    fn total(&self, row: &[Vec<f64>], factor: usize) -> f64 {
        square(row[0][self.number] - row[factor + 1][self.number]) / 2.0
    }
}

/// The mean over replicates of the quotient of a term's mean over rows and the variance.
///
/// The spread is that of the linearised quotient, as in `Estimate::of_ratio`, by block and
/// replicate.
fn averaged(
    design: &Whole,
    parts: &[Replicate],
    alpha: f64,
    term: impl Fn(&Replicate, &[Vec<f64>]) -> f64,
) -> Estimate {
    let mut cells = vec![vec![0.0; parts.len()]; design.blocks];
    for (at, part) in parts.iter().enumerate() {
        let ratio = mean(design.rows.iter().map(|(_, row)| term(part, row))) / part.variance;
        let scale = design.blocks as f64 / (design.rows.len() as f64 * part.variance);
        for (block, row) in &design.rows {
            cells[*block][at] += scale * (term(part, row) - ratio * part.spread(row));
        }
        for cells in &mut cells {
            cells[at] += ratio;
        }
    }
    crossed(&cells, alpha)
}

/// The mean of a table of blocks by replicates, with an interval over both: the variance is what
/// each adds less what they share, and no less than either alone (Satterthwaite's degrees of
/// freedom).
fn crossed(cells: &[Vec<f64>], alpha: f64) -> Estimate {
    let (blocks, replicates) = (cells.len() as f64, cells[0].len() as f64);
    let grand = mean(cells.iter().flatten().copied());
    let by_block: Vec<f64> = cells.iter().map(|row| mean(row.iter().copied())).collect();
    let by_replicate: Vec<f64> =
        (0..cells[0].len()).map(|at| mean(cells.iter().map(|row| row[at]))).collect();
    let block_square = replicates * squares(&by_block, grand) / (blocks - 1.0);
    if cells[0].len() == 1 {
        return Estimate::around(grand, (block_square / blocks).sqrt(), blocks - 1.0, alpha);
    }
    let replicate_square = blocks * squares(&by_replicate, grand) / (replicates - 1.0);
    let mut rest = 0.0;
    for (row, block) in cells.iter().zip(&by_block) {
        for (cell, replicate) in row.iter().zip(&by_replicate) {
            rest += square(cell - block - replicate + grand);
        }
    }
    let rest_square = rest / ((blocks - 1.0) * (replicates - 1.0));
    let both = block_square + replicate_square - rest_square;
    let (variance, freedom) = if both <= block_square.max(replicate_square) {
        let by_block = block_square >= replicate_square;
        (block_square.max(replicate_square), if by_block { blocks } else { replicates } - 1.0)
    } else {
        let weight = square(block_square) / (blocks - 1.0)
            + square(replicate_square) / (replicates - 1.0)
            + square(rest_square) / ((blocks - 1.0) * (replicates - 1.0));
        (both, (square(both) / weight).max(1.0))
    };
    Estimate::around(grand, (variance / (blocks * replicates)).sqrt(), freedom, alpha)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of one factor in two blocks: A, A with B's factor, B.
    fn rows(values: &[[f64; 3]]) -> Vec<Vec<f64>> {
        values.iter().flatten().map(|value| vec![*value]).collect()
    }

    #[test]
    fn an_output_of_one_factor_is_all_its_own() {
        let values = [[1.0, 3.0, 3.0], [5.0, 2.0, 2.0], [2.0, 6.0, 6.0], [4.0, 1.0, 1.0]];
        let found = sobol(&rows(&values), 1, 2, 0.05).unwrap();
        // Variance over 1 3 5 2 2 6 4 1 is 3; halved squares of 2 3 4 3 have mean 19 / 4.
        let total = found.factors.unwrap()[0].total;
        assert!((total.mean - 4.75 / 3.0).abs() < 1e-12, "{total:?}");
        assert_eq!((found.rows, found.left_out, found.replicates), (4, 0, 1));
        assert_eq!(found.noise, None);
    }

    #[test]
    fn an_output_that_does_not_vary_has_no_indices() {
        let found = sobol(&vec![vec![0.1; 4]; 12], 1, 2, 0.05).unwrap();
        assert_eq!((found.factors, found.noise, found.replicates), (None, None, 0));
        let mut once = vec![vec![0.1, 0.1, 0.1]; 12];
        once[3][1] = 0.5;
        let found = sobol(&once, 1, 2, 0.05).unwrap();
        assert_eq!((found.factors.is_some(), found.replicates), (true, 1));
    }

    #[test]
    fn a_row_with_a_missing_value_is_left_out_in_all_matrices() {
        let mut values = rows(&[[1.0, 3.0, 4.0], [5.0, 2.0, 1.0], [2.0, 6.0, 8.0]]);
        let whole = sobol(&values, 1, 2, 0.05).unwrap();
        values.extend(rows(&[[1e6, f64::NAN, -1e6]]));
        let found = sobol(&values, 1, 2, 0.05).unwrap();
        assert_eq!((found.rows, found.left_out), (3, 1));
        assert_eq!(found.factors, whole.factors);
        values[4][0] = f64::INFINITY;
        assert_eq!(sobol(&values, 1, 2, 0.05), Err(IndicesError::TooFew { rows: 2 }));
    }

    #[test]
    fn values_that_fit_no_design_are_refused() {
        let error = IndicesError::Points { points: 4, factors: 1 };
        assert_eq!(sobol(&vec![vec![1.0]; 4], 1, 2, 0.05), Err(error));
        let mut uneven = vec![vec![1.0, 2.0]; 6];
        uneven[4].pop();
        assert_eq!(sobol(&uneven, 1, 2, 0.05), Err(IndicesError::Replicates { point: 4 }));
        assert!(sobol(&vec![vec![]; 6], 1, 2, 0.05).is_err() && sobol(&[], 1, 2, 0.05).is_err());
        assert!(sobol(&vec![vec![1.0]; 6], 1, 0, 0.05).is_err());
    }

    #[test]
    fn a_table_that_varies_by_block_alone_has_the_error_of_its_blocks() {
        let cells = [1.0, 2.0, 6.0].map(|value| vec![value; 5]);
        let found = crossed(&cells, 0.05);
        let alone = crossed(&[1.0, 2.0, 6.0].map(|value| vec![value]), 0.05);
        assert!((found.mean - 3.0).abs() < 1e-12);
        assert!((found.standard_error - (7.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert!((found.low - alone.low).abs() < 1e-9);
    }
}
