//! A municipality is founded near the balance to which its weeks lead.

use crate::stage::Stage;
use polaris::catalogue::parameters::Parameters;
use polaris::model::calendar::TERM;
use polaris::model::observer::Observer;
use polaris::model::schedule::step;
use polaris::model::state::{Official, Town};

/// Means over towns of what is slow: name, value, and how far the founding may lie off.
fn means(towns: &[Town]) -> Vec<(&'static str, f32, f32)> {
    fn mean(values: impl Iterator<Item = f32>) -> f32 {
        let (sum, number) = values.fold((0.0, 0), |(sum, number), value| (sum + value, number + 1));
        sum / number as f32
    }
    let aldermen = || towns.iter().flat_map(|town| &town.seats).map(|seat| &seat.alderman);
    let officials =
        |of: fn(&Official) -> f32| mean(towns.iter().flat_map(|town| &town.officials).map(of));
    let members = towns.iter().flat_map(|town| town.terms_in_office.iter().zip(town.in_coalition));
    vec![
        ("years in office", mean(aldermen().map(|it| it.weeks_in_office as f32 / 52.0)), 0.6),
        ("experience", mean(aldermen().map(|it| it.experience)), 0.04),
        ("uncertainty", mean(aldermen().map(|it| it.uncertainty)), 0.03),
        ("sensitivity", officials(|it| it.sensitivity), 0.05),
        ("credibility", officials(|it| it.credibility), 0.02),
        ("identification", officials(|it| it.identification), 0.1),
        ("requested seats", officials(|it| f32::from(u8::from(it.side.requested.is_some()))), 0.06),
        ("collective trust", mean(towns.iter().map(|town| town.trust_collective)), 0.05),
        ("safety", mean(towns.iter().flat_map(|town| &town.dyads).map(|it| it.safety)), 0.04),
        (
            "coalition parties of two terms",
            mean(
                members
                    .filter(|(_, in_it)| *in_it)
                    .map(|(terms, _)| f32::from(u8::from(*terms > 1))),
            ),
            0.1,
        ),
    ]
}

#[test]
fn the_first_week_finds_what_four_terms_later_is_found() {
    let weeks = 4 * TERM;
    let stages: Vec<Stage> =
        (1..=40).map(|number| Stage::new(32_000, Parameters::default(), weeks, number)).collect();
    let mut towns: Vec<Town> = stages.iter().map(Stage::town).collect();
    let founded = means(&towns);
    for (stage, town) in stages.iter().zip(&mut towns) {
        let mut observer = Observer::default();
        stage.weeks(0..weeks, |week| step(town, week, &mut observer));
    }
    for ((name, first, tolerance), (_, later, _)) in founded.into_iter().zip(means(&towns)) {
        assert!((first - later).abs() < tolerance, "{name}: {first} at first, {later} later");
    }
}

#[test]
fn the_same_key_founds_the_same_municipality_and_another_one_another() {
    let town = |replicate| Stage::new(32_000, Parameters::default(), 16, replicate).town();
    let (one, again, other) = (town(1), town(1), town(2));
    assert!(
        one.seats == again.seats && one.officials == again.officials && one.dyads == again.dyads
    );
    assert_eq!(one.party_seats, again.party_seats);
    assert!(one.seats != other.seats && one.officials != other.officials);
}

#[test]
fn where_officials_leave_sooner_the_first_ones_have_been_there_less_long() {
    // Sensitivity and identification grow with time in the post.
    let sensitivity = |rate: f32| {
        let parameters = Parameters { exit_official_rate: rate, ..Parameters::default() };
        let towns: Vec<Town> = (1..=20)
            .map(|number| Stage::new(90_000, parameters.clone(), 16, number).town())
            .collect();
        let officials: Vec<&Official> = towns.iter().flat_map(|town| &town.officials).collect();
        let sum = |of: fn(&Official) -> f32| officials.iter().map(|it| of(it)).sum::<f32>();
        (sum(|it| it.sensitivity), sum(|it| it.identification))
    };
    let (short, long) = (sensitivity(0.6), sensitivity(0.05));
    assert!(short.0 < 0.95 * long.0 && short.1 < 0.6 * long.1, "{short:?} {long:?}");
}
