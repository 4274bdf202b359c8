//! Arrivals: what a new alderman, a new official, a new pair and a new municipality are like.
//!
//! Each draws its numbers in the order in which they are written here.

use crate::calendar::TERM;
use crate::catalogue::loops::Link;
use crate::catalogue::parameters::Parameters;
use crate::draws::{BLOCK, Bell, Key, Purpose};
use crate::held::Held;
use crate::interventions::{ervaren_wethouders, risicoanalyse_kandidaten, wethouders_van_buiten};
use crate::law;
use crate::math::{exp, ln, logistic, lower, mean, raise, share, towards};
use crate::programme::Programme;
use crate::rates::STRAIN_MAX;
use crate::settings::Settings;
use crate::state::{
    Alderman, Dyad, Habits, Official, Pair, Place, Post, PostKind, SideActivities, Style,
};
use crate::vocabulary::Arrival;
use rand::Rng;
use rand::distr::{Distribution, Open01};

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Credibility of a director with the own service, at arrival and in the long run: a service mostly believes its
/// director.
pub(crate) const CREDIBLE: f32 = 0.80;
/// Part of the chance of a second alderman that full silos take away (L484; size assumed).
const SECOND_SILOS: f32 = 0.50;
/// Weight of trust in the college on the return of a sitting alderman: who works well together goes on together.
const RETENTION_TRUST: f32 = 2.0;

/// Draws a uniform number between 0 and 1, both excluded.
pub(crate) fn uniform(rng: &mut impl Rng) -> f32 {
    Open01.sample(rng)
}

/// Smallest value of a trait: nobody is without any of it, so that utilities and odds stay finite.
const TRAIT_MIN: f32 = 0.02;
/// Largest value of a trait, likewise.
const TRAIT_MAX: f32 = 0.98;
/// Logarithm of the largest difficulty, 5: a bell has no end, a chance has.
const LN_OF_FIVE: f32 = 1.609_438;
/// Smallest and largest chance of returning whose odds are taken: at 0 and 1 they would be infinite.
const ODDS_MIN: f32 = 0.01;
/// See [`ODDS_MIN`].
const ODDS_MAX: f32 = 0.99;
/// Horizon of an alderman who has just come: a number that the same week's pressure replaces before any rule reads it.
const UNSET: f32 = 0.5;

/// Draws a trait with the given mean and spread, held within 0.02..0.98.
pub(crate) fn bounded(rng: &mut impl Rng, mean: f32, spread: f32) -> f32 {
    (mean + spread * Bell.sample(rng)).clamp(TRAIT_MIN, TRAIT_MAX)
}

/// Draws a factor on the chance of setbacks: its logarithm has mean 0 and the spread of difficulty; from a
/// fifth to five.
fn difficulty(rng: &mut impl Rng, p: &Parameters) -> f32 {
    exp((p.difficulty_spread * Bell.sample(rng)).clamp(-LN_OF_FIVE, LN_OF_FIVE))
}

