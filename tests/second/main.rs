//! The model once more, written from the description alone (`docs/odd.md`, `docs/randomness.md`),
//! slow and plain; the engine has to find the same.
//!
//! Both do their arithmetic in single precision, but exponentials and logarithms here are those of
//! double precision, rounded, and sums are made in another order. So states differ in their last
//! bits, and once in some tens of thousands of municipality-years a decision falls the other way; from
//! there on that run goes its own way.
//!
//! Compared are, of each year, counts, sums of states, weights and windows; not courses and links.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod answers;
mod arrival;
mod compare;
mod dossiers;
mod draws;
mod elections;
mod exits;
mod founding;
mod interventions;
mod observe;
mod outside;
mod relations;
mod results;
mod scrutiny;
mod town;
mod week;
mod worlds;

use draws::{Luck, Purpose};
use polaris::catalogue::parameters;
use polaris::experiment::World;
use polaris::model::Simulation;
use polaris::model::draws::Key;
use polaris::model::held::Held;
use polaris::model::nation::Nation;
use polaris::model::programme::{Active, Programme};
use polaris::records::{Course, Courses, Places, Record, Spread};
use polaris::scenario::Series;
use town::{Now, Planned, TERM, YEAR};
use worlds::Setting;

const YEARS: u32 = 8;
const SEED: u64 = 20_040_601;

/// The records of every year, for each policy, by this implementation.
fn second(
    setting: &Setting,
    inhabitants: u32,
    replicate: u32,
    town: u64,
    policies: &[(&str, Vec<Planned>)],
) -> Vec<Vec<Record>> {
    let p = &setting.parameters;
    let weeks = setting.burn_in + YEARS * YEAR;
    let inputs = week::inputs(p, &setting.series, setting.burn_in, weeks);
    let national = week::national_waves(p, &Luck::of_nation(SEED, replicate), weeks);
    let luck = Luck::of_town(SEED, replicate, town);
    let step = |town: &mut town::Town, week: u32, policy: &[Planned]| {
        let row = luck.row(Purpose::Week, week, 4);
        let national = national[week as usize];
        let now = Now { week, p, inputs: &inputs, luck: &luck, policy, national, row: &row };
        week::step(&now, town, week >= setting.burn_in);
    };
    let mut start = founding::municipality(p, &inputs, &luck, inhabitants);
    for week in 0..setting.burn_in {
        step(&mut start, week, &[]);
    }
    let run = |(_, policy): &(&str, Vec<Planned>)| {
        let mut town = start.clone();
        let mut records = Vec::new();
        for year in 0..YEARS {
            town.record = Record::default();
            for week in 0..YEAR {
                step(&mut town, setting.burn_in + year * YEAR + week, policy);
            }
            records.push(town.record.clone());
        }
        records
    };
    policies.iter().map(run).collect()
}

/// The same by the engine.
fn engine(
    setting: &Setting,
    inhabitants: u32,
    replicate: u32,
    town: u64,
    policies: &[(&str, Vec<Planned>)],
) -> Vec<Vec<Record>> {
    let series = setting.series.iter().map(|(name, points)| Series {
        parameter: parameters::find(name).unwrap(),
        points: points.to_vec(),
    });
    let world = World {
        parameters: setting.parameters.clone(),
        series: series.collect(),
        held: Held::default(),
    };
    let settings = world.settings(&[], setting.burn_in, YEARS * YEAR);
    let weeks = setting.burn_in + YEARS * YEAR;
    let nation = Nation::draw(&Key::national(SEED, replicate, 0), &settings.parameters, weeks);
    let programme = |(_, policy): &(&str, Vec<Planned>)| {
        let mut programme = Programme::default();
        for &Planned { kind, dose, coverage, start, end } in policy {
            programme.add(kind, Active { dose, coverage, start, end });
        }
        programme
    };
    let programmes: Vec<_> = policies.iter().map(programme).collect();
    let mut course: Vec<_> = programmes.iter().map(|_| Course::new(YEARS)).collect();
    let mut spread: Vec<_> = programmes.iter().map(|_| Spread::new(YEARS)).collect();
    let places = Places { years: YEARS };
    let mut courses: Vec<_> = course
        .iter_mut()
        .zip(&mut spread)
        .map(|(course, spread)| Courses { course, spread, places })
        .collect();
    let simulation = Simulation {
        key: Key::new(SEED, replicate, town, 0),
        inhabitants,
        settings: &settings,
        nation: &nation,
        programmes: &programmes,
    };
    let records = simulation.run(&mut courses).unwrap();
    records.chunks(YEARS as usize).map(<[Record]>::to_vec).collect()
}

#[test]
fn the_page_alone_gives_the_same_numbers() {
    let mut tally = compare::Tally::default();
    for setting in worlds::all() {
        assert_eq!(setting.burn_in % TERM, 0, "burn-in lasts whole terms");
        let policies = worlds::policies(setting.burn_in);
        for replicate in 1..=setting.replicates {
            for (town, inhabitants) in setting.inhabitants.iter().enumerate() {
                let mine = second(&setting, *inhabitants, replicate, town as u64, &policies);
                let theirs = engine(&setting, *inhabitants, replicate, town as u64, &policies);
                for (policy, (mine, theirs)) in mine.iter().zip(&theirs).enumerate() {
                    let name = format!("{}, {}", setting.name, policies[policy].0);
                    tally.run(&name, mine, theirs);
                }
            }
        }
    }
    println!("{}", tally.report());
    assert!(tally.years >= 1000);
    assert!(tally.share() >= 0.995, "{}", tally.report());
}
