//! The random numbers of a design.

use crate::stats::hash_stream::HashStream;

/// The random numbers for one part of a design: the same for the same seed, part and use.
pub(super) fn stream(usage: &str, seed: u64, part: u32) -> HashStream {
    HashStream::new(usage, &[&seed.to_le_bytes(), &part.to_le_bytes()])
}
