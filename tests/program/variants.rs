//! Variants of the rules: one table of every policy under every variant, beside the scenario as written,
//! the same bytes whatever the threads, interruptions and shares.

use crate::common::{SMALL, TWO, Workshop, assert_same, is_a, scenario};
use std::collections::BTreeMap;

/// A row of a table by its columns.
type Row = BTreeMap<String, String>;

/// Another rule of choice, and a loop that is cut.
const BOTH: &str = "[[variants]]\nname = \"satisficing\"\nchoice = \"satisficing\"\n\
                    [[variants]]\nname = \"no defence\"\ncut = [\"defensive spiral\"]\n";

/// A small scenario with variants.
fn varied(replicates: u32, variants: &str) -> String {
    format!("{}{variants}", scenario(replicates, SMALL, TWO))
}

/// The rows of a variant without its name.
fn under(rows: &[Row], variant: &str) -> Vec<Row> {
    let own = rows.iter().filter(|row| row["variant"] == variant).cloned();
    let rest = own.map(|mut row| {
        row.remove("variant");
        row
    });
    rest.collect()
}

/// The mean of an outcome under the baseline of a variant.
fn mean<'a>(rows: &'a [Row], variant: &str, outcome: &str) -> &'a str {
    let fits = |row: &&Row| {
        row["variant"] == variant && row["policy"] == "baseline" && row["outcome"] == outcome
    };
    &rows.iter().find(fits).unwrap()["mean"]
}

#[test]
fn the_scenario_as_written_comes_first_with_the_numbers_of_a_run_of_its_own() {
    let shop = Workshop::with(&varied(24, BOTH));
    shop.run("out", &[]);
    let rows = shop.table("out/sweep.csv");
    let mut names: Vec<&str> = rows.iter().map(|row| row["variant"].as_str()).collect();
    names.dedup();
    assert_eq!(names, ["as written", "satisficing", "no defence"]);
    shop.write("a.toml", &scenario(24, SMALL, TWO));
    shop.run("plain", &[]);
    let mut compared = 0;
    for plain in shop.table("plain/comparison.csv").iter().filter(|row| row["profile"] == "all") {
        let fits = |row: &&Row| {
            row["variant"] == "as written"
                && row["policy"] == plain["policy"]
                && row["outcome"] == plain["outcome"]
        };
        let here = rows.iter().find(fits).unwrap();
        for column in ["difference", "ci_low", "ci_high", "relative_difference", "p"] {
            assert_eq!(here[column], plain[column], "{}: {column}", plain["outcome"]);
        }
        compared += 1;
    }
    assert!(compared > 60, "{compared}");
}

#[test]
fn a_rule_of_choice_has_the_numbers_of_the_scenario_that_says_it() {
    let shop = Workshop::with(&varied(20, BOTH));
    shop.run("out", &[]);
    let rows = shop.table("out/sweep.csv");
    shop.write(
        "a.toml",
        &varied(20, "[model]\nchoice = \"satisficing\"\n[[variants]]\nname = \"usual\"\nchoice = \"logit\"\n"),
    );
    shop.run("other", &[]);
    let other = shop.table("other/sweep.csv");
    let free = ["p_adjusted", "q", "ci_low_family", "ci_high_family", "family_size", "verdict"];
    let without = |rows: Vec<Row>| -> Vec<Row> {
        let mut rows = rows;
        for row in &mut rows {
            row.retain(|column, _| !free.contains(&column.as_str()));
        }
        rows
    };
    assert_eq!(without(under(&rows, "satisficing")), without(under(&other, "as written")));
    assert_eq!(without(under(&rows, "as written")), without(under(&other, "usual")));
    assert_ne!(
        mean(&rows, "as written", "requests_improper"),
        mean(&rows, "satisficing", "requests_improper")
    );
}

