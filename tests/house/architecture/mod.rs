//! The rooms of the house and who may look into which: the arrows that stand in the code are those
//! of the table in docs/house.md, no more and no fewer.

mod circles;
mod duties;
mod literals;
mod names;
mod parameters;
mod sources;
mod table;

use circles::circles;
use sources::{room, sources, study};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn arrows_between_rooms_are_those_of_the_table() {
    let outermost = ["lib.rs", "main.rs"];
    holds("room", &drawn(|path| (!outermost.contains(&path)).then(|| room(path))));
}

#[test]
fn arrows_between_studies_are_those_of_their_table() {
    holds("study", &drawn(study));
}

/// Which others each room or study names, by what `of` says of a file.
fn drawn<'a>(of: impl Fn(&'a str) -> Option<&'a str>) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut drawn: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for source in sources() {
        let Some(own) = of(&source.path) else { continue };
        let others = source.uses.iter().filter_map(|used| of(used)).filter(|used| *used != own);
        drawn.entry(own).or_default().extend(others);
    }
    drawn
}

/// Checks the arrows that stand in the code against those of a table of docs/house.md, in which there
/// must be no circle.
#[track_caller]
fn holds(first: &str, drawn: &BTreeMap<&str, BTreeSet<&str>>) {
    let table = table::read(first);
    let known: Vec<&str> = table.keys().map(String::as_str).collect();
    assert_eq!(drawn.keys().copied().collect::<Vec<_>>(), known, "each {first} of src/ and table");
    for (name, allowed) in &table {
        let Some(allowed) = allowed else { continue };
        let allowed: BTreeSet<&str> = allowed.iter().map(String::as_str).collect();
        let found = &drawn[name.as_str()];
        let new: Vec<_> = found.difference(&allowed).collect();
        assert!(new.is_empty(), "{name} names {new:?}, which docs/house.md does not allow");
        let gone: Vec<_> = allowed.difference(found).collect();
        assert!(gone.is_empty(), "{name} no longer names {gone:?}; take them out of docs/house.md");
    }
    let arrows = table
        .iter()
        .flat_map(|(name, used)| used.iter().flatten().map(|used| (name.as_str(), used.as_str())));
    assert_eq!(circles(arrows), [[""; 0]; 0]);
}

/// Where the model is named beyond the rooms that run it: stories read what it tells of, and other rooms
/// read what interventions declare of themselves.
#[test]
fn of_the_model_most_rooms_know_interventions_alone() {
    let mut stories = 0;
    for source in sources() {
        if ["model", "engine", "experiment", "commands", "lib"].contains(&source.room()) {
            continue;
        }
        let story = ["studies/explain/", "live/"].iter().any(|it| source.path.starts_with(it));
        for used in source.uses.iter().filter(|used| room(used) == "model") {
            let interventions = used.starts_with("model/interventions/");
            // Scenarios and their plans name the options among which someone chooses.
            let options = ["model/forced.rs", "model/vocabulary.rs", "model/calendar.rs"]
                .contains(&used.as_str())
                && ["scenario", "studies"].contains(&source.room());
            assert!(interventions || story || options, "{} names {used}", source.path);
            stories += usize::from(story);
        }
    }
    assert!(stories > 0);
}
