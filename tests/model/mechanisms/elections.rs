//! Elections: how far voters move, when they vote, who governs.

use crate::stage::{Stage, moments};
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::model::calendar::TERM;
use polaris::model::observer::Observer;
use polaris::model::rules::elections;
use polaris::model::schedule::step;
use polaris::model::state::Town;
use polaris::records::Record;

/// Holds elections term after term, nothing between them, and shows each with what stood before.
fn terms(stage: &Stage, terms: u32, mut look: impl FnMut(u32, &Town, &Town, &Record)) {
    let mut town = stage.town();
    for term in 0..terms {
        let before = town.clone();
        let mut observer = Observer::default();
        stage.week(term * TERM, |week| elections::hold(&mut town, week, &mut observer));
        look(term, &before, &town, &observer.record);
    }
}

#[test]
fn voters_move_as_far_as_the_volatility_says() {
    for volatility in [0.1, 0.18, 0.3] {
        for inhabitants in [4_000, 22_000, 45_000, 500_000] {
            let parameters = Parameters { volatility, ..Parameters::default() };
            let (mut indices, mut largest) = (Vec::new(), Vec::new());
            for replicate in 1..=30 {
                let stage = Stage::new(inhabitants, parameters.clone(), 50 * TERM + 1, replicate);
                terms(&stage, 50, |term, before, after, _| {
                    if term > 0 {
                        let moved: f32 = before
                            .party_shares
                            .iter()
                            .zip(after.party_shares)
                            .map(|(a, b)| (a - b).abs())
                            .sum();
                        indices.push(f64::from(moved) / 2.0);
                        let most = after.party_shares.iter().fold(0.0f32, |a, b| a.max(*b));
                        largest.push((term, f64::from(most)));
                    }
                });
            }
            let (mean, _) = moments(&indices);
            let ratio = mean / f64::from(volatility);
            println!(
                "volatility {volatility}, {inhabitants} inhabitants: Pedersen {mean:.4}, ratio {ratio:.3}"
            );
            assert!((0.8..1.2).contains(&ratio), "ratio {ratio}");
            // Parties do not drift apart: early and late elections have a largest party alike.
            let largest_in = |late: bool| {
                let some = largest.iter().filter(|(term, _)| (*term >= 25) == late);
                moments(&some.map(|(_, share)| *share).collect::<Vec<_>>()).0
            };
            let (early, late) = (largest_in(false), largest_in(true));
            assert!((early / late - 1.0).abs() < 0.12, "largest party {early}, then {late}");
        }
    }
}

#[test]
fn without_volatility_nobody_moves() {
    let parameters = Parameters { volatility: 0.0, ..Parameters::default() };
    let stage = Stage::new(45_000, parameters, 6 * TERM + 1, 1);
    terms(&stage, 6, |term, before, after, _| {
        if term > 0 {
            assert_eq!(before.party_shares, after.party_shares);
            assert_eq!(before.party_seats, after.party_seats);
        }
    });
}

#[test]
fn shares_seats_and_coalitions_are_in_order() {
    for inhabitants in [2_000, 12_000, 45_000, 500_000] {
        let parameters = Parameters { volatility: 0.35, ..Parameters::default() };
        let stage = Stage::new(inhabitants, parameters, 40 * TERM + 1, 3);
        let place = &stage.place;
        terms(&stage, 40, |term, before, town, record| {
            assert!((town.party_shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
            assert_eq!(town.party_seats.iter().sum::<u32>(), place.council_seats);
            let members = (0..place.parties).filter(|party| town.in_coalition[*party]);
            let seats: u32 = members.clone().map(|party| town.party_seats[party]).sum();
            assert!(2 * seats > place.council_seats, "a majority governs");
            for party in 0..place.parties {
                let member = town.in_coalition[party];
                let expected = if member { before.terms_in_office[party] + 1 } else { 0 };
                assert_eq!(town.terms_in_office[party], expected, "term {term}");
            }
            let ousted = (0..place.parties).any(|party| {
                before.in_coalition[party]
                    && before.terms_in_office[party] >= 2
                    && !town.in_coalition[party]
            });
            assert_eq!(record.counted(Count::ousters), i64::from(ousted));
            // Every seat is filled, by parties of the coalition, as far as each is entitled.
            assert_eq!(town.filled(), place.portfolios);
            for party in 0..place.parties {
                let held = town.seats.iter().filter(|seat| seat.party == party).count() as f32;
                let fair = place.portfolios as f32 * town.party_seats[party] as f32 / seats as f32;
                let fair = if town.in_coalition[party] { fair } else { 0.0 };
                assert!((held - fair).abs() < 1.0, "{held} seats where {fair} are fair");
            }
        });
    }
}

#[test]
fn elections_come_every_four_years() {
    let stage = Stage::new(25_000, Parameters::default(), 3 * TERM + 8, 1);
    let mut town = stage.town();
    stage.weeks(0..3 * TERM + 8, |week| {
        let mut observer = Observer::default();
        step(&mut town, week, &mut observer);
        let due = week.number % 208 == 0;
        assert_eq!(
            observer.record.counted(Count::elections),
            i64::from(due),
            "week {}",
            week.number
        );
    });
}

#[test]
fn a_party_that_never_loses_keeps_aldermen_by_the_chance_of_retention() {
    // No volatility and little chance in the formation: mostly the same parties govern again.
    let parameters = Parameters {
        volatility: 0.0,
        coalition_incumbency: 20.0,
        exit_reference: 0.9,
        ..Parameters::default()
    };
    let (mut stayed, mut seats) = (0.0, 0.0);
    for replicate in 1..=60 {
        let stage = Stage::new(45_000, parameters.clone(), 60 * TERM + 1, replicate);
        terms(&stage, 60, |term, before, after, _| {
            if term > 0 && before.in_coalition == after.in_coalition {
                let pairs = before.seats.iter().zip(&after.seats);
                stayed +=
                    pairs.filter(|(a, b)| a.alderman.since == b.alderman.since).count() as f64;
                seats += after.seats.len() as f64;
            }
        });
    }
    // Trust within the college is at its level, 0.9, save for what the collectivity adds: up to a
    // tenth, which moves the odds by at most a fifth; between elections nothing happens here.
    let found = stayed / seats;
    assert!((0.60..0.76).contains(&found), "{found} stayed");
}
