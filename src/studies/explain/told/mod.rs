//! A story in words: blocks of sentences, before they become lines of a terminal or Markdown.

pub mod blocks;
pub mod head;
pub mod parting;
pub mod prose;
pub mod subject;

use crate::studies::explain::judge::story::Story;
use crate::studies::explain::told::blocks::Block;
use crate::studies::explain::told::prose::block;
use crate::studies::explain::told::subject::{Against, Subject, YEAR};

/// The story of a municipality under one policy.
#[must_use]
pub fn story(subject: &Subject, story: &Story) -> Vec<Block> {
    let mut blocks = head::head(subject, story);
    let words = subject.words;
    let mut year = 0;
    for scene in story.scenes.iter().filter(|scene| scene.told) {
        if scene.at / YEAR + 1 > year {
            year = scene.at / YEAR + 1;
            blocks.push(Block::Heading(words.year(year)));
        }
        blocks.push(block(words, scene));
    }
    blocks
}

/// Where two policies part, and what followed.
#[must_use]
pub fn against(subject: &Subject, story: &Story, against: &Against) -> Vec<Block> {
    let mut blocks = head::shared_head(subject, story, against);
    blocks.extend(parting::parting(subject.words, subject.policy, against));
    blocks
}
