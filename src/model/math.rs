//! Portable mathematics in `f32`: the same bits on every platform and build.
//!
//! Only additions, multiplications, divisions, square roots and bit operations are used, which
//! IEEE 754 fixes; no fused multiply-add, no system library.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f32x4, f32x16, i32x4, i32x16};
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A number that rules compute with: one `f32`, or a vector of them with one case in each lane.
///
/// A formula that is written once over `Number` gives every lane the bits that it gives one number:
/// lanes are added, multiplied and divided each by itself, and no product is fused with a sum.
pub trait Number:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + Add<f32, Output = Self>
    + Sub<f32, Output = Self>
    + Mul<f32, Output = Self>
{
    /// 1 less the number.
    #[must_use]
    fn complement(self) -> Self;

    /// The number, or the limit where it is larger.
    #[must_use]
    fn at_most(self, limit: f32) -> Self;

    /// The size of the number without its sign.
    #[must_use]
    fn size(self) -> Self;

    /// `then` where the number is below the limit, `otherwise` where it is not: both are computed, and
    /// every lane takes its own.
    #[must_use]
    fn where_below(self, limit: f32, then: Self, otherwise: Self) -> Self;

    /// The power of two in a positive normal number, and what is left: from sqrt(1/2) to sqrt(2).
    fn exponent_and_mantissa(self) -> (Self, Self);
}

/// The bits of sqrt(1/2), and of a mantissa.
const ROOT_OF_HALF: u32 = 0x3f35_04f3;
const MANTISSA: u32 = 0x007f_ffff;

impl Number for f32 {
    #[inline(always)]
    fn complement(self) -> Self {
        1.0 - self
    }

    #[inline(always)]
    fn at_most(self, limit: f32) -> Self {
        self.min(limit)
    }

    #[inline(always)]
    fn size(self) -> Self {
        self.abs()
    }

    #[inline(always)]
    fn where_below(self, limit: f32, then: Self, otherwise: Self) -> Self {
        if self < limit { then } else { otherwise }
    }

    #[inline(always)]
    fn exponent_and_mantissa(self) -> (Self, Self) {
        let bits = self.to_bits().wrapping_sub(ROOT_OF_HALF);
        let exponent = (bits as i32) >> 23;
        (exponent as f32, Self::from_bits((bits & MANTISSA).wrapping_add(ROOT_OF_HALF)))
    }
}

/// Implements [`Number`] for vectors of `f32`, each named with the vector of as many `i32`.
macro_rules! vectors {
    ($($vector:ident $whole:ident,)+) => {$(
        impl<S: Simd> Number for $vector<S> {
            #[inline(always)]
            fn complement(self) -> Self {
                1.0 - self
            }

            #[inline(always)]
            fn at_most(self, limit: f32) -> Self {
                self.min(limit)
            }

            #[inline(always)]
            fn size(self) -> Self {
                self.abs()
            }

            #[inline(always)]
            fn where_below(self, limit: f32, then: Self, otherwise: Self) -> Self {
                self.simd_lt(limit).select(then, otherwise)
            }

            #[inline(always)]
            fn exponent_and_mantissa(self) -> (Self, Self) {
                let bits = self.to_bits() - ROOT_OF_HALF;
                let exponent = bits.bitcast::<$whole<S>>() >> 23;
                (exponent.to_float(), Self::from_bits((bits & MANTISSA) + ROOT_OF_HALF))
            }
        }
    )+};
}
vectors! {
    f32x4 i32x4,
    f32x16 i32x16,
}

/// The vectors of four that every processor of a kind has, for what is too small to ask for wider
/// ones.
pub const BASELINE: Level = Level::baseline();

/// `e` to the power `x`; relative error below 2e-7; saturates outside -87..88.
#[inline]
#[must_use]
pub fn exp(x: f32) -> f32 {
    const LOG2_E: f32 = std::f32::consts::LOG2_E;
    // ln 2 in two parts, the first with few bits, so that n times it is exact.
    const LN2_HIGH: f32 = 0.693_359_4;
    const LN2_LOW: f32 = -2.121_944_4e-4;
    const ROUND: f32 = 12_582_912.0; // 1.5 * 2^23: adding and subtracting it rounds to integer
    let x = x.clamp(-87.0, 88.0);
    let n = (x * LOG2_E + ROUND) - ROUND;
    let r = (x - n * LN2_HIGH) - n * LN2_LOW;
    // Taylor series to the seventh power on |r| <= ln 2 / 2: truncation below 1e-8.
    let mut p = 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    let scale = f32::from_bits((((n as i32) + 127) as u32) << 23);
    p * scale
}

/// Natural logarithm of a positive normal number; absolute error below 2e-7 times 1 + |ln x|.
#[inline(always)]
#[must_use]
pub fn ln<N: Number>(x: N) -> N {
    const LN2: f32 = std::f32::consts::LN_2;
    // The mantissa lies within sqrt(1/2)..sqrt(2), so that the series below converges fast:
    // ln m = 2 atanh(t), t = (m - 1) / (m + 1), |t| < 0.172; odd powers to the ninth suffice.
    let (exponent, mantissa) = x.exponent_and_mantissa();
    let t = (mantissa - 1.0) / (mantissa + 1.0);
    let q = t * t;
    let mut p = q * (2.0 / 9.0) + 2.0 / 7.0;
    p = p * q + 2.0 / 5.0;
    p = p * q + 2.0 / 3.0;
    p = p * q + 2.0;
    p * t + exponent * LN2
}

