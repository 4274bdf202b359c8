//! Phase 8, enterprise: companies with own income, spun off or not, and project organisations make
//! ventures; some are made without informing the alderman.
//!
//! What is believed of them comes from what is seen: ventures that come off, and those of which a
//! risk comes out. So long as nothing comes out, belief stays below the truth.

use super::alderman::choose;
use super::autonomous::{self, Arising, enter};
use super::bodies;
use super::draws::{Purpose, exponential, gumbel, uniform};
use super::encounter::certainty;
use super::events::Event;
use super::math::share;
use super::relations;
use super::state::{Belief, Dyad, Field, Habits, Official, Post, RiskKind, Town};
use super::terms::Utility;
use super::week::Week;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::records::Record;

/// What a director does with a venture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Leaves it.
    Leave,
    /// Goes ahead, and informs the alderman.
    Inform,
    /// Goes ahead without informing.
    Alone,
}

/// The options in the order of their utilities.
pub const STEPS: [Step; 3] = [Step::Leave, Step::Inform, Step::Alone];

/// A venture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Venture {
    /// What it may yield.
    pub gain: f32,
    /// Money at stake.
    pub money: f32,
    /// Norm at stake.
    pub norm: f32,
    /// Room that the law leaves.
    pub legal_margin: f32,
    /// How much the public minds.
    pub salience: f32,
}

/// Position of the draws that follow an exposure: beyond those of dossiers and side activities.
const POSITION: u32 = 2000;
/// Ventures that the belief before any was seen is worth.
const PRIOR_WEIGHT: f32 = 4.0;
/// Weeks after an affair in which belief and truth are compared.
const AFTER: u32 = 52;

/// The share of ventures that those around believe risky.
#[must_use]
pub fn perceived(p: &Parameters, belief: &Belief) -> f32 {
    share((PRIOR_WEIGHT * p.belief_prior + belief.seen) / (PRIOR_WEIGHT + belief.all))
}

/// The share that was risky, by the same measure.
#[must_use]
pub fn actual(p: &Parameters, belief: &Belief) -> f32 {
    share((PRIOR_WEIGHT * p.belief_prior + belief.risky) / (PRIOR_WEIGHT + belief.all))
}

/// Ventures are forgotten week by week; belief and truth are compared in the year after an affair.
pub fn forget(town: &mut Town, week: &Week) {
    let memory = week.settings.parameters.belief_memory;
    town.belief.all *= memory;
    town.belief.seen *= memory;
    town.belief.risky *= memory;
}

/// Compares belief and truth in the year after an affair of enterprise.
pub fn compare_belief(town: &Town, week: &Week, record: &mut Record) {
    if (1..=AFTER).contains(&town.weeks_since_enterprise_affair) {
        let p = &week.settings.parameters;
        let gap = actual(p, &town.belief) - perceived(p, &town.belief);
        record.window(Window::GapAfterAffair, gap, 1);
    }
}

/// The pull of own income, autonomy and weak accountability on acting without informing.
#[must_use]
pub fn pull(post: &Post) -> f32 {
    post.autonomy * (0.5 + post.own_income) * (1.5 - post.accountability)
}

/// Utilities of leaving a venture, informing, and acting alone.
#[must_use]
pub fn utilities(
    p: &Parameters,
    (official, dyad, habits): (&Official, &Dyad, &Habits),
    venture: &Venture,
    pull: f32,
    (certainty, perceived): (f32, f32),
) -> [f32; 3] {
    let eager = p.results_pressure * venture.gain;
    let leave = 0.5 * official.professional + 0.5 * venture.money - 0.5;
    let inform = p.inform_base
        + eager
        + p.inform_trust * (dyad.trust_in_alderman - 0.5)
        + 0.5 * habits.enterprise_norms;
    // Who believes that nothing is wrong does not look.
    let watched = certainty * share(0.5 + 1.5 * perceived);
    let alone = p.alone_base + p.alone_pull * pull + eager * (0.5 + official.temptation)
        - p.alone_norms * habits.enterprise_norms
        - p.deterrence * watched
        - 0.5 * official.professional;
    [leave, inform, alone]
}

/// The wrong in a step, from venture and act alone.
#[must_use]
pub fn wrongness(step: Step, venture: &Venture) -> f32 {
    let tight = 1.0 - venture.legal_margin;
    match step {
        Step::Leave => 0.0,
        Step::Inform => 0.20 * venture.norm * tight,
        Step::Alone => 0.15 + 0.25 * venture.norm + 0.20 * venture.money * tight,
    }
}

