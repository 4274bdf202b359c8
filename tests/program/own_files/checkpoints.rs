//! Parts of a run or study that were copied, swapped or renamed.

use crate::common::{Workshop, assert_same};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// Two units of work: 16 replicates and 4.
const TWO_UNITS: &str = r#"title = "Two units"
question = "What does an inwerkprogramma change?"
[run]
replicates = 20
years = 1
burn_in_years = 0
[[municipalities]]
profile = "middling"
count = 26
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

/// A run, a sweep and every study, on the scenario above.
const WORKS: [&[&str]; 6] = [
    &["run", "a.toml"],
    &["run", "sweep.toml"],
    &["explore", "a.toml"],
    &[
        "sensitivity",
        "a.toml",
        "--trajectories",
        "2",
        "--keep",
        "2",
        "--base",
        "16",
        "--municipalities",
        "2",
    ],
    &["calibrate", "a.toml", "--worlds", "4", "--waves", "2"],
    &["patterns", "few.toml", "--worlds", "1"],
];

fn shop() -> Workshop {
    let shop = Workshop::with(TWO_UNITS);
    let swept = TWO_UNITS.replace("count = 26", "count = 2").replace(
        "[uncertainty]\nworlds = 4\nparameters = [\"culture.silos\", \"risk.forum_threshold\"]\n",
        "[sweep]\n\"culture.silos\" = [0.2, 0.6]\n",
    );
    shop.write("sweep.toml", &swept);
    shop.write("few.toml", &TWO_UNITS.replace("count = 26", "count = 1"));
    shop
}

/// The parts in a folder of results, in the order of their names.
fn parts(shop: &Workshop, folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(shop.path(&format!("{folder}/parts"))).unwrap();
    let mut parts: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    parts.retain(|path| path.extension().is_some_and(|ending| ending == "part"));
    parts.sort();
    assert!(parts.len() > 1, "{folder} has one part");
    parts
}

/// What is done to two parts.
type Misplace = fn(&PathBuf, &PathBuf);

/// Three ways in which parts come to stand under other names, of the first and the last of them.
const MISPLACED: [(&str, Misplace); 3] = [
    ("copied over another", |one, other| {
        fs::copy(one, other).unwrap();
    }),
    ("renamed to another", |one, other| fs::rename(one, other).unwrap()),
    ("swapped", |one, other| {
        let bytes = fs::read(one).unwrap();
        fs::copy(other, one).unwrap();
        fs::write(other, bytes).unwrap();
    }),
];

fn quietly(shop: &Workshop, work: &[&str], out: &str, more: &[&str]) {
    let fixed = ["--quiet", "--no-plots", "--out", out];
    shop.say(&[work, &fixed, more].concat()).ended(0);
}

#[test]
fn a_part_under_another_name_is_made_again_in_a_run_a_sweep_and_every_study() {
    let shop = shop();
    for (number, work) in WORKS.into_iter().enumerate() {
        let out = format!("out{number}");
        quietly(&shop, work, &out, &[]);
        let good = shop.files(&out);
        for (what, misplace) in MISPLACED {
            let parts = parts(&shop, &out);
            misplace(&parts[0], &parts[parts.len() - 1]);
            quietly(&shop, work, &out, &["--resume"]);
            let found = shop.files(&out);
            assert!(found == good, "{work:?}: a part that was {what} was taken for it");
        }
    }
}

#[test]
fn a_part_of_another_seed_is_made_again() {
    let shop = shop();
    for (number, work) in WORKS.into_iter().enumerate().take(3) {
        let (out, other) = (format!("out{number}"), format!("other{number}"));
        quietly(&shop, work, &out, &[]);
        quietly(&shop, work, &other, &["--seed", "2"]);
        let good = shop.files(&out);
        for part in parts(&shop, &out) {
            let stranger = shop.path(&format!("{other}/parts")).join(part.file_name().unwrap());
            if stranger.exists() {
                fs::copy(stranger, part).unwrap();
            }
        }
        quietly(&shop, work, &out, &["--resume"]);
        assert_same(&good, &shop.files(&out));
    }
}

