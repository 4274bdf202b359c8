//! What the commands say, where they say it, and with which status they end.

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};
use clap::CommandFactory;
use polaris::catalogue::{outcomes, parameters};
use polaris::cli::Cli;
use polaris::interventions;

/// Five faults, each in a line of its own.
const FIVE: &str = "title = \"A title\"\nquestion = \"A question?\"\n\
[run]\nseed = -1\nreplicate = 5\nburn_in_years = 5\n\
[[municipalities]]\nprofile = \"middle\"\ninhabitants = \"many\"\n\
[outcomes]\nprimary = \"risk_relation\"\n";

#[test]
fn all_faults_of_a_scenario_are_named_with_their_places() {
    let shop = Workshop::with(FIVE);
    for command in ["check", "run"] {
        let said = shop.say(&[command, "a.toml"]).ended(2);
        for place in ["a.toml:4:8", "a.toml:5:1", "a.toml:6:17", "a.toml:9:15", "a.toml:11:11"] {
            assert_eq!(said.err.matches(place).count(), 1, "{place} in\n{}", said.err);
        }
        for key in ["run.seed", "run.replicate", "run.burn_in_years", "outcomes.primary"] {
            assert!(said.err.contains(key), "{key} in\n{}", said.err);
        }
        for meant in ["did you mean `replicates`?", "did you mean `risks_relation`?"] {
            assert!(said.err.contains(meant), "{meant} in\n{}", said.err);
        }
        assert_eq!(said.err.matches("error:").count(), 5);
        assert_eq!(said.out, "");
    }
    assert!(!shop.path("output").exists());
}

