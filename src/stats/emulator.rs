//! A stand-in for the model: least squares on many predictors, with its uncertainty.
//!
//! The orthogonal decomposition is Householder's (Golub and Van Loan 2013, 5.2), in a fixed order of
//! sums, so that bits are equal everywhere.

use super::estimate::Estimate;

/// A column whose part that is new falls below this share of its length repeats the others.
const NEW_SHARE: f64 = 1e-10;

/// Why no emulator could be fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmulatorError {
    /// Not one value for each point, or points of unequal length.
    #[error("an emulator needs one value for each point and points of one length")]
    Lengths,
    /// A point or value is NaN or infinite.
    #[error("row {row} of an emulator holds a number that is not finite")]
    NotFinite {
        /// Its place, from 0.
        row: usize,
    },
    /// A factor whose square is asked for is not there.
    #[error("there is no factor {factor} to take the square of")]
    NoSuchFactor {
        /// Its place, from 0.
        factor: usize,
    },
    /// No more rows than coefficients.
    #[error("an emulator of {coefficients} coefficients needs more rows than that, and has {rows}")]
    TooFewRows {
        /// How many rows there are.
        rows: usize,
        /// How many coefficients they should give.
        coefficients: usize,
    },
    /// A column that the earlier ones already hold, such as a factor that does not vary.
    #[error("column {column} of an emulator does not vary, or follows from the columns before it")]
    Collinear {
        /// Its place among the coefficients, from 0.
        column: usize,
    },
}

/// What an emulator says of a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prediction {
    /// The value expected.
    pub mean: f64,
    /// Standard deviation of a new value at the point: the spread around the fit, and what is not
    /// known of the coefficients.
    pub standard_deviation: f64,
}

/// Coefficients of a constant, the factors, and the squares of some of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Emulator {
    /// With Student t intervals: the constant, then the factors, then the squares as chosen.
    pub coefficients: Vec<Estimate>,
    /// Standard deviation around the fit, in the unit of the values; for an emulator of means it
    /// holds what the form misses and the noise that is left in the means.
    pub residual_standard_deviation: f64,
    /// Share of the variance that is predicted for a row by the fit on all others (1 - PRESS over
    /// the sum of squares); negative where the mean predicts better, nothing where the values do
    /// not vary or a row decides a coefficient alone.
    pub predictive_r2: Option<f64>,
    /// Rows less coefficients.
    pub degrees_of_freedom: usize,
    squares: Vec<usize>,
    /// The upper triangle of the decomposition, by column.
    triangle: Vec<Vec<f64>>,
}

impl Emulator {
    /// Fits by least squares. Intervals of coefficients miss with chance `alpha`.
    ///
    /// Work grows with rows x the square of the coefficients: a second for 5,000 rows and 260.
    ///
    /// # Errors
    /// See [`EmulatorError`].
    pub fn fit(
        points: &[Vec<f64>],
        values: &[f64],
        squares: &[usize],
        alpha: f64,
    ) -> Result<Self, EmulatorError> {
        check(points, values, squares)?;
        let rows: Vec<Vec<f64>> = points.iter().map(|point| predictors(point, squares)).collect();
        let width = rows[0].len();
        let mut columns: Vec<Vec<f64>> =
            (0..width).map(|at| rows.iter().map(|row| row[at]).collect()).collect();
        let mut rotated = values.to_vec();
        decompose(&mut columns, &mut rotated)?;
        for (at, column) in columns.iter_mut().enumerate() {
            column.truncate(at + 1);
        }
        let means = solve(&columns, &rotated[..width]);
        let degrees_of_freedom = rows.len() - width;
        let left: f64 = rotated[width..].iter().map(|value| value * value).sum();
        let deviation = (left / degrees_of_freedom as f64).sqrt();
        let freedom = degrees_of_freedom as f64;
        let coefficients: Vec<Estimate> = (means.iter().zip(inverse_lengths(&columns)))
            .map(|(mean, length)| Estimate::around(*mean, deviation * length, freedom, alpha))
            .collect();
        Ok(Self {
            predictive_r2: predictive_r2(&rows, values, &means, &columns),
            coefficients,
            residual_standard_deviation: deviation,
            degrees_of_freedom,
            squares: squares.to_vec(),
            triangle: columns,
        })
    }

