//! Phase 1a: media pressure and the pressure and horizon that it gives aldermen.

use crate::calendar::TERM;
use crate::catalogue::loops::Link;
use crate::catalogue::parameters::Parameters;
use crate::draws::MunicipalityDraw;
use crate::math::{around, share};
use crate::rules::perception::council_control;
use crate::state::Town;
use crate::week::Week;

// Numbers that, halved or doubled, move no primary answer (docs/numbers.md).
/// Weight of the need to be seen above one half on how media pressure raises an alderman's discount rate
/// (L593-597; size assumed).
const DISCOUNT_NEED: f32 = 1.0;

/// Weeks ahead at which long-term payoffs fall due.
pub const LONG: f32 = 104.0;
/// Scales a uniform number to a variance of 1.
const ROOT_OF_TWELVE: f32 = 3.464_101_6;

/// Moves media pressure by a week: its slow part returns to the level of the environment, its
/// excitement fades, and national attention comes on top.
pub fn move_media(town: &mut Town, week: &Week) {
    let p = week.parameters();
    let level = week.settings.inputs.media_level[week.number as usize];
    let noise = p.media_noise
        * ROOT_OF_TWELVE
        * (week.draws.municipality(MunicipalityDraw::MediaNoise) - 0.5);
    town.media_base = share(level + p.media_persistence * (town.media_base - level) + noise);
    town.media_excitement *= 1.0 - p.media_decay;
    let excitement = week.held().or(Link::Excitement, town.media_excitement);
    town.media = share(town.media_base + excitement + week.national_attention);
}

/// How near the election is: 0 until it begins to be felt, rising to 1 in the last week of the term.
#[must_use]
pub fn election_nearness(p: &Parameters, week: u32) -> f32 {
    let into_term = (week % TERM) as f32 / (TERM - 1) as f32;
    ((into_term - p.election_shadow) / (1.0 - p.election_shadow).max(f32::EPSILON)).max(0.0)
}

/// Sets the pressure on each alderman, the horizon that follows from it.
pub fn press(town: &mut Town, week: &Week) {
    let p = week.parameters();
    let nearness = election_nearness(p, week.number);
    let held = week.held();
    let council = held.or(Link::CouncilPressure, council_control(town, week));
    let common = common_pressure(p, town.media, council, nearness);
    // What is the same for all, once.
    let haste = Haste {
        media: p.discount_media * town.media,
        uncertainty: p.discount_uncertainty,
        election: p.discount_election * nearness,
        discount: p.alderman_discount,
    };
    let programme = p.pressure_programme;
    for seat in town.seats.iter_mut().filter(|seat| seat.vacant_weeks == 0) {
        let alderman = &mut seat.alderman;
        let pressure = share(common + programme * alderman.boundness);
        alderman.pressure = held.or(Link::Environment, pressure);
        let uncertainty = held.or(Link::Learning, alderman.uncertainty);
        let long_weight = long_weight(haste, alderman.need_to_be_seen, uncertainty);
        alderman.long_weight = held.or(Link::EnvironmentHorizon, long_weight);
    }
}

fn common_pressure(p: &Parameters, media: f32, council: f32, nearness: f32) -> f32 {
    p.pressure_base
        + p.pressure_media * media
        + p.pressure_council * council
        + p.pressure_election * nearness
}

/// What hastens every alderman of a municipality this week.
#[derive(Debug, Clone, Copy)]
struct Haste {
    media: f32,
    uncertainty: f32,
    election: f32,
    discount: f32,
}

/// Weight that an alderman gives to a payoff [`LONG`] weeks away: hyperbolic, with a discount rate
/// that grows with media pressure, uncertainty, the need to be seen and the nearing election.
#[inline]
fn long_weight(town: Haste, need_to_be_seen: f32, uncertainty: f32) -> f32 {
    let haste = 1.0
        + town.media * around(DISCOUNT_NEED, need_to_be_seen)
        + town.uncertainty * uncertainty
        + town.election;
    1.0 / (1.0 + town.discount * haste * LONG)
}

/// Weight that an official gives to a payoff [`LONG`] weeks away.
#[must_use]
pub fn official_long_weight(p: &Parameters) -> f32 {
    1.0 / (1.0 + p.official_discount * LONG)
}
