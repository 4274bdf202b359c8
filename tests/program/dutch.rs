//! Dutch as its readers meet it: no English word in what a run of a shipped scenario says and writes, but for names of
//! files, keys and columns.

use crate::common::Workshop;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use polaris::catalogue::language::Language;
use polaris::catalogue::outcomes;
use polaris::interventions;
use polaris::studies::codebook::codebook;
use polaris::studies::run::figures::figures;
use polaris::studies::run::page::page;
use polaris::table::verdict::Verdict;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words of the English texts that no Dutch text of the program has, and that are Dutch, or a name, all the same.
const LOANS: &[&str] = &["agenda", "control", "half", "let", "overlap", "response", "telling"];

/// The words of all messages of a language.
fn vocabulary(language: Language) -> BTreeSet<String> {
    fn gather(pattern: &Pattern<&str>, text: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    text.push(' ');
                    if let Expression::Select { variants, .. } = expression {
                        for variant in variants {
                            gather(&variant.value, text);
                            text.push(' ');
                        }
                    }
                }
            }
        }
        text.push('\n');
    }
    let mut text = String::new();
    let folder = format!("{}/src/words/{}", env!("CARGO_MANIFEST_DIR"), language.code());
    for file in std::fs::read_dir(folder).unwrap() {
        let file = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let resource = FluentResource::try_new(file).unwrap();
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                gather(message.value.as_ref().unwrap(), &mut text);
            }
        }
    }
    words(&text)
}

/// The words of a text in lower case. Names of files, keys, columns and options are none: what has a point, a slash or
/// an underscore within it, or begins with two hyphens.
fn words(text: &str) -> BTreeSet<String> {
    let is_edge = |letter: char| !letter.is_alphanumeric() && !"-/".contains(letter);
    let pieces = text.split_whitespace().map(|piece| piece.trim_matches(is_edge));
    let is_name = |piece: &&str| piece.contains(['.', '/', '_', '\\']) || piece.starts_with("--");
    let plain = pieces.filter(|piece| !is_name(piece));
    let words = plain.flat_map(|piece| piece.split(|letter: char| !letter.is_alphabetic()));
    words.filter(|word| word.chars().count() > 1).map(str::to_lowercase).collect()
}

/// What a page says: its text, and that of attributes that are read out; code and scripts are left out.
pub fn told(page: &str) -> String {
    let mut page = page.to_owned();
    for part in ["script", "style", "pre", "code"] {
        let (open, close) = (format!("<{part}"), format!("</{part}>"));
        while let Some(start) = page.find(&open) {
            let end = page[start..].find(&close).unwrap() + start + close.len();
            page.replace_range(start..end, " ");
        }
    }
    let mut text = String::new();
    for (number, part) in page.split('<').enumerate() {
        let (tag, after) = if number > 0 { part.split_once('>').unwrap() } else { ("", part) };
        for attribute in ["alt", "aria-label", "title", "placeholder"] {
            let value = tag.split(&format!(" {attribute}=\"")).nth(1);
            text.extend(value.and_then(|rest| rest.split('"').next()));
            text.push('\n');
        }
        text.push_str(after);
        text.push('\n');
    }
    text.replace("&amp;", "&").replace("&quot;", " ").replace("&#39;", "'").replace("&lt;", " ")
}

/// A text without the author and the title of the program, by which results are cited in every language.
fn without_citation(text: &str) -> String {
    let file = include_str!("../../CITATION.cff");
    let value = |key: &str| {
        let line = file.lines().find_map(|line| line.trim().strip_prefix(key));
        line.unwrap().trim().trim_matches('"').to_owned()
    };
    text.replace(&value("title:"), "").replace(&value("- name:"), "")
}

/// Fails if a text has words that only English texts of the program have.
#[track_caller]
pub fn assert_dutch(what: &str, text: &str) {
    static VOCABULARIES: LazyLock<[BTreeSet<String>; 2]> =
        LazyLock::new(|| Language::ALL.map(vocabulary));
    let [english, dutch] = &*VOCABULARIES;
    let mut english = english.clone();
    // What the catalogue says in Dutch is Dutch too.
    let labels = outcomes::TABLE.iter().map(|it| it.label.nl);
    let doses = interventions::TABLE.iter().map(|it| it.dose_one.nl);
    let known = words(&labels.chain(doses).collect::<Vec<_>>().join("\n"));
    english.retain(|word| {
        !dutch.contains(word) && !known.contains(word) && !LOANS.contains(&word.as_str())
    });
    let text = &without_citation(text);
    let found: Vec<_> = words(text).into_iter().filter(|word| english.contains(word)).collect();
    let lines = text.lines().filter(|line| words(line).iter().any(|word| found.contains(word)));
    let lines: Vec<&str> = lines.take(20).map(str::trim).collect();
    assert!(found.is_empty(), "{what}: English words {found:?} in\n{}", lines.join("\n"));
}

#[test]
fn a_text_in_english_is_recognised() {
    let english = ["Better in every municipality", "the whole interval lies beyond it"];
    for text in english {
        assert!(std::panic::catch_unwind(|| assert_dutch("a text", text)).is_err(), "{text}");
    }
    assert_dutch("names", "Tabellen: output/a/report.html, risks_relation, --resume");
}

