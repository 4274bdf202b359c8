//! Nothing is lost and nothing is let in: kills, writing that fails, links, scenarios that no machine can
//! hold. `tests/faults/` holds scripts that do the same at length; docs/reliability.md has their figures.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use crate::common::{SMALL, TWO, Workshop, assert_same, scenario};
use std::collections::BTreeMap;
use std::path::Path;

fn small() -> Workshop {
    Workshop::with(&scenario(2, SMALL, TWO))
}

fn is_temporary(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap();
    // A new set of results gets its final place when it is whole.
    name.starts_with(".new/") || last.starts_with(".polaris-") && crate::common::is_a("part", last)
}

/// Fails unless every file with a final name is that of a good run.
#[track_caller]
fn assert_nothing_half(shop: &Workshop, folder: &str, good: &BTreeMap<String, Vec<u8>>) {
    let occupied =
        std::fs::read_dir(shop.path(folder)).is_ok_and(|mut entries| entries.next().is_some());
    if occupied {
        for (name, bytes) in shop.files_or_none(folder) {
            assert!(is_temporary(&name) || good.get(&name) == Some(&bytes), "{name} is half");
        }
    }
}

/// What a killed process leaves: temporary files beside and within.
fn leave_temporaries(shop: &Workshop, folder: &str) {
    for place in ["", "parts/", "plots/", "scenario/"] {
        std::fs::create_dir_all(shop.path(&format!("{folder}/{place}"))).unwrap();
        shop.write(&format!("{folder}/{place}.polaris-Ab12cD.part"), "half of someth");
    }
}

#[cfg(unix)]
#[test]
fn a_run_killed_five_times_ends_with_the_same_bytes() {
    use std::os::unix::process::ExitStatusExt;
    use std::time::Duration;
    let shop = Workshop::with(&scenario(480, SMALL, TWO));
    let began = std::time::Instant::now();
    shop.run("whole", &["--threads", "1"]);
    let whole = shop.files("whole");
    let took = began.elapsed().as_secs_f64();
    let mut kills = 0;
    // Moments that reach the tables too; each resumed run has less to do.
    for (number, share) in [0.02, 0.3, 0.5, 0.4, 0.25].into_iter().enumerate() {
        let mut arguments = vec!["run", "a.toml", "--quiet", "--no-plots", "--threads", "1"];
        arguments.extend(["--out", "out"]);
        if number > 0 {
            arguments.push("--resume");
        }
        let mut run = shop.command(&arguments).spawn().unwrap();
        std::thread::sleep(Duration::from_secs_f64(share * took));
        run.kill().unwrap();
        let status = run.wait().unwrap();
        assert!(status.success() || status.signal() == Some(9), "{status}");
        kills += usize::from(!status.success());
        assert_nothing_half(&shop, "out", &whole);
    }
    assert!(kills > 0, "every run ended before its kill");
    shop.run("out", &["--resume"]);
    assert_same(&whole, &shop.files("out"));
}

#[test]
fn what_killed_processes_left_is_cleaned_and_marks_no_folder_as_foreign() {
    let shop = small();
    shop.run("good", &[]);
    let good = shop.files("good");
    // Killed before the folder was marked: there is a lock, and perhaps half a mark.
    for more in [[].as_slice(), &["--resume"]] {
        std::fs::create_dir(shop.path("out")).unwrap();
        shop.write("out/.lock", "");
        shop.write("out/.polaris-Ab12cD.part", "{\"scen");
        shop.run("out", more);
        assert_same(&good, &shop.files("out"));
        std::fs::remove_dir_all(shop.path("out")).unwrap();
    }
    // Killed later, anywhere.
    shop.run("out", &[]);
    std::fs::remove_file(shop.path("out/manifest.json")).unwrap();
    leave_temporaries(&shop, "out");
    shop.run("out", &["--resume"]);
    assert_same(&good, &shop.files("out"));
}

