//! The same scenario gives the same bytes, whatever the threads, the size of the run around a row,
//! or the interruptions; and a policy that does nothing gives exactly no difference.

use crate::common::{SMALL, TWO, Workshop, assert_same, is_a, scenario};
use polaris::experiment::MUNICIPALITIES_IN_BLOCK;
use polaris::interventions;

/// More municipalities than a block holds.
const MANY: usize = MUNICIPALITIES_IN_BLOCK + 6;

/// A table of municipalities of many sizes.
fn roster(names: &[String]) -> String {
    let rows: Vec<String> = names
        .iter()
        .map(|name| {
            let number: usize = name.trim_start_matches(char::is_alphabetic).parse().unwrap();
            format!("{name},{}\n", 5_000 + 7_000 * (number % 9))
        })
        .collect();
    format!("name,inhabitants\n{}", rows.concat())
}

fn towns(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("town{number}")).collect()
}

/// A folder with a scenario whose municipalities stand in `towns.csv`.
fn with_roster(replicates: u32, names: &[String]) -> Workshop {
    let shop = Workshop::with(&scenario(
        replicates,
        "[[municipalities]]\nroster = \"towns.csv\"\nprofile = \"town\"\n",
        TWO,
    ));
    shop.write("towns.csv", &roster(names));
    shop
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let shop = with_roster(20, &towns(MANY));
    for threads in ["1", "2", "3", "7"] {
        shop.say(&["run", "a.toml", "--quiet", "--threads", threads, "--out", threads]).ended(0);
    }
    let one = shop.files("1");
    assert!(one.contains_key("report.html") && one.contains_key("manifest.json"));
    assert_eq!(one.keys().filter(|name| is_a("part", name)).count(), 4);
    for threads in ["2", "3", "7"] {
        assert_same(&one, &shop.files(threads));
    }
}

#[test]
fn any_order_of_work_gives_the_same_parts() {
    use polaris::engine::{self, Cancellation, ExecutionOptions, Journal, MemoryJournal, Shard};
    use polaris::experiment::{Plan, Unit, World};
    let text = scenario(33, SMALL, TWO);
    let read = polaris::scenario::load_text("a.toml", &text, polaris::scenario::Base::Shipped, &[]);
    let scenario = read.unwrap();
    let plan = Plan::new(&scenario, &World::of(&scenario), true);
    let fingerprint = plan.fingerprint();
    let units = plan.units();
    let stop = Cancellation::new(false);
    let parts = |order: &[Unit], at_once: usize| -> Vec<Vec<u8>> {
        let journal = MemoryJournal::default();
        for some in order.chunks(at_once) {
            let options = ExecutionOptions {
                threads: 2,
                shard: Shard::WHOLE,
                cancellation: &stop,
                progress: &|_| {},
            };
            engine::run_units(&plan, some, &fingerprint, &journal, &options).unwrap();
        }
        units.iter().map(|unit| journal.get(&unit.name()).unwrap().unwrap()).collect()
    };
    let forward = parts(&units, units.len());
    assert!(forward.len() >= 3);
    let reversed: Vec<Unit> = units.iter().rev().cloned().collect();
    let odd_first: Vec<Unit> =
        units.iter().skip(1).step_by(2).chain(units.iter().step_by(2)).cloned().collect();
    assert!(forward == parts(&reversed, 1));
    assert!(forward == parts(&reversed, reversed.len()));
    assert!(forward == parts(&odd_first, 1));
}

#[test]
fn another_seed_gives_other_luck() {
    let shop = Workshop::with(&scenario(2, SMALL, TWO));
    shop.run("one", &["--seed", "1"]);
    shop.run("two", &["--seed", "2"]);
    assert!(shop.rows("one/outcomes.csv").is_disjoint(&shop.rows("two/outcomes.csv")));
}

