//! Keyed random numbers: `ChaCha8` addressed by meaning, never by order.
//!
//! Every number has an address: the *key* says which municipality in which replicate under which
//! seed, the *stream* says for what purpose and in which week (or term), and the *word* says for
//! which position: a seat, a post, the ordinal of a dossier. No address holds a person, a policy,
//! a world, a thread or a count of earlier draws, so policies and worlds share their luck, and
//! nothing that is added elsewhere moves a number.
//!
//! ```text
//! key    (8 words)  seed low, seed high, replicate, salt, town low, town high, "pola", "ris1"
//! stream (64 bits)  purpose << 32 | week since burn-in began (or term)
//! word              position * words per position + item
//! ```
//!
//! The words are those of the public `ChaCha8` with a 64-bit counter and a 64-bit stream; a test
//! holds them to the `rand_chacha` crate. This function of our own exists because that crate makes
//! four blocks anew at each change of stream, one of which is used; here sixteen blocks of any
//! streams are made side by side, by the widest vectors that the processor has.

use super::math::{self, ln};
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f32x16, i32x16, u32x16};
use std::num::Wrapping;
use std::ops::{Add, BitXor};

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
}

/// Words in a block of `ChaCha`.
pub const BLOCK: usize = 16;

/// The key of all numbers of one municipality in one replicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key([u32; 8]);

impl Key {
    /// The key of a municipality. `town` is a hash of its identifier; `salt` is 0 outside tests
    /// of the statistics, which compare the baseline with itself under other luck.
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

    /// The key of what happens to the whole country in a replicate.
    #[must_use]
    pub fn national(seed: u64, replicate: u32, salt: u32) -> Self {
        let mut key = Self::new(seed, replicate, 0, salt);
        key.0[7] = u32::from_le_bytes(*b"land");
        key
    }

    /// Fills `words` with the first words of a stream.
    pub fn fill(&self, purpose: Purpose, time: u32, words: &mut [u32]) {
        for (position, chunk) in (0u32..).zip(words.chunks_mut(BLOCK)) {
            chunk.copy_from_slice(&self.block(purpose, time, position)[..chunk.len()]);
        }
    }

    /// One block of sixteen words: the words `16 * position` onwards of a stream.
    #[must_use]
    pub fn block(&self, purpose: Purpose, time: u32, position: u32) -> [u32; BLOCK] {
        self.mixed([position, time, purpose as u32].map(Wrapping), Wrapping).map(|word| word.0)
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
        let same = |word| u32x16::splat(simd, word);
        self.mixed([position, time, same(purpose as u32)], same)
    }

    /// The words at an address: four double rounds over constants, key and address.
    #[inline(always)]
    fn mixed<W: Word>(
        &self,
        [position, time, purpose]: [W; 3],
        same: impl Fn(u32) -> W,
    ) -> [W; BLOCK] {
        let [c0, c1, c2, c3] = CONSTANTS.map(&same);
        let [k0, k1, k2, k3, k4, k5, k6, k7] = self.0.map(&same);
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
            *word = *word + start;
        }
        x
    }
}

/// Blocks that are drawn side by side: one a lane.
pub const LANES: usize = 16;

/// The words "expand 32-byte k" with which every `ChaCha` state begins.
const CONSTANTS: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];

/// A word of a block, or the same word of several blocks.
trait Word: Copy + Add<Output = Self> + BitXor<Output = Self> {
    /// Turns the bits to the left.
    fn rotate<const LEFT: u32>(self) -> Self;
}

impl Word for Wrapping<u32> {
    #[inline(always)]
    fn rotate<const LEFT: u32>(self) -> Self {
        Self(self.0.rotate_left(LEFT))
    }
}

impl<S: Simd> Word for u32x16<S> {
    #[inline(always)]
    fn rotate<const LEFT: u32>(self) -> Self {
        (self << LEFT) | (self >> (32 - LEFT))
    }
}