#[test]
fn merge_refuses_a_part_under_another_name_and_names_its_folder() {
    let shop = shop();
    for (number, work) in WORKS.into_iter().enumerate().take(3) {
        let shares = format!("shares{number}");
        for share in ["1", "2"] {
            let out = format!("{shares}/{share}");
            quietly(&shop, work, &out, &["--shard", &format!("{share}/2")]);
        }
        let (one, other) =
            (parts(&shop, &format!("{shares}/1")), parts(&shop, &format!("{shares}/2")));
        for (what, misplace) in MISPLACED {
            let kept: BTreeMap<&PathBuf, Vec<u8>> =
                one.iter().chain(&other).map(|path| (path, fs::read(path).unwrap())).collect();
            misplace(&one[0], &other[other.len() - 1]);
            let out = format!("merged{number}");
            let said = shop.say(&["merge", &shares, "--quiet", "--no-plots", "--out", &out]);
            assert_eq!(said.status, 1, "{work:?}, {what}: {}", said.err);
            assert!(!shop.path(&out).exists(), "nothing was begun");
            if what != "renamed to another" {
                said.complains(&["another part under this name", &shares, "--resume"]);
            }
            for (path, bytes) in kept {
                fs::write(path, bytes).unwrap();
            }
        }
        // Undisturbed again, they merge.
        let out = format!("merged{number}");
        shop.say(&["merge", &shares, "--quiet", "--no-plots", "--out", &out]).ended(0);
    }
}

#[test]
fn verify_finds_a_manifest_that_states_another_run() {
    let shop = shop();
    shop.run("out", &[]);
    shop.say(&["verify", "out", "--quiet"]).ended(0);
    let good = shop.read("out/manifest.json");
    for (statement, other) in [
        ("\"seed\": 1", "\"seed\": 2"),
        ("\"replicates\": 20", "\"replicates\": 200"),
        ("\"years\": 1", "\"years\": 8"),
        ("\"title\": \"Two units\"", "\"title\": \"A larger study\""),
        ("\"question\": \"What does an", "\"question\": \"Why does an"),
        ("\"municipalities\": 26", "\"municipalities\": 355"),
        ("\"culture.silos\": ", "\"culture.silos\": 1"),
        (
            "\"primary_outcome\": \"risks_relation_severity\"",
            "\"primary_outcome\": \"affairs_relation\"",
        ),
    ] {
        assert!(good.contains(statement), "{statement}");
        shop.write("out/manifest.json", &good.replace(statement, other));
        let name = statement.split('"').nth(1).unwrap();
        let name = if name == "culture.silos" { "parameters" } else { name };
        let said = shop.say(&["verify", "out", "--quiet"]).ended(1);
        said.complains(&["manifest.json in out is not of the scenario that is kept there", name]);
    }
}

#[test]
fn checkpoints_of_another_model_revision_are_refused() {
    let shop = shop();
    shop.run("out", &[]);
    let manifest: serde_json::Value =
        serde_json::from_str(&shop.read("out/manifest.json")).unwrap();
    let revision = polaris::catalogue::MODEL_REVISION;
    assert_eq!(manifest["model_revision"], revision);
    assert_eq!(manifest["fingerprint"].as_str().unwrap().len(), 64);
    let now = format!("\"model_revision\": {revision}");
    for (other, there) in [("\"model_revision\": 999", "999 there"), ("\"was\": 1", "0 there")] {
        let belongs = shop.read("out/parts/belongs.json");
        assert!(belongs.contains(&now), "{belongs}");
        shop.write("out/parts/belongs.json", &belongs.replace(&now, other));
        let said =
            shop.say(&["run", "a.toml", "--quiet", "--no-plots", "--out", "out", "--resume"]);
        said.ended(2).complains(&["model revision: ", there, &format!("{revision} here")]);
        shop.write("out/parts/belongs.json", &belongs);
    }
}

#[test]
fn verify_takes_a_merge_in_part_for_what_it_is() {
    let shop = Workshop::with(&TWO_UNITS.replace("replicates = 20", "replicates = 40"));
    for share in ["1/3", "3/3"] {
        let arguments = ["run", "a.toml", "--quiet", "--no-plots", "--shard", share];
        shop.say(&arguments).ended(0);
    }
    let merge = ["merge", "output/a.shards/run", "--partial", "--quiet", "--no-plots"];
    shop.say(&merge).ended(0);
    shop.say(&["verify", "output/a", "--units", "0", "--quiet"]).ended(0);
}
