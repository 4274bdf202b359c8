//! Phase 8, side activities: what officials do outside the municipality, private or at the
//! executive's request; now and then the interests of both meet.
//!
//! Bringing the outside world in has its results; so has the appearance of serving two masters its
//! risks, and favouring the other one is a violation.

use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::choice::{Criterion, Utility, perceived_worth};
use crate::draws::{Exponential, Gumbel, Purpose};
use crate::events::Event;
use crate::math::{around, logistic, mean, raise, rising};
use crate::observer::Observer;
use crate::rules::appropriateness::{fitting_conducts, recognising};
use crate::rules::consequences::RESULTS_WITHOUT_CRAFT;
use crate::rules::ledger::{self, Arising};
use crate::rules::people::{bounded, uniform};
use crate::rules::perception::certainty;
use crate::state::{Dyad, Field, Habits, Official, RiskKind, Town};
use crate::vocabulary::Conduct;
use crate::week::Week;
use rand::distr::Distribution;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Weight of loyalty above one half on taking a seat that the executive asks for (L182-184; size assumed).
const SEAT_LOYALTY: f32 = 4.0;
/// Part of what the norm adds where the interest is slight (L186-191; size assumed).
const WRONG_FAVOUR_INTEREST: f32 = 0.50;
/// What a registration adds to the hazard of discovery, and its lack takes away (L516-518; size assumed).
const VISIBLE_REGISTERED: f32 = 0.30;

/// An occasion on which interests meet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occasion {
    /// Overlap of the activity with the official's own field.
    pub overlap: f32,
    /// Whether the official sits there at the executive's request.
    pub requested: bool,
    /// Whether the activity is registered.
    pub registered: bool,
    /// The outside interest at stake.
    pub interest: f32,
    /// Norm at stake.
    pub norm: f32,
    /// How much the public minds.
    pub salience: f32,
}

/// Position of the draws that follow an exposure: beyond those of dossiers.
const POSITION: u32 = 1000;
/// Chance of either of two activities to be the one that meets the office: nothing makes one the likelier.
const EITHER: f32 = 0.5;
/// Results of an occasion from which the official steps aside, as a part of those of one that is used: a scale of an
/// outcome that no rule reads.
const DISCREET: f32 = 0.7;

/// The random numbers of side activities at a post in a week. Every event draws all of them, and
/// uses its own.
struct SideActivityDraws {
    /// Whether a seat that is offered is taken: uniform.
    takes_seat: f32,
    /// Overlap of that seat with the official's own field.
    overlap: f32,
    /// Which of two activities meets the office: uniform.
    which: f32,
    /// The outside interest at stake: uniform.
    interest: f32,
    /// Norm at stake: uniform.
    norm: f32,
    /// How much the public minds: uniform.
    salience: f32,
    /// Noise of the three conducts.
    conduct: [f32; 3],
    /// Hazard at which a risk comes out.
    threshold: f32,
    /// Whether the norm is recognised: uniform.
    recognised: f32,
}

impl SideActivityDraws {
    /// Draws the numbers, in the order of the fields.
    fn new(week: &Week, post: usize) -> Self {
        let p = week.parameters();
        let rng = &mut week.key.rng(Purpose::SideActivity, week.number, post as u32);
        Self {
            takes_seat: uniform(rng),
            overlap: bounded(rng, p.overlap, p.person_spread),
            which: uniform(rng),
            interest: uniform(rng),
            norm: uniform(rng),
            salience: uniform(rng),
            conduct: std::array::from_fn(|_| Gumbel.sample(rng)),
            threshold: Exponential.sample(rng),
            recognised: uniform(rng),
        }
    }
}

/// The executive asks an official to take a seat on an outside board; who has one, stays with it.
pub fn ask_for_a_seat(town: &mut Town, week: &Week, post: usize) {
    let draws = SideActivityDraws::new(week, post);
    let home = &town.dyads[week.place.home(post)];
    let official = &mut town.officials[post];
    if official.side.requested.is_none() && draws.takes_seat < takes_seat(home, official) {
        official.side.requested = Some(draws.overlap);
    }
}

/// The chance that an official takes the seat: half agree at middling loyalty.
#[must_use]
pub fn takes_seat(home: &Dyad, official: &Official) -> f32 {
    logistic(SEAT_LOYALTY * (mean(home.loyalty_of_official, official.loyalty_politics) - 0.5))
}

/// A seat taken at the executive's request ends.
pub fn end_a_seat(town: &mut Town, post: usize) {
    town.officials[post].side.requested = None;
}

/// Whether the rules get an activity registered.
#[must_use]
pub fn registered(p: &Parameters, official: &Official, side_rules: f32) -> bool {
    official.side.register_order < logistic(p.register_base + p.register_rules * side_rules)
}

/// What an official weighs when interests meet.
#[derive(Debug, Clone, Copy)]
pub struct ConductView<'a> {
    /// The official.
    pub official: &'a Official,
    /// The occasion.
    pub occasion: &'a Occasion,
    /// Cultures and norms of the municipality.
    pub habits: &'a Habits,
    /// How certain it seems that what is wrong comes out.
    pub certainty: f32,
}

