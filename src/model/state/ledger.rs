//! Risks that nobody outside has learned of yet.

/// Why a risk is a risk, by precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RiskKind {
    /// A material fact was left out.
    Omission,
    /// Facts were made to look better.
    Embellishment,
    /// Confidential matter was leaked.
    Leak,
    /// An interest was favoured against law or norm.
    Partiality,
    /// Procedure was passed by.
    Bypass,
    /// A material matter was not told upward.
    Unreported,
}

/// The field in which a risk arises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The relation of alderman and official.
    Relation,
    /// Side activities.
    SideActivities,
    /// Companies and projects.
    Enterprise,
}

/// How a request came to be carried out after a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Road {
    /// There was no refusal.
    Plain,
    /// A substitute did it, and the refuser told nobody.
    Substituted,
    /// A substitute did it, though the refuser had gone to mayor or secretary.
    Escalated,
}

/// A risk that nobody outside has learned of yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HiddenRisk {
    /// Field.
    pub field: Field,
    /// Kind.
    pub kind: RiskKind,
    /// How the request came to be carried out.
    pub road: Road,
    /// Whether the alderman had been told in time.
    pub informed: bool,
    /// How visible it is: factor on its hazard, 1 for an ordinary file.
    pub visibility: f32,
    /// Portfolio in which it arose.
    pub portfolio: usize,
    /// Post of the official who acted.
    pub post: usize,
    /// Severity: wrong done, and how much is at stake.
    pub severity: f32,
    /// Whether a norm was truly broken.
    pub violation: bool,
    /// Whether the official kept a shadow file.
    pub shadow_file: bool,
    /// Whether an extra sign-off was had.
    pub initialled: bool,
    /// Whether it misinformed the council.
    pub misinforms: bool,
    /// What is left of its discoverability.
    pub freshness: f32,
    /// Hazard gathered so far.
    pub hazard: f32,
    /// Hazard at which it comes out, drawn once.
    pub threshold: f32,
    /// Week since burn-in began in which it arose, and the ordinal of its dossier in that week:
    /// the address of the draws on its exposure.
    pub week: u32,
    /// Position of the dossier's draws.
    pub position: u32,
    /// Week in which the official who acted came to the post.
    pub official_since: u32,
    /// The alderman who asked, or who acted for the portfolio.
    pub asked_by: Tenure,
}

/// An alderman in a seat: another one there has another week of arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenure {
    /// The seat.
    pub seat: usize,
    /// Week since burn-in began in which the alderman took office.
    pub since: u32,
}
