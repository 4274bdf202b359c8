//! A story in words: from scenes to blocks of text, and from blocks to a terminal or Markdown.

mod blocks;
mod head;
mod markdown;
mod parting;
mod prose;
mod terminal;

pub use blocks::{Block, Entry, Part, Tone};
pub use markdown::markdown;
pub use terminal::terminal;

use crate::analysis::story::{Parting, Scene, Story, What};
use crate::interventions::Form;
use crate::words::Words;

/// Weeks of a year.
const YEAR: u32 = 52;

/// An intervention as a policy applies it.
#[derive(Debug, Clone, Copy)]
pub struct Applied {
    /// Its name.
    pub name: &'static str,
    /// Its dose.
    pub dose: f32,
    /// The share of those in reach who take part.
    pub coverage: f32,
    /// In which form.
    pub form: Form,
}

/// What is told beside the story itself.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The language in which it is told.
    pub words: Words,
    /// Title of the scenario.
    pub scenario: &'a str,
    /// Identifier of the municipality.
    pub municipality: &'a str,
    /// Inhabitants.
    pub inhabitants: u32,
    /// Number of the replicate.
    pub replicate: u32,
    /// Name of the policy.
    pub policy: &'a str,
    /// Its interventions.
    pub interventions: &'a [Applied],
    /// Observed years.
    pub years: u32,
    /// From how many it was picked, if it was.
    pub picked_from: Option<usize>,
}

/// A policy against which another is told.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// Its name.
    pub policy: &'a str,
    /// Its interventions.
    pub interventions: &'a [Applied],
    /// Where the two part.
    pub parting: &'a Parting,
}

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

/// A scene as a block.
fn block(words: Words, scene: &Scene) -> Block {
    let when = words.week(scene.at % YEAR + 1);
    match &scene.what {
        What::Quarter(quarter) => Block::Thin { when, text: prose::quarter(words, quarter) },
        what => {
            Block::Entry(Entry { when, tone: prose::tone(what), parts: prose::parts(words, what) })
        }
    }
}

/// A week by year and week of the year.
fn when(words: Words, at: u32) -> String {
    words.when(at / YEAR + 1, at % YEAR + 1)
}
