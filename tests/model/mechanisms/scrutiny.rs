//! How hidden risks come out.

use crate::stage::Stage;
use polaris::catalogue::outcomes::Count;
use polaris::catalogue::parameters::Parameters;
use polaris::model::draws::{Exponential, Key, Purpose};
use polaris::model::observer::Observer;
use polaris::model::rules::scrutiny;
use polaris::model::state::{Field, HiddenRisk, RiskKind, Road, Tenure};
use rand::distr::Distribution;

const RISKS: u32 = 40_000;

/// Hidden risks of one severity with thresholds of their own.
fn ledger(severity: f32, violation: bool) -> Vec<HiddenRisk> {
    let key = Key::new(9, 1, 1, 0);
    let hidden = |number: u32| HiddenRisk {
        field: Field::Relation,
        kind: RiskKind::Bypass,
        road: Road::Plain,
        informed: true,
        visibility: 1.0,
        portfolio: 0,
        post: 0,
        severity,
        violation,
        shadow_file: false,
        initialled: false,
        misinforms: false,
        freshness: 1.0,
        hazard: 0.0,
        threshold: Exponential.sample(&mut key.rng(Purpose::Dossier, 0, number)),
        week: 0,
        position: number,
        official_since: 0,
        asked_by: Tenure { seat: 0, since: 0 },
    };
    (0..RISKS).map(hidden).collect()
}

#[test]
fn the_share_found_by_a_week_is_that_of_the_fading_hazard() {
    for (media, severity, rate) in [(0.5, 0.2, 0.003), (0.2, 0.8, 0.001), (0.9, 0.0, 0.02)] {
        // Nobody goes and nothing is excited: only the hazard is at work.
        let p = Parameters { discovery_rate: rate, ..Parameters::default() };
        let stage = Stage::new(25_000, p.clone(), 600, 1);
        let habits = &stage.place.habits;
        let mut town = stage.town();
        (town.media, town.ledger) = (media, ledger(severity, false));
        let factor = |weight: f32, x: f32| f64::from(1.0 + weight * (x - 0.5));
        let attention = f64::from(p.discovery_rate)
            * factor(p.discovery_oversight, habits.oversight)
            * factor(p.discovery_media, media)
            * factor(p.discovery_council, p.dualisering * habits.council_control)
            * f64::from(0.3 + 0.7 * severity);
        let left = 1.0 - f64::from(p.discovery_decay);
        let mut observer = Observer::default();
        stage.weeks(0..600, |week| {
            scrutiny::scrutinise(&mut town, week, &mut observer);
            assert_eq!(town.media, media);
            // Weekly hazards add up to a geometric series, until what is left is too stale.
            let weeks = week.number as i32 + 1;
            let unfindable_after = (libm::log(0.05) / libm::log(left)).ceil() as i32;
            let sum = (1.0 - left.powi(weeks.min(unfindable_after))) / (1.0 - left);
            let chance = 1.0 - libm::exp(-attention * sum);
            let found =
                observer.record.counted(Count::exposures_relation) as f64 / f64::from(RISKS);
            let error = (chance * (1.0 - chance) / f64::from(RISKS)).sqrt();
            assert!((found - chance).abs() < 6.0 * error, "week {weeks}: {found} for {chance}");
        });
        assert!(town.ledger.is_empty(), "what is stale is forgotten");
    }
}

#[test]
fn each_risk_is_exposed_at_most_once_and_violations_are_told_apart() {
    let p = Parameters { discovery_rate: 1.0, ..Parameters::default() };
    let stage = Stage::new(25_000, p, 208, 1);
    let mut town = stage.town();
    town.ledger = ledger(0.1, true);
    town.ledger.extend(ledger(0.1, false));
    let mut observer = Observer::default();
    stage.weeks(0..208, |week| scrutiny::scrutinise(&mut town, week, &mut observer));
    let exposed = observer.record.counted(Count::exposures_relation);
    assert_eq!(exposed + town.ledger.len() as i64, 2 * i64::from(RISKS));
    assert_eq!(2 * observer.record.counted(Count::exposures_of_violations), exposed);
    assert!(town.ledger.is_empty());
}

#[test]
fn affairs_within_eight_weeks_are_one() {
    // Risks so severe and so easily found that each comes out at once.
    let p = Parameters { discovery_rate: 1.0, ..Parameters::default() };
    let stage = Stage::new(25_000, p, 104, 1);
    let mut town = stage.town();
    town.media = 1.0;
    let mut observer = Observer::default();
    stage.weeks(0..104, |week| {
        // Twenty severe risks in the weeks 0, 4, 8, 12 and 60: whether the public learns of one
        // depends on its own random numbers, but of none of twenty it never does.
        if [0, 4, 8, 12, 60].contains(&week.number) {
            let severe = ledger(0.9, true).into_iter().take(20);
            town.ledger.extend(severe.map(|risk| HiddenRisk {
                threshold: 0.0,
                week: week.number,
                ..risk
            }));
        }
        scrutiny::scrutinise(&mut town, week, &mut observer);
    });
    assert_eq!(observer.record.counted(Count::exposures_relation), 100);
    assert_eq!(observer.record.counted(Count::affairs_relation), 2);
}
