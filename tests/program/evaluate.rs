//! `polaris evaluate`, and the designs and evaluations of studies, on a country of three municipalities.

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

const FOLDER: &str = "output/a/evaluate";
const DOSE: &str = "policies.induction.inwerkprogramma.dose";
/// The primary outcome of a scenario that does not name one.
const PRIMARY: &str = "risks_relation_severity";
/// Two worlds.
const FEW: &str = "culture.silos,risk.forum_threshold\n0.3,0.1\n0.7,0.25\n";

/// A scenario with a design of so many replicates.
fn shop(replicates: u32, design: &str) -> Workshop {
    let shop = Workshop::with(&scenario(replicates, SMALL, TWO));
    shop.write("design.csv", design);
    shop
}

fn evaluate<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["evaluate", "a.toml", "--design", "design.csv", "--quiet"], more].concat()
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is a number"))
}

#[test]
fn a_design_of_many_worlds_and_one_replicate_is_evaluated() {
    let mut design = format!("culture.silos,{DOSE}\n");
    for world in 0..160 {
        let _ = writeln!(design, "{},{}", f64::from(world) / 160.0, f64::from(world % 8) / 4.0);
    }
    let shop = shop(20, &design);
    let one = ["--replicates", "1", "--outcome", "risks_relation", "--outcome", "requests"];
    shop.say(&evaluate(&one)).ended(0);
    let worlds = shop.table(&format!("{FOLDER}/design.csv"));
    assert_eq!(worlds.len(), 160);
    assert_eq!((&*worlds[159]["world"], number(&worlds[159][DOSE])), ("160", 1.75));
    let rows = shop.table(&format!("{FOLDER}/evaluations.csv"));
    assert_eq!(rows.len(), 160 * 2 * 2, "two policies, two outcomes");
    assert!(rows.iter().all(|row| row["replicate"] == "1" && number(&row["denominator"]) > 0.0));
    let manifest = shop.read(&format!("{FOLDER}/manifest.json"));
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!((&manifest["worlds"], &manifest["replicates"]), (&160.into(), &1.into()));
    // What was written is a design, and gives the same.
    std::fs::copy(shop.path(&format!("{FOLDER}/design.csv")), shop.path("design.csv")).unwrap();
    shop.say(&evaluate(&[&one[..], &["--out", "again"]].concat())).ended(0);
    for name in ["design.csv", "evaluations.csv"] {
        assert_eq!(shop.read(&format!("{FOLDER}/{name}")), shop.read(&format!("again/{name}")));
    }
    shop.say(&["verify", FOLDER, "--units", "2", "--quiet"]).ended(0);
}

#[test]
fn evaluations_are_the_sums_of_a_run_of_the_same_world() {
    let shop = shop(20, &format!("risk.forum_threshold,{DOSE}\n0.31,0.5\n0.1,1\n"));
    shop.say(&evaluate(&["--replicates", "2"])).ended(0);
    let rows = shop.table(&format!("{FOLDER}/evaluations.csv"));
    let set = ["--set", "model.risk.forum_threshold=0.31", "--set"];
    let dose = "policies.induction.inwerkprogramma.dose=0.5";
    shop.run("run", &[&set[..], &[dose, "--replicates", "2"]].concat());
    let (table, sums) = (shop.table("run/replicates.csv"), shop.table("run/outcomes.csv"));
    let mut compared = 0;
    for row in rows.iter().filter(|row| row["world"] == "1") {
        let same = |it: &&BTreeMap<String, String>| {
            it["policy"] == row["policy"] && it["replicate"] == row["replicate"]
        };
        let name = &row["outcome"];
        let run = table.iter().filter(same).find(|it| it["profile"] == "all").unwrap();
        let value = Some(&run[name]).filter(|it| !it.is_empty()).map(|it| number(it));
        let (above, below) = (number(&row["numerator"]), number(&row["denominator"]));
        match value {
            Some(value) => {
                assert!((above / below - value).abs() <= 1e-12 * value.abs(), "{row:?} {value}");
                assert_eq!(row["value"], run[name], "to the last digit");
                compared += 1;
            }
            None => assert!(below == 0.0 && row["value"].is_empty(), "{row:?}"),
        }
        if ["requests", "risks_relation", "violations_relation"].contains(&name.as_str()) {
            let counted: f64 = sums.iter().filter(same).map(|it| number(&it[name])).sum();
            assert_eq!(above, counted, "{row:?}");
        }
    }
    assert!(compared > 200, "{compared} of two policies and two replicates");
}

