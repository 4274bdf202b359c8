//! Boxes: which points lie in them, and what each limit is worth.

use super::super::distributions::binomial_upper_tail;

/// One side of a factor's range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The factor must be at least the limit.
    Low,
    /// The factor must be at most the limit.
    High,
}

/// The part of a factor's range that lies in a box; a side without limit is open.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range {
    /// Smallest value, included.
    pub low: Option<f64>,
    /// Largest value, included.
    pub high: Option<f64>,
}

impl Range {
    /// Whether a value lies in it.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// Whether either side has a limit.
    #[must_use]
    pub fn is_limited(&self) -> bool {
        self.low.is_some() || self.high.is_some()
    }

    /// The limit of one side.
    #[must_use]
    pub fn side(&self, side: Side) -> Option<f64> {
        match side {
            Side::Low => self.low,
            Side::High => self.high,
        }
    }

    /// The range with another limit on one side.
    #[must_use]
    pub fn with(self, side: Side, limit: Option<f64>) -> Self {
        match side {
            Side::Low => Self { low: limit, ..self },
            Side::High => Self { high: limit, ..self },
        }
    }
}

/// Points with what is asked of each: is it a case?
#[derive(Debug, Clone, Copy)]
pub(super) struct Data<'a> {
    pub(super) points: &'a [&'a [f64]],
    pub(super) cases: &'a [bool],
}

impl Data<'_> {
    /// How many points lie in a box, and how many of them are cases.
    pub(super) fn count(&self, limits: &[Range]) -> Count {
        let inside = |point: &[f64]| limits.iter().zip(point).all(|(range, x)| range.holds(*x));
        let mut count = Count::default();
        for (_, case) in self.points.iter().zip(self.cases).filter(|(point, _)| inside(point)) {
            count.points += 1;
            count.cases += u64::from(*case);
        }
        count
    }

    /// The quasi-p value of one limit of a box.
    pub(super) fn quasi_p(&self, limits: &[Range], factor: usize, side: Side) -> f64 {
        let mut without = limits.to_vec();
        without[factor] = without[factor].with(side, None);
        let (count, base) = (self.count(limits), self.count(&without));
        if base.points == 0 {
            return 1.0;
        }
        let chance = base.cases as f64 / base.points as f64;
        binomial_upper_tail(count.cases, count.points, chance)
    }
}

/// Points and the cases among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// All points.
    pub points: u64,
    /// Those that are cases.
    pub cases: u64,
}

impl Count {
    /// The share of points that are cases, nil without points.
    #[must_use]
    pub fn density(&self) -> f64 {
        if self.points == 0 { 0.0 } else { self.cases as f64 / self.points as f64 }
    }
}

/// All limits of a box, by factor, the lower first.
pub(super) fn sides(limits: &[Range]) -> impl Iterator<Item = (usize, Side, f64)> {
    limits.iter().enumerate().flat_map(|(factor, range)| {
        let side = move |side| range.side(side).map(|limit| (factor, side, limit));
        [side(Side::Low), side(Side::High)].into_iter().flatten()
    })
}
