//! Phase 7: what is told and signed, whether what was done can be accounted for, what it yields, and
//! how the pair moves by it.

use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::events::Event;
use crate::math::{around, logistic, rising};
use crate::observer::Observer;
use crate::rules::counter::Outcome;
use crate::rules::handlers::Case;
use crate::rules::ledger::{self, Arising};
use crate::rules::people::CREDIBLE;
use crate::rules::perception::{perceived_relation, uncertainty};
use crate::rules::risks::{self, Act};
use crate::rules::{bodies, official, relations};
use crate::state::{Dyad, Field, Road, Town};
use crate::vocabulary::{Asked, Preparation, Request};

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Weight of expertise above one half against setbacks: an expert has fewer setbacks.
const SETBACK_EXPERTISE: f32 = 1.0;
/// What preparation takes from the chance of a setback, and its lack adds (L278-285; size assumed).
const SETBACK_PREPARATION: f32 = 0.20;
/// What haste and informal dealing add to the chance of a setback (L487-489; size assumed).
const SETBACK_HASTE: f32 = 0.30;
/// What care takes from the chance of a setback: care helps less than haste harms.
const SETBACK_CARE: f32 = 0.10;
/// Growth of the chance of a setback as credibility with the own service falls (L439-451; size assumed).
const SETBACK_CREDIBILITY: f32 = 0.50;
/// Weight of planning and control above one half on falling back on the formal road (L348-349, L353-354; size
/// assumed).
const FALLBACK_CONTROL: f32 = 1.0;
/// Weight of distrust in the official above one half on falling back on the formal road (L346-349; size assumed).
const FALLBACK_DISTRUST: f32 = 1.0;

/// Largest chance of a setback: whatever multiplies, something may still go well.
const MOST_SETBACKS: f32 = 0.9;
/// Weeks that a setback costs. A delay is counted and slows nothing down.
const WEEKS_LOST: f32 = 2.0;

// The results of a dossier, soon and later, as parts of what it may yield: haste brings more soon and less later. They
// define the scale of two outcomes that no rule reads.
/// Results of a dossier that meets a setback.
const RESULTS_OF_A_SETBACK: (f32, f32) = (0.3, 0.4);
/// Results of one that was hurried.
const RESULTS_OF_HASTE: (f32, f32) = (1.0, 0.6);
/// Results of one that took its time.
const RESULTS_OF_CARE: (f32, f32) = (0.7, 0.9);
/// Part of the results that an official without any expertise brings about.
pub(crate) const RESULTS_WITHOUT_CRAFT: f32 = 0.5;

/// What became of a dossier in the end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done {
    /// What was done.
    pub(crate) act: Act,
    /// What had been asked.
    pub(crate) asked: Asked,
    /// How it was carried out, if it was.
    pub(crate) outcome: Outcome,
    /// Whether an extra sign-off was had.
    pub(crate) initialled: bool,
}

/// A director under pressure presses the own staff; the mirror of the number of the sign-off decides.
pub(crate) fn hand_down(
    town: &mut Town,
    case: &Case,
    asked: Asked,
    outcome: Outcome,
    observer: &mut Observer,
) {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let does = matches!(outcome, Outcome::Done { post, .. } if post == handlers.post);
    let utility = official::hand_down_utility(
        p,
        &town.seats[handlers.seat].alderman,
        &town.officials[handlers.post],
        does && asked.request.is_improper(),
    );
    if -dossier.draws.initial < utility {
        observer.count(Count::requests_handed_down);
        observer.tell(|| Event::HandedDown { dossier: dossier.position });
        official::give_way(p, &mut town.officials[handlers.post]);
    }
}