#[test]
fn a_kill_between_moving_aside_and_bringing_back_loses_nothing() {
    let shop = small();
    shop.run("out", &[]);
    let first = shop.files("out");
    let study = ["patterns", "explore"];
    for name in study {
        std::fs::create_dir(shop.path(&format!("out/{name}"))).unwrap();
        shop.write(&format!("out/{name}/manifest.json"), "{}");
        shop.write(&format!("out/{name}/worlds.csv"), name);
    }
    let there = |folder: &str| {
        study.iter().all(|name| shop.path(&format!("{folder}/{name}/worlds.csv")).exists())
    };
    // Killed when all had been moved aside.
    std::fs::rename(shop.path("out"), shop.path("out.previous")).unwrap();
    shop.run("out", &["--seed", "2"]);
    assert!(there("out") && !there("out.previous"));
    assert_same(&first, &shop.files("out.previous"));
    // Killed so, and then a run that was killed before it ended.
    shop.run("out", &["--seed", "3"]);
    std::fs::rename(shop.path("out"), shop.path("away")).unwrap();
    std::fs::remove_dir_all(shop.path("out.previous")).unwrap();
    std::fs::rename(shop.path("away"), shop.path("out.previous")).unwrap();
    std::fs::create_dir(shop.path("out")).unwrap();
    std::fs::copy(shop.path("out.previous/.polaris.json"), shop.path("out/.polaris.json")).unwrap();
    shop.run("out", &["--seed", "4"]);
    assert!(there("out"), "{:?}", shop.files("out").keys());
    assert!(shop.path("out.previous/manifest.json").exists());
    // Killed while the results before the last were being removed: their mark goes last.
    std::fs::remove_dir_all(shop.path("out.previous")).unwrap();
    std::fs::create_dir(shop.path("out.previous")).unwrap();
    std::fs::copy(shop.path("out/.polaris.json"), shop.path("out.previous/.polaris.json")).unwrap();
    shop.run("out", &[]);
    std::fs::remove_dir_all(shop.path("out.previous")).unwrap();
    std::fs::create_dir(shop.path("out.previous")).unwrap();
    shop.run("out", &[]);
    assert!(there("out"));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    let shop = small();
    std::fs::create_dir(shop.path("theirs")).unwrap();
    shop.write("theirs/thesis.txt", "years of work");
    shop.run("out", &[]);
    let good = shop.files("out");
    for name in ["parts", "plots", "scenario"] {
        let place = shop.path(&format!("out/{name}"));
        let _ = std::fs::rename(&place, shop.path("kept"));
        symlink(shop.path("theirs"), &place).unwrap();
        let said = shop.say(&["run", "a.toml", "--no-plots", "--out", "out", "--resume"]);
        said.ended(1).complains(&[&format!("out/{name} is a link")]);
        std::fs::remove_file(&place).unwrap();
        let _ = std::fs::rename(shop.path("kept"), &place);
    }
    std::fs::remove_file(shop.path("out/.lock")).unwrap();
    symlink(shop.path("theirs/thesis.txt"), shop.path("out/.lock")).unwrap();
    let said = shop.say(&["run", "a.toml", "--no-plots", "--out", "out"]);
    said.ended(1).complains(&["out/.lock is a link"]);
    std::fs::remove_file(shop.path("out/.lock")).unwrap();
    // A table that is a link is replaced, what it led to stays.
    std::fs::remove_file(shop.path("out/pairs.csv")).unwrap();
    symlink(shop.path("theirs/thesis.txt"), shop.path("out/pairs.csv")).unwrap();
    shop.run("out", &["--resume"]);
    assert_same(&good, &shop.files("out"));
    // A link that is no part of the results keeps them from being moved.
    symlink(shop.path("theirs"), shop.path("out/elsewhere")).unwrap();
    let said = shop.say(&["run", "a.toml", "--no-plots", "--out", "out", "--force"]);
    said.ended(1).complains(&["out holds files that polaris did not make: elsewhere"]);
    std::fs::remove_file(shop.path("out/elsewhere")).unwrap();
    // Links among what is moved aside, cleared and removed go themselves, and nothing that they lead to.
    for round in 0..4 {
        std::fs::remove_file(shop.path("out/pairs.csv")).unwrap();
        symlink(shop.path("theirs/thesis.txt"), shop.path("out/pairs.csv")).unwrap();
        if round % 2 == 1 {
            std::fs::remove_file(shop.path("out/manifest.json")).unwrap();
        }
        shop.run("out", &["--seed", &round.to_string()]);
    }
    std::fs::remove_dir_all(shop.path("out.previous")).unwrap();
    std::fs::create_dir(shop.path("marked")).unwrap();
    std::fs::copy(shop.path("out/.polaris.json"), shop.path("marked/.polaris.json")).unwrap();
    shop.write("marked/thesis.txt", "years of work");
    symlink(shop.path("marked"), shop.path("out.previous")).unwrap();
    shop.run("out", &[]);
    for name in ["theirs/thesis.txt", "marked/thesis.txt"] {
        assert_eq!(shop.read(name), "years of work");
    }
    assert_eq!(std::fs::read_dir(shop.path("theirs")).unwrap().count(), 1);
}

