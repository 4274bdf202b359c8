//! Opens a scenario file or a table of municipalities.

use super::municipality;
use super::prepared::{Fault, Scenarios};
use super::response::Municipality;
use super::unnamed::without_names;
use crate::scenario::{AtHand, guess_columns, load_with_roster};
use crate::words::{Words, message, say};
use std::fmt::Write as _;

/// Replicates of a scenario that is made from a table.
const REPLICATES: u32 = 20;

/// Reads a file by its name and text.
pub(super) fn import(
    words: Words,
    name: &str,
    text: &str,
    scenarios: &mut Scenarios,
) -> Result<Municipality, Fault> {
    if text.trim().is_empty() {
        return Err(Fault::Told(message!("error-live-empty")));
    }
    if is_scenario(name) {
        let own = municipality::of(words, &*scenarios.get(text)?);
        let Some(plain) = without_names(text, &words.say("live-scenario-title")) else {
            return Ok(own);
        };
        let mut found = municipality::of(words, &*scenarios.get(&plain)?);
        found.remarks.push(words.say("import-unnamed"));
        return Ok(found);
    }
    let columns = guess_columns(text.as_bytes().to_vec())
        .map_err(|_| Fault::Told(message!("error-live-headings")))?;
    let value = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let title = value(&words.say("live-scenario-title"));
    let head = format!("title = {title}\nquestion = {title}\n[run]\nreplicates = {REPLICATES}\n");
    let roster = format!(
        "{head}[[municipalities]]\nroster = {}\ncolumns = {{ id = {}, inhabitants = {} }}\n",
        value(name),
        value(&columns.id),
        value(&columns.inhabitants),
    );
    let at_hand = AtHand { name: name.to_owned(), text: text.to_owned() };
    let read = load_with_roster(name, &roster, at_hand)?;
    // Without names: of the table no more is kept than sizes.
    let mut scenario = head;
    for municipality in &read.municipalities {
        let (profile, inhabitants) = (value(&municipality.profile), municipality.inhabitants);
        let _ = write!(
            scenario,
            "\n[[municipalities]]\nprofile = {profile}\ninhabitants = {inhabitants}\n"
        );
    }
    scenario.push_str("\n[[policies]]\nname = \"baseline\"\n");
    let mut found = municipality::of(words, &*scenarios.get(&scenario)?);
    let number = words.whole(read.municipalities.len());
    found.remarks.push(say!(words, "import-read", number = number, column = columns.inhabitants));
    found.remarks.extend(read.warnings.render(words, false).lines().map(str::to_owned));
    Ok(found)
}

fn is_scenario(name: &str) -> bool {
    name.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}
