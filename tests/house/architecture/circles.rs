//! No files name each other in a circle, so that each can be read before those that use it.

use crate::architecture::sources::sources;
use petgraph::algo::tarjan_scc;
use petgraph::prelude::DiGraphMap;

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
fn no_files_name_each_other_in_a_circle() {
    let arrows = sources()
        .iter()
        .flat_map(|source| source.uses.iter().map(|used| (source.path.as_str(), used.as_str())));
    let found: Vec<String> = circles(arrows).iter().map(|circle| circle.join("\n  ")).collect();
    assert!(
        found.is_empty(),
        "These files name each other in a circle. Move what several of them need to a file below \
         them, and import a name from the file that defines it, never from the `mod.rs` above:\n  {}",
        found.join("\n\n  ")
    );
}

#[test]
fn a_circle_is_found_wherever_it_lies() {
    let arrows = [("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("e", "f"), ("f", "e")];
    assert_eq!(circles(arrows.into_iter()), [["b", "c"], ["e", "f"]]);
    assert_eq!(circles(arrows[..2].iter().copied()), [[""; 0]; 0]);
}