/// Utilities of the three conducts.
#[must_use]
pub fn utilities(p: &Parameters, view: &ConductView) -> [f32; 3] {
    let ConductView { official, occasion, habits, certainty } = *view;
    let (known, watched) =
        if occasion.registered { (p.declare_registered, 1.0) } else { (0.0, p.favour_unwatched) };
    let declare = p.declare_rules * (mean(habits.norm_clarity, habits.side_rules) + known - 0.5)
        + p.declare_professional * official.professional;
    let both =
        if occasion.requested { p.both_request } else { 0.0 } + p.both_interest * occasion.interest;
    let favour = p.favour_base
        + p.favour_temptation * around(p.favour_tempted, official.temptation) * occasion.interest
        - p.deterrence * certainty * watched
        - p.favour_professional * official.professional;
    [declare, both, favour]
}

/// The wrong in a conduct: none in stepping aside, little in two capacities, much in favouring.
#[must_use]
pub fn wrongness(p: &Parameters, conduct: Conduct, occasion: &Occasion) -> f32 {
    match conduct {
        Conduct::Declare => 0.0,
        Conduct::Both => p.wrong_both * occasion.overlap * rising(p.wrong_no_norm, occasion.norm),
        Conduct::Favour => {
            let served = rising(WRONG_FAVOUR_INTEREST, occasion.interest);
            p.wrong_favour + p.wrong_favour_norm * occasion.norm * served
        }
    }
}

/// How well a conduct can be accounted for before a forum.
#[must_use]
#[inline]
pub fn justification<U: Utility>(
    p: &Parameters,
    conduct: Conduct,
    occasion: &Occasion,
    norm_clarity: f32,
) -> U {
    let registered = if occasion.registered { p.record_register } else { 0.0 };
    let appearance =
        if conduct == Conduct::Declare { 0.0 } else { p.appearance * occasion.overlap };
    U::sum(&[
        ("risk.record_base", p.record_base),
        ("risk.record_clarity", p.record_clarity * norm_clarity),
        ("risk.wrongness_weight", -(p.wrongness_weight * wrongness(p, conduct, occasion))),
        ("public_eye", -(p.forum_salience * occasion.salience)),
        ("norm_at_stake", -(p.forum_norm * occasion.norm)),
        ("side_activities.record_register", registered),
        ("side_activities.appearance", -appearance),
    ])
}

/// Whether a conduct, or its appearance, cannot be accounted for before a forum; and if so, why.
#[must_use]
pub fn risk(
    p: &Parameters,
    conduct: Conduct,
    occasion: &Occasion,
    norm_clarity: f32,
) -> Option<RiskKind> {
    if justification::<f32>(p, conduct, occasion, norm_clarity) >= p.forum_threshold {
        return None;
    }
    Some(match conduct {
        Conduct::Favour | Conduct::Both => RiskKind::Partiality,
        Conduct::Declare if !occasion.registered => RiskKind::Unreported,
        Conduct::Declare => RiskKind::Bypass,
    })
}

/// The interests of an outside body and of the municipality meet at a post, if its director has a
/// side activity.
pub fn meet(town: &mut Town, week: &Week, post: usize, observer: &mut Observer) {
    let p = week.parameters();
    let side = town.officials[post].side;
    if side.private.is_none() && side.requested.is_none() {
        return;
    }
    let draws = SideActivityDraws::new(week, post);
    // Who has both meets the one or the other, each as likely.
    let first = draws.which < EITHER;
    let requested = side.private.is_none() || (side.requested.is_some() && first);
    let overlap = if requested { side.requested } else { side.private }.unwrap_or(0.0);
    let official = &town.officials[post];
    let occasion = Occasion {
        overlap,
        requested,
        registered: requested || registered(p, official, town.habits.side_rules),
        interest: draws.interest,
        norm: draws.norm,
        salience: draws.salience,
    };
    let view = ConductView {
        official,
        occasion: &occasion,
        habits: &town.habits,
        certainty: certainty(town, week),
    };
    // Stepping aside has no base of its own.
    let criterion = Criterion::of(week.settings, 0.0, || {
        let clarity = mean(town.habits.norm_clarity, town.habits.side_rules);
        let recognised = draws.recognised < recognising(official.professional, clarity);
        fitting_conducts(recognised, requested)
    });
    let worth = perceived_worth(p.choice_precision, &utilities(p, &view), &draws.conduct);
    let conduct = Conduct::ALL[criterion.choose(&worth)];
    let wrong = wrongness(p, conduct, &occasion);
    // Feelers outside: what an official hears there serves the municipality.
    let open = if conduct == Conduct::Declare { DISCREET } else { 1.0 };
    observer.amount(
        Count::results_long,
        p.feelers * open * rising(RESULTS_WITHOUT_CRAFT, official.expertise),
    );
    let sensitivity = &mut town.officials[post].sensitivity;
    *sensitivity = raise(*sensitivity, p.occasion_sensitivity);
    observer.tell(|| Event::InterestsMet { post, conduct, requested });
    let clarity = town.habits.norm_clarity;
    if let Some(kind) = risk(p, conduct, &occasion, clarity) {
        let arising = Arising {
            wrongness: wrong,
            salience: occasion.salience,
            informed: requested,
            visibility: if occasion.registered {
                1.0 + VISIBLE_REGISTERED
            } else {
                1.0 - VISIBLE_REGISTERED
            },
            threshold: draws.threshold,
            position: POSITION + post as u32,
            ..Arising::at_post(town, week, Field::SideActivities, kind, post)
        };
        let why = || justification(p, conduct, &occasion, clarity);
        ledger::enter(town, week, &arising, None, why, observer);
    }
}
