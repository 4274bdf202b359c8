//! The model once more, written from the description alone (`docs/odd.md`, `docs/randomness.md`),
//! slow and plain; the engine has to find the same.
//!
//! Both do their arithmetic in single precision, but exponentials and logarithms here are those of
//! double precision, rounded, and sums are made in another order. So states differ in their last
//! bits, and once in some tens of thousands of municipality-years a decision falls the other way; from
//! there on that run goes its own way.
//!
//! The comparison covers everything in the record of a year (counts, sums of states, weights, windows
//! and links) and the courses of a run with their spread. Everything in the catalogue must happen in some
//! run of both implementations; the tests name what does not. Runs with held links are not compared.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod answers;
mod arrival;
mod choosing;
mod compare;
mod courses;
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

use compare::{Effect, Mine, Tally, Theirs};
use draws::{Luck, Purpose};
use polaris::catalogue::loops::{Link, TABLE as LOOPS};
use polaris::catalogue::parameters;
use polaris::experiment::World;
use polaris::interventions::{Audience, Form, KINDS, TABLE};
use polaris::model::Simulation;
use polaris::model::draws::Key;
use polaris::model::held::Held;
use polaris::model::nation::Nation;
use polaris::model::programme::{Active, Programme};
use polaris::records::{Course, Courses, Places, Record, Spread};
use polaris::scenario::{Cultures, Series};
use std::collections::BTreeSet;
use town::{Now, Planned, TERM, YEAR};
use worlds::Setting;

const YEARS: u32 = 8;
const SEED: u64 = 20_040_601;

/// The years of each policy, by this implementation.
fn second(
    setting: &Setting,
    inhabitants: u32,
    replicate: u32,
    town: u64,
    policies: &[(&str, Vec<Planned>)],
) -> Vec<Mine> {
    let p = &setting.parameters;
    let weeks = setting.burn_in + YEARS * YEAR;
    let inputs = week::inputs(p, &setting.series, setting.burn_in, weeks);
    let national = week::national_waves(p, &Luck::of_nation(SEED, replicate), weeks);
    let luck = Luck::of_town(SEED, replicate, town);
    let step = |town: &mut town::Town, week: u32, policy: &[Planned]| {
        let row = luck.row(Purpose::Week, week, 4);
        let national = national[week as usize];
        let choice = setting.choice;
        let now =
            Now { week, p, choice, inputs: &inputs, luck: &luck, policy, national, row: &row };
        week::step(&now, town, week.checked_sub(setting.burn_in));
    };
    let fixed = Luck::of_town(SEED, if setting.same_place { 0 } else { replicate }, town);
    let mut start = founding::municipality(p, &inputs, &fixed, &luck, inhabitants);
    for week in 0..setting.burn_in {
        step(&mut start, week, &[]);
        if week == TERM - 1 {
            founding::complete(p, &mut start);
        }
    }
    let run = |(_, policy): &(&str, Vec<Planned>)| {
        let mut town = start.clone();
        let mut records = Vec::new();
        for year in 0..YEARS {
            town.record = Record::default();
            town.record_before = Record::default();
            for week in 0..YEAR {
                step(&mut town, setting.burn_in + year * YEAR + week, policy);
            }
            records.push(town.record.clone());
        }
        Mine { records, course: town.course }
    };
    policies.iter().map(run).collect()
}

/// The world of a setting, for the engine.
fn world(setting: &Setting, held: Held) -> World {
    let series = setting.series.iter().map(|(name, points)| Series {
        parameter: parameters::find(name).unwrap(),
        points: points.to_vec(),
    });
    World {
        parameters: setting.parameters.clone(),
        series: series.collect(),
        choice: setting.choice,
        held,
        cultures: if setting.same_place { Cultures::Fixed } else { Cultures::Drawn },
    }
}

