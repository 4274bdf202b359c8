//! `polaris explore` as its users meet it, on a country of three municipalities.

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};
use std::collections::BTreeMap;

const UNCERTAIN: &str = "[uncertainty]\nworlds = 12\n\
    parameters = [\"risk.forum_threshold\", \"culture.silos\"]\n\
    ranges = { \"policies.induction.inwerkprogramma.dose\" = [0.5, 2.0] }\n";
/// Three accepted worlds; what else is uncertain in them is drawn or as the scenario has it.
const ACCEPTED: &str = "world,wave,risk.forum_threshold\n1,1,0.2\n2,1,0.25\n3,2,0.3\n";
const QUIET: [&str; 3] = ["explore", "a.toml", "--quiet"];

fn shop(from: &str) -> Workshop {
    let shop = Workshop::with(&format!("{}{UNCERTAIN}{from}", scenario(20, SMALL, TWO)));
    shop.write("worlds.csv", ACCEPTED);
    shop
}

const FROM: &str = "from = \"worlds.csv\"\n";

/// What was said, wherever its lines were broken.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn drawn_worlds_give_tables_a_page_and_figures() {
    let shop = shop("");
    let said = shop.say(&["explore", "a.toml"]).ended(0);
    for line in said.out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    let told = flowing(&said.out);
    for part in ["induction, ", "better ", "regret ", "fails in ", "not probabilities"] {
        assert!(told.contains(part), "no {part:?} in\n{}", said.out);
    }
    let worlds = shop.table("output/a/explore/worlds.csv");
    assert_eq!(worlds.len(), 12);
    for world in &worlds {
        let dose: f64 = world["policies.induction.inwerkprogramma.dose"].parse().unwrap();
        assert!((0.5..=2.0).contains(&dose) && world["source"] == "drawn");
        // Empty where too few replicates differ.
        let value = |part: &str| world[&format!("induction: {part}")].parse::<f64>().ok();
        if let (Some(low), Some(high)) = (value("ci_low"), value("ci_high")) {
            assert!((low..=high).contains(&value("effect").unwrap()));
        }
        assert!(value("hours").unwrap() > 0.0);
    }
    let rows = shop.table("output/a/explore/robustness.csv");
    let policies: Vec<&str> = rows.iter().map(|row| row["policy"].as_str()).collect();
    assert_eq!(policies, ["baseline", "induction"]);
    let share = |name: &str| rows[1][name].parse::<f64>().unwrap();
    let sum = share("better") + share("undecided") + share("smaller_than_matters") + share("worse");
    assert!((sum - 1.0).abs() < 1e-12 && share("better_low") <= share("better"));
    assert!(rows[0]["effect"].is_empty() && !rows[0]["regret"].is_empty());
    assert_eq!(shop.table("output/a/explore/breakeven.csv").len(), 1);
    let boxes = shop.table("output/a/explore/boxes.csv");
    assert!(boxes.iter().all(|row| row["result"].starts_with("too few: ")));
    let page = shop.read("output/a/explore/explore.md");
    assert!(page.starts_with("# A title\n\nWhat comes of it?\n\n## In 12 worlds drawn"), "{page}");
    let manifest: serde_json::Value =
        serde_json::from_str(&shop.read("output/a/explore/manifest.json")).unwrap();
    let files = shop.files("output/a/explore");
    for file in manifest["files"].as_array().unwrap() {
        let bytes = &files[file["file"].as_str().unwrap()];
        assert_eq!(file["blake3"], blake3::hash(bytes).to_hex().to_string());
    }
    assert_eq!((&manifest["worlds"], &manifest["asked"]["drawn"]), (&12.into(), &12.into()));
    for name in ["shares", "effects", "deciding"] {
        assert!(files.contains_key(&format!("plots/{name}.svg")) || name == "deciding", "{name}");
    }
}

#[test]
fn worlds_of_a_table_come_first_and_are_told_apart() {
    let shop = shop(FROM);
    let said = shop.say(&["explore", "a.toml", "--no-plots"]).ended(0);
    for part in ["In 3 worlds of worlds.csv", "In 9 worlds drawn", "12 worlds were asked for"] {
        let told = flowing(&said.out);
        assert!(told.contains(part), "no {part:?} in\n{}", said.out);
    }
    let worlds = shop.table("output/a/explore/worlds.csv");
    let accepted: Vec<_> = worlds.iter().filter(|world| world["source"] == "given").collect();
    let thresholds: Vec<&str> =
        accepted.iter().map(|world| world["risk.forum_threshold"].as_str()).collect();
    assert_eq!(thresholds, ["0.2", "0.25", "0.3"]);
    // Silos are as the scenario has them; the dose is drawn.
    assert!(accepted.iter().all(|world| world["culture.silos"] == accepted[0]["culture.silos"]));
    let dose = "policies.induction.inwerkprogramma.dose";
    assert!(accepted[0][dose] != accepted[1][dose]);
    assert_eq!(worlds.len(), 12);
    // Fewer than the table holds: the first of them, and that is said.
    let said = shop.say(&["explore", "a.toml", "--no-plots", "--worlds", "2"]).ended(0);
    assert!(flowing(&said.out).contains("worlds.csv holds 3 worlds"), "{}", said.out);
}

