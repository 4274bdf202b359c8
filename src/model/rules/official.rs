//! Phase 4, the official's side: preparing and warning; and phase 5: the answer.

use crate::catalogue::parameters::Parameters;
use crate::choice::{PLAYED_OFF, Utility};
use crate::math::{around, lower, mean, rising};
use crate::rules::people::CREDIBLE;
use crate::state::{Alderman, Dyad, Habits, Official};
use crate::vocabulary::{Asked, Dilemma, Dossier, Request, Stakes};

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Stake in the short term of a matter that shows nothing soon, against one that shows all (L459-470; size assumed).
const SHORT_TERM_FLOOR: f32 = 0.30;
/// Loss of credibility with the own service when giving way or pressing the staff, against a U-turn (L437-451; size
/// assumed).
const GAVE_WAY_LOSS: f32 = 0.50;

/// The wrong in carrying out what is asked, from dossier and act alone: how much of a norm it breaks.
/// What is asked in the corridor is never less wrong than passing procedure by.
#[must_use]
pub fn wrongness(p: &Parameters, asked: Asked, dossier: &Dossier) -> f32 {
    let wrong = wrongness_of_request(p, asked.request, dossier);
    let passed_by =
        p.wrong_corridor * (1.0 - dossier.legal_margin) + p.wrong_corridor_norm * dossier.norm;
    if asked.informal { wrong.max(passed_by) } else { wrong }
}

fn wrongness_of_request(p: &Parameters, request: Request, dossier: &Dossier) -> f32 {
    let tight = 1.0 - dossier.legal_margin;
    let tightness = 1.0 - p.wrong_margin * dossier.legal_margin;
    let norm = rising(p.wrong_no_norm, dossier.norm);
    match request {
        Request::Proper => 0.0,
        Request::Rush => p.wrong_rush * tight + p.wrong_rush_norm * dossier.norm,
        Request::UTurn => p.wrong_u_turn + p.wrong_u_turn_norm * dossier.norm * tight,
        Request::Omit => {
            p.wrong_omit * norm * tightness * rising(p.wrong_omit_money, dossier.money)
        }
        Request::Embellish => p.wrong_embellish * norm * tightness,
        Request::AgainstNorm => norm * rising(p.wrong_against_margin, tight),
    }
}

/// Loyalty of an official to politics in a pair: the weight that he or she gives to politics, and
/// the loyalty to this alderman.
#[must_use]
pub fn political_loyalty(official: &Official, dyad: &Dyad) -> f32 {
    mean(official.loyalty_politics, dyad.loyalty_of_official)
}

/// What an official weighs when it becomes clear what is at stake.
#[derive(Debug, Clone, Copy)]
pub struct StakesView<'a> {
    /// What is asked.
    pub asked: Asked,
    /// The wrong in it.
    pub wrongness: f32,
    /// Whether a U-turn was announced in time, and explained.
    pub announced: bool,
    /// Whether two aldermen pull at this official.
    pub played_off: bool,
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The alderman.
    pub alderman: &'a Alderman,
    /// The official.
    pub official: &'a Official,
    /// Loyalty of the official to politics in this pair.
    pub loyalty: f32,
    /// Weight that officials give to the long term.
    pub official_long_weight: f32,
    /// How far college and top share an agenda over several years.
    pub agenda: f32,
}

/// How far college and top share an agenda over several years: as far as they act as collectives, and
/// plan and control.
#[must_use]
pub fn agenda(habits: &Habits) -> f32 {
    mean(habits.collectivity, habits.planning_control)
}

/// What is at stake for an official in this request.
#[must_use]
pub fn stakes(p: &Parameters, view: &StakesView) -> Stakes {
    let StakesView { dossier, alderman, official, loyalty, .. } = *view;
    let request = view.asked.request;
    let turned = match request {
        Request::UTurn if view.announced => 1.0 - p.explained,
        Request::UTurn => 1.0,
        Request::Proper => p.service_proper * dossier.money,
        Request::Rush | Request::Omit | Request::Embellish | Request::AgainstNorm => {
            p.service_request * dossier.money
        }
    };
    let torn = if view.played_off { p.torn } else { 0.0 };
    // A staff that saw its director give way minds the next time more.
    let gave_way = p.gave_way * (CREDIBLE - official.credibility).max(0.0);
    let haste = match request {
        Request::Rush | Request::UTurn => p.haste_hurried,
        Request::Proper => 0.0,
        Request::Omit | Request::Embellish | Request::AgainstNorm => p.haste_improper,
    };
    let gap = (view.official_long_weight - alderman.long_weight).max(0.0);
    // That the agenda is added keeps the clash at a middling agenda about what it is without one.
    let unshared = (p.horizon_clash + p.agenda) * (1.0 - p.agenda * view.agenda);
    Stakes {
        political: loyalty * rising(p.political_unnoticed, dossier.salience),
        professional: official.professional
            * view.wrongness
            * (1.0 + p.practice_weight * official.practice),
        service: official.loyalty_service * (turned + torn + gave_way),
        long_term: unshared * gap * haste * dossier.long_payoff,
        short_term: alderman.pressure * rising(SHORT_TERM_FLOOR, dossier.short_payoff),
    }
}

