//! Phase 8, side activities: what officials do outside the municipality, private or at the
//! executive's request; now and then the interests of both meet.
//!
//! Bringing the outside world in has its results; so has the appearance of serving two masters its
//! risks, and favouring the other one is a violation.

use super::alderman::choose;
use super::autonomous::{self, Arising, enter};
use super::draws::{BLOCK, Purpose, exponential, gumbel, uniform};
use super::encounter::certainty;
use super::events::Event;
use super::math::{logistic, raise};
use super::state::{Field, Habits, Official, RiskKind, Town};
use super::terms::Utility;
use super::week::Week;
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::records::Record;

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

/// The options in the order of their utilities.
pub const CONDUCTS: [Conduct; 3] = [Conduct::Declare, Conduct::Both, Conduct::Favour];

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

fn words(week: &Week, post: usize) -> [u32; BLOCK] {
    week.key.block(Purpose::SideActivity, week.number, post as u32)
}

/// The executive asks an official to take a seat on an outside board; who has one, stays with it.
pub fn ask_for_a_seat(town: &mut Town, week: &Week, post: usize) {
    let p = &week.settings.parameters;
    let words = words(week, post);
    let home = week.place.home(post);
    let loyalty = town.dyads[home].loyalty_of_official;
    let official = &mut town.officials[post];
    // Half agree at middling loyalty.
    if official.side.requested.is_none()
        && uniform(words[0]) < logistic(4.0 * (0.5 * (loyalty + official.loyalty_politics) - 0.5))
    {
        let overlap = super::people::bounded(p.overlap, p.person_spread, words[1]);
        official.side.requested = Some(overlap);
    }
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

/// Utilities of the three conducts.
#[must_use]
pub fn utilities(
    p: &Parameters,
    official: &Official,
    occasion: &Occasion,
    (habits, certainty): (&Habits, f32),
) -> [f32; 3] {
    let watched = if occasion.registered { 0.5 } else { 0.0 };
    let declare = p.declare_rules
        * (0.5 * (habits.norm_clarity + habits.side_rules) + watched - 0.5)
        + official.professional;
    let both = if occasion.requested { p.both_request } else { 0.0 } + 0.5 * occasion.interest;
    let favour = p.favour_base
        + p.favour_temptation * (0.5 + official.temptation) * occasion.interest
        - p.deterrence * certainty * (0.5 + watched)
        - official.professional;
    [declare, both, favour]
}

/// The wrong in a conduct: none in stepping aside, little in two capacities, much in favouring.
#[must_use]
pub fn wrongness(conduct: Conduct, occasion: &Occasion) -> f32 {
    match conduct {
        Conduct::Declare => 0.0,
        Conduct::Both => 0.25 * occasion.overlap * (0.4 + 0.6 * occasion.norm),
        Conduct::Favour => 0.35 + 0.45 * occasion.norm * (0.5 + 0.5 * occasion.interest),
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
        ("risk.wrongness_weight", -(p.wrongness_weight * wrongness(conduct, occasion))),
        ("public_eye", -(0.15 * occasion.salience)),
        ("norm_at_stake", -(0.15 * occasion.norm)),
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
pub fn meet(town: &mut Town, week: &Week, post: usize, record: &mut Record) {
    let p = &week.settings.parameters;
    let side = town.officials[post].side;
    if side.private.is_none() && side.requested.is_none() {
        return;
    }
    let words = words(week, post);
    let u = |item: usize| uniform(words[item]);
    // Who has both meets the one or the other, each as likely.
    let first = u(2) < 0.5;
    let requested = side.private.is_none() || (side.requested.is_some() && first);
    let overlap = if requested { side.requested } else { side.private }.unwrap_or(0.0);
    let official = &town.officials[post];
    let occasion = Occasion {
        overlap,
        requested,
        registered: requested || registered(p, official, town.habits.side_rules),
        interest: u(3),
        norm: u(4),
        salience: u(5),
    };
    let noise = [gumbel(u(6)), gumbel(u(7)), gumbel(u(8))];
    let utilities = utilities(p, official, &occasion, (&town.habits, certainty(town, week)));
    let conduct = CONDUCTS[choose(p.choice_precision, &utilities, &noise)];
    let wrong = wrongness(conduct, &occasion);
    // Feelers outside: what an official hears there serves the municipality.
    let open = if conduct == Conduct::Declare { 0.7 } else { 1.0 };
    record.amount(Count::results_long, p.feelers * open * (0.5 + 0.5 * official.expertise));
    let sensitivity = &mut town.officials[post].sensitivity;
    *sensitivity = raise(*sensitivity, 0.05);
    week.tell(|| Event::InterestsMet { post, conduct, requested });
    if let Some(kind) = risk(p, conduct, &occasion, town.habits.norm_clarity) {
        let why = || justification(p, conduct, &occasion, town.habits.norm_clarity);
        autonomous::tell(week, (Field::SideActivities, kind, post), why, wrong, occasion.salience);
        let arising = Arising {
            field: Field::SideActivities,
            kind,
            post,
            wrongness: wrong,
            salience: occasion.salience,
            informed: requested,
            visibility: if occasion.registered { 1.3 } else { 0.7 },
            threshold: exponential(u(9)),
            position: POSITION + post as u32,
        };
        enter(town, week, &arising, record);
    }
}