/// Draws what is fixed about a municipality: size by law and practice, cultures, graph.
///
/// The first block of its numbers holds the size and the cultures, the second the turn of the home
/// portfolios, and from the third on there are two for each post: whether it has a second portfolio,
/// and which.
#[must_use]
pub fn place(key: &Key, inhabitants: u32, p: &Parameters) -> Place {
    let council_seats = law::council_seats(inhabitants);
    let directors = law::directors(inhabitants) as usize;
    let spread = p.municipality_spread;
    let mut rng = key.rng(Purpose::Municipality, 0, 0);
    let portfolios = law::aldermen_in_practice(council_seats, uniform(&mut rng)) as usize;
    let informal_culture = bounded(&mut rng, p.informal_culture, spread);
    let power_culture = bounded(&mut rng, p.power_culture, spread);
    let silos = bounded(&mut rng, p.silos, spread);
    let collectivity = bounded(&mut rng, p.collectivity, spread);
    let norm_clarity = bounded(&mut rng, p.norm_clarity, spread);
    let oversight = bounded(&mut rng, p.oversight, spread);
    let cover_disposition = bounded(&mut rng, p.cover_disposition, spread);
    let council_control = bounded(&mut rng, p.council_control, spread);
    let difficulty = difficulty(&mut rng, p);
    let coverage_order = uniform(&mut rng);
    let side_rules = bounded(&mut rng, p.side_rules, spread);
    let enterprise_norms = bounded(&mut rng, p.enterprise_norms, spread);
    let planning_control = bounded(&mut rng, p.planning_control, spread);
    let turn = uniform(&mut key.rng(Purpose::Municipality, 0, 1));
    let turn = (turn * portfolios as f32) as usize;
    let mut rng = key.rng(Purpose::Municipality, 0, 2);
    let mut dyads = Vec::new();
    let mut home_pairs = Vec::new();
    for post in 0..directors {
        let home = (post + turn) % portfolios;
        home_pairs.push(dyads.len());
        dyads.push(Pair { portfolio: home, post, home: true });
        let (whether, which) = (uniform(&mut rng), uniform(&mut rng));
        if whether < p.second_portfolio * (1.0 - SECOND_SILOS * silos) {
            let step = 1 + (which * (portfolios - 1) as f32) as usize;
            let second = (home + step) % portfolios;
            dyads.push(Pair { portfolio: second, post, home: false });
        }
    }
    let posts: Vec<Post> = (0..directors).map(|number| post(key, p, number)).collect();
    Place {
        council_seats,
        portfolios,
        directors,
        parties: law::parties(council_seats),
        dyads,
        home_pairs,
        enterprises: posts.iter().filter(|post| post.enterprising()).count(),
        posts,
        habits: Habits {
            informal_culture,
            power_culture,
            silos,
            collectivity,
            norm_clarity,
            oversight,
            cover_disposition,
            council_control,
            side_rules,
            enterprise_norms,
            planning_control,
            clerk_check: 0.0,
            outside_channel: 0.0,
            open_notes: 0.0,
            audits: 0.0,
            difficulty,
        },
        coverage_order,
    }
}

/// Draws what a post directs: a service, a company with own income (perhaps spun off), or a project.
fn post(key: &Key, p: &Parameters, number: usize) -> Post {
    let mut rng = key.rng(Purpose::Post, 0, number as u32);
    let u = uniform(&mut rng);
    let company = u < p.company_share;
    if !company && u >= p.company_share + p.project_share {
        let kind = PostKind::Service;
        return Post { kind, autonomy: 0.0, own_income: 0.0, accountability: 1.0 };
    }
    let spread = p.municipality_spread;
    let own_income = bounded(&mut rng, p.own_income, spread);
    let autonomy = bounded(&mut rng, p.autonomy, spread);
    let accountability = bounded(&mut rng, p.accountability, spread);
    let spun_off = company && uniform(&mut rng) < p.spun_off_share;
    Post {
        kind: if company { PostKind::Company } else { PostKind::Project },
        autonomy: if spun_off { raise(autonomy, p.spun_off_autonomy) } else { autonomy },
        own_income: if company { own_income } else { own_income / p.project_income.max(1.0) },
        accountability: if spun_off {
            lower(accountability, p.spun_off_accountability)
        } else {
            accountability
        },
    }
}

/// Administrative experience mapped to 0..1: years / (years + years that count as one half), and 0
/// of no years at all.
#[must_use]
pub fn experience(years: f32, half: f32) -> f32 {
    if years > 0.0 { years / (years + half) } else { 0.0 }
}

/// Uncertainty to which an alderman's start leads: what experience and reflection leave.
#[must_use]
pub fn uncertainty_floor(p: &Parameters, experience: f32, reflection: f32) -> f32 {
    p.uncertainty_floor * (1.0 - experience) * (1.0 - p.reflection_certainty * reflection)
}

/// Where the loop of turnover is cut, a successor in mid-term brings what sitting aldermen have.
pub(crate) fn hold_succession(newcomer: &mut Alderman, settings: &Settings) {
    let (held, p) = (&settings.held, &settings.parameters);
    newcomer.experience_years = held.or(Link::Succession, newcomer.experience_years);
    newcomer.experience = experience(newcomer.experience_years, p.experience_half);
    newcomer.uncertainty = held.or(Link::SuccessionUncertainty, newcomer.uncertainty);
    newcomer.norm_knowledge = held.or(Link::SuccessionKnowledge, newcomer.norm_knowledge);
}

/// A newcomer in a seat or a post.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer {
    /// Week since burn-in began in which he or she comes.
    pub week: u32,
    /// The term to which the numbers belong.
    pub term: u32,
    /// The seat or post.
    pub place: usize,
    /// How many came there in this term before.
    pub ordinal: u32,
}

impl Newcomer {
    /// Who comes in a week.
    #[must_use]
    pub fn new(week: u32, place: usize, ordinal: u32) -> Self {
        Self { week, term: week / TERM, place, ordinal }
    }