#[test]
fn the_same_bytes_come_from_any_number_of_threads_and_after_an_interruption() {
    let shop = shop(FROM);
    for (out, threads) in [("one", "1"), ("two", "2")] {
        shop.say(&[&QUIET[..], &["--threads", threads, "--out", out]].concat()).ended(0);
    }
    let whole = shop.files("one");
    assert_same(&whole, &shop.files("two"));
    // As an interruption leaves it: some worlds kept, nothing written.
    let parts = shop.path("two/parts");
    let mut kept: Vec<_> =
        std::fs::read_dir(&parts).unwrap().map(|entry| entry.unwrap().path()).collect();
    kept.sort();
    assert!(kept.len() > 12, "worlds and the worst of them once more: {}", kept.len());
    kept.iter().step_by(2).for_each(|part| std::fs::remove_file(part).unwrap());
    std::fs::remove_file(shop.path("two/manifest.json")).unwrap();
    std::fs::remove_file(shop.path("two/robustness.csv")).unwrap();
    shop.say(&[&QUIET[..], &["--out", "two", "--resume"]].concat()).ended(0);
    assert_same(&whole, &shop.files("two"));
    // More worlds leave those that were there as they are.
    let more = ["--out", "two", "--resume", "--worlds", "14"];
    shop.say(&[&QUIET[..], &more].concat()).ended(0);
    assert!(shop.rows("two/worlds.csv").is_superset(&shop.rows("one/worlds.csv")));
}

#[test]
fn what_cannot_be_done_is_told() {
    let shop = shop("");
    for (more, told) in [
        (&["--replicates", "19"][..], "at least 20 replicates"),
        (&["--worlds", "1"], "2..=65536"),
        (&["--set", "outcomes.primary=requests"], "better lower or higher"),
        (&["--set", "uncertainty.from=\"calibration\""], "polaris calibrate a"),
        (&["--set", "uncertainty.from=\"none.csv\""], "none.csv"),
        (&["--set", "sweep={ \"culture.silos\" = [0.4, 0.6] }"], "[sweep]"),
        (&["--set", "policies=[{ name = \"alone\" }]"], "policies"),
    ] {
        shop.say(&[&["explore", "a.toml"], more].concat()).ended(2).complains(&[told]);
    }
}

#[test]
fn worlds_are_tried_under_the_variants_and_each_is_told() {
    let variants = "[[variants]]\nname = \"no defence\"\ncut = [\"defensive spiral\"]\n";
    let shop = Workshop::with(&format!("{}{UNCERTAIN}{variants}", scenario(20, SMALL, TWO)));
    let said = shop.say(&["explore", "a.toml"]).ended(0).out;
    let lines = |text: &str| text.lines().map(|line| line.chars().count()).max();
    assert!(lines(&said) <= Some(80), "{said}");
    assert!(flowing(&said).contains("both variants of the model"), "{said}");
    let rows = shop.table("output/a/explore/variants.csv");
    let told: Vec<[&str; 2]> =
        rows.iter().map(|row| ["policy", "variant"].map(|it| row[it].as_str())).collect();
    assert_eq!(told, [["induction", "as written"], ["induction", "no defence"]]);
    let worlds = shop.table("output/a/explore/worlds.csv");
    for row in &rows {
        let own = worlds.iter().filter(|world| world["variant"] == row["variant"]);
        assert_eq!(row["worlds"], own.count().to_string());
    }
    // Half of the worlds each, and neither the lower nor the upper half of a range.
    let written: Vec<_> = worlds.iter().filter(|it| it["variant"] == "as written").collect();
    assert_eq!(written.len(), 6);
    let silos = |row: &BTreeMap<String, String>| row["culture.silos"].parse::<f64>().unwrap();
    let mut all: Vec<f64> = worlds.iter().map(silos).collect();
    all.sort_by(f64::total_cmp);
    let below = written.iter().filter(|row| silos(row) < all[6]).count();
    assert!((1..6).contains(&below), "{below} of 6 in the lower half");
    let page = shop.read("output/a/explore/explore.md");
    assert!(page.contains("## Under each variant of the model"), "{page}");
    // Worlds as written are those of the scenario without variants, to the last digit.
    let plain = self::shop("");
    plain.say(&QUIET).ended(0);
    let alone = plain.table("output/a/explore/worlds.csv");
    let mut other = 0;
    for (world, alone) in worlds.iter().zip(&alone) {
        let same = alone.iter().all(|(column, value)| world[column] == *value);
        assert!(same || world["variant"] == "no defence", "{world:?}");
        other += usize::from(!same);
    }
    assert!(other > 0, "a loop that is cut changes something");
}
