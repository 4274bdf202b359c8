//! Several scenarios in one table: what it says, that it can be made again, and that nothing finished is lost.

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};
use std::fs;

/// Two small scenarios, `a.toml` and `b.toml`.
fn shop(replicates: u32) -> Workshop {
    let shop = Workshop::with(&scenario(replicates, SMALL, TWO));
    let other = scenario(replicates, SMALL, TWO).replace("A title", "Another & title");
    shop.write("b.toml", &other.replace("inwerkprogramma = 1", "kennismaking = 1"));
    shop
}

#[test]
fn one_table_page_and_memo_tell_of_all_scenarios() {
    let shop = shop(20);
    let said = shop.say(&["run", "a.toml", "b.toml"]).ended(0);
    assert!(said.out.contains("output/batch"), "{}", said.out);
    let rows = shop.table("output/batch/batch.csv");
    // Five readings of risk of one policy in each.
    assert_eq!(rows.len(), 10);
    for (place, name) in ["a", "b"].into_iter().enumerate() {
        let own = shop.table(&format!("output/{name}/comparison.csv"));
        let rows: Vec<_> = rows.iter().filter(|row| row["scenario"] == name).collect();
        assert_eq!(rows.len(), 5);
        assert_eq!(rows[0]["primary"], "yes");
        assert!(rows[1..].iter().all(|row| row["primary"] == "no"));
        for row in &rows {
            let same = |it: &&std::collections::BTreeMap<String, String>| {
                ["outcome", "policy"].iter().all(|key| it[*key] == row[*key])
                    && it["profile"] == "all"
            };
            let found = own.iter().find(same).unwrap();
            let keys =
                ["relative_difference", "relative_low_family", "relative_high_family", "verdict"];
            for key in keys {
                assert_eq!(found[key], row[key], "{key}");
            }
        }
        assert_eq!(rows[0]["title"], ["A title", "Another & title"][place]);
    }
    let page = shop.read("output/batch/report.html");
    for part in ["../a/report.html", "../b/report.html", "Another &amp; title", "<svg"] {
        assert!(page.contains(part), "no {part:?}");
    }
    assert!(page.contains("Scenarios are not compared with each other"));
    for (memo, caveat) in [("answer.md", "nobody has measured"), ("antwoord.md", "niemand heeft")] {
        let memo = shop.read(&format!("output/batch/{memo}"));
        let parts = ["### A title", "### Another & title", caveat];
        assert!(parts.iter().all(|part| memo.contains(part)), "{memo}");
    }
    assert!(shop.read("output/batch/README.txt").contains("not compared with each other"));
    // It is checked, but has no units; and it is no run.
    shop.say(&["verify", "output/batch"]).ended(2).complains(&["as the manifest says"]);
    shop.say(&["report", "output/a", "--compare", "output/batch"])
        .ended(2)
        .complains(&["the table of several scenarios"]);
}

#[test]
fn a_rerun_and_a_report_leave_the_same_bytes() {
    let shop = shop(4);
    shop.say(&["run", "a.toml", "b.toml", "--quiet"]).ended(0);
    let before = shop.files("output/batch");
    shop.say(&["run", "a.toml", "b.toml", "--quiet"]).ended(0);
    assert_same(&before, &shop.files("output/batch"));
    assert_same(&before, &shop.files("output/batch.previous"));
    for folders in [&["output/batch"][..], &["output/a", "output/b"], &["output"]] {
        fs::remove_file(shop.path("output/batch/report.html")).unwrap();
        let command = [&["report", "--quiet"], folders].concat();
        shop.say(&command).ended(0);
        assert_same(&before, &shop.files("output/batch"));
    }
    // Of other folders it is another table, and this one is kept.
    fs::remove_dir_all(shop.path("output/batch.previous")).unwrap();
    shop.say(&["report", "--quiet", "output/b", "output/a"]).ended(0);
    assert_same(&before, &shop.files("output/batch.previous"));
    assert!(shop.read("output/batch/batch.csv") != shop.read("output/batch.previous/batch.csv"));
}

