//! Section 7.10: how a pair moves, the bodies, crisis and dialogue.

use crate::draws::{lower, mean, raise, rising, share, towards};
use crate::town::{Alderman, Now, Pair, TERM, Town};
use polaris::catalogue::loops::Link;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::catalogue::windows::Window;
use polaris::interventions::Kind;

/// What may befall a pair.
#[derive(Clone, Copy)]
pub enum Event {
    AskedImproperly {
        wrongness: f32,
    },
    Refused {
        tolerance: f32,
    },
    Overruled {
        dissent: bool,
    },
    Punished,
    DissentAccepted,
    SurprisedAlderman {
        salience: f32,
    },
    SurprisedOfficial {
        salience: f32,
    },
    WorkedWell {
        salience: f32,
        prepared: bool,
        proper: bool,
    },
    /// `harm` is what the secretary lets through of the loss of safety.
    SetBack {
        told: bool,
        backed: bool,
        harm: f32,
    },
    InformalBackfire {
        falls_back: bool,
    },
    AldermanCovers,
    /// `harm` as in a setback.
    AldermanDrops {
        harm: f32,
    },
    OfficialCovers(bool),
}

pub fn trust_gain(p: &Parameters, trust: &mut f32, weight: f32) {
    raise(trust, p.trust_gain * weight);
}

pub fn trust_loss(p: &Parameters, trust: &mut f32, weight: f32) {
    lower(trust, p.trust_gain * p.loss_ratio * weight);
}

pub fn safety_gain(p: &Parameters, pair: &mut Pair, weight: f32) {
    raise(&mut pair.safety, p.safety_gain * weight);
}

pub fn safety_loss(p: &Parameters, pair: &mut Pair, weight: f32) {
    lower(&mut pair.safety, p.safety_loss * weight);
}

/// The table of 7.10a.
pub fn moves(p: &Parameters, pair: &mut Pair, event: Event) {
    match event {
        Event::AskedImproperly { wrongness } => {
            trust_loss(p, &mut pair.trust_in_alderman, p.asked_trust * wrongness);
            lower(&mut pair.respect_of_official, p.respect_loss * wrongness);
        }
        Event::Refused { tolerance } => {
            trust_loss(p, &mut pair.trust_in_official, p.refused_trust * (1.0 - tolerance));
            lower(
                &mut pair.respect_of_alderman,
                p.refused_respect * p.respect_loss * (1.0 - tolerance),
            );
        }
        Event::Overruled { dissent } => {
            let weight = if dissent { p.overruled_dissent } else { p.overruled_ordinary };
            safety_loss(p, pair, weight);
            trust_loss(p, &mut pair.trust_in_alderman, weight);
            lower(&mut pair.welcome, p.overruled_welcome);
            lower(&mut pair.respect_of_official, p.respect_loss);
        }
        Event::Punished => {
            safety_loss(p, pair, p.punished_safety);
            trust_loss(p, &mut pair.trust_in_alderman, p.punished_trust);
            lower(&mut pair.welcome, p.punished_welcome);
        }
        Event::DissentAccepted => {
            safety_gain(p, pair, p.accepted_safety);
            trust_gain(p, &mut pair.trust_in_alderman, p.accepted_trust);
            raise(&mut pair.welcome, p.accepted_welcome);
            raise(&mut pair.respect_of_official, p.respect_gain);
        }
        Event::SurprisedAlderman { salience } => {
            let weight = p.surprise_weight * rising(p.surprise_slight, salience);
            trust_loss(p, &mut pair.trust_in_official, weight);
            lower(&mut pair.respect_of_alderman, p.respect_loss);
        }
        Event::SurprisedOfficial { salience } => {
            let weight = p.surprise_weight * rising(p.surprise_slight, salience);
            trust_loss(p, &mut pair.trust_in_alderman, weight);
            lower(&mut pair.respect_of_official, p.respect_loss);
        }
        Event::WorkedWell { salience, prepared, proper } => {
            let weight = p.worked_well + p.worked_well_salience * salience;
            trust_gain(
                p,
                &mut pair.trust_in_official,
                weight + if prepared { p.worked_well_prepared } else { 0.0 },
            );
            trust_gain(
                p,
                &mut pair.trust_in_alderman,
                if proper {
                    weight + p.worked_well_proper
                } else {
                    p.worked_well_improper * weight
                },
            );
            if prepared {
                raise(&mut pair.respect_of_alderman, p.respect_gain);
            }
            if proper {
                raise(&mut pair.respect_of_official, p.respect_gain);
            }
        }
        Event::SetBack { told, backed, harm } => {
            trust_loss(
                p,
                &mut pair.trust_in_official,
                if told { p.setback_told } else { p.setback_untold },
            );
            if backed {
                safety_gain(p, pair, p.backed_safety);
                trust_gain(p, &mut pair.trust_in_alderman, p.backed_trust);
            } else {
                safety_loss(p, pair, p.blamed_safety * harm);
                trust_loss(p, &mut pair.trust_in_alderman, p.blamed_trust);
            }
        }
        Event::InformalBackfire { falls_back: true } => {
            lower(&mut pair.informal, p.fallback_informal);
            trust_loss(p, &mut pair.trust_in_alderman, p.backfire_trust);
            safety_loss(p, pair, p.backfire_safety);
            lower(&mut pair.respect_of_official, p.respect_loss);
        }
        Event::InformalBackfire { falls_back: false } => {
            lower(&mut pair.informal, p.backfire_informal * p.fallback_informal);
        }
        Event::AldermanCovers => {
            safety_gain(p, pair, p.covered_safety);
            trust_gain(p, &mut pair.trust_in_alderman, p.covered_trust);
        }
        Event::AldermanDrops { harm } => {
            safety_loss(p, pair, p.dropped_safety * harm);
            trust_loss(p, &mut pair.trust_in_alderman, p.dropped_trust);
        }
        Event::OfficialCovers(true) => trust_gain(p, &mut pair.trust_in_official, p.covered_trust),
        Event::OfficialCovers(false) => trust_loss(p, &mut pair.trust_in_official, p.dropped_trust),
    }
}