#[test]
fn a_cut_link_is_held_at_its_mean_in_the_baseline_with_the_same_rule_of_choice() {
    let loops = "[[variants]]\nname = \"one\"\ncut = [\"defensive spiral\"]\n\
                 [[variants]]\nname = \"two\"\ncut = [\"safety\", \"learning\"]\n\
                 [[variants]]\nname = \"three\"\ncut = [\"safety\"]\nchoice = \"satisficing\"\n";
    let shop = Workshop::with(&varied(16, loops));
    shop.run("out", &[]);
    let rows = shop.table("out/sweep.csv");
    for variant in ["one", "two", "three"] {
        let [written, cut] = ["as written", variant].map(|name| mean(&rows, name, "shadow_files"));
        assert_ne!(written, cut, "{variant}");
    }
    let cuts = shop.table("out/cuts.csv");
    let links: Vec<[&str; 3]> =
        cuts.iter().map(|row| ["variant", "loop", "link"].map(|it| row[it].as_str())).collect();
    assert_eq!(
        links,
        [
            ["one", "defensive spiral", "safety"],
            ["two", "defensive spiral", "safety"],
            ["two", "learning", "learning_uncertainty"],
            ["two", "learning", "learning_knowledge"],
            ["two", "learning", "learning_experience"],
            ["three", "defensive spiral", "safety"],
        ]
    );
    let held: Vec<f64> = cuts.iter().map(|row| row["held_at"].parse().unwrap()).collect();
    assert!(held.iter().all(|at| (0.0..=1.0).contains(at)), "{held:?}");
    assert_eq!(held[0], held[1]);
    assert_ne!(held[0], held[5], "another rule of choice, another baseline");
}

#[test]
fn where_links_are_held_does_not_hang_on_the_number_of_replicates() {
    let shop = Workshop::with(&varied(16, BOTH));
    shop.run("out", &[]);
    let cuts = shop.read("out/cuts.csv");
    let parts = |folder: &str| -> Vec<String> {
        shop.files(folder).into_keys().filter(|name| is_a("part", name)).collect()
    };
    let before = parts("out");
    // One of each variant, and one of the first pass.
    assert_eq!(before.len(), 4);
    shop.write("a.toml", &varied(20, BOTH));
    shop.run("out", &["--resume"]);
    assert_eq!(shop.read("out/cuts.csv"), cuts);
    let after = parts("out");
    assert_eq!(after.len(), 7);
    assert!(before.iter().all(|part| after.contains(part)));
}

#[test]
fn threads_and_interruptions_and_more_variants_change_no_byte_of_the_others() {
    let shop = Workshop::with(&varied(20, BOTH));
    for threads in ["1", "3"] {
        shop.say(&["run", "a.toml", "--quiet", "--threads", threads, "--out", threads]).ended(0);
    }
    let one = shop.files("1");
    for name in ["sweep.csv", "changes.csv", "cuts.csv", "plots/sweep.svg", "report.html"] {
        assert!(one.contains_key(name), "{name}");
    }
    assert_same(&one, &shop.files("3"));
    let parts: Vec<&String> = one.keys().filter(|name| is_a("part", name)).collect();
    for (place, name) in parts.iter().enumerate() {
        let path = shop.path("3").join(name);
        match place % 3 {
            0 => std::fs::remove_file(path).unwrap(),
            1 => std::fs::write(path, &one[*name][..one[*name].len() - 1]).unwrap(),
            _ => {}
        }
    }
    std::fs::remove_file(shop.path("3").join("manifest.json")).unwrap();
    shop.say(&["run", "a.toml", "--quiet", "--resume", "--out", "3"]).ended(0);
    assert_same(&one, &shop.files("3"));
    // A variant is added; what was simulated of the others stays.
    let more = "[[variants]]\nname = \"norms first\"\nchoice = \"rule_following\"\n";
    shop.write("a.toml", &varied(20, &format!("{BOTH}{more}")));
    shop.run("3", &["--resume"]);
    let rows = shop.table("3/sweep.csv");
    let before = shop.table("1/sweep.csv");
    assert_eq!(rows.len(), before.len() / 3 * 4);
    for variant in ["as written", "satisficing", "no defence"] {
        let means = |rows: &[Row]| -> Vec<String> {
            under(rows, variant).iter().map(|row| row["difference"].clone()).collect()
        };
        assert_eq!(means(&rows), means(&before), "{variant}");
    }
}