/// Whether the official tells the alderman a material matter in time.
pub(crate) fn tell(
    town: &mut Town,
    case: &Case,
    preparation: Preparation,
    observer: &mut Observer,
) -> bool {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let uncertainty = uncertainty(town, week, handlers.seat);
    let planning_control = town.habits.planning_control;
    let dyad = &mut town.dyads[handlers.pair];
    let official = &town.officials[handlers.post];
    let relation = perceived_relation(week, dyad);
    let utility = official::tell_utility(p, official, &relation, planning_control, uncertainty);
    let told = preparation == Preparation::OnTheAgenda || dossier.draws.tell < utility;
    observer.tell(|| Event::Told { dossier: dossier.position, told });
    relations::remember_telling(p, dyad, told);
    observer.material_matter(told);
    told
}

/// An extra sign-off asked for protection, which the alderman notices.
pub(crate) fn sign_off(
    town: &mut Town,
    case: &Case,
    wrongness: f32,
    observer: &mut Observer,
) -> bool {
    let Case { week, dossier, handlers } = *case;
    let p = week.parameters();
    let asked = dossier.draws.initial
        < official::initial_utility(
            p,
            &perceived_relation(week, &town.dyads[handlers.pair]),
            wrongness,
        );
    if asked {
        observer.tell(|| Event::SignedOff { dossier: dossier.position });
        observer.count(Count::initiallings);
        observer.amount(Count::delay_weeks, 1.0);
        let trust = &mut town.dyads[handlers.pair].trust_in_official;
        relations::lose_trust(p, trust, p.initialling_distrust);
    }
    asked
}

/// Enters what cannot be accounted for in the ledger of hidden risks.
pub(crate) fn enter_risk(town: &mut Town, case: &Case, done: &Done, observer: &mut Observer) {
    let Case { week, dossier, handlers } = *case;
    let (p, act) = (week.parameters(), &done.act);
    let clarity = town.habits.norm_clarity;
    let Some(kind) = risks::risk(p, act, dossier, clarity) else { return };
    let (post, road, shadow_file) = match done.outcome {
        Outcome::Done { post, road, shadow_file, .. } => (post, road, shadow_file),
        Outcome::Withdrawn => (handlers.post, Road::Plain, false),
    };
    let arising = Arising {
        field: Field::Relation,
        kind,
        portfolio: handlers.portfolio,
        seat: handlers.seat,
        post,
        wrongness: act.wrongness,
        salience: dossier.salience,
        road,
        informed: act.told,
        shadow_file,
        initialled: done.initialled,
        misinforms: act.misinforms(),
        visibility: risks::visibility(p, act),
        threshold: dossier.draws.threshold,
        position: dossier.position,
    };
    // Before a forum that was misinformed there is nothing to weigh.
    let why = || {
        if act.misinforms() { None } else { risks::justification(p, act, dossier, clarity) }
    };
    ledger::enter(town, week, &arising, Some(dossier.position), why, observer);
}

