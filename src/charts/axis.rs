//! Scales and ticks.

use crate::charts::sheet::{Anchor, Point, Sheet};
use crate::charts::style::{AXIS, GRID, SMALL, SOFT};
use crate::words::Words;

/// From values to places on the sheet, in a straight line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    /// Value and place at one end.
    pub from: (f64, f64),
    /// Value and place at the other end.
    pub to: (f64, f64),
}

impl Scale {
    /// The place of a value.
    pub fn place(&self, value: f64) -> f64 {
        self.from.1 + (value - self.from.0) / (self.to.0 - self.from.0) * (self.to.1 - self.from.1)
    }
}

/// The two scales of a picture.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Axes {
    /// The lying one.
    pub across: Scale,
    /// The upright one.
    pub up: Scale,
}

impl Axes {
    /// The place of a pair of values.
    pub fn place(&self, x: f64, y: f64) -> Point {
        (self.across.place(x), self.up.place(y))
    }
}

/// Round values along an axis.
#[derive(Debug, Clone)]
pub(crate) struct Ticks {
    /// The values, increasing; the axis runs from the first to the last.
    pub values: Vec<f64>,
    /// Decimals with which they can be told apart.
    pub decimals: usize,
}

impl Ticks {
    /// About `wanted` steps of 1, 2 or 5 times a power of ten that span `low` to `high`.
    pub fn around(low: f64, high: f64, wanted: u32) -> Self {
        let (low, high) = if high - low > 1e-12 { (low, high) } else { (low - 0.5, high + 0.5) };
        let rough = (high - low) / f64::from(wanted);
        let (mut power, mut decimals) = (1.0, 0);
        while power > rough {
            power /= 10.0;
            decimals += 1;
        }
        while power * 10.0 <= rough {
            power *= 10.0;
        }
        let factor = [1.0, 2.0, 5.0].into_iter().find(|factor| power * factor >= rough * 0.999);
        if factor.is_none() && decimals > 0 {
            decimals -= 1;
        }
        let step = power * factor.unwrap_or(10.0);
        let first = (low / step + 1e-9).floor() as i64;
        let last = (high / step - 1e-9).ceil() as i64;
        Self { values: (first..=last).map(|number| number as f64 * step).collect(), decimals }
    }

    /// Ticks for values that cannot be negative: from 0, unless all lie far above it and close
    /// together; then the second answer is true.
    pub fn positive(low: f64, high: f64, wanted: u32) -> (Self, bool) {
        let cut = low > 0.5 * high;
        (Self::around(if cut { low } else { 0.0 }, high, wanted), cut)
    }

    /// The two ends.
    pub fn ends(&self) -> (f64, f64) {
        (self.values[0], self.values[self.values.len() - 1])
    }

    /// A scale on which they run from one place to another.
    pub fn scale(&self, from: f64, to: f64) -> Scale {
        let (least, most) = self.ends();
        Scale { from: (least, from), to: (most, to) }
    }

    /// What is written at each value, with a sign of its unit behind the number.
    pub fn labels(&self, words: Words, sign: &str) -> Vec<(f64, String)> {
        let label = |value: &f64| (*value, format!("{}{sign}", words.fixed(*value, self.decimals)));
        self.values.iter().map(label).collect()
    }

    /// Lying lines from `left` to `right` with their numbers at the left.
    pub fn across(&self, sheet: &mut Sheet, scale: &Scale, left: f64, right: f64) {
        for (value, label) in self.labels(sheet.words, "") {
            let y = scale.place(value);
            sheet.rule((left, y), (right, y), GRID);
            sheet.text((left - 7.0, y), &label, SMALL, SOFT, Anchor::End);
        }
    }

    /// The same of percentages on both sides of zero, whose line is darker.
    pub fn percentages_across(&self, sheet: &mut Sheet, scale: &Scale, left: f64, right: f64) {
        for (value, label) in self.labels(sheet.words, "%") {
            let y = scale.place(value);
            sheet.rule((left, y), (right, y), if value.abs() < 1e-9 { AXIS } else { GRID });
            sheet.text((left - 7.0, y), &label, SMALL, SOFT, Anchor::End);
        }
    }
}

/// Upright lines at round percentages within a scale, that at zero heavier; returns their labels.
pub(crate) fn guide(
    sheet: &mut Sheet,
    scale: &Scale,
    steps: u32,
    top: f64,
    bottom: f64,
) -> Vec<(f64, String)> {
    let (low, high) = (scale.from.0, scale.to.0);
    let mut labels = Ticks::around(low, high, steps).labels(sheet.words, "%");
    labels.retain(|(value, _)| (low..=high).contains(value));
    for (value, _) in &labels {
        let x = scale.place(*value);
        let (colour, width) = if value.abs() < 1e-9 { (AXIS, 1.5) } else { (GRID, 1.0) };
        sheet.line(&[(x, top), (x, bottom)], colour, width);
    }
    labels
}

/// A lying axis at height `y` with ticks and labels below it.
pub(crate) fn lying(sheet: &mut Sheet, scale: &Scale, y: f64, labels: &[(f64, String)]) {
    sheet.rule((scale.from.1, y), (scale.to.1, y), AXIS);
    for (value, label) in labels {
        let x = scale.place(*value);
        sheet.rule((x, y), (x, y + 4.0), AXIS);
        sheet.text((x, y + 5.0 + SMALL * 0.8), label, SMALL, SOFT, Anchor::Middle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_span_the_values() {
        let ticks = Ticks::around(0.0, 47.0, 5);
        assert_eq!(ticks.values, [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]);
        assert_eq!(ticks.decimals, 0);
        let ticks = Ticks::around(0.612, 0.688, 4);
        assert_eq!(ticks.decimals, 2);
        assert!(ticks.ends().0 <= 0.612 && ticks.ends().1 >= 0.688);
        assert!(Ticks::around(3.0, 3.0, 4).values.len() > 1);
        assert!(!Ticks::positive(1.0, 10.0, 5).1);
        assert!(Ticks::positive(9.0, 10.0, 5).1);
    }
}