/// What a program reads instead: an object a line, of which the last is the error.
#[test]
fn errors_are_json_objects_where_a_program_asks_for_them() {
    let shop = Workshop::with(FIVE);
    let objects = |arguments: &[&str], status: i32| -> Vec<serde_json::Value> {
        let err = shop.say(arguments).ended(status).err;
        err.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    for (language, found) in [("en", "-1"), ("nl", "-1")] {
        let arguments = ["run", "a.toml", "--messages", "json", "--lang", language];
        let said = objects(&arguments, 2);
        let [error] = &said[..] else { panic!("{said:?}") };
        assert_eq!((&error["kind"], &error["status"]), (&"error".into(), &2.into()));
        let faults = error["faults"].as_array().unwrap();
        let places: Vec<_> = faults
            .iter()
            .map(|it| (it["line"].as_u64().unwrap(), it["column"].as_u64().unwrap()))
            .collect();
        assert_eq!(places, [(4, 8), (5, 1), (6, 17), (9, 15), (11, 11)]);
        assert!(faults.iter().all(|it| it["file"] == "a.toml"), "{error}");
        assert_eq!(faults[0]["key"], "run.seed");
        assert_eq!(faults[0]["found"], found);
        assert_eq!(faults[1]["suggestion"], "replicates");
        assert!(faults[0]["suggestion"].is_null());
        let line = faults[1]["message"].as_str().unwrap();
        assert!(line.contains("replicates") && line.contains("run.replicate"), "{line}");
        assert!(error["text"].as_str().unwrap().contains("a.toml:4:8"), "{error}");
    }
    // Also where the command line itself cannot be understood, and where no scenario is at fault.
    let typed = objects(&["--messages=json", "run", "--nothing"], 2);
    assert!(
        typed[0]["kind"] == "error" && typed[0]["text"].as_str().unwrap().contains("--nothing")
    );
    let missing = objects(&["report", "nowhere", "--messages", "json"], 2);
    assert!(missing[0]["faults"].as_array().unwrap().is_empty(), "{missing:?}");
}

#[test]
fn progress_is_json_where_a_program_asks_for_it() {
    let shop = Workshop::with(&scenario(2, SMALL, TWO));
    let said = shop.say(&["run", "a.toml", "--messages", "json"]).ended(0);
    let objects: Vec<serde_json::Value> =
        said.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let last = objects.iter().rfind(|it| it["kind"] == "progress").unwrap();
    assert!(last["done"] == last["of"] && last["of"].as_u64().unwrap() > 0, "{last}");
    assert_eq!(last["name"], "a");
    assert!(said.out.contains("induction"), "{}", said.out);
}

#[test]
fn faults_of_one_scenario_keep_all_from_running() {
    let shop = Workshop::with(&scenario(1, SMALL, TWO));
    shop.write("b.toml", FIVE);
    shop.say(&["run", "a.toml", "b.toml"]).ended(2).complains(&["b.toml:4:8"]);
    assert!(!shop.path("output").exists());
    shop.write("c.toml", "title = 5\n");
    let said = shop.say(&["check", "b.toml", "a.toml", "c.toml"]).ended(2);
    assert!(said.out.starts_with("a: A title\n"), "{}", said.out);
    said.complains(&["b.toml:4:8", "c.toml:1:9"]);
}

#[test]
fn what_was_typed_wrongly_is_told_with_status_2() {
    let shop = Workshop::with(&scenario(1, SMALL, TWO));
    shop.write("b.toml", &scenario(1, SMALL, TWO));
    std::fs::create_dir(shop.path("empty")).unwrap();
    let cases: [(&[&str], &str); 18] = [
        (&["check", "a.toml", "--set", "model.nothing=3"], "unknown parameter"),
        (&["check", "a.toml", "--set", "culture.silo=0.3"], "did you mean `culture.silos`?"),
        (&["run", "a.toml", "--set", "run.replicats=3"], "did you mean `replicates`?"),
        (&["run", "a.toml", "--set", "run.years"], "--set"),
        (&["run", "a.toml", "--set", "policies.inducton.inwerkprogramma=2"], "induction"),
        (&["run", "a.toml", "--set", "run.years=1e308"], "from 1 to 100"),
        (&["run", "a.toml", "--set", "culture.silos=nan"], "from 0 to 1"),
        (&["run", "a.toml", "--replicates", "0"], "from 1 to 100000"),
        (&["run", "a.toml", "--replicates", "-1"], "-1"),
        (&["run", "a.toml", "--threads", "many"], "--threads"),
        (&["run", "a.toml", "--rows", "all"], "municipality"),
        (&["run", "a.toml", "b.toml", "--out", "x", "--shard", "1/2"], "--out"),
        (&["run", "missing.toml"], "missing.toml"),
        (&["run", "empty"], "empty holds no scenario"),
        (&["run"], "SCENARIOS"),
        (&["walk", "a.toml"], "walk"),
        (&["params", "nothing_like_it"], "nothing_like_it"),
        (&["new", "c.toml", "--from", "netherland"], "did you mean `netherlands`?"),
    ];
    for (arguments, told) in cases {
        let said = shop.say(arguments).ended(2).complains(&[told]);
        assert_eq!(said.out, "", "{arguments:?}");
    }
    let left: Vec<_> = std::fs::read_dir(shop.path("")).unwrap().collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

/// A program without the feature says so before it runs anything, and how to get one that has it.
#[cfg(not(feature = "parquet"))]
#[test]
fn a_format_that_is_not_there_is_told() {
    let shop = Workshop::with(&scenario(20, SMALL, TWO));
    for command in [&["run", "a.toml"][..], &["patterns", "a.toml"], &["merge", "."]] {
        shop.say(&[command, &["--format", "parquet"]].concat())
            .ended(2)
            .complains(&["--format parquet", "--features parquet"]);
    }
    shop.say(&["run", "a.toml", "--format", "xlsx"]).ended(2).complains(&["csv, parquet"]);
    assert!(!shop.path("output").exists());
}

#[test]
fn help_shows_the_commands_in_their_groups() {
    let shop = Workshop::new();
    let help = shop.say(&["--help"]).ended(0).out;
    let places: Vec<usize> = [
        "Everyday:",
        "new FILE",
        "check SCENARIO",
        "run SCENARIO",
        "explain SCENARIO",
        "Research:",
        "patterns ",
        "calibrate ",
        "Cluster:",
        "merge DIR",
        "verify DIR",
        "slurm SCENARIO",
        "Reference:",
        "params",
        "interventions  ",
        "outcomes",
        "figures",
        "schema",
        "completions SHELL",
        "manual",
    ]
    .iter()
    .map(|part| help.find(part).unwrap_or_else(|| panic!("{part} in\n{help}")))
    .collect();
    assert!(places.is_sorted(), "{help}");
    assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
    let run = shop.say(&["run", "--help"]).ended(0).out;
    for option in [
        "--out",
        "--seed",
        "--replicates",
        "--threads",
        "--set",
        "--resume",
        "--force",
        "--rows",
        "--format",
        "--no-plots",
        "--quiet",
    ] {
        assert!(run.contains(option), "{option} in\n{run}");
    }
    assert_eq!(
        shop.say(&["--version"]).ended(0).out,
        concat!("polaris ", env!("CARGO_PKG_VERSION"), "\n")
    );
    shop.say(&[]).ended(2).complains(&["Usage: polaris"]);
}

#[test]
fn every_command_stands_in_the_help_the_completions_and_the_manual() {
    let shop = Workshop::new();
    let help = shop.say(&["--help"]).ended(0).out;
    let manual = shop.say(&["manual"]).ended(0).out;
    let shells = ["bash", "zsh", "fish", "powershell", "elvish"];
    let scripts = shells.map(|shell| (shell, shop.say(&["completions", shell]).ended(0).out));
    let commands = Cli::command();
    for command in commands.get_subcommands() {
        let name = command.get_name();
        assert!(help.lines().any(|line| line.starts_with(&format!("  {name} "))), "{name}\n{help}");
        assert!(manual.contains(&format!(".SH \"polaris {name}\"\n")), "{name}\n{manual}");
        let options = command.get_arguments().filter_map(clap::Arg::get_long);
        for part in std::iter::once(name).chain(options) {
            for (shell, script) in &scripts {
                assert!(script.contains(part), "{part} for {shell}");
            }
            let written = part.replace('-', "\\-");
            assert!(manual.contains(&written), "{written}\n{manual}");
        }
    }
    assert!(manual.contains(".TH polaris 1 "), "{manual}");
    assert!(manual.contains(".SH \"EXIT STATUS\""), "{manual}");
    shop.say(&["completions", "tcsh"]).ended(2).complains(&["tcsh", "bash"]);
}

#[test]
fn new_writes_a_scenario_that_check_accepts_and_overwrites_nothing() {
    let shop = Workshop::new();
    let said = shop.say(&["new", "mine.toml"]).ended(0);
    assert!(said.out.contains("polaris check mine.toml"), "{}", said.out);
    shop.say(&["new", "main.toml", "--from", "inwerkprogramma"]).ended(0);
    let plan = shop.say(&["check", "mine.toml", "main.toml"]).ended(0);
    assert!(plan.out.contains("mine: ") && plan.out.contains("main: "), "{}", plan.out);
    assert_eq!(plan.err, "");
    let before = shop.read("mine.toml");
    shop.say(&["new", "mine.toml", "--from", "netherlands"])
        .ended(1)
        .complains(&["mine.toml", "exists"]);
    assert_eq!(shop.read("mine.toml"), before);
    shop.say(&["new", "no/folder/b.toml"]).ended(1).complains(&["no/folder/b.toml"]);
}

#[test]
fn check_prints_the_plan_and_runs_nothing() {
    let shop = Workshop::with(&scenario(40, SMALL, TWO));
    let said = shop.say(&["check", "a.toml", "--set", "run.burn_in_years=8"]).ended(0);
    let plan: Vec<String> = said
        .out
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for line in [
        "a: A title",
        "municipalities 3",
        "policies baseline, induction",
        "weeks 8 years of burn-in, 4 years observed",
        "runs 40 replicates in 3 units of work",
        "rows a row for each municipality: 960 rows",
    ] {
        assert!(plan.iter().any(|told| told == line), "{line} in\n{}", said.out);
    }
    for start in ["time about ", "disk about ", "memory at most about "] {
        assert!(plan.iter().any(|told| told.starts_with(start)), "{start} in\n{}", said.out);
    }
    assert_eq!(std::fs::read_dir(shop.path("")).unwrap().count(), 1);
}

#[test]
fn lists_name_everything_in_the_catalogue() {
    let shop = Workshop::new();
    let params = shop.say(&["params"]).ended(0).out;
    for parameter in parameters::TABLE {
        assert!(params.contains(&format!("{} = ", parameter.name)), "{}", parameter.name);
    }
    let listed = shop.say(&["outcomes"]).ended(0).out;
    for outcome in outcomes::TABLE {
        assert!(listed.contains(&format!("{} (", outcome.name)), "{}", outcome.name);
    }
    let listed = shop.say(&["interventions"]).ended(0).out;
    for kind in &interventions::TABLE {
        assert!(listed.contains(&format!("{} ({})\n", kind.name, kind.alias)), "{}", kind.name);
    }
    let some = shop.say(&["params", "culture.silos"]).ended(0).out;
    assert!(some.starts_with("culture.silos = 0.5 (share; plausible 0.25 to 0.85)\n"), "{some}");
    assert_eq!(some.lines().count(), 3);
    let schema = shop.say(&["schema"]).ended(0).out;
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    assert!(schema["$schema"].is_string() && schema["properties"]["run"].is_object());
}

#[test]
fn results_go_to_standard_output_and_progress_to_standard_error() {
    let shop = Workshop::with(&scenario(20, SMALL, TWO));
    let said = shop.say(&["run", "a.toml", "--no-plots"]).ended(0);
    assert!(said.out.contains("What comes of it?") && said.out.contains("risks_relation"));
    assert!(said.out.contains("output/a") && !said.out.contains("units"), "{}", said.out);
    assert_eq!(said.err.lines().last().unwrap().split(',').next(), Some("a: 2 of 2 units"));
    assert!(!said.err.contains("What comes of it?"));
    assert!(shop.path("output/a/manifest.json").exists());
    assert!(!shop.path("output/a/plots").exists() && !shop.path("output/a/report.html").exists());
    let quiet = shop.say(&["run", "a.toml", "--no-plots", "--quiet"]).ended(0);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));
    let faulty = shop.say(&["run", "a.toml", "--quiet", "--set", "run.years=0"]).ended(2);
    assert!(faulty.err.contains("run.years"), "quiet is not about errors");
}

