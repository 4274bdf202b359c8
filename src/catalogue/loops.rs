//! The feedback loops of the model: by which link each can be cut, under which contrast it is
//! judged, and what should follow.
//!
//! A cut link is held at its mean in the baseline, not at nought, so that the level stays and only
//! the feedback goes. Under constant inputs such a switch is second order: each loop is judged under
//! a contrast, with the link alive and held.

/// A link of a loop that can be held at its mean in the baseline; the discriminant is the place in
/// a record and in the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Link {
    /// Safety as it enters voice, shadow files, sign-offs, telling and warning.
    Safety,
    /// Media excitement by the municipality's own exposures and affairs.
    Excitement,
    /// The pull of own income and weak accountability on acting without informing.
    Autonomy,
    /// Trust within the college as it enters settling.
    Collective,
    /// Trust within the top as it enters the search for a substitute and stepping in.
    CollectiveTop,
    /// Years of experience that a successor in mid-term brings.
    Succession,
    /// Uncertainty that a successor in mid-term brings.
    SuccessionUncertainty,
    /// Knowledge of norms that a successor in mid-term brings.
    SuccessionKnowledge,
    /// Uncertainty as it enters horizon and first trust.
    Learning,
    /// Knowledge of norms as it enters requests.
    LearningKnowledge,
    /// Experience as it enters tolerance.
    LearningExperience,
    /// What dialogues add to the trust between the bodies in a week.
    Dialogue,
    /// Loyalty of officials to politics as it enters compliance and stepping in.
    Loyalty,
    /// The council's control as it presses on aldermen.
    CouncilPressure,
    /// The council's control as it finds hidden risks.
    CouncilDetection,
    /// The environment (media, council, election) as persons feel it: pressure.
    Environment,
    /// The same: weight of the long term.
    EnvironmentHorizon,
}

/// How many links there are.
pub const LINKS: usize = 17;
