//! Addressed random numbers, and the helpers of the page's formulas.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What a number is for, by its number in the table of addresses.
#[derive(Clone, Copy)]
pub enum Purpose {
    Week = 1,
    Dossier = 2,
    Alderman = 3,
    Official = 4,
    Election = 5,
    Municipality = 6,
    Exposure = 7,
    NationalWave = 8,
    Break = 9,
    Channel = 10,
    Post = 11,
    SideActivity = 12,
    Venture = 13,
    Founding = 14,
}

/// The key of a municipality in a replicate, or of the nation.
#[derive(Clone, Copy)]
pub struct Luck {
    key: [u8; 32],
}

impl Luck {
    /// The key of a municipality.
    pub fn of_town(seed: u64, replicate: u32, town: u64) -> Self {
        Self::new(seed, replicate, town, *b"ris1")
    }

    /// The key of the nation.
    pub fn of_nation(seed: u64, replicate: u32) -> Self {
        Self::new(seed, replicate, 0, *b"land")
    }

    fn new(seed: u64, replicate: u32, town: u64, last: [u8; 4]) -> Self {
        let mut key = [0; 32];
        key[0..8].copy_from_slice(&seed.to_le_bytes());
        key[8..12].copy_from_slice(&replicate.to_le_bytes());
        // Bytes 12 to 15 are the salt, which is 0.
        key[16..24].copy_from_slice(&town.to_le_bytes());
        key[24..28].copy_from_slice(b"pola");
        key[28..32].copy_from_slice(&last);
        Self { key }
    }

    /// The sixteen words of a block.
    pub fn words(&self, purpose: Purpose, time: u32, position: u32) -> [u32; 16] {
        let mut cipher = ChaCha8Rng::from_seed(self.key);
        cipher.set_stream(u64::from(time) | (purpose as u64) << 32);
        cipher.set_word_pos(u128::from(position) * 16);
        std::array::from_fn(|_| cipher.next_u32())
    }

    /// The words of a block as uniform numbers.
    pub fn numbers(&self, purpose: Purpose, time: u32, position: u32) -> [f32; 16] {
        self.words(purpose, time, position).map(uniform)
    }

    /// The first blocks of a stream as one row of uniform numbers.
    pub fn row(&self, purpose: Purpose, time: u32, blocks: u32) -> Vec<f32> {
        (0..blocks).flat_map(|position| self.numbers(purpose, time, position)).collect()
    }
}

/// A uniform number of 23 bits.
pub fn uniform(word: u32) -> f32 {
    ((word >> 9) as f32 + 0.5) / 8_388_608.0
}

/// A uniform number of the lower 16 bits of a word.
pub fn lower_half(word: u32) -> f32 {
    ((word & 0xffff) as f32 + 0.5) / 65536.0
}

/// A uniform number of the upper 16 bits of a word.
pub fn upper_half(word: u32) -> f32 {
    ((word >> 16) as f32 + 0.5) / 65536.0
}

/// The natural logarithm, rounded from double precision.
pub fn ln(x: f32) -> f32 {
    libm::log(f64::from(x)) as f32
}

/// The exponential function, rounded from double precision.
pub fn exp(x: f32) -> f32 {
    libm::exp(f64::from(x.clamp(-87.0, 88.0))) as f32
}

/// A standard logistic number; the same function is the logit of a share.
pub fn logit(u: f32) -> f32 {
    ln(u) - ln(1.0 - u)
}

/// A standard Gumbel number.
pub fn gumbel(u: f32) -> f32 {
    -ln(-ln(u))
}

/// Mean 0, variance 1.
pub fn bell(u: f32) -> f32 {
    0.551_328_9 * logit(u)
}

/// A trait or habit, within 0.02 and 0.98.
pub fn bounded(mean: f32, spread: f32, u: f32) -> f32 {
    (mean + spread * bell(u)).clamp(0.02, 0.98)
}

/// A factor on the chance of setbacks.
pub fn difficulty(spread: f32, u: f32) -> f32 {
    exp((spread * bell(u)).clamp(-1.609_438, 1.609_438))
}

/// A share that rises from `low` at 0 to 1 at 1.
pub fn rising(low: f32, x: f32) -> f32 {
    low + (1.0 - low) * x
}

/// A factor that is 1 at one half.
pub fn around(weight: f32, x: f32) -> f32 {
    1.0 - 0.5 * weight + weight * x
}

/// Held within 0 and 1.
pub fn share(x: f32) -> f32 {
    x.clamp(0.0, 1.0)
}

/// Takes a part of what is missing to 1.
pub fn raise(x: &mut f32, r: f32) {
    *x += r.min(1.0) * (1.0 - *x);
}

/// Takes a part of what there is.
pub fn lower(x: &mut f32, r: f32) {
    *x -= r.min(1.0) * *x;
}

/// Moves part of the way to a target.
pub fn towards(x: &mut f32, target: f32, r: f32) {
    *x += r * (target - *x);
}

/// The probability that belongs to a utility.
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// A weekly probability from a yearly rate.
pub fn weekly(rate: f32) -> f32 {
    (rate / 52.0).min(1.0)
}

/// The utility of an option that does not exist, and is chosen at no precision.
pub const NONE: f32 = f32::NEG_INFINITY;

/// The first of the largest.
pub fn largest(values: impl IntoIterator<Item = f32>) -> usize {
    let mut best = (0, f32::NEG_INFINITY);
    for (index, value) in values.into_iter().enumerate() {
        if value > best.1 {
            best = (index, value);
        }
    }
    best.0
}

/// A mean, 0 of nothing.
pub fn mean(values: impl IntoIterator<Item = f32>) -> f32 {
    let (mut sum, mut number) = (0.0, 0);
    for value in values {
        sum += value;
        number += 1;
    }
    if number == 0 { 0.0 } else { sum / number as f32 }
}