#[inline(always)]
fn quarter<W: Word>(x: &mut [W; BLOCK], a: usize, b: usize, c: usize, d: usize) {
    x[a] = x[a] + x[b];
    x[d] = (x[d] ^ x[a]).rotate::<16>();
    x[c] = x[c] + x[d];
    x[b] = (x[b] ^ x[c]).rotate::<12>();
    x[a] = x[a] + x[b];
    x[d] = (x[d] ^ x[a]).rotate::<8>();
    x[c] = x[c] + x[d];
    x[b] = (x[b] ^ x[c]).rotate::<7>();
}

/// A number between 0 and 1, both excluded, with 23 bits: the word's upper bits plus one half.
#[inline(always)]
#[must_use]
pub fn uniform(word: u32) -> f32 {
    ((word >> 9) as i32 as f32 + 0.5) * (1.0 / 8_388_608.0)
}

/// The same number in every lane.
#[inline(always)]
pub(super) fn uniforms<S: Simd>(words: u32x16<S>) -> f32x16<S> {
    (small(words >> 9) + 0.5) * (1.0 / 8_388_608.0)
}

/// The two halves of each word, all lower halves first: thirty-two numbers of 16 bits from a block.
/// This and the next are the numbers of a dossier one by one, to which tests hold those in lanes.
#[inline(always)]
#[must_use]
pub fn halves(words: &[u32; BLOCK]) -> [u16; 2 * BLOCK] {
    let mut halves = [0; 2 * BLOCK];
    for item in 0..BLOCK {
        halves[item] = words[item] as u16;
        halves[BLOCK + item] = (words[item] >> 16) as u16;
    }
    halves
}

/// A number between 0 and 1, both excluded, with 16 bits.
#[inline(always)]
#[must_use]
pub fn half_uniform(half: u16) -> f32 {
    (f32::from(half) + 0.5) * (1.0 / 65_536.0)
}

/// The numbers of the lower and of the upper halves of the words in every lane: they decide on the
/// traits and choices of dossiers.
#[inline(always)]
pub(super) fn half_uniforms<S: Simd>(words: u32x16<S>) -> [f32x16<S>; 2] {
    let number = |half| (small(half) + 0.5) * (1.0 / 65_536.0);
    [number(words & 0xffff), number(words >> 16)]
}

/// Whole numbers below 2^31 as floats: with a sign they convert in one step everywhere.
#[inline(always)]
fn small<S: Simd>(whole: u32x16<S>) -> f32x16<S> {
    whole.bitcast::<i32x16<S>>().to_float()
}

/// A standard logistic number: below x with probability logistic(x). A yes-no choice of utility x
/// is yes where this number is below x.
#[inline(always)]
#[must_use]
pub fn logistic_noise(u: f32) -> f32 {
    ln(u) - ln(1.0 - u)
}

/// The same in every lane.
#[inline(always)]
pub(super) fn logistic_noises<S: Simd>(u: f32x16<S>) -> f32x16<S> {
    math::logarithms(u) - math::logarithms(1.0 - u)
}

/// A standard Gumbel number: the option with the largest utility plus one of these is chosen with
/// the logit probability.
#[inline(always)]
#[must_use]
pub fn gumbel(u: f32) -> f32 {
    -ln(-ln(u))
}

/// The same in every lane.
#[inline(always)]
pub(super) fn gumbels<S: Simd>(u: f32x16<S>) -> f32x16<S> {
    -math::logarithms(-math::logarithms(u))
}

/// A standard exponential number: the threshold that an accumulated hazard must reach.
#[inline(always)]
#[must_use]
pub fn exponential(u: f32) -> f32 {
    -ln(u)
}

/// The same in every lane.
#[inline(always)]
pub(super) fn exponentials<S: Simd>(u: f32x16<S>) -> f32x16<S> {
    -math::logarithms(u)
}