#[test]
fn patterns_are_judged_and_written_in_a_folder_of_their_own() {
    let shop = Workshop::with(&scenario(5, SMALL, TWO));
    let asked = ["patterns", "a.toml", "--worlds", "2"];
    let said = shop.say(&asked).ended(0);
    assert!(said.out.contains("P01  ") && said.out.contains("Loops:"), "{}", said.out);
    assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);
    assert!(said.out.contains("output/a/patterns") && said.err.contains("worlds: 2 of 2 units"));
    let before = shop.files("output/a/patterns");
    for name in ["patterns.csv", "worlds.csv", "loops.csv", "patterns.md", "manifest.json"] {
        assert!(before.contains_key(name), "{name}");
    }
    assert_eq!(shop.table("output/a/patterns/worlds.csv").len(), 2);
    let judged = shop.table("output/a/patterns/patterns.csv");
    assert!(judged.iter().all(|row| row["pattern"] != "P05"));
    // The same bytes on another number of threads, and a run beside it leaves it where it is.
    shop.say(&[&asked[..], &["--threads", "1", "--quiet", "--out", "b"]].concat()).ended(0);
    assert_same(&before, &shop.files("b"));
    shop.say(&["run", "a.toml", "--no-plots", "--quiet"]).ended(0);
    shop.say(&["run", "a.toml", "--no-plots", "--quiet"]).ended(0);
    assert_same(&before, &shop.files("output/a/patterns"));
    // Nor does a run that clears away one that was never finished.
    std::fs::remove_file(shop.path("output/a/manifest.json")).unwrap();
    shop.say(&["run", "a.toml", "--no-plots", "--quiet"]).ended(0);
    assert!(shop.path("output/a.previous/manifest.json").exists());
    assert_same(&before, &shop.files("output/a/patterns"));
    let few = shop.say(&["patterns", "a.toml", "--replicates", "4"]).ended(2);
    assert!(few.err.contains("at least 5 replicates"), "{}", few.err);
    let none = shop.say(&["patterns", "a.toml", "--worlds", "0", "--out", "none"]).ended(0);
    assert!(none.err.contains("loops: ") && !none.err.contains("worlds: "), "{}", none.err);
    assert_eq!(shop.table("none/worlds.csv").len(), 0);
}

