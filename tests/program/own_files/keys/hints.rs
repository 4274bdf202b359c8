//! Hints that lead to what was meant, exit statuses, and text that could steer a terminal.

use super::{has, only};
use crate::common::Workshop;
use crate::own_files::TINY;

#[test]
fn the_same_mistake_has_the_same_exit_status_in_all_commands() {
    let shop = Workshop::with(TINY);
    shop.run("out", &[]);
    shop.write("file", "x");
    for folder in ["theirs", "empty"] {
        std::fs::create_dir(shop.path(folder)).unwrap();
    }
    shop.write("theirs/x", "x");
    let all =
        ["check", "run", "explain", "patterns", "sensitivity", "calibrate", "explore", "slurm"];
    for command in all {
        for missing in ["nowhere.toml", "empty", "file"] {
            shop.say(&[command, missing]).ended(2);
        }
        shop.say(&[command, "a.toml", "--set", "run.yeers=3"]).ended(2);
        shop.say(&[command, "a.toml", "--set", "run.seed=1", "--set", "run.seed=2"]).ended(2);
    }
    for folder in ["nowhere", "empty", "file"] {
        for command in ["report", "verify", "merge"] {
            shop.say(&[command, folder]).ended(2).complains(&["error: "]);
        }
        shop.say(&["report", "out", "--compare", folder]).ended(2);
        shop.say(&["report", folder, "--compare", "out"]).ended(2);
    }
    for name in ["--policy", "--against", "--municipality"] {
        shop.say(&["explain", "a.toml", name, "nobody"]).ended(2).complains(&["nobody"]);
    }
    shop.say(&["sensitivity", "a.toml", "--policy", "nobody"]).ended(2).complains(&["nobody"]);
    // Where results cannot be written.
    for command in ["run", "explain", "sensitivity", "calibrate"] {
        for place in ["theirs", "file/x"] {
            shop.say(&[command, "a.toml", "--out", place]).ended(1);
        }
    }
    for place in ["file", "file/x", "nowhere/x"] {
        shop.say(&["new", place]).ended(1).complains(&[place]);
    }
}

#[test]
fn hints_lead_to_what_was_meant() {
    let shop = Workshop::new();
    shop.write("mijn45.toml", TINY);
    shop.say(&["run", "mijn45.toml", "--quiet", "--no-plots"]).ended(0);
    for command in ["run", "check", "explain", "patterns"] {
        shop.say(&[command, "mijn45"]).ended(2).complains(&["did you mean `mijn45.toml`?"]);
    }
    shop.say(&["run", "mijn46.toml"]).ended(2).complains(&["did you mean `mijn45.toml`?"]);
    shop.say(&["run", "netherland"]).ended(2).complains(&["did you mean `netherlands`?"]);
    for asked in ["mijn45", "mijn45.toml", "mijn46", "output/mijn45/manifest.json", "output/mijn54"]
    {
        for command in ["report", "verify", "merge"] {
            let asked_of_merge = command == "merge" && asked.ends_with("json");
            if !asked_of_merge {
                shop.say(&[command, asked]).ended(2).complains(&["did you mean output/mijn45?"]);
            }
        }
    }
    shop.say(&["report", "output/mijn45", "--compare", "mijn45"])
        .ended(2)
        .complains(&["did you mean output/mijn45?"]);
    let compare = ["compare", "output/mijn45", "b"];
    let said = shop.say(&compare).ended(2);
    assert!(!said.err.contains("completions"), "{}", said.err);
    said.complains(&["polaris report output/mijn45 --compare b"]);
    // Several folders are reported one after the other.
    shop.say(&["report", "a", "b"]).ended(2).complains(&["a holds no results of polaris"]);
    shop.say(&["validate", "mijn45.toml"]).ended(2).complains(&["polaris check"]);
    shop.say(&["mijn45.toml"]).ended(2).complains(&["polaris run mijn45.toml"]);
    let said = shop.say(&["schema", "--lang", "nl"]).ended(2);
    assert!(!said.err.contains("-- --lang"), "{}", said.err);
    said.complains(&["--lang is an option of", "polaris run"]);
    shop.say(&["run", "mijn45.toml", "--policy=x"]).ended(2).complains(&["polaris explain"]);
    shop.say(&["run", "mijn45.toml", "--sed", "3"]).ended(2).complains(&["--seed"]);
    // A file that another extends, without its ending.
    shop.write("above.toml", "extends = \"mijn45\"\n");
    shop.say(&["check", "above.toml"])
        .ended(2)
        .complains(&["extends", "did you mean `mijn45.toml`"]);
    // A tip that leads nowhere is not replaced by an empty one.
    for arguments in [&["compare", "A", "B"][..], &["validate", "x"], &["run", "x", "--foo"]] {
        let said = shop.say(arguments).ended(2);
        assert!(said.err.lines().all(|line| line.trim() != "tip:"), "{}", said.err);
    }
}