    /// The value expected at a point, in time that grows with the number of coefficients.
    ///
    /// # Panics
    /// For a point of another length than those of the fit.
    #[must_use]
    pub fn mean(&self, point: &[f64]) -> f64 {
        let row = predictors(point, &self.squares);
        assert_eq!(row.len(), self.coefficients.len(), "a point of another length");
        row.iter().zip(&self.coefficients).map(|(x, coefficient)| x * coefficient.mean).sum()
    }

    /// The value expected at a point and its standard deviation, in time that grows with the square
    /// of the number of coefficients.
    ///
    /// # Panics
    /// For a point of another length than those of the fit.
    #[must_use]
    pub fn predict(&self, point: &[f64]) -> Prediction {
        let mean = self.mean(point);
        let leverage = leverage(&self.triangle, &predictors(point, &self.squares));
        let standard_deviation = self.residual_standard_deviation * (1.0 + leverage).sqrt();
        Prediction { mean, standard_deviation }
    }
}

fn check(points: &[Vec<f64>], values: &[f64], squares: &[usize]) -> Result<(), EmulatorError> {
    let factors = points.first().map_or(0, Vec::len);
    if points.len() != values.len() || points.iter().any(|point| point.len() != factors) {
        return Err(EmulatorError::Lengths);
    }
    let finite = |row: &usize| {
        values[*row].is_finite() && points[*row].iter().all(|value| value.is_finite())
    };
    if let Some(row) = (0..points.len()).find(|row| !finite(row)) {
        return Err(EmulatorError::NotFinite { row });
    }
    if let Some(factor) = squares.iter().find(|factor| **factor >= factors) {
        return Err(EmulatorError::NoSuchFactor { factor: *factor });
    }
    let coefficients = 1 + factors + squares.len();
    if points.len() <= coefficients {
        return Err(EmulatorError::TooFewRows { rows: points.len(), coefficients });
    }
    Ok(())
}

/// A constant, the factors, and the squares of those chosen.
fn predictors(point: &[f64], squares: &[usize]) -> Vec<f64> {
    let squares = squares.iter().map(|factor| point[*factor] * point[*factor]);
    std::iter::once(1.0).chain(point.iter().copied()).chain(squares).collect()
}

/// Turns columns into an upper triangle by reflections, and the values with them.
fn decompose(columns: &mut [Vec<f64>], values: &mut [f64]) -> Result<(), EmulatorError> {
    for at in 0..columns.len() {
        let (done, rest) = columns.split_at_mut(at + 1);
        let column = &mut done[at];
        let length = dot(&column[at..], &column[at..]).sqrt();
        if length.is_nan() || length <= NEW_SHARE * dot(column, column).sqrt() {
            return Err(EmulatorError::Collinear { column: at });
        }
        let diagonal = if column[at] > 0.0 { -length } else { length };
        column[at] -= diagonal;
        let mirror = &column[at..];
        let scale = 2.0 / dot(mirror, mirror);
        for other in rest.iter_mut().map(Vec::as_mut_slice).chain(std::iter::once(&mut *values)) {
            reflect(mirror, scale, &mut other[at..]);
        }
        column[at] = diagonal;
        column[at + 1..].fill(0.0);
    }
    Ok(())
}

/// Takes off `other` what lies along the mirror, twice.
fn reflect(mirror: &[f64], scale: f64, other: &mut [f64]) {
    let along = scale * dot(mirror, other);
    for (value, part) in other.iter_mut().zip(mirror) {
        *value -= along * part;
    }
}

/// Solves an upper triangle, given by column, for a right side.
fn solve(triangle: &[Vec<f64>], right: &[f64]) -> Vec<f64> {
    let mut found = right.to_vec();
    for at in (0..triangle.len()).rev() {
        found[at] /= triangle[at][at];
        let (above, mine) = found.split_at_mut(at);
        for (value, part) in above.iter_mut().zip(&triangle[at]) {
            *value -= mine[0] * part;
        }
    }
    found
}

/// The squared length of a row after division by the triangle: x' (X' X)^-1 x.
fn leverage(triangle: &[Vec<f64>], row: &[f64]) -> f64 {
    let mut found: Vec<f64> = Vec::with_capacity(row.len());
    for (column, value) in triangle.iter().zip(row) {
        found.push((value - dot(&column[..found.len()], &found)) / column[found.len()]);
    }
    dot(&found, &found)
}

