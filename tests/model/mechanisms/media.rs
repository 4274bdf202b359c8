//! Media pressure, and the pressure and horizon that it gives aldermen.

use crate::stage::{Stage, moments};
use polaris::catalogue::parameters::Parameters;
use polaris::model::calendar::TERM;
use polaris::model::draws::Key;
use polaris::model::nation::Nation;
use polaris::model::rules::media::{election_nearness, move_media, official_long_weight, press};

#[test]
fn pressure_without_affairs_has_the_mean_and_spread_of_its_recursion() {
    for (level, persistence, noise) in [(0.4, 0.95, 0.015), (0.5, 0.9, 0.03), (0.6, 0.98, 0.007)] {
        let parameters = Parameters {
            media_level: level,
            media_persistence: persistence,
            media_noise: noise,
            ..Parameters::default()
        };
        let weeks = 400_000;
        let stage = Stage::new(5_000, parameters, weeks, 1);
        let mut town = stage.town();
        let mut course = Vec::with_capacity(weeks as usize);
        stage.weeks(0..weeks, |week| {
            move_media(&mut town, week);
            course.push(f64::from(town.media));
        });
        let (mean, variance) = moments(&course[1000..]);
        let (level, kept, noise) = (f64::from(level), f64::from(persistence), f64::from(noise));
        let spread = noise / (1.0 - kept * kept).sqrt();
        // So many independent weeks are in these, for the mean and for the variance.
        let n = course.len() as f64;
        let (for_mean, for_spread) =
            (n * (1.0 - kept) / (1.0 + kept), n * (1.0 - kept * kept) / (1.0 + kept * kept));
        let off = (mean - level) / (spread / for_mean.sqrt());
        assert!(off.abs() < 6.0, "mean {mean} at level {level}: {off} standard errors");
        let off = (variance.sqrt() / spread - 1.0) * (2.0 * for_spread).sqrt();
        assert!(off.abs() < 6.0, "spread {} for {spread}: {off}", variance.sqrt());
    }
}

#[test]
fn excitement_and_a_start_off_level_fade_in_closed_form() {
    let parameters = Parameters { media_noise: 0.0, ..Parameters::default() };
    let (level, kept, decay) =
        (parameters.media_level, parameters.media_persistence, parameters.media_decay);
    let stage = Stage::new(5_000, parameters, 200, 1);
    let mut town = stage.town();
    (town.media_base, town.media_excitement) = (0.25, 0.3);
    stage.weeks(0..200, |week| {
        move_media(&mut town, week);
        let after = week.number as i32 + 1;
        let base = level + (0.25 - level) * kept.powi(after);
        let excitement = 0.3 * (1.0 - decay).powi(after);
        assert!((town.media - base - excitement).abs() < 1e-4, "week {}", week.number);
    });
}

#[test]
fn pressure_never_leaves_its_bounds() {
    let parameters = Parameters { media_noise: 0.5, media_level: 0.9, ..Parameters::default() };
    let stage = Stage::new(5_000, parameters, 10_000, 1);
    let mut town = stage.town();
    stage.weeks(0..10_000, |week| {
        town.media_excitement += 0.2;
        move_media(&mut town, week);
        assert!((0.0..=1.0).contains(&town.media));
    });
}

#[test]
fn national_waves_have_the_mean_and_spread_of_shot_noise() {
    let parameters = Parameters::default();
    let (decay, size) = (f64::from(parameters.media_decay), f64::from(parameters.wave_size));
    let chance = f64::from(parameters.wave_rate) / 52.0;
    let weeks = 1_000_000;
    let nation = Nation::draw(&Key::national(1, 1, 0), &parameters, weeks);
    let course: Vec<f64> = (0..weeks).map(|week| f64::from(nation.attention(week))).collect();
    let (mean, variance) = moments(&course[1000..]);
    let expected = chance * size / decay;
    let kept = 1.0 - decay;
    let spread = size * size * chance * (1.0 - chance) / (1.0 - kept * kept);
    let error = (spread * (1.0 + kept) / (1.0 - kept) / f64::from(weeks)).sqrt();
    assert!((mean - expected).abs() < 6.0 * error, "{mean}, {expected}");
    assert!((variance / spread - 1.0).abs() < 0.1, "{variance}, {spread}");
    let quiet = Parameters { wave_rate: 0.0, ..Parameters::default() };
    let nation = Nation::draw(&Key::national(1, 1, 0), &quiet, 5000);
    assert!((0..5000).all(|week| nation.attention(week) == 0.0));
}