    /// The generator of the newcomer's numbers, by term, place and ordinal.
    fn rng(self, key: &Key, purpose: Purpose) -> impl Rng {
        // Sixteen newcomers a term have numbers of their own; later ones share the last.
        let position = self.place as u32 * BLOCK as u32 + self.ordinal.min(15);
        key.rng(purpose, self.term, position)
    }
}

/// Draws an alderman at arrival.
#[must_use]
pub fn alderman(
    key: &Key,
    settings: &Settings,
    programme: &Programme,
    newcomer: Newcomer,
    party: usize,
) -> Alderman {
    let p = &settings.parameters;
    let spread = p.person_spread;
    let week = newcomer.week;
    let mut rng = newcomer.rng(key, Purpose::Alderman);
    let coverage_order = uniform(&mut rng);
    let outside_share = p.outside_share * settings.inputs.dualisering[week as usize];
    let outside_share =
        wethouders_van_buiten::outside_share(outside_share, programme, week, coverage_order);
    let from_outside = uniform(&mut rng) < outside_share;
    let quantile =
        ervaren_wethouders::experience_quantile(uniform(&mut rng), programme, week, coverage_order);
    let mean = p.recruit_experience + if from_outside { p.outsider_experience } else { 0.0 };
    let years = -mean * ln(1.0 - quantile);
    let experience = experience(years, p.experience_half);
    let need_to_be_seen = bounded(&mut rng, p.need_to_be_seen, spread);
    let realism = bounded(&mut rng, p.realism, spread);
    let tolerance_wanted = bounded(&mut rng, p.tolerance_wanted, spread);
    let tolerance_real = bounded(&mut rng, p.tolerance_real, spread);
    let attention = bounded(&mut rng, p.attention_to_officials, spread);
    let boundness =
        bounded(&mut rng, if from_outside { p.boundness_outside } else { p.boundness }, spread);
    let difficulty = difficulty(&mut rng, p);
    let style = style(p, uniform(&mut rng));
    let interested = uniform(&mut rng) < p.interest_share;
    let overlap = bounded(&mut rng, p.overlap, spread);
    let interest = if interested { overlap } else { 0.0 };
    let interest =
        risicoanalyse_kandidaten::interest_left(p, interest, programme, week, coverage_order);
    Alderman {
        party,
        from_outside,
        since: week,
        weeks_in_office: 0,
        experience_years: years,
        experience,
        uncertainty: p.uncertainty_start * (1.0 - experience),
        norm_knowledge: p.norm_knowledge_start + (1.0 - p.norm_knowledge_start) * experience,
        need_to_be_seen,
        realism,
        tolerance_wanted,
        tolerance_real,
        style,
        attention,
        difficulty,
        boundness,
        reflection: 0.0,
        caution: 0.0,
        interest,
        coverage_order,
        pressure: p.pressure_base,
        long_weight: UNSET,
        arrival: Arrival::MidTerm,
    }
}

/// Some aldermen steer on content, some on process, the others on both.
fn style(p: &Parameters, u: f32) -> Style {
    match u {
        u if u < p.style_content => Style::Content,
        u if u < p.style_content + p.style_process => Style::Process,
        _ => Style::Both,
    }
}

/// Draws an official at arrival.
#[must_use]
pub fn official(key: &Key, p: &Parameters, newcomer: Newcomer) -> Official {
    let spread = p.person_spread;
    let mut rng = newcomer.rng(key, Purpose::Official);
    let expertise = bounded(&mut rng, p.expertise, spread);
    let loyalty_politics = bounded(&mut rng, p.loyalty_politics, spread);
    let loyalty_service = bounded(&mut rng, p.loyalty_service, spread);
    let professional = bounded(&mut rng, p.professional_weight, spread);
    let temptation = bounded(&mut rng, p.temptation, spread);
    let sensitivity = bounded(&mut rng, p.sensitivity_start, spread);
    let active = uniform(&mut rng) < p.private_share;
    let overlap = bounded(&mut rng, p.overlap, spread);
    let register_order = uniform(&mut rng);
    let coverage_order = uniform(&mut rng);
    Official {
        expertise,
        loyalty_politics,
        loyalty_service,
        professional,
        temptation,
        sensitivity,
        credibility: CREDIBLE,
        identification: 0.0,
        practice: 0.0,
        side: SideActivities {
            private: active.then_some(overlap),
            requested: None,
            register_order,
        },
        coverage_order,
        since: newcomer.week,
        arrivals: newcomer.ordinal,
    }
}

