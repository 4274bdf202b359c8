//! Sweeps: one table of every policy at every point, the same bytes whatever the threads and the
//! interruptions, and at each point the numbers of a run of its own.

use crate::common::{SMALL, TWO, Workshop, assert_same, is_a, scenario};
use polaris::studies::answer::readings::READINGS;
use std::collections::{BTreeMap, BTreeSet};

/// Media pressure at these levels.
fn swept(replicates: u32, levels: &str) -> String {
    let sweep = format!("[sweep]\n\"environment.media_level\" = [{levels}]\n");
    format!("{}{sweep}", scenario(replicates, SMALL, TWO))
}

/// The row of a policy and outcome at a point.
fn row<'a>(
    rows: &'a [BTreeMap<String, String>],
    level: &str,
    policy: &str,
    outcome: &str,
) -> &'a BTreeMap<String, String> {
    let fits = |row: &&BTreeMap<String, String>| {
        row["environment.media_level"] == level
            && row["policy"] == policy
            && row["outcome"] == outcome
    };
    rows.iter().find(fits).unwrap()
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let shop = Workshop::with(&swept(20, "0.2, 0.5, 0.8"));
    for threads in ["1", "2", "3"] {
        shop.say(&["run", "a.toml", "--quiet", "--threads", threads, "--out", threads]).ended(0);
    }
    let one = shop.files("1");
    for name in ["sweep.csv", "plots/sweep.svg", "plots/sweep.png", "report.html", "manifest.json"]
    {
        assert!(one.contains_key(name), "{name}");
    }
    assert!(!one.contains_key("outcomes.csv"));
    // Two blocks of replicates at each point.
    assert_eq!(one.keys().filter(|name| is_a("part", name)).count(), 6);
    assert_same(&one, &shop.files("2"));
    assert_same(&one, &shop.files("3"));
}

#[test]
fn an_interrupted_sweep_goes_on_to_the_same_bytes() {
    let shop = Workshop::with(&swept(20, "0.2, 0.5, 0.8"));
    shop.run("whole", &[]);
    shop.run("torn", &[]);
    let whole = shop.files("whole");
    let parts: Vec<&String> = whole.keys().filter(|name| is_a("part", name)).collect();
    for (place, name) in parts.iter().enumerate() {
        let path = shop.path("torn").join(name);
        match place % 3 {
            0 => std::fs::remove_file(path).unwrap(),
            1 => std::fs::write(path, &whole[*name][..whole[*name].len() - 1]).unwrap(),
            _ => {}
        }
    }
    for name in ["manifest.json", "sweep.csv"] {
        std::fs::remove_file(shop.path("torn").join(name)).unwrap();
    }
    shop.run("torn", &["--resume", "--threads", "2"]);
    assert_same(&whole, &shop.files("torn"));
}

#[test]
fn a_point_has_the_numbers_of_a_run_of_its_own() {
    let shop = Workshop::with(&swept(24, "0.2, 0.8"));
    shop.run("swept", &[]);
    shop.write("a.toml", &scenario(24, SMALL, TWO));
    shop.run("plain", &["--set", "environment.media_level=0.8"]);
    let sweep = shop.table("swept/sweep.csv");
    let mut compared = 0;
    for plain in shop.table("plain/comparison.csv").iter().filter(|row| row["profile"] == "all") {
        let here = row(&sweep, "0.8", &plain["policy"], &plain["outcome"]);
        let same = [
            "unit",
            "direction",
            "role",
            "baseline",
            "difference",
            "ci_low",
            "ci_high",
            "relative_difference",
            "relative_low",
            "relative_high",
            "p",
            "replicates",
        ];
        for column in same {
            assert_eq!(here[column], plain[column], "{}: {column}", plain["outcome"]);
        }
        compared += 1;
    }
    assert!(compared > 60, "{compared}");
    let mut means = 0;
    for plain in shop.table("plain/summary.csv") {
        if plain["profile"] != "all" || plain["year"] != "0" || plain["mean"].is_empty() {
            continue;
        }
        let here = row(&sweep, "0.8", &plain["policy"], &plain["outcome"]);
        for (ours, theirs) in [("mean", "mean"), ("mean_low", "ci_low"), ("mean_high", "ci_high")] {
            assert_eq!(here[ours], plain[theirs], "{}: {theirs}", plain["outcome"]);
        }
        means += 1;
    }
    assert!(means > 120, "{means}");
    // The points do differ.
    let at = |level| &row(&sweep, level, "baseline", "media_pressure")["mean"];
    assert_ne!(at("0.2"), at("0.8"));
}

#[test]
fn another_value_leaves_the_other_points_as_they_were() {
    let shop = Workshop::with(&swept(20, "0.2, 0.8"));
    shop.run("out", &[]);
    let before = shop.table("out/sweep.csv");
    let parts = |folder: &str| -> Vec<(String, std::time::SystemTime)> {
        let files = shop.files(folder);
        let names = files.keys().filter(|name| is_a("part", name)).cloned();
        let stamp = |name: &String| {
            std::fs::metadata(shop.path(folder).join(name)).unwrap().modified().unwrap()
        };
        names.map(|name| (name.clone(), stamp(&name))).collect()
    };
    let old = parts("out");
    shop.write("a.toml", &swept(20, "0.2, 0.5, 0.8"));
    shop.run("out", &["--resume"]);
    let new = parts("out");
    assert_eq!((old.len(), new.len()), (4, 6));
    assert!(old.iter().all(|part| new.contains(part)), "what was finished is not done again");
    let after = shop.table("out/sweep.csv");
    assert_eq!(after.len() * 2, before.len() * 3);
    let corrected =
        ["ci_low_family", "ci_high_family", "p_adjusted", "q", "family_size", "verdict"];
    for old in &before {
        let level = &old["environment.media_level"];
        let new = row(&after, level, &old["policy"], &old["outcome"]);
        for (column, value) in old.iter().filter(|(name, _)| !corrected.contains(&name.as_str())) {
            assert_eq!(&new[column], value, "{column}");
        }
    }
    let size =
        |rows| row(rows, "0.2", "induction", "risks_relation_severity")["family_size"].clone();
    assert_eq!((size(&before), size(&after)), ("10".to_owned(), "15".to_owned()));
}