#[test]
fn merged_shares_are_the_run() {
    let shop = Workshop::with(&varied(20, BOTH));
    shop.run("whole", &[]);
    for share in ["1/2", "2/2"] {
        let out = format!("share-{}", &share[..1]);
        shop.run(&out, &["--shard", share]);
    }
    let merge = ["merge", "share-1", "share-2", "--out", "merged", "--quiet", "--no-plots"];
    shop.say(&merge).ended(0);
    assert_same(&shop.files("whole"), &shop.files("merged"));
}

#[test]
fn changes_are_told_from_the_scenario_as_written_to_each_variant() {
    let more = "[[policies]]\nname = \"talk\"\nrelatiegesprek = 1\n";
    let shop = Workshop::with(&format!("{}{more}{BOTH}", scenario(24, SMALL, TWO)));
    shop.run("out", &[]);
    let changes = shop.table("out/changes.csv");
    let told: Vec<[&str; 3]> =
        changes.iter().map(|row| ["policy", "from", "to"].map(|it| row[it].as_str())).collect();
    let expected: Vec<[&str; 3]> = ["induction", "talk"]
        .iter()
        .flat_map(|policy| ["satisficing", "no defence"].map(|to| [*policy, "as written", to]))
        .collect();
    assert_eq!(told, expected);
    let rows = shop.table("out/sweep.csv");
    let difference = |policy: &str, variant: &str| -> f64 {
        let fits = |row: &&Row| {
            row["policy"] == policy && row["variant"] == variant && row["role"] == "primary"
        };
        rows.iter().find(fits).unwrap()["difference"].parse().unwrap()
    };
    let mut compared = 0;
    for row in changes.iter().filter(|row| !row["change"].is_empty()) {
        let (policy, to) = (&row["policy"], &row["to"]);
        let expected = difference(policy, to) - difference(policy, "as written");
        assert!((row["change"].parse::<f64>().unwrap() - expected).abs() < 1e-9);
        compared += 1;
    }
    assert!(compared > 0, "no change was told");
}

#[test]
fn the_answer_says_what_holds_under_all_variants_in_both_languages() {
    let shop = Workshop::with(&varied(24, BOTH));
    for (lang, all, written) in [
        ("en", "variants of the model", "as written"),
        ("nl", "modelvarianten", "zoals beschreven"),
    ] {
        let out = ["run", "a.toml", "--lang", lang, "--out", lang];
        let said = shop.say(&out).ended(0).out;
        assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
        let page = shop.read(&format!("{lang}/report.html"));
        for text in [&said, &page] {
            for part in [all, written, "satisficing", "no defence"] {
                assert!(text.contains(part), "no {part} in\n{text}");
            }
        }
        assert!(shop.path(lang).join("plots/sweep.png").exists());
        // Made again from its tables, the page is the same.
        let before = shop.files(lang);
        shop.say(&["report", lang, "--quiet"]).ended(0);
        assert_same(&before, &shop.files(lang));
    }
}

#[test]
fn few_replicates_give_no_size() {
    let shop = Workshop::with(&varied(4, BOTH));
    let said = shop.say(&["run", "a.toml", "--out", "out"]).ended(0).out;
    assert!(said.contains("too few replicates") && !said.contains('%'), "{said}");
}

#[test]
fn check_tells_what_variants_take() {
    let shop = Workshop::with(&varied(20, BOTH));
    let said = shop.say(&["check", "a.toml"]).ended(0);
    for part in ["variants        as written, satisficing, no defence", "6 units", "disk"] {
        assert!(said.out.contains(part), "no {part} in\n{}", said.out);
    }
}

#[test]
fn commands_about_one_scenario_take_the_one_as_written() {
    let shop = Workshop::with(&varied(20, BOTH));
    shop.write("b.toml", &scenario(20, SMALL, TWO));
    let told = |file: &str| {
        shop.say(&["explain", file, "--municipality", "small 1", "--replicate", "1"]).ended(0).out
    };
    assert_eq!(told("a.toml"), told("b.toml"));
}

