//! The record of a year, and the integers that states become.

use crate::catalogue::loops::{LINKS, Link};
use crate::catalogue::outcomes::{COUNTS, Count, MEANS, Mean, PERS, Per};
use crate::catalogue::windows::{WINDOWS, Window};
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f32x4, i32x4};

/// States are kept in units of 2^-20.
pub const FIXED: f32 = 1_048_576.0;
/// Amounts are kept in thousandths.
pub const THOUSANDTHS: f32 = 1000.0;

/// What happened in a municipality, or in many, over a year of account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Events, and amounts in thousandths, in the order of [`Count`].
    pub counts: Box<[i64; COUNTS]>,
    /// Weekly sums of states in fixed point, in the order of [`Mean`].
    pub sums: Box<[i64; MEANS]>,
    /// Filled seat-weeks and other weights, in the order of [`Per`].
    pub weights: [i64; PERS],
    /// Sums of trust in fixed point and their numbers, in the order of [`Window`].
    pub windows: [(i64, i64); WINDOWS],
    /// Sums of the links of loops in fixed point and their numbers, in the order of
    /// [`Link`].
    pub links: [(i64, i64); LINKS],
}

/// A number in fixed point, rounded to the nearest, halves away from zero.
#[inline]
#[must_use]
pub fn fixed(x: f32) -> i64 {
    let half = if x < 0.0 { -0.5 } else { 0.5 };
    (x * FIXED + half) as i64
}

/// Four numbers in fixed point at once: the same as each on its own, as long as it is below 2048 to
/// either side; beyond, the nearest that 32 bits hold, and 0 for what is no number.
#[inline]
#[must_use]
pub fn fixed_four(x: [f32; 4]) -> [i64; 4] {
    let whole = dispatch!(Level::baseline(), simd => {
        let x = f32x4::load_array(simd, x);
        let half = f32x4::splat(simd, 0.5).copysign(x);
        (x * FIXED + half).to_int_precise::<i32x4<_>>().to_array()
    });
    whole.map(i64::from)
}

impl Default for Record {
    fn default() -> Self {
        Self {
            counts: Box::new([0; COUNTS]),
            sums: Box::new([0; MEANS]),
            weights: [0; PERS],
            windows: [(0, 0); WINDOWS],
            links: [(0, 0); LINKS],
        }
    }
}

impl Record {
    /// Counts one event.
    #[inline]
    pub fn count(&mut self, what: Count) {
        self.counts[what as usize] += 1;
    }

    /// Counts several events.
    #[inline]
    pub fn count_many(&mut self, what: Count, many: usize) {
        self.counts[what as usize] += many as i64;
    }

    /// Adds an amount, kept in thousandths.
    #[inline]
    pub fn amount(&mut self, what: Count, amount: f32) {
        self.counts[what as usize] += (amount * THOUSANDTHS + 0.5) as i64;
    }

    /// Adds to the sum of a state.
    #[inline]
    pub fn state(&mut self, what: Mean, sum: f32) {
        self.sums[what as usize] += fixed(sum);
    }

    /// Adds to the sums of four states at once.
    #[inline]
    pub fn states(&mut self, what: [Mean; 4], sums: [f32; 4]) {
        let sums = fixed_four(sums);
        for lane in 0..4 {
            self.sums[what[lane] as usize] += sums[lane];
        }
    }

    /// Adds to a weight.
    #[inline]
    pub fn weigh(&mut self, per: Per, weight: usize) {
        self.weights[per as usize] += weight as i64;
    }

    /// How many numbers a record holds.
    pub(super) const NUMBERS: usize = COUNTS + MEANS + PERS + 2 * (WINDOWS + LINKS);

    /// Its numbers, in one order for all records.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &i64> {
        let alone = self.counts.iter().chain(&*self.sums).chain(&self.weights);
        alone.chain(self.windows.iter().chain(&self.links).flat_map(|(sum, number)| [sum, number]))
    }

    /// Its numbers, to be changed, in the same order.
    pub(super) fn numbers_mut(&mut self) -> impl Iterator<Item = &mut i64> {
        let alone = self.counts.iter_mut().chain(&mut *self.sums).chain(&mut self.weights);
        let pairs = self.windows.iter_mut().chain(&mut self.links);
        alone.chain(pairs.flat_map(|(sum, number)| [sum, number]))
    }

    /// Adds another record to this one.
    pub fn add(&mut self, other: &Self) {
        self.numbers_mut().zip(other.numbers()).for_each(|(mine, theirs)| *mine += theirs);
    }

    /// Adds a sum of trusts to a window.
    #[inline]
    pub fn window(&mut self, window: Window, sum: f32, number: u32) {
        let cell = &mut self.windows[window as usize];
        cell.0 += fixed(sum);
        cell.1 += i64::from(number);
    }

    /// Adds what a link of a loop carried.
    #[inline]
    pub fn link(&mut self, link: Link, sum: f32, number: usize) {
        let cell = &mut self.links[link as usize];
        cell.0 += fixed(sum);
        cell.1 += number as i64;
    }

    /// The mean of what a link carried; `None` where it never did.
    #[must_use]
    pub fn link_mean(&self, link: Link) -> Option<f64> {
        let (sum, number) = self.links[link as usize];
        (number > 0).then(|| sum as f64 / (number as f64 * f64::from(FIXED)))
    }

    /// The number of one event.
    #[must_use]
    pub fn counted(&self, what: Count) -> i64 {
        self.counts[what as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_numbers_are_fixed_as_each_on_its_own() {
        let unit = 1.0 / FIXED;
        let numbers =
            [0.0, 0.4 * unit, 0.5 * unit, 0.6 * unit, 1.5 * unit, 0.78, 1.0, 37.3, 2047.99];
        for x in numbers.into_iter().flat_map(|x| [x, -x]) {
            assert_eq!(fixed_four([x, 0.0, -x, 1.0]), [fixed(x), 0, fixed(-x), fixed(1.0)], "{x}");
        }
        let (least, most) = (i64::from(i32::MIN), i64::from(i32::MAX));
        assert_eq!(fixed_four([3000.0, -3000.0, f32::NAN, f32::INFINITY]), [most, least, 0, most]);
    }
}