#[test]
fn the_same_bytes_come_from_any_number_of_threads_from_shares_and_after_an_interruption() {
    let shop = shop(3, FEW);
    for (out, threads) in [("one", "1"), ("two", "2")] {
        shop.say(&evaluate(&["--threads", threads, "--out", out])).ended(0);
    }
    let whole = shop.files("one");
    assert_same(&whole, &shop.files("two"));
    let parts = |out: &str| -> Vec<_> {
        let all = std::fs::read_dir(shop.path(&format!("{out}/parts"))).unwrap();
        let mut all: Vec<_> = all.map(|part| part.unwrap().path()).collect();
        all.retain(|path| path.extension().is_some_and(|ending| ending == "part"));
        all.sort();
        all
    };
    std::fs::remove_file(&parts("two")[0]).unwrap();
    std::fs::remove_file(shop.path("two/manifest.json")).unwrap();
    shop.say(&evaluate(&["--resume", "--out", "two"])).ended(0);
    assert_same(&whole, &shop.files("two"));
    // Another world in front leaves the checkpoints of these where they are numbered.
    let before: Vec<_> =
        parts("two").into_iter().map(|path| (std::fs::read(&path).unwrap(), path)).collect();
    let more = "world,culture.silos,risk.forum_threshold\n7,0.5,0.5\n1,0.3,0.1\n2,0.7,0.25\n";
    shop.write("design.csv", more);
    shop.say(&evaluate(&["--resume", "--out", "two"])).ended(0);
    assert!(shop.rows("two/evaluations.csv").is_superset(&shop.rows("one/evaluations.csv")));
    assert_eq!(parts("two").len(), 3);
    assert!(before.iter().all(|(bytes, path)| std::fs::read(path).unwrap() == *bytes));
    shop.write("design.csv", FEW);
    for share in ["1/2", "2/2"] {
        shop.say(&evaluate(&["--shard", share])).ended(0);
    }
    shop.say(&["merge", "output/a.shards/evaluate", "--quiet"]).ended(0);
    shop.say(&evaluate(&["--resume"])).ended(0);
    assert_same(&whole, &shop.files(FOLDER));
}

#[test]
fn what_cannot_be_evaluated_is_told_with_its_place() {
    let at = "design.csv:2";
    for (design, told) in [
        ("culture.silo\n0.3\n", &["design.csv:1", "culture.silos", "unknown column"][..]),
        ("culture.silos,culture.silos\n0.3,0.3\n", &["design.csv:1"]),
        ("culture.silos,risk.forum_threshold\n0.3,\n", &[at, "risk.forum_threshold", "0 to 1"]),
        ("culture.silos\n1.5\n", &[at, "culture.silos", "1.5", "0 to 1"]),
        ("culture.silos,risk.forum_threshold\n0.3\n", &[at]),
        ("world,culture.silos\n1,0.3\n1,0.4\n", &["design.csv:3", "column world", "each once"]),
        ("world,culture.silos\none,0.3\n", &[at, "column world", "one"]),
        ("policies.induction.intervisie.dose\n1\n", &["design.csv:1", "unknown column"]),
        ("culture.silos\n", &["design.csv"]),
    ] {
        let said = shop(3, design).say(&evaluate(&[])).ended(2);
        for part in told {
            assert!(said.err.contains(part), "no {part:?} of {design:?} in\n{}", said.err);
        }
    }
    let shop = shop(3, "culture.silos\n0.3\n");
    let unknown = evaluate(&["--outcome", "risks_relations"]);
    shop.say(&unknown).ended(2).complains(&["risks_relations", "such as risks_relation"]);
    let own = SMALL.to_owned() + "overrides = { \"culture.silos\" = 0.2 }\n";
    shop.write("a.toml", &scenario(3, &own, TWO));
    shop.say(&evaluate(&[])).ended(2).complains(&["design.csv:1: column culture.silos: every"]);
}