#[test]
fn corrections_go_over_policies_and_points() {
    let more = "[[policies]]\nname = \"talk\"\nrelatiegesprek = 1\n";
    let sweep = "[sweep]\n\"environment.media_level\" = [0.2, 0.8]\n";
    let shop = Workshop::with(&format!("{}{more}{sweep}", scenario(40, SMALL, TWO)));
    shop.run("out", &[]);
    let rows = shop.table("out/sweep.csv");
    let number = |text: &str| text.parse::<f64>().unwrap();
    let with = |role: &str| -> Vec<&BTreeMap<String, String>> {
        rows.iter().filter(|row| row["role"] == role).collect()
    };
    // Five readings of risk, two policies, two points.
    let primary = with("primary");
    let outcomes: BTreeSet<&str> = primary.iter().map(|row| row["outcome"].as_str()).collect();
    assert_eq!((primary.len(), outcomes), (20, BTreeSet::from(READINGS)));
    let mut told = 0;
    for row in primary {
        assert_eq!(row["family_size"], "20");
        assert_eq!(number(&row["p_adjusted"]), (20.0 * number(&row["p"])).min(1.0));
        assert!(row["q"].is_empty() && !row["verdict"].is_empty());
        // Where too few replicates differ there is no interval, in either form.
        assert_eq!(row["ci_low_family"].is_empty(), row["ci_low"].is_empty());
        if !row["ci_low"].is_empty() {
            assert!(number(&row["ci_low_family"]) < number(&row["ci_low"]));
            told += 1;
        }
    }
    assert!(told > 0, "no interval was told");
    let mut others = with("exploratory");
    for row in &others {
        assert!(row["ci_low_family"].is_empty() && row["p_adjusted"].is_empty());
        assert!(row["verdict"].is_empty() && row["q"].is_empty() == row["p"].is_empty());
    }
    others.retain(|row| !row["p"].is_empty());
    others.sort_by(|one, other| number(&one["p"]).total_cmp(&number(&other["p"])));
    let size = others.len();
    assert!(size > 100, "{size}");
    let mut least = 1.0_f64;
    for (rank, row) in others.iter().enumerate().rev() {
        least = least.min(number(&row["p"]) * size as f64 / (rank + 1) as f64);
        assert!((number(&row["q"]) - least).abs() <= 1e-12 * least, "{row:?}");
        assert_eq!(row["family_size"], size.to_string());
    }
}

#[test]
fn a_sweep_of_one_policy_compares_nothing() {
    let (one, _) = TWO.split_at(TWO.rfind("[[").unwrap());
    let sweep = "[sweep]\n\"environment.media_level\" = [0.2, 0.8]\n";
    let shop = Workshop::with(&format!("{}{sweep}", scenario(4, SMALL, one)));
    shop.run("out", &[]);
    let rows = shop.table("out/sweep.csv");
    assert!(rows.iter().any(|row| row["outcome"] == READINGS[0] && !row["mean"].is_empty()));
    assert!(rows.iter().all(|row| row["role"].is_empty() && row["q"].is_empty()));
}

#[test]
fn every_shape_of_grid_is_drawn_or_says_why_not() {
    let base = scenario(2, SMALL, TWO);
    let levels = |count: u32| {
        format!("\"environment.media_level\" = {{ from = 0.2, to = 0.8, steps = {count} }}\n")
    };
    let dose = "\"policies.induction.inwerkprogramma.dose\" = [0.5, 1, 2]\n";
    let third = "\"culture.silos\" = [0.3, 0.7]\n";
    let drawn = |sweep: &str, has: bool| {
        let shop = Workshop::with(&format!("{base}[sweep]\n{sweep}"));
        let said = shop.say(&["run", "a.toml", "--out", "out"]).ended(0);
        assert_eq!(shop.path("out/plots/sweep.png").exists(), has, "{}", said.out);
        assert_eq!(said.out.contains("No figure was drawn"), !has, "{}", said.out);
        assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);
        assert!(shop.path("out/report.html").exists());
    };
    drawn(&levels(2), true);
    drawn("\"environment.media_level\" = [0.4]\n", true);
    drawn(&format!("{}{dose}", levels(2)), true);
    drawn(&format!("{}{dose}{third}", levels(2)), true);
    drawn(&format!("{}{dose}", levels(30)), false);
}

#[test]
fn check_tells_what_a_sweep_takes() {
    let shop = Workshop::with(&swept(20, "0.2, 0.5, 0.8"));
    let said = shop.say(&["check", "a.toml"]).ended(0);
    for part in ["environment.media_level", "3 points", "20 replicates", "6 units", "disk"] {
        assert!(said.out.contains(part), "no {part} in\n{}", said.out);
    }
}