#[test]
fn what_a_run_of_a_shipped_scenario_says_is_dutch() {
    let shop = Workshop::new();
    let small = ["--set", "municipalities.municipalities-2019.every=170", "--set", "run.years=4"];
    let short = ["--set", "run.burn_in_years=0", "--replicates", "20", "--no-plots"];
    let run = ["run", "inwerkprogramma", "--lang", "nl", "--out", "uit"];
    let said = shop.say(&[&run[..], &small, &short].concat()).ended(0);
    assert_dutch("standard output", &said.out);
    assert_dutch("standard error", &said.err);
    for file in ["README.txt", "antwoord.md"] {
        assert_dutch(file, &shop.read(&format!("uit/{file}")));
    }
    // Readers meet the labels, tables the names.
    assert!(said.out.contains("gezamenlijk inwerkprogramma"), "{}", said.out);
    assert!(!said.out.contains("inwerkprogramma_gezamenlijk"), "{}", said.out);
    assert!(shop.read("uit/comparison.csv").contains("inwerkprogramma_gezamenlijk"));
}

#[test]
fn a_dutch_page_says_nothing_in_english() {
    let mut results = crate::fabricated::results(5);
    let label = ("Baseline".to_owned(), polaris::catalogue::BASELINE.nl.to_owned());
    results.texts.labels = vec![(
        label.0,
        polaris::catalogue::language::Wording { text: label.1.clone(), dutch: Some(label.1) },
    )];
    let results = results.in_language(Language::Dutch);
    let page = page(&results, &figures(&results).unwrap(), &[]);
    // These profiles are called so by the scenario.
    let profiles = ["Small", "small", "Large", "large"];
    let text = profiles.iter().fold(told(&page), |text, name| text.replace(name, ""));
    assert_dutch("the page", &text);
}

#[test]
fn the_workbook_is_explained_in_dutch() {
    let sheets = ["comparison", "policies", "summary", "sweep"];
    for table in codebook().iter().filter(|table| sheets.contains(&table.name)) {
        for column in &table.columns {
            // Codes of cells are in English, as their words in the text before a colon.
            let meaning = column.meaning_in(Language::Dutch);
            let codes = ["primary", "exploratory", "none", "all", "lower", "higher", "yes"];
            let plain = codes.iter().fold(meaning.to_owned(), |text, code| {
                text.replace(&format!("{code}:"), "").replace(&format!("({code})"), "")
            });
            assert_dutch(&column.name, &plain);
        }
    }
    for verdict in Verdict::ALL {
        assert_dutch(verdict.word(), verdict.meaning().nl);
    }
    for outcome in outcomes::TABLE {
        assert_dutch(outcome.name, outcome.meaning.nl);
    }
}

#[test]
fn lists_are_narrow_and_found_by_words_of_both_languages() {
    let shop = Workshop::new();
    for list in ["params", "interventions", "outcomes", "figures"] {
        for lang in ["en", "nl"] {
            let said = shop.say(&[list, "--lang", lang]).ended(0);
            let widest = said.out.lines().max_by_key(|line| line.chars().count()).unwrap();
            assert!(widest.chars().count() <= 80, "{list} --lang {lang}: {widest}");
        }
    }
    for (list, part, found) in [
        ("outcomes", "lekken", "risks_leak"),
        ("outcomes", "Verkiezingen", "elections"),
        ("outcomes", "leaked", "risks_leak"),
        ("interventions", "drie dagen", "inwerkprogramma"),
        ("params", "media_level", "environment.media_level"),
        ("params", "mediadruk", "environment.media_level"),
        ("figures", "gemeentesecretarissen", "secretary_exits"),
    ] {
        let said = shop.say(&[list, part]).ended(0);
        assert!(said.out.contains(found), "{list} {part}:\n{}", said.out);
    }
    for list in ["params", "interventions", "outcomes", "figures"] {
        // Names stand at the beginning of a line; a key and two columns do elsewhere.
        let said = shop.say(&[list, "--lang", "nl"]).ended(0).out;
        let names = ["repeated = true", "het model: aldermen"];
        let said = names.iter().fold(said, |said, name| said.replace(name, ""));
        let lines = said.lines().filter(|line| line.starts_with(' ')).collect::<Vec<_>>();
        assert_dutch(list, &lines.join("\n"));
    }
    shop.say(&["outcomes", "zzz", "--lang", "nl"]).ended(2).complains(&["zzz", "omschrijving"]);
}

#[test]
fn the_language_is_that_of_option_scenario_or_environment() {
    let shop = Workshop::with(&crate::common::scenario(2, crate::common::SMALL, ""));
    let heard = |arguments: &[&str], variable: &str| {
        Workshop::hear(shop.command_as_typed(arguments).env("POLARIS_LANG", variable))
    };
    let outcomes = ["outcomes", "risks_leak"];
    assert!(heard(&outcomes, "nl").out.contains("gelekt"));
    assert!(!heard(&outcomes, "").out.contains("gelekt"));
    let explicit = [&outcomes[..], &["--lang", "en"]].concat();
    assert!(!heard(&explicit, "nl").out.contains("gelekt"));
    heard(&outcomes, "de").ended(2).complains(&["POLARIS_LANG", "\"de\"", "en, nl"]);
    shop.write("b.toml", &format!("lang = \"nl\"\n{}", shop.read("a.toml")));
    let story = ["explain", "b.toml", "--short"];
    assert!(heard(&story, "en").ended(0).out.contains("gemeente"));
    shop.write("c.toml", &format!("lang = \"fr\"\n{}", shop.read("a.toml")));
    heard(&["check", "c.toml"], "").ended(2).complains(&["lang", "en, nl"]);
    heard(&["new", "d.toml", "--from", "inwerkprogramma"], "nl").ended(0);
    assert!(shop.read("d.toml").contains("lang = \"nl\""));
}
