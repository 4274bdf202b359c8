//! The random numbers of designs: the stream of the hash BLAKE3, as a generator of `rand`.

use rand::rand_core::TryRng;
use std::convert::Infallible;

/// A generator whose words are the extended output of BLAKE3 over a text of use and some bytes: the same
/// for the same input, whatever else is drawn.
pub struct HashStream(blake3::OutputReader);

impl HashStream {
    /// The stream for one use. `usage` keeps the streams of different uses apart.
    #[must_use]
    pub fn new(usage: &str, input: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key(usage);
        for bytes in input {
            hasher.update(bytes);
        }
        Self(hasher.finalize_xof())
    }

    fn word<const BYTES: usize>(&mut self) -> [u8; BYTES] {
        let mut word = [0; BYTES];
        self.0.fill(&mut word);
        word
    }
}

impl TryRng for HashStream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.word()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(self.word()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::Rng;

    #[test]
    fn a_stream_is_the_extended_output_of_the_hash() {
        let mut expected = [0; 16];
        let mut hasher = blake3::Hasher::new_derive_key("use");
        hasher.update(b"input");
        hasher.finalize_xof().fill(&mut expected);
        let mut found = [0; 16];
        HashStream::new("use", &[b"in", b"put"]).fill_bytes(&mut found);
        assert_eq!(found, expected);
        let mut stream = HashStream::new("use", &[b"input"]);
        assert_eq!(stream.next_u64().to_le_bytes(), expected[..8]);
        assert_eq!(stream.next_u32().to_le_bytes(), expected[8..12]);
        assert_ne!(
            HashStream::new("another use", &[b"input"]).next_u64().to_le_bytes(),
            expected[..8]
        );
    }
}
