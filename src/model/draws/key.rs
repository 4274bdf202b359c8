//! The key of a municipality's random numbers, and the blocks of the cipher at its addresses.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, u32x16};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// What a stream of numbers is for. The number is part of the layout and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum Purpose {
    /// Weekly events of the municipality, its seats and its posts: one block up to six seats or posts, then one more for every eight.
    Week = 1,
    /// Traits and decisions of a dossier: a block each.
    Dossier = 2,
    /// Traits of an alderman at arrival; the stream's low half is the term.
    Alderman = 3,
    /// Traits of an official at arrival; the stream's low half is the term.
    Official = 4,
    /// An election and the formation after it.
    Election = 5,
    /// What the municipality is like: cultures, clarity, oversight, graph.
    Municipality = 6,
    /// What follows an exposure, by the week and post in which the risk arose.
    Exposure = 7,
    /// National media waves; the key has no municipality.
    NationalWave = 8,
    /// A coalition break and what follows it.
    Break = 9,
    /// The mayor, by term of six years, and the secretary, by arrival.
    Channel = 10,
    /// What a post directs: a service, a company or a project.
    Post = 11,
    /// An occasion on which a side activity meets the office, or a seat that the executive offers.
    SideActivity = 12,
    /// A venture of a company or project.
    Venture = 13,
    /// How long an official of the first week has been there, and a seat on an outside board.
    Founding = 14,
}

/// Words in a block of `ChaCha`.
pub const BLOCK: usize = 16;

/// The key of all numbers of one municipality in one replicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key([u32; 8]);

impl Key {
    /// The key of a municipality. `town` is a hash of its identifier; `salt` is 0 outside tests
    /// of the statistics, which compare the baseline with itself under other random numbers.
    #[must_use]
    pub fn new(seed: u64, replicate: u32, town: u64, salt: u32) -> Self {
        Self([
            seed as u32,
            (seed >> 32) as u32,
            replicate,
            salt,
            town as u32,
            (town >> 32) as u32,
            u32::from_le_bytes(*b"pola"),
            u32::from_le_bytes(*b"ris1"),
        ])
    }

    /// The key of what is the same about the municipality in all replicates: that of the replicate with
    /// number 0, which no run has.
    #[must_use]
    pub fn of_all_replicates(mut self) -> Self {
        self.0[2] = 0;
        self
    }

    /// The key of what happens to the whole country in a replicate.
    #[must_use]
    pub fn national(seed: u64, replicate: u32, salt: u32) -> Self {
        let mut key = Self::new(seed, replicate, 0, salt);
        key.0[7] = u32::from_le_bytes(*b"land");
        key
    }

    /// The generator of the numbers at an address: the words of block `position` of the stream, and
    /// those behind it.
    #[must_use]
    pub fn rng(&self, purpose: Purpose, time: u32, position: u32) -> ChaCha8Rng {
        let mut seed = [0; 32];
        for (bytes, word) in seed.chunks_mut(4).zip(self.0) {
            bytes.copy_from_slice(&word.to_le_bytes());
        }
        let mut rng = ChaCha8Rng::from_seed(seed);
        rng.set_stream((u64::from(purpose as u32) << 32) | u64::from(time));
        rng.set_word_pos(u128::from(position) * BLOCK as u128);
        rng
    }

    /// Sixteen blocks side by side, each of the time and the position at its place: by word (16),
    /// then lane (16). `level` says by which vectors, and moves no bit.
    #[must_use]
    pub fn side_by_side(
        &self,
        level: Level,
        purpose: Purpose,
        time: &[u32; LANES],
        position: &[u32; LANES],
    ) -> [[u32; LANES]; BLOCK] {
        dispatch!(level, simd => {
            let lanes = |words| u32x16::load_array_ref(simd, words);
            self.blocks(simd, purpose, lanes(time), lanes(position)).map(SimdBase::to_array)
        })
    }

    /// The same in vectors.
    #[inline(always)]
    pub(super) fn blocks<S: Simd>(
        &self,
        simd: S,
        purpose: Purpose,
        time: u32x16<S>,
        position: u32x16<S>,
    ) -> [u32x16<S>; BLOCK] {
        self.mixed(simd, [position, time, u32x16::splat(simd, purpose as u32)])
    }

