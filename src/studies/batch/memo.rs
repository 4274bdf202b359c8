//! The answers of a batch as a text for a memo, with their caveats and sources, as Markdown.

use crate::studies::batch::judge::{Batch, Member};
use crate::studies::run::memo::{file, policies, source};
use crate::studies::run::sentences;
use crate::words::{Language, Words, say};

/// The memo in every language, by the name of its file.
pub(crate) fn files(batch: &Batch) -> Vec<(&'static str, String)> {
    let one = |language| (file(language), memo(&batch.said_in(Words::of(language))));
    Language::ALL.map(one).to_vec()
}

/// The memo in the language of the batch.
pub(crate) fn memo(batch: &Batch) -> String {
    let words = batch.words;
    let title = say!(words, "batch-title", number = words.whole(batch.members.len()));
    let mut parts = vec![format!("## {title}"), format!("**{}**", words.say("caveat-first"))];
    parts.push(words.say("batch-apart"));
    for member in &batch.members {
        parts.extend(of_scenario(member));
    }
    parts.extend(left_out(batch));
    parts.extend(words.several("caveat"));
    parts.retain(|part| !part.is_empty());
    format!("{}\n", parts.join("\n\n"))
}

/// The answer of a scenario; what holds for all of them is said once.
fn of_scenario(member: &Member) -> Vec<String> {
    let results = &member.results;
    let caveats = results.words.several("caveat");
    let mut parts = vec![format!("### {}", results.title), results.question.clone()];
    parts.extend(policies(results, &results.stated()));
    parts.extend(sentences::shared(results).into_iter().filter(|told| !caveats.contains(told)));
    parts.push(format!("*{}*", source(results)));
    parts
}

/// That scenarios with many points have no place in the table.
pub(crate) fn left_out(batch: &Batch) -> Option<String> {
    let words = batch.words;
    (!batch.left_out.is_empty()).then(|| {
        let (count, scenarios) = (batch.left_out.len(), words.list(&batch.left_out));
        say!(words, "batch-left-out", count = count, scenarios = scenarios)
    })
}
