//! Aldermen and officials.

use crate::catalogue::parameters::Parameters;
use crate::vocabulary::Arrival;

/// What an alderman steers on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Content: files and proposals.
    Content,
    /// Process: how people deal with each other.
    Process,
    /// Both.
    Both,
}

impl Style {
    /// Weight of proposals: less to who does not steer on content.
    #[inline]
    #[must_use]
    pub fn content(self, p: &Parameters) -> f32 {
        if self == Self::Process { p.proposal_off_style } else { 1.0 }
    }

    /// Weight of talk about the relation: less to who does not steer on process.
    #[inline]
    #[must_use]
    pub fn process(self, p: &Parameters) -> f32 {
        if self == Self::Content { p.talk_off_style } else { 1.0 }
    }
}

/// An alderman and what the week has made of the office.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alderman {
    /// Index of the party.
    pub party: usize,
    /// Whether recruited from outside the council.
    pub from_outside: bool,
    /// Week since burn-in began in which the alderman took office.
    pub since: u32,
    /// Weeks in office, 0 in the first.
    pub weeks_in_office: u32,
    /// Years of administrative experience, years in office included.
    pub experience_years: f32,
    /// Those years mapped to 0..1: years / (years + half-experience).
    pub experience: f32,
    /// Uncertainty about the office.
    pub uncertainty: f32,
    /// Knowledge of norms and roles.
    pub norm_knowledge: f32,
    /// Need to be seen.
    pub need_to_be_seen: f32,
    /// Sense of reality.
    pub realism: f32,
    /// Contradiction that the alderman says to want.
    pub tolerance_wanted: f32,
    /// Contradiction that the alderman bears.
    pub tolerance_real: f32,
    /// What the alderman steers on.
    pub style: Style,
    /// Attention to officials rather than councillors.
    pub attention: f32,
    /// How often things go wrong under this alderman: factor on the chance of setbacks.
    pub difficulty: f32,
    /// How far groups, party and college programme bind.
    pub boundness: f32,
    /// Reflection that coaching has built.
    pub reflection: f32,
    /// Caution learnt by having to account.
    pub caution: f32,
    /// Overlap of an interest of the alderman's own with the portfolio; 0 for most.
    pub interest: f32,
    /// Place in the order in which coverage reaches aldermen: reached if below the coverage.
    pub coverage_order: f32,
    /// Pressure, this week.
    pub pressure: f32,
    /// Weight of a payoff 104 weeks away, this week.
    pub long_weight: f32,
    /// How the alderman came into office.
    pub arrival: Arrival,
}

/// What an official does outside the municipality, and who knows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SideActivities {
    /// Overlap of a private activity with the own field, where there is one.
    pub private: Option<f32>,
    /// Overlap of a seat taken at the executive's request, where there is one.
    pub requested: Option<f32>,
    /// Registered where this lies below the share that the rules get registered.
    pub register_order: f32,
}

/// A top official.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Official {
    /// Expertise.
    pub expertise: f32,
    /// Weight of politics.
    pub loyalty_politics: f32,
    /// Weight of the own service.
    pub loyalty_service: f32,
    /// Weight of the profession.
    pub professional: f32,
    /// Temptation to leak or embellish.
    pub temptation: f32,
    /// Political sensitivity.
    pub sensitivity: f32,
    /// Credibility with the own service.
    pub credibility: f32,
    /// Identification with the coalition that governs or governed.
    pub identification: f32,
    /// Practice in dilemmas, from sessions with fellow officials.
    pub practice: f32,
    /// Side activities.
    pub side: SideActivities,
    /// Place in the order in which coverage reaches officials: reached if below the coverage.
    pub coverage_order: f32,
    /// Week since burn-in began in which the official came to the post.
    pub since: u32,
    /// Officials who arrived in this post in this term before now.
    pub arrivals: u32,
}
