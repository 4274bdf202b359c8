//! A run that is repeated under other sets of assumptions.

use crate::common::{Said, TWO, Workshop, assert_same, scenario};
use std::collections::BTreeMap;

/// One municipality, one year.
fn shop(more: &str) -> Workshop {
    let small = "[[municipalities]]\nprofile = \"small\"\ncount = 1\ninhabitants = 20000\n";
    let text = scenario(20, small, &format!("{TWO}{more}"));
    Workshop::with(&text.replace("years = 4", "years = 1"))
}

#[track_caller]
fn say(shop: &Workshop, arguments: &[&str]) -> Said {
    Workshop::hear(&mut shop.command_as_typed(arguments)).ended(0)
}

fn run(shop: &Workshop, out: &str, more: &[&str]) -> Said {
    say(shop, &[&["run", "a.toml", "--no-plots", "--out", out], more].concat())
}

fn rows(shop: &Workshop, out: &str) -> Vec<BTreeMap<String, String>> {
    shop.table(&format!("{out}/assumptions.csv"))
}

#[test]
fn a_run_tells_what_policies_do_under_other_assumptions() {
    let shop = shop("");
    let said = run(&shop, "whole", &["--threads", "1"]);
    assert!(said.err.contains("a, sets of assumptions: 64 of 64 units"), "{}", said.err);
    let rows = rows(&shop, "whole");
    assert_eq!(rows.len(), 5, "one policy in five readings of risk");
    for row in &rows {
        let number = |name: &str| row[name].parse::<f64>().unwrap();
        assert_eq!((row["policy"].as_str(), row["baseline"].as_str()), ("induction", "baseline"));
        assert_eq!((row["municipalities"].as_str(), row["replicates"].as_str()), ("1", "16"));
        assert_eq!(row["calibrated"], "yes");
        assert!((1.0..=64.0).contains(&number("worlds")), "{row:?}");
        if row["median"].is_empty() {
            continue;
        }
        assert!(number("low") <= number("median") && number("median") <= number("high"));
        let shares = ["share_better", "share_smaller", "share_worse"].map(number);
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{row:?}");
        let (low, high) = (number("share_better_low"), number("share_better_high"));
        assert!(0.0 <= low && low <= shares[0] && shares[0] <= high && high <= 1.0, "{row:?}");
        assert!((0.0..=1.0).contains(&number("chance")));
    }
    assert_eq!(
        (rows[0]["outcome"].as_str(), rows[0]["worlds"].as_str()),
        ("risks_relation_severity", "64")
    );
    assert!(!rows[0]["median"].is_empty());

    // Whatever else is done, and in which order.
    run(&shop, "threads", &["--threads", "2"]);
    let whole = shop.files("whole");
    assert_same(&whole, &shop.files("threads"));

    // Without them all else is the same.
    run(&shop, "fixed", &["--no-assumptions"]);
    let fixed = shop.files("fixed");
    assert!(!fixed.contains_key("assumptions.csv"));
    for table in ["outcomes.csv", "comparison.csv", "policies.csv"] {
        assert!(whole[table] == fixed[table], "{table}");
    }
    // And they can be added.
    run(&shop, "fixed", &["--resume"]);
    assert_same(&whole, &shop.files("fixed"));
}

#[test]
fn worlds_that_were_finished_are_kept_and_shards_are_joined() {
    let shop = shop("");
    run(&shop, "whole", &[]);
    let whole = shop.files("whole");
    // Killed in the middle: some worlds are there, and no results.
    let world = |name: &&String| name.starts_with("parts/") && !name.starts_with("parts/r0");
    let parts: Vec<&String> = whole.keys().filter(world).filter(|it| it.contains("_r0")).collect();
    assert_eq!(parts.len(), 64);
    let (gone, kept) = parts.split_at(10);
    let path = |name: &str| shop.path("whole").join(name);
    let written = |name: &str| std::fs::metadata(path(name)).unwrap().modified().unwrap();
    for name in gone.iter().map(|name| name.as_str()).chain(["manifest.json", "assumptions.csv"]) {
        std::fs::remove_file(path(name)).unwrap();
    }
    let before: Vec<_> = kept.iter().map(|name| written(name)).collect();
    run(&shop, "whole", &["--resume"]);
    assert_same(&whole, &shop.files("whole"));
    let after: Vec<_> = kept.iter().map(|name| written(name)).collect();
    assert!(before == after, "what was finished is not done again");

    for number in ["1/2", "2/2"] {
        let said = say(&shop, &["run", "a.toml", "--no-plots", "--shard", number]);
        assert!(!said.err.contains("sets of assumptions"), "{}", said.err);
    }
    let merge = ["merge", "output/a.shards/run", "--no-plots", "--out", "merged"];
    say(&shop, &merge);
    assert_same(&whole, &shop.files("merged"));
    say(&shop, &[&merge[..], &["--no-assumptions", "--force"]].concat());
    assert!(!shop.files("merged").contains_key("assumptions.csv"));
}

#[test]
fn what_the_scenario_says_of_the_model_holds_in_all_worlds() {
    let shop = shop("[model.culture]\nsilos = 0.4\n");
    let said = run(&shop, "out", &["--quiet"]);
    assert!(said.err.is_empty(), "{}", said.err);
    assert!(rows(&shop, "out").iter().all(|row| row["calibrated"] == "no"));
}

#[test]
fn small_runs_do_not_vary_their_assumptions() {
    let shop = shop("");
    run(&shop, "few", &["--replicates", "19"]);
    assert!(!shop.files("few").contains_key("assumptions.csv"));
    let said = say(&shop, &["check", "a.toml"]);
    assert!(said.out.contains("less with --no-assumptions"), "{}", said.out);
    let said = say(&shop, &["check", "a.toml", "--replicates", "19"]);
    assert!(!said.out.contains("assumptions"), "{}", said.out);
    shop.write("a.toml", &shop.read("a.toml").replace(TWO, "[[policies]]\nname = \"baseline\"\n"));
    run(&shop, "one", &[]);
    assert!(!shop.files("one").contains_key("assumptions.csv"));
}
