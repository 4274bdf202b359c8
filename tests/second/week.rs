//! Section 3, the order of a week, and what is short in it: media, pressure, drift.

use crate::draws::{Luck, Purpose, lower, rising, share, towards, weekly};
use crate::town::{Inputs, Now, TERM, Town, YEAR};
use crate::{
    courses, dossiers, elections, exits, interventions, observe, outside, relations, scrutiny,
};
use polaris::catalogue::parameters::Parameters;

/// One week of a municipality; `since` counts weeks since observation began, if it has.
pub fn step(now: &Now, town: &mut Town, since: Option<u32>) {
    if now.week.is_multiple_of(YEAR) {
        for post in &mut town.posts {
            post.official.asked_improperly = false;
        }
    }
    observe::call_backs(town, now.week);
    media(now, town);
    match now.week % TERM {
        4 => elections::count_newcomers(town),
        0 => elections::hold(now, town),
        _ => {}
    }
    pressure_and_horizon(now, town);
    interventions::act(now, town);
    dossiers::phase(now, town);
    outside::phase(now, town);
    scrutiny::phase(now, town);
    exits::phase(now, town);
    relations::phase(now, town);
    drift(now.p, town, now.week);
    if let Some(since) = since {
        observe::week(now.p, town, now.week);
        courses::week(now, town, since);
    }
}

/// National attention in every week.
pub fn national_waves(p: &Parameters, nation: &Luck, weeks: u32) -> Vec<f32> {
    let mut national = 0.0;
    let mut course = Vec::new();
    for week in 0..weeks {
        let u = nation.numbers(Purpose::NationalWave, 0, week / 16)[week as usize % 16];
        national *= 1.0 - p.media_decay;
        if u < weekly(p.wave_rate) {
            national += p.wave_size;
        }
        course.push(national);
    }
    course
}

fn media(now: &Now, town: &mut Town) {
    let p = now.p;
    let level = now.inputs.media_level[now.week as usize];
    let noise = p.media_noise * 3.464_101_6 * (now.row[0] - 0.5);
    town.media_base = share(level + p.media_persistence * (town.media_base - level) + noise);
    town.media_excitement *= 1.0 - p.media_decay;
    town.media = share(town.media_base + town.media_excitement + now.national);
}

/// How near the next election is: 0 in the first half of a term, 1 in its last week.
pub fn nearness(p: &Parameters, week: u32) -> f32 {
    let into = (week % TERM) as f32 / 207.0;
    ((into - p.election_shadow) / (1.0 - p.election_shadow)).max(0.0)
}

/// Section 7.1c.
pub fn pressure_and_horizon(now: &Now, town: &mut Town) {
    let p = now.p;
    let nearness = nearness(p, now.week);
    let council = now.dualisering() * town.habits.council_control;
    let media = town.media;
    for alderman in town.seats.iter_mut().filter_map(|seat| seat.alderman.as_mut()) {
        alderman.pressure = share(
            p.pressure_base
                + p.pressure_media * media
                + p.pressure_council * council
                + p.pressure_election * nearness
                + p.pressure_programme * alderman.boundness,
        );
        let haste = 1.0
            + p.discount_media * media * (0.5 + alderman.need_to_be_seen)
            + p.discount_uncertainty * alderman.uncertainty
            + p.discount_election * nearness;
        alderman.long_weight = 1.0 / (1.0 + p.alderman_discount * haste * 104.0);
    }
}

/// What an official's long-term payoff weighs.
pub fn official_long_weight(p: &Parameters) -> f32 {
    1.0 / (1.0 + p.official_discount * 104.0)
}

/// Section 7.11.
fn drift(p: &Parameters, town: &mut Town, week: u32) {
    for alderman in town.seats.iter_mut().filter_map(|seat| seat.alderman.as_mut()) {
        if !(alderman.arrival == 0 && alderman.since == week) {
            alderman.weeks_in_office += 1;
        }
        alderman.experience_years += 1.0 / 52.0;
        alderman.experience =
            alderman.experience_years / (alderman.experience_years + p.experience_half);
        let floor = p.uncertainty_floor
            * (1.0 - alderman.experience)
            * (1.0 - p.reflection_certainty * alderman.reflection);
        towards(&mut alderman.uncertainty, floor, p.uncertainty_decline);
        towards(&mut alderman.norm_knowledge, 1.0, p.norm_knowledge_learning);
        lower(&mut alderman.caution, p.lesson_decay);
    }
    let anchor = town.anchor(p);
    for pair in 0..town.pairs.len() {
        let attention = town.alderman(town.pairs[pair].portfolio).attention;
        let culture = town.habits.informal_culture;
        let pair = &mut town.pairs[pair];
        towards(&mut pair.familiarity, 1.0, p.familiarity_growth * attention);
        towards(&mut pair.safety, anchor, p.safety_return);
        let known = p.expectations_by_work * pair.familiarity;
        towards(&mut pair.expectations, known, p.familiarity_growth);
        towards(&mut pair.loyalty_of_alderman, pair.trust_in_official, p.loyalty_adjustment);
        towards(&mut pair.loyalty_of_official, pair.trust_in_alderman, p.loyalty_adjustment);
        let invited = culture * rising(p.informal_distrust, pair.trust_in_official);
        towards(&mut pair.informal, invited, p.informal_adjustment);
    }
    let stays = town.parties.iter().any(|party| party.in_coalition && party.terms >= 2);
    for post in 0..town.posts.len() {
        let pair = town.pairs[town.home_pair(post)];
        let official = &mut town.posts[post].official;
        let known = p.sensitivity_floor
            + (1.0 - p.sensitivity_floor)
                * ((1.0 - p.sensitivity_openness) * pair.familiarity
                    + p.sensitivity_openness * pair.openness);
        towards(&mut official.sensitivity, known, p.sensitivity_growth);
        towards(&mut official.credibility, 0.8, p.credibility_return);
        if stays {
            let growth = p.identification_growth * official.loyalty_politics;
            towards(&mut official.identification, 1.0, growth);
        } else {
            lower(&mut official.identification, p.identification_growth);
        }
    }
    town.weeks_since_enterprise_affair += 1;
    town.weeks_since_ouster += 1;
}

/// What comes from outside, from constants of the parameters or series of points in years since
/// observation began.
pub fn inputs(
    p: &Parameters,
    series: &[(&str, &[(f32, f32)])],
    burn_in: u32,
    weeks: u32,
) -> Inputs {
    let course = |name: &str, constant: f32| -> Vec<f32> {
        let points = series.iter().find(|(named, _)| *named == name).map(|(_, points)| *points);
        (0..weeks)
            .map(|week| {
                let year = (week as f32 - burn_in as f32) / 52.0;
                points.map_or(constant, |points| at(points, year))
            })
            .collect()
    };
    Inputs {
        media_level: course("environment.media_level", p.media_level),
        volatility: course("environment.volatility", p.volatility),
        dualisering: course("environment.dualisering", p.dualisering),
        new_list: course("environment.new_list", p.new_list),
    }
}

/// The value of a series: linear between its points, constant outside them.
fn at(points: &[(f32, f32)], year: f32) -> f32 {
    let mut value = points[0].1;
    for pair in points.windows(2) {
        let ((from, first), (to, second)) = (pair[0], pair[1]);
        if year >= from && year < to {
            return first + (second - first) * (year - from) / (to - from);
        }
        if year >= to {
            value = second;
        }
    }
    value
}
