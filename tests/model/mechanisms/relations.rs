//! How relations and bodies move: relaxation, asymmetric trust, crisis.

use crate::stage::Stage;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::model::math::{lower, raise, towards};
use polaris::model::observer::Observer;
use polaris::model::rates::STRAIN_MAX;
use polaris::model::rules::people;
use polaris::model::rules::relations::{gain_trust, lose_trust, remember_telling};
use polaris::model::rules::{bodies, crisis, drift, people::experience};
use polaris::model::state::Dyad;
use proptest::prelude::*;

fn repeat(times: i32, start: f32, mut act: impl FnMut(f32) -> f32) -> f32 {
    (0..times).fold(start, |x, _| act(x))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        rng_seed: prop::test_runner::RngSeed::Fixed(1993),
        ..ProptestConfig::default()
    })]

    #[test]
    fn relaxation_has_its_closed_form(
        x in 0f32..=1.0, target in 0f32..=1.0, rate in 0f32..1.0, times in 0i32..400,
    ) {
        let left = (1.0 - rate).powi(times);
        let near = |found: f32, expected: f32| (found - expected).abs() < 2e-5;
        let end = repeat(times, x, |x| towards(x, target, rate));
        prop_assert!(near(end, target + (x - target) * left));
        prop_assert!(near(repeat(times, x, |x| raise(x, rate)), 1.0 - (1.0 - x) * left));
        prop_assert!(near(repeat(times, x, |x| lower(x, rate)), x * left));
    }

    #[test]
    fn nothing_leaves_its_bounds_at_any_rate(x in 0f32..=1.0, target in 0f32..=1.0, rate in 0f32..50.0) {
        // Relaxation is for rates that are shares; gains and losses hold at any.
        let relaxed = towards(x, target, rate.min(1.0));
        for moved in [relaxed, raise(x, rate), lower(x, rate)] {
            prop_assert!((0.0..=1.0).contains(&moved));
        }
        prop_assert!((relaxed - target).abs() <= (x - target).abs() + 1e-6);
    }

    #[test]
    fn trust_is_lost_faster_than_gained(
        gain in 0.01f32..0.2, ratio in 2f32..5.0, w in 0.1f32..1.0, trust in 0.05f32..0.95,
    ) {
        let p = Parameters { trust_gain: gain, loss_ratio: ratio, ..Parameters::default() };
        let (mut up, mut down) = (trust, trust);
        gain_trust(&p, &mut up, w);
        lose_trust(&p, &mut down, w);
        // Gain: a share of what is missing; loss: the ratio times that share of what is there.
        let (gained, lost) = ((up - trust) / (1.0 - trust), (trust - down) / trust);
        prop_assert!((gained - gain * w).abs() < 1e-4);
        prop_assert!((lost - (gain * ratio * w).min(1.0)).abs() < 1e-4);
        // As many good as bad experiences, in turn: trust settles where both are equal in size.
        let end = repeat(3000, trust, |mut x| {
            gain_trust(&p, &mut x, w);
            lose_trust(&p, &mut x, w);
            x
        });
        let (g, l) = (gain * w, (gain * ratio * w).min(1.0));
        prop_assert!((end - g * (1.0 - l) / (g + l - g * l)).abs() < 1e-3);
    }
}

fn any_dyad(stage: &Stage) -> Dyad {
    stage.town().dyads[0]
}

#[test]
fn openness_becomes_the_share_that_is_told() {
    let stage = Stage::new(25_000, Parameters::default(), 8, 1);
    let p = &stage.settings.parameters;
    let mut dyad = any_dyad(&stage);
    let mut sum = 0.0;
    for matter in 0..40_000 {
        remember_telling(p, &mut dyad, matter % 4 != 0);
        sum += f64::from(dyad.openness);
    }
    assert!((sum / 40_000.0 - 0.75).abs() < 0.001);
}

