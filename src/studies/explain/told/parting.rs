//! Two policies under the same random events: where they part, and what followed on either side.

use crate::studies::explain::judge::parting::{OneSided, Parted, Parting};
use crate::studies::explain::judge::rows::Row;
use crate::studies::explain::judge::scene::Scene;
use crate::studies::explain::judge::story::Story;
use crate::studies::explain::told::blocks::{Block, Entry, Part, Side, Tone};
use crate::studies::explain::told::prose::{block, named};
use crate::studies::explain::told::short;
use crate::studies::explain::told::subject::{self, Against, Subject, when};
use crate::words::{Words, capital, say};

/// One-sided events that are listed of each side.
const LISTED: usize = 14;
/// Kinds of events that are counted but too many to be listed.
const UNLISTED: [&str; 3] = ["asked", "answered", "countered"];

/// The scene in which the two part, side by side, and what followed on either side.
pub(crate) fn parting(subject: &Subject, story: &Story, against: &Against) -> Vec<Block> {
    let (words, policy, parting) = (subject.words, subject.policy, against.parting);
    let Some(felt) = parting.felt else {
        return vec![Block::Text(
            say!(words, "story-never", one = policy, other = against.policy,),
        )];
    };
    let Some(first) = &parting.first else {
        return vec![Block::Text(say!(words, "story-only-felt", when = when(words, felt),))];
    };
    let (felt, parted) = (when(words, felt), when(words, first.at));
    let parted = if felt == parted {
        say!(words, "story-parted", parted = parted)
    } else {
        say!(words, "story-felt-and-parted", felt = felt, parted = parted)
    };
    let mut blocks = vec![Block::Heading(capital(&when(words, first.at))), Block::Text(parted)];
    let policies = [policy, against.policy];
    let scenes = first.scenes.each_ref().map(|scene| vec![side(words, first, scene.as_ref())]);
    if subject.short {
        blocks.push(beside(words, policies, scenes.map(|scene| short::only_said(&scene))));
        blocks.push(Block::Heading(words.say("story-outcome")));
        let stories = [story, against.story];
        blocks.push(beside(words, policies, stories.map(|story| short::outcome(words, story))));
        return blocks;
    }
    blocks.push(beside(words, policies, scenes));
    if !words.is_plain() {
        blocks.extend(in_numbers(words, policies, parting));
    }
    blocks.push(Block::Heading(words.say("story-one-side-only")));
    blocks.push(beside(words, policies, [0, 1].map(|side| only(words, parting, side))));
    blocks
}

/// Two sides under the names of their policies.
fn beside(words: Words, policies: [&str; 2], [one, other]: [Vec<Block>; 2]) -> Block {
    let side =
        |policy, blocks| Side { heading: say!(words, "story-side", policy = policy), blocks };
    Block::Sides([side(policies[0], one), side(policies[1], other)])
}

/// How often what happened, and where things stood at the end of each year.
fn in_numbers(words: Words, policies: [&str; 2], parting: &Parting) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(words.say("story-what-followed"))];
    blocks.push(kinds(words, parting, policies));
    blocks.push(Block::Heading(words.say("story-year-by-year")));
    blocks.push(Block::Note(say!(
        words,
        "story-beside-note",
        one = policies[0],
        other = policies[1],
    )));
    blocks.push(years(words, parting));
    blocks
}

/// The scene of one side, or that there was none.
fn side(words: Words, first: &Parted, scene: Option<&Scene>) -> Block {
    scene.map_or_else(
        || {
            Block::Entry(Entry {
                when: words.week(first.at % subject::YEAR + 1),
                tone: Tone::Plain,
                parts: vec![Part::Says(words.say("story-nothing-of-the-kind"))],
            })
        },
        |scene| block(words, scene),
    )
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
    // Without weeks, what happened in the same year on both sides is no difference.
    let year = |event: &OneSided| event.row.at / subject::YEAR;
    let told = |event: &OneSided| (year(event), happened(words, &event.row));
    let on_both = |event: &OneSided| {
        let mut others = parting.one_sided.iter().filter(|other| other.side != side);
        others.any(|other| told(other) == told(event))
    };
    let listed = |event: &&OneSided| {
        event.side == side
            && !UNLISTED.contains(&event.row.kind)
            && !(words.is_plain() && on_both(event))
    };
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