#[test]
fn patterns_that_were_interrupted_go_on_from_what_is_finished() {
    let shop = Workshop::with(&scenario(5, SMALL, TWO));
    let asked = ["patterns", "a.toml", "--worlds", "3", "--out", "p"];
    shop.say(&asked).ended(0);
    let whole = shop.files("p");
    let parts = std::fs::read_dir(shop.path("p/parts")).unwrap();
    let mut parts: Vec<_> = parts.map(|entry| entry.unwrap().path()).collect();
    parts.sort();
    let made = |part: &std::path::Path| std::fs::metadata(part).unwrap().modified().unwrap();
    let mut left = Vec::new();
    for kind in ["loops-", "patterns-", "world-"] {
        let of_kind = parts
            .iter()
            .filter(|part| part.file_name().unwrap().to_str().unwrap().starts_with(kind));
        let (lost, kept): (Vec<_>, Vec<_>) =
            of_kind.enumerate().partition(|(place, _)| place % 2 == 0);
        assert!(lost.len() >= 2 && !kept.is_empty(), "{kind}");
        for (_, part) in lost {
            std::fs::remove_file(part).unwrap();
        }
        left.extend(kept.into_iter().map(|(_, part)| (part, made(part))));
    }
    std::fs::remove_file(shop.path("p/manifest.json")).unwrap();
    shop.say(&[&asked[..], &["--resume"]].concat()).ended(0);
    assert_same(&whole, &shop.files("p"));
    assert!(
        left.iter().all(|(part, when)| made(part) == *when),
        "what was finished is not made again"
    );
}

