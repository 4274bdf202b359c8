//! Phase 10: college and top as bodies: trust within and between them, the power culture.

use crate::catalogue::parameters::Parameters;
use crate::math::{around, lower, raise, share, towards};
use crate::rules::relations;
use crate::state::{Alderman, Habits, Place, Town};
use crate::week::Week;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// What full collectivity, against none, adds to the trust to which college and top return (L503-508; size assumed).
const COLLECTIVITY_TRUST: f32 = 0.20;
/// Weight of silos above one half against the spread of trust from pairs to the bodies (L484, L355-356; size
/// assumed).
const COLLECTIVE_SILOS: f32 = 1.0;
/// Investment in a talk for each of what the lesser side brings: both sides have to bring half of what they could.
pub(crate) const TALK_READINESS: f32 = 2.0;
/// Part of an alderman's readiness to talk about the relation that full uncertainty takes away (L305-315; size
/// assumed).
const TALK_UNCERTAINTY: f32 = 0.50;
/// Part of the gap in that readiness that full reflection closes (L531-532; size assumed).
const TALK_REFLECTION: f32 = 0.50;

/// An official is played off between aldermen: both bodies suffer.
pub fn played_off(p: &Parameters, town: &mut Town) {
    town.trust_college = lower(town.trust_college, p.body_loss);
    town.trust_top = lower(town.trust_top, p.played_off_top * p.body_loss);
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
    *trust_collective = raise(*trust_collective, p.met_well * p.collective_loss * collectivity);
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
    share(base + COLLECTIVITY_TRUST * (habits.collectivity - 0.5))
}

/// Weekly move of the bodies: quarrels are digested, and the trust of pairs spreads to the bodies
/// where services meet.
pub fn move_bodies(town: &mut Town, week: &Week) {
    let p = week.parameters();
    let habits = &town.habits;
    let college = level(p.college_trust_level, habits);
    town.trust_college = towards(town.trust_college, college, p.body_return);
    town.trust_top = towards(town.trust_top, level(p.top_trust_level, habits), p.body_return);
    let mean = mean_trust(town);
    let rate = (p.collective_return * around(-COLLECTIVE_SILOS, habits.silos)).min(1.0);
    town.trust_collective = towards(town.trust_collective, mean, rate);
    let habit = habits.power_culture
        + p.power_culture_inertia * (town.power_culture - habits.power_culture);
    town.power_culture = share(habit);
}

/// Mean trust over all pairs, in both directions.
pub(crate) fn mean_trust(town: &Town) -> f32 {
    let sum: f32 = town.dyads.iter().map(|d| d.trust_in_official + d.trust_in_alderman).sum();
    sum / (2 * town.dyads.len()) as f32
}

/// What both sides would invest in a dialogue: the lesser of the aldermen's openness to talk and the
/// safety of officials; from 0 to 1.
pub(crate) fn investment(p: &Parameters, town: &Town) -> f32 {
    let filled = town.seats.iter().filter(|seat| seat.vacant_weeks == 0);
    let attention: f32 = filled.map(|seat| openness_to_talk(p, &seat.alderman)).sum();
    let safety: f32 = town.dyads.iter().map(|dyad| dyad.safety).sum();
    let college = attention / town.filled() as f32;
    let top = safety / town.dyads.len() as f32;
    share(TALK_READINESS * college.min(top))
}

/// What an alderman would put into talk about the relation: attention to officials, less for who
/// does not steer on process, dampened by uncertainty, raised by reflection.
pub(crate) fn openness_to_talk(p: &Parameters, alderman: &Alderman) -> f32 {
    let sure = 1.0 - TALK_UNCERTAINTY * alderman.uncertainty;
    let open = alderman.attention * alderman.style.process(p) * sure;
    raise(open, TALK_REFLECTION * alderman.reflection)
}
