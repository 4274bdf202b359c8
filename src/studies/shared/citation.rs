//! How results are cited, and what every file of them must be read with.

#[cfg(feature = "cli")]
use crate::results::Manifest;
#[cfg(feature = "cli")]
use crate::studies::shared::texts::Texts;
use crate::words::{Words, say};

/// What the project says of itself, for those who cite it.
const CITATION: &str = include_str!("../../../CITATION.cff");

/// How to cite results.
pub(crate) fn citation(words: Words, version: &str, scenario_hash: &str, seed: u64) -> String {
    say!(
        words,
        "cite",
        authors = cited("- name"),
        title = cited("title"),
        version = version,
        hash = scenario_hash,
        seed = seed.to_string(),
    )
}

/// Title and question, the answer, what it must be read with and how to cite it: the first sheet of a workbook, and
/// the text beside tables. Each line has a heading or none.
#[cfg(feature = "cli")]
pub(crate) fn front(words: Words, manifest: &Manifest, answer: &[String]) -> Vec<[String; 2]> {
    let (empty, texts) = (String::new, Texts::of_manifest(manifest));
    let caveats = words.several("caveat");
    let mut lines = vec![
        [words.say("front-title"), texts.title.of(words.language()).to_owned()],
        [words.say("question"), texts.question.of(words.language()).to_owned()],
    ];
    let own = answer.iter().filter(|told| !caveats.contains(told));
    for (number, told) in own.enumerate() {
        lines.push([if number == 0 { words.say("answer") } else { empty() }, told.clone()]);
    }
    for (number, told) in caveats.into_iter().enumerate() {
        lines.push([if number == 0 { words.say("limits") } else { empty() }, told]);
    }
    let Manifest { version, scenario_blake3, seed, .. } = manifest;
    lines.push([words.say("part-cite"), citation(words, version, scenario_blake3, *seed)]);
    lines
}

/// The text of `README.txt`: that which stands on the first sheet, and what the files are.
pub(crate) fn readme(words: Words, front: &[[String; 2]]) -> String {
    readme_of(words, front, &words.say("front-tables"))
}

/// The same, with what the files are.
pub(crate) fn readme_of(words: Words, front: &[[String; 2]], tables: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for [heading, told] in front {
        let heading = Some(heading.as_str()).filter(|it| !it.is_empty());
        parts.extend(heading.into_iter().chain([told.as_str()]));
    }
    let files = words.say("front-files");
    parts.extend([files.as_str(), tables]);
    parts.join("\n\n") + "\n"
}

/// A value of the citation file.
fn cited(key: &str) -> &'static str {
    let value = |line: &'static str| line.trim().strip_prefix(key)?.strip_prefix(':');
    CITATION.lines().find_map(value).unwrap_or_default().trim().trim_matches('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_citation_file_says_who_and_what() {
        assert!(cited("title").starts_with("Polaris"), "{}", cited("title"));
        assert!(cited("- name").contains("Polaris"), "{}", cited("- name"));
    }
}
