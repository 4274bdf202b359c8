//! What is written to standard output and to the terminal.

use super::TINY;
use crate::common::{Said, Workshop};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

/// A device that is always full; nothing where the system has none.
fn full() -> Option<File> {
    let device = OpenOptions::new().write(true).open("/dev/full").ok();
    if device.is_none() {
        eprintln!("not tested: this system has no /dev/full");
    }
    device
}

/// Runs the program with standard output on a full device.
#[track_caller]
fn onto_full(shop: &Workshop, arguments: &[&str], device: &File) -> Said {
    let device = device.try_clone().unwrap();
    let output = shop.command(arguments).stdout(device).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(!err.contains("panicked"), "{err}");
    Said { status: output.status.code().unwrap_or(-1), out: String::new(), err }
}

const NO_SPACE: &str =
    "error: standard output cannot be written: No space left on device (os error 28)";

#[test]
fn text_that_cannot_be_written_to_standard_output_ends_with_exit_1_and_the_systems_words() {
    let Some(device) = full() else { return };
    let shop = Workshop::with(TINY);
    shop.write("bad.toml", "title = 3\n");
    let commands: &[&[&str]] = &[
        &["schema"],
        &["params"],
        &["params", "trust"],
        &["params", "--markdown"],
        &["interventions"],
        &["interventions", "--markdown"],
        &["outcomes"],
        &["outcomes", "--markdown"],
        &["figures"],
        &["figures", "--markdown"],
        &["explain", "a.toml"],
        &["explain", "a.toml", "--events"],
        &["explain", "a.toml", "--markdown"],
        &["explain", "a.toml", "--against", "inwerk"],
        &["check", "a.toml"],
        &["check", "a.toml", "bad.toml"],
        &["completions", "bash"],
        &["completions", "elvish"],
        &["manual"],
        &["--help"],
        &["run", "--help"],
        &["--version"],
    ];
    for arguments in commands {
        let said = onto_full(&shop, arguments, &device);
        assert_eq!(said.err.trim_end(), NO_SPACE, "{arguments:?}");
        assert_eq!(said.status, 1, "{arguments:?}");
    }
    // What goes to standard error is not touched by it.
    onto_full(&shop, &["check", "bad.toml"], &device).ended(2).complains(&["title"]);
    onto_full(&shop, &["runn"], &device).ended(2).complains(&["runn"]);
}

#[test]
fn an_answer_that_cannot_be_shown_ends_with_exit_1_and_leaves_finished_results() {
    let Some(device) = full() else { return };
    let shop = Workshop::with(TINY);
    shop.write("b.toml", &TINY.replace("title = \"Tiny\"", "title = \"Tinier\""));
    shop.write("sweep.toml", &TINY.replace("inwerkprogramma = 1", "inwerkprogramma = [1, 2]"));
    shop.run("quiet", &[]);
    let finished: &[(&[&str], &str)] = &[
        (&["run", "a.toml", "--out", "loud", "--no-plots"], "loud/manifest.json"),
        (&["run", "a.toml", "--shard", "1/2", "--out", "s/1"], "s/1/shard.json"),
        (&["run", "a.toml", "--shard", "2/2", "--out", "s/2"], "s/2/shard.json"),
        (&["merge", "s/1", "s/2", "--out", "merged", "--no-plots"], "merged/manifest.json"),
        (&["report", "loud"], "loud/report.html"),
        (&["explain", "a.toml", "--events", "--out", "story"], "story/events.csv"),
        (&["new", "new.toml"], "new.toml"),
        (&["slurm", "a.toml", "--out", "jobs", "--tasks", "1"], "jobs/a.submit.sh"),
    ];
    for (arguments, file) in finished {
        let said = onto_full(&shop, arguments, &device);
        assert!(said.err.contains(NO_SPACE), "{arguments:?}: {said:?}");
        assert_eq!(said.status, 1, "{arguments:?}: {said:?}");
        assert!(shop.path(file).is_file(), "{arguments:?}: {file}");
    }
    // The answer alone was lost.
    for folder in ["loud", "merged"] {
        assert_eq!(shop.read(&format!("{folder}/summary.csv")), shop.read("quiet/summary.csv"));
    }
    let said = onto_full(&shop, &["run", "a.toml", "--out", "loud2", "--no-plots"], &device);
    said.ended(1).complains(&["nothing else failed: loud2 is complete"]);
    onto_full(&shop, &["verify", "quiet"], &device).ended(1).complains(&[NO_SPACE]);
    onto_full(&shop, &["report", "quiet", "--compare", "loud"], &device)
        .ended(1)
        .complains(&[NO_SPACE]);
    // The second scenario is run although the answer to the first could not be shown.
    onto_full(&shop, &["run", "a.toml", "b.toml", "--no-plots"], &device)
        .ended(1)
        .complains(&[NO_SPACE, "output/a is complete"]);
    for name in ["a", "b"] {
        assert!(shop.path(&format!("output/{name}/manifest.json")).is_file(), "{name}");
    }
    // Who asked for no answer misses none.
    onto_full(&shop, &["run", "a.toml", "--quiet", "--out", "hush", "--no-plots"], &device)
        .ended(0);
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_error() {
    let shop = Workshop::with(TINY);
    let long: &[&[&str]] = &[
        &["schema"],
        &["params", "--markdown"],
        &["outcomes"],
        &["manual"],
        &["completions", "zsh"],
        &["explain", "a.toml", "--events"],
        &["run", "a.toml", "--out", "piped", "--no-plots"],
        &["--help"],
    ];
    for arguments in long {
        let mut child =
            shop.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Closed before anything is read, or after one line.
        let out = child.stdout.take().unwrap();
        if arguments[0] != "run" {
            BufReader::with_capacity(16, out).read_line(&mut String::new()).unwrap();
        }
        let ended = child.wait_with_output().unwrap();
        let err = String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.success(), "{arguments:?}: {err}");
        assert!(!err.contains("error"), "{arguments:?}: {err}");
    }
    assert!(shop.path("piped/manifest.json").is_file());
}