/// Results, setbacks, and how the pair moves by them.
pub(crate) fn settle_results(town: &mut Town, case: &Case, done: &Done, observer: &mut Observer) {
    let Case { week, dossier, handlers } = *case;
    let (p, act) = (week.parameters(), &done.act);
    let doer = match done.outcome {
        Outcome::Done { post, .. } => post,
        Outcome::Withdrawn => handlers.post,
    };
    let official = &town.officials[doer];
    let hurried = act.asked.is_hurried();
    let chance = p.setback_share
        * town.habits.difficulty
        * town.seats[handlers.seat].alderman.difficulty
        * around(-SETBACK_EXPERTISE, official.expertise)
        * if act.prepared { 1.0 - SETBACK_PREPARATION } else { 1.0 + SETBACK_PREPARATION }
        * if hurried { 1.0 + SETBACK_HASTE } else { 1.0 - SETBACK_CARE }
        // A service that does not believe its director follows less.
        * (1.0 + SETBACK_CREDIBILITY * CREDIBLE - SETBACK_CREDIBILITY * official.credibility);
    let chance = chance.min(MOST_SETBACKS);
    let setback = dossier.draws.setback < chance;
    let uncovered = relations::uncovered(p, town.secretary_backbone);
    let dyad = &mut town.dyads[handlers.pair];
    // The number that brings setbacks, stretched to 0..1 where it brings none, decides on this.
    let rest = (dossier.draws.setback - chance) / (1.0 - chance);
    // Whoever has an eye on the alderman may be the third party: press, council, party, voters.
    let watched = town.seats[handlers.seat].alderman.pressure;
    let surfaces = setback || rest < p.surface_share * dossier.salience * watched;
    if !act.told && surfaces {
        observer.count(Count::surprises);
        observer.tell(|| Event::Surprised { dossier: Some(dossier.position), post: handlers.post });
        relations::surprise_alderman(p, dyad, dossier.salience);
        bodies::incident(p, &mut town.trust_collective);
    }
    if setback {
        let before = *dyad;
        observer.amount(Count::delay_weeks, WEEKS_LOST);
        let alderman = &town.seats[handlers.seat].alderman;
        let utility = p.backing_base
            + p.cover_weight * (town.habits.cover_disposition - 0.5)
            + p.cover_weight
                * (dyad.trust_in_official * (1.0 - p.backing_loyalty)
                    + dyad.loyalty_of_alderman * p.backing_loyalty)
            - p.cover_pressure * alderman.pressure;
        // The number that brought the setback, stretched to 0..1, decides on the backing.
        let backed = dossier.draws.setback < chance * logistic(utility);
        let informal = act.asked.informal && doer == handlers.post;
        observer.tell(|| Event::SetBack { dossier: dossier.position, backed, informal });
        if doer == handlers.post {
            relations::set_back(p, dyad, act.told, backed, uncovered);
        }
        if !backed {
            bodies::incident(p, &mut town.trust_collective);
        }
        if informal {
            observer.count(Count::informal_backfires);
            // Who was asked did not refuse, so that the number of escalating is free for this.
            let utility =
                fall_back_utility(p, dyad, alderman.pressure, town.habits.planning_control);
            let falls_back = dossier.draws.escalate < logistic(utility);
            relations::informal_backfire(p, dyad, falls_back);
            observer.window(Window::InformalBefore, before.informal, 1);
            let lost = [
                before.trust_in_official - dyad.trust_in_official,
                before.trust_in_alderman - dyad.trust_in_alderman,
            ];
            observer.window(Window::BackfireTrustOfAlderman, lost[0], 1);
            observer.window(Window::BackfireTrustOfOfficial, lost[1], 1);
            observer.backfired(handlers.pair);
        }
        let (short, long) = RESULTS_OF_A_SETBACK;
        observer.amount(Count::results_short, short * dossier.short_payoff);
        observer.amount(Count::results_long, long * dossier.long_payoff);
        return;
    }
    // What a substitute did well says nothing about the one who refused, and a request that had to
    // be withdrawn does not honour anyone's role.
    if doer == handlers.post {
        let proper = done.asked.request == Request::Proper;
        relations::work_well(p, dyad, dossier.salience, act.prepared, proper);
    }
    bodies::met_well(p, &mut town.trust_collective, town.habits.collectivity);
    let (short, long) = if hurried { RESULTS_OF_HASTE } else { RESULTS_OF_CARE };
    // Dualisering leaves the council its work, and the college room to govern.
    let room = 1.0 + p.room_to_govern * week.dualisering();
    let craft = room * rising(RESULTS_WITHOUT_CRAFT, official.expertise);
    observer.amount(Count::results_short, short * craft * dossier.short_payoff);
    observer.amount(Count::results_long, long * craft * dossier.long_payoff);
}

/// Utility of the alderman falling back on formal procedure when an informal request went wrong:
/// under pressure, where the formal circuit is at hand, and less where he or she trusts.
fn fall_back_utility(p: &Parameters, dyad: &Dyad, pressure: f32, planning_control: f32) -> f32 {
    p.fallback_base
        + p.cover_pressure * (pressure - 0.5)
        + FALLBACK_CONTROL * (planning_control - 0.5)
        + FALLBACK_DISTRUST * (0.5 - dyad.trust_in_official)
}
