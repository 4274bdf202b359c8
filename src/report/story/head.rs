//! The head of a story: what it is about, who is who, how often what happened.

use super::{Against, Block, Subject};
use crate::analysis::story::Story;
use crate::words::en::story as words;

/// The head of a story under one policy.
pub(super) fn head(subject: &Subject, story: &Story) -> Vec<Block> {
    let title = words::title(subject.municipality, subject.replicate, subject.policy);
    let mut blocks = vec![Block::Title(title)];
    blocks.extend(about(subject));
    blocks.push(interventions(subject.policy, subject.interventions));
    blocks.push(Block::Note(words::HOW_TO_READ.to_owned()));
    blocks.extend(cast(story));
    blocks.push(Block::Heading(words::IN_NUMBERS.to_owned()));
    let counts: Vec<String> = story
        .counts()
        .iter()
        .filter(|counted| counted.number > 0)
        .map(|counted| words::counted(counted.what, counted.number))
        .collect();
    blocks.push(Block::Text(words::numbers(&counts)));
    blocks
}

/// The head of a story of two policies.
pub(super) fn shared_head(subject: &Subject, story: &Story, against: &Against) -> Vec<Block> {
    let both = words::parting_title(subject.policy, against.policy);
    let title = words::title(subject.municipality, subject.replicate, subject.policy);
    let mut blocks = vec![Block::Title(both), Block::Text(title)];
    blocks.extend(about(subject));
    blocks.push(interventions(subject.policy, subject.interventions));
    blocks.push(interventions(against.policy, against.interventions));
    blocks.push(Block::Note(words::SAME_LUCK.to_owned()));
    blocks.push(Block::Note(words::HOW_TO_READ.to_owned()));
    blocks.extend(cast(story));
    blocks
}

fn about(subject: &Subject) -> Vec<Block> {
    let about = words::about(subject.scenario, subject.inhabitants, subject.years);
    let picked = subject.picked_from.map(|number| Block::Note(words::picked(number)));
    std::iter::once(Block::Text(about)).chain(picked).collect()
}

fn interventions(policy: &str, kinds: &[(&str, f32, f32)]) -> Block {
    let kinds: Vec<String> = kinds
        .iter()
        .map(|(name, dose, coverage)| words::intervention(name, *dose, *coverage))
        .collect();
    Block::Text(words::interventions(policy, &kinds))
}

fn cast(story: &Story) -> Vec<Block> {
    vec![
        Block::Heading(words::CAST.to_owned()),
        Block::Text(words::council(story.council_seats, story.parties)),
        Block::Text(words::college(&story.aldermen)),
        Block::Text(words::top(&story.directors)),
    ]
}
