//! `polaris calibrate` as its users meet it, on a country of three municipalities.

use crate::common::{SMALL, TWO, Workshop, assert_same};
use polaris::catalogue::figures::{self, Band, Use};
use polaris::catalogue::{parameters, tuning};
use polaris::scenario::{self, Accepted};

const FEW: [&str; 8] =
    ["calibrate", "a.toml", "--worlds", "12", "--waves", "3", "--replicates", "2"];

fn shop() -> Workshop {
    Workshop::with(&crate::common::scenario(20, SMALL, TWO))
}

#[test]
fn tables_hold_every_figure_and_every_world() {
    let shop = shop();
    shop.say(&FEW).ended(0);
    let folder = "output/a/calibration";
    let rows = shop.table(&format!("{folder}/figures.csv"));
    let names: Vec<&str> = rows.iter().map(|row| row["figure"].as_str()).collect();
    let declared: Vec<&str> = figures::TABLE.iter().map(|figure| figure.name).collect();
    assert_eq!(names, declared);
    for (row, figure) in rows.iter().zip(figures::TABLE) {
        assert_eq!(
            (row["use"].as_str(), row["source"].as_str()),
            (figure.usage.word(), figure.source.en)
        );
        if let (Ok(mean), Band::Between(low, high)) = (row["estimate"].parse::<f64>(), figure.band)
        {
            let verdict = if mean < low {
                "below"
            } else if mean > high {
                "above"
            } else {
                "inside"
            };
            assert_eq!(row["verdict"], verdict, "{}", figure.name);
        }
    }
    let worlds = shop.table(&format!("{folder}/worlds.csv"));
    assert_eq!(worlds.len(), 12);
    let waves = shop.table(&format!("{folder}/waves.csv"));
    let tried: Vec<&str> = waves.iter().map(|wave| wave["tried"].as_str()).collect();
    assert_eq!(tried, ["4", "4", "4"]);
    for world in &worlds {
        for tuned in tuning::TABLE {
            let described = &parameters::TABLE[parameters::find(tuned.parameter).unwrap()];
            let value: f32 = world[tuned.parameter].parse().unwrap();
            assert!((described.low..=described.high).contains(&value), "{}", described.name);
        }
        for figure in figures::TABLE {
            assert_eq!(world.contains_key(figure.name), figure.usage == Use::Tuned);
        }
        let plausible = world["implausibility"].parse::<f64>() == Ok(0.0);
        assert_eq!(world["accepted"], if plausible { "yes" } else { "no" });
    }
}

#[test]
fn the_manifest_names_what_is_there_and_the_terminal_keeps_to_eighty_columns() {
    let shop = shop();
    let said = shop.say(&FEW).ended(0);
    for line in said.out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    assert!(said.out.contains("output/a/calibration"), "{}", said.out);
    let text = shop.read("output/a/calibration/manifest.json");
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&manifest["worlds"], &manifest["replicates"]), (&12.into(), &2.into()));
    let uncertainty = manifest["uncertainty"].as_str().unwrap();
    assert!(tuning::TABLE.iter().all(|tuned| uncertainty.contains(tuned.parameter)));
    let files = shop.files("output/a/calibration");
    for file in manifest["files"].as_array().unwrap() {
        let bytes = &files[file["file"].as_str().unwrap()];
        assert_eq!(file["blake3"], blake3::hash(bytes).to_hex().to_string());
    }
    let page = shop.read("output/a/calibration/calibration.md");
    assert!(page.starts_with("# Calibration of a\n") && page.contains("## Bands that bind"));
}

#[test]
fn the_same_bytes_come_from_any_number_of_threads() {
    let shop = shop();
    for (out, threads) in [("one", "1"), ("two", "2")] {
        let said = shop
            .say(&[&FEW[..], &["--quiet", "--threads", threads, "--out", out]].concat())
            .ended(0);
        assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
    }
    assert_same(&shop.files("one"), &shop.files("two"));
    shop.say(&[&FEW[..], &["--quiet", "--seed", "9", "--out", "nine"]].concat()).ended(0);
    assert_ne!(shop.read("one/worlds.csv"), shop.read("nine/worlds.csv"));
}

/// Wide bands of chance: few replicates of three municipalities forgive a lot, so that some worlds
/// near the defaults are accepted.
const NARROW: [&str; 6] = [
    "--tuned-only",
    "--set",
    "run.burn_in_years=4",
    "--set",
    "uncertainty.ranges={ \"relations.trust_start\" = [0.7, 0.8] }",
    "--no-plots",
];

