//! A run that ends when its differences are known well enough: the same bytes as one of as many
//! replicates, and never ended by what the differences are.

use crate::common::{SMALL, Workshop, assert_same, is_a, scenario};
use serde_json::Value;
use std::collections::BTreeMap;

/// A policy that is felt from the first weeks on.
const TWO: &str = "[[policies]]\nname = \"baseline\"\n\
                   [[policies]]\nname = \"oversight\"\ntoezicht = 1\n\
                   [outcomes]\nprimary = \"risks_relation\"\n";

/// The scenario of [`scenario()`] with a precision instead of replicates.
fn aimed(precision: &str) -> String {
    scenario(0, SMALL, TWO).replace("replicates = 0", &format!("precision = {precision}"))
}

fn manifest(shop: &Workshop, out: &str) -> Value {
    serde_json::from_str(&shop.read(&format!("{out}/manifest.json"))).unwrap()
}

/// All files but those that say what was aimed at.
fn results(shop: &Workshop, out: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = shop.files(out);
    // Those that say what was asked.
    let asking = [
        "manifest.json",
        "datapackage.json",
        "ro-crate-metadata.json",
        "report.html",
        "README.txt",
        "answer.md",
        "antwoord.md",
        "tables.xlsx",
        "parts/belongs.json",
        "scenario/scenario.toml",
    ];
    files.retain(|name, _| !asking.contains(&name.as_str()));
    files
}

#[test]
fn a_run_that_ends_at_a_precision_has_the_bytes_of_one_of_as_many_replicates() {
    // A half-width that 32 replicates do not reach and 64 or 128 do.
    let shop = Workshop::with(&aimed("{ half_width = 0.025, max_replicates = 256 }"));
    let said = shop.say(&["run", "a.toml", "--out", "aimed"]).ended(0);
    let found = manifest(&shop, "aimed");
    let replicates = found["replicates"].as_u64().unwrap();
    assert!([64, 128].contains(&replicates), "{replicates}");
    let precision = &found["precision"];
    assert_eq!((&precision["half_width"], &precision["reached"]), (&0.025.into(), &true.into()));
    let width = precision["half_width_found"].as_f64().unwrap();
    assert!(width > 0.0 && width <= 0.025, "{width}");
    assert!(said.out.contains("The precision asked for was reached with"), "{}", said.out);
    assert!(said.err.contains("32 replicates, widest half-width 3."), "{}", said.err);
    // The same width as the table tells.
    let row = &shop.table("aimed/comparison.csv")[0];
    let number = |name: &str| row[name].parse::<f64>().unwrap();
    let half = (number("ci_high_family") - number("ci_low_family")) / 2.0;
    assert!((half / number("baseline_mean") - width).abs() < 1e-12);

    let fixed = replicates.to_string();
    shop.write("a.toml", &scenario(replicates as u32, SMALL, TWO));
    shop.say(&["run", "a.toml", "--quiet", "--out", "fixed"]).ended(0);
    let files = results(&shop, "fixed");
    assert!(files.keys().any(|name| is_a("part", name)) && files.contains_key("outcomes.csv"));
    assert!(files.keys().any(|name| is_a("png", name)));
    assert_same(&files, &results(&shop, "aimed"));
    assert!(manifest(&shop, "fixed").get("precision").is_none(), "{fixed}");
}

#[test]
fn a_target_that_is_not_reached_is_said() {
    let shop = Workshop::with(&aimed("{ half_width = 0.0001, max_replicates = 40 }"));
    let said = shop.say(&["run", "a.toml", "--out", "out"]).ended(0);
    assert!(said.out.contains("was not reached with 40 replicates"), "{}", said.out);
    assert!(shop.read("out/report.html").contains("was not reached with 40 replicates"));
    let found = manifest(&shop, "out");
    assert_eq!((&found["replicates"], &found["precision"]["reached"]), (&40.into(), &false.into()));
    assert_eq!(found["precision"]["max_replicates"], 40);
    assert_eq!(shop.table("out/replicates.csv").len(), 40 * 2 * 2);
}

#[test]
fn it_goes_on_from_what_is_there() {
    let shop = Workshop::with(&aimed("{ half_width = 0.0001, max_replicates = 64 }"));
    shop.run("whole", &[]);
    shop.run("torn", &[]);
    let whole = shop.files("whole");
    let part = whole.keys().rfind(|name| is_a("part", name)).unwrap();
    std::fs::remove_file(shop.path("torn").join(part)).unwrap();
    std::fs::remove_file(shop.path("torn/manifest.json")).unwrap();
    let kept = whole.keys().find(|name| is_a("part", name)).unwrap();
    let written =
        |name: &str| std::fs::metadata(shop.path("torn").join(name)).unwrap().modified().unwrap();
    let before = written(kept);
    shop.run("torn", &["--resume", "--threads", "1"]);
    assert_eq!(before, written(kept), "what was finished is not done again");
    assert_same(&whole, &shop.files("torn"));
    // And a run of fewer replicates is a beginning of it.
    shop.write("a.toml", &scenario(16, SMALL, TWO));
    shop.run("grown", &[]);
    shop.write("a.toml", &aimed("{ half_width = 0.0001, max_replicates = 64 }"));
    shop.run("grown", &["--resume"]);
    assert_same(&whole, &shop.files("grown"));
}

