//! A story on one page: its decisive scenes, and what came of it.

use crate::model::events::Standing;
use crate::studies::explain::judge::decisive::decisive;
use crate::studies::explain::judge::scene::What;
use crate::studies::explain::judge::story::Story;
use crate::studies::explain::told::blocks::{Block, Entry, Part};
use crate::studies::explain::told::prose::block;
use crate::studies::explain::told::subject::when;
use crate::words::{Words, capital, say};

/// The decisive scenes, each under the time of it.
pub(crate) fn scenes(words: Words, story: &Story) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut heading = String::new();
    for scene in decisive(&story.scenes) {
        let own = capital(&when(words, scene.at));
        if own != heading {
            blocks.push(Block::Heading(own.clone()));
            heading = own;
        }
        blocks.extend(only_said(&[block(words, scene)]).into_iter().map(undated));
    }
    if blocks.is_empty() {
        blocks.push(Block::Text(words.say("story-quiet")));
    }
    blocks
}

/// Blocks without what weighed.
pub(crate) fn only_said(blocks: &[Block]) -> Vec<Block> {
    let said = |part: &&Part| matches!(part, Part::Says(_));
    let without = |block: &Block| match block {
        Block::Entry(entry) => {
            let parts = entry.parts.iter().filter(said).cloned().collect();
            Block::Entry(Entry { parts, ..entry.clone() })
        }
        other => other.clone(),
    };
    blocks.iter().map(without).collect()
}

/// A block whose time stands above it.
fn undated(block: Block) -> Block {
    match block {
        Block::Entry(entry) => Block::Entry(Entry { when: String::new(), ..entry }),
        other => other,
    }
}

/// What came of it: what happened how often, and how trust moved.
pub(crate) fn outcome(words: Words, story: &Story) -> Vec<Block> {
    let counted: Vec<String> = story
        .counts()
        .iter()
        .filter(|counted| counted.number > 0)
        .filter_map(|counted| said(words, counted.what, counted.number))
        .collect();
    let happened = if counted.is_empty() {
        words.say("story-outcome-none")
    } else {
        say!(words, "story-outcome-counts", counts = words.list(&counted))
    };
    let mut blocks = vec![Block::Text(happened)];
    let standings: Vec<&Standing> = story
        .scenes
        .iter()
        .filter_map(|scene| match &scene.what {
            What::Quarter(quarter) => Some(&quarter.standing),
            _ => None,
        })
        .collect();
    if let (Some(first), Some(last)) = (standings.first(), standings.last()) {
        blocks.push(Block::Text(words.moved_over_years(
            last.trust_in_officials - first.trust_in_officials,
            last.trust_collective - first.trust_collective,
            last.safety - first.safety,
        )));
    }
    blocks
}

/// What of the counts is told of an outcome, with or without its number.
fn said(words: Words, what: &str, number: usize) -> Option<String> {
    let plain = match what {
        "risks" => words.counted_of("story-plain-risks", number),
        "exposures" => words.counted_of("story-plain-exposures", number),
        "affairs" => words.counted_of("story-plain-affairs", number),
        "crises" => words.counted_of("story-plain-crises", number),
        "aldermen_left" => words.counted_of("story-plain-aldermen", number),
        "officials_forced" => words.counted_of("story-plain-officials", number),
        _ => return None,
    };
    Some(if words.is_plain() { plain } else { words.counted(what, number) })
}