/// The dilemma in these stakes, if there is one: each way out costs the other value set more than
/// the threshold, and the largest clash gives the type.
#[must_use]
pub fn dilemma(stakes: &Stakes, threshold: f32) -> Option<Dilemma> {
    let clashes = [
        (Dilemma::Rationality, stakes.political.min(stakes.professional)),
        (Dilemma::Loyalty, stakes.political.min(stakes.service)),
        (Dilemma::Horizon, stakes.short_term.min(stakes.long_term)),
    ];
    let mut largest = clashes[0];
    for clash in &clashes[1..] {
        if clash.1 > largest.1 {
            largest = *clash;
        }
    }
    (largest.1 > threshold).then_some(largest.0)
}

/// Mean of sensitivity and familiarity at which they neither help nor hinder in preparing: that of an official who has
/// just met the alderman. It only places the zero of a term whose level `prepare_base` gives.
const LITTLE_CONTACT: f32 = 0.25;

/// Utility of preparing a dossier before it is asked: sensitivity and familiarity tell an official
/// what will matter; silos keep files apart.
#[must_use]
pub fn prepare_utility(
    p: &Parameters,
    official: &Official,
    dyad: &Dyad,
    dossier: &Dossier,
    silos: f32,
) -> f32 {
    p.prepare_base
        + p.prepare_sensitivity * (mean(official.sensitivity, dyad.familiarity) - LITTLE_CONTACT)
        + p.prepare_expertise * (official.expertise - 0.5)
        + p.prepare_salience * dossier.salience
        - p.prepare_silos * (silos - 0.5)
}

/// Strength of the warning that a preparing official gives: the profession, as far as it is safe
/// to speak, as far as the alderman trusts, and as far as silos let signs through.
#[must_use]
pub fn warning(p: &Parameters, official: &Official, dyad: &Dyad, silos: f32) -> f32 {
    let heard = rising(p.warning_distrusted, dyad.trust_in_official);
    official.professional * dyad.safety * heard * (1.0 - p.silo_warning * silos)
}

/// Utility of a director pressing the own staff: under pressure for results, the more where he or she
/// carries out what was asked improperly, the less by profession.
#[must_use]
pub fn hand_down_utility(
    p: &Parameters,
    alderman: &Alderman,
    official: &Official,
    carries_out_improper: bool,
) -> f32 {
    p.hand_down_base + p.hand_down_pressure * p.results_pressure * alderman.pressure
        - p.hand_down_professional * official.professional
        + if carries_out_improper { p.hand_down_asked } else { 0.0 }
}

/// Term of the profession itself, which no parameter weighs.
const PROFESSION: &str = "profession";

/// What an official weighs when answering.
#[derive(Debug, Clone, Copy)]
pub struct AnswerView<'a> {
    /// The request.
    pub request: Request,
    /// What is at stake.
    pub stakes: Stakes,
    /// The wrong in the request.
    pub wrongness: f32,
    /// The official.
    pub official: &'a Official,
    /// The relation with the alderman.
    pub dyad: &'a Dyad,
    /// How certain it seems that what is wrong comes out.
    pub certainty: f32,
    /// Power culture now.
    pub power_culture: f32,
    /// Media pressure now.
    pub media: f32,
    /// The dossier.
    pub dossier: &'a Dossier,
    /// Whether two aldermen make conflicting demands on this official.
    pub played_off: bool,
    /// Uncertainty of the alderman.
    pub uncertainty: f32,
    /// How far there is a channel outside the house.
    pub outside_channel: f32,
}

