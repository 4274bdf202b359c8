//! Phase 11: slow drift. Experience, certainty, knowledge, familiarity, sensitivity, loyalty,
//! habits, credibility and identification move a little every week.

use crate::calendar::YEAR;
use crate::law::ALDERMEN_MAX;
use crate::math::{BASELINE, lower, rising, towards};
use crate::rules::people::{self, CREDIBLE};
use crate::rules::perception::power_culture;
use crate::state::{Dyad, Town};
use crate::vocabulary::Arrival;
use crate::week::Week;
use fearless_simd::prelude::*;
use fearless_simd::{dispatch, f32x4};

/// Moves everything that moves slowly.
pub fn drift(town: &mut Town, week: &Week) {
    age_aldermen(town, week);
    move_pairs(town, week);
    move_officials(town, week);
}

fn age_aldermen(town: &mut Town, week: &Week) {
    let p = week.parameters();
    for seat in town.seats.iter_mut().filter(|seat| seat.vacant_weeks == 0) {
        let alderman = &mut seat.alderman;
        // Who came in the middle of this week begins to count with the next.
        alderman.weeks_in_office +=
            u32::from(alderman.arrival != Arrival::MidTerm || alderman.since < week.number);
        alderman.experience_years += 1.0 / YEAR as f32;
        alderman.experience = people::experience(alderman.experience_years, p.experience_half);
        let floor = people::uncertainty_floor(p, alderman.experience, alderman.reflection);
        alderman.uncertainty = towards(alderman.uncertainty, floor, p.uncertainty_decline);
        alderman.norm_knowledge = towards(alderman.norm_knowledge, 1.0, p.norm_knowledge_learning);
        alderman.caution = lower(alderman.caution, p.lesson_decay);
    }
}

fn move_pairs(town: &mut Town, week: &Week) {
    let p = week.parameters();
    let culture = town.habits.informal_culture;
    let mut growth = [0.0; ALDERMEN_MAX];
    for (portfolio, growth) in growth.iter_mut().enumerate().take(town.seats.len()) {
        let alderman = &town.seats[town.acting(portfolio)].alderman;
        *growth = p.familiarity_growth * alderman.attention;
    }
    let rates =
        [p.loyalty_adjustment, p.loyalty_adjustment, p.safety_return, p.informal_adjustment];
    let anchor = people::safety_anchor(p, power_culture(town, week));
    for (dyad, pair) in town.dyads.iter_mut().zip(&week.place.dyads) {
        dyad.familiarity = towards(dyad.familiarity, 1.0, growth[pair.portfolio]);
        let inviting = culture * rising(p.informal_distrust, dyad.trust_in_official);
        let targets = [dyad.trust_in_official, dyad.trust_in_alderman, anchor, inviting];
        relax(dyad, targets, rates);
        let clear = p.expectations_by_work * dyad.familiarity;
        dyad.expectations = towards(dyad.expectations, clear, p.familiarity_growth);
    }
}

/// Moves loyalties, safety and informality towards their targets, all four at once.
#[inline]
fn relax(dyad: &mut Dyad, targets: [f32; 4], rates: [f32; 4]) {
    let states = [dyad.loyalty_of_alderman, dyad.loyalty_of_official, dyad.safety, dyad.informal];
    let moved = dispatch!(BASELINE, simd => {
        let [states, targets, rates] =
            [states, targets, rates].map(|four| f32x4::load_array(simd, four));
        towards(states, targets, rates).to_array()
    });
    [dyad.loyalty_of_alderman, dyad.loyalty_of_official, dyad.safety, dyad.informal] = moved;
}

fn move_officials(town: &mut Town, week: &Week) {
    let p = week.parameters();
    let governing = town.settled_coalition;
    for (official, home) in town.officials.iter_mut().zip(&week.place.home_pairs) {
        let dyad = &town.dyads[*home];
        let possible = people::possible_sensitivity(p, dyad);
        official.sensitivity = towards(official.sensitivity, possible, p.sensitivity_growth);
        official.credibility = towards(official.credibility, CREDIBLE, p.credibility_return);
        if governing {
            let rate = p.identification_growth * official.loyalty_politics;
            official.identification = towards(official.identification, 1.0, rate);
        } else {
            official.identification -= p.identification_growth * official.identification;
        }
    }
}