/// Whether `strace` is there and may trace.
#[cfg(target_os = "linux")]
fn may_trace() -> bool {
    let tried = std::process::Command::new("strace").args(["-o", "/dev/null", "true"]).output();
    tried.is_ok_and(|output| output.status.success())
}

#[cfg(target_os = "linux")]
#[test]
fn system_calls_that_fail_are_told_and_leave_nothing_half_written() {
    use std::process::Command;
    if !may_trace() {
        println!("skipped: there is no strace, or it may not trace");
        return;
    }
    let shop = small();
    shop.run("good", &[]);
    let good = shop.files("good");
    let polaris = env!("CARGO_BIN_EXE_polaris");
    // The folder, the mark, the part (made by a thread of its own), a table, one of the last.
    for (call, k) in [
        ("mkdir", 1),
        ("fsync", 1),
        ("renameat", 2),
        ("fsync", 3),
        ("write", 4),
        ("renameat", 6),
        ("fchmod", 7),
        ("write", 9),
    ] {
        let _ = std::fs::remove_dir_all(shop.path("out"));
        let fault = format!("inject={call}:error=ENOSPC:when={k}");
        let run = ["run", "a.toml", "--quiet", "--no-plots", "--threads", "1", "--out", "out"];
        let mut traced = Command::new("strace");
        traced.args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &fault]);
        let output = traced.arg(polaris).args(run).current_dir(shop.path("")).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{call} {k}: {err}");
        assert!(err.starts_with("error: ") || err.contains("\nerror: "), "{call} {k}: {err}");
        assert!(err.contains("out") && err.contains("No space left"), "{call} {k}: {err}");
        assert!(err.contains("kept") && err.contains("--resume"), "{call} {k}: {err}");
        assert!(!err.contains("panicked"), "{err}");
        assert_nothing_half(&shop, "out", &good);
        shop.run("out", &["--resume"]);
        assert_same(&good, &shop.files("out"));
    }
}

#[test]
fn a_folder_that_vanishes_does_not_come_back_half() {
    let shop = Workshop::with(&scenario(160, SMALL, TWO));
    let run = ["run", "a.toml", "--quiet", "--no-plots", "--threads", "1", "--out", "out"];
    let mut child = shop.command(&run).stderr(std::process::Stdio::piped()).spawn().unwrap();
    let began = std::time::Instant::now();
    while !shop.path("out/parts/r000001-000016_m000001-000003.part").exists() {
        assert!(began.elapsed().as_secs() < 120, "no part in two minutes");
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    std::fs::rename(shop.path("out"), shop.path("away")).unwrap();
    child.wait().unwrap();
    let out = child.wait_with_output().unwrap();
    let err = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(1), "{err}");
    assert!(err.contains("out") && !err.contains("panicked"), "{err}");
    assert!(!shop.path("out").exists(), "made again, without what was in it");
    std::fs::rename(shop.path("away"), shop.path("out")).unwrap();
    shop.run("out", &["--resume"]);
    shop.run("whole", &[]);
    assert_same(&shop.files("whole"), &shop.files("out"));
}