/// The same by the engine.
fn engine(
    setting: &Setting,
    held: Held,
    inhabitants: u32,
    replicate: u32,
    town: u64,
    policies: &[(&str, Vec<Planned>)],
) -> Vec<Theirs> {
    let settings = world(setting, held).settings(&[], setting.burn_in, YEARS * YEAR);
    let weeks = setting.burn_in + YEARS * YEAR;
    let nation = Nation::draw(&Key::national(SEED, replicate, 0), &settings.parameters, weeks);
    let programme = |(_, policy): &(&str, Vec<Planned>)| {
        let mut programme = Programme::default();
        for &Planned { kind, dose, coverage, start, end, joint, repeated } in policy {
            let audience = if joint { Audience::Joint } else { Audience::Alone };
            let form = Form { audience, repeated };
            programme.add(kind, Active { dose, coverage, start, end, form });
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
        forced: &[],
    };
    let records = simulation.run(&mut courses).unwrap();
    let records = records.chunks(YEARS as usize).map(<[Record]>::to_vec);
    let courses = course.into_iter().zip(spread);
    let run = |(records, (course, spread))| Theirs { records, course, spread };
    records.zip(courses).map(run).collect()
}

/// Runs all municipalities of a setting in both implementations, compares the runs, and passes those of
/// all policies to `with`.
fn both(
    tally: &mut Tally,
    setting: &Setting,
    replicates: u32,
    policies: &[(&str, Vec<Planned>)],
    mut with: impl FnMut(&[Mine], &[Theirs]),
) {
    assert_eq!(setting.burn_in % TERM, 0, "burn-in lasts whole terms");
    for replicate in 1..=replicates {
        for (town, inhabitants) in setting.inhabitants.iter().enumerate() {
            let mine = second(setting, *inhabitants, replicate, town as u64, policies);
            let theirs =
                engine(setting, Held::default(), *inhabitants, replicate, town as u64, policies);
            for (policy, (mine, theirs)) in mine.iter().zip(&theirs).enumerate() {
                let name = format!("{}, {}", setting.name, policies[policy].0);
                tally.run(&name, mine, theirs);
            }
            with(&mine, &theirs);
        }
    }
}

#[test]
fn the_page_alone_gives_the_same_numbers() {
    let mut tally = Tally::default();
    for setting in worlds::all() {
        let policies = worlds::policies(setting.burn_in);
        both(&mut tally, &setting, setting.replicates, &policies, |_, _| {});
    }
    println!("{}", tally.report());
    assert!(tally.years >= 1000);
    let never = tally.never();
    assert!(
        never.is_empty(),
        "never happened in any run:\n  {}\nIf by tests/second, add it there as docs/odd.md describes; if by \
         src/model, count it there; if it takes other circumstances, add them in tests/second/worlds.rs",
        never.join("\n  ")
    );
    assert!(tally.share() >= 0.995, "{}", tally.report());
}

#[test]
fn each_intervention_alone_costs_hours_and_changes_something() {
    let mut tally = Tally::default();
    let settings = worlds::all();
    let setting = settings.iter().find(|setting| setting.name == worlds::ALONE).unwrap();
    let policies = worlds::alone(setting.burn_in);
    let mut effects = vec![[Effect::default(); 2]; KINDS];
    both(&mut tally, setting, 1, &policies, |mine, theirs| {
        for (kind, effect) in effects.iter_mut().enumerate() {
            for year in 0..YEARS as usize {
                effect[0].add(&mine[0].records[year], &mine[1 + kind].records[year]);
                effect[1].add(&theirs[0].records[year], &theirs[1 + kind].records[year]);
            }
        }
    });
    println!("{}", tally.report());
    let missing = effects.iter().zip(&TABLE).flat_map(|(effect, described)| {
        let by = ["tests/second", "src/model"];
        effect.iter().zip(by).filter_map(|(effect, who)| effect.missing(described.kind, who))
    });
    let missing: Vec<String> = missing.collect();
    assert!(
        missing.is_empty(),
        "{}\nIn the world {:?} of tests/second/worlds.rs each intervention, planned as in `policies`, \
         must count `intervention_hours` and act, by docs/odd.md 7.2, 7.10c or 7.13",
        missing.join("\n"),
        worlds::ALONE
    );
    assert!(tally.share() >= 0.98, "{}", tally.report());
}

#[test]
fn each_rule_of_choice_gives_runs_of_its_own() {
    let mut tally = Tally::default();
    let settings = worlds::by_rule("rules of choice, each", 1);
    let mut totals = Vec::new();
    for setting in &settings {
        let policies = [("baseline", Vec::new())];
        let mut records = Vec::new();
        both(&mut tally, setting, 1, &policies, |_, theirs| {
            records.extend(theirs.iter().flat_map(|run| run.records.clone()));
        });
        totals.push(records);
    }
    println!("{}", tally.report());
    for (index, one) in totals.iter().enumerate() {
        assert!(!totals[..index].contains(one), "{}", settings[index].name);
    }
    assert!(tally.share() >= 0.98, "{}", tally.report());
}

/// Concerns the engine only: holding a link must change what the rules do.
#[test]
fn holding_a_link_changes_the_run() {
    let settings = worlds::all();
    let moves = |setting: &Setting, link: Link| {
        let run = |held: Held| {
            let runs = engine(setting, held, 160_000, 1, 0, &[("baseline", Vec::new())]);
            runs.into_iter().map(|run| run.records).collect::<Vec<_>>()
        };
        run(Held::default().hold(link, 0.9)) != run(Held::default())
    };
    let links = LOOPS.iter().flat_map(|known| known.links);
    let still: Vec<_> =
        links.filter(|link| !settings.iter().any(|setting| moves(setting, **link))).collect();
    assert!(
        still.is_empty(),
        "holding {still:?} at 0.9 changes nothing: read it through `settings.held`, as section 3 of \
         docs/odd.md says"
    );
}

#[test]
fn every_input_varies_in_some_world() {
    let mut all = BTreeSet::new();
    let mut varied = BTreeSet::new();
    for setting in worlds::all() {
        let settings =
            world(&setting, Held::default()).settings(&[], setting.burn_in, YEARS * YEAR);
        let inputs = serde_json::to_value(&settings.inputs).unwrap();
        for (name, weeks) in inputs.as_object().unwrap() {
            let weeks = weeks.as_array().unwrap();
            all.insert(name.clone());
            if weeks.iter().any(|week| *week != weeks[0]) {
                varied.insert(name.clone());
            }
        }
    }
    let never: Vec<_> = all.difference(&varied).collect();
    assert!(
        never.is_empty(),
        "inputs that stay constant in every world: {never:?}; give points to a series in \
         tests/second/worlds.rs, and read it in tests/second/week.rs"
    );
}
