//! Time of a dyad-week, and what a random number costs.
//!
//! `country` runs a stratified part of the roster over two terms under one policy, and reports
//! dyad-weeks per second; `side_by_side` runs five policies under the same random events. `words_in_lanes`
//! makes sixteen blocks side by side, as weeks and dossiers are drawn, and `words_of_generator` the same
//! words by the generator of each address, as everything else is drawn: both report words per second.
//! `aldermen` draws newcomers by that generator, and reports aldermen per second.

use divan::Bencher;
use divan::counter::ItemsCount;
use fearless_simd::Level;
use polaris::catalogue::choice_rules::ChoiceRule;
use polaris::catalogue::outcomes::Per;
use polaris::catalogue::parameters::Parameters;
use polaris::experiment::World;
use polaris::interventions::{Form, Kind};
use polaris::model::Simulation;
use polaris::model::draws::{BLOCK, Key, LANES, Purpose};
use polaris::model::held::Held;
use polaris::model::nation::Nation;
use polaris::model::programme::{Active, Programme};
use polaris::model::rules::people::{self, Newcomer};
use polaris::model::settings::Settings;
use polaris::records::{Course, Courses, Places, Spread};
use polaris::scenario::Cultures;
use rand::Rng;

/// Inhabitants of every tenth municipality of 2019 by size, in thousands.
const INHABITANTS: [u32; 18] =
    [5, 11, 14, 17, 19, 21, 23, 25, 27, 30, 33, 37, 41, 46, 56, 72, 105, 230];
const BURN_IN: u32 = 832;
const YEARS: u32 = 8;

fn main() {
    divan::main();
}

fn settings() -> Settings {
    let world = World {
        parameters: Parameters::default(),
        series: Vec::new(),
        choice: ChoiceRule::default(),
        held: Held::default(),
        cultures: Cultures::Drawn,
    };
    world.settings(&[], BURN_IN, YEARS * 52)
}

/// Runs all municipalities once; returns the dyad-weeks stepped.
fn run(settings: &Settings, programmes: &[Programme]) -> u64 {
    let places = Places { years: YEARS };
    let nation = Nation::draw(&Key::national(1, 1, 0), &settings.parameters, BURN_IN + YEARS * 52);
    let mut course: Vec<_> = programmes.iter().map(|_| Course::new(YEARS)).collect();
    let mut spread: Vec<_> = programmes.iter().map(|_| Spread::new(YEARS)).collect();
    let mut dyad_weeks = 0;
    for (number, thousands) in INHABITANTS.iter().enumerate() {
        let mut courses: Vec<_> = course
            .iter_mut()
            .zip(&mut spread)
            .map(|(course, spread)| Courses { course, spread, places })
            .collect();
        let simulation = Simulation {
            key: Key::new(1, 1, number as u64, 0),
            inhabitants: thousands * 1000,
            settings,
            nation: &nation,
            programmes,
            forced: &[],
        };
        let records = simulation.run(&mut courses).expect("a scenario in order has finite states");
        let observed: i64 = records.iter().map(|record| record.weights[Per::Dyad as usize]).sum();
        let burn_in =
            observed * i64::from(BURN_IN) / i64::from(YEARS * 52) / programmes.len() as i64;
        dyad_weeks += (observed + burn_in) as u64;
    }
    dyad_weeks
}

#[divan::bench]
fn country(bencher: Bencher) {
    let settings = settings();
    let programmes = [Programme::default()];
    let dyad_weeks = run(&settings, &programmes);
    bencher.counter(ItemsCount::new(dyad_weeks)).bench(|| run(&settings, &programmes));
}

#[divan::bench]
fn side_by_side(bencher: Bencher) {
    let settings = settings();
    let programmes: Vec<_> = (0..5)
        .map(|dose| {
            let mut programme = Programme::default();
            let (start, end) = (BURN_IN, BURN_IN + YEARS * 52);
            let form = Form::default();
            let active = Active { dose: dose as f32, coverage: 1.0, start, end, form };
            programme.add(Kind::Inwerkprogramma, active);
            programme
        })
        .collect();
    let dyad_weeks = run(&settings, &programmes);
    bencher.counter(ItemsCount::new(dyad_weeks)).bench(|| run(&settings, &programmes));
}

/// The words of sixteen weeks of a municipality with up to six seats or posts, side by side.
#[divan::bench]
fn words_in_lanes(bencher: Bencher) {
    let key = Key::new(1, 2, 3, 0);
    let level = Level::new();
    let mut first = 0;
    bencher.counter(ItemsCount::new(LANES * BLOCK)).bench_local(|| {
        first += LANES as u32;
        let time = std::array::from_fn(|lane| first + lane as u32);
        key.side_by_side(level, Purpose::Week, &time, &[0; LANES])
    });
}

/// The same words, each week's by its generator.
#[divan::bench]
fn words_of_generator(bencher: Bencher) {
    let key = Key::new(1, 2, 3, 0);
    let mut first = 0;
    bencher.counter(ItemsCount::new(LANES * BLOCK)).bench_local(|| {
        first += LANES as u32;
        let week = |lane: usize| -> [u32; BLOCK] {
            let mut rng = key.rng(Purpose::Week, first + lane as u32, 0);
            std::array::from_fn(|_| rng.next_u32())
        };
        let words: [[u32; BLOCK]; LANES] = std::array::from_fn(week);
        words
    });
}

/// Aldermen at arrival: eleven numbers each.
#[divan::bench]
fn aldermen(bencher: Bencher) {
    let (key, settings) = (Key::new(1, 2, 3, 0), settings());
    let nothing = Programme::default();
    let mut week = 0;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| {
        week = (week + 1) % BURN_IN;
        let newcomer = Newcomer::new(week, 3, 0);
        people::alderman(&key, &settings, &nothing, newcomer, 0)
    });
}