#[cfg(unix)]
#[test]
fn a_kill_between_two_runs_loses_nothing() {
    let whole = shop(64);
    whole.say(&["run", "a.toml", "b.toml", "--quiet", "--no-plots"]).ended(0);
    let shop = shop(64);
    let arguments = ["run", "a.toml", "b.toml", "--quiet", "--no-plots", "--threads", "1"];
    let mut run = shop.command(&arguments).spawn().unwrap();
    while !shop.path("output/a/manifest.json").exists() && run.try_wait().unwrap().is_none() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    let first = shop.files("output/a");
    assert!(!shop.path("output/batch").exists());
    shop.say(&[&arguments[..], &["--resume"]].concat()).ended(0);
    for folder in ["output/a", "output/b", "output/batch"] {
        assert_same(&whole.files(folder), &shop.files(folder));
    }
    assert_same(&first, &shop.files("output/a"));
}

#[test]
fn sweeps_have_no_place_in_the_table_and_the_page_says_so() {
    let shop = shop(4);
    let sweep = format!("{}[sweep]\n\"run.years\" = [4, 8]\n", scenario(4, SMALL, TWO));
    shop.write("c.toml", &sweep);
    shop.say(&["run", "a.toml", "b.toml", "c.toml", "--quiet"]).ended(0);
    assert!(!shop.read("output/batch/batch.csv").contains(",c,"));
    for file in ["report.html", "answer.md", "README.txt"] {
        assert!(shop.read(&format!("output/batch/{file}")).contains("answer of their own: c."));
    }
    // With one scenario left there is nothing to put into one table.
    fs::remove_dir_all(shop.path("output")).unwrap();
    shop.say(&["run", "a.toml", "c.toml", "--quiet"]).ended(0);
    assert!(!shop.path("output/batch").exists());
}

#[test]
fn folders_that_would_be_in_the_way_are_refused_before_anything_runs() {
    let shop = shop(4);
    fs::copy(shop.path("a.toml"), shop.path("batch.toml")).unwrap();
    shop.say(&["run", "a.toml", "batch.toml"]).ended(2).complains(&["the scenario \"batch\""]);
    assert!(!shop.path("output").exists());
    shop.say(&["run", "batch.toml", "--quiet", "--no-plots"]).ended(0);
    let own = shop.files("output/batch");
    shop.say(&["run", "a.toml", "b.toml"]).ended(1).complains(&["the scenario \"batch\""]);
    assert!(!shop.path("output/a").exists());
    assert_same(&own, &shop.files("output/batch"));
    // A folder of one's own around all of them.
    shop.say(&["run", "a.toml", "b.toml", "--quiet", "--no-plots", "--out", "mine"]).ended(0);
    for file in ["a/summary.csv", "b/summary.csv", "batch/batch.csv", "batch/answer.md"] {
        assert!(shop.path(&format!("mine/{file}")).exists(), "{file}");
    }
    shop.say(&["run", "a.toml", "b.toml", "--out", "mine/a"])
        .ended(2)
        .complains(&["mine/a holds results"]);
}

#[test]
fn several_results_are_set_side_by_side() {
    let shop = shop(20);
    let runs = [("one", "1"), ("two", "2"), ("three", "3")];
    for (out, seed) in runs {
        shop.run(out, &["--seed", seed]);
    }
    let said = shop.say(&["report", "one", "--compare", "two", "three"]).ended(0).out;
    for part in ["B less A", "C less A", "induction, less its baseline", "(A and C)"] {
        assert!(said.contains(part), "no {part:?} in\n{said}");
    }
    let place = |part: &str| said.find(part).unwrap();
    assert!(place("Effects") < place("What differs in the scenario"), "{said}");
    let said = shop.say(&["report", "one", "--compare", "two", "three", "--markdown"]).ended(0).out;
    assert!(said.contains("| A | B | B less A | C | C less A |"), "{said}");
}