#[test]
fn the_election_nears_in_the_second_half_of_the_term() {
    let p = &Parameters::default();
    let election_nearness = |week| election_nearness(p, week);
    assert!((0..TERM / 2).all(|week| election_nearness(week) == 0.0));
    assert!((TERM / 2..TERM - 1).all(|week| election_nearness(week) < election_nearness(week + 1)));
    assert_eq!(election_nearness(TERM - 1), 1.0);
    assert_eq!(election_nearness(7 * TERM), 0.0);
}

/// The first alderman after a press in a week, with this media pressure.
fn pressed(parameters: &Parameters, week: u32, media: f32) -> polaris::model::state::Alderman {
    let stage = Stage::new(25_000, parameters.clone(), TERM, 1);
    let mut town = stage.town();
    town.media = media;
    stage.week(week, |week| press(&mut town, week));
    town.seats[0].alderman
}

#[test]
fn horizons_are_hyperbolic() {
    let calm = Parameters {
        discount_media: 0.0,
        discount_election: 0.0,
        discount_uncertainty: 0.0,
        ..Parameters::default()
    };
    for rate in [0.0, 0.003, 0.01, 0.05] {
        let parameters =
            Parameters { alderman_discount: rate, official_discount: rate, ..calm.clone() };
        let expected = 1.0 / (1.0 + 104.0 * rate);
        assert!((official_long_weight(&parameters) - expected).abs() < 1e-6);
        assert!((pressed(&parameters, 0, 0.5).long_weight - expected).abs() < 1e-6);
    }
    // With haste, the discount rate is a sum of what shortens the horizon.
    let p = Parameters::default();
    for (week, media) in [(0, 0.2), (60, 0.9), (150, 0.4), (207, 0.7)] {
        let alderman = pressed(&p, week, media);
        let haste = 1.0
            + p.discount_media * media * (0.5 + alderman.need_to_be_seen)
            + p.discount_uncertainty * alderman.uncertainty
            + p.discount_election * election_nearness(&p, week);
        let expected = 1.0 / (1.0 + 104.0 * p.alderman_discount * haste);
        assert!((alderman.long_weight - expected).abs() < 1e-6);
    }
    assert!(pressed(&p, 0, 0.8).long_weight < pressed(&p, 0, 0.2).long_weight);
    assert!(pressed(&p, 207, 0.4).long_weight < pressed(&p, 0, 0.4).long_weight);
}

#[test]
fn pressure_adds_its_sources_and_stays_a_share() {
    let p = Parameters::default();
    let stage = Stage::new(25_000, p.clone(), TERM, 1);
    for (week, media) in [(0, 0.0), (100, 0.4), (207, 1.0)] {
        let alderman = pressed(&p, week, media);
        let expected = p.pressure_base
            + p.pressure_media * media
            + p.pressure_council * p.dualisering * stage.place.habits.council_control
            + p.pressure_election * election_nearness(&p, week)
            + p.pressure_programme * alderman.boundness;
        assert!((alderman.pressure - expected.min(1.0)).abs() < 1e-6, "week {week}");
    }
    // Without recruits from outside, whom groups bind less, dualisering is the council alone.
    let apart = Parameters { outside_share: 0.0, ..p.clone() };
    let together = Parameters { dualisering: 0.0, ..apart.clone() };
    let difference = pressed(&apart, 0, 0.4).pressure - pressed(&together, 0, 0.4).pressure;
    assert!((difference - p.pressure_council * stage.place.habits.council_control).abs() < 1e-6);
    let hard = Parameters { pressure_base: 5.0, ..p };
    assert_eq!(pressed(&hard, 207, 1.0).pressure, 1.0);
}
