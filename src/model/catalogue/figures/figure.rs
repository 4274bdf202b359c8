//! What a figure is.

use crate::catalogue::Text;
use crate::catalogue::outcomes::{Count, Mean, Per};
use crate::catalogue::windows::Window;

/// What a figure may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Parameters may be chosen so that the model meets it.
    Tuned,
    /// Only looked at, never tuned to.
    Validation,
    /// Follows from law, practice and the roster; no tuned parameter moves it.
    Structure,
}

impl Use {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Tuned => "tuned",
            Self::Validation => "validation",
            Self::Structure => "structure",
        }
    }
}

/// Where the truth is believed to lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Band {
    /// From the first to the second, both included.
    Between(f64, f64),
    /// At least this.
    AtLeast(f64),
    /// Above another figure, by its name.
    Above(&'static str),
    /// Below the mean over the country.
    BelowCountry,
}

impl Band {
    /// The band in words.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Between(low, high) => format!("{low} to {high}"),
            Self::AtLeast(low) => format!("at least {low}"),
            Self::Above(figure) => format!("above {figure}"),
            Self::BelowCountry => "below the national mean".to_owned(),
        }
    }
}

/// How strong the evidence for a band is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Counted over all or nearly all municipalities.
    Counted,
    /// Answers of a sample of persons.
    Surveyed,
    /// Computed from published figures, or from some years or a part of the cases.
    Derived,
    /// Few cases, another wording or another scope than the model's.
    Weak,
}

impl Evidence {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Surveyed => "surveyed",
            Self::Derived => "derived",
            Self::Weak => "weak",
        }
    }
}

/// What a number of events is divided by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Below {
    /// Years of filled seats, or whatever else the weight counts.
    Weight(Per),
    /// Other events.
    Events(&'static [Count]),
}

/// How a figure is computed from the model's records. All but one are ratios of sums over all
/// municipalities and years of a replicate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Measure {
    /// Events, added up, against what they are divided by.
    Events {
        /// Above the line.
        above: &'static [Count],
        /// Below the line.
        below: Below,
    },
    /// The mean of a state, weighted by its persons or pairs.
    State(Mean),
    /// Filled seats or pairs for each municipality.
    Size(Per),
    /// Share of municipality-years in which the mean of both dyad trusts, or safety, lies below a
    /// line.
    NeedsAttention {
        /// The line for trust.
        trust: f64,
        /// The line for safety.
        safety: f64,
    },
    /// The mean of a window: its sum by its number.
    Window(Window),
    /// Records of one run do not hold it; what it would take.
    Needs(&'static str),
}

/// A figure.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// Name in tables.
    pub name: &'static str,
    /// What it is, in words.
    pub meaning: Text,
    /// Its unit.
    pub unit: &'static str,
    /// What it may be used for.
    pub usage: Use,
    /// Where the truth is believed to lie.
    pub band: Band,
    /// How it is computed from the model's records.
    pub measure: Measure,
    /// The value as published.
    pub published: Text,
    /// Who published it.
    pub source: Text,
    /// How strong the evidence is.
    pub evidence: Evidence,
}
