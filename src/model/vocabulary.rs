//! The words in which rules speak to each other: what is asked, answered and done.
//!
//! Plain values without rules of their own. Diaries and stories use the same words.

/// What an alderman asks of an official.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Request {
    /// A proper request, by formal procedure.
    Proper,
    /// In haste.
    Rush,
    /// A reversal of a position already carried out.
    UTurn,
    /// To leave a material fact out of a note to the council.
    Omit,
    /// To make facts look better.
    Embellish,
    /// To act against law, norm or an earlier decision.
    AgainstNorm,
}

impl Request {
    /// All options, in the order of their utilities.
    pub const ALL: [Self; 6] =
        [Self::Proper, Self::Rush, Self::UTurn, Self::Omit, Self::Embellish, Self::AgainstNorm];

    /// Whether it asks to omit, embellish, or act against law, norm or an earlier decision.
    #[must_use]
    pub fn is_improper(self) -> bool {
        matches!(self, Self::Omit | Self::Embellish | Self::AgainstNorm)
    }

    /// Its name in scenario files and tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Proper => "proper",
            Self::Rush => "rush",
            Self::UTurn => "u_turn",
            Self::Omit => "omit",
            Self::Embellish => "embellish",
            Self::AgainstNorm => "against_norm",
        }
    }
}

/// What is asked, and by which channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub request: Request,
    /// Whether it is asked in the corridor, outside formal procedure.
    pub informal: bool,
}

impl Asked {
    /// A proper request by formal procedure.
    pub const PROPER: Self = Self { request: Request::Proper, informal: false };

    /// Whether it goes past procedure: in haste, by a reversal, or in the corridor.
    #[must_use]
    pub fn is_hurried(self) -> bool {
        self.informal || matches!(self.request, Request::Rush | Request::UTurn)
    }
}

/// How an official meets a dossier before anything is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preparation {
    /// Not at all.
    None,
    /// Has a proposal and a warning at hand.
    Prepared,
    /// Puts the matter on the agenda, with a proposal and a warning.
    OnTheAgenda,
}

impl Preparation {
    /// Whether the dossier is prepared.
    #[must_use]
    pub fn is_prepared(self) -> bool {
        match self {
            Self::Prepared | Self::OnTheAgenda => true,
            Self::None => false,
        }
    }
}

/// How an alderman answers the official.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    /// Accepts the answer.
    Accept,
    /// Decides by power.
    Overrule,
    /// Looks for another official who will do it.
    Substitute,
}

impl Counter {
    /// All options, in the order of their utilities.
    pub const ALL: [Self; 3] = [Self::Accept, Self::Overrule, Self::Substitute];

    /// Its name in scenario files and tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Overrule => "overrule",
            Self::Substitute => "substitute",
        }
    }
}

/// What an official answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Does what is asked.
    Comply,
    /// Does it, and keeps a private record.
    ShadowFile,
    /// Speaks against it.
    Contradict,
    /// Refuses an improper request.
    Refuse,
    /// Does it, and embellishes of the own accord.
    Embellish,
    /// Leaks.
    Leak,
}

impl Answer {
    /// All options, in the order of their utilities.
    pub const ALL: [Self; 6] = [
        Self::Comply,
        Self::ShadowFile,
        Self::Contradict,
        Self::Refuse,
        Self::Embellish,
        Self::Leak,
    ];

    /// Its name in scenario files and tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Comply => "comply",
            Self::ShadowFile => "shadow_file",
            Self::Contradict => "contradict",
            Self::Refuse => "refuse",
            Self::Embellish => "embellish",
            Self::Leak => "leak",
        }
    }
}

/// Which two value sets clash most in a dilemma.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dilemma {
    /// Political against professional rationality.
    Rationality,
    /// Loyalty to politics against loyalty to the own service.
    Loyalty,
    /// Short against long term.
    Horizon,
}

/// What is at stake for an official in a request: what each choice costs each value set, 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stakes {
    /// What refusing costs political rationality.
    pub political: f32,
    /// What complying costs the profession.
    pub professional: f32,
    /// What complying costs the official's own department.
    pub service: f32,
    /// What complying costs the long term, by the official's own weight of it.
    pub long_term: f32,
    /// What refusing costs in results that show soon.
    pub short_term: f32,
}

/// What an official does when the interests of an outside body and of the municipality meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conduct {
    /// Says so, and steps aside.
    Declare,
    /// Acts in both capacities.
    Both,
    /// Favours the outside interest.
    Favour,
}

impl Conduct {
    /// All options, in the order of their utilities.
    pub const ALL: [Self; 3] = [Self::Declare, Self::Both, Self::Favour];
}

/// What a director does with a venture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VentureStep {
    /// Leaves it.
    Leave,
    /// Goes ahead, and informs the alderman.
    Inform,
    /// Goes ahead without informing.
    Alone,
}

impl VentureStep {
    /// All options, in the order of their utilities.
    pub const ALL: [Self; 3] = [Self::Leave, Self::Inform, Self::Alone];
}

/// Why an alderman leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// The coalition broke.
    Coalition,
    /// Relations were disturbed.
    Relations,
    /// The council lost confidence.
    Council,
    /// After an affair.
    Integrity,
    /// Health, career, private.
    Other,
}

/// How an alderman came into office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// At an election at which a party of two or more terms in office was put out.
    AfterOuster,
    /// At any other election.
    AfterElection,
    /// In mid-term, as a successor.
    MidTerm,
}

/// A sensitive dossier: its traits, and the random numbers of its decisions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dossier {
    /// Post of the director who gets it.
    pub post: usize,
    /// Position of its draws: post times `DOSSIERS_MAX` plus ordinal in the week.
    pub position: u32,
    /// How much the public minds.
    pub salience: f32,
    /// Room that the law leaves.
    pub legal_margin: f32,
    /// Payoff that shows soon.
    pub short_payoff: f32,
    /// Payoff after two years.
    pub long_payoff: f32,
    /// Money and interests at stake: what there is to hide.
    pub money: f32,
    /// Norm at stake.
    pub norm: f32,
    /// Steps from the home portfolio to that of a second alderman, where it touches one.
    pub cross_step: Option<f32>,
    /// Whether the wishes of the two aldermen conflict.
    pub conflict: bool,
    /// Whether an earlier decision is being carried out already.
    pub reopened: bool,
    /// The random numbers of its decisions.
    pub draws: DossierDraws,
}

/// The keyed numbers of a dossier's decisions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DossierDraws {
    /// Logistic numbers: yes where below the utility. Preparing.
    pub prepare: f32,
    /// Settling conflicting wishes in the college.
    pub settle: f32,
    /// Telling a material matter in time.
    pub tell: f32,
    /// Asking an extra sign-off.
    pub initial: f32,
    /// Uniform numbers: a setback.
    pub setback: f32,
    /// Punishing dissent.
    pub punish: f32,
    /// A colleague stepping in.
    pub willing: f32,
    /// Escalating, and the call-back that may follow.
    pub escalate: f32,
    /// Exponential number: hazard at which a risk comes out.
    pub threshold: f32,
    /// Gumbel numbers of the alderman's request.
    pub request: [f32; 6],
    /// Logistic number of its channel.
    pub channel: f32,
    /// Gumbel numbers of the official's answer.
    pub answer: [f32; 6],
    /// Gumbel numbers of the alderman's counter-response.
    pub counter: [f32; 3],
}
