//! College and top as bodies: trust within and between them, the power culture, crisis, dialogue.

use super::events::Event;
use super::interventions;
use super::math::{lower, raise, share, towards};
use super::relations;
use super::state::{Alderman, Habits, Place, Town};
use super::week::Week;
use crate::catalogue::loops::Link;
use crate::catalogue::outcomes::Count;
use crate::catalogue::parameters::Parameters;
use crate::catalogue::windows::Window;
use crate::records::Record;

/// Collective trust below which a crisis begins after [`CRISIS_WEEKS`] weeks.
pub const CRISIS_LINE: f32 = 0.40;
/// Collective trust above which a crisis ends.
pub const CRISIS_END: f32 = 0.50;
/// Weeks in a row below the line that make a crisis.
pub const CRISIS_WEEKS: u32 = 4;

/// An official is played off between aldermen: both bodies suffer.
pub fn played_off(p: &Parameters, town: &mut Town) {
    town.trust_college = lower(town.trust_college, p.body_loss);
    town.trust_top = lower(town.trust_top, 0.5 * p.body_loss);
}

/// A colleague did what another refused: the top is divided.
pub fn substituted(p: &Parameters, town: &mut Town) {
    town.trust_top = lower(town.trust_top, p.body_loss);
}

/// A decision by power: others see it, and it becomes a habit.
pub fn decided_by_power(p: &Parameters, town: &mut Town) {
    town.power_culture = raise(town.power_culture, p.power_culture_learning);
    incident(p, &mut town.trust_collective);
}

/// An incident in a pair that others hear of.
pub fn incident(p: &Parameters, trust_collective: &mut f32) {
    *trust_collective = lower(*trust_collective, p.collective_loss);
}

/// Work that went well is seen by others only as far as people meet beyond their own pair.
pub fn met_well(p: &Parameters, trust_collective: &mut f32, collectivity: f32) {
    *trust_collective = raise(*trust_collective, 0.3 * p.collective_loss * collectivity);
}

/// Colleagues see that dissent was punished.
pub fn seen_by_others(p: &Parameters, place: &Place, town: &mut Town, pair: usize) {
    let victim = place.dyads[pair].post;
    for (dyad, other) in town.dyads.iter_mut().zip(&place.dyads) {
        if other.post != victim {
            relations::lose_safety(p, dyad, p.seen_by_others);
        }
    }
    incident(p, &mut town.trust_collective);
}

/// The trust to which a body returns: its level, moved by how far it acts as a collective.
#[must_use]
pub fn level(base: f32, habits: &Habits) -> f32 {
    share(base + 0.2 * (habits.collectivity - 0.5))
}

/// Weekly move of the bodies: quarrels are digested, and the trust of pairs spreads to the bodies
/// where services meet.
pub fn move_bodies(town: &mut Town, week: &Week) {
    let p = &week.settings.parameters;
    let habits = &town.habits;
    let college = level(p.college_trust_level, habits);
    town.trust_college = towards(town.trust_college, college, p.body_return);
    town.trust_top = towards(town.trust_top, level(p.top_trust_level, habits), p.body_return);
    let sum: f32 = town.dyads.iter().map(|d| d.trust_in_official + d.trust_in_alderman).sum();
    let mean = sum / (2 * town.dyads.len()) as f32;
    let rate = (p.collective_return * (1.5 - habits.silos)).min(1.0);
    town.trust_collective = towards(town.trust_collective, mean, rate);
    let habit = habits.power_culture
        + p.power_culture_inertia * (town.power_culture - habits.power_culture);
    town.power_culture = share(habit);
}

/// Crisis and dialogue: a crisis begins after four weeks below the line and ends above the higher
/// one; while it lasts, a dialogue may come about if both sides would invest.
pub fn crisis(town: &mut Town, week: &Week, record: &mut Record) {
    let p = &week.settings.parameters;
    let mut gained = 0.0;
    town.weeks_since_crisis = town.weeks_since_crisis.saturating_add(1);
    let below = town.trust_collective < CRISIS_LINE;
    town.weeks_below = if below { town.weeks_below + 1 } else { 0 };
    if !town.crisis && town.weeks_below >= CRISIS_WEEKS {
        town.crisis = true;
        town.weeks_since_crisis = 0;
        record.count(Count::crises);
        week.tell(|| Event::CrisisBegan);
    }
    if town.crisis && town.trust_collective > CRISIS_END {
        town.crisis = false;
        week.tell(|| Event::CrisisEnded);
    }
    if town.crisis {
        record.count(Count::crisis_weeks);
        let invested = investment(town);
        let support = interventions::dialogue_support(week);
        let chance = p.crisis_dialogue_rate * (1.0 + support) * invested;
        if week.town_uniform(2) < chance {
            record.count(Count::dialogues);
            interventions::count_dialogue(week, record);
            gained = dialogue(town, week, invested, 1.0 + 0.5 * support);
            week.tell(|| Event::Dialogue { gained });
        }
    }
    if gained > 0.0 {
        record.link(Link::Dialogue, gained, 0);
    }
    if let Some(mean) = week.settings.held.at(Link::Dialogue) {
        town.trust_collective = share(town.trust_collective + mean);
    }
    if town.weeks_since_ouster < OUSTER_WINDOW && town.crisis {
        record.window(Window::CrisisAfterOuster, 1.0, 0);
    }
}

/// Weeks after an ouster in which crises are counted for it.
const OUSTER_WINDOW: u32 = 104;

/// What both sides would invest in a dialogue: the lesser of the aldermen's openness to talk and the
/// safety of officials; from 0 to 1.
pub(super) fn investment(town: &Town) -> f32 {
    let filled = town.seats.iter().filter(|seat| seat.vacant_weeks == 0);
    let attention: f32 = filled.map(|seat| openness_to_talk(&seat.alderman)).sum();
    let safety: f32 = town.dyads.iter().map(|dyad| dyad.safety).sum();
    let college = attention / town.filled() as f32;
    let top = safety / town.dyads.len() as f32;
    share(2.0 * college.min(top))
}

/// What an alderman would put into talk about the relation: attention to officials, less for who
/// does not steer on process, dampened by uncertainty.
pub(super) fn openness_to_talk(alderman: &Alderman) -> f32 {
    alderman.attention * alderman.style.process() * (1.0 - 0.5 * alderman.uncertainty)
}

/// A dialogue clears the air: collective trust, the power culture, pairs, old identification. What
/// the trust between the bodies gained; where the loop of repair is cut, the dialogue is held and
/// moves nothing.
fn dialogue(town: &mut Town, week: &Week, invested: f32, quality: f32) -> f32 {
    if week.settings.held.at(Link::Dialogue).is_some() {
        return 0.0;
    }
    let p = &week.settings.parameters;
    let power_habit = town.habits.power_culture;
    let before = town.trust_collective;
    let rate = (p.dialogue_gain * quality * invested).min(1.0);
    town.trust_collective = towards(town.trust_collective, 0.85, rate);
    let gained = town.trust_collective - before;
    let excess = (town.power_culture - power_habit).max(0.0);
    town.power_culture -= p.dialogue_power * invested * excess;
    for dyad in &mut town.dyads {
        relations::gain_trust(p, &mut dyad.trust_in_official, invested);
        relations::gain_trust(p, &mut dyad.trust_in_alderman, invested);
    }
    for official in &mut town.officials {
        official.identification = lower(official.identification, 0.5 * invested);
    }
    gained
}
