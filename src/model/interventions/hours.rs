//! The hours that an intervention takes.

use crate::catalogue::Text;
use crate::state::Town;

/// What a number of hours is counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursFor {
    /// Each alderman who takes office, once.
    Newcomer,
    /// Each alderman at mid-term, once.
    AtMidTerm,
    /// Each alderman, council member and top official who attends what is held for others, once.
    Attendant,
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
            Self::Newcomer
            | Self::AtMidTerm
            | Self::Attendant
            | Self::PairOfNewcomer
            | Self::Recruitment
            | Self::Dialogue => false,
            Self::Alderman | Self::Official | Self::Person | Self::Pair | Self::Municipality => {
                true
            }
        }
    }

    /// What is counted, in words.
    #[must_use]
    pub fn words(self) -> Text {
        let text = |en, nl| Text { en, nl };
        match self {
            Self::Newcomer => text("each newcomer", "elke nieuwe wethouder"),
            Self::AtMidTerm => {
                text("each alderman at mid-term", "elke wethouder halverwege de periode")
            }
            Self::Attendant => text(
                "each other alderman, council member and official",
                "elke andere wethouder, elk raadslid en elke ambtenaar",
            ),
            Self::PairOfNewcomer => text(
                "each pair of a newcomer and an official",
                "elk koppel van een nieuwe wethouder en een ambtenaar",
            ),
            Self::Recruitment => text("each recruitment", "elke werving van een wethouder"),
            Self::Dialogue => text("each dialogue held", "elke gehouden dialoog"),
            Self::Alderman => text("each alderman", "elke wethouder"),
            Self::Official => text("each official", "elke ambtenaar"),
            Self::Person => text("each alderman and director", "elke wethouder en directeur"),
            Self::Pair => text("each pair", "elk koppel"),
            Self::Municipality => text("a municipality", "een gemeente"),
        }
    }

    /// How many there are in a municipality, of what comes back every year.
    pub(super) fn number(self, town: &Town) -> f32 {
        match self {
            Self::Newcomer
            | Self::AtMidTerm
            | Self::Attendant
            | Self::PairOfNewcomer
            | Self::Recruitment
            | Self::Dialogue => 0.0,
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

/// The hours for one of these among those declared; 0 where none are.
pub(super) fn number_for(hours: &[Hours], each: HoursFor) -> f32 {
    hours.iter().filter(|hours| hours.each == each).map(|hours| hours.number).sum()
}
