//! What the time that aldermen and officials of the first week have been there has made of them.

use crate::calendar::{TERM, YEAR};
use crate::catalogue::parameters::Parameters;
use crate::draws::{Exponential, Key, Purpose};
use crate::math::{closed, raise, towards, weekly};
use crate::rules::past::TERMS;
use crate::rules::people::{self, CREDIBLE, bounded, uniform};
use crate::rules::side_activities;
use crate::state::{Alderman, Dyad, Official};
use rand::distr::Distribution;

/// The longest that an official has been in the post: a working life.
const WORKING_LIFE: f32 = 40.0 * YEAR as f32;
/// The part of dossiers at which a director loses credibility, U-turns above all. As measured at the
/// defaults, where mean credibility then is 0.77.
const DISCREDITING: f32 = 1.0 / 70.0;
/// Guards divisions by the weekly moves of what never moves.
const LEAST_MOVES: f32 = 1e-6;

/// What so many weeks in office make of an alderman.
pub(super) fn serve(alderman: &mut Alderman, p: &Parameters, weeks: u32) {
    alderman.weeks_in_office = weeks;
    let weeks = weeks as f32;
    alderman.experience_years += weeks / YEAR as f32;
    alderman.experience = people::experience(alderman.experience_years, p.experience_half);
    let floor = people::uncertainty_floor(p, alderman.experience, alderman.reflection);
    let settled = closed(p.uncertainty_decline, weeks);
    alderman.uncertainty = towards(alderman.uncertainty, floor, settled);
    let learnt = closed(p.norm_knowledge_learning, weeks);
    alderman.norm_knowledge = raise(alderman.norm_knowledge, learnt);
}

/// Draws how many weeks an official of the first week has been in the post, by the rate at which officials
/// leave it, and moves to where those weeks lead what is the official's own.
pub(super) fn stay(
    official: &mut Official,
    key: &Key,
    p: &Parameters,
    home: &Dyad,
    post: usize,
    settled: [bool; TERMS],
) -> f32 {
    let rng = &mut key.rng(Purpose::Founding, 0, post as u32);
    let leaving = weekly(people::exit_rate(p, home));
    let weeks = (Exponential.sample(rng) / leaving).min(WORKING_LIFE);
    let (whether, overlap) = (uniform(rng), bounded(rng, p.overlap, p.person_spread));
    official.side.requested = (whether < holds_seat(p, home, official, weeks)).then_some(overlap);
    official.identification = identification(p, official, weeks, settled);
    let lost = p.credibility_loss * p.dossier_rate * DISCREDITING;
    let moves = p.credibility_return + lost;
    let balance = CREDIBLE * p.credibility_return / moves.max(LEAST_MOVES);
    official.credibility = towards(official.credibility, balance, closed(moves, weeks));
    weeks
}

/// The chance that an official holds a seat on an outside board after so many weeks.
fn holds_seat(p: &Parameters, home: &Dyad, official: &Official, weeks: f32) -> f32 {
    let taken = weekly(p.request_rate) * side_activities::takes_seat(home, official);
    let moves = taken + weekly(p.seat_end_rate);
    taken / moves.max(LEAST_MOVES) * closed(moves, weeks)
}

/// How far an official who has been there for so many weeks identifies with the coalitions of the past, some of
/// them settled ones. What was before the past counts as its first term.
fn identification(p: &Parameters, official: &Official, weeks: f32, settled: [bool; TERMS]) -> f32 {
    let mut identification = 0.0;
    let mut left = weeks;
    for (term, settled) in settled.into_iter().enumerate() {
        let after = TERM * (TERMS - 1 - term) as u32;
        let under_it = (left - after as f32).max(0.0);
        left -= under_it;
        identification = if settled {
            let rate = p.identification_growth * official.loyalty_politics;
            raise(identification, closed(rate, under_it))
        } else {
            identification * (1.0 - closed(p.identification_growth, under_it))
        };
    }
    identification
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::inputs::Inputs;
    use crate::programme::Programme;
    use crate::rules::people::Newcomer;
    use crate::settings::Settings;

    #[test]
    fn officials_have_been_there_for_as_long_as_their_exit_rate_says() {
        let p = &Parameters { exit_official_rate: 0.2, ..Parameters::default() };
        let (key, newcomer) = (Key::new(1, 2, 3, 0), Newcomer::new(0, 0, 0));
        let inputs = Inputs::new(p, |_, constant| vec![constant; 16]);
        let settings = Settings::new(p.clone(), inputs, 0, 16);
        let alderman = people::alderman(&key, &settings, &Programme::default(), newcomer, 0);
        let place = people::place(&key, 30_000, p);
        let first = people::official(&key, p, newcomer);
        let home = people::dyad(p, &alderman, &first, &place.habits, &settings.held, 0.6);
        let posts = 4000;
        let years = (0..posts).map(|post| {
            let mut official = first;
            stay(&mut official, &key, p, &home, post, [true; TERMS]) / YEAR as f32
        });
        let (mean, expected) =
            (years.sum::<f32>() / posts as f32, 1.0 / people::exit_rate(p, &home));
        // The standard error of the mean of exponential numbers is the mean over the root of their number.
        assert!((mean / expected - 1.0).abs() < 4.0 / (posts as f32).sqrt(), "{mean} {expected}");
    }

    #[test]
    fn an_official_identifies_with_what_was_settled_while_he_or_she_was_there() {
        let p = &Parameters::default();
        let official = people::official(&Key::new(1, 2, 3, 0), p, Newcomer::new(0, 0, 0));
        let with = |weeks, settled| identification(p, &official, weeks, settled);
        assert_eq!(with(1000.0, [false; TERMS]), 0.0);
        assert_eq!(with(100.0, [true, true, true, false]), 0.0);
        let growth = p.identification_growth * official.loyalty_politics;
        let all = with(900.0, [true; TERMS]);
        assert!((all - closed(growth, 900.0)).abs() < 1e-5, "{all}");
        let faded = with(900.0, [true, true, true, false]);
        let expected = closed(growth, 692.0) * (1.0 - closed(p.identification_growth, 208.0));
        assert!((faded - expected).abs() < 1e-5, "{faded} {expected}");
    }
}
