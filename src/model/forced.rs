//! Choices that are made for an alderman or an official, instead of by the rule of choice: those of a group that
//! plays a dilemma. All random numbers stay what they are.

use crate::events::Position;

/// Who chooses what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub enum Stage {
    /// The alderman asks.
    Request,
    /// The official answers.
    Answer,
    /// The alderman answers back.
    Counter,
}

impl Stage {
    /// All stages, in the order in which they come.
    pub const ALL: [Self; 3] = [Self::Request, Self::Answer, Self::Counter];

    /// Its name in scenario files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Answer => "answer",
            Self::Counter => "counter",
        }
    }
}

/// A choice that is made for someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct ForcedChoice {
    /// Weeks since burn-in began.
    pub week: u32,
    /// The dossier.
    pub dossier: Position,
    /// Who chooses what.
    pub stage: Stage,
    /// Place of the option in the order of the model.
    pub option: usize,
}

/// The forced choices of a policy in a week; `choices` are all of the policy, sorted.
#[must_use]
pub(crate) fn of_week(choices: &[ForcedChoice], week: u32) -> &[ForcedChoice] {
    let from = choices.partition_point(|choice| choice.week < week);
    let to = choices.partition_point(|choice| choice.week <= week);
    &choices[from..to]
}
