//! Dotted paths of keys, and places in lists that are named in them.

use crate::scenario::tree::Value;
use crate::words::{Message, message};

/// Parts of a key at most.
const MOST_PARTS: usize = 8;

/// The parts of a dotted key; parts with dots in them stand in quotes.
pub(super) fn split(key: &str) -> Option<Vec<String>> {
    let mut parts = vec![String::new()];
    let mut quote = None;
    for character in key.trim().chars() {
        match (quote, character) {
            (Some(open), _) if character == open => quote = None,
            (None, '"' | '\'') if parts.last().is_some_and(String::is_empty) => {
                quote = Some(character);
            }
            (None, '.') => parts.push(String::new()),
            _ => parts.last_mut()?.push(character),
        }
    }
    let parts: Vec<String> = parts.iter().map(|part| part.trim().to_owned()).collect();
    let fine =
        quote.is_none() && parts.len() <= MOST_PARTS && parts.iter().all(|part| !part.is_empty());
    fine.then_some(parts)
}

/// The place in a list of what a part of a key names: the only member of that name, or the one of
/// that number, from 1. The error says why it could be one or another.
pub(super) fn position(list: &[Value], wanted: &str) -> Result<Option<usize>, Message> {
    let named: Vec<usize> = (0..list.len())
        .filter(|index| list.get(*index).and_then(name_of) == Some(wanted))
        .collect();
    let number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let numbered = number.filter(|index| *index < list.len());
    match (&named[..], numbered) {
        ([], numbered) => Ok(numbered),
        ([one], None) => Ok(Some(*one)),
        ([one], Some(other)) if *one == other => Ok(Some(other)),
        ([one], Some(_)) => Err(message!("fault-name-and-number", name = wanted, number = one + 1)),
        (several, _) => {
            Err(message!("fault-name-of-several", name = wanted, number = several.len()))
        }
    }
}

/// The name by which a thing in a list is known.
pub(crate) fn name_of(item: &Value) -> Option<&str> {
    let table = item.table()?;
    let text = |key: &str| table.get(key).and_then(|entry| entry.value.text());
    let roster = || {
        let file = text("roster")?.rsplit(['/', '\\']).next()?;
        Some(file.rsplit_once('.').map_or(file, |(stem, _)| stem))
    };
    text("name").map(str::trim).or_else(roster).or_else(|| text("profile").map(str::trim))
}
