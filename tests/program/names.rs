//! Names and codes of real municipalities: what a run and a story leave behind holds none of them, unless
//! `--names` asks for a column.

use crate::common::{SMALL, TWO, Workshop, assert_same, is_a, scenario};
use std::collections::{BTreeMap, BTreeSet};

/// What shrinks the main scenario.
const SHRUNK: [&str; 8] = [
    "--replicates",
    "2",
    "--set",
    "municipalities.municipalities-2019.every=60",
    "--set",
    "run.years=4",
    "--set",
    "run.burn_in_years=0",
];

/// Names that are also ordinary words, or stand in the name of a publication: these are looked for as
/// cells and labels only, not within a sentence.
const WORDS: [&str; 4] = ["Best", "Rotterdam", "Amsterdam", "Utrecht"];

/// Every name of the shipped roster.
fn roster() -> BTreeSet<String> {
    let mut reader = csv::Reader::from_path("scenarios/municipalities-2019.csv").unwrap();
    let names: BTreeSet<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
    assert_eq!(names.len(), 355);
    names
}

/// Whether a text holds a word or words with no letter or digit right before or behind.
fn has_word(text: &str, word: &str) -> bool {
    let inside = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !inside(before.chars().next_back()) && !inside(after.chars().next())
    })
}

/// Whether a text holds a code as statistics have it: GM0363.
fn has_code(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|word| {
        word.strip_prefix("GM")
            .is_some_and(|rest| rest.len() == 4 && rest.bytes().all(|it| it.is_ascii_digit()))
    })
}

/// Cells, values and labels of a text: what stands between separators of tables, quotes and tags.
fn labels(text: &str) -> BTreeSet<&str> {
    text.split([',', ';', '\t', '\n', '"', '<', '>', '|', '*']).map(str::trim).collect()
}

/// The names that a text shows.
fn shown(text: &str, roster: &BTreeSet<String>) -> Vec<String> {
    let labels = labels(text);
    let shows = |name: &&String| {
        let word = !WORDS.contains(&name.as_str()) && has_word(text, name);
        word || labels.contains(name.as_str())
    };
    let mut found: Vec<String> = roster.iter().filter(shows).cloned().collect();
    found.extend(has_code(text).then(|| "a code".to_owned()));
    found
}

/// Fails if a file outside the kept scenario shows a name.
#[track_caller]
fn assert_nameless(files: &BTreeMap<String, Vec<u8>>) {
    let roster = roster();
    for (file, bytes) in files.iter().filter(|(file, _)| !file.starts_with("scenario/")) {
        // Pictures have the words of the SVG, the workbook those of the tables.
        if !is_a("png", file) && !is_a("xlsx", file) {
            let shown = shown(&String::from_utf8_lossy(bytes), &roster);
            assert!(shown.is_empty(), "{file} shows {shown:?}");
        }
    }
}

#[test]
fn what_is_looked_for_would_be_found() {
    let roster = roster();
    let found = |text: &str| shown(text, &roster);
    assert_eq!(found("policy,1,Zundert,size"), ["Zundert"]);
    assert_eq!(found("policy,1,Best,size"), ["Best"]);
    assert_eq!(found("<text>Best</text>"), ["Best"]);
    assert_eq!(found("In Aa en Hunze it was so."), ["Aa en Hunze"]);
    assert_eq!(found("Best of all, in GM0363"), ["a code"]);
    assert_eq!(found("The best of Zunderts"), [""; 0]);
}

#[test]
fn a_run_and_a_story_name_no_municipality() {
    let shop = Workshop::new();
    let run = |out: &str, more: &[&str]| {
        let fixed = ["run", "inwerkprogramma", "--quiet", "--out", out];
        shop.say(&[&fixed, &SHRUNK[..], more].concat()).ended(0);
    };
    run("out", &["--lang", "nl"]);
    assert_nameless(&shop.files("out"));
    let rows = shop.table("out/outcomes.csv");
    let numbers: BTreeSet<&String> = rows.iter().map(|row| &row["number"]).collect();
    assert_eq!(numbers.len(), 6);
    assert_eq!(rows.len(), 6 * 2 * 6 * 4);
    assert!(rows.iter().all(|row| row["inhabitants"].trim_end_matches('0').len() <= 2));
    shop.say(&["verify", "out", "--quiet"]).ended(0);
    shop.say(&["report", "out", "--quiet"]).ended(0);
    assert_nameless(&shop.files("out"));

    run("named", &["--no-plots", "--names"]);
    let named = shop.table("named/outcomes.csv");
    let pairs: BTreeSet<(&String, &String)> =
        named.iter().map(|row| (&row["number"], &row["municipality"])).collect();
    assert_eq!(pairs.len(), 6);
    assert!(pairs.iter().all(|(_, name)| roster().contains(name.as_str())), "{pairs:?}");
    let without = |mut row: BTreeMap<String, String>| {
        row.remove("municipality");
        row
    };
    assert_eq!(rows, named.iter().cloned().map(without).collect::<Vec<_>>());
    let mut files = shop.files("named");
    files.remove("outcomes.csv");
    assert_nameless(&files);

    let explain = |more: &[&str]| {
        shop.say(&[&["explain", "inwerkprogramma"], &SHRUNK[..], more].concat()).ended(0)
    };
    let (number, name) = pairs.first().unwrap();
    let by_name = explain(&["--municipality", name, "--replicate", "2", "--out", "story"]);
    let by_number = explain(&["--municipality", number, "--replicate", "2"]);
    assert_eq!(by_name.out, by_number.out);
    let picked = explain(&["--lang", "nl", "--against", "kennismaking"]);
    for text in [&by_name.out, &by_name.err, &picked.out] {
        let shown = shown(text, &roster());
        assert!(shown.is_empty(), "{shown:?} in\n{text}");
    }
    assert_nameless(&shop.files("story"));
    assert!(by_name.out.contains("inhabitants (simulated)"), "{}", by_name.out);
    assert!(picked.out.contains("inwoners (gesimuleerd)"), "{}", picked.out);
}

#[test]
fn merged_shards_can_name_municipalities_and_other_rows_cannot() {
    let shop = Workshop::with(&scenario(2, SMALL, TWO));
    shop.run("whole", &["--names"]);
    for shard in ["1/2", "2/2"] {
        shop.say(&["run", "a.toml", "--quiet", "--shard", shard]).ended(0);
    }
    let merge = ["merge", "output/a.shards/run", "--quiet", "--no-plots"];
    shop.say(&[&merge[..], &["--names", "--out", "merged"]].concat()).ended(0);
    assert_same(&shop.files("whole"), &shop.files("merged"));
    shop.say(&[&merge[..], &["--out", "nameless"]].concat()).ended(0);
    assert!(!shop.read("nameless/outcomes.csv").contains("small 1"));
    let refused = |more: &[&str], why: &str| {
        shop.say(&[&["run", "a.toml", "--names"], more].concat()).ended(2).complains(&[why]);
    };
    refused(&["--rows", "profile"], "--rows municipality");
    refused(&["--set", "sweep.culture.silos=[0.2, 0.6]"], "no outcomes.csv");
}