#[test]
fn a_folder_of_scenarios_runs_each_in_the_order_of_names() {
    let shop = Workshop::new();
    std::fs::create_dir(shop.path("all")).unwrap();
    for name in ["all/z.toml", "all/b.toml"] {
        shop.write(name, &scenario(1, SMALL, TWO));
    }
    shop.write("all/readme.txt", "not a scenario");
    let said = shop.say(&["run", "all", "--no-plots"]).ended(0);
    let places = ["output/b", "output/z"].map(|folder| said.out.find(folder).unwrap());
    assert!(places.is_sorted());
    for name in ["b", "z"] {
        assert!(shop.path(&format!("output/{name}/manifest.json")).exists());
    }
}

/// A reader that stops reading, such as `head`, is no reason to panic, or to lose a run.
#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let shop = Workshop::with(&scenario(2, SMALL, TWO));
    let commands: [&[&str]; 5] = [
        &["check", "a.toml"],
        &["new", "b.toml"],
        &["params"],
        &["schema"],
        &["run", "a.toml", "--no-plots"],
    ];
    for arguments in commands {
        let (reader, out) = std::io::pipe().unwrap();
        let err = out.try_clone().unwrap();
        drop(reader);
        let status = shop.command(arguments).stdout(out).stderr(err).status().unwrap();
        assert_eq!(status.code(), Some(0), "{arguments:?}");
    }
    assert!(shop.path("output/a/manifest.json").exists());
    let (reader, err) = std::io::pipe().unwrap();
    drop(reader);
    let status = shop.command(&["run", "missing.toml"]).stderr(err).status().unwrap();
    assert_eq!(status.code(), Some(2));
}