#[test]
fn every_study_writes_its_design_and_what_the_worlds_gave() {
    let uncertain =
        "[uncertainty]\nworlds = 6\nparameters = [\"risk.forum_threshold\", \"culture.silos\"]\n";
    let shop = Workshop::with(&format!("{}{uncertain}", scenario(20, SMALL, TWO)));
    let swept = scenario(20, SMALL, TWO) + "[sweep]\n\"culture.silos\" = [0.2, 0.6]\n";
    shop.write("swept.toml", &swept);
    let tried: [(&[&str], usize, usize); 4] = [
        (&["explore", "a.toml"], 6, 20),
        (&["calibrate", "a.toml", "--worlds", "4", "--waves", "2", "--replicates", "2"], 4, 0),
        (&["patterns", "a.toml", "--worlds", "2", "--replicates", "5"], 2, 0),
        (&["run", "swept.toml"], 2, 20),
    ];
    for (study, worlds, replicates) in tried {
        let out = study[0];
        shop.say(&[study, &["--quiet", "--no-plots", "--out", out]].concat()).ended(0);
        let design = shop.table(&format!("{out}/design.csv"));
        assert_eq!(design.len(), worlds, "{out}");
        let rows = shop.table(&format!("{out}/evaluations.csv"));
        for world in &design {
            let own = rows.iter().filter(|row| row["world"] == world["world"]);
            let own: Vec<_> = own.filter(|row| row["outcome"] == PRIMARY).collect();
            let policies = if replicates == 0 { 1 } else { 2 * replicates };
            assert_eq!(own.len(), policies, "{out} {world:?}");
            assert!(own.iter().all(|row| row["replicate"].is_empty() == (replicates == 0)));
            assert!(own.iter().all(|row| number(&row["denominator"]) > 0.0));
        }
    }
    // A world of an exploration that is run by itself gives the same.
    let world = &shop.table("explore/design.csv")[3];
    let keys = ["risk.forum_threshold", "culture.silos"];
    let design = format!("{}\n{}\n", keys.join(","), keys.map(|key| &*world[key]).join(","));
    shop.write("design.csv", &design);
    shop.say(&evaluate(&["--outcome", PRIMARY, "--out", "one"])).ended(0);
    let of = |folder: &str, number: &str| -> Vec<String> {
        let rows = shop.table(&format!("{folder}/evaluations.csv"));
        let own = rows.iter().filter(|row| row["world"] == number && row["outcome"] == PRIMARY);
        own.map(|row| row["value"].clone()).collect()
    };
    assert_eq!(of("explore", "4"), of("one", "1"));
}

/// Runs `tests/designs.py`, where there is Python with what it needs.
fn recompute(what: &[&str], folder: &Path, more: &[&str]) {
    let python = std::env::var("POLARIS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/designs.py");
    match Command::new(python).arg(script).args(what).arg(folder).args(more).output() {
        Ok(said) if said.status.code() == Some(77) => {
            eprintln!("not recomputed: {}", String::from_utf8_lossy(&said.stdout));
        }
        Ok(said) => {
            let (out, err) =
                (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
            assert!(said.status.success(), "{out}{err}");
            eprintln!("{out}");
        }
        Err(_) => eprintln!("no Python: not recomputed"),
    }
}

#[test]
fn indices_are_recomputed_by_another_program() {
    let uncertain = format!(
        "[uncertainty]\nparameters = [\"people.norm_knowledge_start\", \"request.improper_appeal\", \"environment.wave_rate\"]\n\
         [uncertainty.ranges]\n\"{DOSE}\" = [0.5, 2.0]\n"
    );
    let shop = Workshop::with(&format!("{}{uncertain}", scenario(20, SMALL, TWO)));
    let few = ["--trajectories", "2", "--replicates", "4", "--keep", "2", "--base", "16"];
    let fixed = ["sensitivity", "a.toml", "--quiet", "--no-plots"];
    shop.say(&[&fixed[..], &few].concat()).ended(0);
    let design = shop.table("output/a/sensitivity/design.csv");
    assert_eq!(design.len(), 2 * 5 + 16 * 5);
    recompute(&["sobol"], &shop.path("output/a/sensitivity"), &[]);
}

#[test]
fn a_box_of_another_program_lies_on_the_trade_off_curve_or_below_it() {
    let (towns, policies) =
        (SMALL.replace("count = 3", "count = 6"), TWO.replace("inwerkprogramma", "kennismaking"));
    let uncertain = "[outcomes]\nsmallest_difference = 0.06\n[uncertainty]\nworlds = 192\n\
         parameters = [\"environment.wave_rate\", \"culture.silos\"]\n\
         [uncertainty.ranges]\n\"policies.induction.kennismaking.dose\" = [0.0, 4.0]\n";
    let shop = Workshop::with(&format!("{}{uncertain}", scenario(20, &towns, &policies)));
    shop.say(&["explore", "a.toml", "--quiet", "--no-plots"]).ended(0);
    let boxes = shop.table("output/a/explore/boxes.csv");
    assert!(boxes.iter().any(|row| row["result"] == "box"), "{boxes:?}");
    recompute(&["prim"], &shop.path("output/a/explore"), &["lower"]);
}