/// Power culture at which safety returns to its anchor. It only places the zero of a term whose level `safety_anchor`
/// gives.
const ORDINARY_POWER: f32 = 0.4;

/// The safety to which pairs return: lower where decisions are made by power.
#[must_use]
pub fn safety_anchor(p: &Parameters, power_culture: f32) -> f32 {
    share(p.safety_anchor - p.safety_power * (power_culture - ORDINARY_POWER))
}

/// The safety with which a pair begins: what the house is like and what colleagues report, less what
/// strangers lack.
#[must_use]
pub fn first_safety(p: &Parameters, power_culture: f32, of_others: f32) -> f32 {
    let heard = towards(safety_anchor(p, power_culture), of_others, p.safety_hearsay);
    share(heard - p.stranger_unsafety)
}

/// A pair that meets for the first time, with this safety.
#[must_use]
pub fn dyad(
    p: &Parameters,
    alderman: &Alderman,
    official: &Official,
    habits: &Habits,
    held: &Held,
    safety: f32,
) -> Dyad {
    let uncertainty = held.or(Link::Learning, alderman.uncertainty);
    let trust = share(p.trust_start - p.trust_uncertainty * uncertainty);
    Dyad {
        trust_in_official: trust,
        trust_in_alderman: p.trust_start,
        loyalty_of_alderman: trust,
        loyalty_of_official: mean(p.trust_start, official.loyalty_politics),
        openness: p.openness_start,
        safety,
        respect_of_alderman: p.respect_start,
        respect_of_official: p.respect_start,
        familiarity: p.familiarity_start,
        expectations: p.expectations_start,
        informal: p.informal_start * habits.informal_culture,
        welcome: mean(alderman.tolerance_wanted, alderman.tolerance_real),
    }
}

/// The political sensitivity to which familiarity and openness lead.
#[inline]
#[must_use]
pub fn possible_sensitivity(p: &Parameters, home: &Dyad) -> f32 {
    let room = 1.0 - p.sensitivity_floor;
    p.sensitivity_floor
        + room * (1.0 - p.sensitivity_openness) * home.familiarity
        + room * p.sensitivity_openness * home.openness
}

/// Voluntary exits of an official per year: more where it is unsafe, which loyalty delays.
#[inline]
#[must_use]
pub fn exit_rate(p: &Parameters, home: &Dyad) -> f32 {
    let unsafety = (1.0 - home.safety) * (1.0 - p.exit_loyalty * home.loyalty_of_official);
    p.exit_official_rate * (1.0 + p.exit_official_unsafety * unsafety)
}

/// Distrust after an ouster, on both sides: between newcomers and officials who identify with the
/// coalition that fell.
#[must_use]
pub fn distrust_after_ouster(p: &Parameters, dyad: &Dyad, official: &Official) -> Dyad {
    let rate = p.ouster_distrust * official.identification;
    Dyad {
        trust_in_official: lower(dyad.trust_in_official, rate),
        trust_in_alderman: lower(dyad.trust_in_alderman, rate),
        loyalty_of_alderman: lower(dyad.loyalty_of_alderman, rate),
        loyalty_of_official: lower(dyad.loyalty_of_official, rate),
        ..*dyad
    }
}

/// Who can call an alderman back; the discriminant is the position of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum ChannelRole {
    /// The mayor; numbers by term of six years.
    Mayor = 0,
    /// The municipal secretary; numbers by arrival.
    Secretary = 1,
}

/// Draws the backbone of a mayor or secretary, by the number of the term or arrival.
#[must_use]
pub fn backbone(key: &Key, p: &Parameters, role: ChannelRole, number: u32) -> f32 {
    let mut rng = key.rng(Purpose::Channel, number, role as u32);
    bounded(&mut rng, p.backbone, p.person_spread)
}

/// Growth of breaks and political exits as trust falls below the reference.
#[must_use]
pub fn strain(p: &Parameters, trust: f32) -> f32 {
    exp(p.exit_steepness * (p.exit_reference - trust)).min(STRAIN_MAX)
}

/// The chance that a sitting alderman returns, moved by the trust within the college.
#[must_use]
pub fn retention(p: &Parameters, trust_college: f32) -> f32 {
    let odds =
        ln(p.retention.clamp(ODDS_MIN, ODDS_MAX)) - ln(1.0 - p.retention.clamp(ODDS_MIN, ODDS_MAX));
    logistic(odds + RETENTION_TRUST * (trust_college - p.exit_reference))
}
