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
//! four blocks anew at each change of stream, one of which is used.

use super::math::ln;
use std::sync::LazyLock;
use wide::{f32x4, i32x4, u32x4};

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
        for (first, chunk) in (0u32..).step_by(4).zip(words.chunks_mut(4 * BLOCK)) {
            let at = |lane| Address { purpose, time, position: first + lane };
            let blocks = self.blocks([at(0), at(1), at(2), at(3)]);
            chunk.copy_from_slice(&blocks.as_flattened()[..chunk.len()]);
        }
    }

    /// One block of sixteen words: the words `16 * position` onwards of a stream.
    #[must_use]
    pub fn block(&self, purpose: Purpose, time: u32, position: u32) -> [u32; BLOCK] {
        self.blocks([Address { purpose, time, position }; 4])[0]
    }

    /// Four blocks at once, of any streams: they cost little more than one.
    #[must_use]
    pub fn blocks(&self, addresses: [Address; 4]) -> [[u32; BLOCK]; 4] {
        let lanes = |of: fn(&Address) -> u32| u32x4::from(addresses.each_ref().map(of));
        let k = self.0.map(u32x4::splat);
        let [c0, c1, c2, c3] = CONSTANTS.map(u32x4::splat);
        let [k0, k1, k2, k3, k4, k5, k6, k7] = k;
        let zero = u32x4::splat(0);
        let position = lanes(|address| address.position);
        let time = lanes(|address| address.time);
        let purpose = lanes(|address| address.purpose as u32);
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
        let mut out = [[0u32; BLOCK]; 4];
        for word in 0..BLOCK {
            let mixed = (x[word] + start[word]).to_array();
            for lane in 0..4 {
                out[lane][word] = mixed[lane];
            }
        }
        out
    }
}

/// Where a block stands: for what, when, and at which position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// For what.
    pub purpose: Purpose,
    /// Week since burn-in began, or term.
    pub time: u32,
    /// Position: the block's number in its stream.
    pub position: u32,
}

/// The words "expand 32-byte k" with which every `ChaCha` state begins.
const CONSTANTS: [u32; 4] = [0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574];

#[inline(always)]
fn rotate<const LEFT: u32>(x: u32x4) -> u32x4 {
    (x << LEFT) | (x >> (32 - LEFT))
}

#[inline(always)]
fn quarter(x: &mut [u32x4; BLOCK], a: usize, b: usize, c: usize, d: usize) {
    x[a] += x[b];
    x[d] = rotate::<16>(x[d] ^ x[a]);
    x[c] += x[d];
    x[b] = rotate::<12>(x[b] ^ x[c]);
    x[a] += x[b];
    x[d] = rotate::<8>(x[d] ^ x[a]);
    x[c] += x[d];
    x[b] = rotate::<7>(x[b] ^ x[c]);
}

/// A number between 0 and 1, both excluded, with 23 bits: the word's upper bits plus one half.
#[inline(always)]
#[must_use]
pub fn uniform(word: u32) -> f32 {
    ((word >> 9) as i32 as f32 + 0.5) * (1.0 / 8_388_608.0)
}

/// The same numbers of four words at once.
#[inline(always)]
#[must_use]
pub fn uniform_of_four(words: &[u32; 4]) -> f32x4 {
    let upper = f32x4::from_i32x4(i32x4::new(words.map(|word| (word >> 9) as i32)));
    (upper + f32x4::HALF) * f32x4::splat(1.0 / 8_388_608.0)
}

/// The two halves of a word, lower half first: thirty-two numbers of 16 bits from a block, which
/// decide on the traits and choices of a dossier.
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

/// The Gumbel number of every half word: a table, since two logarithms a choice are the dearest
/// part of a dossier.
static GUMBELS: LazyLock<Box<Gumbels>> = LazyLock::new(|| {
    let numbers: Box<[f32]> = (0..=u16::MAX).map(|half| gumbel(half_uniform(half))).collect();
    numbers.try_into().expect("a number for every half word")
});

/// A number for every half word, so that every look-up is within bounds.
pub type Gumbels = [f32; 1 << 16];

/// The table of Gumbel numbers by half word, for a run of look-ups.
#[must_use]
pub fn gumbels() -> &'static Gumbels {
    &GUMBELS
}

/// A standard logistic number: below x with probability logistic(x). A yes-no choice of utility x
/// is yes where this number is below x.
#[inline(always)]
#[must_use]
pub fn logistic_noise(u: f32) -> f32 {
    ln(u) - ln(1.0 - u)
}

/// A standard Gumbel number: the option with the largest utility plus one of these is chosen with
/// the logit probability.
#[inline(always)]
#[must_use]
pub fn gumbel(u: f32) -> f32 {
    -ln(-ln(u))
}

/// A standard exponential number: the threshold that an accumulated hazard must reach.
#[inline(always)]
#[must_use]
pub fn exponential(u: f32) -> f32 {
    -ln(u)
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
        let at = |time, position| Address { purpose: Purpose::Dossier, time, position };
        let blocks = key.blocks([at(5, 9), at(5, 77), at(6, 9), at(1247, 99)]);
        for (block, (time, position)) in blocks.iter().zip([(5, 9), (5, 77), (6, 9), (1247, 99)]) {
            let expected = reference(&key, Purpose::Dossier, time, position * 16, 16);
            assert_eq!(block.to_vec(), expected);
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
