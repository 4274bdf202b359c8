//! Values that can be averaged: at least two, all finite.

/// Why values make no [`Sample`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SampleError {
    /// Fewer than two values, so that nothing is known of their spread.
    #[error("a sample needs at least two values, and there are {count}")]
    TooFew {
        /// How many there are.
        count: usize,
    },
    /// A value is NaN or infinite.
    #[error("value {index} of a sample is not a finite number")]
    NotFinite {
        /// Its place in the slice, from 0.
        index: usize,
    },
    /// Two samples that should be paired differ in length.
    #[error("paired samples need equal lengths, and these have {baseline} and {other}")]
    UnequalLengths {
        /// Length of the first.
        baseline: usize,
        /// Length of the second.
        other: usize,
    },
}

/// At least two finite values, in a fixed order.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    values: Vec<f64>,
}

impl Sample {
    /// Takes values in whatever unit they have.
    ///
    /// # Errors
    /// Fewer than two values, or one that is NaN or infinite.
    pub fn new(values: Vec<f64>) -> Result<Self, SampleError> {
        if values.len() < 2 {
            return Err(SampleError::TooFew { count: values.len() });
        }
        match values.iter().position(|value| !value.is_finite()) {
            Some(index) => Err(SampleError::NotFinite { index }),
            None => Ok(Self { values }),
        }
    }

    /// The values, in the order in which they came.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// How many values, at least 2, as a float ready for division.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.values.len() as f64
    }

    /// Degrees of freedom of the variance: the size less one.
    #[must_use]
    pub fn degrees_of_freedom(&self) -> f64 {
        self.size() - 1.0
    }

    /// The mean, in the unit of the values.
    #[must_use]
    pub fn mean(&self) -> f64 {
        two_pass_mean(&self.values)
    }

    /// Whether all values are equal.
    #[must_use]
    pub fn is_constant(&self) -> bool {
        self.values.iter().all(|value| *value == self.values[0])
    }

    /// The variance with n - 1 below, in squared units; exactly 0 when all values are equal.
    #[must_use]
    pub fn variance(&self) -> f64 {
        if self.is_constant() { 0.0 } else { self.covariance(self) }
    }

    /// The standard deviation, in the unit of the values.
    #[must_use]
    pub fn standard_deviation(&self) -> f64 {
        self.variance().sqrt()
    }

    /// The standard error of the mean, in the unit of the values.
    #[must_use]
    pub fn standard_error(&self) -> f64 {
        (self.variance() / self.size()).sqrt()
    }

    /// The covariance with a sample of the same length, with n - 1 below; values beyond the
    /// shorter of the two are left out.
    #[must_use]
    pub fn covariance(&self, other: &Self) -> f64 {
        let (mine, theirs) = (self.mean(), other.mean());
        let mut products = 0.0;
        let mut mine_left = 0.0;
        let mut theirs_left = 0.0;
        for (a, b) in self.values.iter().zip(&other.values) {
            let (a, b) = (a - mine, b - theirs);
            products += a * b;
            mine_left += a;
            theirs_left += b;
        }
        (products - mine_left * theirs_left / self.size()) / self.degrees_of_freedom()
    }
}

/// The mean of finite values, in their unit; nothing when there are none.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| two_pass_mean(values))
}

/// A first pass for the mean, a second for what rounding left over.
fn two_pass_mean(values: &[f64]) -> f64 {
    let size = values.len() as f64;
    let rough = sum(values.iter().copied()) / size;
    rough + sum(values.iter().map(|value| value - rough)) / size
}

/// The sum in the order given, from positive zero.
fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |total, value| total + value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_needs_two_finite_values() {
        assert_eq!(Sample::new(vec![1.0]), Err(SampleError::TooFew { count: 1 }));
        for odd in [f64::NAN, f64::INFINITY] {
            assert_eq!(Sample::new(vec![1.0, odd]), Err(SampleError::NotFinite { index: 1 }));
        }
    }

    #[test]
    fn equal_values_have_no_spread_and_their_own_mean() {
        let sample = Sample::new(vec![0.1; 7]).unwrap();
        assert_eq!((sample.mean(), sample.variance()), (0.1, 0.0));
    }

    #[test]
    fn a_large_common_part_does_not_drown_the_spread() {
        let sample = Sample::new(vec![1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0]).unwrap();
        assert_eq!((sample.mean(), sample.variance()), (1e9 + 10.0, 30.0));
    }
}
