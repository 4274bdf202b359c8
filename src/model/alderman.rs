//! Phase 4, the alderman's side: what is asked; and phase 6: what follows on the answer.
//!
//! Each choice is an array of utilities in logits, one an option, to which a keyed Gumbel number
//! is added; the largest wins. Terms are summed in the order written here.

use super::dossiers::Dossier;
use super::state::{Alderman, Dyad, Habits};
use crate::catalogue::parameters::Parameters;

/// What an alderman asks of an official.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Request {
    /// A proper request, along the formal road.
    Proper,
    /// In haste.
    Rush,
    /// "Just do it", outside the formal road.
    Informal,
    /// A reversal of a position already carried out.
    UTurn,
    /// To leave a material fact out of a note to the council.
    Omit,
    /// To make facts look better.
    Embellish,
    /// To act against law, norm or an earlier decision.
    AgainstNorm,
}

/// The options in the order of their utilities.
pub const REQUESTS: [Request; 7] = [
    Request::Proper,
    Request::Rush,
    Request::Informal,
    Request::UTurn,
    Request::Omit,
    Request::Embellish,
    Request::AgainstNorm,
];

impl Request {
    /// Whether it asks to omit, embellish, or act against law, norm or an earlier decision.
    #[must_use]
    pub fn is_improper(self) -> bool {
        matches!(self, Self::Omit | Self::Embellish | Self::AgainstNorm)
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

/// The utility of an option that does not exist: below any noise, and never above anything, also at
/// precision nought, where the product is not a number.
pub(super) const IMPOSSIBLE: f32 = f32::NEG_INFINITY;

/// The first option with the largest utility plus noise.
#[inline]
pub(super) fn choose<const N: usize>(
    precision: f32,
    utilities: &[f32; N],
    noise: &[f32; N],
) -> usize {
    let mut best = 0;
    let mut best_value = precision * utilities[0] + noise[0];
    for option in 1..N {
        let value = precision * utilities[option] + noise[option];
        if value > best_value {
            best = option;
            best_value = value;
        }
    }
    best
}

/// What an alderman knows when making a request.
#[derive(Debug, Clone, Copy)]
pub struct RequestView<'a> {
    /// The alderman.
    pub alderman: &'a Alderman,
    /// The relation with the official.
    pub dyad: &'a Dyad,
    /// The dossier.
    pub dossier: &'a Dossier,
    /// Cultures and norms of the municipality.
    pub habits: &'a Habits,
    /// Power culture now.
    pub power_culture: f32,
    /// Media pressure now.
    pub media: f32,
    /// Strength of the official's timely proposal, 0 where there is none.
    pub proposal: f32,
    /// Strength of the official's warning against a slip.
    pub warning: f32,
    /// Knowledge of norms as it enters the choice.
    pub norm_knowledge: f32,
}

/// The sense of reality that reflection strengthens.
fn realism(p: &Parameters, alderman: &Alderman) -> f32 {
    alderman.realism + p.reflection_realism * alderman.reflection * (1.0 - alderman.realism)
}

/// The contradiction that an alderman bears, brought closer by reflection and experience to what is
/// wanted.
#[must_use]
pub fn tolerance(p: &Parameters, alderman: &Alderman, experience: f32) -> f32 {
    let gap = (alderman.tolerance_wanted - alderman.tolerance_real).max(0.0);
    let closed = p.reflection_tolerance * alderman.reflection + p.tolerance_experience * experience;
    alderman.tolerance_real + closed.min(1.0) * gap
}

/// Utilities of the seven requests.
#[must_use]
pub fn request_utilities(p: &Parameters, view: &RequestView) -> [f32; 7] {
    let RequestView { alderman, dyad, dossier, habits, .. } = *view;
    // The wish for visible results: pressure, times what shows soon, times the need to be seen.
    let visible = dossier.salience * dossier.short_payoff;
    let motive =
        alderman.pressure * (0.5 + alderman.need_to_be_seen) * (0.5 + p.results_pressure) * visible;
    let long = alderman.long_weight * dossier.long_payoff;
    let realism = realism(p, alderman);
    let proposal = view.proposal * alderman.style.content();
    let proper = p.proper_appeal + p.proper_long * long + p.proper_timely * proposal;
    let rush = p.rush_appeal + p.rush_motive * motive + view.power_culture - p.proper_long * long;
    let informal = p.informal_appeal
        + p.informal_habit * (dyad.informal + habits.informal_culture - 1.0)
        + p.informal_trust * (dyad.trust_in_official - 0.5)
        + p.informal_oversight * (habits.oversight - 0.5);
    let u_turn = if dossier.reopened {
        p.u_turn_appeal + p.u_turn_motive * (motive + view.media * alderman.boundness)
            - p.improper_realism * realism
    } else {
        IMPOSSIBLE
    };
    // Improper requests share a motive, a lapse of who does not know better, and restraints.
    let lapse = (1.0 - view.norm_knowledge) * (1.0 - 0.5 * habits.norm_clarity);
    let improper = p.improper_appeal + p.improper_motive * motive + p.improper_lapse * lapse
        - p.improper_restraint * habits.norm_clarity * view.norm_knowledge
        - p.improper_respect * (dyad.respect_of_alderman - 0.5)
        - p.improper_realism * (realism - 0.5)
        - p.warning_weight * view.warning;
    let hidden = p.improper_opportunity * (dossier.money - 0.5);
    let results = p.improper_opportunity * (p.results_pressure - dossier.long_payoff);
    let tight = p.improper_opportunity * (0.5 - dossier.legal_margin);
    [proper, rush, informal, u_turn, improper + hidden, improper + results, improper + tight]
}

/// What an alderman weighs when answering an official.
#[derive(Debug, Clone, Copy)]
pub struct CounterView<'a> {
    /// The alderman.
    pub alderman: &'a Alderman,
    /// The relation with the official.
    pub dyad: &'a Dyad,
    /// Power culture now.
    pub power_culture: f32,
    /// Trust between college and top as bodies.
    pub trust_collective: f32,
    /// Trust among officials: a divided top has substitutes at hand.
    pub trust_top: f32,
    /// Whether the official contradicted or refused.
    pub dissent: bool,
    /// Whether the official refused.
    pub refused: bool,
    /// Whether two aldermen pull at this official: contradiction loses its force.
    pub played_off: bool,
    /// The contradiction that the alderman bears.
    pub tolerance: f32,
}