/// How well a step can be accounted for before a forum.
#[must_use]
#[inline]
pub fn justification<U: Utility>(
    p: &Parameters,
    step: Step,
    venture: &Venture,
    post: &Post,
    norms: f32,
) -> U {
    let alone = if step == Step::Alone { p.record_alone } else { 0.0 };
    let accountability = p.record_accountability * (post.accountability - 0.5);
    U::sum(&[
        ("risk.record_base", p.record_base),
        ("risk.record_clarity", p.record_clarity * norms),
        ("enterprise.record_accountability", accountability),
        ("legal_margin", 0.1 * venture.legal_margin),
        ("risk.wrongness_weight", -(p.wrongness_weight * wrongness(step, venture))),
        ("public_eye", -(0.15 * venture.salience)),
        ("norm_at_stake", -(0.15 * venture.norm)),
        ("enterprise.record_alone", -alone),
    ])
}

/// Whether a step cannot be accounted for before a forum; and if so, why.
#[must_use]
pub fn risk(
    p: &Parameters,
    step: Step,
    venture: &Venture,
    post: &Post,
    norms: f32,
) -> Option<RiskKind> {
    if step == Step::Leave {
        return None;
    }
    let alone = step == Step::Alone;
    let justification: f32 = justification(p, step, venture, post, norms);
    (justification < p.forum_threshold).then_some(if alone {
        RiskKind::Unreported
    } else {
        RiskKind::Bypass
    })
}

/// A company or project can make a venture; a service has none.
pub fn venture(town: &mut Town, week: &Week, number: usize, record: &mut Record) {
    let post = week.place.posts[number];
    if !post.enterprising() {
        return;
    }
    let p = &week.settings.parameters;
    let words = week.key.block(Purpose::Venture, week.number, number as u32);
    let u = |item: usize| uniform(words[item]);
    let legal_margin = 1.0 - u(3) * u(3);
    let venture = Venture { gain: u(0), money: u(1), norm: u(2), legal_margin, salience: u(4) };
    let alive = pull(&post);
    record.link(Link::Autonomy, alive, 1);
    let pull = week.settings.held.or(Link::Autonomy, alive);
    let official = town.officials[number];
    let dyad = &town.dyads[week.place.home(number)];
    let seen = (certainty(town, week), perceived(p, &town.belief));
    let utilities = utilities(p, (&official, dyad, &town.habits), &venture, pull, seen);
    let noise = [gumbel(u(5)), gumbel(u(6)), gumbel(u(7))];
    let step = STEPS[choose(p.choice_precision, &utilities, &noise)];
    if step == Step::Leave {
        return;
    }
    week.tell(|| Event::Ventured { post: number, step });
    town.belief.all += 1.0;
    settle(town, week, (number, step, &venture), u(8), record);
    let kind = risk(p, step, &venture, &post, town.habits.enterprise_norms);
    if let Some(kind) = kind {
        town.belief.risky += 1.0;
        let wrong = wrongness(step, &venture);
        let norms = town.habits.enterprise_norms;
        let why = || justification(p, step, &venture, &post, norms);
        autonomous::tell(week, (Field::Enterprise, kind, number), why, wrong, venture.salience);
        let arising = Arising {
            field: Field::Enterprise,
            kind,
            post: number,
            wrongness: wrong,
            salience: venture.salience,
            informed: step == Step::Inform,
            visibility: 0.5 + post.accountability,
            threshold: exponential(u(9)),
            position: POSITION + number as u32,
        };
        enter(town, week, &arising, record);
    }
}

/// What a venture yields; one that goes wrong without the alderman knowing is a surprise.
fn settle(
    town: &mut Town,
    week: &Week,
    (number, step, venture): (usize, Step, &Venture),
    luck: f32,
    record: &mut Record,
) {
    let p = &week.settings.parameters;
    let alone = step == Step::Alone;
    let chance = p.loss_share
        * (0.5 + venture.money)
        * (1.5 - town.officials[number].expertise)
        * if alone { 1.3 } else { 1.0 };
    if luck >= chance.min(0.9) {
        // Who acts alone is quicker, who informs builds on it.
        let (short, long) = if alone { (0.7, 0.3) } else { (0.4, 0.6) };
        record.amount(Count::results_short, p.venture_result * short * venture.gain);
        record.amount(Count::results_long, p.venture_result * long * venture.gain);
        return;
    }
    record.amount(Count::delay_weeks, 2.0);
    if alone {
        week.tell(|| Event::Surprised { dossier: None, post: number });
        record.count(Count::surprises);
        let pair = week.place.home(number);
        relations::surprise_alderman(p, &mut town.dyads[pair], venture.salience);
        bodies::incident(p, &mut town.trust_collective);
    }
}

/// A risk of enterprise came out: what those around believe follows. The gap between truth and
/// belief before it did.
pub fn learn(town: &mut Town, p: &Parameters) -> f32 {
    let gap = actual(p, &town.belief) - perceived(p, &town.belief);
    town.belief.seen += 1.0;
    gap
}
