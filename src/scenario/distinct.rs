//! Names that a reader must be able to tell apart: of policies and of variants.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use unicode_normalization::UnicodeNormalization;

use super::error::{Draft, Findings};
use super::source::{Place, printable};
use crate::text::is_invisible;
use crate::words::message;

/// Adds an error for a name that cannot be told from an earlier one where both are columns or stand
/// in a legend, or that has characters that show nothing. `key` is where names stand, and `known` is by
/// what a name looks like.
pub(super) fn distinct(
    key: &str,
    name: &str,
    place: &Place,
    known: &mut BTreeMap<String, (String, Place)>,
    findings: &mut Findings,
) {
    if let Some(hidden) = hidden(name) {
        let found = message!("fault-hidden", code = format!("{:04X}", u32::from(hidden)));
        findings.push(Draft::at(place, key, found, message!("fault-visible")));
    }
    match known.entry(looks(name)) {
        Entry::Vacant(entry) => {
            entry.insert((name.to_owned(), place.clone()));
        }
        Entry::Occupied(entry) => {
            let (first, at) = entry.get();
            let (shown, first) = (printable(name), printable(first));
            let found = if name == entry.get().0 {
                message!("fault-name-twice", name = shown)
            } else {
                message!("fault-name-looks", name = shown, other = first)
            };
            findings.push(Draft::at(place, key, found, message!("fault-name-once")).also(at));
        }
    }
}

/// The first character of a name that shows nothing. Those within an emoji belong to it.
fn hidden(name: &str) -> Option<char> {
    let in_emoji = |character: char| matches!(character, '\u{200d}' | '\u{fe0f}');
    let mut before = 'a';
    name.chars().find(|&character| {
        let belongs = in_emoji(character) && !before.is_alphanumeric() && !before.is_whitespace();
        before = character;
        is_invisible(character) && !belongs
    })
}

/// What a name looks like: names with the same looks are easily taken for each other.
fn looks(name: &str) -> String {
    let visible: String = name.nfkc().filter(|character| !is_invisible(*character)).collect();
    let plain = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    plain.to_lowercase().chars().map(latin).collect()
}

/// The Latin letter that a Greek or Cyrillic letter looks like.
fn latin(letter: char) -> char {
    const ALIKE: [(char, char); 20] = [
        ('а', 'a'),
        ('в', 'b'),
        ('с', 'c'),
        ('е', 'e'),
        ('н', 'h'),
        ('і', 'i'),
        ('ј', 'j'),
        ('к', 'k'),
        ('м', 'm'),
        ('о', 'o'),
        ('р', 'p'),
        ('ѕ', 's'),
        ('т', 't'),
        ('у', 'y'),
        ('х', 'x'),
        ('α', 'a'),
        ('ο', 'o'),
        ('ρ', 'p'),
        ('ν', 'v'),
        ('ι', 'i'),
    ];
    ALIKE.iter().find(|(other, _)| *other == letter).map_or(letter, |(_, latin)| *latin)
}
