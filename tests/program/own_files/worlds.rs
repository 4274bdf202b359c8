//! Tables of worlds that nobody calibrated.

use crate::common::Workshop;

const SCENARIO: &str = r#"title = "Worlds"
question = "What does an inwerkprogramma change?"
[run]
replicates = 20
years = 1
burn_in_years = 0
[[municipalities]]
profile = "middling"
count = 1
inhabitants = 40000
[[policies]]
name = "baseline"
[[policies]]
name = "inwerk"
inwerkprogramma = 1
[uncertainty]
worlds = 4
parameters = ["culture.silos", "risk.forum_threshold"]
"#;

fn shop(from: &str) -> Workshop {
    Workshop::with(&format!("{SCENARIO}from = \"{from}\"\n"))
}

/// Everything that an exploration says, on the terminal and on its page, with plain spaces.
fn explored(shop: &Workshop, more: &[&str]) -> String {
    let said = shop.say(&[&["explore", "a.toml", "--no-plots"][..], more].concat()).ended(0);
    let page = shop.read("output/a/explore/explore.md");
    format!("{}{page}", said.out).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The groups in `worlds.csv`, with how many worlds each has.
fn sources(shop: &Workshop) -> Vec<(String, usize)> {
    let mut sources: Vec<(String, usize)> = Vec::new();
    for row in shop.table("output/a/explore/worlds.csv") {
        match sources.iter_mut().find(|(known, _)| *known == row["source"]) {
            Some((_, count)) => *count += 1,
            None => sources.push((row["source"].clone(), 1)),
        }
    }
    sources
}

#[test]
fn worlds_of_a_table_that_nobody_calibrated_are_worlds_of_that_table() {
    let shop = shop("three.csv");
    for table in [
        "world,culture.silos\n1,0.2\n2,0.5\n3,0.7\n",
        // With the column that a calibration writes, but not of this scenario.
        "world,culture.silos,belongs_to\n1,0.2,0123456789abcdef\n2,0.5,0123456789abcdef\n3,0.7,\n",
    ] {
        shop.write("three.csv", table);
        let told = explored(&shop, &[]);
        assert!(told.contains("3 worlds of three.csv"), "{told}");
        assert!(told.contains("no calibration of this scenario accepted"), "{told}");
        for claim in ["reproduce the published figures", "accepted worlds", "are accepted"] {
            assert!(!told.contains(claim), "{claim:?} in {told}");
        }
        assert_eq!(sources(&shop), [("given".to_owned(), 3), ("drawn".to_owned(), 1)]);
        let dutch = explored(&shop, &["--lang", "nl"]);
        assert!(dutch.contains("3 werelden uit three.csv"), "{dutch}");
        assert!(!dutch.contains("geaccepteerde werelden"), "{dutch}");
    }
}

#[test]
fn accepted_are_only_worlds_that_a_calibration_of_this_scenario_accepted() {
    let shop = shop("accepted.csv");
    let scenario = polaris::scenario::load(&shop.path("a.toml"), &[]).unwrap();
    let hash = scenario.calibration_hash();
    let table = |last: &str| {
        format!("world,culture.silos,belongs_to\n1,0.2,{hash}\n2,0.5,{hash}\n3,0.7,{last}\n")
    };
    shop.write("accepted.csv", &table(&hash));
    let told = explored(&shop, &[]);
    assert!(told.contains("In 3 accepted worlds: they reproduce the published figures"), "{told}");
    assert_eq!(sources(&shop), [("accepted".to_owned(), 3), ("drawn".to_owned(), 1)]);
    // One row more that was not accepted, and a scenario that is no longer the one calibrated.
    shop.write("accepted.csv", &table("by hand"));
    assert!(explored(&shop, &[]).contains("3 worlds of accepted.csv"));
    shop.write("accepted.csv", &table(&hash));
    let other = explored(&shop, &["--set", "model.culture.oversight=0.3"]);
    assert!(other.contains("3 worlds of accepted.csv"), "{other}");
}

#[test]
fn a_table_of_worlds_is_never_cut_short_in_silence() {
    let shop = shop("worlds.csv");
    // A quote that is opened and never closed takes the rows after it with it.
    shop.write("worlds.csv", "world,culture.silos\n1,0.2\n\"2,0.5\n3,0.7\n");
    let said = shop.say(&["explore", "a.toml", "--no-plots"]).ended(2);
    said.complains(&["worlds.csv:3:", "quote"]);
    // More rows than there can be worlds.
    let rows = "1,0.2\n".repeat(65_537);
    shop.write("worlds.csv", &format!("world,culture.silos\n{rows}"));
    shop.say(&["explore", "a.toml", "--no-plots"])
        .ended(2)
        .complains(&["worlds.csv:65538", "at most 65536"]);
}
