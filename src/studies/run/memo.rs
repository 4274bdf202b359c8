//! The answer as a text for a memo, with its caveats and its source, as Markdown.

use crate::studies::run::overview;
use crate::studies::run::page::ground::consists_of;
use crate::studies::run::page::stated::Stated;
use crate::studies::run::results::Results;
use crate::studies::run::sentences;
use crate::studies::run::sentences::for_one::for_one;
use crate::studies::shared::citation::citation;
use crate::words::{Language, say};

/// The name of the file in a language.
pub(crate) fn file(language: Language) -> &'static str {
    match language {
        Language::English => "answer.md",
        Language::Dutch => "antwoord.md",
    }
}

/// The memo in every language, by the name of its file.
pub(crate) fn files(results: &Results) -> Vec<(&'static str, String)> {
    let one = |language| {
        let told = results.in_language(language);
        (file(language), memo(&told, &told.stated()))
    };
    Language::ALL.map(one).to_vec()
}

/// The memo in the language of the results.
pub(crate) fn memo(results: &Results, stated: &Stated) -> String {
    let mut parts = vec![format!("## {}", results.title)];
    parts.extend(Some(&results.question).filter(|it| **it != results.title).cloned());
    parts.extend(policies(results, stated));
    parts.extend(sentences::shared(results));
    parts.push(format!("*{}*", source(results)));
    parts.retain(|part| !part.is_empty());
    format!("{}\n", parts.join("\n\n"))
}

/// How the results are cited.
pub(crate) fn source(results: &Results) -> String {
    let facts = &results.facts;
    citation(results.words, &facts.version, &facts.scenario_hash, facts.seed)
}

/// The first table, and a paragraph for each policy; the level if there is only one.
pub(crate) fn policies(results: &Results, stated: &Stated) -> Vec<String> {
    let words = results.words;
    let mut parts: Vec<String> = for_one(results).into_iter().collect();
    parts.extend(table(results));
    for (_, policy) in results.others() {
        let consists = consists_of(words, stated, policy);
        let told = sentences::in_short(results, policy);
        let known = !consists.is_empty();
        parts.push(say!(
            words,
            "memo-policy",
            policy = policy,
            known = known,
            consists = consists,
            told = told
        ));
    }
    if results.policies.len() < 2 {
        parts.extend(sentences::of_the_only(results));
    }
    parts
}

/// The first table; nothing without intervals.
fn table(results: &Results) -> Option<String> {
    let words = results.words;
    let lines = overview::lines(results);
    if lines.is_empty() || !results.enough_replicates() {
        return None;
    }
    let head = overview::head(results);
    let mut rows = vec![format!("| {} | {} |", words.say("policy"), head.join(" | "))];
    rows.push(format!("|---|{}", "---|".repeat(head.len())));
    for line in &lines {
        rows.push(format!("| {} | {} |", line.policy, line.cells().join(" | ")));
    }
    Some(format!("{}:\n\n{}", overview::heading(results), rows.join("\n")))
}
