//! Two policies from the same luck: where they part, and what followed on either side.

use super::prose::named;
use super::{Against, Block, Entry, Part, Tone, block, when};
use crate::analysis::story::{OneSided, Parted, Parting, Row};
use crate::words::en::story as words;

/// One-sided events that are listed of each side.
const LISTED: usize = 14;
/// Kinds of events that are counted but too many to be listed.
const UNLISTED: [&str; 3] = ["asked", "answered", "countered"];

pub(super) fn parting(policy: &str, against: &Against) -> Vec<Block> {
    let parting = against.parting;
    let Some(felt) = parting.felt else {
        return vec![Block::Text(words::never(policy, against.policy))];
    };
    let Some(first) = &parting.first else {
        return vec![Block::Text(words::only_felt(&when(felt)))];
    };
    let parted = words::felt_and_parted(&when(felt), &when(first.at));
    let mut blocks = vec![Block::Heading(when(first.at)), Block::Text(parted)];
    blocks.extend(sides(first, [policy, against.policy]));
    blocks.push(Block::Heading(words::WHAT_FOLLOWED.to_owned()));
    blocks.push(kinds(parting, [policy, against.policy]));
    blocks.push(Block::Heading(words::YEAR_BY_YEAR.to_owned()));
    blocks.push(Block::Note(words::beside_note(policy, against.policy)));
    blocks.push(years(parting));
    blocks.push(Block::Heading(words::ONE_SIDE_ONLY.to_owned()));
    for (side, name) in [policy, against.policy].into_iter().enumerate() {
        blocks.push(Block::Text(words::under(name)));
        blocks.extend(only(parting, side));
    }
    blocks
}

/// The scene in which the two part, on both sides.
fn sides(first: &Parted, policies: [&str; 2]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (policy, scene) in policies.into_iter().zip(&first.scenes) {
        blocks.push(Block::Text(words::under(policy)));
        blocks.push(scene.as_ref().map_or_else(
            || {
                Block::Entry(Entry {
                    when: words::week(first.at % super::YEAR + 1),
                    tone: Tone::Plain,
                    parts: vec![Part::Says(words::NOTHING_OF_THE_KIND.to_owned())],
                })
            },
            block,
        ));
    }
    blocks
}

fn kinds(parting: &Parting, policies: [&str; 2]) -> Block {
    let heading = words::kind_columns(policies[0], policies[1]);
    let mut table = vec![heading.map(str::to_owned).to_vec()];
    for kind in &parting.kinds {
        if kind.both + kind.only[0] + kind.only[1] > 0 {
            let numbers = [kind.both, kind.only[0], kind.only[1]].map(|number| number.to_string());
            let mut row = vec![words::event_kind(kind.kind).to_owned()];
            row.extend(numbers);
            table.push(row);
        }
    }
    Block::Table(table)
}

fn years(parting: &Parting) -> Block {
    let mut table = vec![words::YEAR_COLUMNS.map(str::to_owned).to_vec()];
    for (index, (one, other)) in parting.years.iter().enumerate() {
        table.push(vec![
            (index + 1).to_string(),
            words::beside(one.trust_in_officials, other.trust_in_officials),
            words::beside(one.trust_collective, other.trust_collective),
        ]);
    }
    Block::Table(table)
}

/// What happened on one side only.
fn only(parting: &Parting, side: usize) -> Vec<Block> {
    let listed = |event: &&OneSided| event.side == side && !UNLISTED.contains(&event.row.kind);
    let mut events: Vec<&OneSided> = parting.one_sided.iter().filter(listed).collect();
    let all = events.len();
    // Where not all can be listed, risks give way: they are counted above.
    events.sort_by_key(|event| event.row.kind == "risk");
    events.truncate(LISTED);
    events.sort_by_key(|event| event.row.at);
    let mut parts: Vec<Part> = events
        .iter()
        .map(|event| Part::Why(format!("{}: {}", when(event.row.at), happened(&event.row))))
        .collect();
    if parts.is_empty() {
        parts.push(Part::Why(words::NOTHING_ELSE.to_owned()));
    }
    if all > LISTED {
        parts.push(Part::Why(words::and_more(all - LISTED)));
    }
    vec![Block::Entry(Entry { when: String::new(), tone: Tone::Plain, parts })]
}

fn happened(row: &Row) -> String {
    let who = row.who.as_ref().map(named).unwrap_or_default();
    let mut codes = row.what.split(' ');
    let what = match row.kind {
        "alderman_left" => words::exit(&row.what),
        "official_left" if row.what == "forced" => "forced",
        "risk" | "exposed" => codes.nth(1).map_or("", words::kind),
        _ => "",
    };
    words::happened(row.kind, &who, what)
}
