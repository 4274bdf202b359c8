//! Phase 4, the alderman's side: what is asked; and phase 6: what follows on the answer.
//!
//! Each choice is an array of utilities in logits, one an option, to which a keyed Gumbel number
//! is added; the largest wins. Terms are summed in the order written here.

use crate::catalogue::parameters::Parameters;
use crate::choice::{PLAYED_OFF, Term, Utility};
use crate::math::around;
use crate::state::{Alderman, Dyad, Habits};
use crate::vocabulary::{Dossier, Request};

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Weight of the need to be seen above one half on the wish for visible results (L593-597; size assumed).
const MOTIVE_NEED: f32 = 1.0;
/// Weight of the pressure for results above one half on the wish for visible results (L487-489; size assumed).
const MOTIVE_RESULTS: f32 = 1.0;
/// Weight of the rules on side activities above one half against serving an interest of one's own: rules bring an
/// interest to light before it can be served.
const INTEREST_RULES: f32 = 1.0;
/// Weight of the power culture above one half on the chance that dissent is punished (L383-387; size assumed).
const PUNISH_POWER: f32 = 1.0;

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
    /// How certain it seems that what is wrong comes out.
    pub certainty: f32,
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

/// Utilities of the six requests.
#[must_use]
#[inline(always)]
pub fn request_utilities<U: Utility>(p: &Parameters, view: &RequestView) -> [U; 6] {
    let RequestView { alderman, dyad, dossier, habits, .. } = *view;
    // The wish for visible results: pressure, times what shows soon, times the need to be seen.
    let visible = dossier.salience * dossier.short_payoff;
    let motive = alderman.pressure
        * around(MOTIVE_NEED, alderman.need_to_be_seen)
        * around(MOTIVE_RESULTS, p.results_pressure)
        * visible;
    let long = alderman.long_weight * dossier.long_payoff;
    let realism = realism(p, alderman);
    let proposal = view.proposal * alderman.style.content(p);
    let proper = U::sum(&[
        ("request.proper_appeal", p.proper_appeal),
        ("request.proper_long", p.proper_long * long),
        ("request.proper_timely", p.proper_timely * proposal),
    ]);
    let rush = U::sum(&[
        ("request.rush_appeal", p.rush_appeal),
        ("request.rush_motive", p.rush_motive * motive),
        (POWER_CULTURE, p.rush_power * view.power_culture),
        ("request.proper_long", -(p.proper_long * long)),
    ]);
    let u_turn = if dossier.reopened {
        let turned = p.u_turn_motive * (motive + view.media * alderman.boundness);
        U::sum(&[
            ("request.u_turn_appeal", p.u_turn_appeal),
            ("request.u_turn_motive", turned),
            ("request.improper_realism", -(p.improper_realism * realism)),
        ])
    } else {
        U::IMPOSSIBLE
    };
    // Improper requests share a motive, a lapse of who does not know better, and restraints.
    let lapse = (1.0 - view.norm_knowledge) * (1.0 - p.lapse_clarity * habits.norm_clarity);
    let restraint = p.improper_restraint * habits.norm_clarity * view.norm_knowledge;
    let respect = p.improper_respect * (dyad.respect_of_alderman - 0.5);
    let trust = p.improper_trust * (dyad.trust_in_official - 0.5);
    let improper = |opportunity: f32, interest: f32| {
        U::sum(&[
            ("request.improper_appeal", p.improper_appeal),
            ("request.improper_motive", p.improper_motive * motive),
            ("request.improper_lapse", p.improper_lapse * lapse),
            ("request.improper_restraint", -restraint),
            ("request.improper_respect", -respect),
            ("request.improper_realism", -(p.improper_realism * (realism - 0.5))),
            ("request.warning_weight", -(p.warning_weight * view.warning)),
            ("request.improper_trust", -trust),
            ("request.improper_certainty", -(p.improper_certainty * view.certainty)),
            ("request.improper_caution", -(p.improper_caution * alderman.caution)),
            ("request.improper_opportunity", p.improper_opportunity * opportunity),
            ("request.improper_interest", p.improper_interest * interest),
        ])
    };
    // An interest of one's own weighs the more, the more money is at stake, and the less, the better the
    // rules that bring it to light.
    let own = alderman.interest * dossier.money * around(-INTEREST_RULES, habits.side_rules);
    let hidden = improper(dossier.money - 0.5, 0.0);
    let results = improper(p.results_pressure - dossier.long_payoff, 0.0);
    let tight = improper(0.5 - dossier.legal_margin, own);
    [proper, rush, u_turn, hidden, results, tight]
}