#[test]
fn a_terminal_that_takes_nothing_stops_no_run() {
    let shop = Workshop::with(TINY);
    let run = ["run", "a.toml", "--out", "out", "--force", "--no-plots"];
    if let Some(device) = full() {
        let mut command = shop.command(&run);
        let ended = command.stdout(Stdio::piped()).stderr(device).output().unwrap();
        assert_eq!(ended.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&ended.stdout).contains("Primary outcome"));
        let bad = shop.command(&["run", "nothing.toml"]).stderr(full().unwrap()).output().unwrap();
        assert_eq!(bad.status.code(), Some(2), "its status is all that is left to say it");
    }
    // Closed altogether, nothing goes into a file of the results.
    shop.run("quiet", &[]);
    let program = env!("CARGO_BIN_EXE_polaris");
    for closed in ["2>&-", ">&-", ">&- 2>&-", "<&- >&- 2>&-"] {
        let line = format!("exec '{program}' {} {closed}", run.join(" "));
        let Ok(ended) = std::process::Command::new("sh")
            .args(["-c", &line])
            .current_dir(shop.path("."))
            .output()
        else {
            eprintln!("not tested: this system has no sh");
            return;
        };
        assert_eq!(ended.status.code(), Some(0), "{closed}: {ended:?}");
        let (out, quiet) = (shop.files("out"), shop.files("quiet"));
        crate::common::assert_same(&out, &quiet);
    }
}

#[test]
fn more_threads_than_cores_are_not_started_and_that_is_said() {
    let shop = Workshop::with(TINY);
    shop.run("plain", &["--threads", "1"]);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    for asked in ["999", "100000", "18446744073709551615"] {
        let run = ["run", "a.toml", "--out", "many", "--force", "--no-plots", "--threads", asked];
        let told = format!("--threads {asked}: {cores} will be used");
        shop.say(&run).ended(0).complains(&[&told]);
        crate::common::assert_same(&shop.files("plain"), &shop.files("many"));
        let checked = shop.say(&["check", "a.toml", "--threads", asked]).ended(0);
        assert!(checked.err.contains(&told) && checked.out.contains("memory"), "{checked:?}");
    }
    shop.say(&["verify", "many", "--threads", "999"]).ended(0).complains(&["--threads 999"]);
    // Nothing is said where nothing is left out, or where nothing is to be said.
    for few in [&["--threads", "1"][..], &["--threads", "0"], &["--threads", "999", "--quiet"]] {
        let run = ["run", "a.toml", "--out", "few", "--force", "--no-plots"];
        let said = shop.say(&[&run, few].concat()).ended(0);
        assert!(!said.err.contains("--threads"), "{few:?}: {said:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_thread_that_cannot_be_started_is_reported_as_that_and_not_as_an_error_in_the_scenario() {
    let shop = Workshop::with(TINY);
    shop.write("more.toml", "extends = \"a.toml\"\n");
    shop.write("wrong.toml", "title = \n");
    let program = env!("CARGO_BIN_EXE_polaris");
    // Too little address space for the stack of the parser's thread, and enough for the program.
    for command in ["check a.toml", "check more.toml", "check wrong.toml", "run a.toml --out out"] {
        let line = format!("ulimit -v 60000 || exit 77; exec '{program}' {command}");
        let ended = std::process::Command::new("sh")
            .args(["-c", &line])
            .current_dir(shop.path("."))
            .output()
            .unwrap();
        if ended.status.code() == Some(77) {
            eprintln!("not tested: this shell limits no memory");
            return;
        }
        let err = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{command}: {err}");
        assert!(err.starts_with("error: the thread that reads scenarios could not be started: "));
        assert!(err.contains("Resource temporarily unavailable"), "{err}");
        assert!(!err.contains("TOML") && !err.contains("allowed"), "{err}");
        assert!(!shop.path("out").exists());
    }
}