#[test]
fn accepted_worlds_are_read_back_bit_by_bit() {
    let shop = shop();
    let few = ["calibrate", "a.toml", "--worlds", "40", "--waves", "2", "--replicates", "4"];
    let asked = [&few[..], &NARROW, &["--accepted", "100"]];
    let said = shop.say(&asked.concat()).ended(0);
    assert!(said.out.contains("100 were wanted: not reached"), "{}", said.out);
    let rows = shop.table("output/a/calibration/accepted.csv");
    assert!(!rows.is_empty(), "{}", said.out);
    let sets: Vec<String> =
        ["run.burn_in_years=4", NARROW[4]].iter().map(|set| (*set).to_owned()).collect();
    let scenario = scenario::load(&shop.path("a.toml"), &sets).unwrap();
    let results = shop.path("output/a");
    let own = Accepted::OwnCalibration;
    let worlds = scenario::accepted(&scenario, &own, &results).unwrap();
    assert_eq!(worlds.values.len(), rows.len());
    let tried = shop.table("output/a/calibration/worlds.csv");
    for (world, row) in worlds.values.iter().zip(&rows) {
        let number: usize = row["world"].parse().unwrap();
        let told = &tried[number - 1];
        assert_eq!((told["accepted"].as_str(), &told["wave"]), ("yes", &row["wave"]));
        assert_eq!(world.len(), tuning::TABLE.len());
        for (what, value) in world {
            let short: f32 = told[&scenario.name_of(*what)].parse().unwrap();
            assert_eq!(short, *value as f32);
        }
    }
    // A calibration that was made for another model is refused, and so is none at all.
    let other = scenario::load(&shop.path("a.toml"), &[]).unwrap();
    let faults = scenario::accepted(&other, &own, &results).unwrap_err().to_string();
    assert!(faults.contains("accepted.csv:2:") && faults.contains("belongs_to"), "{faults}");
    assert!(faults.contains("run `polaris calibrate a` again"), "{faults}");
    let faults = scenario::accepted(&scenario, &own, &shop.path("none")).unwrap_err().to_string();
    assert!(faults.contains("run `polaris calibrate a` first"), "{faults}");
}

#[test]
fn it_goes_on_over_waves_and_with_other_limits() {
    let shop = shop();
    let quiet = [&FEW[..], &["--quiet", "--no-plots"]].concat();
    shop.say(&[&quiet[..], &["--out", "whole"]].concat()).ended(0);
    // What was kept of a calibration that lost one world of its second wave.
    let parts = shop.path("whole/parts");
    let mut kept: Vec<_> =
        std::fs::read_dir(&parts).unwrap().map(|part| part.unwrap().path()).collect();
    kept.retain(|path| path.extension().is_some_and(|ending| ending == "part"));
    assert_eq!(kept.len(), 13, "the start and twelve points");
    let whole = shop.files("whole");
    let lost = kept.iter().find(|part| part.to_string_lossy().contains("drawn0000005")).unwrap();
    std::fs::remove_file(lost).unwrap();
    std::fs::remove_file(shop.path("whole/manifest.json")).unwrap();
    shop.say(&[&quiet[..], &["--out", "whole", "--resume"]].concat()).ended(0);
    assert_same(&whole, &shop.files("whole"));
    // More worlds go on from those that are there.
    let more: Vec<&str> =
        quiet.iter().map(|part| if *part == "12" { "18" } else { *part }).collect();
    shop.say(&[&more[..], &["--out", "whole", "--resume"]].concat()).ended(0);
    let more = shop.table("whole/worlds.csv");
    assert_eq!(more.len(), 18);
}

#[test]
fn run_and_calibration_leave_each_other_whole() {
    let shop = shop();
    let quiet = [&FEW[..], &["--quiet", "--no-plots"]].concat();
    let run = ["run", "a.toml", "--no-plots", "--quiet", "--replicates", "2"];
    shop.say(&quiet).ended(0);
    shop.say(&run).ended(0);
    assert!(shop.path("output/a/calibration/manifest.json").exists(), "the study stays");
    shop.say(&quiet).ended(0);
    assert!(shop.path("output/a/manifest.json").exists(), "the run stays");
    shop.say(&quiet).ended(0);
    assert!(shop.path("output/a/calibration.previous/manifest.json").exists());
    // So does a calibration that is all there is.
    std::fs::remove_dir_all(shop.path("output/a")).unwrap();
    shop.say(&quiet).ended(0);
    shop.say(&run).ended(0);
    assert!(shop.path("output/a/calibration/manifest.json").exists(), "the study stays");
}

#[test]
fn what_cannot_be_done_is_told() {
    let shop = shop();
    std::fs::create_dir_all(shop.path("output/a")).unwrap();
    shop.write("output/a/mine.txt", "mine");
    shop.say(&FEW).ended(1).complains(&["was not made by polaris"]);
    assert_eq!(shop.read("output/a/mine.txt"), "mine");
    for (arguments, told) in [
        (["calibrate", "a.toml", "--replicates", "1"], "at least two replicates"),
        (["calibrate", "a.toml", "--worlds", "0"], "1..=65536"),
        (["calibrate", "a.toml", "--waves", "0"], "1..=1000"),
        (["calibrate", "a.toml", "--set", "culture.silo=0.3"], "did you mean `culture.silos`?"),
    ] {
        shop.say(&arguments).ended(2).complains(&[told]);
    }
    let listed = shop.say(&["figures", "coalition_breaks"]).ended(0).out;
    assert!(listed.starts_with("coalition_breaks: 0.05 to 0.08"), "{listed}");
}
