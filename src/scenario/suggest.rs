//! What was probably meant.

use crate::catalogue::parameters;
use crate::interventions;

use super::keys;
use crate::words::{Message, message};
use std::path::Path;

/// The candidate nearest to a misspelt word, if one is near enough.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    const LONGEST: usize = 120;
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let near = |candidate: &str| {
        let candidate = candidate.to_lowercase();
        let distance = strsim::damerau_levenshtein(&word, &candidate);
        let begins = word.len() >= 4 && candidate.starts_with(&word);
        (distance <= 1 + candidate.chars().count() / 4 || begins).then_some(distance)
    };
    let scored = candidates.into_iter().filter_map(|candidate| Some((near(candidate)?, candidate)));
    scored.min().map(|(_, candidate)| candidate.to_owned())
}

/// The scenario file that was probably meant by a path at which there is none: the same name with
/// `.toml`, one of the files `beside` it with a similar name, or a shipped scenario.
pub(super) fn scenario_file<'a>(
    path: &Path,
    beside: &[String],
    shipped: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let stem = path.file_stem()?.to_str()?;
    let with_ending = format!("{name}.toml");
    let full = if name == stem { &with_ending } else { name };
    let near = beside
        .iter()
        .find(|known| **known == with_ending)
        .cloned()
        .or_else(|| closest(full, beside.iter().map(String::as_str)));
    let near = near.map(|name| path.with_file_name(name).display().to_string());
    near.or_else(|| closest(stem, shipped))
}

/// A parameter nearest to a dotted name, also by its last part alone.
pub(super) fn parameter(name: &str) -> Option<String> {
    let names = || parameters::TABLE.iter().map(|parameter| parameter.name);
    let leaf = |name: &'static str| name.split_once('.').map_or(name, |(_, leaf)| leaf);
    let last = name.rsplit('.').next().unwrap_or(name);
    let same_leaf = names().find(|candidate| leaf(candidate) == last).map(str::to_owned);
    let near_leaf = || {
        let leaf_near = closest(last, names().map(leaf))?;
        names().find(|candidate| leaf(candidate) == leaf_near).map(str::to_owned)
    };
    same_leaf.or_else(|| closest(name, names())).or_else(near_leaf)
}

/// A key of the file nearest to one that stands at its top, also where it belongs elsewhere.
pub(super) fn top_key(word: &str) -> Option<String> {
    let in_table =
        |table: &str, list: &[&str]| list.contains(&word).then(|| format!("{table}.{word}"));
    let is_group = parameters::TABLE
        .iter()
        .any(|parameter| parameter.name.split_once('.').is_some_and(|(group, _)| group == word));
    in_table("run", keys::RUN)
        .or_else(|| in_table("model", keys::MODEL))
        .or_else(|| in_table("outcomes", keys::OUTCOMES))
        .or_else(|| in_table(keys::COSTS, keys::PRICES))
        .or_else(|| in_table("output", keys::OUTPUT))
        .or_else(|| closest(word, keys::TOP.iter().copied()))
        .or_else(|| is_group.then(|| format!("model.{word}")))
        .or_else(|| parameters::find(word).map(|_| format!("model.{word}")))
}

/// The names of all interventions, aliases included.
pub(super) fn intervention_names() -> impl Iterator<Item = &'static str> {
    interventions::TABLE.iter().flat_map(|intervention| [intervention.name, intervention.alias])
}

/// Words in a row for a message, cut where there are very many.
pub(super) fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> Message {
    const MOST: usize = 40;
    let mut words: Vec<&str> = words.into_iter().collect();
    let more = words.len().saturating_sub(MOST);
    words.truncate(MOST);
    let listed = words.join(", ");
    if more > 0 {
        message!("fault-more", listed = listed, more = more)
    } else {
        Message::verbatim(listed)
    }
}
