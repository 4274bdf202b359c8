//! Time of a dyad-week, and what a word of luck costs.
//!
//! `country` runs a stratified part of the roster over two terms under one policy, and reports
//! dyad-weeks per second; `draws` makes sixteen blocks side by side, and reports words per second;
//! `side_by_side` runs five policies on the same luck.

use divan::Bencher;
use divan::counter::ItemsCount;
use fearless_simd::Level;
use polaris::catalogue::outcomes::Per;
use polaris::catalogue::parameters::Parameters;
use polaris::experiment::World;
use polaris::interventions::Kind;
use polaris::model::Simulation;
use polaris::model::draws::{BLOCK, Key, LANES, Purpose};
use polaris::model::held::Held;
use polaris::model::nation::Nation;
use polaris::model::programme::{Active, Programme};
use polaris::model::settings::Settings;
use polaris::records::{Course, Courses, Places, Spread};

/// Inhabitants of every tenth municipality of 2019 by size, in thousands.
const INHABITANTS: [u32; 18] =
    [5, 11, 14, 17, 19, 21, 23, 25, 27, 30, 33, 37, 41, 46, 56, 72, 105, 230];
const BURN_IN: u32 = 832;
const YEARS: u32 = 8;

fn main() {
    divan::main();
}

fn settings() -> Settings {
    let world =
        World { parameters: Parameters::default(), series: Vec::new(), held: Held::default() };
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
            let active = Active { dose: dose as f32, coverage: 1.0, start, end };
            programme.add(Kind::Inwerkprogramma, active);
            programme
        })
        .collect();
    let dyad_weeks = run(&settings, &programmes);
    bencher.counter(ItemsCount::new(dyad_weeks)).bench(|| run(&settings, &programmes));
}

/// Sixteen blocks side by side: the words of sixteen weeks of a municipality with up to six seats or
/// posts.
#[divan::bench]
fn draws(bencher: Bencher) {
    let key = Key::new(1, 2, 3, 0);
    let level = Level::new();
    let mut first = 0;
    bencher.counter(ItemsCount::new(LANES * BLOCK)).bench_local(|| {
        first += LANES as u32;
        let time = std::array::from_fn(|lane| first + lane as u32);
        key.side_by_side(level, Purpose::Week, &time, &[0; LANES])
    });
}
