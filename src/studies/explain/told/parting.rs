//! Two policies from the same luck: where they part, and what followed on either side.

use crate::studies::explain::judge::parting::{OneSided, Parted, Parting};
use crate::studies::explain::judge::rows::Row;
use crate::studies::explain::told::blocks::{Block, Entry, Part, Tone};
use crate::studies::explain::told::prose::{block, named};
use crate::studies::explain::told::subject::{self, Against, when};
use crate::words::{Words, say};

/// One-sided events that are listed of each side.
const LISTED: usize = 14;
/// Kinds of events that are counted but too many to be listed.
const UNLISTED: [&str; 3] = ["asked", "answered", "countered"];

pub(crate) fn parting(words: Words, policy: &str, against: &Against) -> Vec<Block> {
    let parting = against.parting;
    let Some(felt) = parting.felt else {
        return vec![Block::Text(
            say!(words, "story-never", one = policy, other = against.policy,),
        )];
    };
    let Some(first) = &parting.first else {
        return vec![Block::Text(say!(words, "story-only-felt", when = when(words, felt),))];
    };
    let parted = say!(
        words,
        "story-felt-and-parted",
        felt = when(words, felt),
        parted = when(words, first.at),
    );
    let mut blocks = vec![Block::Heading(when(words, first.at)), Block::Text(parted)];
    blocks.extend(sides(words, first, [policy, against.policy]));
    blocks.push(Block::Heading(words.say("story-what-followed")));
    blocks.push(kinds(words, parting, [policy, against.policy]));
    blocks.push(Block::Heading(words.say("story-year-by-year")));
    blocks.push(Block::Note(say!(
        words,
        "story-beside-note",
        one = policy,
        other = against.policy,
    )));
    blocks.push(years(words, parting));
    blocks.push(Block::Heading(words.say("story-one-side-only")));
    for (side, name) in [policy, against.policy].into_iter().enumerate() {
        blocks.push(Block::Text(say!(words, "story-side", policy = name)));
        blocks.extend(only(words, parting, side));
    }
    blocks
}

/// The scene in which the two part, on both sides.
fn sides(words: Words, first: &Parted, policies: [&str; 2]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (policy, scene) in policies.into_iter().zip(&first.scenes) {
        blocks.push(Block::Text(say!(words, "story-side", policy = policy)));
        blocks.push(scene.as_ref().map_or_else(
            || {
                Block::Entry(Entry {
                    when: words.week(first.at % subject::YEAR + 1),
                    tone: Tone::Plain,
                    parts: vec![Part::Says(words.say("story-nothing-of-the-kind"))],
                })
            },
            |scene| block(words, scene),
        ));
    }
    blocks
}

fn kinds(words: Words, parting: &Parting, policies: [&str; 2]) -> Block {
    let heading = words.kind_columns(policies[0], policies[1]);
    let mut table = vec![heading.to_vec()];
    for kind in &parting.kinds {
        if kind.both + kind.only[0] + kind.only[1] > 0 {
            let numbers = [kind.both, kind.only[0], kind.only[1]].map(|number| number.to_string());
            let mut row = vec![words.code("event-kind", kind.kind)];
            row.extend(numbers);
            table.push(row);
        }
    }
    Block::Table(table)
}

fn years(words: Words, parting: &Parting) -> Block {
    let mut table = vec![words.year_columns().to_vec()];
    for (index, (one, other)) in parting.years.iter().enumerate() {
        table.push(vec![
            (index + 1).to_string(),
            words.beside(one.trust_in_officials, other.trust_in_officials),
            words.beside(one.trust_collective, other.trust_collective),
        ]);
    }
    Block::Table(table)
}

/// What happened on one side only.
fn only(words: Words, parting: &Parting, side: usize) -> Vec<Block> {
    let listed = |event: &&OneSided| event.side == side && !UNLISTED.contains(&event.row.kind);
    let mut events: Vec<&OneSided> = parting.one_sided.iter().filter(listed).collect();
    let all = events.len();
    // Where not all can be listed, risks give way: they are counted above.
    events.sort_by_key(|event| event.row.kind == "risk");
    events.truncate(LISTED);
    events.sort_by_key(|event| event.row.at);
    let mut parts: Vec<Part> = events
        .iter()
        .map(|event| {
            Part::Why(format!("{}: {}", when(words, event.row.at), happened(words, &event.row)))
        })
        .collect();
    if parts.is_empty() {
        parts.push(Part::Why(words.say("story-nothing-else")));
    }
    if all > LISTED {
        parts.push(Part::Why(say!(words, "story-and-more", number = (all - LISTED).to_string(),)));
    }
    vec![Block::Entry(Entry { when: String::new(), tone: Tone::Plain, parts })]
}

fn happened(words: Words, row: &Row) -> String {
    let who = row.who.as_ref().map(|who| named(words, who)).unwrap_or_default();
    let mut codes = row.what.split(' ');
    let what = match row.kind {
        "alderman_left" => words.code("exit", &row.what),
        "official_left" if row.what == "forced" => "forced".to_owned(),
        "risk" | "exposed" => {
            codes.nth(1).map_or_else(String::new, |kind| words.code("risk-kind", kind))
        }
        _ => String::new(),
    };
    words.happened(row.kind, &who, &what)
}