/// All kinds of vectors that this processor has.
#[cfg(test)]
pub(super) fn levels() -> Vec<Level> {
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
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};

    fn reference(key: &Key, purpose: Purpose, time: u32, word: u128, count: usize) -> Vec<u32> {
        let mut seed = [0u8; 32];
        for (bytes, word) in seed.chunks_mut(4).zip(key.0) {
            bytes.copy_from_slice(&word.to_le_bytes());
        }
        let mut rng = ChaCha8Rng::from_seed(seed);
        rng.set_stream((u64::from(purpose as u32) << 32) | u64::from(time));
        rng.set_word_pos(word);
        (0..count).map(|_| rng.next_u32()).collect()
    }

    #[test]
    fn words_are_those_of_rand_chacha() {
        let key = Key::new(0x1234_5678_9abc_def0, 7, 0xfeed_beef_0bad_cafe, 0);
        let mut words = [0u32; 100];
        key.fill(Purpose::Week, 831, &mut words);
        assert_eq!(words.to_vec(), reference(&key, Purpose::Week, 831, 0, 100));
        let block = key.block(Purpose::Alderman, 3, 41);
        assert_eq!(block.to_vec(), reference(&key, Purpose::Alderman, 3, 41 * 16, 16));
        let time = std::array::from_fn(|lane| [5, 5, 6, 1247][lane % 4]);
        let position = std::array::from_fn(|lane| [9, 77, 9, 99][lane % 4] + lane as u32 / 4);
        for level in levels() {
            let words = key.side_by_side(level, Purpose::Dossier, &time, &position);
            for lane in 0..LANES {
                let first = u128::from(position[lane]) * 16;
                let expected = reference(&key, Purpose::Dossier, time[lane], first, BLOCK);
                assert_eq!(words.map(|word| word[lane]).to_vec(), expected, "{level:?}");
            }
        }
    }

    /// What a lane makes of sixteen words.
    #[inline(always)]
    fn made<S: Simd>(simd: S, words: &[u32; LANES]) -> [[f32; LANES]; 6] {
        let words = u32x16::load_array_ref(simd, words);
        let [lower, upper] = half_uniforms(words);
        let numbers = [
            uniforms(words),
            lower,
            upper,
            gumbels(upper),
            logistic_noises(lower),
            exponentials(lower),
        ];
        numbers.map(SimdBase::to_array)
    }

    #[test]
    fn lanes_hold_the_same_numbers_bit_for_bit() {
        for level in levels() {
            for first in (0..=u16::MAX).step_by(LANES) {
                let halves: [u16; LANES] = std::array::from_fn(|lane| first + lane as u16);
                let words = halves.map(|half| u32::from(half) * 0x1_0001);
                let [whole, lower, upper, gumbels, logistic, thresholds] =
                    dispatch!(level, simd => made(simd, &words));
                for (lane, half) in halves.into_iter().enumerate() {
                    let u = half_uniform(half);
                    let expected =
                        [uniform(words[lane]), u, u, gumbel(u), logistic_noise(u), exponential(u)];
                    let found =
                        [whole, lower, upper, gumbels, logistic, thresholds].map(|it| it[lane]);
                    assert_eq!(
                        found.map(f32::to_bits),
                        expected.map(f32::to_bits),
                        "{level:?} {half}"
                    );
                }
            }
        }
    }

    #[test]
    fn seed_and_replicate_do_not_mix() {
        let one = Key::new(1, 2, 3, 0).block(Purpose::Week, 0, 0);
        let other = Key::new(2, 1, 3, 0).block(Purpose::Week, 0, 0);
        assert_ne!(one, other);
        assert_ne!(Key::national(1, 2, 0), Key::new(1, 2, 0, 0));
    }

    #[test]
    fn uniforms_stay_inside_the_open_interval() {
        assert!(uniform(0) > 0.0);
        assert!(uniform(u32::MAX) < 1.0);
        for u in [0, u16::MAX].map(half_uniform) {
            assert!(u > 0.0 && u < 1.0);
            assert!(gumbel(u).is_finite() && logistic_noise(u).is_finite());
        }
    }
}