#[test]
fn what_the_machine_cannot_hold_is_refused_with_figures_before_anything_is_made() {
    let shop = small();
    let most = ["--replicates", "100000", "--set", "municipalities.small.count=100000"];
    let rows = ["--rows", "municipality", "--set", "run.years=100"];
    for command in ["check", "run"] {
        let said = shop.say(&[&[command, "a.toml"], &most[..], &rows].concat()).ended(2);
        said.complains(&[
            "a needs about ",
            " TB on disk, and ",
            " are free where output/a is to be",
        ]);
    }
    // A profile for each municipality, and many policies: little on disk, but much in memory.
    let towns: Vec<String> = (0..20_000).map(|n| format!("t{n},9000,p{n}\n")).collect();
    shop.write("towns.csv", &format!("name,inhabitants,profile\n{}", towns.concat()));
    let roster = "[[municipalities]]\nroster = \"towns.csv\"\n\
        columns = { id = \"name\", inhabitants = \"inhabitants\", profile = \"profile\" }\n";
    let policies: Vec<String> =
        (0..63).map(|n| format!("[[policies]]\nname = \"p{n}\"\ninwerkprogramma = 1\n")).collect();
    let policies = format!("[[policies]]\nname = \"baseline\"\n{}", policies.concat());
    shop.write("a.toml", &scenario(1, roster, &policies));
    for command in ["check", "run"] {
        let said = shop.say(&[command, "a.toml", "--rows", "none"]).ended(2);
        assert!(said.err.contains("needs about"), "{}", said.err);
    }
    assert!(!Path::new(&shop.path("output")).exists());
    // The plan of what fits says both.
    let said = shop.say(&["check", "inwerkprogramma"]).ended(0);
    assert!(said.out.contains("  disk            about ") && said.out.contains("  memory "));
}

#[test]
fn scenarios_that_nobody_should_write_are_told() {
    let shop = small();
    let good = scenario(2, SMALL, TWO);
    let deep = format!("{good}[model]\nx = {}{}\n", "[".repeat(3000), "]".repeat(3000));
    let many = |text: &str| good.replace("count = 3", text);
    let cases: Vec<(&str, String, &str)> = vec![
        ("ten megabytes", format!("{good}# {}", "x".repeat(10 << 20)), "more than 1 MB"),
        ("deep nesting", deep, "TOML"),
        ("nan", format!("{good}[model]\nculture.silos = nan\n"), "nan"),
        ("huge", format!("{good}[model]\nculture.silos = 1e308\n"), "1e308"),
        ("too huge", format!("{good}[model]\nculture.silos = 1e400\n"), "culture.silos"),
        ("negative", many("count = -3"), "-3"),
        ("none", many("count = 0"), "allowed"),
        ("no municipality", good.replace(SMALL, ""), "at least one [[municipalities]]"),
        ("many", many("count = 100001"), "100001"),
        ("nul", good.replace("A title", "A \\u0000 title"), "U+0000"),
        ("raw nul", good.replace("A title", "A \0 title"), "TOML"),
        ("long name", good.replace("induction", &"n".repeat(200)), "200 characters"),
        ("policies", good.clone() + &"[[policies]]\nname = \"p\"\n".repeat(100), "policies"),
        ("a folder as roster", many("roster = \"..\""), "roster"),
        ("absent base", format!("extends = \"../../nowhere.toml\"\n{good}"), "nowhere"),
        (
            "swept municipalities",
            format!(
                "{}[sweep]\n\"culture.silos\" = {{ from = 0, to = 1, steps = 1000 }}\n",
                many("count = 2000")
            ),
            "municipalities in 1000 points",
        ),
    ];
    for (name, text, told) in cases {
        shop.write("a.toml", &text);
        for command in ["check", "run"] {
            let said = shop.say(&[command, "a.toml"]).ended(2);
            assert!(said.err.contains(told), "{name}: no {told:?} in\n{:.2000}", said.err);
            assert!(said.err.len() < 20_000 && !said.err.contains('\0'), "{name}");
        }
    }
    assert!(!shop.path("output").exists());
}

#[test]
fn the_name_of_a_scenario_cannot_lead_out_of_the_folder_of_results() {
    // The name of the results is that of the file: a part of a path at most, and never two dots.
    let shop = Workshop::new();
    for name in ["..toml", "...toml", "=cmd().toml", "🏛.toml", "-x.toml", "a b.toml", ".toml"] {
        shop.write(name, &scenario(1, SMALL, TWO));
        let before = std::fs::read_dir(shop.path("")).unwrap().count();
        shop.say(&["run", "--quiet", "--no-plots", "--", &format!("./{name}")]).ended(0);
        let made = std::fs::read_dir(shop.path("output")).unwrap().count();
        assert_eq!(made, 1, "{name}: one folder in output/");
        let after = std::fs::read_dir(shop.path("")).unwrap().count();
        assert_eq!(after, before + 1, "{name}: and nothing beside it");
        std::fs::remove_dir_all(shop.path("output")).unwrap();
    }
}
