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
    /// The 95% interval; nothing where there are too few events.
    pub(crate) plain: Option<Interval>,
    /// On which side of zero the difference lies beyond chance, corrected for its family.
    pub(crate) side: Option<Ordering>,
    /// The smallest difference that matters, in the outcome's unit.
    pub(crate) matters: f64,
    /// Which way is better.
    pub(crate) direction: Direction,
}

impl Evidence {
    /// The first verdict that applies.
    pub(crate) fn verdict(self) -> Verdict {
        if self.identical {
            return Verdict::Identical;
        }
        let Some(plain) = self.plain else {
            return Verdict::TooFewEvents;
        };
        if -self.matters < plain.low && plain.high < self.matters {
            return Verdict::SmallerThanMatters;
        }
        match (self.side, self.direction) {
            (Some(Ordering::Less), Direction::Lower)
            | (Some(Ordering::Greater), Direction::Higher) => Verdict::Better,
            (Some(Ordering::Less), Direction::Higher)
            | (Some(Ordering::Greater), Direction::Lower) => Verdict::Worse,
            (Some(Ordering::Less), Direction::Neutral) => Verdict::Lower,
            (Some(Ordering::Greater), Direction::Neutral) => Verdict::Higher,
            (Some(Ordering::Equal) | None, _) => Verdict::NoDifferenceDistinguishable,
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
