//! Folders of results: one for each scenario, never emptied without a word, whole at every moment,
//! and never at the cost of what somebody else keeps.

use crate::common::{Said, Workshop, assert_same};
use crate::own_files::TINY;
use std::collections::BTreeMap;
use std::fs;

/// A scenario that can be explored too.
fn shop() -> Workshop {
    let uncertain = "[uncertainty]\nworlds = 2\nparameters = [\"risk.forum_threshold\"]\n";
    Workshop::with(&format!("{}{uncertain}", TINY.replace("replicates = 4", "replicates = 20")))
}

/// `COMMAND a.toml --out OUT --no-plots --quiet`, with more arguments.
fn into(shop: &Workshop, command: &str, out: &str, more: &[&str]) -> Said {
    let fixed = [command, "a.toml", "--out", out, "--no-plots", "--quiet"];
    shop.say(&[&fixed, more].concat())
}

/// As [`into`], with what `--quiet` leaves out.
fn aloud(shop: &Workshop, command: &str, out: &str, more: &[&str]) -> Said {
    shop.say(&[&[command, "a.toml", "--out", out, "--no-plots"], more].concat())
}

/// The files of a folder without its journal, which grows before its results do.
fn results(shop: &Workshop, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = shop.files(folder);
    files.retain(|name, _| !name.starts_with("parts/"));
    files
}

#[test]
fn scenarios_that_want_one_folder_are_refused_before_anything_starts() {
    let shop = shop();
    let names = ["pilot.toml", "Pilot.toml", "a:b.toml", "a?b.toml", "nul.toml", "_NUL.toml"];
    for folder in ["north", "south"] {
        fs::create_dir(shop.path(folder)).unwrap();
        for name in names {
            shop.write(&format!("{folder}/{name}"), TINY);
        }
    }
    fs::create_dir(shop.path("east")).unwrap();
    shop.write("east/pilot.toml", TINY);
    let pairs = [
        ["north/pilot.toml", "south/pilot.toml", "output/pilot"],
        ["north/pilot.toml", "south/Pilot.toml", "upper and lower case"],
        ["north/a:b.toml", "north/a?b.toml", "output/a_b"],
        ["north/nul.toml", "north/_NUL.toml", "upper and lower case"],
        ["a.toml", "./a.toml", "output/a"],
        ["east", "east/pilot.toml", "output/pilot"],
        ["inwerkprogramma", "north/inwerkprogramma.toml", "output/inwerkprogramma"],
    ];
    shop.write("north/inwerkprogramma.toml", TINY);
    for [one, other, folder] in pairs {
        for more in [[].as_slice(), &["--shard", "1/2"], &["--resume"], &["--force"]] {
            let arguments = [&["run", one, other, "--quiet", "--no-plots"], more].concat();
            shop.say(&arguments).ended(2).complains(&[other, "both want the folder", folder]);
        }
    }
    assert!(!shop.path("output").exists(), "nothing was begun");
    // Names that differ have folders of their own.
    shop.write("b.toml", TINY);
    shop.say(&["run", "a.toml", "b.toml", "--quiet", "--no-plots"]).ended(0);
    for folder in ["a", "b"] {
        assert!(shop.path(&format!("output/{folder}/manifest.json")).exists());
    }
}

#[test]
fn results_of_another_command_are_refused() {
    let shop = shop();
    let run = "holds results of `polaris run` of the scenario \"a\"";
    into(&shop, "run", "out", &[]).ended(0);
    let before = shop.files("out");
    let share = ["--shard", "1/2"];
    let cases: [(&str, &[&str]); 3] = [("explore", &[]), ("run", &share), ("explore", &share)];
    for (command, more) in cases {
        into(&shop, command, "out", more).ended(1).complains(&["out", run, "--force", "--out"]);
        let resumed = into(&shop, command, "out", &[more, &["--resume"]].concat());
        resumed.ended(1).complains(&[run, "--resume goes on with"]);
        let forced = into(&shop, command, "out", &[more, &["--resume", "--force"]].concat());
        forced.ended(1).complains(&[run]);
    }
    let story = ["explain", "a.toml", "--out", "out"];
    shop.say(&story).ended(1).complains(&[run]);
    assert_same(&before, &shop.files("out"));
    assert!(!shop.path("out.previous").exists());
    // The other way round, and one share into the folder of another.
    into(&shop, "explore", "worlds", &[]).ended(0);
    into(&shop, "run", "worlds", &[]).ended(1).complains(&["holds results of `polaris explore`"]);
    into(&shop, "run", "share", &["--shard", "1/3"]).ended(0);
    let other = into(&shop, "run", "share", &["--shard", "2/3", "--resume"]);
    other.ended(1).complains(&["holds share 1/3 of `polaris run`"]);
    // Nor does a share go away while it is merged.
    for number in ["2/3", "3/3"] {
        into(&shop, "run", &format!("share{}", &number[..1]), &["--shard", number]).ended(0);
    }
    let merge = ["merge", "share", "share2", "share3", "--out", "./share/", "--force", "--quiet"];
    shop.say(&merge).ended(2).complains(&["--out share is one of the shares"]);
    assert!(shop.path("share/shard.json").exists());
    // With --force they are moved, and that is said.
    let forced = aloud(&shop, "explore", "out", &["--force"]).ended(0);
    forced.complains(&["out (seed 1, finished just now) is moved to out.previous"]);
    assert_same(&before, &shop.files("out.previous"));
}

