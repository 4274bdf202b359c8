//! The hours that an intervention takes.

use super::declaration::Intervention;
use crate::calendar::YEAR;
use crate::state::Town;

/// What a number of hours is counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursFor {
    /// Each alderman who takes office, once.
    Newcomer,
    /// Each pair of a new alderman and an official, once.
    PairOfNewcomer,
    /// Each recruitment of an alderman, once.
    Recruitment,
    /// Each dialogue that is held, once.
    Dialogue,
    /// Each sitting alderman, a year.
    Alderman,
    /// Each top official, a year.
    Official,
    /// Each alderman and director, a year.
    Person,
    /// Each pair of an alderman and an official, a year.
    Pair,
    /// A municipality, a year.
    Municipality,
}

impl HoursFor {
    /// Whether the hours come back every year.
    #[must_use]
    pub fn yearly(self) -> bool {
        match self {
            Self::Newcomer | Self::PairOfNewcomer | Self::Recruitment | Self::Dialogue => false,
            Self::Alderman | Self::Official | Self::Person | Self::Pair | Self::Municipality => {
                true
            }
        }
    }

    /// What is counted, in words.
    fn words(self) -> &'static str {
        match self {
            Self::Newcomer => "each newcomer",
            Self::PairOfNewcomer => "each pair of a newcomer and an official",
            Self::Recruitment => "each recruitment",
            Self::Dialogue => "each dialogue held",
            Self::Alderman => "each alderman",
            Self::Official => "each official",
            Self::Person => "each alderman and director",
            Self::Pair => "each pair",
            Self::Municipality => "a municipality",
        }
    }

    /// How many there are in a municipality, of what comes back every year.
    fn number(self, town: &Town) -> f32 {
        match self {
            Self::Newcomer | Self::PairOfNewcomer | Self::Recruitment | Self::Dialogue => 0.0,
            Self::Alderman => town.filled() as f32,
            Self::Official => town.officials.len() as f32,
            Self::Person => (town.filled() + town.officials.len()) as f32,
            Self::Pair => town.dyads.len() as f32,
            Self::Municipality => 1.0,
        }
    }
}

/// Hours at dose 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hours {
    /// How many.
    pub number: f32,
    /// For what.
    pub each: HoursFor,
}

impl Hours {
    /// So many hours for each of these.
    #[must_use]
    pub const fn of(number: f32, each: HoursFor) -> Self {
        Self { number, each }
    }
}

impl Intervention {
    /// The hours at dose 1 for one of these; 0 where none are declared.
    #[must_use]
    pub fn hours_for(&self, each: HoursFor) -> f32 {
        self.hours.iter().filter(|hours| hours.each == each).map(|hours| hours.number).sum()
    }

    /// The hours of a week at a dose, of hours a year at dose 1.
    pub(super) fn weekly_hours(yearly: f32, dose: f32) -> f32 {
        yearly * dose / YEAR as f32
    }

    /// The hours of a year at dose 1 in a municipality, over all that comes back every year.
    pub(super) fn yearly_hours(&self, town: &Town) -> f32 {
        self.hours.iter().fold(0.0, |sum, hours| sum + hours.number * hours.each.number(town))
    }

    /// The hours at dose 1 in words.
    #[must_use]
    pub fn hours_in_words(&self) -> String {
        let words = self.hours.iter().enumerate().map(|(place, Hours { number, each })| {
            let yearly = if each.yearly() && place == 0 { " a year" } else { "" };
            format!("{number}{yearly} for {}", each.words())
        });
        words.collect::<Vec<_>>().join(", and ")
    }
}
