//! What a comparison says, in one word.

use crate::catalogue::Text;
use crate::table::row::word_cell;

/// The verdict on a difference of the primary family: the first that applies, in this order. One interval, which
/// holds for the whole family together, decides all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The difference is exactly zero in every replicate.
    Identical,
    /// Too few replicates, or too few that differ, for an interval.
    TooFewEvents,
    /// The interval lies within the smallest difference that matters.
    SmallerThanMatters,
    /// The interval lies beyond the smallest difference that matters, in the good direction.
    Better,
    /// The interval lies beyond the smallest difference that matters, in the bad direction.
    Worse,
    /// The interval lies beyond the smallest difference that matters, above; neither direction is better.
    Higher,
    /// The interval lies beyond the smallest difference that matters, below; neither direction is better.
    Lower,
    /// The interval excludes zero in the good direction, but contains the smallest difference that matters.
    BetterUnclear,
    /// The interval excludes zero in the bad direction, but contains the smallest difference that matters.
    WorseUnclear,
    /// The interval excludes zero above, but contains the smallest difference that matters.
    HigherUnclear,
    /// The interval excludes zero below, but contains the smallest difference that matters.
    LowerUnclear,
    /// The interval contains zero and the smallest difference that matters.
    CannotTell,
}

impl Verdict {
    /// All, in the order in which they are tried.
    pub const ALL: [Self; 12] = [
        Self::Identical,
        Self::TooFewEvents,
        Self::SmallerThanMatters,
        Self::Better,
        Self::Worse,
        Self::Higher,
        Self::Lower,
        Self::BetterUnclear,
        Self::WorseUnclear,
        Self::HigherUnclear,
        Self::LowerUnclear,
        Self::CannotTell,
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
            Self::BetterUnclear => "better_unclear",
            Self::WorseUnclear => "worse_unclear",
            Self::HigherUnclear => "higher_unclear",
            Self::LowerUnclear => "lower_unclear",
            Self::CannotTell => "cannot_tell",
        }
    }

    /// Whether it is a difference by enough to matter, one way or the other.
    #[must_use]
    pub fn is_difference(self) -> bool {
        matches!(self, Self::Better | Self::Worse | Self::Higher | Self::Lower)
    }

    /// Whether the interval excludes zero and what lies beyond it may matter.
    #[must_use]
    pub fn is_distinguishable(self) -> bool {
        let unclear =
            [Self::BetterUnclear, Self::WorseUnclear, Self::HigherUnclear, Self::LowerUnclear];
        self.is_difference() || unclear.contains(&self)
    }

    /// What it says, in a sentence without a full stop.
    #[must_use]
    pub fn meaning(self) -> Text {
        let text = |en, nl| Text { en, nl };
        match self {
            Self::Identical => text(
                "No replicate differs in any bit",
                "Geen enkele herhaling verschilt in ook maar één bit",
            ),
            Self::TooFewEvents => text(
                "Too few replicates, or too few that differ, for an interval",
                "Te weinig herhalingen, of te weinig die verschillen, voor een interval",
            ),
            Self::SmallerThanMatters => text(
                "The whole interval is smaller than the smallest difference that matters",
                "Het hele interval is kleiner dan het kleinste relevante verschil",
            ),
            Self::Better => text(
                "The whole interval is better by more than the smallest difference that matters",
                "Het hele interval is beter, met meer dan het kleinste relevante verschil",
            ),
            Self::Worse => text(
                "The whole interval is worse by more than the smallest difference that matters",
                "Het hele interval is slechter, met meer dan het kleinste relevante verschil",
            ),
            Self::Higher => text(
                "As better and worse, if neither direction is better: above",
                "Als beter en slechter, waar geen van beide kanten beter is: hoger",
            ),
            Self::Lower => text(
                "As better and worse, if neither direction is better: below",
                "Als beter en slechter, waar geen van beide kanten beter is: lager",
            ),
            Self::BetterUnclear => text(
                "The interval excludes zero on the better side; unclear whether by enough to matter",
                "Het interval ligt aan de goede kant van nul; onduidelijk of het genoeg is om relevant te zijn",
            ),
            Self::WorseUnclear => text(
                "The interval excludes zero on the worse side; unclear whether by enough to matter",
                "Het interval ligt aan de slechte kant van nul; onduidelijk of het genoeg is om relevant te zijn",
            ),
            Self::HigherUnclear => text(
                "The interval lies above zero; unclear whether by enough to matter",
                "Het interval ligt boven nul; onduidelijk of het genoeg is om relevant te zijn",
            ),
            Self::LowerUnclear => text(
                "The interval lies below zero; unclear whether by enough to matter",
                "Het interval ligt onder nul; onduidelijk of het genoeg is om relevant te zijn",
            ),
            Self::CannotTell => text(
                "None of these: the interval contains zero and differences that would matter",
                "Niets daarvan: het interval bevat nul en verschillen die relevant zouden zijn",
            ),
        }
    }
}

word_cell!(Verdict, "a verdict");