#[test]
fn what_is_wrong_with_variants_is_told_where_it_stands() {
    let faulty: [(&str, &[&str]); 13] = [
        ("[[variants]]\nchoice = \"satisficing\"\n", &["variants.name: found nothing"]),
        ("[[variants]]\nname = \"x\"\n", &["variants.x: found a variant that changes nothing"]),
        (
            "[[variants]]\nname = \"x\"\nchoice = \"logit\"\ncut = []\n",
            &["variants.x: found a variant that changes nothing"],
        ),
        (
            "[[variants]]\nname = \"x\"\nchoice = \"satisfying\"\n",
            &["variants.x.choice", "logit, satisficing, rule_following", "`satisficing`"],
        ),
        (
            "[[variants]]\nname = \"x\"\ncut = [\"media spirals\"]\n",
            &["variants.x.cut", "defensive spiral", "`media spiral`"],
        ),
        (
            "[[variants]]\nname = \"x\"\ncut = \"learning\"\n",
            &["variants.x.cut", "a list of loops"],
        ),
        (
            "[[variants]]\nname = \"x\"\ncut = [\"learning\", \"learning\"]\n",
            &["\"learning\" twice", "each loop once"],
        ),
        (
            "[[variants]]\nname = \"x\"\ncut = [\"safety\"]\n[[variants]]\nname = \"y\"\ncut = [\"defensive spiral\"]\n",
            &["variants.y: found the same rules as under \"x\""],
        ),
        (
            "[[variants]]\nname = \"x\"\ncut = [\"safety\"]\n[[variants]]\nname = \"X\"\ncut = [\"loyalty\"]\n",
            &["the name \"X\", which looks like \"x\""],
        ),
        (
            "[[variants]]\nname = \"As written\"\ncut = [\"safety\"]\n",
            &["variants.name", "another name"],
        ),
        (
            "[[variants]]\nname = \"x\"\ncut = [\"safety\"]\nculture.silos = 0.4\n",
            &["variants.x.culture: found an unknown key", "name, choice, cut"],
        ),
        (
            "[[variants]]\nname = \"x\"\ncut = [\"safety\"]\n[sweep]\n\"culture.silos\" = [0.2, 0.4]\n",
            &["variants: found variants beside a [sweep]", "one of the two"],
        ),
        ("variants = 3\n", &["variants: found 3", "[[variants]]"]),
    ];
    for (text, parts) in faulty {
        // The last of them stands before all tables.
        let whole = if text.starts_with("variants") {
            format!("{text}{}", scenario(2, SMALL, TWO))
        } else {
            varied(2, text)
        };
        let shop = Workshop::with(&whole);
        shop.say(&["check", "a.toml"]).ended(2).complains(parts);
    }
    let many: Vec<String> =
        (0..13).map(|n| format!("[[variants]]\nname = \"v{n}\"\ncut = [\"safety\"]\n")).collect();
    let many = many.concat();
    Workshop::with(&varied(2, &many))
        .say(&["check", "a.toml"])
        .ended(2)
        .complains(&["13 variants", "at most 12"]);
    let precise = varied(2, BOTH).replace("replicates = 2", "precision = 0.01");
    Workshop::with(&precise)
        .say(&["check", "a.toml"])
        .ended(2)
        .complains(&["a precision to reach", "the same under every variant"]);
}

#[test]
fn a_file_replaces_the_variants_of_the_file_that_it_extends() {
    let shop = Workshop::with(&varied(2, BOTH));
    shop.write(
        "b.toml",
        "extends = \"a.toml\"\n[[variants]]\nname = \"calm\"\ncut = [\"media spiral\"]\n",
    );
    let plan =
        |file: &str, more: &[&str]| shop.say(&[&["check", file], more].concat()).ended(0).out;
    assert!(plan("b.toml", &[]).contains("variants        as written, calm\n"));
    shop.write("b.toml", "extends = \"a.toml\"\nvariants = []\n");
    assert!(!plan("b.toml", &[]).contains("variants"));
    let set = ["--set", "variants.satisficing.choice=rule_following"];
    assert!(plan("a.toml", &set).contains("variants        as written, satisficing, no defence\n"));
}
