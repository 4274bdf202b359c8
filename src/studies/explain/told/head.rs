//! The head of a story: what it is about, who is who, how often what happened.

use crate::studies::explain::judge::story::Story;
use crate::studies::explain::told::blocks::Block;
use crate::studies::explain::told::subject::{Against, Applied, Subject};
use crate::studies::shared::form::form;
use crate::words::{Words, say};

/// The head of a story under one policy.
pub(crate) fn head(subject: &Subject, story: &Story) -> Vec<Block> {
    let words = subject.words;
    let title = words.story_title(subject.inhabitants, subject.replicate, subject.policy);
    let mut blocks = vec![Block::Title(title)];
    blocks.extend(about(subject));
    blocks.push(interventions(words, subject.policy, subject.interventions));
    blocks.push(how_to_read(subject));
    blocks.extend(cast(words, story));
    if subject.short || words.is_plain() {
        return blocks;
    }
    blocks.push(Block::Heading(words.say("story-in-numbers")));
    let counts: Vec<String> = story
        .counts()
        .iter()
        .filter(|counted| counted.number > 0)
        .map(|counted| words.counted(counted.what, counted.number))
        .collect();
    blocks.push(Block::Text(words.numbers(&counts)));
    blocks
}

/// The head of a story of two policies.
pub(crate) fn shared_head(subject: &Subject, story: &Story, against: &Against) -> Vec<Block> {
    let words = subject.words;
    let both = say!(words, "story-parting-title", one = subject.policy, other = against.policy,);
    let title = words.story_title(subject.inhabitants, subject.replicate, subject.policy);
    let mut blocks = vec![Block::Title(both), Block::Text(title)];
    blocks.extend(about(subject));
    blocks.push(interventions(words, subject.policy, subject.interventions));
    blocks.push(interventions(words, against.policy, against.interventions));
    blocks.push(Block::Note(words.say("story-same-events")));
    blocks.push(how_to_read(subject));
    if !subject.short {
        blocks.extend(cast(words, story));
    }
    blocks
}

/// How to read it: with what numbers mean, where some are shown.
fn how_to_read(subject: &Subject) -> Block {
    let words = subject.words;
    Block::Note(if subject.short || words.is_plain() {
        words.say("story-how-to-read-plain")
    } else {
        words.say("story-how-to-read")
    })
}

fn about(subject: &Subject) -> Vec<Block> {
    let words = subject.words;
    let about = words.story_about(subject.scenario, subject.number, subject.years);
    let picked = subject.picked_from.map(|number| Block::Note(words.picked(number)));
    let caveat = Block::Caveat(words.say("story-caveat"));
    [caveat, Block::Text(about)].into_iter().chain(picked).collect()
}

fn interventions(words: Words, policy: &str, kinds: &[Applied]) -> Block {
    let kinds: Vec<String> = kinds
        .iter()
        .map(|it| words.with_dose(it.name, it.dose, it.coverage, &form(words, it.form)))
        .collect();
    Block::Text(words.interventions(policy, &kinds))
}

fn cast(words: Words, story: &Story) -> Vec<Block> {
    let council = say!(
        words,
        "story-council",
        seats = words.number_of("seats", story.council_seats),
        parties = words.number_of("parties", story.parties),
    );
    let college = say!(words, "story-college", titles = words.list(&story.aldermen));
    let top = say!(words, "story-top", titles = words.list(&story.directors));
    let mut blocks = vec![Block::Heading(words.say("story-cast"))];
    blocks.extend((!words.is_plain()).then_some(Block::Text(council)));
    blocks.extend([Block::Text(college), Block::Text(top)]);
    blocks
}
