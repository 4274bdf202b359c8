//! A small run whose tables are pinned, byte for byte, under the model's revision.
//!
//! What the model records is pinned column by column (`outcomes.csv`), so that a column can be added
//! without a new revision, while no rule can change and no column can disappear without one. Where a rule
//! changes on purpose, raise `catalogue::MODEL_REVISION`, run `POLARIS_BLESS=1 cargo test --test model pinned::`,
//! and mark the entry in CHANGELOG with **results**.

use polaris::catalogue::MODEL_REVISION;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;

const SCENARIO: &str = r#"
title = "Pinned"
question = "Do the same inputs still give the same bytes?"
[run]
seed = 20040627
replicates = 20
years = 4
burn_in_years = 4
[[municipalities]]
profile = "small"
count = 2
inhabitants = 14000
[[municipalities]]
profile = "large"
count = 1
inhabitants = 260000
overrides = { "culture.power_culture" = 0.7, "culture.informal_culture" = 0.7 }
[series]
"environment.media_level" = [[0, 0.4], [4, 0.7]]
[[policies]]
name = "baseline"
[[policies]]
name = "all four"
inwerkprogramma = 1.0
kennismaking = { dose = 2.0, coverage = 0.5 }
collegiale_coaching = { dose = 1.0, start_week = 20, duration_weeks = 100 }
ervaren_wethouders = 1.0
"#;

/// Tables that are pinned as a whole.
const TABLES: [&str; 7] = [
    "outcomes.csv",
    "replicates.csv",
    "summary.csv",
    "trajectories.csv",
    "comparison.csv",
    "pairs.csv",
    "policies.csv",
];

#[test]
fn tables_of_a_small_run_are_pinned() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = folder.path().join("pinned.toml");
    std::fs::write(&scenario, SCENARIO).unwrap();
    let out = folder.path().join("out");
    let run = Command::new(env!("CARGO_BIN_EXE_polaris"))
        .args(["run", "--quiet", "--no-plots", "--no-assumptions", "--out"])
        .args([&out, &scenario])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let mut found = format!("model_revision {MODEL_REVISION}\n");
    for (column, hash) in columns(&out.join("outcomes.csv")) {
        let _ = writeln!(found, "outcomes.csv/{column} {hash}");
    }
    for table in TABLES {
        let bytes = std::fs::read(out.join(table)).unwrap();
        let _ = writeln!(found, "{table} {}", blake3::hash(&bytes).to_hex());
    }
    let pinned = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pinned.txt");
    let expected = std::fs::read_to_string(pinned).unwrap_or_default();
    if let Some(changed) = changed_under_one_revision(&expected, &found) {
        panic!(
            "the model records other numbers than before in {changed}, or no longer records it, under the \
             same revision: if a rule changed on purpose, raise catalogue::MODEL_REVISION and bless; \
             checkpoints and calibrations of the old rules are then refused"
        );
    }
    if std::env::var_os("POLARIS_BLESS").is_some() {
        std::fs::write(pinned, &found).unwrap();
        return;
    }
    let known: Vec<&str> = expected.lines().collect();
    let new: Vec<&str> = found.lines().filter(|line| !known.contains(line)).collect();
    assert!(
        new.is_empty() && found == expected,
        "tables differ from tests/pinned.txt, though every column of outcomes.csv that was recorded before \
         is the same. A new column changes the tables that hold it: if that is what you added, run \
         `POLARIS_BLESS=1 cargo test --test model pinned::` and name it in CHANGELOG. {new:#?}"
    );
}

/// The hash of each column of a table, in the order of the columns.
fn columns(table: &std::path::Path) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_path(table).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let mut hashers = vec![blake3::Hasher::new(); names.len()];
    for row in reader.records() {
        for (hasher, cell) in hashers.iter_mut().zip(&row.unwrap()) {
            hasher.update(cell.as_bytes()).update(b"\n");
        }
    }
    let hash = |hasher: &blake3::Hasher| hasher.finalize().to_hex()[..16].to_owned();
    names.into_iter().zip(hashers.iter().map(hash)).collect()
}

/// Returns the first column of `outcomes.csv` that changed or disappeared under the same revision.
fn changed_under_one_revision(before: &str, after: &str) -> Option<String> {
    let pins = |text: &str| -> BTreeMap<String, String> {
        let pairs = text.lines().filter_map(|line| line.rsplit_once(' '));
        pairs.map(|(name, hash)| (name.to_owned(), hash.to_owned())).collect()
    };
    let (before, after) = (pins(before), pins(after));
    if before.get("model_revision") != after.get("model_revision") {
        return None;
    }
    let recorded = before.iter().filter(|(name, _)| name.starts_with("outcomes.csv/"));
    let mut changed = recorded
        .filter(|(name, hash)| after.get(*name) != Some(*hash))
        .map(|(name, _)| name.clone());
    changed.next()
}

#[test]
fn other_results_cannot_be_pinned_under_an_old_revision() {
    let before =
        "model_revision 3\noutcomes.csv/requests aa\noutcomes.csv/refusals bb\npairs.csv cc\n";
    let changed = |after: &str| changed_under_one_revision(before, after);
    assert_eq!(changed(before), None);
    // A column more, and a table that is computed otherwise from the same records.
    let wider = before.replace("pairs.csv cc", "outcomes.csv/severity dd\npairs.csv ee");
    assert_eq!(changed(&wider), None);
    let narrower = before.replace("outcomes.csv/refusals bb\n", "");
    assert_eq!(changed(&narrower).as_deref(), Some("outcomes.csv/refusals"));
    let other = before.replace("refusals bb", "refusals b0");
    assert_eq!(changed(&other).as_deref(), Some("outcomes.csv/refusals"));
    assert_eq!(changed(&other.replace("model_revision 3", "model_revision 4")), None);
}