/// Utility of asking in the corridor instead of by formal procedure.
#[must_use]
#[inline(always)]
pub fn channel_utility<U: Utility>(p: &Parameters, request: Request, view: &RequestView) -> U {
    let RequestView { dyad, habits, .. } = *view;
    let habit = dyad.informal + habits.informal_culture - 1.0;
    let improper = if request.is_improper() { p.informal_improper } else { 0.0 };
    U::sum(&[
        ("request.informal_appeal", p.informal_appeal),
        ("request.informal_habit", p.informal_habit * habit),
        ("request.informal_trust", p.informal_trust * (dyad.trust_in_official - 0.5)),
        ("request.informal_oversight", p.informal_oversight * (habits.oversight - 0.5)),
        ("request.informal_improper", improper),
    ])
}

/// Term of the power culture itself, which no parameter weighs.
const POWER_CULTURE: &str = "power_culture";

/// Trust between the bodies at which it neither invites nor hinders decisions by power. It only places the zero of a term
/// whose level `power_base` and `power_ordinary` give.
const ORDINARY_TRUST: f32 = 0.67;

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
    /// Uncertainty of the alderman.
    pub uncertainty: f32,
}

/// Utilities of accepting, overruling, and looking for a substitute.
#[must_use]
#[inline(always)]
pub fn counter_utilities<U: Utility>(p: &Parameters, view: &CounterView) -> [U; 3] {
    let power = |base: (Term, f32)| {
        let pressure = p.power_pressure * (view.alderman.pressure - 0.5);
        U::sum(&[
            ("counter.power_culture_weight", p.power_culture_weight * (view.power_culture - 0.5)),
            ("counter.power_pressure", pressure),
            ("counter.power_distrust", p.power_distrust * (ORDINARY_TRUST - view.trust_collective)),
            ("counter.power_uncertainty", p.power_uncertainty * view.uncertainty),
            base,
        ])
    };
    let trust = ("counter.accept_trust", p.accept_trust * (view.dyad.trust_in_official - 0.5));
    if !view.dissent {
        let ordinary = ("counter.power_ordinary", p.power_ordinary);
        return [U::sum(&[trust]), power(ordinary), U::IMPOSSIBLE];
    }
    let force = if view.played_off { p.accept_played_off } else { 0.0 };
    let accept = U::sum(&[
        ("counter.accept_tolerance", p.accept_tolerance * view.tolerance),
        trust,
        (PLAYED_OFF, -force),
    ]);
    let overrule = power(("counter.power_base", p.power_base));
    let substitute = if view.refused {
        U::sum(&[
            ("counter.substitute_base", p.substitute_base),
            ("counter.substitute_division", p.substitute_division * (1.0 - view.trust_top)),
            ("counter.power_pressure", p.power_pressure * view.alderman.pressure),
        ])
    } else {
        U::IMPOSSIBLE
    };
    [accept, overrule, substitute]
}

/// The chance that dissent is punished: tolerance against the power culture, a promise to hold
/// dissent against nobody as far as it has taken effect, and a channel outside the house.
#[must_use]
pub fn punishment(
    p: &Parameters,
    tolerance: f32,
    power_culture: f32,
    promised: f32,
    outside_channel: f32,
) -> f32 {
    p.punish_share
        * (1.0 - tolerance)
        * around(PUNISH_POWER, power_culture)
        * (1.0 - promised)
        * (1.0 - outside_channel)
}