#[test]
fn a_policy_that_does_nothing_is_identical() {
    let idle = interventions::TABLE.map(|kind| {
        let name = kind.name;
        format!(
            "[[policies]]\nname = \"{name} 0\"\n{name} = 0\n\
             [[policies]]\nname = \"{name} to none\"\n{name} = {{ coverage = 0 }}\n"
        )
    });
    let policies = format!("{TWO}[[policies]]\nname = \"nothing\"\n{}", idle.concat());
    let shop = Workshop::with(&scenario(20, SMALL, &policies));
    shop.run("out", &[]);
    let mut hours = 0;
    for row in shop.table("out/comparison.csv") {
        let (outcome, policy) = (&row["outcome"], &row["policy"]);
        if policy == "induction" {
            continue;
        }
        hours += usize::from(outcome == "intervention_hours");
        if row["baseline_mean"].is_empty() {
            assert!(row["policy_mean"].is_empty() && row["difference"].is_empty(), "{row:?}");
            continue;
        }
        let verdict = if row["role"] == "primary" { "identical" } else { "" };
        assert_eq!(row["verdict"], verdict, "{policy}: {outcome}");
        assert_eq!(row["difference"], "0.0", "{policy}: {outcome}");
        assert_eq!(row["share_identical"], "1.0", "{policy}: {outcome}");
        assert_eq!(row["baseline_mean"], row["policy_mean"], "{policy}: {outcome}");
    }
    // For the profile and for all, in every policy but the baseline and the one that acts.
    assert_eq!(hours, 2 * (1 + 2 * interventions::TABLE.len()));
    let acts = |row: &&std::collections::BTreeMap<String, String>| {
        row["policy"] == "induction" && !["", "1.0"].contains(&row["share_identical"].as_str())
    };
    assert!(shop.table("out/comparison.csv").iter().filter(acts).count() > 20);
    // Not only replicate by replicate, but in every municipality and year.
    let text = shop.read("out/outcomes.csv");
    let of = |policy: &str| -> Vec<&str> {
        let start = format!("{policy},");
        text.lines().filter_map(|line| line.strip_prefix(start.as_str())).collect()
    };
    assert_eq!(of("baseline").len(), 20 * 3 * 4);
    for policy in shop.table("out/policies.csv").iter().map(|row| &row["policy"]) {
        let same = of("baseline") == of(policy);
        assert_eq!(same, policy != "induction", "{policy}");
    }
}

#[test]
fn more_replicates_leave_every_row_as_it_was() {
    let shop = Workshop::with(&scenario(1, SMALL, TWO));
    let mut before = std::collections::BTreeSet::new();
    for replicates in ["5", "6", "16", "17", "33"] {
        shop.run(replicates, &["--replicates", replicates]);
        let rows = shop.rows(&format!("{replicates}/outcomes.csv"));
        assert_eq!(rows.len(), replicates.parse::<usize>().unwrap() * 3 * 2 * 4);
        assert!(rows.is_superset(&before), "{replicates} replicates");
        before = rows;
    }
}

#[test]
fn more_policies_leave_every_row_as_it_was() {
    let last = "[[policies]]\nname = \"coaching\"\ncollegiale_coaching = 1\nkennismaking = 1\n";
    let (first, second) = TWO.split_at(TWO.rfind("[[").unwrap());
    let shop = Workshop::with(&scenario(4, SMALL, TWO));
    shop.run("two", &[]);
    let two = shop.rows("two/outcomes.csv");
    for (name, policies) in
        [("end", format!("{TWO}{last}")), ("mid", [first, last, second].concat())]
    {
        shop.write("a.toml", &scenario(4, SMALL, &policies));
        shop.run(name, &[]);
        let three = shop.rows(&format!("{name}/outcomes.csv"));
        assert_eq!((two.len(), three.len()), (96, 144));
        assert!(three.is_superset(&two), "a policy at the {name}");
    }
}