/// The logistic function 1 / (1 + e^-x): a probability from a utility in logits.
#[inline]
#[must_use]
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// `x` moved towards 1 by the share `rate` of the distance; a rate above 1 counts as 1.
#[inline(always)]
#[must_use]
pub fn raise<N: Number>(x: N, rate: N) -> N {
    x + rate.at_most(1.0) * x.complement()
}

/// `x` moved towards 0 by the share `rate` of itself; a rate above 1 counts as 1.
#[inline(always)]
#[must_use]
pub fn lower<N: Number>(x: N, rate: N) -> N {
    x - rate.at_most(1.0) * x
}

/// `x` moved towards `target` by the share `rate` of the distance. The rate is not capped: the caller sees to
/// it that it is at most 1.
#[inline(always)]
#[must_use]
pub fn towards<N: Number>(x: N, target: N, rate: N) -> N {
    x + rate * (target - x)
}

/// A share that rises from `low` at `x` 0 to 1 at `x` 1.
#[inline]
#[must_use]
pub fn rising(low: f32, x: f32) -> f32 {
    low + (1.0 - low) * x
}

/// A factor that is 1 at `x` one half, and grows by `weight` for each 1 of `x`.
///
/// That it is 1 at one half keeps the weight apart from the level of what the factor multiplies.
#[inline]
#[must_use]
pub fn around(weight: f32, x: f32) -> f32 {
    1.0 - 0.5 * weight + weight * x
}

/// The mean of two numbers.
#[inline]
#[must_use]
pub fn mean(a: f32, b: f32) -> f32 {
    0.5 * (a + b)
}

/// Least part of a gap that is left where once closes all of it, so that its logarithm is a number.
pub const LEAST_LEFT: f32 = 1e-6;

/// The part of a gap that `times` steps close together, if each closes `part` of what remains.
#[must_use]
pub fn closed(part: f32, times: f32) -> f32 {
    1.0 - exp(ln((1.0 - part).max(LEAST_LEFT)) * times)
}

/// `x` held in 0..1.
#[inline]
#[must_use]
pub fn share(x: f32) -> f32 {
    x.clamp(0.0, 1.0)
}

/// A uniform number, stretched back to 0..1 on its side of a line: uniform again, and independent of the
/// side.
#[inline]
#[must_use]
pub fn stretch(u: f32, line: f32) -> f32 {
    let (above, length) = if u < line { (u, line) } else { (u - line, 1.0 - line) };
    above / length
}

/// Adds to four sums at once, to each in the order in which its terms come.
#[inline(always)]
pub fn plus(sums: &mut [f32; 4], terms: [f32; 4]) {
    *sums = dispatch!(BASELINE, simd => {
        let [sums, terms] = [*sums, terms].map(|four| f32x4::load_array(simd, four));
        (sums + terms).to_array()
    });
}

/// A weekly probability from a yearly rate: a fifty-second part, at most 1.
#[inline]
#[must_use]
pub fn weekly(rate: f32) -> f32 {
    (rate / 52.0).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_and_ln_are_close_to_the_real_ones_over_their_ranges() {
        for step in -8700..8800 {
            let x = step as f32 / 100.0;
            let exact = libm::exp(f64::from(x));
            assert!((f64::from(exp(x)) / exact - 1.0).abs() < 3e-7, "exp({x})");
        }
        for step in 1..40_000 {
            let x = step as f32 / 1000.0;
            let exact = libm::log(f64::from(x));
            assert!((f64::from(ln(x)) - exact).abs() < 3e-7 * (1.0 + exact.abs()), "ln({x})");
        }
    }

    #[test]
    fn known_points_are_exact() {
        assert_eq!(exp(0.0), 1.0);
        assert_eq!(ln(1.0), 0.0);
        assert_eq!(logistic(0.0), 0.5);
    }

    #[test]
    fn lanes_hold_the_bits_of_one_number() {
        for step in 1..4000u32 {
            let x = [0, 1, 2, 3].map(|lane| (step * (lane + 1)) as f32 / 9000.0);
            let [one, limit] = [0.3, 0.4];
            let formula = |x: f32| {
                let [risen, fallen] = [raise(x, x * x), lower(x, x * one)];
                towards((x - limit).where_below(0.0, risen, fallen), -x, ln(x).size().at_most(1.0))
            };
            let lanes = dispatch!(BASELINE, simd => {
                let x = f32x4::load_array(simd, x);
                let [risen, fallen] = [raise(x, x * x), lower(x, x * one)];
                towards((x - limit).where_below(0.0, risen, fallen), -x, ln(x).size().at_most(1.0))
                    .to_array()
            });
            assert_eq!(lanes.map(f32::to_bits), x.map(|x| formula(x).to_bits()));
        }
    }

    #[test]
    fn bits_are_pinned() {
        let hash = (0..10_000u32).fold(0u32, |hash, i| {
            let x = i as f32 * 0.001 - 5.0;
            hash.rotate_left(5) ^ exp(x).to_bits() ^ ln(i as f32 + 0.5).to_bits()
        });
        assert_eq!(hash, PINNED);
    }

    const PINNED: u32 = 181_537_075;
}