#[test]
fn a_scenario_to_start_from_comes_in_dutch_too() {
    let shop = Workshop::new();
    shop.say(&["new", "--lang", "nl", "mijn.toml"]).ended(0);
    shop.say(&["new", "mine.toml"]).ended(0);
    has(&shop.read("mijn.toml"), &["Een scenario", "name = \"inwerkprogramma\""]);
    let load = |name: &str| polaris::scenario::load(&shop.path(name), &[]).unwrap();
    let (mut dutch, english) = (load("mijn.toml"), load("mine.toml"));
    assert_eq!(dutch.policies.len(), english.policies.len());
    // The same experiment but for its words.
    for (one, other) in dutch.policies.iter_mut().zip(&english.policies) {
        assert_eq!(one.interventions, other.interventions);
    }
    assert_eq!(dutch.parameters, english.parameters);
    assert_eq!(dutch.municipalities.len(), english.municipalities.len());
    assert_eq!(
        (dutch.run.replicates, dutch.run.years),
        (english.run.replicates, english.run.years)
    );
    shop.say(&["new", "x.toml", "--from", "netherlands", "--lang", "nl"]).ended(0);
    assert_eq!(load("x.toml").municipalities.len(), 355);
}

/// What steers a terminal or turns the order of letters round.
const UNSAFE: [char; 8] =
    ['\u{1b}', '\u{7}', '\u{7f}', '\u{9b}', '\u{85}', '\u{202e}', '\u{2066}', '\u{200f}'];

#[test]
fn what_could_steer_a_terminal_is_escaped_wherever_it_is_said() {
    let shop = Workshop::with(TINY);
    shop.run("out", &[]);
    {
        let name: String = UNSAFE.iter().flat_map(|character| ['a', *character, '[']).collect();
        let file = format!("{name}.toml");
        shop.write(&file, TINY);
        let set = format!("{name}=1");
        let value = format!("run.seed={name}");
        let cases: &[&[&str]] = &[
            &[&name],
            &["run", &name],
            &["run", "a.toml", &format!("--{name}")],
            &["run", "a.toml", "--threads", &name],
            &["run", "a.toml", "--lang", &name],
            &["check", &file],
            &["check", "a.toml", "--set", &set],
            &["check", "a.toml", "--set", &value],
            &["report", &name],
            &["report", "out", "--compare", &name],
            &["report", "out", &name],
            &["verify", &name],
            &["merge", &name],
            &["new", &format!("no/{name}")],
            &["new", "x.toml", "--from", &name],
            &["explain", "a.toml", "--policy", &name],
            &["params", &name],
            &["slurm", "a.toml", "--partition", &name],
            &["run", &file, "--no-plots"],
            &["run", "a.toml", "--no-plots", "--out", &name],
            &["report", &name],
        ];
        for arguments in cases {
            let said = shop.say(arguments);
            let text = format!("{}{}", said.out, said.err);
            assert!(!text.contains(UNSAFE), "{arguments:?}: {text:?}");
        }
    }
    // It is told apart from the name without it.
    for character in UNSAFE {
        let said = shop.say(&["report", &format!("x{character}")]).ended(2);
        has(&said.err, &[&format!("x\\u{{{:x}}}", u32::from(character))]);
    }
    for character in ['\u{202e}', '\u{2066}', '\u{200f}'] {
        let text = TINY.replace("Tiny", &format!("Ti{character}ny"));
        has(
            &only(&text, &[]),
            &["a mark of direction", &format!("U+{:04X}", u32::from(character))],
        );
    }
}
