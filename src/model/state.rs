//! The state of one simulated municipality: plain records of `f32`, shares in 0..1 unless said.

use super::law::{ALDERMEN_MAX, PARTIES_MAX};
use wide::f32x4;

/// What is fixed for a municipality in a replicate: size, graph and habits that no week changes.
#[derive(Debug, Clone)]
pub struct Place {
    /// Seats of the council.
    pub council_seats: u32,
    /// Seats of aldermen: the portfolios.
    pub portfolios: usize,
    /// Posts of directors.
    pub directors: usize,
    /// Parties that stand for the council.
    pub parties: usize,
    /// Working pairs in the order of directors: the home pair, then the second where there is one.
    pub dyads: Vec<Pair>,
    /// Home pair of each post.
    pub home_pairs: Vec<usize>,
    /// What each post directs.
    pub posts: Vec<Post>,
    /// Posts of companies and projects.
    pub enterprises: usize,
    /// Cultures and rules before any policy.
    pub habits: Habits,
    /// Place in the order in which coverage reaches municipalities: reached if below the coverage.
    pub coverage_order: f32,
}

/// What a director directs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostKind {
    /// A service of the municipality.
    Service,
    /// A municipal company with income of its own; perhaps spun off.
    Company,
    /// A project organisation.
    Project,
}

/// A post of a director: fixed by the municipality, whoever holds it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Post {
    /// What is directed.
    pub kind: PostKind,
    /// Autonomy of a company or project; 0 for a service.
    pub autonomy: f32,
    /// Weight of own income in the budget; 0 for a service.
    pub own_income: f32,
    /// Strength of accountability; 1 for a service.
    pub accountability: f32,
}

impl Post {
    /// Whether the post is a company or a project, and so has ventures.
    #[inline]
    #[must_use]
    pub fn enterprising(&self) -> bool {
        self.kind != PostKind::Service
    }
}

/// Which alderman and which official work together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Seat of the alderman.
    pub portfolio: usize,
    /// Post of the official.
    pub post: usize,
    /// Whether this is the director's home portfolio.
    pub home: bool,
}

impl Place {
    /// The pair of a post with a portfolio, where the two work together.
    #[inline]
    #[must_use]
    pub fn pair(&self, post: usize, portfolio: usize) -> Option<usize> {
        self.dyads.iter().position(|pair| pair.post == post && pair.portfolio == portfolio)
    }

    /// The pair of a post with its second portfolio, where it has one.
    #[inline]
    #[must_use]
    pub fn second(&self, post: usize) -> Option<usize> {
        let next = self.home_pairs[post] + 1;
        self.dyads.get(next).filter(|pair| pair.post == post).map(|_| next)
    }

    /// The pair of a post with its home portfolio.
    #[inline]
    #[must_use]
    pub fn home(&self, post: usize) -> usize {
        // Pairs stand in the order of posts, the home pair first.
        self.home_pairs[post]
    }
}

/// Cultures and rules of a municipality, drawn once; what a policy makes of them stands in
/// [`Town::habits`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// Informality of the culture.
    pub informal_culture: f32,
    /// Level to which the power culture returns.
    pub power_culture: f32,
    /// Verkokering.
    pub silos: f32,
    /// Degree to which college and top act as collectives.
    pub collectivity: f32,
    /// Clarity of norms.
    pub norm_clarity: f32,
    /// Strength of compliance work, audit and internal control.
    pub oversight: f32,
    /// Readiness of aldermen to cover.
    pub cover_disposition: f32,
    /// How actively the council uses its means.
    pub council_control: f32,
    /// Strength of the rules on side activities, registration included.
    pub side_rules: f32,
    /// Clarity of norms on commercial and project work.
    pub enterprise_norms: f32,
    /// Strength of the formal circuit: planning and control.
    pub planning_control: f32,
    /// How hard the town is to govern: factor on the chance of setbacks, 1 in the middle.
    pub difficulty: f32,
}

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
    pub fn content(self) -> f32 {
        if self == Self::Process { 0.6 } else { 1.0 }
    }

    /// Weight of talk about the relation: less to who does not steer on process.
    #[inline]
    #[must_use]
    pub fn process(self) -> f32 {
        if self == Self::Content { 0.6 } else { 1.0 }
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
    /// Place in the order in which coverage reaches people: reached if below the coverage.
    pub coverage_order: f32,
    /// Pressure, this week.
    pub pressure: f32,
    /// Weight of a payoff 104 weeks away, this week.
    pub long_weight: f32,
    /// Sum and number of weekly mean trusts in officials in the first 26 weeks in office.
    pub early_trust: (f32, u32),
    /// The same over weeks 105 to 156.
    pub late_trust: (f32, u32),
    /// Whether the alderman took office in the first weeks after an ouster (1), after an ordinary
    /// change (2), or otherwise (0).
    pub arrival: u8,
}

