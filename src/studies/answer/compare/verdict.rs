//! Which verdict a difference gets.

use crate::catalogue::outcomes::Direction;
use crate::stats::estimate::Interval;
use crate::table::verdict::Verdict;
use std::cmp::Ordering;

/// What decides a verdict.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Evidence {
    /// Whether every difference is exactly zero.
    pub(crate) identical: bool,
    /// The interval that holds for the whole family; nothing if there are too few events.
    pub(crate) interval: Option<Interval>,
    /// The smallest difference that matters, in the outcome's unit.
    pub(crate) matters: f64,
    /// Which direction is better.
    pub(crate) direction: Direction,
}

impl Evidence {
    /// The first verdict that applies.
    pub(crate) fn verdict(self) -> Verdict {
        if self.identical {
            return Verdict::Identical;
        }
        let Some(Interval { low, high }) = self.interval else {
            return Verdict::TooFewEvents;
        };
        if -self.matters < low && high < self.matters {
            return Verdict::SmallerThanMatters;
        }
        let Some(side) = side_of_zero(Interval { low, high }) else {
            return Verdict::CannotTell;
        };
        let by_enough = high <= -self.matters || low >= self.matters;
        match (self.direction, side == Ordering::Less, by_enough) {
            (Direction::Lower, true, true) | (Direction::Higher, false, true) => Verdict::Better,
            (Direction::Lower, false, true) | (Direction::Higher, true, true) => Verdict::Worse,
            (Direction::Lower, true, false) | (Direction::Higher, false, false) => {
                Verdict::BetterUnclear
            }
            (Direction::Lower, false, false) | (Direction::Higher, true, false) => {
                Verdict::WorseUnclear
            }
            (Direction::Neutral, true, true) => Verdict::Lower,
            (Direction::Neutral, false, true) => Verdict::Higher,
            (Direction::Neutral, true, false) => Verdict::LowerUnclear,
            (Direction::Neutral, false, false) => Verdict::HigherUnclear,
        }
    }
}

/// On which side of zero a whole interval lies, if it does.
pub(crate) fn side_of_zero(interval: Interval) -> Option<Ordering> {
    if interval.high < 0.0 {
        Some(Ordering::Less)
    } else if interval.low > 0.0 {
        Some(Ordering::Greater)
    } else {
        None
    }
}

/// Whether lying on that side is better.
pub(crate) fn is_better(side: Option<Ordering>, direction: Direction) -> bool {
    matches!(
        (side, direction),
        (Some(Ordering::Less), Direction::Lower) | (Some(Ordering::Greater), Direction::Higher)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(low: f64, high: f64) -> Verdict {
        let interval = Some(Interval { low, high });
        Evidence { identical: false, interval, matters: 2.0, direction: Direction::Lower }.verdict()
    }

    #[test]
    fn one_interval_decides_and_imprecision_promotes_nothing() {
        assert_eq!(of(-4.0, -2.5), Verdict::Better);
        assert_eq!(of(-4.0, -1.5), Verdict::BetterUnclear);
        assert_eq!(of(-1.9, -1.5), Verdict::SmallerThanMatters);
        // Wider, around the same estimate: less is known, and less is said.
        assert_eq!(of(-2.4, -1.0), Verdict::BetterUnclear);
        assert_eq!(of(-4.0, 0.6), Verdict::CannotTell);
        assert_eq!(of(1.0, 3.0), Verdict::WorseUnclear);
        assert_eq!(of(2.0, 3.0), Verdict::Worse);
    }
}
