//! Section 2: entities and their states.

use crate::courses::Course;
use crate::draws::{Luck, mean, share};
use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::interventions::Kind;
use polaris::records::Record;

/// Weeks of a year of account.
pub const YEAR: u32 = 52;
/// Weeks of a council term.
pub const TERM: u32 = 208;
/// A clock that has never been set.
pub const LONG_AGO: u32 = 1_000_000;

/// One intervention of a policy.
#[derive(Clone, Copy)]
pub struct Planned {
    pub kind: Kind,
    pub dose: f32,
    pub coverage: f32,
    pub start: u32,
    pub end: u32,
    /// Whether it is held jointly.
    pub joint: bool,
    /// Whether it is repeated at mid-term.
    pub repeated: bool,
}

impl Planned {
    /// Whether it acts in a week.
    pub fn acts(&self, week: u32) -> bool {
        (self.start..self.end).contains(&week)
    }
}

/// What comes from outside, by week since burn-in began.
#[derive(Clone)]
pub struct Inputs {
    pub media_level: Vec<f32>,
    pub volatility: Vec<f32>,
    pub dualisering: Vec<f32>,
    pub new_list: Vec<f32>,
}

/// All that a week of a municipality is given.
pub struct Now<'a> {
    pub week: u32,
    pub p: &'a Parameters,
    /// How one of several options is chosen.
    pub choice: ChoiceRule,
    pub inputs: &'a Inputs,
    pub luck: &'a Luck,
    pub policy: &'a [Planned],
    /// National media attention of this week.
    pub national: f32,
    /// The uniform numbers of the week.
    pub row: &'a [f32],
}

impl Now<'_> {
    /// The intervention of a kind, if it acts this week.
    pub fn acting(&self, kind: Kind) -> Option<Planned> {
        self.policy.iter().copied().find(|planned| planned.kind == kind && planned.acts(self.week))
    }

    /// Dualisering of this week.
    pub fn dualisering(&self) -> f32 {
        self.inputs.dualisering[self.week as usize]
    }
}

/// Habits and rules of a municipality that measures may move.
#[derive(Clone, Copy)]
pub struct Habits {
    pub informal_culture: f32,
    pub silos: f32,
    pub collectivity: f32,
    pub norm_clarity: f32,
    pub oversight: f32,
    pub cover_disposition: f32,
    pub council_control: f32,
    pub side_rules: f32,
    pub enterprise_norms: f32,
    pub planning_control: f32,
    pub clerk_check: f32,
    pub outside_channel: f32,
    pub open_notes: f32,
    pub audits: f32,
}

#[derive(Clone, Default)]
pub struct Party {
    pub appeal: f32,
    pub share: f32,
    pub seats: u32,
    pub in_coalition: bool,
    pub terms: u32,
}

#[derive(Clone, Copy)]
pub struct Alderman {
    pub from_outside: bool,
    pub since: u32,
    pub weeks_in_office: u32,
    pub experience_years: f32,
    pub experience: f32,
    pub uncertainty: f32,
    pub norm_knowledge: f32,
    pub need_to_be_seen: f32,
    pub realism: f32,
    pub attention: f32,
    pub boundness: f32,
    pub content: f32,
    pub process: f32,
    pub tolerance_wanted: f32,
    pub tolerance_real: f32,
    pub difficulty: f32,
    pub reflection: f32,
    /// Learnt from having to account.
    pub caution: f32,
    /// Overlap of an interest of his or her own, 0 for most.
    pub interest: f32,
    pub coverage_order: f32,
    pub pressure: f32,
    pub long_weight: f32,
    pub arrival: u32,
    /// For the windows of those who stay: observed early weeks, and sums of mean trust.
    pub early_weeks: u32,
    pub early: f32,
    pub late: f32,
}

#[derive(Clone, Default)]
pub struct Seat {
    pub party: usize,
    pub alderman: Option<Alderman>,
    pub vacant_weeks: u32,
    pub arrivals: u32,
}

#[derive(Clone, Copy)]
pub struct Official {
    pub expertise: f32,
    pub loyalty_politics: f32,
    pub loyalty_service: f32,
    pub professional: f32,
    pub temptation: f32,
    pub sensitivity: f32,
    pub credibility: f32,
    pub identification: f32,
    pub since: u32,
    pub private: Option<f32>,
    pub requested: Option<f32>,
    pub register_order: f32,
    pub coverage_order: f32,
    /// In dilemmas, from sessions.
    pub practice: f32,
    pub asked_improperly: bool,
}

/// A post and who directs it.
#[derive(Clone)]
pub struct Post {
    pub home: usize,
    pub second: Option<usize>,
    pub enterprise: bool,
    pub autonomy: f32,
    pub own_income: f32,
    pub accountability: f32,
    pub arrivals: u32,
    pub official: Official,
}

#[derive(Clone, Copy)]
pub struct Pair {
    pub portfolio: usize,
    pub post: usize,
    pub trust_in_official: f32,
    pub trust_in_alderman: f32,
    pub loyalty_of_alderman: f32,
    pub loyalty_of_official: f32,
    pub openness: f32,
    pub safety: f32,
    pub respect_of_alderman: f32,
    pub respect_of_official: f32,
    pub familiarity: f32,
    pub informal: f32,
    pub welcome: f32,
    /// How clear it is to both what each expects of the other.
    pub expectations: f32,
    /// For the windows over time together: the week in which the pair began, and observed sums.
    pub began: Option<u32>,
    pub early: (f32, u32),
    pub late: (f32, u32),
}