/// A seat of the college: filled, or empty for some weeks more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seat {
    /// The alderman; while the seat is vacant, the one who left.
    pub alderman: Alderman,
    /// Weeks until a successor takes office; 0 where the seat is filled.
    pub vacant_weeks: u32,
    /// Party that holds the seat.
    pub party: usize,
    /// Aldermen who arrived in this seat in this term before now.
    pub arrivals: u32,
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
    /// Side activities.
    pub side: SideActivities,
    /// Week since burn-in began in which the official came to the post.
    pub since: u32,
    /// Whether the official got an improper request this year of account.
    pub asked_improperly: bool,
    /// Officials who arrived in this post in this term before now.
    pub arrivals: u32,
}

/// What stands between one alderman and one official. Neighbours in this order move and are summed
/// four at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(C)]
pub struct Dyad {
    /// Trust of the alderman in the official.
    pub trust_in_official: f32,
    /// Trust of the official in the alderman.
    pub trust_in_alderman: f32,
    /// Respect of the alderman for the official's role.
    pub respect_of_alderman: f32,
    /// Respect of the official for the alderman's role.
    pub respect_of_official: f32,
    /// Loyalty of the alderman to the official.
    pub loyalty_of_alderman: f32,
    /// Loyalty of the official to the alderman.
    pub loyalty_of_official: f32,
    /// Safety that the official feels.
    pub safety: f32,
    /// Share of informal dealings.
    pub informal: f32,
    /// Welcome for contradiction as the official perceives it.
    pub welcome: f32,
    /// Share of material matters told in time, by recent experience.
    pub openness: f32,
    /// Familiarity.
    pub familiarity: f32,
}

impl Dyad {
    /// Geometric mean of both trusts, openness and mutual respect.
    #[inline]
    #[must_use]
    pub fn cooperation(&self) -> f32 {
        let respect = (self.respect_of_alderman * self.respect_of_official).sqrt();
        (self.trust_in_official * self.trust_in_alderman * self.openness * respect).sqrt().sqrt()
    }

    /// The cooperation of four pairs at once: roots cost little more for four than for one.
    #[inline]
    #[must_use]
    pub fn cooperation_of_four(dyads: &[Self; 4]) -> [f32; 4] {
        let each = |of: fn(&Self) -> f32| f32x4::from(dyads.each_ref().map(of));
        let respect = each(|dyad| dyad.respect_of_alderman * dyad.respect_of_official).sqrt();
        let told = each(|dyad| dyad.trust_in_official * dyad.trust_in_alderman * dyad.openness);
        (told * respect).sqrt().sqrt().to_array()
    }
}

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

/// By which road a request came to be carried out after a refusal.
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
    /// By which road the request came to be carried out.
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
    /// Seat of the alderman who asked, and the week in which that one took office.
    pub alderman: (usize, u32),
}

/// How far measures that act on the habits of a municipality have taken effect, 0..1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Measures {
    /// Collectief bestuur, on collectivity.
    pub collectivity: f32,
    /// Dekking, on the readiness to cover and against punishment.
    pub cover: f32,
    /// Normhelderheid, on norm clarity.
    pub clarity: f32,
    /// Toezicht, on oversight.
    pub oversight: f32,
    /// Meldplicht, on the rules on side activities.
    pub side_rules: f32,
    /// Norm ondernemerschap, on enterprise norms.
    pub enterprise_norms: f32,
    /// Ontkokering, against silos.
    pub silos: f32,
}

/// Ventures of companies and projects as they are remembered: how many, how many of them were seen
/// to be risky, how many were.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Belief {
    /// Ventures.
    pub all: f32,
    /// Those of which a risk came out.
    pub seen: f32,
    /// Those that were risks.
    pub risky: f32,
}

/// An informal request that went wrong, for a second look half a year later.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Backfire {
    /// The pair.
    pub pair: usize,
    /// Week in which it happened.
    pub week: u32,
}

