//! A story in words: blocks of sentences, before they become lines of a terminal or Markdown.

pub mod blocks;
pub mod head;
pub mod parting;
pub mod prose;
pub mod short;
pub mod subject;
pub mod weighed;

use crate::studies::explain::judge::scene::What;
use crate::studies::explain::judge::story::Story;
use crate::studies::explain::told::blocks::Block;
use crate::studies::explain::told::prose::block;
use crate::studies::explain::told::subject::{Against, Subject, YEAR};

/// The story of a municipality under one policy.
#[must_use]
pub fn story(subject: &Subject, story: &Story) -> Vec<Block> {
    let mut blocks = head::head(subject, story);
    let words = subject.words;
    if subject.short {
        blocks.extend(short::scenes(words, story));
        blocks.push(Block::Heading(words.say("story-outcome")));
        blocks.extend(short::outcome(words, story));
        return blocks;
    }
    // Where things stand at the end of a quarter is told in numbers.
    let told = |what: &What| !(words.is_plain() && matches!(what, What::Quarter(_)));
    let mut year = 0;
    for scene in story.scenes.iter().filter(|scene| scene.told && told(&scene.what)) {
        if scene.at / YEAR + 1 > year {
            year = scene.at / YEAR + 1;
            blocks.push(Block::Heading(words.year(year)));
        }
        blocks.push(block(words, scene));
    }
    if words.is_plain() {
        blocks.push(Block::Heading(words.say("story-outcome")));
        blocks.extend(short::outcome(words, story));
    }
    blocks
}

/// Where two policies part, and what followed.
#[must_use]
pub fn against(subject: &Subject, story: &Story, against: &Against) -> Vec<Block> {
    let mut blocks = head::shared_head(subject, story, against);
    blocks.extend(parting::parting(subject, story, against));
    blocks
}
