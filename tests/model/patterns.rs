//! The patterns of the catalogue, judged in a small country. What does not hold is listed, not
//! forced.

use crate::country::scenario;
use polaris::catalogue::outcomes::{self, Kind, TABLE as OUTCOMES};
use polaris::catalogue::patterns::{
    Association, Kind as PatternKind, Measure, Move, TABLE, Test, find,
};
use polaris::catalogue::{loops, parameters};
use polaris::engine::{Cancellation, Task, parallel_map};
use polaris::interventions;
use polaris::scenario::{Base, load_text};
use polaris::studies::patterns::judge::at_defaults::Pair;
use polaris::studies::patterns::judge::verdict::Verdict;
use polaris::studies::patterns::study::{Asked, Patterns, Point};
use polaris::studies::shared::study::Study;
use std::collections::BTreeSet;
use std::path::Path;

/// Patterns that do not hold at the defaults over 32 replicates, or hold by less than three
/// half-widths of an interval, with what was observed. Nothing is asserted of their side.
const KNOWN_SHORTFALLS: &[(&str, &str)] = &[
    ("P04", "undecided over 24 replicates: aldermen who trust more ask more informally"),
    (
        "P15",
        "all dilemmas: undecided over 32 replicates, at 0.7 half-widths; holds over 64, at 1.9",
    ),
    (
        "P16",
        "a few dozen affairs in 24 municipalities: more than half of them, as far as can be told",
    ),
    ("P19", "the slope on loyalty lies above zero, its interval on both sides of it"),
    ("P20", "U-turns are protested regardless of safety, as far as can be told"),
    (
        "P26",
        "trust restrains improper requests at either professional weight, so that it lowers hidden violations at both",
    ),
    (
        "P35",
        "a third party that tells first moves trust more than pressure, horizon and power culture do",
    ),
    ("P36", "call-backs are few in so small a country"),
    ("P37", "crises are few in so small a country"),
];

#[test]
fn the_table_holds_all_patterns() {
    let ids: Vec<&str> = TABLE.iter().map(|pattern| pattern.id).collect();
    let wanted: Vec<String> =
        (1..=39).filter(|number| *number != 5).map(|number| format!("P{number:02}")).collect();
    assert_eq!(ids, wanted, "P05 is what the program is asked about, never a test");
    for pattern in TABLE {
        assert!(!pattern.carried_by.is_empty() && pattern.lines.starts_with('L'));
        assert!(!pattern.tests.is_empty(), "{}", pattern.id);
        let carrier = pattern.carried_by_loop;
        assert!(carrier.is_none_or(|name| loops::find(name).is_some()), "{}", pattern.id);
        for test in pattern.tests {
            check_test(pattern.id, test);
        }
    }
    assert!(KNOWN_SHORTFALLS.iter().all(|(id, _)| ids.contains(id)));
}

#[test]
fn amsterdam_is_the_same_in_its_pattern_and_in_its_scenario() {
    let text = std::fs::read_to_string("scenarios/amsterdam-2004.toml").unwrap();
    let scenario = load_text("amsterdam-2004.toml", &text, Base::Shipped, &[]).unwrap();
    let described = scenario.municipalities.iter().find(|it| it.profile == "as_described").unwrap();
    let Test::Experiment { moved: Move::Set { values, .. }, .. } =
        TABLE[find("P33").unwrap()].tests[0]
    else {
        panic!("P33 sets what the scenario says");
    };
    let index = |&(name, value): &(&str, f32)| (parameters::find(name).unwrap(), value);
    let mut said: Vec<(usize, f32)> = values.iter().map(index).collect();
    let mut overrides = described.overrides.clone();
    said.sort_by_key(|value| value.0);
    overrides.sort_by_key(|value| value.0);
    assert_eq!(said, overrides);
}

