//! What is made of the words: uniform numbers and those of choices and thresholds, one by one and, bit
//! for bit the same, in lanes.

use super::BLOCK;
use crate::math::{self, ln};
use fearless_simd::prelude::*;
use fearless_simd::{f32x16, i32x16, u32x16};

/// A number between 0 and 1, both excluded, with 23 bits: the word's upper bits plus one half.
#[inline(always)]
#[must_use]
pub fn uniform(word: u32) -> f32 {
    ((word >> 9) as i32 as f32 + 0.5) * (1.0 / 8_388_608.0)
}

/// The same number in every lane.
#[inline(always)]
pub(crate) fn uniforms<S: Simd>(words: u32x16<S>) -> f32x16<S> {
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
pub(crate) fn half_uniforms<S: Simd>(words: u32x16<S>) -> [f32x16<S>; 2] {
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
pub(crate) fn logistic_noises<S: Simd>(u: f32x16<S>) -> f32x16<S> {
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
pub(crate) fn gumbels<S: Simd>(u: f32x16<S>) -> f32x16<S> {
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
pub(crate) fn exponentials<S: Simd>(u: f32x16<S>) -> f32x16<S> {
    -math::logarithms(u)
}

#[cfg(test)]
mod tests {
    use super::super::{LANES, levels};
    use super::*;
    use fearless_simd::dispatch;

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
    fn uniforms_stay_inside_the_open_interval() {
        assert!(uniform(0) > 0.0);
        assert!(uniform(u32::MAX) < 1.0);
        for u in [0, u16::MAX].map(half_uniform) {
            assert!(u > 0.0 && u < 1.0);
            assert!(gumbel(u).is_finite() && logistic_noise(u).is_finite());
        }
    }
}
