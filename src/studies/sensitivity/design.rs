//! Which worlds the second stage asks for.

use crate::stats::designs::{Row, saltelli};
use crate::stats::hash_stream::HashStream;
use crate::studies::sensitivity::judge::question::SensitivityError;
use rand::distr::{Distribution, StandardUniform};

/// The name under which all that is not kept stands, as one.
pub const OTHERS: &str = "(all others together)";

/// A design over the factors that are kept, with all others together as one factor more, so that
/// shares are shares of what varies when everything that is uncertain does.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    /// The kept factors by their places.
    pub kept: Vec<usize>,
    /// All factors, kept or not.
    all: usize,
    pub(crate) rows: Vec<Row>,
}

impl Design {
    /// A design of so many rows, a power of two from 16.
    ///
    /// # Errors
    /// Nothing to vary, more than the design can hold, or another number of rows.
    pub fn new(rows: u32, kept: &[usize], all: usize, seed: u64) -> Result<Self, SensitivityError> {
        let axes = kept.len() + usize::from(kept.len() < all);
        Ok(Self { kept: kept.to_vec(), all, rows: saltelli(rows, axes, seed)? })
    }

    /// Axes: the kept factors, then the others as one, if there are any.
    #[must_use]
    pub fn axes(&self) -> usize {
        self.kept.len() + usize::from(self.has_others())
    }

    /// Whether there are others than those kept.
    #[must_use]
    pub fn has_others(&self) -> bool {
        self.kept.len() < self.all
    }

    /// The points, row after row: for each factor its share of the range, 0 to 1.
    #[must_use]
    pub fn points(&self) -> Vec<Vec<f64>> {
        self.rows.iter().flat_map(Row::points).map(|point| self.place(&point)).collect()
    }

    /// A point of the axes as shares of all factors. The last coordinate settles all others at once:
    /// each is an independent, even number that the coordinate is hashed to.
    fn place(&self, point: &[f64]) -> Vec<f64> {
        let (own, rest) = point.split_at(self.kept.len());
        let mut shares = match rest {
            [together] => scattered(*together, self.all),
            _ => vec![0.0; self.all],
        };
        for (factor, share) in self.kept.iter().zip(own) {
            shares[*factor] = *share;
        }
        shares
    }
}

/// Uniform numbers in 0..1 that one coordinate stands for.
fn scattered(coordinate: f64, count: usize) -> Vec<f64> {
    let bytes = coordinate.to_bits().to_le_bytes();
    let stream = HashStream::new("polaris sensitivity all others", &[&bytes]);
    StandardUniform.sample_iter(stream).take(count).collect()
}
