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
    /// Trust within college and top as it enters settling, substitutes and the force of dissent.
    Collective,
    /// Experience that a successor in mid-term brings.
    Succession,
    /// What experience has made of an alderman's uncertainty, knowledge and tolerance.
    Learning,
    /// What a dialogue changes in a crisis.
    Dialogue,
    /// Loyalty of officials to politics as it enters compliance and stepping in.
    Loyalty,
    /// The council's control as it presses on aldermen.
    CouncilPressure,
    /// The council's control as it finds hidden risks.
    CouncilDetection,
    /// The environment (media, council, election) as persons feel it: pressure and horizon.
    Environment,
}

/// How many links there are.
pub const LINKS: usize = 11;