/// Everything that changes in a municipality.
#[derive(Debug, Clone)]
pub struct Town {
    /// Seats of the college.
    pub seats: Vec<Seat>,
    /// Directors.
    pub officials: Vec<Official>,
    /// Working pairs, in the order of `Place::dyads`.
    pub dyads: Vec<Dyad>,
    /// Risks that are still hidden, oldest first.
    pub ledger: Vec<HiddenRisk>,
    /// Cultures and rules as policies have made them; what no policy moves is as in the place.
    pub habits: Habits,
    /// How far each measure of a municipality has taken effect, by intervention kind.
    pub measures: Measures,
    /// What those around companies and projects believe of their ventures, and what is true.
    pub belief: Belief,
    /// Weeks since the last affair of enterprise; saturates.
    pub weeks_since_enterprise_affair: u32,
    /// Pairs in which an informal request went wrong, to be looked at again half a year later.
    pub backfires: Vec<Backfire>,
    /// Power culture now.
    pub power_culture: f32,
    /// Media pressure now.
    pub media: f32,
    /// Its slow part, before excitement.
    pub media_base: f32,
    /// Its excitement by own affairs and publicity.
    pub media_excitement: f32,
    /// Trust among aldermen.
    pub trust_college: f32,
    /// Trust among officials.
    pub trust_top: f32,
    /// Trust between college and top as bodies.
    pub trust_collective: f32,
    /// Whether a crisis is on.
    pub crisis: bool,
    /// Weeks in a row with collective trust below the crisis line.
    pub weeks_below: u32,
    /// Weeks since the last crisis began; saturates.
    pub weeks_since_crisis: u32,
    /// Weeks since the last ouster; saturates.
    pub weeks_since_ouster: u32,
    /// Week of the last affair, for linking.
    pub last_affair_week: Option<u32>,
    /// Backbone of the mayor.
    pub mayor_backbone: f32,
    /// Backbone of the secretary.
    pub secretary_backbone: f32,
    /// Secretaries who arrived so far.
    pub secretary_arrivals: u32,
    /// Logarithm of each party's appeal.
    pub party_appeal: [f32; PARTIES_MAX],
    /// Share of the vote at the last election.
    pub party_shares: [f32; PARTIES_MAX],
    /// Seats in the council.
    pub party_seats: [u32; PARTIES_MAX],
    /// Whether a party is in the coalition.
    pub in_coalition: [bool; PARTIES_MAX],
    /// Terms in a row that a party has been in the coalition.
    pub terms_in_office: [u32; PARTIES_MAX],
    /// Whether a party of the coalition has been in office for more than a term: officials grow to
    /// identify with it.
    pub settled_coalition: bool,
}

impl Town {
    /// The seat whose alderman answers for a portfolio: its own, or while it is vacant that of
    /// the next filled seat. At least one seat is always filled.
    #[inline]
    #[must_use]
    pub fn acting(&self, portfolio: usize) -> usize {
        if self.seats[portfolio].vacant_weeks == 0 { portfolio } else { self.colleague(portfolio) }
    }

    /// The next filled seat after a vacant one.
    #[cold]
    fn colleague(&self, portfolio: usize) -> usize {
        let count = self.seats.len();
        (1..count)
            .map(|step| (portfolio + step) % count)
            .find(|seat| self.seats[*seat].vacant_weeks == 0)
            .unwrap_or(portfolio)
    }

    /// The acting seat of every portfolio.
    #[inline]
    #[must_use]
    pub fn acting_seats(&self) -> [usize; ALDERMEN_MAX] {
        let mut acting = [0; ALDERMEN_MAX];
        for (portfolio, acting) in acting.iter_mut().enumerate().take(self.seats.len()) {
            *acting = self.acting(portfolio);
        }
        acting
    }

    /// Notes whether the coalition is a settled one, after its composition changed.
    pub(super) fn note_coalition(&mut self) {
        let members = self.terms_in_office.iter().zip(self.in_coalition);
        self.settled_coalition = members.into_iter().any(|(terms, member)| member && *terms > 1);
    }

    /// Number of filled seats.
    #[inline]
    #[must_use]
    pub fn filled(&self) -> usize {
        self.seats.iter().filter(|seat| seat.vacant_weeks == 0).count()
    }
}