/// Utilities of accepting, overruling, and looking for a substitute.
#[must_use]
pub fn counter_utilities(p: &Parameters, view: &CounterView) -> [f32; 3] {
    let power = p.power_culture_weight * (view.power_culture - 0.5)
        + p.power_pressure * (view.alderman.pressure - 0.5)
        + p.power_distrust * (0.67 - view.trust_collective);
    let trust = p.accept_trust * (view.dyad.trust_in_official - 0.5);
    let force = if view.played_off { 0.5 } else { 0.0 };
    if !view.dissent {
        return [trust, p.power_ordinary + power, IMPOSSIBLE];
    }
    let accept = p.accept_tolerance * view.tolerance + trust - force;
    let overrule = p.power_base + power;
    let substitute = if view.refused {
        p.substitute_base
            + p.substitute_division * (1.0 - view.trust_top)
            + p.power_pressure * view.alderman.pressure
    } else {
        IMPOSSIBLE
    };
    [accept, overrule, substitute]
}

/// The chance that dissent is punished: tolerance against the power culture, and a promise to hold
/// dissent against nobody as far as it has taken effect.
#[must_use]
pub fn punishment(p: &Parameters, tolerance: f32, power_culture: f32, promised: f32) -> f32 {
    p.punish_share * (1.0 - tolerance) * (0.5 + power_culture) * (1.0 - promised)
}
