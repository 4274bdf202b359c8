//! The rooms of the house and who may look into which: the arrows that stand in the code are those
//! of the table in docs/house.md, no more and no fewer.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod circles;
mod duties;
mod literals;
mod names;
mod sources;
mod table;

use circles::circles;
use sources::{room, sources};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn arrows_between_rooms_are_those_of_the_table() {
    let table = table::read();
    let mut drawn: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources().iter().filter(|source| !["lib.rs", "main.rs"].contains(&&*source.path))
    {
        let arrows = drawn.entry(source.room().to_owned()).or_default();
        let rooms = source.uses.iter().map(|used| room(used));
        arrows.extend(rooms.filter(|room| *room != source.room()).map(str::to_owned));
    }
    let known: Vec<&String> = table.keys().collect();
    assert_eq!(drawn.keys().collect::<Vec<_>>(), known, "rooms of src/ and of the table");
    for (room, allowed) in &table {
        let Some(allowed) = allowed else { continue };
        let found = &drawn[room];
        let new: Vec<_> = found.difference(allowed).collect();
        assert!(new.is_empty(), "{room} names {new:?}, which docs/house.md does not allow");
        let gone: Vec<_> = allowed.difference(found).collect();
        assert!(gone.is_empty(), "{room} no longer names {gone:?}; take them out of docs/house.md");
    }
}

#[test]
fn rooms_make_no_circle() {
    let table = table::read();
    let arrows = table
        .iter()
        .flat_map(|(room, used)| used.iter().flatten().map(|used| (room.as_str(), used.as_str())));
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
        let story = source.path.starts_with("analysis/story/");
        for used in source.uses.iter().filter(|used| room(used) == "model") {
            let interventions = used.starts_with("model/interventions/");
            assert!(interventions || story, "{} names {used}", source.path);
            stories += usize::from(story);
        }
    }
    assert!(stories > 0);
}