/// Utilities of the six answers.
#[must_use]
#[inline(always)]
pub fn answer_utilities<U: Utility>(p: &Parameters, view: &AnswerView) -> [U; 6] {
    let AnswerView { stakes, official, dyad, certainty, dossier, .. } = *view;
    let unsafety = 1.0 - dyad.safety;
    // What seems certain to come out deters who takes part in something wrong: perceived certainty times what it costs.
    let deterred = p.deterrence * certainty * view.wrongness;
    let [base, loyalty, profession, deterrence] = [
        ("answer.comply_base", p.comply_base),
        ("answer.comply_loyalty", p.comply_loyalty * stakes.political),
        ("answer.comply_professional", -(p.comply_professional * stakes.professional)),
        ("answer.deterrence", -deterred),
    ];
    let comply = U::sum(&[base, loyalty, profession, deterrence]);
    let unprotected = p.shadow_unsafety * unsafety * around(p.shadow_wrongness, view.wrongness);
    let shadow = U::sum(&[
        base,
        loyalty,
        profession,
        deterrence,
        ("answer.shadow_cost", -p.shadow_cost),
        ("answer.shadow_unsafety", unprotected),
    ]);
    let at_stake = stakes.professional.max(stakes.service).max(stakes.long_term);
    let retaliation = p.retaliation * view.power_culture * unsafety * (1.0 - view.outside_channel);
    let force = if view.played_off { p.contradict_played_off } else { 0.0 };
    let safe = p.contradict_safety * (mean(dyad.safety, dyad.welcome) - 0.5);
    let contradict = U::sum(&[
        ("answer.contradict_base", p.contradict_base),
        ("answer.contradict_stake", p.contradict_stake * at_stake),
        ("answer.contradict_safety", safe),
        ("answer.retaliation", -retaliation),
        (PLAYED_OFF, -force),
        ("answer.contradict_uncertainty", -(p.contradict_uncertainty * view.uncertainty)),
    ]);
    let refuse = if view.request.is_improper() {
        U::sum(&[
            ("answer.refuse_base", p.refuse_base),
            ("answer.refuse_professional", p.refuse_professional * stakes.professional),
            ("answer.retaliation", -retaliation),
        ])
    } else {
        U::IMPOSSIBLE
    };
    let fine_figures = p.embellish_pressure
        * p.results_pressure
        * around(p.embellish_tempted, official.temptation)
        * around(p.embellish_results, dossier.short_payoff);
    let embellish = U::sum(&[
        ("answer.embellish_base", p.embellish_base),
        ("answer.embellish_pressure", fine_figures),
        ("answer.deterrence", -(p.deterrence * certainty)),
        (PROFESSION, -(p.embellish_professional * official.professional)),
    ]);
    let cameras = p.leak_media
        * view.media
        * around(p.leak_tempted, official.temptation)
        * around(p.leak_salience, dossier.salience);
    let leak = U::sum(&[
        ("answer.leak_base", p.leak_base),
        ("answer.leak_media", cameras),
        ("answer.leak_grievance", p.leak_grievance * (1.0 - dyad.trust_in_alderman)),
        ("answer.deterrence", -(p.deterrence * certainty)),
        (PROFESSION, -(p.leak_professional * official.professional)),
    ]);
    [comply, shadow, contradict, refuse, embellish, leak]
}

/// Utility of telling the alderman a material matter in time.
#[must_use]
pub fn tell_utility(
    p: &Parameters,
    official: &Official,
    dyad: &Dyad,
    planning_control: f32,
    uncertainty: f32,
) -> f32 {
    p.tell_base
        + p.tell_safety * dyad.safety
        + p.tell_contact * mean(official.sensitivity, dyad.familiarity)
        + p.tell_trust * (dyad.trust_in_alderman - 0.5)
        + p.tell_expectations * dyad.expectations
        + p.tell_control * (planning_control - 0.5)
        - p.tell_uncertainty * uncertainty
}

/// The own staff sees its director give way, or is pressed in turn: that costs credibility, less
/// than a U-turn does.
pub(crate) fn give_way(p: &Parameters, official: &mut Official) {
    official.credibility = lower(official.credibility, GAVE_WAY_LOSS * p.credibility_loss);
}

/// Utility of asking an extra sign-off for protection.
#[must_use]
pub fn initial_utility(p: &Parameters, dyad: &Dyad, wrongness: f32) -> f32 {
    p.initialling_base
        + p.initialling_unsafety * (1.0 - dyad.safety) * around(p.initialling_wrongness, wrongness)
}

/// Utility of a colleague to do what another refused.
#[must_use]
pub fn willing_utility(
    p: &Parameters,
    colleague: &Official,
    wrongness: f32,
    trust_top: f32,
) -> f32 {
    p.willing_base + p.willing_loyalty * colleague.loyalty_politics
        - p.willing_professional * colleague.professional * (p.willing_anyway + wrongness)
        + p.willing_division * (1.0 - trust_top)
}

/// Utility of going to mayor or secretary after a refusal.
#[must_use]
pub fn escalate_utility(
    p: &Parameters,
    official: &Official,
    dyad: &Dyad,
    stakes: &Stakes,
    outside_channel: f32,
) -> f32 {
    p.escalate_base
        + p.escalate_professional
            * (official.professional + stakes.professional + dyad.safety - 1.0)
        + p.channel_escalate * outside_channel
}
