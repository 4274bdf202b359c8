//! `polaris sensitivity` as its users meet it, on a country of three municipalities.

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};
use std::collections::BTreeSet;

/// Four things that are uncertain; the dose of the second policy is one of them.
const UNCERTAIN: &str = "[uncertainty]\n\
     parameters = [\"people.norm_knowledge_start\", \"request.improper_appeal\", \"environment.wave_rate\"]\n\
     [uncertainty.ranges]\n\"policies.induction.inwerkprogramma.dose\" = [0.5, 2.0]\n";
const FEW: [&str; 10] = [
    "sensitivity",
    "a.toml",
    "--trajectories",
    "4",
    "--replicates",
    "4",
    "--keep",
    "2",
    "--base",
    "16",
];
const FOLDER: &str = "output/a/sensitivity";

fn shop() -> Workshop {
    Workshop::with(&format!("{}{UNCERTAIN}", scenario(20, SMALL, TWO)))
}

#[test]
fn tables_hold_every_thing_and_every_answer() {
    let shop = shop();
    let said = shop.say(&FEW).ended(0);
    for line in said.out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    assert!(said.out.contains("hangs most on:") && said.out.contains(FOLDER), "{}", said.out);
    let names: BTreeSet<&str> = [
        "people.norm_knowledge_start",
        "request.improper_appeal",
        "environment.wave_rate",
        "policies.induction.inwerkprogramma.dose",
    ]
    .into();
    let answers: BTreeSet<&str> = ["relative_difference", "difference", "baseline"].into();
    let mut screening = shop.table(&format!("{FOLDER}/screening.csv"));
    assert_eq!(screening.len(), 24, "two scales, three answers, four things");
    screening.retain(|row| row["scale"] == "rank");
    let number = |text: &String| text.parse::<f64>().unwrap();
    for answer in answers {
        let rows: Vec<_> = screening.iter().filter(|row| row["answer"] == answer).collect();
        let listed: BTreeSet<&str> = rows.iter().map(|row| row["parameter"].as_str()).collect();
        assert_eq!(listed, names);
        let ranks: BTreeSet<&str> = rows.iter().map(|row| row["rank"].as_str()).collect();
        assert_eq!(ranks, ["1", "2", "3", "4"].into());
        assert_eq!(rows.iter().filter(|row| row["kept"] == "yes").count(), 2);
        for row in &rows {
            assert!(number(&row["mu_star_low"]) <= number(&row["mu_star"]));
            assert!(number(&row["mu"]).abs() <= number(&row["mu_star"]) + 1e-9);
            let beyond = number(&row["mu_star_low"]) > number(&row["noise"]);
            assert_eq!(row["beyond_noise"], if beyond { "yes" } else { "no" });
        }
    }
    // A dose does nothing to the baseline, not even by chance.
    let dose = screening.iter().find(|row| {
        row["answer"] == "baseline" && row["parameter"] == "policies.induction.inwerkprogramma.dose"
    });
    assert_eq!(number(&dose.unwrap()["mu_star"]), 0.0);
    let indices = shop.table(&format!("{FOLDER}/indices.csv"));
    assert_eq!(indices.len(), 18, "two scales, three answers, two things and the others");
    for row in &indices {
        let others = row["parameter"] == "(all others together)";
        assert_eq!(row["rank"].is_empty(), others);
        let (low, high) = (number(&row["total_low"]), number(&row["total_high"]));
        assert!(low <= number(&row["total"]) && number(&row["total"]) <= high);
    }
    let noise = shop.table(&format!("{FOLDER}/noise.csv"));
    assert!(noise.iter().all(|row| (0.0..=1.0).contains(&number(&row["noise"]))));
    assert!(noise.iter().all(|row| row["rows"] == "16" && row["rows_left_out"] == "0"));
}

