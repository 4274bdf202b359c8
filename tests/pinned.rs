//! A small run whose tables are pinned, byte for byte. Where a rule changes on purpose,
//! `POLARIS_BLESS=1 cargo test --test pinned` writes the new hashes, and CHANGELOG says **results**.

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
        .args(["run", "--quiet", "--no-plots", "--out"])
        .args([&out, &scenario])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let mut hashes = String::new();
    for table in TABLES {
        let bytes = std::fs::read(out.join(table)).unwrap();
        let _ = writeln!(hashes, "{table} {}", blake3::hash(&bytes).to_hex());
    }
    let pinned = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pinned.txt");
    if std::env::var_os("POLARIS_BLESS").is_some() {
        std::fs::write(pinned, &hashes).unwrap();
    }
    let expected = std::fs::read_to_string(pinned).unwrap_or_default();
    assert_eq!(hashes, expected, "results changed: on purpose? then bless and say so in CHANGELOG");
}