    /// The words at each lane's address: four double rounds over constants, key and address.
    #[inline(always)]
    fn mixed<S: Simd>(&self, simd: S, address: [u32x16<S>; 3]) -> [u32x16<S>; BLOCK] {
        let same = |word| u32x16::splat(simd, word);
        let [position, time, purpose] = address;
        let [c0, c1, c2, c3] = CONSTANTS.map(same);
        let [k0, k1, k2, k3, k4, k5, k6, k7] = self.0.map(same);
        let zero = same(0);
        let start = [c0, c1, c2, c3, k0, k1, k2, k3, k4, k5, k6, k7, position, zero, time, purpose];
        let mut x = start;
        for _ in 0..4 {
            quarter(&mut x, 0, 4, 8, 12);
            quarter(&mut x, 1, 5, 9, 13);
            quarter(&mut x, 2, 6, 10, 14);
            quarter(&mut x, 3, 7, 11, 15);
            quarter(&mut x, 0, 5, 10, 15);
            quarter(&mut x, 1, 6, 11, 12);
            quarter(&mut x, 2, 7, 8, 13);
            quarter(&mut x, 3, 4, 9, 14);
        }
        for (word, start) in x.iter_mut().zip(start) {
            *word += start;
        }
        x
    }
}

/// Blocks that are drawn side by side: one a lane.
pub const LANES: usize = 16;

/// The words "expand 32-byte k" with which every `ChaCha` state begins.
const CONSTANTS: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];

#[inline(always)]
fn rotate<const LEFT: u32, S: Simd>(word: u32x16<S>) -> u32x16<S> {
    (word << LEFT) | (word >> (32 - LEFT))
}

#[inline(always)]
fn quarter<S: Simd>(x: &mut [u32x16<S>; BLOCK], a: usize, b: usize, c: usize, d: usize) {
    x[a] += x[b];
    x[d] = rotate::<16, S>(x[d] ^ x[a]);
    x[c] += x[d];
    x[b] = rotate::<12, S>(x[b] ^ x[c]);
    x[a] += x[b];
    x[d] = rotate::<8, S>(x[d] ^ x[a]);
    x[c] += x[d];
    x[b] = rotate::<7, S>(x[b] ^ x[c]);
}

/// All kinds of vectors that this processor has.
#[cfg(test)]
pub(crate) fn levels() -> Vec<Level> {
    let best = Level::new();
    #[cfg(target_arch = "x86_64")]
    let narrower = [
        best.as_avx512().and(best.as_avx2()).map(Simd::level),
        best.as_avx2().and(best.as_sse4_2()).map(Simd::level),
        best.as_sse4_2().and(best.as_sse2()).map(Simd::level),
    ];
    #[cfg(not(target_arch = "x86_64"))]
    let narrower = [None];
    std::iter::once(best).chain(narrower.into_iter().flatten()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::Rng;

    #[test]
    fn blocks_side_by_side_hold_the_words_of_the_generator() {
        let key = Key::new(0x1234_5678_9abc_def0, 7, 0xfeed_beef_0bad_cafe, 0);
        let time = std::array::from_fn(|lane| [5, 5, 6, 1247][lane % 4]);
        let position = std::array::from_fn(|lane| [9, 77, 9, 99][lane % 4] + lane as u32 / 4);
        for level in levels() {
            let words = key.side_by_side(level, Purpose::Dossier, &time, &position);
            for lane in 0..LANES {
                let mut rng = key.rng(Purpose::Dossier, time[lane], position[lane]);
                let expected: [u32; BLOCK] = std::array::from_fn(|_| rng.next_u32());
                assert_eq!(words.map(|word| word[lane]), expected, "{level:?}");
            }
        }
    }

    #[test]
    fn a_generator_goes_on_with_the_next_position() {
        let key = Key::new(1, 2, 3, 0);
        let mut whole = key.rng(Purpose::Election, 208, 0);
        for position in 0..8 {
            let mut rng = key.rng(Purpose::Election, 208, position);
            for _ in 0..BLOCK {
                assert_eq!(rng.next_u32(), whole.next_u32());
            }
        }
    }

    #[test]
    fn what_all_replicates_share_is_that_of_none_of_them() {
        let key = Key::new(1, 2, 3, 0);
        assert_eq!(key.of_all_replicates(), Key::new(1, 7, 3, 0).of_all_replicates());
        assert_ne!(key.of_all_replicates(), key);
    }

    #[test]
    fn seed_and_replicate_do_not_mix() {
        let mut one = Key::new(1, 2, 3, 0).rng(Purpose::Week, 0, 0);
        let mut other = Key::new(2, 1, 3, 0).rng(Purpose::Week, 0, 0);
        assert_ne!(one.next_u64(), other.next_u64());
        assert_ne!(Key::national(1, 2, 0), Key::new(1, 2, 0, 0));
    }
}
