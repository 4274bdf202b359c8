//! Scripts for a Slurm cluster: what they say, and what bash makes of them. `tests/slurm/run` has a real
//! Slurm run them.

use crate::common::{SMALL, Said, TWO, Workshop, scenario};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

/// A name that shells stumble over, and the name that its scripts have.
const NASTY: &str = "it's $(touch no) \"q\" `touch no`";
const PLAIN: &str = "it-s---touch-no--_q_--touch-no";

/// Says what it was called with, a word a line.
const ECHO: &str = "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\n";
/// Does so into a file, a call a line, and says a number that grows, as `sbatch --parsable` does on a
/// federation of clusters.
const SBATCH: &str = "#!/usr/bin/env bash\nprintf '%q ' \"$@\" >> calls\necho >> calls\n\
                      echo \"$(wc -l < calls);cluster\"\n";

fn shop() -> Workshop {
    let shop = Workshop::new();
    shop.write(&format!("{NASTY}.toml"), &scenario(400, SMALL, TWO));
    for (name, text) in [("echo", ECHO), ("sbatch", SBATCH), ("scontrol", ECHO)] {
        shop.write(name, text);
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(shop.path(name), mode).unwrap();
    }
    shop
}

fn slurm(shop: &Workshop, more: &[&str]) -> Said {
    let file = format!("{NASTY}.toml");
    shop.say(&[&["slurm", &file][..], more].concat())
}

/// Runs a script with bash, as a task would be; `None` where there is no bash.
fn bash(shop: &Workshop, script: &str, variables: &[(&str, &str)]) -> Option<(i32, Vec<String>)> {
    let path = format!("{}:{}", shop.path("").display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("bash");
    command.arg(script).current_dir(shop.path("")).env("PATH", path);
    command.env("POLARIS", shop.path("echo")).env("SLURM_JOB_ID", "7");
    command.envs(variables.iter().copied());
    let output = command.output().ok()?;
    // Bash says so where a program was killed, and nothing else.
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.is_empty() || said.contains("Killed"), "{script}: {said}");
    let words = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
    Some((output.status.code().unwrap(), words))
}

fn scripts(shop: &Workshop) -> Vec<String> {
    let folder = std::fs::read_dir(shop.path("slurm")).unwrap();
    let mut names: Vec<String> =
        folder.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    for name in &names {
        let checked = Command::new("bash").arg("-n").arg(shop.path("slurm").join(name)).status();
        assert!(checked.is_err() || checked.unwrap().success(), "{name}");
        let read = Command::new("shellcheck").arg(shop.path("slurm").join(name)).output();
        let clean = |it: &std::process::Output| it.status.success();
        assert!(read.as_ref().map_or(true, clean), "{name}: {read:?}");
    }
    names
}

#[test]
fn a_run_is_an_array_and_a_merge_after_it() {
    let shop = shop();
    let said = slurm(&shop, &["--tasks", "5", "--cores", "2", "--seed", "9"]).ended(0);
    assert!(said.out.contains("Nothing is submitted yet"), "{}", said.out);
    let names = ["array.sbatch", "merge.sbatch", "submit.sh"].map(|it| format!("{PLAIN}.{it}"));
    assert_eq!(scripts(&shop), names);
    let array = shop.read(&format!("slurm/{PLAIN}.array.sbatch"));
    for line in [
        "#SBATCH --array=1-5",
        "#SBATCH --cpus-per-task=2",
        "#SBATCH --requeue",
        "#SBATCH --open-mode=append",
        "#SBATCH --signal=B:USR1@60",
    ] {
        assert_eq!(array.lines().filter(|it| *it == line).count(), 1, "{line} in\n{array}");
    }
    // Slurm reads what stands before the first command, and no more.
    let (head, body) = array.split_once("\nset -u\n").unwrap();
    assert!(
        !body.contains("#SBATCH")
            && head.lines().all(|line| line.starts_with('#') || line.is_empty())
    );
    // The words of the command are those that were typed, whatever is in them.
    let task = [("SLURM_ARRAY_TASK_ID", "3"), ("SLURM_CPUS_PER_TASK", "2")];
    let file = format!("{NASTY}.toml");
    if let Some((status, words)) = bash(&shop, &format!("slurm/{PLAIN}.array.sbatch"), &task) {
        let fixed = ["run", &file, "--seed", "9", "--shard", "3/5", "--resume", "--threads", "2"];
        assert_eq!((status, words), (0, fixed.map(str::to_owned).to_vec()));
    }
    if let Some((status, words)) = bash(&shop, &format!("slurm/{PLAIN}.merge.sbatch"), &[]) {
        // Its folder has no quotes, which Windows refuses.
        let shards = format!("output/{}.shards/run", NASTY.replace('"', "_"));
        assert_eq!((status, words), (0, vec!["merge".to_owned(), shards]));
    }
    if bash(&shop, &format!("slurm/{PLAIN}.submit.sh"), &[]).is_some() {
        let calls = shop.read("calls");
        let calls: Vec<&str> = calls.lines().collect();
        assert_eq!(calls.len(), 2);
        assert!(calls[0].contains("--parsable") && !calls[0].contains("--dependency"));
        assert!(calls[1].contains("--dependency=afterok:1 "), "{}", calls[1]);
        assert!(calls[1].contains("merge.sbatch"));
    }
    assert!(!shop.path("no").exists(), "a name was taken for a command");
    // What is there stays there.
    slurm(&shop, &[]).ended(1).complains(&["is there already", "--force"]);
    slurm(&shop, &["--force", "--tasks", "2"]).ended(0);
}