/// Rows of `outcomes.csv` without the number of the municipality, which is its place in the scenario.
fn without_numbers(
    rows: &std::collections::BTreeSet<String>,
) -> std::collections::BTreeSet<String> {
    let row = |row: &String| {
        let cells = row.split(',').enumerate().filter(|(place, _)| *place != 2);
        cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(",")
    };
    rows.iter().map(row).collect()
}

#[test]
fn more_municipalities_leave_every_row_as_it_was() {
    for (count, at) in [(3, 1), (MANY, 10), (MUNICIPALITIES_IN_BLOCK, 0)] {
        let mut names = towns(count);
        let shop = with_roster(3, &names);
        shop.run("before", &["--names"]);
        names.insert(at, "new7".to_owned());
        shop.write("towns.csv", &roster(&names));
        shop.run("after", &["--names"]);
        let rows = |folder: &str| without_numbers(&shop.rows(&format!("{folder}/outcomes.csv")));
        let (before, after) = (rows("before"), rows("after"));
        let new: Vec<&String> = after.difference(&before).collect();
        assert!(after.is_superset(&before), "one among {count}");
        assert_eq!(new.len(), 3 * 2 * 4);
        assert!(new.iter().all(|row| row.contains(",new7,")));
        names.reverse();
        shop.write("towns.csv", &roster(&names));
        shop.run("reversed", &["--names"]);
        assert_eq!(after, rows("reversed"));
    }
}

#[test]
fn an_interrupted_run_goes_on_to_the_same_bytes() {
    let shop = with_roster(33, &towns(MANY));
    shop.run("whole", &[]);
    let whole = shop.files("whole");
    let parts: Vec<&String> = whole.keys().filter(|name| is_a("part", name)).collect();
    assert_eq!(parts.len(), 6);
    for first in [0, 1] {
        shop.run("torn", &["--force"]);
        let kept = |name: &str| shop.path("torn").join(name);
        for name in parts.iter().skip(first).step_by(2) {
            std::fs::remove_file(kept(name)).unwrap();
        }
        for name in ["manifest.json", "comparison.csv", "outcomes.csv"] {
            std::fs::remove_file(kept(name)).unwrap();
        }
        // What a killed process leaves behind under a temporary name harms nobody.
        std::fs::write(kept("outcomes.csv"), "policy,repl").unwrap();
        let again = ["run", "a.toml", "--no-plots", "--out", "torn", "--resume", "--threads", "2"];
        shop.say(&again).ended(0).complains(&["6 of 6 units"]);
        assert_same(&whole, &shop.files("torn"));
    }
}

#[test]
fn a_run_extended_by_replicates_has_the_bytes_of_one_that_was_long_at_once() {
    let shop = Workshop::with(&scenario(32, SMALL, TWO));
    shop.run("whole", &[]);
    shop.run("grown", &["--replicates", "16"]);
    let part = shop.path("grown/parts/r000001-000016_m000001-000003.part");
    let written = std::fs::metadata(&part).unwrap().modified().unwrap();
    shop.run("grown", &["--resume"]);
    assert_same(&shop.files("whole"), &shop.files("grown"));
    let now = std::fs::metadata(&part).unwrap().modified().unwrap();
    assert_eq!(written, now, "what was finished is not done again");
}

#[test]
fn a_torn_part_is_done_again() {
    let shop = Workshop::with(&scenario(20, SMALL, TWO));
    shop.run("out", &[]);
    let whole = shop.files("out");
    let (name, good) = whole.iter().find(|(name, _)| is_a("part", name)).unwrap();
    let flipped = |place: usize| {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        bytes
    };
    let last = good.len() - 1;
    let torn = [
        Vec::new(),
        good[..50].to_vec(),
        good[..last].to_vec(),
        flipped(0),
        flipped(20),
        flipped(60),
        flipped(good.len() / 2),
        flipped(last),
    ];
    for bytes in torn {
        std::fs::write(shop.path("out").join(name), bytes).unwrap();
        shop.run("out", &["--resume"]);
        assert_same(&whole, &shop.files("out"));
    }
}

