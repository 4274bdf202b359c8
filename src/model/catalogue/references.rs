//! The bibliography: which publications a source names.

/// The bibliography as BibTeX, the one place where publications are described.
pub const BIBLIOGRAPHY: &str = include_str!("../../../docs/references.bib");

/// A publication of the bibliography.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its key.
    pub key: &'static str,
    /// The words by which sources name it.
    pub mentions: Vec<&'static str>,
}

/// All publications, in the order of the bibliography.
#[must_use]
pub fn references() -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    for line in BIBLIOGRAPHY.lines() {
        let key = line.strip_prefix('@').and_then(|rest| rest.split_once('{'));
        if let Some((_, key)) = key {
            found.push(Reference { key: key.trim_end_matches(','), mentions: Vec::new() });
        }
        let named = line.trim().strip_prefix("mentions = {").and_then(|it| it.strip_suffix("},"));
        if let (Some(named), Some(last)) = (named, found.last_mut()) {
            last.mentions = named.split("; ").collect();
        }
    }
    found
}

/// The keys of the publications that a source names.
#[must_use]
pub fn keys_of(source: &str) -> Vec<&'static str> {
    let names = |reference: &Reference| reference.mentions.iter().any(|it| source.contains(it));
    references().into_iter().filter(names).map(|reference| reference.key).collect()
}

#[cfg(test)]
mod tests {
    use super::{keys_of, references};
    use crate::catalogue::Source::{Article, Theory};
    use crate::catalogue::language::Language;
    use crate::catalogue::{Source, figures, parameters};
    use crate::interventions;
    use std::collections::BTreeSet;

    #[test]
    fn every_source_names_a_publication_and_every_publication_is_named() {
        let declared = parameters::TABLE.iter().map(|it| it.source);
        let declared = declared.chain(interventions::TABLE.iter().map(|it| it.source));
        let mut texts: Vec<(bool, String)> = declared
            .map(|source| (!matches!(source, Source::Assumed(_)), source.text(Language::English)))
            .collect();
        texts.extend(figures::TABLE.iter().map(|it| (true, it.source.en.to_owned())));
        let mut named = BTreeSet::new();
        for (needed, text) in texts {
            let keys = keys_of(&text);
            assert!(!needed || !keys.is_empty(), "docs/references.bib names nothing of: {text}");
            named.extend(keys);
        }
        let known: BTreeSet<&str> = references().iter().map(|it| it.key).collect();
        assert_eq!(known.len(), references().len(), "a key stands there twice");
        let idle: Vec<_> = known.difference(&named).collect();
        assert!(idle.is_empty(), "named by no source: {idle:?}");
    }

    #[test]
    fn a_source_has_the_keys_of_what_it_names() {
        assert_eq!(keys_of(&Article("L374").text(Language::English)), ["bovens2004", "korsten"]);
        let both = Theory("asymmetric trust (Slovic 1993; Poortinga and Pidgeon 2004)");
        assert_eq!(keys_of(&both.text(Language::English)), ["poortinga2004", "slovic1993"]);
        assert!(keys_of("nothing").is_empty());
    }
}
