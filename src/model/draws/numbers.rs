//! Distributions: what is made of uniform numbers, one by one or in lanes.
//!
//! Each distribution is a quantile over [`Number`], so that the vectors that draw weeks and dossiers and
//! the generator that draws everything else hold the same bits. As a [`Distribution`] it reads one word
//! of a generator, by [`Open01`]: (the upper 23 bits + 1/2) / 2^23, between 0 and 1, both excluded.

use super::key::BLOCK;
use crate::math::{Number, ln};
use fearless_simd::prelude::*;
use fearless_simd::{f32x16, i32x16, u32x16};
use rand::Rng;
use rand::distr::{Distribution, Open01};

/// The standard Gumbel distribution: of options with one such number added to each utility, the
/// largest is chosen with the logit probability.
#[derive(Debug, Clone, Copy)]
pub struct Gumbel;

/// The standard logistic distribution: a number lies below x with probability logistic(x), so that a
/// yes-no choice of utility x is yes where its number is below x.
#[derive(Debug, Clone, Copy)]
pub struct Logistic;

/// The standard exponential distribution: the threshold that an accumulated hazard must reach.
#[derive(Debug, Clone, Copy)]
pub struct Exponential;

/// The logistic distribution scaled to mean 0 and variance 1: bell-shaped, with heavier tails than the
/// normal, and exact in portable arithmetic.
#[derive(Debug, Clone, Copy)]
pub struct Bell;

macro_rules! by_quantile {
    ($($distribution:ident)+) => { $(
        impl Distribution<f32> for $distribution {
            #[inline]
            fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> f32 {
                Self::quantile(Open01.sample(rng))
            }
        }
    )+ };
}

by_quantile! { Gumbel Logistic Exponential Bell }

impl Gumbel {
    /// The number below which a share `u` of the distribution lies.
    #[inline(always)]
    #[must_use]
    pub fn quantile<N: Number>(u: N) -> N {
        -ln(-ln(u))
    }
}

impl Logistic {
    /// The number below which a share `u` of the distribution lies.
    #[inline(always)]
    #[must_use]
    pub fn quantile<N: Number>(u: N) -> N {
        ln(u) - ln(u.complement())
    }
}

impl Exponential {
    /// The number above which a share `u` of the distribution lies.
    #[inline(always)]
    #[must_use]
    pub fn quantile<N: Number>(u: N) -> N {
        -ln(u)
    }
}

impl Bell {
    /// The number below which a share `u` of the distribution lies.
    #[inline(always)]
    #[must_use]
    pub fn quantile<N: Number>(u: N) -> N {
        const SCALE: f32 = 0.551_328_9; // sqrt(3) / pi
        Logistic::quantile(u) * SCALE
    }
}

/// The uniform number of a word: what [`Open01`] makes of it.
#[inline(always)]
pub(super) fn uniform(word: u32) -> f32 {
    ((word >> 9) as i32 as f32 + 0.5) * (1.0 / 8_388_608.0)
}

/// The uniform number of the word in each lane.
#[inline(always)]
pub(super) fn uniforms<S: Simd>(words: u32x16<S>) -> f32x16<S> {
    (to_float(words >> 9) + 0.5) * (1.0 / 8_388_608.0)
}

/// The uniform numbers of the lower and of the upper 16 bits of the word in each lane: from them come
/// the traits and choices of dossiers.
#[inline(always)]
pub(super) fn half_uniforms<S: Simd>(words: u32x16<S>) -> [f32x16<S>; 2] {
    let number = |half| (to_float(half) + 0.5) * (1.0 / 65_536.0);
    [number(words & 0xffff), number(words >> 16)]
}

/// Whole numbers below 2^31 as floats: with a sign they convert in one step everywhere.
#[inline(always)]
fn to_float<S: Simd>(whole: u32x16<S>) -> f32x16<S> {
    whole.bitcast::<i32x16<S>>().to_float()
}

/// The uniform numbers of the sixteen lower halves of a block, then of the upper ones: the numbers of a
/// dossier one by one, to which tests hold those in lanes.
#[must_use]
pub fn half_uniforms_of_block(words: &[u32; BLOCK]) -> [f32; 2 * BLOCK] {
    let number = |half: u32| (f32::from(half as u16) + 0.5) * (1.0 / 65_536.0);
    std::array::from_fn(|item| {
        let word = words[item % BLOCK];
        number(if item < BLOCK { word } else { word >> 16 })
    })
}

#[cfg(test)]
mod tests {
    use super::super::key::{LANES, levels};
    use super::*;
    use fearless_simd::dispatch;

    /// A generator that gives one word again and again.
    struct Word(u32);

    impl rand::rand_core::TryRng for Word {
        type Error = std::convert::Infallible;

        fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
            Ok(self.0)
        }

        fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
            Ok(u64::from(self.0))
        }

        fn try_fill_bytes(&mut self, _: &mut [u8]) -> Result<(), Self::Error> {
            unreachable!("numbers are made of words")
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
            Gumbel::quantile(upper),
            Logistic::quantile(lower),
            Exponential::quantile(lower),
        ];
        numbers.map(SimdBase::to_array)
    }

    #[test]
    fn lanes_hold_the_same_numbers_bit_for_bit() {
        for level in levels() {
            for first in (0..=u16::MAX).step_by(LANES) {
                let halves: [u16; LANES] = std::array::from_fn(|lane| first + lane as u16);
                let words = halves.map(|half| u32::from(half) * 0x1_0001);
                let found = dispatch!(level, simd => made(simd, &words));
                for (lane, half) in halves.into_iter().enumerate() {
                    let u = half_uniforms_of_block(&[words[lane]; BLOCK])[0];
                    let expected = [
                        uniform(words[lane]),
                        u,
                        u,
                        Gumbel::quantile(u),
                        Logistic::quantile(u),
                        Exponential::quantile(u),
                    ];
                    let found = found.map(|numbers| numbers[lane]);
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
    fn a_generator_gives_the_numbers_of_its_words() {
        for word in (0..=u32::MAX).step_by(65_521).chain([u32::MAX]) {
            let u = uniform(word);
            let open: f32 = Open01.sample(&mut Word(word));
            assert_eq!(open.to_bits(), u.to_bits(), "{word}");
            assert_eq!(Gumbel.sample(&mut Word(word)).to_bits(), Gumbel::quantile(u).to_bits());
            assert_eq!(Logistic.sample(&mut Word(word)).to_bits(), Logistic::quantile(u).to_bits());
            assert_eq!(Bell.sample(&mut Word(word)).to_bits(), Bell::quantile(u).to_bits());
            let exponential = Exponential.sample(&mut Word(word));
            assert_eq!(exponential.to_bits(), Exponential::quantile(u).to_bits());
        }
    }

    #[test]
    fn numbers_stay_inside_the_open_interval() {
        for u in [uniform(0), uniform(u32::MAX)] {
            assert!(u > 0.0 && u < 1.0);
        }
        for u in half_uniforms_of_block(&[0x0000_ffff; BLOCK]) {
            assert!(u > 0.0 && u < 1.0);
            assert!(Gumbel::quantile(u).is_finite() && Logistic::quantile(u).is_finite());
            assert!(Exponential::quantile(u) > 0.0);
        }
    }
}
