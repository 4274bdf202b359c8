//! Phase 8, enterprise: companies with own income, spun off or not, and project organisations make
//! ventures; some are made without informing the alderman.
//!
//! What is believed of them comes from what is seen: ventures that come off, and those of which a
//! risk comes out. So long as nothing comes out, belief stays below the truth.

use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::choice::{Criterion, Utility, perceived_worth};
use crate::draws::{Exponential, Gumbel, Purpose};
use crate::events::Event;
use crate::math::{around, share};
use crate::observer::Observer;
use crate::rules::appropriateness::{fitting_steps, recognising};
use crate::rules::ledger::{self, Arising};
use crate::rules::people::uniform;
use crate::rules::perception::certainty;
use crate::rules::{bodies, relations};
use crate::state::{Belief, Dyad, Field, Habits, Official, Post, RiskKind, Town};
use crate::vocabulary::VentureStep;
use crate::week::Week;
use rand::distr::Distribution;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Weight of the money at stake above one half on a venture going wrong: what is large goes wrong more often.
const LOSS_MONEY: f32 = 1.0;
/// Weight of expertise above one half against a venture going wrong: an expert fails less.
const LOSS_EXPERTISE: f32 = 1.0;
/// Factor on the chance of going wrong of who acts alone: nobody corrects who acts alone.
const LOSS_ALONE: f32 = 1.3;
/// Ventures that the belief before any was seen is worth: two years of ventures outweigh it.
const PRIOR_WEIGHT: f32 = 4.0;
/// Weight of accountability above one half on the hazard of discovery of risks of enterprise (L209-211; size
/// assumed).
const VISIBLE_ACCOUNTABILITY: f32 = 1.0;

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
/// Largest chance that a venture goes wrong, as for setbacks.
const MOST_LOSSES: f32 = 0.9;
/// Weeks that a venture costs which goes wrong. A delay is counted and slows nothing down.
const WEEKS_LOST: f32 = 2.0;
/// Results, soon and later, of a venture made alone: parts that add up to 1, of outcomes that no rule reads.
const RESULTS_ALONE: (f32, f32) = (0.7, 0.3);
/// Results, soon and later, of one of which the alderman is informed.
const RESULTS_INFORMED: (f32, f32) = (0.4, 0.6);
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

/// Ventures are forgotten week by week.
pub fn forget(town: &mut Town, week: &Week) {
    let memory = week.parameters().belief_memory;
    town.belief.all *= memory;
    town.belief.seen *= memory;
    town.belief.risky *= memory;
}

/// Compares belief and truth in the year after an affair of enterprise.
pub fn compare_belief(town: &Town, week: &Week, observer: &mut Observer) {
    if observer.weeks_since_enterprise_affair < AFTER {
        let p = week.parameters();
        let gap = actual(p, &town.belief) - perceived(p, &town.belief);
        observer.window(Window::GapAfterAffair, gap, 1);
    }
}

/// The pull of own income, autonomy and weak accountability on acting without informing.
#[must_use]
pub fn pull(p: &Parameters, post: &Post) -> f32 {
    post.autonomy
        * around(p.pull_income, post.own_income)
        * around(-p.pull_accountability, post.accountability)
}

/// What a director weighs in a venture.
#[derive(Debug, Clone, Copy)]
pub struct VentureView<'a> {
    /// The director.
    pub official: &'a Official,
    /// The relation with the alderman.
    pub dyad: &'a Dyad,
    /// Cultures and norms of the municipality.
    pub habits: &'a Habits,
    /// The venture.
    pub venture: &'a Venture,
    /// The pull towards acting without informing.
    pub pull: f32,
    /// How certain it seems that what is wrong comes out.
    pub certainty: f32,
    /// The share of ventures that those around believe risky.
    pub perceived: f32,
}

/// Utilities of leaving a venture, informing, and acting alone.
#[must_use]
pub fn utilities(p: &Parameters, view: &VentureView) -> [f32; 3] {
    let VentureView { official, dyad, habits, venture, pull, certainty, perceived } = *view;
    let eager = p.results_pressure * venture.gain;
    let leave = p.leave_professional * official.professional + p.leave_money * venture.money - 0.5;
    let inform = p.inform_base
        + eager
        + p.inform_trust * (dyad.trust_in_alderman - 0.5)
        + p.inform_norms * habits.enterprise_norms;
    // Who believes that nothing is wrong does not look.
    let watched = certainty * share(p.watch_unsuspecting + p.watch_belief * perceived);
    let alone =
        p.alone_base + p.alone_pull * pull + eager * around(p.alone_tempted, official.temptation)
            - p.alone_norms * habits.enterprise_norms
            - p.deterrence * watched
            - p.alone_professional * official.professional;
    [leave, inform, alone]
}

/// The wrong in a step, from venture and act alone.
#[must_use]
pub fn wrongness(p: &Parameters, step: VentureStep, venture: &Venture) -> f32 {
    let tight = 1.0 - venture.legal_margin;
    match step {
        VentureStep::Leave => 0.0,
        VentureStep::Inform => p.wrong_informed * venture.norm * tight,
        VentureStep::Alone => {
            p.wrong_alone
                + p.wrong_alone_norm * venture.norm
                + p.wrong_alone_money * venture.money * tight
        }
    }
}