/// What the secretary lets through where an alderman lets a director down.
pub fn harm(p: &Parameters, town: &Town) -> f32 {
    1.0 - p.secretary_cover * town.secretary_backbone
}

/// An alderman learns from having to account.
pub fn learn(p: &Parameters, alderman: &mut Alderman, weight: f32) {
    raise(&mut alderman.caution, p.lesson * weight);
    raise(&mut alderman.norm_knowledge, p.lesson_knowledge * p.lesson * weight);
}

/// A lesson from the alderman who came to a seat in a week, to that alderman and to the colleagues (7.9a).
pub fn lesson(p: &Parameters, town: &mut Town, from: (usize, u32), weight: f32) {
    for (seat, held) in town.seats.iter_mut().enumerate() {
        if let Some(alderman) = held.alderman.as_mut() {
            let own = (seat, alderman.since) == from;
            learn(p, alderman, if own { weight } else { weight * p.lesson_colleagues });
        }
    }
}

/// Others hear of an incident in a pair.
pub fn incident(p: &Parameters, town: &mut Town) {
    lower(&mut town.trust_collective, p.collective_loss);
}

/// Colleagues of a post see what befell it.
pub fn colleagues_see(p: &Parameters, town: &mut Town, post: usize) {
    for pair in town.pairs.iter_mut().filter(|pair| pair.post != post) {
        safety_loss(p, pair, p.seen_by_others);
    }
    incident(p, town);
}

/// The level to which the trust within a body returns.
pub fn level(town: &Town, middling: f32) -> f32 {
    share(middling + 0.2 * (town.habits.collectivity - 0.5))
}

/// How much contradiction an alderman bears by now (7.6).
pub fn tolerance(p: &Parameters, alderman: &Alderman) -> f32 {
    let closed =
        p.reflection_tolerance * alderman.reflection + p.tolerance_experience * alderman.experience;
    let gap = (alderman.tolerance_wanted - alderman.tolerance_real).max(0.0);
    alderman.tolerance_real + closed.min(1.0) * gap
}

/// What an alderman puts into a talk on the relation.
pub fn openness_to_talk(alderman: &Alderman) -> f32 {
    let mut open = alderman.attention * alderman.process * (1.0 - 0.5 * alderman.uncertainty);
    raise(&mut open, 0.5 * alderman.reflection);
    open
}

