//! Boxes: their limits, the points inside them, and shares of points and cases.

use crate::stats::estimate::Interval;
use crate::stats::proportions::wilson_share;

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

/// One limit of a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// Which factor, from 0.
    pub factor: usize,
    /// Which side of it.
    pub side: Side,
    /// The limit, included in the box.
    pub value: f64,
    /// In which share of splits the box also has a limit on this side.
    pub again: f64,
    /// The middle 80% of those limits.
    pub spread: Option<Interval>,
}

/// Points, with whether each is a case and how certain that is.
#[derive(Debug, Clone, Copy)]
pub struct Data<'a> {
    /// The factors of each point.
    pub points: &'a [Vec<f64>],
    /// Whether each is a case.
    pub cases: &'a [bool],
    /// The weight of each, in 0..=1: 1 if it is decided, 0 if nothing is known.
    pub weights: &'a [f64],
}

impl Data<'_> {
    /// The number of factors of each point.
    pub(super) fn factors(&self) -> usize {
        self.points.first().map_or(0, Vec::len)
    }

    /// The count of some of the points.
    pub(super) fn count(&self, rows: impl Iterator<Item = usize>) -> Count {
        let mut count = Count::default();
        for row in rows {
            count.add(self.weights[row], self.cases[row]);
        }
        count
    }

    /// The count of those among some points that lie in a box.
    pub(super) fn inside(&self, rows: &[usize], limits: &[Range]) -> Count {
        self.count(rows.iter().copied().filter(|row| inside(limits, &self.points[*row])))
    }
}

/// Whether a point lies in a box.
pub(super) fn inside(limits: &[Range], point: &[f64]) -> bool {
    limits.iter().zip(point).all(|(range, value)| range.holds(*value))
}

/// Points and the cases among them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Count {
    /// How many points there are.
    pub points: u64,
    /// The sum of their weights.
    pub weight: f64,
    /// The sum of the weights of cases.
    pub cases: f64,
    /// The sum of the squared weights.
    squares: f64,
    /// The sum of the squared weights of cases.
    squares_of_cases: f64,
}

impl Count {
    pub(super) fn add(&mut self, weight: f64, case: bool) {
        self.points += 1;
        self.weight += weight;
        self.squares += weight * weight;
        if case {
            self.cases += weight;
            self.squares_of_cases += weight * weight;
        }
    }

    /// The sum of several counts.
    pub(super) fn plus(&self, other: &Self) -> Self {
        Self {
            points: self.points + other.points,
            weight: self.weight + other.weight,
            cases: self.cases + other.cases,
            squares: self.squares + other.squares,
            squares_of_cases: self.squares_of_cases + other.squares_of_cases,
        }
    }

    /// The share of cases by weight, 0 without points.
    #[must_use]
    pub fn density(&self) -> f64 {
        if self.weight > 0.0 { self.cases / self.weight } else { 0.0 }
    }

    /// The share of cases by weight, none without points of any weight.
    pub(super) fn dense(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.density())
    }

    /// The share of the cases of a whole that are among these, none if it has no cases.
    pub(super) fn cover(&self, whole: &Self) -> Option<f64> {
        (whole.cases > 0.0).then(|| self.cases / whole.cases)
    }

    /// The effective sample size: the number of points of equal weight that determine a share equally
    /// well (Kish 1965).
    pub(super) fn effective(&self) -> f64 {
        if self.squares > 0.0 { self.weight * self.weight / self.squares } else { 0.0 }
    }

    /// The effective sample size of the cases.
    pub(super) fn effective_cases(&self) -> f64 {
        let squares = self.squares_of_cases;
        if squares > 0.0 { self.cases * self.cases / squares } else { 0.0 }
    }
}

/// A share with its interval; both are empty if the whole is empty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// In 0..=1.
    pub value: Option<f64>,
    /// Wilson's interval.
    pub interval: Option<Interval>,
}

impl Share {
    /// The share of a whole with an effective sample size, and a variance that is added to the
    /// binomial one.
    pub(super) fn of(part: f64, whole: f64, size: f64, besides: f64, alpha: f64) -> Self {
        let value = (whole > 0.0).then(|| (part / whole).clamp(0.0, 1.0));
        let interval = value.and_then(|value| {
            let variance = value * (1.0 - value) / size;
            let worth = if variance > 0.0 { variance / (variance + besides) } else { 1.0 };
            wilson_share(value, size * worth, alpha)
        });
        Self { value, interval }
    }
}