/// The lengths of the rows of the inverse triangle: standard errors at a residual deviation of 1.
fn inverse_lengths(triangle: &[Vec<f64>]) -> Vec<f64> {
    let width = triangle.len();
    let mut squares = vec![0.0; width];
    let mut unit = vec![0.0; width];
    for at in 0..width {
        unit.fill(0.0);
        unit[at] = 1.0;
        // Column `at` of the inverse, which is zero below its diagonal.
        for (square, part) in squares.iter_mut().zip(solve(&triangle[..=at], &unit[..=at])) {
            *square += part * part;
        }
    }
    squares.into_iter().map(f64::sqrt).collect()
}

/// One less the squares of what is missed when each row is left out, over those around the mean of
/// the others.
fn predictive_r2(
    rows: &[Vec<f64>],
    values: &[f64],
    coefficients: &[f64],
    triangle: &[Vec<f64>],
) -> Option<f64> {
    if values.iter().all(|value| *value == values[0]) {
        return None;
    }
    let size = values.len() as f64;
    let middle = values.iter().sum::<f64>() / size;
    let (mut missed, mut around) = (0.0, 0.0);
    for (row, value) in rows.iter().zip(values) {
        let own = 1.0 - leverage(triangle, row);
        if own < NEW_SHARE {
            return None;
        }
        let error = (value - dot(row, coefficients)) / own;
        let distance = (value - middle) / (1.0 - 1.0 / size);
        missed += error * error;
        around += distance * distance;
    }
    Some(1.0 - missed / around)
}

/// The sum of products, in the order given.
fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::super::designs::scrambled_sobol;
    use super::*;

    #[test]
    fn a_parabola_is_found_whole() {
        let points = scrambled_sobol(32, 3, 1);
        let curve = |x: &[f64]| 2.0 - 3.0 * x[0] + 0.5 * x[2] + 4.0 * x[1] * x[1];
        let values: Vec<f64> = points.iter().map(|point| curve(point)).collect();
        let emulator = Emulator::fit(&points, &values, &[1], 0.05).unwrap();
        for (found, truth) in emulator.coefficients.iter().zip([2.0, -3.0, 0.0, 0.5, 4.0]) {
            assert!((found.mean - truth).abs() < 1e-12, "{found:?} {truth}");
        }
        assert_eq!(emulator.degrees_of_freedom, 27);
        assert!(emulator.residual_standard_deviation < 1e-12);
        assert!(emulator.predictive_r2.unwrap() > 1.0 - 1e-12);
        assert!((emulator.mean(&[0.2, 0.9, 0.4]) - curve(&[0.2, 0.9, 0.4])).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_fitted_is_said() {
        let points = scrambled_sobol(8, 2, 1);
        let fit = |points: &[Vec<f64>], values: &[f64], squares: &[usize]| {
            Emulator::fit(points, values, squares, 0.05).unwrap_err()
        };
        let values = [1.0; 8];
        assert_eq!(fit(&points, &values[..7], &[]), EmulatorError::Lengths);
        assert_eq!(fit(&points, &values, &[2]), EmulatorError::NoSuchFactor { factor: 2 });
        let few = EmulatorError::TooFewRows { rows: 5, coefficients: 5 };
        assert_eq!(fit(&points[..5], &values[..5], &[0, 1]), few);
        assert_eq!(fit(&[], &[], &[]), EmulatorError::TooFewRows { rows: 0, coefficients: 1 });
        let mut odd = values;
        odd[3] = f64::NAN;
        assert_eq!(fit(&points, &odd, &[]), EmulatorError::NotFinite { row: 3 });
        let constant: Vec<Vec<f64>> = points.iter().map(|point| vec![point[0], 0.3]).collect();
        assert_eq!(fit(&constant, &values, &[]), EmulatorError::Collinear { column: 2 });
        let sum: Vec<Vec<f64>> =
            points.iter().map(|x| vec![x[0], x[1], x[0] + 2.0 * x[1]]).collect();
        assert_eq!(fit(&sum, &values, &[]), EmulatorError::Collinear { column: 3 });
    }

    #[test]
    fn values_that_do_not_vary_are_foretold_by_nothing() {
        let emulator = Emulator::fit(&scrambled_sobol(16, 2, 1), &[0.1; 16], &[], 0.05).unwrap();
        assert_eq!(emulator.predictive_r2, None);
        assert!((emulator.coefficients[0].mean - 0.1).abs() < 1e-12);
    }
}
