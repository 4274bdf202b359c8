//! What a comparison says, in one word.

use crate::table::row::word_cell;

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
    /// All, in the order in which they are tried.
    pub const ALL: [Self; 8] = [
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

    /// Whether it is a difference, one way or the other.
    #[must_use]
    pub fn is_difference(self) -> bool {
        matches!(self, Self::Better | Self::Worse | Self::Higher | Self::Lower)
    }

    /// What it says, in a sentence without a full stop.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Identical => "No replicate differs in any bit",
            Self::TooFewEvents => "Too few replicates, or too few that differ, for an interval",
            Self::SmallerThanMatters => {
                "The interval lies within the smallest difference that matters"
            }
            Self::Better => {
                "The difference leaves nil, corrected for the family, on the better side"
            }
            Self::Worse => "The difference leaves nil, corrected for the family, on the worse side",
            Self::Higher => "As better and worse, where neither side is better: above",
            Self::Lower => "As better and worse, where neither side is better: below",
            Self::NoDifferenceDistinguishable => {
                "None of these: the difference cannot be told from chance"
            }
        }
    }
}

word_cell!(Verdict, "a verdict");