#[test]
fn a_folder_of_an_older_version_is_known_by_what_lies_in_it() {
    let shop = shop();
    let old = |folder: &str| shop.write(&format!("{folder}/.polaris.json"), "{\"scenario\":\"a\"}");
    into(&shop, "run", "out", &[]).ended(0);
    into(&shop, "explore", "worlds", &[]).ended(0);
    into(&shop, "run", "share", &["--shard", "1/2"]).ended(0);
    for folder in ["out", "worlds", "share"] {
        old(folder);
    }
    into(&shop, "explore", "out", &[]).ended(1).complains(&["holds results of `polaris run`"]);
    into(&shop, "run", "worlds", &[]).ended(1).complains(&["holds results of `polaris explore`"]);
    into(&shop, "run", "share", &[]).ended(1).complains(&["holds share 1/2 of `polaris run`"]);
    into(&shop, "run", "out", &["--resume"]).ended(0);
    assert_eq!(shop.read("out/.polaris.json"), r#"{"scenario":"a","kind":"run"}"#);
    // One that was never finished does not say, and goes on.
    fs::remove_file(shop.path("share/shard.json")).unwrap();
    old("share");
    into(&shop, "run", "share", &["--shard", "1/2", "--resume"]).ended(0);
}

#[test]
fn what_is_moved_and_what_is_removed_is_said() {
    let shop = shop();
    let run = |more: &[&str]| into(&shop, "run", "out", more).ended(0).err;
    let moved =
        |seed: u32| format!("out (seed {seed}, finished just now) is moved to out.previous");
    let removed =
        |seed: u32| format!("out.previous (seed {seed}, finished just now) is removed for good");
    assert_eq!(run(&[]), "");
    assert_eq!(run(&["--seed", "2"]), "", "nothing is lost");
    assert_eq!(run(&["--seed", "3"]), format!("{}\n", removed(1)));
    let said = aloud(&shop, "run", "out", &["--seed", "4"]).ended(0).err;
    let lines: Vec<&str> = said.lines().take(2).collect();
    assert_eq!(lines, [removed(2), moved(3)]);
    // A run that was never finished goes itself.
    fs::remove_file(shop.path("out/manifest.json")).unwrap();
    let said = run(&["--seed", "5"]);
    assert_eq!(said, "out (unfinished) is removed; finished results stay in out.previous\n");
    // Shares, and what was found within results.
    into(&shop, "run", "share", &["--shard", "1/2"]).ended(0);
    let said = aloud(&shop, "run", "share", &["--shard", "1/2"]).ended(0);
    said.complains(&["share (share 1/2, finished just now) is moved to share.previous"]);
    let run = ["run", "a.toml", "--quiet", "--no-plots"];
    let explore = ["explore", "a.toml", "--quiet", "--no-plots"];
    shop.say(&run).ended(0);
    shop.say(&explore).ended(0);
    let worlds = shop.files("output/a/explore");
    let again = shop.say(&["explore", "a.toml", "--no-plots"]).ended(0);
    again.complains(&["output/a/explore (explore, seed 1, finished just now) is moved to"]);
    assert_same(&worlds, &shop.files("output/a/explore.previous"));
    // What was found stays where it is through all reruns, and so does what was found before.
    for _ in 0..3 {
        shop.say(&run).ended(0);
        assert_same(&worlds, &shop.files("output/a/explore"));
        assert_same(&worlds, &shop.files("output/a/explore.previous"));
    }
}

#[test]
fn studies_of_another_scenario_do_not_come_along() {
    let shop = shop();
    shop.write("b.toml", TINY);
    let study = "results/explore";
    into(&shop, "run", "results", &[]).ended(0);
    into(&shop, "explore", study, &[]).ended(0);
    let forced = ["run", "b.toml", "--out", "results", "--force", "--quiet", "--no-plots"];
    let loud = ["run", "b.toml", "--out", "results", "--force", "--no-plots"];
    let said = shop.say(&loud).ended(0);
    said.complains(&["finished just now, with explore) is moved to results.previous"]);
    assert!(!shop.path(study).exists() && shop.path("results.previous/explore").exists());
    let said = shop.say(&forced).ended(0);
    said.complains(&["results.previous (seed 1, finished just now, with explore) is removed"]);
}

#[test]
fn a_folder_with_files_of_others_is_left_alone_even_with_force() {
    let shop = shop();
    into(&shop, "run", "good", &["--seed", "2"]).ended(0);
    let good = shop.files("good");
    let theirs = ["thesis.txt", "plots/mine.png", "deep/a.txt", "scenario/notes.md", "worlds.csv"];
    for (number, name) in theirs.into_iter().enumerate() {
        let out = format!("out{number}");
        into(&shop, "run", &out, &[]).ended(0);
        let path = shop.path(&format!("{out}/{name}"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "years of work").unwrap();
        let before = shop.files(&out);
        let top = name.trim_end_matches("/a.txt");
        for more in [[].as_slice(), &["--force"], &["--force", "--seed", "2"]] {
            let said = into(&shop, "run", &out, more).ended(1);
            let told = format!("{out} holds files that polaris did not make: {top}; move them");
            said.complains(&[&told, "--out"]);
            assert_same(&before, &shop.files(&out));
        }
        // What only adds goes on, and results that grow leave it where it is.
        into(&shop, "run", &out, &["--resume", "--replicates", "22"]).ended(0);
        assert_eq!(fs::read_to_string(&path).unwrap(), "years of work");
        assert!(!shop.path(&format!("{out}.previous")).exists());
        // Once it is out of the way, the results are moved.
        fs::rename(&path, shop.path("kept")).unwrap();
        let _ = fs::remove_dir(path.parent().unwrap());
        into(&shop, "run", &out, &["--seed", "2"]).ended(0);
        assert_same(&good, &shop.files(&out));
    }
    // Five of them: three are named.
    for name in ["a", "b", "c", "d", "e"] {
        shop.write(&format!("good/{name}"), "");
    }
    into(&shop, "run", "good", &[]).ended(1).complains(&["did not make: a, b, c and 2 more;"]);
}

#[test]
fn files_of_others_in_earlier_results_are_not_removed() {
    let shop = shop();
    into(&shop, "run", "out", &[]).ended(0);
    into(&shop, "run", "out", &["--seed", "2"]).ended(0);
    let there = |folder: &str| shop.files(folder);
    shop.write("out.previous/memo.docx", "years of work");
    let (out, previous) = (there("out"), there("out.previous"));
    for more in [[].as_slice(), &["--force"]] {
        let told = "out.previous holds files that polaris did not make: memo.docx";
        into(&shop, "run", "out", more).ended(1).complains(&[told, "results in out"]);
        assert_same(&out, &there("out"));
        assert_same(&previous, &there("out.previous"));
    }
}

#[test]
fn a_folder_that_polaris_did_not_make_is_refused_and_force_is_not_advised() {
    let shop = shop();
    for (folder, file) in [("etc", "passwd"), ("home", ".bashrc"), ("repo", ".git"), ("x", "b/c")] {
        let path = shop.path(&format!("{folder}/{file}"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "theirs").unwrap();
        let before = shop.files(folder);
        for command in ["run", "explore"] {
            for more in [[].as_slice(), &["--force"], &["--resume"], &["--force", "--resume"]] {
                let said = into(&shop, command, folder, more).ended(1);
                let first = file.split('/').next().unwrap();
                let told = format!("{folder} was not made by polaris: it holds {first}; choose");
                let said = said.complains(&[&told, "--force does not replace"]);
                assert!(!said.err.contains("or --force"), "{}", said.err);
                assert_same(&before, &shop.files(folder));
            }
        }
    }
    assert!(!shop.path("etc.previous").exists());
}

#[test]
fn litter_of_systems_and_offices_is_no_hindrance() {
    let shop = shop();
    fs::create_dir(shop.path("out")).unwrap();
    let litter = [".DS_Store", "desktop.ini", "Thumbs.db", "._a", "~$tables.xlsx", ".a.csv.swp"];
    let strew = |folder: &str| {
        for name in litter {
            shop.write(&format!("{folder}/{name}"), "");
        }
    };
    strew("out");
    for seed in ["1", "2", "3"] {
        into(&shop, "run", "out", &["--seed", seed]).ended(0);
        strew("out");
        shop.write("out/parts/.DS_Store", "");
        strew("out/scenario");
    }
    assert!(shop.path("out.previous/manifest.json").exists());
}

#[test]
fn folders_that_somebody_lives_in_stay_where_they_are() {
    let shop = shop();
    for (folder, out) in [("work", "."), ("work", "../work"), ("work/deep", ".."), ("", "home")] {
        let top = folder.split('/').next().unwrap();
        let top = if top.is_empty() { "home" } else { top };
        let _ = fs::remove_dir_all(shop.path(top));
        fs::create_dir_all(shop.path(folder)).unwrap();
        let scenario = ["../../a.toml", "../a.toml", "a.toml"]
            .into_iter()
            .find(|path| shop.path(folder).join(path).is_file())
            .unwrap();
        // The results are there already, and whole.
        shop.say(&["run", "a.toml", "--quiet", "--no-plots", "--out", "made"]).ended(0);
        for entry in fs::read_dir(shop.path("made")).unwrap() {
            let entry = entry.unwrap();
            fs::create_dir_all(shop.path(top)).unwrap();
            fs::rename(entry.path(), shop.path(top).join(entry.file_name())).unwrap();
        }
        fs::remove_dir(shop.path("made")).unwrap();
        let before = shop.files(top);
        for force in [[].as_slice(), &["--force"]] {
            let fixed = ["run", scenario, "--no-plots", "--quiet", "--out", out];
            let mut command = shop.command(&[&fixed, force].concat());
            command.current_dir(shop.path(folder)).env("HOME", shop.path("home"));
            let ended = command.output().unwrap();
            let err = String::from_utf8(ended.stderr).unwrap();
            // The folder in it, where somebody stands, is not of Polaris either.
            assert_eq!(ended.status.code(), Some(1), "{folder} {out}: {err}");
            assert!(err.contains("cannot be moved aside, because it is or holds"), "{err}");
            assert!(err.contains("--resume") && err.contains("--out"), "{err}");
            assert_same(&before, &shop.files(top));
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_given_as_out_is_followed() {
    use std::os::unix::fs::symlink;
    let shop = shop();
    fs::create_dir_all(shop.path("disk/big")).unwrap();
    symlink(shop.path("disk/big"), shop.path("out")).unwrap();
    let target = fs::canonicalize(shop.path("disk/big")).unwrap();
    let shown = target.to_str().unwrap();
    let is_link = || fs::symlink_metadata(shop.path("out")).unwrap().is_symlink();
    for out in ["out", "out/"] {
        aloud(&shop, "run", out, &[]).ended(0).complains(&["out is a link to", shown]);
        assert!(is_link() && shop.path("disk/big/manifest.json").exists());
    }
    assert!(shop.path("disk/big.previous/manifest.json").exists(), "beside the target");
    assert!(!shop.path("out.previous").exists());
    let said = shop.say(&["run", "a.toml", "--no-plots", "--out", "out", "--resume"]).ended(0);
    assert!(said.out.contains(shown), "{}", said.out);
    // A link to what is not of Polaris, and one that leads nowhere.
    fs::create_dir(shop.path("theirs")).unwrap();
    shop.write("theirs/thesis.txt", "years of work");
    symlink(shop.path("theirs"), shop.path("short")).unwrap();
    let refused = into(&shop, "run", "short", &["--force"]).ended(1);
    refused.complains(&["theirs was not made by polaris"]);
    assert_eq!(shop.read("theirs/thesis.txt"), "years of work");
    symlink(shop.path("gone"), shop.path("dangling")).unwrap();
    let refused = into(&shop, "run", "dangling", &["--force"]).ended(1);
    refused.complains(&["dangling is a link to", "gone", "make that folder"]);
    assert!(!shop.path("gone").exists());
    // The folder of a scenario within output/ may be a link too.
    fs::create_dir_all(shop.path("output")).unwrap();
    fs::create_dir(shop.path("disk/a")).unwrap();
    symlink(shop.path("disk/a"), shop.path("output/a")).unwrap();
    shop.say(&["explore", "a.toml", "--quiet", "--no-plots"]).ended(0);
    assert!(shop.path("disk/a/explore/manifest.json").exists());
}

#[test]
fn results_that_grow_stand_until_the_new_ones_are_whole() {
    let shop = shop();
    shop.say(&["run", "a.toml", "--quiet", "--out", "out"]).ended(0);
    let before = results(&shop, "out");
    assert!(before.contains_key("plots/effects.svg") && before.contains_key("report.html"));
    // Killed in the middle.
    let grow = ["--resume", "--replicates", "4000"];
    let fixed = ["run", "a.toml", "--quiet", "--threads", "1", "--out", "out"];
    let mut child = shop.command(&[&fixed[..], &grow[..]].concat()).spawn().unwrap();
    let began = std::time::Instant::now();
    while !shop.path("out/parts/r000017-000032_m000001-000004.part").exists() {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        assert!(began.elapsed().as_secs() < 120, "no part in two minutes");
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_same(&before, &results(&shop, "out"));
    // A write that fails while the new tables are made.
    fs::create_dir(shop.path("out/.new")).unwrap();
    shop.write("out/.new/summary.csv", "half of someth");
    shop.say(&["report", "out", "--quiet"]).ended(0);
    assert_same(&before, &results(&shop, "out"));
    // Once they stand, nothing of the old ones is left: no plots, where none were asked for.
    into(&shop, "run", "out", &["--resume", "--replicates", "24"]).ended(0);
    into(&shop, "run", "whole", &["--replicates", "24"]).ended(0);
    assert_same(&results(&shop, "whole"), &results(&shop, "out"));
    assert!(!shop.path("out/plots").exists() && !shop.path("out/.new").exists());
}

#[test]
fn a_replacement_that_was_cut_off_is_ended_by_whoever_comes_next() {
    let shop = shop();
    shop.say(&["run", "a.toml", "--quiet", "--out", "new", "--replicates", "24"]).ended(0);
    let whole = results(&shop, "new");
    assert!(whole.contains_key("plots/effects.png"));
    let next: [&[&str]; 4] = [
        &["report", "out", "--quiet"],
        &["run", "a.toml", "--quiet", "--out", "out", "--resume", "--replicates", "24"],
        &["explore", "a.toml", "--quiet", "--no-plots", "--out", "out"],
        &["run", "a.toml", "--quiet", "--no-plots", "--out", "out"],
    ];
    for (number, command) in next.into_iter().enumerate() {
        for moved in [0, 5, 100].into_iter().filter(|moved| number == 0 || *moved == 5) {
            let _ = fs::remove_dir_all(shop.path("out"));
            let _ = fs::remove_dir_all(shop.path("out.previous"));
            into(&shop, "run", "out", &[]).ended(0);
            // As it is when the process is killed after so many files.
            for name in ["out/plots", "out/.new/plots", "out/.new/scenario"] {
                fs::create_dir_all(shop.path(name)).unwrap();
            }
            fs::rename(shop.path("out/manifest.json"), shop.path("out/.new/replaced.json"))
                .unwrap();
            let last = ["manifest.json", ".polaris.json", ".lock"];
            let files = whole.iter().filter(|(name, _)| !last.contains(&name.as_str()));
            for (place, (name, bytes)) in files.enumerate() {
                let to = if place < moved { "out" } else { "out/.new" };
                fs::write(shop.path(&format!("{to}/{name}")), bytes).unwrap();
            }
            fs::write(shop.path("out/.new/manifest.json"), &whole["manifest.json"]).unwrap();
            let said = shop.say(command);
            let folder = match number {
                0 | 1 => "out",
                // Refused, with the results untouched.
                2 => {
                    said.ended(1);
                    continue;
                }
                _ => "out.previous",
            };
            assert_same(&whole, &results(&shop, folder));
        }
    }
}

#[test]
fn a_report_that_fails_leaves_the_old_one() {
    let shop = shop();
    shop.say(&["run", "a.toml", "--quiet", "--out", "out"]).ended(0);
    let before = shop.files("out");
    // Where the new set should be made there is a file.
    shop.write("out/.new", "");
    let said = shop.say(&["report", "out", "--lang", "nl"]).ended(1);
    said.complains(&["out/.new"]);
    fs::remove_file(shop.path("out/.new")).unwrap();
    assert_same(&before, &shop.files("out"));
}

#[cfg(unix)]
#[test]
fn ctrl_c_is_noticed_while_figures_are_drawn() {
    use std::process::{Command, Stdio};
    let shop = shop();
    shop.say(&["run", "a.toml", "--quiet", "--out", "out"]).ended(0);
    let before = results(&shop, "out");
    let grow = ["run", "a.toml", "--quiet", "--out", "out", "--resume", "--replicates", "24"];
    let child = shop.command(&grow).stderr(Stdio::piped()).spawn().unwrap();
    let began = std::time::Instant::now();
    // The last table before the figures.
    while !shop.path("out/.new/policies.csv").exists() {
        assert!(began.elapsed().as_secs() < 120, "no tables in two minutes");
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    let Ok(status) = Command::new("kill").args(["-INT", &child.id().to_string()]).status() else {
        println!("skipped: there is no command kill");
        child.wait_with_output().unwrap();
        return;
    };
    assert!(status.success());
    let ended = child.wait_with_output().unwrap();
    let err = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(130), "{err}");
    let lines: Vec<&str> = err.lines().collect();
    assert!(lines[0].contains("press Ctrl-C again to stop at once"), "{err}");
    assert!(lines[1].contains("the same command, with --resume"), "{err}");
    assert!(lines[2].starts_with("error: interrupted while results were written"), "{err}");
    assert_same(&before, &results(&shop, "out"));
    assert!(!shop.path("out/.new").exists());
    shop.say(&grow).ended(0);
    shop.say(&["run", "a.toml", "--quiet", "--out", "whole", "--replicates", "24"]).ended(0);
    assert_same(&results(&shop, "whole"), &results(&shop, "out"));
}

#[cfg(unix)]
#[test]
fn names_of_scenarios_make_folders_that_every_system_takes() {
    let shop = Workshop::new();
    let long = "n".repeat(250);
    let names = [
        ("CON", "_CON"),
        ("aux.v2", "_aux.v2"),
        ("a:b", "a_b"),
        ("what?*", "what__"),
        ("end. ", "end__"),
        ("Zuid-Holland 2", "Zuid-Holland 2"),
        (&long, "n-"),
        (&"é".repeat(125), "é-"),
    ];
    for (name, folder) in names {
        shop.write(&format!("{name}.toml"), TINY);
        for seed in ["1", "2", "3"] {
            let file = format!("./{name}.toml");
            let run = ["run", "--quiet", "--no-plots", "--seed", seed, "--", &file];
            shop.say(&run).ended(0);
        }
        let mut made: Vec<String> = fs::read_dir(shop.path("output"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        made.sort();
        assert_eq!(made.len(), 2, "{made:?}");
        assert_eq!(made[1], format!("{}.previous", made[0]));
        assert!(made[0] == folder || made[0].contains(folder) && made[0].len() <= 120, "{made:?}");
        fs::remove_dir_all(shop.path("output")).unwrap();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_the_size_of_files_is_told_and_what_was_finished_is_kept() {
    let shop = shop();
    into(&shop, "run", "whole", &[]).ended(0);
    let whole = shop.files("whole");
    // In blocks of 512 bytes; what does not fit is what parts belong to, a part, or a table.
    for blocks in ["2", "24", "60"] {
        let limited = format!(
            "ulimit -f {blocks}; exec {} run a.toml --quiet --no-plots --out out",
            env!("CARGO_BIN_EXE_polaris")
        );
        let mut shell = std::process::Command::new("sh");
        let ended = shell.args(["-c", &limited]).current_dir(shop.path("")).output().unwrap();
        let err = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{blocks}: {:?} {err}", ended.status);
        assert!(err.contains("File too large") && err.contains("ulimit -f"), "{err}");
        assert!(err.contains("out/") && err.contains("--resume"), "{err}");
        let left = shop.files_or_none("out");
        assert!(left.iter().all(|(name, bytes)| whole.get(name) == Some(bytes)), "{blocks}");
        into(&shop, "run", "out", &["--resume"]).ended(0);
        assert_same(&whole, &shop.files("out"));
        fs::remove_dir_all(shop.path("out")).unwrap();
    }
}