impl Pair {
    pub fn cooperation(&self) -> f32 {
        let respect = (self.respect_of_alderman * self.respect_of_official).sqrt();
        (self.trust_in_official * self.trust_in_alderman * self.openness * respect).sqrt().sqrt()
    }
}

#[derive(Clone, Copy, PartialEq)]
pub enum Field {
    Relation,
    SideActivities,
    Enterprise,
}

#[derive(Clone, Copy)]
pub struct Risk {
    pub field: Field,
    /// Done by a substitute after a refusal that was not taken to mayor or secretary.
    pub substituted: bool,
    pub informed: bool,
    pub visibility: f32,
    pub portfolio: usize,
    pub post: usize,
    pub severity: f32,
    pub violation: bool,
    pub shadow: bool,
    pub initialled: bool,
    pub misinforms: bool,
    pub freshness: f32,
    pub hazard: f32,
    pub threshold: f32,
    pub week: u32,
    pub position: u32,
    pub official_since: u32,
    /// Seat and arrival of who answered for the portfolio.
    pub seat: usize,
    pub alderman_since: u32,
}

#[derive(Clone, Copy, Default)]
pub struct Belief {
    pub all: f32,
    pub seen: f32,
    pub risky: f32,
}

#[derive(Clone)]
pub struct Town {
    pub council_seats: u32,
    pub coverage_order: f32,
    pub base: Habits,
    pub power_habit: f32,
    pub difficulty: f32,
    pub habits: Habits,
    /// How far each kind of intervention that is a measure has taken effect.
    pub measures: [f32; polaris::interventions::KINDS],
    pub belief: Belief,
    pub weeks_since_enterprise_affair: u32,
    pub media_base: f32,
    pub media_excitement: f32,
    pub media: f32,
    pub power_culture: f32,
    pub trust_college: f32,
    pub trust_top: f32,
    pub trust_collective: f32,
    pub crisis: bool,
    pub weeks_below: u32,
    pub weeks_since_crisis: u32,
    pub weeks_since_ouster: u32,
    pub last_affair_week: Option<u32>,
    pub mayor_backbone: f32,
    pub secretary_backbone: f32,
    pub secretaries: u32,
    pub parties: Vec<Party>,
    pub seats: Vec<Seat>,
    pub posts: Vec<Post>,
    pub pairs: Vec<Pair>,
    pub ledger: Vec<Risk>,
    /// Week and pair of informal requests that went wrong, to look back on.
    pub backfires: Vec<(u32, usize)>,
    /// Improper requests: week, seat and arrival of who asked.
    pub improper: Vec<(u32, usize, u32)>,
    /// Call-backs to look back on: week, seat and arrival of who was called back.
    pub called_back: Vec<(u32, usize, u32)>,
    /// The account of the running year.
    pub record: Record,
    /// The account as it was at the end of the last period of four weeks.
    pub record_before: Record,
    /// Courses since observation began.
    pub course: Course,
}

impl Town {
    /// The seat that acts for a portfolio (2.7).
    pub fn acting(&self, portfolio: usize) -> usize {
        let seats = self.seats.len();
        (0..seats)
            .map(|step| (portfolio + step) % seats)
            .find(|seat| self.seats[*seat].alderman.is_some())
            .expect("some seat is always filled")
    }

    /// Who acts for a portfolio.
    pub fn alderman(&self, portfolio: usize) -> &Alderman {
        self.seats[self.acting(portfolio)].alderman.as_ref().expect("who acts is there")
    }

    /// Aldermen in office.
    pub fn aldermen(&self) -> impl Iterator<Item = &Alderman> {
        self.seats.iter().filter_map(|seat| seat.alderman.as_ref())
    }

    /// The pair of a post and a portfolio.
    pub fn pair(&self, post: usize, portfolio: usize) -> Option<usize> {
        self.pairs.iter().position(|pair| pair.post == post && pair.portfolio == portfolio)
    }

    /// The home pair of a post.
    pub fn home_pair(&self, post: usize) -> usize {
        self.pair(post, self.posts[post].home).expect("every post has a home pair")
    }

    pub fn count(&mut self, what: Count) {
        self.record.counts[what as usize] += 1;
    }

    /// Adds an amount in thousandths, halves up.
    pub fn amount(&mut self, what: Count, amount: f32) {
        self.record.counts[what as usize] += (amount * 1000.0 + 0.5).floor() as i64;
    }

    /// The safety to which pairs return (7.13).
    pub fn anchor(&self, p: &Parameters) -> f32 {
        share(p.safety_anchor - p.safety_power * (self.power_culture - 0.4))
    }

    /// Mean safety over all pairs.
    pub fn mean_safety(&self) -> f32 {
        mean(self.pairs.iter().map(|pair| pair.safety))
    }

    /// Mean over all pairs of both trusts.
    pub fn mean_trust(&self) -> f32 {
        mean(self.pairs.iter().map(|pair| 0.5 * (pair.trust_in_official + pair.trust_in_alderman)))
    }
}
