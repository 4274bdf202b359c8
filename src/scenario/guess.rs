//! A scenario for a roster whose columns are guessed from their headings.

use crate::catalogue::language::Language;
use crate::scenario::columns::{self, PREAMBLE};
use crate::scenario::decode;
use crate::scenario::{cells, shipped, suggest};
use crate::words::{Message, message};
use std::fmt::Write;

/// Headings of names of municipalities, the likeliest first, without capitals, blanks and marks.
const NAMES: [&str; 19] = [
    "gemeentenaam",
    "naamgemeente",
    "gemeente",
    "gmnaam",
    "gemeenten",
    "municipalityname",
    "municipality",
    "municipalities",
    "regionaam",
    "regios",
    "regio",
    "statnaam",
    "naam",
    "name",
    "town",
    "city",
    "plaats",
    "label",
    "id",
];

/// Headings of numbers of inhabitants, likewise; a heading may go on after one of them.
const INHABITANTS: [&str; 10] = [
    "inwoners",
    "aantalinwoners",
    "inwoneraantal",
    "inwonertal",
    "inhabitants",
    "totalebevolking",
    "bevolking",
    "totalpopulation",
    "population",
    "aantinw",
];

/// The columns of a roster, as its headings suggest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuessedColumns {
    /// That of the names.
    pub id: String,
    /// That of the inhabitants.
    pub inhabitants: String,
    /// Others that might be meant instead.
    pub others: Vec<String>,
}

/// Guesses the columns of a roster.
///
/// # Errors
/// What is wrong with the bytes, or that no line at the top has headings that are known; a clause for
/// a message.
pub fn guess_columns(bytes: Vec<u8>) -> Result<GuessedColumns, Message> {
    let text = decode::table_text(bytes).map_err(|flaw| {
        message!("fault-found-allowed", found = flaw.found, allowed = flaw.allowed)
    })?;
    let mut present: Vec<String> = Vec::new();
    for (start, line) in cells::lines(&text).take(PREAMBLE + 1) {
        for separator in columns::SEPARATORS {
            let names = columns::names(&text, start, line, separator);
            if let Some(guessed) = guess(&names) {
                return Ok(guessed);
            }
            if names.len() > present.len() {
                present = names;
            }
        }
    }
    let listed = suggest::listed(present.iter().map(String::as_str));
    Err(message!(
        "fault-no-headings",
        found = listed,
        example = "roster = \"FILE\", columns = { id = \"...\", inhabitants = \"...\" }",
    ))
}

fn guess(headings: &[String]) -> Option<GuessedColumns> {
    let whole = |heading: &str, known: &str| heading == known;
    let ids = fitting(headings, &NAMES, &whole);
    let inhabitants = fitting(headings, &INHABITANTS, &|heading, known| heading.starts_with(known));
    let (id, inhabitants_first) = (ids.first()?, inhabitants.first()?);
    let others = ids.iter().chain(&inhabitants).filter(|it| ![id, inhabitants_first].contains(it));
    Some(GuessedColumns {
        id: id.clone(),
        inhabitants: inhabitants_first.clone(),
        others: others.cloned().collect(),
    })
}

/// The headings that fit a known one, the likeliest first.
fn fitting(headings: &[String], known: &[&str], fits: &dyn Fn(&str, &str) -> bool) -> Vec<String> {
    let mut found: Vec<(usize, &String)> = headings
        .iter()
        .filter_map(|heading| {
            let plain: String =
                heading.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect();
            Some((known.iter().position(|known| fits(&plain, known))?, heading))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, heading)| heading.clone()).collect()
}

/// The general scenario with the municipalities of a roster in place of its own; `roster` is its path as
/// seen from the scenario.
#[must_use]
pub fn template_of_roster(language: Language, roster: &str, columns: &GuessedColumns) -> String {
    let dutch = language == Language::Dutch;
    let template = if dutch { shipped::DUTCH_TEMPLATE } else { shipped::TEMPLATE };
    let (remark, bounds) = if dutch {
        (
            "# De gemeenten van een tabel; de kolommen zijn geraden naar hun koppen.",
            "# minimum_inhabitants = 1       # kleinere en grotere blijven weg, zoals rijen met totalen:\n# maximum_inhabitants = 1000000",
        )
    } else {
        (
            "# The municipalities of a table; its columns were guessed from their headings.",
            "# minimum_inhabitants = 1       # smaller and larger ones are left out, such as rows of totals:\n# maximum_inhabitants = 1000000",
        )
    };
    let value = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let mut own = format!("{remark}\n[[municipalities]]\nroster = {}\n", value(roster));
    let (id, inhabitants) = (value(&columns.id), value(&columns.inhabitants));
    let _ = write!(own, "columns = {{ id = {id}, inhabitants = {inhabitants} }}\n{bounds}\n");
    let mut text = String::new();
    let mut own = Some(own);
    for paragraph in template.split_inclusive("\n\n") {
        let lines = || paragraph.lines();
        if lines().any(|line| line == "[[municipalities]]") {
            if let Some(own) = own.take() {
                text.push_str(&own);
                text.push('\n');
            }
        } else if !lines().any(|line| line == "# [[municipalities]]") {
            text.push_str(paragraph);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str) -> Option<(String, String)> {
        let found = guess_columns(text.as_bytes().to_vec()).ok()?;
        Some((found.id, found.inhabitants))
    }

    #[test]
    fn headings_in_both_languages_are_known() {
        for (text, id, inhabitants) in [
            ("name,inhabitants\nA,5\n", "name", "inhabitants"),
            ("\u{feff}Gemeente;Inwoners\nA;5\n", "Gemeente", "Inwoners"),
            ("\"Regio's\";\"Perioden\";\"Totale bevolking\"\n", "Regio's", "Totale bevolking"),
            (
                "code;Gemeentenaam;Aantal inwoners (1 januari)\n",
                "Gemeentenaam",
                "Aantal inwoners (1 januari)",
            ),
            ("Title\n\nNaam\tBevolking op 1 januari\n", "Naam", "Bevolking op 1 januari"),
            ("naam,gemeente,population\n", "gemeente", "population"),
        ] {
            let wanted = Some((id.to_owned(), inhabitants.to_owned()));
            assert_eq!(guessed(text), wanted, "{text}");
        }
        for text in ["", "a;b\n1;2\n", "gemeente;oppervlakte\nA;5\n"] {
            assert_eq!(guessed(text), None, "{text}");
        }
    }

    #[test]
    fn the_roster_takes_the_place_of_the_municipalities_of_the_template() {
        let columns = GuessedColumns {
            id: "Regio's".to_owned(),
            inhabitants: "\"B\"".to_owned(),
            others: Vec::new(),
        };
        for language in Language::ALL {
            let text = template_of_roster(language, "my towns.csv", &columns);
            let tree: toml::Table = text.parse().unwrap();
            let [own] = &tree["municipalities"].as_array().unwrap()[..] else { panic!("{text}") };
            assert_eq!(own["roster"].as_str(), Some("my towns.csv"));
            assert_eq!(own["columns"]["inhabitants"].as_str(), Some("\"B\""));
            assert!(tree.contains_key("policies") && tree.contains_key("run"), "{text}");
            assert_eq!(text.matches("[[municipalities]]").count(), 1, "{text}");
        }
    }
}
