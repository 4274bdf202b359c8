//! The forms of an intervention: with whom it is held, and whether it comes back at mid-term.

use super::hours::{self, Hours, HoursFor};
use crate::catalogue::Text;
use serde::Serialize;

/// Who takes part in an intervention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub enum Audience {
    /// Those whom it reaches, and nobody else.
    #[default]
    Alone,
    /// They and the college, the council and the top officials.
    Joint,
}

impl Audience {
    /// Every audience, the default first.
    pub const ALL: [Self; 2] = [Self::Alone, Self::Joint];

    /// The word for it in scenarios and tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Joint => "joint",
        }
    }

    /// The audience that a word stands for.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.word() == word)
    }
}

/// The form in which a policy holds an intervention; by default alone and once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct Form {
    /// Who takes part.
    pub audience: Audience,
    /// Whether it is repeated at mid-term.
    pub repeated: bool,
}

/// The forms that an intervention may take beside the default.
#[derive(Debug, Clone, Copy)]
pub struct Forms {
    /// What a joint audience adds; `None` where it cannot be held jointly.
    pub joint: Option<Addition>,
    /// What a repetition at mid-term adds; `None` where it cannot be repeated.
    pub repeated: Option<Addition>,
}

/// What a form adds to an intervention.
#[derive(Debug, Clone, Copy)]
pub struct Addition {
    /// What is added to dose 1, in plain words.
    pub dose_one: Text,
    /// By which states and parameters it acts.
    pub route: Text,
    /// The hours that it adds at dose 1.
    pub hours: &'static [Hours],
}

impl Forms {
    /// No other form than the default.
    pub const NONE: Self = Self { joint: None, repeated: None };

    /// What the parts of a form add, in the order of its keys; nothing for the default.
    pub fn additions(&self, form: Form) -> impl Iterator<Item = &Addition> {
        let joint = self.joint.as_ref().filter(|_| form.audience == Audience::Joint);
        let repeated = self.repeated.as_ref().filter(|_| form.repeated);
        joint.into_iter().chain(repeated)
    }
}

impl Addition {
    /// The hours that it adds at dose 1 for one of these; 0 where none are declared.
    #[must_use]
    pub fn hours_for(&self, each: HoursFor) -> f32 {
        hours::number_for(self.hours, each)
    }
}