/// How well a step can be accounted for before a forum.
#[must_use]
#[inline]
pub fn justification<U: Utility>(
    p: &Parameters,
    step: VentureStep,
    venture: &Venture,
    post: &Post,
    norms: f32,
) -> U {
    let alone = if step == VentureStep::Alone { p.record_alone } else { 0.0 };
    let accountability = p.record_accountability * (post.accountability - 0.5);
    U::sum(&[
        ("risk.record_base", p.record_base),
        ("risk.record_clarity", p.record_clarity * norms),
        ("enterprise.record_accountability", accountability),
        ("legal_margin", p.forum_margin * venture.legal_margin),
        ("risk.wrongness_weight", -(p.wrongness_weight * wrongness(p, step, venture))),
        ("public_eye", -(p.forum_salience * venture.salience)),
        ("norm_at_stake", -(p.forum_norm * venture.norm)),
        ("enterprise.record_alone", -alone),
    ])
}

/// Whether a step cannot be accounted for before a forum; and if so, why.
#[must_use]
pub fn risk(
    p: &Parameters,
    step: VentureStep,
    venture: &Venture,
    post: &Post,
    norms: f32,
) -> Option<RiskKind> {
    if step == VentureStep::Leave {
        return None;
    }
    let alone = step == VentureStep::Alone;
    let justification: f32 = justification(p, step, venture, post, norms);
    (justification < p.forum_threshold).then_some(if alone {
        RiskKind::Unreported
    } else {
        RiskKind::Bypass
    })
}

/// The random numbers of a venture.
struct VentureDraws {
    venture: Venture,
    /// Noise of the three steps.
    step: [f32; 3],
    /// Whether it goes wrong: uniform.
    loss: f32,
    /// Hazard at which a risk comes out.
    threshold: f32,
    /// Whether the norm is recognised: uniform.
    recognised: f32,
}

impl VentureDraws {
    /// Draws the numbers of a venture at a post, in this order.
    fn new(week: &Week, post: usize) -> Self {
        let rng = &mut week.key.rng(Purpose::Venture, week.number, post as u32);
        let [gain, money, norm, margin, salience] = std::array::from_fn(|_| uniform(rng));
        // Most ventures leave room: the square keeps the tight ones rare.
        let legal_margin = 1.0 - margin * margin;
        Self {
            venture: Venture { gain, money, norm, legal_margin, salience },
            step: std::array::from_fn(|_| Gumbel.sample(rng)),
            loss: uniform(rng),
            threshold: Exponential.sample(rng),
            recognised: uniform(rng),
        }
    }
}

/// A company or project can make a venture; a service has none.
pub fn venture(town: &mut Town, week: &Week, number: usize, observer: &mut Observer) {
    let post = week.place.posts[number];
    if !post.enterprising() {
        return;
    }
    let p = week.parameters();
    let draws = VentureDraws::new(week, number);
    let venture = draws.venture;
    let alive = pull(p, &post);
    observer.link(Link::Autonomy, alive, 1);
    let view = VentureView {
        official: &town.officials[number],
        dyad: &town.dyads[week.place.home(number)],
        habits: &town.habits,
        venture: &venture,
        pull: week.held().or(Link::Autonomy, alive),
        certainty: certainty(town, week),
        perceived: perceived(p, &town.belief),
    };
    // Leaving has no base of its own.
    let criterion = Criterion::of(week.settings, 0.0, || {
        let chance = recognising(view.official.professional, view.habits.enterprise_norms);
        fitting_steps(draws.recognised < chance)
    });
    let worth = perceived_worth(p.choice_precision, &utilities(p, &view), &draws.step);
    let step = VentureStep::ALL[criterion.choose(&worth)];
    if step == VentureStep::Leave {
        return;
    }
    observer.tell(|| Event::Ventured { post: number, step });
    town.belief.all += 1.0;
    settle(town, week, number, step, &draws, observer);
    let norms = town.habits.enterprise_norms;
    if let Some(kind) = risk(p, step, &venture, &post, norms) {
        town.belief.risky += 1.0;
        let arising = Arising {
            wrongness: wrongness(p, step, &venture),
            salience: venture.salience,
            informed: step == VentureStep::Inform,
            visibility: around(VISIBLE_ACCOUNTABILITY, post.accountability),
            threshold: draws.threshold,
            position: POSITION + number as u32,
            ..Arising::at_post(town, week, Field::Enterprise, kind, number)
        };
        let why = || justification(p, step, &venture, &post, norms);
        ledger::enter(town, week, &arising, None, why, observer);
    }
}

/// What a venture yields; one that goes wrong without the alderman knowing is a surprise.
fn settle(
    town: &mut Town,
    week: &Week,
    number: usize,
    step: VentureStep,
    draws: &VentureDraws,
    observer: &mut Observer,
) {
    let venture = &draws.venture;
    let p = week.parameters();
    let alone = step == VentureStep::Alone;
    let chance = p.loss_share
        * around(LOSS_MONEY, venture.money)
        * around(-LOSS_EXPERTISE, town.officials[number].expertise)
        * if alone { LOSS_ALONE } else { 1.0 };
    if draws.loss >= chance.min(MOST_LOSSES) {
        // Who acts alone is quicker, who informs builds on it.
        let (short, long) = if alone { RESULTS_ALONE } else { RESULTS_INFORMED };
        observer.amount(Count::results_short, p.venture_result * short * venture.gain);
        observer.amount(Count::results_long, p.venture_result * long * venture.gain);
        return;
    }
    observer.amount(Count::delay_weeks, WEEKS_LOST);
    if alone {
        observer.tell(|| Event::Surprised { dossier: None, post: number });
        observer.count(Count::surprises);
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