#[test]
fn a_task_whose_time_is_over_goes_back_into_the_queue_and_one_that_failed_does_not() {
    let shop = shop();
    slurm(&shop, &["--tasks", "2"]).ended(0);
    let script = format!("slurm/{PLAIN}.array.sbatch");
    let task = |shop: &Workshop, text: &str, count: &str| {
        shop.write("echo", &format!("#!/usr/bin/env bash\n{text}\n"));
        bash(shop, &script, &[("SLURM_ARRAY_TASK_ID", "1"), ("SLURM_RESTART_COUNT", count)])
    };
    // The shell is told by a signal, and tells polaris, which says 130.
    let stopped = "trap 'exit 130' TERM; sleep 0.5; kill -USR1 \"$PPID\"; \
                   for i in {1..100}; do sleep 0.1; done";
    let Some((status, words)) = task(&shop, stopped, "0") else { return };
    assert_eq!((status, words[1..].join(" ").as_str()), (130, "requeue 7"));
    assert_eq!(task(&shop, "kill -KILL $$", "3").map(|it| it.1.len()), Some(0), "not for ever");
    for (text, told) in [("exit 2", 2), ("exit 1", 1), ("exit 130", 130)] {
        let (status, words) = task(&shop, text, "0").unwrap();
        assert_eq!((status, words.len()), (told, 0), "{text}");
    }
}

#[test]
fn a_study_is_stage_after_stage_and_an_end() {
    let shop = Workshop::with(&scenario(20, SMALL, TWO));
    for (job, more, stages) in [
        ("explore", &["--worlds", "64"][..], 2),
        ("sensitivity", &["--base", "16", "--trajectories", "4"], 2),
        ("calibrate", &["--waves", "3"], 4),
    ] {
        let fixed = ["slurm", "a.toml", "--job", job, "--tasks", "3", "--out", job, "--"];
        let said = shop.say(&[&fixed[..], more].concat()).ended(0);
        let submit = shop.read(&format!("{job}/a.submit.sh"));
        let lines: Vec<&str> =
            submit.lines().filter(|line| line.starts_with("last=$(submit")).collect();
        assert_eq!(lines.len(), 2 * stages + 1, "{submit}");
        assert!(lines.iter().skip(1).all(|line| line.contains("afterok:$last")));
        assert!(lines.last().unwrap().contains("a.end.sbatch"));
        assert!(lines.iter().all(|line| said.out.contains(line)), "{}", said.out);
        let end = shop.read(&format!("{job}/a.end.sbatch"));
        assert!(end.contains("--resume") && !end.contains("--shard") && end.contains(more[0]));
        assert!(shop.read(&format!("{job}/a.merge.sbatch")).contains("output/a.shards/"));
    }
}

#[test]
fn no_more_tasks_than_units_and_no_shares_for_what_is_small() {
    let shop = Workshop::with(&scenario(40, SMALL, TWO));
    // Three blocks of replicates.
    let said = shop.say(&["slurm", "a.toml", "--tasks", "50", "--out", "many"]).ended(0);
    assert!(said.out.contains("3 units of work, and no more tasks"), "{}", said.out);
    assert!(shop.read("many/a.array.sbatch").contains("--array=1-3\n"));
    // By itself it takes as many tasks as the minutes need.
    let said = shop.say(&["slurm", "a.toml"]).ended(0);
    assert!(said.out.contains("no shares are needed"), "{}", said.out);
    assert!(
        shop.path("slurm/a.end.sbatch").exists() && !shop.path("slurm/a.merge.sbatch").exists()
    );
    let long = ["slurm", "a.toml", "--set", "run.years=100", "--replicates", "100000"];
    shop.say(&[&long[..], &["--minutes", "1", "--cores", "1", "--out", "long"]].concat()).ended(0);
    let array = shop.read("long/a.array.sbatch");
    let tasks = array.lines().find_map(|line| line.strip_prefix("#SBATCH --array=1-")).unwrap();
    assert!(tasks.parse::<u32>().unwrap() > 5, "{tasks}");
}

#[test]
fn what_cannot_be_run_so_is_told() {
    let shop = Workshop::with(&scenario(40, SMALL, TWO));
    let cases: [(&[&str], &str); 8] = [
        (&["--partition", "a b"], "--partition"),
        (&["--account", "x\n#SBATCH --exclusive"], "--account"),
        (&["--job", "patterns"], "patterns"),
        (&["--minutes", "0"], "--minutes"),
        (&["--", "--worlds", "3"], "--worlds"),
        (&["--", "--resume"], "are said by the scripts"),
        (&["--", "--out", "x"], "are said by the scripts"),
        (&["--set", "run.precision={ half_width = 0.02 }"], "shares cannot stop at a precision"),
    ];
    for (more, told) in cases {
        let said = shop.say(&[&["slurm", "a.toml"][..], more].concat()).ended(2);
        said.complains(&[told]);
    }
    assert!(!shop.path("slurm").exists());
}