#[test]
fn the_manifest_names_what_is_there_and_the_page_says_what_was_asked() {
    let shop = shop();
    let bigger = "[[municipalities]]\nprofile = \"large\"\ncount = 2\ninhabitants = 300000\n";
    shop.write("a.toml", &format!("{}{UNCERTAIN}", scenario(20, &format!("{SMALL}{bigger}"), TWO)));
    shop.say(&[&FEW[..], &["--municipalities", "2"]].concat()).ended(0);
    let text = shop.read(&format!("{FOLDER}/manifest.json"));
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    // Four trajectories of five points; sixteen rows of two kept, the others, and both ends.
    assert_eq!((&manifest["worlds"], &manifest["municipalities"]), (&(20 + 80).into(), &2.into()));
    assert_eq!(manifest["asked"]["policy"], "induction");
    let files = shop.files(FOLDER);
    for file in manifest["files"].as_array().unwrap() {
        let bytes = &files[file["file"].as_str().unwrap()];
        assert_eq!(file["blake3"], blake3::hash(bytes).to_hex().to_string());
    }
    for name in ["plots/screening.svg", "plots/screening.png", "plots/indices.svg"] {
        assert!(files.contains_key(name), "{name}");
    }
    let page = shop.read(&format!("{FOLDER}/sensitivity.md"));
    assert!(page.starts_with("# Sensitivity of a\n"), "{page}");
    assert!(page.contains("2 of 5 municipalities") && page.contains("| above 200,000 | 2 | 1 |"));
    // By size and number, never by name.
    assert!(page.contains("Inhabitants of those simulated: 20,000; 300,000."), "{page}");
    assert!(!page.contains("small 2") && !page.contains("large 1"), "{page}");
}

#[test]
fn the_same_bytes_come_from_any_number_of_threads_and_after_an_interruption() {
    let shop = shop();
    let quiet = [&FEW[..], &["--quiet"]].concat();
    for (out, threads) in [("one", "1"), ("two", "2")] {
        let said = shop.say(&[&quiet[..], &["--threads", threads, "--out", out]].concat()).ended(0);
        assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
    }
    let whole = shop.files("one");
    assert_same(&whole, &shop.files("two"));
    // As a process leaves it that was killed in the middle of each stage.
    let parts: Vec<_> = std::fs::read_dir(shop.path("two/parts"))
        .unwrap()
        .map(|part| part.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "part"))
        .collect();
    assert_eq!(parts.len(), 100);
    for part in parts.iter().step_by(3) {
        std::fs::remove_file(part).unwrap();
    }
    for name in ["manifest.json", "indices.csv", "screening.csv"] {
        std::fs::remove_file(shop.path(&format!("two/{name}"))).unwrap();
    }
    shop.say(&[&quiet[..], &["--resume", "--out", "two"]].concat()).ended(0);
    assert_same(&whole, &shop.files("two"));
    shop.say(&[&quiet[..], &["--seed", "9", "--out", "nine"]].concat()).ended(0);
    assert_ne!(shop.read("one/screening.csv"), shop.read("nine/screening.csv"));
}

#[test]
fn without_a_second_policy_only_the_level_is_asked() {
    let shop = Workshop::with(&format!(
        "{}[uncertainty]\nparameters = [\"request.improper_appeal\", \"environment.wave_rate\"]\n",
        scenario(20, SMALL, "[[policies]]\nname = \"baseline\"\n")
    ));
    shop.say(&FEW).ended(0);
    // Both are kept, so that there are no others.
    let indices = shop.table(&format!("{FOLDER}/indices.csv"));
    assert_eq!(indices.len(), 4);
    assert!(indices.iter().all(|row| row["answer"] == "baseline" && !row["rank"].is_empty()));
}

#[test]
fn what_cannot_be_done_is_told() {
    let shop = shop();
    for (more, told) in [
        (["--replicates", "2"], "at least 3 replicates"),
        (["--policy", "coaching"], "not a policy of the scenario; allowed: induction"),
        (["--policy", "baseline"], "is the baseline; allowed: induction"),
        (["--base", "100"], "a power of two from 16 to 65536"),
        (["--base", "8"], "a power of two from 16 to 65536"),
        (["--trajectories", "1"], "2..=1000"),
        (["--keep", "0"], "2..=100"),
        (["--set", "culture.silo=0.3"], "did you mean `culture.silos`?"),
    ] {
        shop.say(&[&["sensitivity", "a.toml"][..], &more].concat()).ended(2).complains(&[told]);
    }
    assert!(!shop.path("output").exists(), "nothing is written for what cannot be done");
    // What is uncertain of another policy than the one asked about is not uncertain here.
    let three = format!("{TWO}[[policies]]\nname = \"other\"\nkennismaking = 1\n");
    let dose = "[uncertainty]\nparameters = []\n\
                [uncertainty.ranges]\n\"policies.induction.inwerkprogramma.dose\" = [0.5, 2.0]\n";
    shop.write("a.toml", &format!("{}{dose}", scenario(20, SMALL, &three)));
    let said = shop.say(&["sensitivity", "a.toml", "--policy", "other"]).ended(2);
    assert!(said.err.contains("nothing is uncertain but"), "{}", said.err);
}
