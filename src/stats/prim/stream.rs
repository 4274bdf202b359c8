//! The random numbers of a search: for permutations, splits and planted regions.

use crate::stats::hash_stream::HashStream;
use rand::Rng;

/// The random numbers for one use in a search.
pub(super) struct Stream(HashStream);

impl Stream {
    /// The stream for a use, a seed and a place.
    pub(super) fn new(usage: &str, seed: u64, place: u64) -> Self {
        let usage = format!("polaris stats prim {usage}");
        Self(HashStream::new(&usage, &[&seed.to_le_bytes(), &place.to_le_bytes()]))
    }

    /// A uniform number in 0..1.
    pub(super) fn share(&mut self) -> f64 {
        // The upper 53 bits, each with the same probability.
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A uniform integer below `end`, which must be positive.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // No integer is favoured by more than end / 2^64.
        ((u128::from(self.0.next_u64()) * end as u128) >> 64) as usize
    }

    /// The integers below `size` in random order.
    pub(super) fn order(&mut self, size: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..size).collect();
        for place in (1..size).rev() {
            order.swap(place, self.below(place + 1));
        }
        order
    }
}
