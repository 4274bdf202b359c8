//! What is asked of every world, and a world with what it said.

use crate::catalogue::outcomes::{self, Direction, Per, TABLE};
use crate::studies::answer::by_replicate::Answer;

/// The outcome in which cost is counted, per municipality-year.
pub const HOURS: &str = "intervention_hours";

/// What is looked at beside the primary outcome.
pub const BESIDE: [&str; 9] = [
    "results_short",
    "results_long",
    "trust_alderman_official",
    "trust_official_alderman",
    "risks_relation",
    "risks_side_activities",
    "risks_enterprise",
    "violations_relation",
    "exposures_relation",
];

/// Which worlds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Those that a calibration of this scenario accepted.
    Accepted,
    /// Those of a table that the scenario names, which no calibration of it accepted.
    Given,
    /// Those drawn from the stated ranges.
    Drawn,
}

impl Group {
    /// All, in the order in which they are reported.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Given, Self::Drawn];

    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Given => "given",
            Self::Drawn => "drawn",
        }
    }
}

/// What a factor is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The world.
    World,
    /// A policy, by its place in the list: a dose or a coverage.
    Policy(usize),
}

/// Something that differs between worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor {
    /// Its dotted name.
    pub name: String,
    /// What it is a part of.
    pub of: Of,
    /// Lower end of its range.
    pub low: f64,
    /// Upper end of its range.
    pub high: f64,
}

impl Factor {
    /// Whether it can make a difference to a policy.
    pub(crate) fn concerns(&self, policy: usize) -> bool {
        self.of == Of::World || self.of == Of::Policy(policy)
    }
}

/// What is asked of every world.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Policies; the baseline stands first.
    pub policies: Vec<String>,
    /// Place of the primary outcome in the catalogue; one that is better lower or higher.
    pub primary: usize,
    /// Smallest difference that matters, as a share of the baseline's mean in each world.
    pub matters: f64,
    /// What differs between worlds.
    pub factors: Vec<Factor>,
    /// Variants of the rules under which worlds are tried, the scenario as written first; empty where
    /// there are none.
    pub variants: Vec<String>,
}

impl Question {
    /// The outcomes that each world keeps, by their places in the catalogue: the primary one, hours,
    /// what turns the primary one into events, then those looked at beside.
    #[must_use]
    pub fn outcomes(&self) -> Vec<usize> {
        let size = self.size().and_then(outcomes::find);
        let named = std::iter::once(HOURS).chain(BESIDE).filter_map(outcomes::find);
        let mut all = vec![self.primary];
        for outcome in size.into_iter().chain(named) {
            if !all.contains(&outcome) {
                all.push(outcome);
            }
        }
        all
    }

    /// The place of an outcome among those that are kept.
    pub(crate) fn kept(&self, name: &str) -> Option<usize> {
        let outcome = outcomes::find(name)?;
        self.outcomes().iter().position(|kept| *kept == outcome)
    }

    /// The outcome that counts whom the primary outcome's rate is about, where less of it is better.
    pub(crate) fn size(&self) -> Option<&'static str> {
        let described = &TABLE[self.primary];
        if described.for_one(0.0).is_none() || described.direction != Direction::Lower {
            return None;
        }
        match described.per {
            Per::Official => Some("officials"),
            Per::Alderman => Some("aldermen"),
            Per::Dyad => Some("dyads"),
            Per::Municipality | Per::Matter | Per::ElectedSeat | Per::Enterprise => None,
        }
    }

    /// 1 where more of the primary outcome is better, -1 where less is.
    pub(crate) fn sign(&self) -> f64 {
        if TABLE[self.primary].direction == Direction::Higher { 1.0 } else { -1.0 }
    }
}

/// A world with what it said.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Its group.
    pub group: Group,
    /// Its number within the group, from 1.
    pub number: usize,
    /// The value of each factor.
    pub values: Vec<f64>,
    /// Place of the variant under which it was tried; 0 where there are none.
    pub variant: usize,
    /// Outcomes by policy and replicate.
    pub answer: Answer,
}