/// What both bodies invest in a dialogue (7.10c).
pub fn invested(town: &Town) -> f32 {
    let college = mean(town.aldermen().map(openness_to_talk));
    let top = town.mean_safety();
    share(2.0 * college.min(top))
}

/// Phase 10.
pub fn phase(now: &Now, town: &mut Town) {
    if now.week % 13 == 12 {
        quarterly_report(now.p, town);
    }
    look_back(now, town);
    bodies(now.p, town);
    crisis(now, town);
}

fn quarterly_report(p: &Parameters, town: &mut Town) {
    for pair in &mut town.pairs {
        let control = town.habits.planning_control;
        let weight = p.formal_weight * control * (pair.openness - p.formal_line).abs();
        if pair.openness >= p.formal_line {
            trust_gain(p, &mut pair.trust_in_official, weight);
        } else {
            trust_loss(p, &mut pair.trust_in_official, weight);
        }
        lower(&mut pair.informal, p.report_formal * control);
    }
}

fn look_back(now: &Now, town: &mut Town) {
    let due: Vec<_> =
        town.backfires.iter().copied().filter(|(week, _)| now.week == week + 26).collect();
    town.backfires.retain(|(week, _)| now.week < week + 26);
    for (_, pair) in due {
        let informal = town.pairs[pair].informal;
        town.record.window(Window::InformalAfter, informal, 1);
    }
}

fn bodies(p: &Parameters, town: &mut Town) {
    let college = level(town, p.college_trust_level);
    towards(&mut town.trust_college, college, p.body_return);
    let top = level(town, p.top_trust_level);
    towards(&mut town.trust_top, top, p.body_return);
    let mean = town.mean_trust();
    let spread = (p.collective_return * (1.5 - town.habits.silos)).min(1.0);
    towards(&mut town.trust_collective, mean, spread);
    let deviation = town.power_culture - town.power_habit;
    town.power_culture = share(town.power_habit + p.power_culture_inertia * deviation);
}

fn crisis(now: &Now, town: &mut Town) {
    let p = now.p;
    town.weeks_since_crisis += 1;
    let since_election = now.week % TERM;
    let window = if town.weeks_since_ouster < 104 {
        Window::CrisesBegunAfterOuster
    } else {
        Window::CrisesBegunAfterChange
    };
    if since_election < 104 {
        town.record.window(window, 0.0, 1);
    }
    town.weeks_below = if town.trust_collective < p.crisis_line { town.weeks_below + 1 } else { 0 };
    if !town.crisis && town.weeks_below >= 4 {
        town.crisis = true;
        town.weeks_since_crisis = 0;
        town.count(Count::crises);
        if since_election < 104 {
            town.record.window(window, 1.0, 0);
        }
    }
    if town.trust_collective > p.crisis_line + p.crisis_relief {
        town.crisis = false;
    }
    if !town.crisis {
        return;
    }
    town.count(Count::crisis_weeks);
    if town.weeks_since_ouster < 104 {
        town.record.window(Window::CrisisAfterOuster, 1.0, 0);
    }
    let led =
        now.acting(Kind::DialoogNaCrisis).filter(|planned| town.coverage_order < planned.coverage);
    let support = led.map_or(0.0, |planned| p.dialogue_support * planned.dose);
    let invested = invested(town);
    if now.row[2] >= p.crisis_dialogue_rate * (1.0 + support) * invested {
        return;
    }
    town.count(Count::dialogues);
    if let Some(planned) = led {
        town.amount(Count::intervention_hours, 40.0 * planned.dose);
    }
    let gain = (p.dialogue_gain * (1.0 + 0.5 * support) * invested).min(1.0);
    let before = town.trust_collective;
    towards(&mut town.trust_collective, p.dialogue_level.max(before), gain);
    town.record.link(Link::Dialogue, town.trust_collective - before, 0);
    let excess = (town.power_culture - town.power_habit).max(0.0);
    town.power_culture -= p.dialogue_power * invested * excess;
    for pair in &mut town.pairs {
        trust_gain(p, &mut pair.trust_in_official, invested);
        trust_gain(p, &mut pair.trust_in_alderman, invested);
        safety_gain(p, pair, invested);
        raise(&mut pair.expectations, p.talk_expectations * invested);
    }
    for post in &mut town.posts {
        lower(&mut post.official.identification, 0.5 * invested);
    }
}
