//! What a comparison says, in one word.

use crate::catalogue::outcomes::Direction;
use crate::stats::estimate::Interval;
use std::cmp::Ordering;

/// The verdict on a difference: the first that applies, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The difference is exactly zero in every replicate.
    Identical,
    /// Too few replicates, or too few that differ, for an interval.
    TooFewEvents,
    /// The 95% interval lies within the smallest difference that matters.
    SmallerThanMatters,
    /// Distinguishably in the good direction.
    Better,
    /// Distinguishably in the bad direction.
    Worse,
    /// Distinguishably above, where neither way is better.
    Higher,
    /// Distinguishably below, where neither way is better.
    Lower,
    /// None of these.
    NoDifferenceDistinguishable,
}

impl Verdict {
    const ALL: [Self; 8] = [
        Self::Identical,
        Self::TooFewEvents,
        Self::SmallerThanMatters,
        Self::Better,
        Self::Worse,
        Self::Higher,
        Self::Lower,
        Self::NoDifferenceDistinguishable,
    ];

    /// The verdict of that word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.word() == word)
    }

    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Identical => "identical",
            Self::TooFewEvents => "too_few_events",
            Self::SmallerThanMatters => "smaller_than_matters",
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::NoDifferenceDistinguishable => "no_difference_distinguishable",
        }
    }
}

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
