//! No files of a room name each other in a circle, so that each can be read before those that use it.

use crate::sources::{Source, sources};
use petgraph::algo::tarjan_scc;
use petgraph::prelude::DiGraphMap;
use std::collections::{BTreeMap, BTreeSet};

/// Rooms in which no files name each other in a circle. The others are printed, and join once they
/// are free.
const FREE_OF_CIRCLES: [&str; 5] = ["catalogue", "engine", "experiment", "model", "records"];

/// Groups of things of which each leads, by way of some arrows, to each other one of its group.
pub fn circles<'a>(arrows: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Vec<&'a str>> {
    let graph: DiGraphMap<&str, ()> = arrows.map(|(from, to)| (from, to, ())).collect();
    let mut circles: Vec<Vec<&str>> =
        tarjan_scc(&graph).into_iter().filter(|group| group.len() > 1).collect();
    for circle in &mut circles {
        circle.sort_unstable();
    }
    circles.sort();
    circles
}

#[test]
fn no_files_of_a_room_name_each_other_in_a_circle() {
    let sources = sources();
    let mut rooms: BTreeMap<&str, Vec<&Source>> = BTreeMap::new();
    for source in sources {
        rooms.entry(source.room()).or_default().push(source);
    }
    let mut broken = Vec::new();
    for (room, files) in &rooms {
        let members: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let arrows = files.iter().flat_map(|file| {
            let uses = file.uses.iter().map(String::as_str);
            uses.filter(|used| members.contains(used)).map(|used| (file.path.as_str(), used))
        });
        let found = circles(arrows);
        println!("{room}: {} files, {} circles", files.len(), found.len());
        for circle in &found {
            println!("  {} files: {}", circle.len(), circle.join(", "));
        }
        if FREE_OF_CIRCLES.contains(room) {
            broken.extend(found.iter().map(|circle| circle.join("\n  ")));
        }
    }
    for room in FREE_OF_CIRCLES {
        assert!(rooms.contains_key(room), "there is no room {room}");
    }
    assert!(
        broken.is_empty(),
        "These files name each other in a circle. Move what several of them need to a file below \
         them, and import a name from the file that defines it, never from the `mod.rs` above:\n  {}",
        broken.join("\n\n  ")
    );
}

#[test]
fn a_circle_is_found_wherever_it_lies() {
    let arrows = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("e", "f"), ("f", "e")];
    assert_eq!(circles(arrows.into_iter()), [["b", "c"], ["e", "f"]]);
    assert_eq!(circles(arrows[..2].iter().copied()), [[""; 0]; 0]);
}