#[test]
fn without_events_bodies_return_to_their_levels() {
    let p = Parameters::default();
    let stage = Stage::new(60_000, p.clone(), 200, 1);
    let mut town = stage.town();
    (town.trust_college, town.trust_top, town.power_culture) = (0.2, 0.3, 0.95);
    let habits = &stage.place.habits;
    let extra = 0.2 * (habits.collectivity - 0.5);
    let level = |base: f32| (base + extra).clamp(0.0, 1.0);
    let dyads: f32 = town.dyads.iter().map(|d| d.trust_in_official + d.trust_in_alderman).sum();
    let dyads = dyads / (2 * town.dyads.len()) as f32;
    let collective = town.trust_collective;
    stage.weeks(0..200, |week| {
        bodies::move_bodies(&mut town, week);
        let left = |rate: f32| (1.0 - rate).powi(week.number as i32 + 1);
        let expected = |start: f32, target: f32, rate: f32| target + (start - target) * left(rate);
        let pairs = [
            (town.trust_college, expected(0.2, level(p.college_trust_level), p.body_return)),
            (town.trust_top, expected(0.3, level(p.top_trust_level), p.body_return)),
            (
                town.trust_collective,
                expected(collective, dyads, p.collective_return * (1.5 - habits.silos)),
            ),
            (
                town.power_culture,
                expected(0.95, habits.power_culture, 1.0 - p.power_culture_inertia),
            ),
        ];
        for (found, expected) in pairs {
            assert!((found - expected).abs() < 1e-4, "week {}: {found}, {expected}", week.number);
        }
    });
}

#[test]
fn a_crisis_begins_after_four_weeks_below_and_ends_above_the_higher_line() {
    let p = Parameters { crisis_dialogue_rate: 0.0, ..Parameters::default() };
    let stage = Stage::new(25_000, p, 64, 1);
    let mut town = stage.town();
    let trust = |week: u32| match week {
        0..10 => 0.6,
        10..13 => 0.39, // three weeks are not enough
        13 => 0.41,
        14..20 => 0.39, // the crisis begins in week 17
        20..30 => 0.49, // and lasts
        30..34 => 0.51,
        _ => 0.45,
    };
    let mut observer = Observer::default();
    stage.weeks(0..64, |week| {
        town.trust_collective = trust(week.number);
        crisis::weekly(&mut town, week, &mut observer);
        assert_eq!(town.crisis, (17..30).contains(&week.number), "week {}", week.number);
    });
    assert_eq!(observer.record.counted(Count::crises), 1);
    assert_eq!(observer.record.counted(Count::crisis_weeks), 13);
    assert_eq!(observer.record.counted(Count::dialogues), 0);
}

#[test]
fn a_dialogue_clears_the_air() {
    let p = Parameters { crisis_dialogue_rate: 1.0, dialogue_gain: 1.0, ..Parameters::default() };
    let stage = Stage::new(25_000, p, 400, 1);
    let mut town = stage.town();
    let mut observer = Observer::default();
    // A habit of power above what the culture is: the dialogue takes from the excess only.
    let habit = stage.place.habits.power_culture;
    town.power_culture = 0.5 * (1.0 + habit);
    let (mut before, power) = (0.0, town.power_culture);
    stage.weeks(0..400, |week| {
        if observer.record.counted(Count::dialogues) == 0 {
            town.trust_collective = 0.3;
            before = town.dyads[0].trust_in_alderman;
            crisis::weekly(&mut town, week, &mut observer);
        }
    });
    assert_eq!(observer.record.counted(Count::dialogues), 1);
    assert!(town.trust_collective > 0.3);
    assert!(town.power_culture < power && town.power_culture > habit);
    assert!(town.dyads[0].trust_in_alderman > before);
}

#[test]
fn experience_and_certainty_come_with_the_years() {
    assert_eq!((experience(0.0, 4.0), experience(4.0, 4.0)), (0.0, 0.5));
    let p = Parameters::default();
    let stage = Stage::new(25_000, p.clone(), 208, 1);
    let mut town = stage.town();
    let start = town.seats[0].alderman;
    stage.weeks(0..208, |week| drift::drift(&mut town, week));
    let end = town.seats[0].alderman;
    assert!((end.experience_years - start.experience_years - 4.0).abs() < 1e-3);
    assert_eq!(end.experience, experience(end.experience_years, p.experience_half));
    let ignorance = (1.0 - start.norm_knowledge) * (1.0 - p.norm_knowledge_learning).powi(208);
    assert!((1.0 - end.norm_knowledge - ignorance).abs() < 1e-4);
    let floor = people::uncertainty_floor(&p, end.experience, 0.0);
    assert!(end.uncertainty >= floor && end.uncertainty < start.uncertainty);
    assert!(people::uncertainty_floor(&p, 0.5, 1.0) < people::uncertainty_floor(&p, 0.5, 0.0));
}

#[test]
fn strain_is_one_at_the_reference_and_has_a_ceiling() {
    let p = Parameters::default();
    assert_eq!(people::strain(&p, p.exit_reference), 1.0);
    assert!((people::strain(&p, p.exit_reference - 0.2) - std::f32::consts::E).abs() < 1e-4);
    let steep = Parameters { exit_steepness: 20.0, ..p };
    assert_eq!(people::strain(&steep, 0.0), STRAIN_MAX);
}
