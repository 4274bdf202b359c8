//! What weighed, in sentences.

use crate::model::choice::Grounds;
use crate::studies::explain::judge::weighing::{Weighing, Worth, largest};
use crate::studies::explain::told::blocks::Part;
use crate::words::{Words, say};

/// Terms that are told for a choice, against it, and of the best other option.
const FOR: usize = 2;
const AGAINST: usize = 2;
const OF_OTHER: usize = 1;
/// Size below which a term is not worth telling.
const SMALL: f32 = 0.05;

/// What weighed in a choice, the largest terms first, why it fell as it did, and the best other option;
/// options are codes of the family `options`.
pub(crate) fn weighed(words: Words, weighing: &Weighing, options: &str) -> Vec<Part> {
    let mut said = Vec::new();
    let favoured = phrases(words, largest(&weighing.worth, true, FOR));
    if !favoured.is_empty() {
        said.push(say!(words, "story-weighed-for", terms = favoured.join(", ")));
    }
    let against = phrases(words, largest(&weighing.worth, false, AGAINST));
    if !against.is_empty() {
        said.push(weighed_against(words, &against));
    }
    match &weighing.grounds {
        Grounds::GoodEnough => said.push(words.say("story-good-enough")),
        Grounds::NoneGoodEnough => said.push(words.say("story-none-good-enough")),
        Grounds::Fitting { tempting: Some(option), .. } => {
            said.push(say!(words, "story-barred", option = words.code(options, option)));
        }
        Grounds::Forced => said.push(words.say("story-forced")),
        Grounds::Best | Grounds::Fitting { tempting: None, .. } => {}
    }
    if let Some((next, worth)) = &weighing.next {
        said.push(weighing.chance().map_or_else(
            || {
                words.next_best(
                    &words.code(options, next),
                    &phrases(words, largest(worth, false, OF_OTHER)),
                )
            },
            |by| words.chance_decided(&words.code(options, next), by),
        ));
    }
    vec![Part::Why(said.join("; "))]
}

/// What weighed against something.
pub(crate) fn weighed_against(words: Words, terms: &[String]) -> String {
    say!(words, "story-weighed-against", terms = terms.join(", "))
}

/// Terms in words, each with what it weighed.
pub(crate) fn phrases(words: Words, worth: Worth) -> Vec<String> {
    let phrase = |(name, value): (&str, f32)| {
        // A term without a phrase is shown by its name; a test sees to it that there is none.
        words.weighed(&words.term(name).unwrap_or_else(|| name.to_owned()), value)
    };
    worth.into_iter().filter(|(_, value)| value.abs() >= SMALL).map(phrase).collect()
}