fn check_test(id: &str, test: &Test) {
    match test {
        Test::Experiment { moved, outcomes } => {
            check_move(moved);
            assert!(!outcomes.is_empty(), "{id}");
            outcomes.iter().for_each(|outcome| check_measure(id, &outcome.measure));
        }
        Test::Carried { moved, measure, by_loop, .. } => {
            check_move(moved);
            check_measure(id, measure);
            assert!(loops::find(by_loop).is_some(), "{id}: {by_loop}");
        }
        Test::Level { measure, .. } => check_measure(id, measure),
        Test::Association(Association { y, x, weight, .. }) => {
            check_measure(id, y);
            check_measure(id, x);
            check_counts(id, weight);
        }
        Test::Windows { .. } => {}
    }
}

fn check_move(moved: &Move) {
    if let Move::Policies { from, to } = moved {
        for (name, dose) in from.iter().chain(*to) {
            assert!(interventions::find(name).is_some() && *dose > 0.0, "{name}");
        }
    }
    for name in moved.names() {
        assert!(parameters::find(name).is_some(), "{name}");
    }
}

fn check_measure(id: &str, measure: &Measure) {
    match *measure {
        Measure::Sum(names) => {
            let found = names.iter().map(|name| outcomes::find(name).unwrap());
            let units: BTreeSet<_> = found.map(|index| OUTCOMES[index].unit()).collect();
            assert_eq!(units.len(), 1, "{id}: {names:?} have one unit");
        }
        Measure::Mix(terms) => {
            assert!(terms.iter().all(|(_, name)| outcomes::find(name).is_some()), "{id}");
        }
        Measure::Events { plus, minus, .. } => {
            check_counts(id, plus);
            check_counts(id, minus);
        }
        Measure::Ratio { above, below } => {
            check_counts(id, above);
            check_counts(id, below);
        }
        Measure::Window(_) => {}
    }
}

fn check_counts(id: &str, names: &[&str]) {
    for name in names {
        let found = outcomes::find(name).unwrap_or_else(|| panic!("{id}: {name}"));
        assert_eq!(OUTCOMES[found].kind, Kind::Count, "{id}: {name}");
    }
}

#[test]
fn each_loop_has_a_link_of_its_own_and_a_contrast_that_exists() {
    let links = loops::TABLE.iter().flat_map(|known| known.links);
    let links: Vec<usize> = links.map(|link| *link as usize).collect();
    assert_eq!(links, (0..loops::LINKS).collect::<Vec<_>>());
    for known in loops::TABLE {
        check_move(&known.contrast);
        for judged in known.judged {
            check_measure(known.name, &Measure::Sum(judged.columns));
        }
    }
}

fn print(pair: &Pair) {
    for finding in &pair.alive.findings {
        let told = finding.estimate.map_or("no data".to_owned(), |estimate| {
            let (mean, low, high) = (estimate.mean, estimate.low, estimate.high);
            format!("{mean:+.4} ({low:+.4} to {high:+.4})")
        });
        let (id, what, word) = (pair.pattern.id, finding.what, finding.word());
        println!("{id} {what:<72} {told} {word}");
    }
}

#[test]
fn patterns_come_out_of_the_mechanisms() {
    let scenario = scenario(32, 8, 8, "");
    let stop = Cancellation::new(false);
    let mut study = Patterns::new(scenario, &Asked { worlds: 0 }, Path::new("")).unwrap();
    while let Some(stage) = study.next() {
        let answer = |task: &Task<Point>| study.answer(&task.input, &stop);
        let answers = parallel_map(&stage.tasks, 2, &stop, &|_, _| {}, answer).unwrap();
        study.take(answers).unwrap();
    }
    let own = study.own().unwrap();
    let mut failed = Vec::new();
    for pair in &own.patterns {
        print(pair);
        let id = pair.pattern.id;
        println!("{id} lies {:?} half-widths from zero", pair.alive.worst());
        let known = KNOWN_SHORTFALLS.iter().any(|(known, _)| *known == id);
        let tested = pair.pattern.kind != PatternKind::Hypothesis;
        if tested && !known && pair.alive.verdict != Verdict::Holds {
            failed.push((id, pair.alive.word()));
        }
    }
    assert_eq!(own.patterns.len(), TABLE.len());
    for row in &own.loops {
        println!("{} {} {}: {:?}", row.name, row.outcome, row.verdict.word(), row.by_loop);
    }
    assert!(failed.is_empty(), "{failed:?}");
}