#[test]
fn parts_of_another_experiment_are_not_taken_over() {
    let shop = Workshop::with(&scenario(2, SMALL, TWO));
    shop.run("right", &[]);
    let right = shop.files("right");
    for other in ["run.seed=7", "run.years=8", "culture.silos=0.9", "municipalities.small.count=2"]
    {
        shop.run("out", &["--force", "--set", other]);
        let resume = ["run", "a.toml", "--quiet", "--no-plots", "--out", "out", "--resume"];
        shop.say(&resume).ended(2).complains(&["out holds parts of something else"]);
        // Nor are they where nothing says any more whose they are.
        std::fs::remove_file(shop.path("out/parts/belongs.json")).unwrap();
        shop.run("out", &["--resume"]);
        for table in ["outcomes.csv", "replicates.csv", "comparison.csv", "manifest.json"] {
            assert!(right[table] == shop.files("out")[table], "{other}: {table}");
        }
    }
}

#[test]
fn rates_are_ratios_of_sums_over_municipalities_and_years() {
    let large = "[[municipalities]]\nprofile = \"large\"\ncount = 2\ninhabitants = 90000\n";
    let shop = Workshop::with(&scenario(3, &format!("{SMALL}{large}"), TWO));
    shop.run("out", &[]);
    let rows = shop.table("out/outcomes.csv");
    let number = |text: &str| text.parse::<f64>().unwrap();
    let replicates = shop.table("out/replicates.csv");
    assert_eq!(replicates.len(), 3 * 2 * 3);
    for replicate in &replicates {
        let profile = replicate["profile"].as_str();
        let within = rows.iter().filter(|row| {
            row["policy"] == replicate["policy"]
                && row["replicate"] == replicate["replicate"]
                && (profile == "all" || row["profile"] == profile)
        });
        let sum = |column: &str| within.clone().map(|row| number(&row[column])).sum::<f64>();
        let years = within.clone().count() as f64;
        assert_eq!(
            years,
            f64::from(if profile == "all" {
                20
            } else if profile == "small" {
                12
            } else {
                8
            })
        );
        let trust = within
            .clone()
            .map(|row| number(&row["trust_official_alderman"]) * number(&row["dyads"]));
        let expected = [
            ("officials", sum("officials") / years),
            ("risks_relation", 100.0 * sum("risks_relation") / sum("officials")),
            ("requests", 100.0 * sum("requests") / sum("officials")),
            ("aldermen_new", 100.0 * sum("aldermen_new") / sum("aldermen")),
            ("weeks_low_trust", 100.0 * sum("weeks_low_trust") / years),
            ("results_short", sum("results_short") / sum("officials")),
            ("intervention_hours", sum("intervention_hours") / years),
            ("trust_official_alderman", trust.sum::<f64>() / sum("dyads")),
        ];
        for (column, value) in expected {
            let found = number(&replicate[column]);
            assert!((found - value).abs() <= 1e-6 * value.abs(), "{column}: {found}, not {value}");
        }
    }
}

#[test]
fn risks_add_up_by_field_and_by_kind_to_the_same_number() {
    let fields = ["relation", "side_activities", "enterprise"];
    let kinds = ["omission", "embellishment", "leak", "partiality", "bypass", "unreported"];
    let shop = Workshop::with(&scenario(8, SMALL, TWO));
    shop.run("out", &[]);
    let mut total = 0;
    for row in shop.table("out/outcomes.csv") {
        let sum = |names: &[&str]| -> u64 {
            let cells = names.iter().map(|name| row[&format!("risks_{name}")].as_str());
            cells.filter(|cell| !cell.is_empty()).map(|cell| cell.parse::<u64>().unwrap()).sum()
        };
        assert_eq!(sum(&fields), sum(&kinds), "{row:?}");
        total += sum(&kinds);
    }
    assert!(total > 50, "{total}");
}