#[test]
fn a_policy_that_does_nothing_does_not_keep_a_run_from_its_end() {
    let idle = "[[policies]]\nname = \"nothing\"\ninwerkprogramma = 0\n";
    let shop = Workshop::with(&aimed("0.9"));
    shop.run("alone", &[]);
    shop.write("a.toml", &aimed("0.9").replace(TWO, &format!("{TWO}{idle}")));
    shop.run("beside", &[]);
    let [alone, beside] = ["alone", "beside"].map(|out| manifest(&shop, out));
    assert_eq!(alone["replicates"], beside["replicates"]);
    assert_eq!(
        (&alone["precision"]["reached"], &beside["precision"]["reached"]),
        (&true.into(), &true.into())
    );
    // Where nothing differs, nothing is known of widths; so it is with something very rare.
    let rare = aimed("{ half_width = 0.9, max_replicates = 40 }");
    shop.write("a.toml", &rare.replace("\"risks_relation\"", "\"secretary_exits\""));
    shop.run("rare", &[]);
    assert_eq!(shop.table("rare/comparison.csv")[0]["verdict"], "identical");
    let found = manifest(&shop, "rare");
    assert_eq!((&found["replicates"], &found["precision"]["reached"]), (&40.into(), &false.into()));
    assert!(found["precision"]["half_width_found"].is_null());
}

#[test]
fn precision_and_replicates_exclude_each_other_where_they_stand_side_by_side() {
    let both = aimed("0.05").replace("precision", "replicates = 20\nprecision");
    let shop = Workshop::with(&both);
    let said = shop.say(&["check", "a.toml"]).ended(2);
    said.complains(&["run.precision", "one of the two", "the other is here", "a.toml:4"]);
    let sets = ["--set", "run.precision=0.05", "--replicates", "20"];
    shop.write("b.toml", &scenario(5, SMALL, TWO));
    shop.say(&[&["check", "b.toml"][..], &sets].concat()).ended(2).complains(&["one of the two"]);
    // A setting goes before the file, and a file before the one that it extends.
    let checked = |arguments: &[&str], part: &str| {
        let said = shop.say(&[&["check"], arguments].concat()).ended(0);
        assert!(said.out.contains(part), "{}", said.out);
    };
    checked(
        &["b.toml", "--set", "run.precision=0.05"],
        "until 5.00% to either side, at most 1,024",
    );
    checked(&["b.toml", "--set", "run.precision.max_replicates=64"], "until 1.00%");
    shop.write("c.toml", "extends = \"b.toml\"\n[run.precision]\nhalf_width = 0.02\n");
    checked(&["c.toml"], "until 2.00%");
    checked(&["c.toml", "--replicates", "20"], "20 replicates in");
    shop.write("d.toml", "extends = \"c.toml\"\n[run]\nreplicates = 7\n");
    checked(&["d.toml"], "7 replicates in");
}

#[test]
fn a_precision_that_makes_no_sense_is_a_fault() {
    for (precision, parts) in [
        ("0", ["run.precision", "a half-width from 0.0001 to 1"]),
        ("true", ["run.precision", "or a table with half_width"]),
        ("{ half_width = 2 }", ["run.precision.half_width", "0.0001 to 1"]),
        ("{ max_replicates = 31 }", ["run.precision.max_replicates", "32 to 100000"]),
        ("{ halfwidth = 0.1 }", ["run.precision.halfwidth", "did you mean `half_width`"]),
    ] {
        let shop = Workshop::with(&aimed(precision));
        shop.say(&["check", "a.toml"]).ended(2).complains(&parts);
    }
    let (one, _) = TWO.split_at(TWO.rfind("[[").unwrap());
    let shop = Workshop::with(&aimed("0.05").replace(TWO, one));
    let said = shop.say(&["check", "a.toml"]).ended(2);
    said.complains(&["run.precision", "with a single policy", "a second policy"]);
    shop.write("a.toml", &(aimed("0.05") + "[sweep]\n\"run.seed\" = [1, 2]\n"));
    let said = shop.say(&["check", "a.toml"]).ended(2);
    said.complains(&["sweep", "a precision to reach", "the same at every point"]);
}

#[test]
fn a_pilot_tells_what_a_run_could_see() {
    let idle = "[[policies]]\nname = \"nothing, under a name that fits no column\"\ntoezicht = 0\n";
    let shop = Workshop::with(&scenario(500, SMALL, &format!("{TWO}{idle}")));
    let said = shop.say(&["check", "a.toml", "--pilot", "40"]).ended(0);
    for part in [
        "40 replicates, the first of any run of this scenario",
        "risks_relation (per 100 official-years)",
        "no replicate differs",
        "A run of 500 replicates:",
        "power for 2.0%",
        "Correlation with the baseline by year since the start:",
        "corrected for 10 comparisons that are judged together",
    ] {
        assert!(said.out.replace('\n', " ").contains(part), "no {part:?} in\n{}", said.out);
    }
    let pilot = said.out.split("  pilot").nth(1).unwrap();
    for line in pilot.lines() {
        assert!(line.chars().count() <= 80 && line == line.trim_end(), "{line}");
    }
    assert!(!shop.path("output").exists(), "a pilot leaves nothing behind");
    // The same for any number of threads, and the differences of a run of as many replicates.
    let again = shop.say(&["check", "a.toml", "--pilot", "40", "--threads", "1"]).ended(0);
    assert_eq!(pilot, again.out.split("  pilot").nth(1).unwrap());
    shop.run("out", &["--replicates", "40"]);
    let row = &shop.table("out/comparison.csv")[0];
    let relative = 100.0 * row["relative_difference"].parse::<f64>().unwrap();
    assert!(
        pilot.contains(&format!("{relative:+.1}% (").replace('-', "\u{2212}")),
        "{relative}\n{pilot}"
    );
    shop.say(&["check", "a.toml", "--pilot", "19"]).ended(2).complains(&["20..=10000"]);
    // A precision is set beside what it would take.
    shop.write("a.toml", &aimed("0.01"));
    let said = shop.say(&["check", "a.toml", "--pilot", "32"]).ended(0);
    assert!(said.out.contains("To come within 1.00% to either side the run will take about"));
}
