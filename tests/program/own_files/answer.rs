//! What is said above the numbers.

use super::TINY;
use crate::common::Workshop;
use polaris::catalogue::outcomes;
use polaris::stats::distributions::student_t_quantile;
use polaris::words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Two profiles, of which the small one has too few officials for anything to differ, and three
/// policies.
const PROFILES: &str = r#"title = "Two profiles"
question = "What do they change?"
[run]
replicates = 32
years = 1
burn_in_years = 0
[[municipalities]]
profile = "small"
count = 2
inhabitants = 20000
[[municipalities]]
profile = "large"
count = 2
inhabitants = 150000
[[policies]]
name = "baseline"
[[policies]]
name = "inwerk"
inwerkprogramma = 1
[[policies]]
name = "dekking"
dekking = 2
[outcomes]
primary = "risks_relation"
"#;

/// What a run says of its policies, in one line.
#[track_caller]
fn answer(shop: &Workshop, more: &[&str]) -> String {
    let run = ["run", "a.toml", "--out", "out", "--force", "--no-plots"];
    shop.say(&[&run, more].concat()).ended(0);
    shop.read("out/README.txt").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The mean of an outcome under a policy over all municipalities, and the ends of its 95% interval,
/// from `replicates.csv`.
fn level(shop: &Workshop, policy: &str, outcome: &str) -> [f64; 3] {
    let rows = shop.table("out/replicates.csv");
    let of = |row: &&BTreeMap<String, String>| row["policy"] == policy && row["profile"] == "all";
    let values: Vec<f64> =
        rows.iter().filter(of).map(|row| row[outcome].parse().unwrap()).collect();
    let size = values.len() as f64;
    let mean = values.iter().sum::<f64>() / size;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let half = student_t_quantile(0.975, size - 1.0) * (squares / (size - 1.0) / size).sqrt();
    [mean, mean - half, mean + half]
}

/// `535 (530 to 541)`, as an answer would write it: events of so many municipalities in a term, or
/// numbers in a unit of their own.
fn written(words: Words, [mean, low, high]: [f64; 3], factor: Option<f64>) -> String {
    let write = |value: f64| match factor {
        Some(factor) => words.events((value * factor).max(0.0)),
        None => words.number(value),
    };
    words.with_interval(&write(mean), &write(low), &write(high))
}

#[test]
fn a_level_stands_with_the_interval_of_its_own_mean() {
    let shop = Workshop::with(PROFILES);
    // Two numbers of events, and a state.
    let primaries =
        [("risks_relation", true), ("requests_improper", true), ("trust_official_alderman", false)];
    for (primary, counts) in primaries {
        for (language, instead) in [("en", "instead of"), ("nl", "in plaats van")] {
            let set = format!("outcomes.primary=\"{primary}\"");
            let sets = ["--set", &set, "--set", "run.seed=3", "--lang", language];
            let told = answer(&shop, &sets);
            let words = Words::of(language.parse::<Language>().unwrap());
            let described = &outcomes::TABLE[outcomes::find(primary).unwrap()];
            assert_eq!(counts, described.unit() == "per 100 official-years");
            let factor = counts.then(|| 4.0 * level(&shop, "baseline", "officials")[0]);
            let of = |policy| written(words, level(&shop, policy, primary), factor);
            // What is identical needs no numbers.
            let compared = shop.table("out/comparison.csv");
            let differ = compared.iter().filter(|row| {
                row["outcome"] == primary
                    && row["profile"] == "all"
                    && row["verdict"] != "identical"
            });
            let differ: Vec<&str> = differ.map(|row| &*row["policy"]).collect();
            assert!(differ.contains(&"inwerk"), "{differ:?}");
            for policy in differ {
                let levels = format!("{} {instead} {}", of(policy), of("baseline"));
                assert!(told.contains(&levels), "{primary}: no {levels:?} in\n{told}");
            }
        }
    }
}

#[test]
fn a_difference_stands_apart_from_the_levels_with_its_own_interval() {
    let shop = Workshop::with(PROFILES);
    let told = answer(&shop, &[]);
    let rows = shop.table("out/comparison.csv");
    let row = &rows[0];
    assert_eq!(
        (&*row["outcome"], &*row["policy"], &*row["verdict"]),
        ("risks_relation", "inwerk", "better_unclear")
    );
    let factor = 4.0 * level(&shop, "baseline", "officials")[0];
    let [mean, low, high] = ["difference", "ci_low_family", "ci_high_family"]
        .map(|column| factor * row[column].parse::<f64>().unwrap());
    let words = Words::default();
    let numbers = [mean, low, high].map(|value| words.signed_fixed(value, 0));
    let stated = format!(", a difference of {} ({} to {}).", numbers[0], numbers[1], numbers[2]);
    assert!(told.contains(&stated), "no {stated:?} in\n{told}");
    // Where there is no interval of the difference, none is shown.
    let [_, rest] = told.split("dekking: too few events").collect::<Vec<_>>()[..] else {
        panic!("{told}")
    };
    assert!(!rest.contains("a difference of"), "{rest}");
}

#[test]
fn under_twenty_replicates_there_is_no_percentage_and_no_profile() {
    let shop = Workshop::with(PROFILES);
    let languages = [
        ("en", "replicates; at least 20 are needed"),
        ("nl", "herhalingen; er zijn er ten minste 20 nodig"),
    ];
    for replicates in ["2", "3", "16", "19"] {
        for (language, needed) in languages {
            let told = answer(&shop, &["--replicates", replicates, "--lang", language]);
            let needed = format!("{replicates} {needed}");
            assert_eq!(told.matches(&needed).count(), 2, "{needed:?} in\n{told}");
            for never in ["%", "exploratory", "verkennend", "smaller than", "luck", "toeval "] {
                assert!(!told.contains(never), "{replicates}: {never:?} in\n{told}");
            }
        }
        let checked = shop.say(&["check", "a.toml", "--replicates", replicates]).ended(0);
        let line = format!("intervals       none: {replicates} replicates; at least 20 are needed");
        assert!(checked.out.contains(&line), "{}", checked.out);
    }
    let told = answer(&shop, &["--replicates", "1"]);
    assert!(told.contains("1 replicate; at least 20 are needed"), "{told}");
    // Levels are levels however few there are.
    let told = answer(&shop, &["--replicates", "17"]);
    let factor = Some(4.0 * level(&shop, "baseline", "officials")[0]);
    let words = Words::default();
    let of = |policy| written(words, level(&shop, policy, "risks_relation"), factor);
    let levels = format!("{} instead of {}", of("inwerk"), of("baseline"));
    assert!(told.contains(&levels), "no {levels:?} in\n{told}");
    for enough in ["20", "32"] {
        let told = answer(&shop, &["--replicates", enough]);
        assert!(!told.contains("are needed"), "{told}");
        // Of twenty replicates too few differ for an interval in one class.
        assert_eq!(told.contains("By size class"), enough == "32", "{told}");
        let checked = shop.say(&["check", "a.toml", "--replicates", enough]).ended(0);
        assert!(!checked.out.contains("intervals"), "{}", checked.out);
    }
}

#[test]
fn the_page_prints_no_percentage_of_change_under_twenty_replicates() {
    let shop = Workshop::with(PROFILES);
    shop.say(&["run", "a.toml", "--out", "out", "--replicates", "16", "--quiet"]).ended(0);
    let page = shop.read("out/report.html");
    let (_, rest) = page.split_once("id=\"answer\"").unwrap();
    let (answer, _) = rest.split_once("</section>").unwrap();
    assert!(answer.contains("16 replicates; at least 20 are needed"), "{answer}");
    assert!(answer.contains("too few replicates") && !answer.contains("too few events"));
    let told = answer.replace("95% interval of its own", "").replace("(middle 80%)", "");
    assert!(!told.contains('%'), "{told}");
    // Nor do the tables and marks below it, in which intervals are missing as well.
    let (_, rest) = page.split_once("id=\"numbers\"").unwrap();
    let (numbers, _) = rest.split_once("</section>").unwrap();
    assert!(numbers.contains("16 replicates; at least 20 are needed"), "{numbers}");
    let told = numbers.replace("95% confidence", "").replace("95% interval each", "");
    let told = told.replace("Intervals are 95% each", "");
    assert!(!told.contains('%'), "{told}");
    assert!(!page.contains("too few events"));
}

#[test]
fn a_sweep_prints_no_percentage_under_twenty_replicates() {
    let swept = format!("{PROFILES}[sweep]\n\"model.environment.media_level\" = [0.1, 0.3]\n");
    let shop = Workshop::with(&swept);
    for (language, needed) in [("en", "at least 20 are needed"), ("nl", "ten minste 20 nodig")] {
        let told = answer(&shop, &["--replicates", "4", "--lang", language]);
        assert!(told.contains(needed), "{told}");
        let (before, _) = told.split_once("95%").unwrap();
        assert!(!before.contains('%'), "{told}");
    }
    let told = answer(&shop, &["--replicates", "24"]);
    assert!(!told.contains("are needed"), "{told}");
}

#[test]
fn what_is_identical_is_called_identical_and_not_smaller_than_matters() {
    // In the small profile nobody asks anything improper, so that there is nothing to prevent.
    let nothing = "inhabitants = 20000\n[municipalities.overrides]\n\
        \"request.improper_appeal\" = -20\n\"risk.forum_threshold\" = 0\n";
    let shop = Workshop::with(&PROFILES.replace("inhabitants = 20000\n", nothing));
    let sets = [
        &["--set", "outcomes.smallest_difference=0.5", "--set", "run.seed=2"][..],
        &["--set", "run.years=4"],
    ]
    .concat();
    let told = answer(&shop, &sets);
    let row = |shop: &Workshop, policy: &str, profile: &str| {
        let of = |row: &BTreeMap<String, String>| {
            row["outcome"] == "risks_relation"
                && row["policy"] == policy
                && row["profile"] == profile
        };
        shop.table("out/comparison.csv").into_iter().find(of).unwrap()
    };
    let [all, small, large] = ["all", "small", "large"].map(|it| row(&shop, "inwerk", it));
    assert_eq!((&*all["verdict"], &*all["role"]), ("smaller_than_matters", "primary"));
    assert!(told.contains("less than the 50% that counts as relevant"), "{told}");
    // One size class has no verdict; that nothing differs in it is a number.
    assert_eq!((&*small["verdict"], &*small["share_identical"]), ("", "1.0"));
    assert_eq!((&*large["verdict"], &*large["role"]), ("", "exploratory"));
    assert_ne!(large["share_identical"], "1.0");
    let dutch = answer(&shop, &[&sets[..], &["--lang", "nl"]].concat());
    assert!(dutch.contains("minder dan de 50% die als relevant geldt"), "{dutch}");
    // A policy that does nothing is identical over all, however much matters.
    shop.write("a.toml", &PROFILES.replace("dekking = 2", ""));
    let told = answer(&shop, &sets);
    assert!(told.contains("exactly as under baseline, in every replicate"), "{told}");
    let [all, small] = ["all", "small"].map(|it| row(&shop, "dekking", it));
    assert_eq!((&*all["verdict"], &*all["share_identical"]), ("identical", "1.0"));
    assert_eq!((&*small["verdict"], &*small["share_identical"]), ("", "1.0"));
}

/// What is drawn of policies in a figure: the stroke of each line, as moves from its beginning.
fn strokes(svg: &str) -> Vec<&str> {
    let groups =
        svg.split("<g data-policy").skip(1).flat_map(|group| group.split("<path ").skip(1));
    let lines = groups.filter(|path| path.contains("stroke=\"#") && path.contains("fill=\"none\""));
    lines.map(|path| path.split(" d=\"").nth(1).unwrap().split('"').next().unwrap()).collect()
}

#[test]
fn with_one_observed_year_nothing_is_drawn_that_looks_like_a_course() {
    let shop = Workshop::with(TINY);
    let one_policy = TINY.split("[[policies]]\nname = \"inwerk\"").next().unwrap();
    for (scenario, policies) in [(TINY, 2), (one_policy, 1), (PROFILES, 3)] {
        shop.write("a.toml", scenario);
        let run = ["run", "a.toml", "--out", "out", "--force", "--quiet", "--replicates", "4"];
        shop.say(&run).ended(0);
        let svg = shop.read("out/plots/risks_over_years.svg");
        let strokes = strokes(&svg);
        // The interval of each policy, upright and in a place of its own.
        assert_eq!(strokes.len(), policies, "{svg}");
        let places: BTreeSet<&str> = strokes
            .iter()
            .map(|stroke| {
                let (start, line) = stroke[1..].split_once('l').unwrap();
                assert!(line.starts_with("0,"), "{stroke} leads to one side in {svg}");
                start.split(',').next().unwrap()
            })
            .collect();
        assert_eq!(places.len(), policies, "{places:?}");
        let page = shop.read("out/report.html");
        assert!(page.contains("each mark is the mean") && !page.contains("each line is the mean"));
    }
    // Over two years there are courses again.
    shop.write("a.toml", &TINY.replace("years = 1", "years = 2"));
    shop.say(&["run", "a.toml", "--out", "out", "--force", "--quiet"]).ended(0);
    let svg = shop.read("out/plots/risks_over_years.svg");
    assert!(strokes(&svg).iter().any(|stroke| !stroke.contains("l0,")), "{svg}");
}

/// Plural nouns that stand behind a 1.
fn plurals_of_one(text: &str) -> Vec<String> {
    const PLURALS: &[&str] = &[
        "accepted",
        "cells",
        "comparisons",
        "cores",
        "faults",
        "files",
        "gemeenten",
        "herhalingen",
        "jaren",
        "keys",
        "minutes",
        "municipalities",
        "observed years",
        "parts",
        "policies",
        "points",
        "punten",
        "beleidsvarianten",
        "replicates",
        "paired replicates",
        "gepaarde herhalingen",
        "reports",
        "rows",
        "seconds",
        "shares",
        "simulated years",
        "gesimuleerde jaren",
        "tasks",
        "units",
        "vergelijkingen",
        "waargenomen jaren",
        "werelden",
        "worlds",
        "years",
    ];
    let mut found = Vec::new();
    for (place, _) in text.match_indices("1 ") {
        let before = text[..place].chars().next_back();
        if before.is_some_and(|letter| letter.is_alphanumeric() || ".,-/".contains(letter)) {
            continue;
        }
        let rest = &text[place + 2..];
        let plural = PLURALS.iter().find(|plural| rest.starts_with(**plural));
        found.extend(plural.map(|plural| format!("1 {plural}")));
    }
    found
}

#[test]
fn one_thing_is_never_called_by_its_plural() {
    let one = TINY.replace("count = 4", "count = 1").replace("replicates = 4", "replicates = 1");
    let shop = Workshop::with(&one);
    shop.write("alone.toml", one.split("[[policies]]\nname = \"inwerk\"").next().unwrap());
    shop.write("sweep.toml", &format!("{one}[sweep]\n\"model.environment.media_level\" = [0.2]\n"));
    shop.write("burnt.toml", &one.replace("burn_in_years = 0", "burn_in_years = 1"));
    let fixed = ["--no-plots", "--force"];
    let mut told = String::new();
    let mut say = |arguments: &[&str]| {
        let said = shop.say(arguments);
        assert!(matches!(said.status, 0..=2), "{said:?}");
        told.extend([said.out, said.err, "\n".to_owned()]);
    };
    for scenario in ["a.toml", "alone.toml", "sweep.toml", "burnt.toml"] {
        say(&["check", scenario]);
        say(&[&["run", scenario, "--out", scenario.trim_end_matches(".toml")][..], &fixed].concat());
    }
    for scenario in ["a.toml", "sweep.toml"] {
        say(&[&["run", scenario, "--out", "dutch", "--lang", "nl"][..], &fixed].concat());
    }
    say(&["check", "a.toml", "--pilot", "1"]);
    say(&["verify", "a"]);
    say(&["report", "a", "--compare", "alone"]);
    say(&["report", "a", "--compare", "alone", "--lang", "nl"]);
    say(&["run", "a.toml", "--shard", "1/1", "--out", "shards/1", "--force"]);
    say(&["merge", "shards/1", "--out", "merged", "--no-plots"]);
    say(&["slurm", "a.toml", "--cores", "1", "--minutes", "1"]);
    say(&["explain", "a.toml"]);
    say(&["explain", "a.toml", "--lang", "nl"]);
    // A part that is torn, and a table that was altered.
    let parts = std::fs::read_dir(shop.path("a/parts")).unwrap();
    for part in parts.map(|part| part.unwrap().path()).filter(|path| path.is_file()) {
        if part.extension().is_none_or(|ending| ending != "json") {
            std::fs::write(&part, b"torn").unwrap();
        }
    }
    say(&["run", "a.toml", "--out", "a", "--resume", "--no-plots"]);
    shop.write("a/summary.csv", "");
    say(&["verify", "a"]);
    assert!(told.contains("1 of 1 unit"), "{told}");
    assert!(told.contains("1 part was torn"), "{told}");
    assert!(told.contains("1 file is not what the manifest says"), "{told}");
    let plurals = plurals_of_one(&told);
    assert!(plurals.is_empty(), "{plurals:?} in\n{told}");
}

#[test]
fn own_weights_of_outcomes_give_an_index_without_a_verdict() {
    let weights = "weights = { risks_relation = 1, violations_relation = 3 }\n";
    let shop = Workshop::with(&format!("{PROFILES}{weights}"));
    let text = answer(&shop, &[]);
    assert!(text.contains("By the scenario's own weights ("), "{text}");
    let rows = shop.table("out/weighted.csv");
    let index = |policy: &str| {
        let mean = |outcome| ["baseline", policy].map(|of| level(&shop, of, outcome)[0]);
        let [risks, violations] = ["risks_relation", "violations_relation"].map(|outcome| {
            let [from, to] = mean(outcome);
            to / from - 1.0
        });
        (risks + 3.0 * violations) / 4.0
    };
    assert_eq!(rows.len(), 2);
    for row in rows {
        let told: f64 = row["relative_difference"].parse().unwrap();
        assert!((told - index(&row["policy"])).abs() < 1e-6, "{row:?}");
        assert_eq!(row["weights"], "risks_relation 1; violations_relation 3");
    }
    // The other tables do not know of them.
    let with = shop.read("out/comparison.csv");
    shop.write("a.toml", PROFILES);
    answer(&shop, &[]);
    assert!(with == shop.read("out/comparison.csv") && !shop.path("out/weighted.csv").exists());
}

#[test]
fn weights_are_of_outcomes_of_which_more_is_not_better() {
    for (weights, found) in [
        ("safety = 1", "safety"),
        ("risk_relation = 1", "risks_relation"),
        ("risks_relation = -1", "from 0 to 1000"),
        ("risks_relation = \"much\"", "from 0 to 1000"),
    ] {
        let shop = Workshop::with(&format!("{PROFILES}weights = {{ {weights} }}\n"));
        shop.say(&["check", "a.toml"]).ended(2).complains(&["outcomes.weights", found]);
    }
}
