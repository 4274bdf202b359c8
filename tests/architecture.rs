//! The rooms of the house and who may look into which: the arrows that stand in the code are those
//! of the table below, no more and no fewer.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Which rooms each room may name. Data moves one way: scenario, experiment, engine, model, records,
/// analysis, output and report; so a room knows those behind it, and never those it hands on to.
/// `commands` is not in the table: it sees all others, and none of them sees it.
const ARROWS: [(&str, &[&str]); 14] = [
    // Plain tables.
    ("catalogue", &[]),
    // What leaves the model, in the order of the catalogue's outcomes.
    ("records", &["catalogue"]),
    ("scenario", &["catalogue", "text"]),
    ("experiment", &["catalogue", "model", "scenario"]),
    // No file, thread, policy name or print; settings in, records out.
    ("model", &["catalogue", "records"]),
    ("engine", &["experiment", "model", "records"]),
    // Slices of numbers in, estimates out: knows no other room.
    ("stats", &[]),
    // Stories alone read what the model tells of; see below.
    ("analysis", &["catalogue", "engine", "experiment", "model", "records", "stats"]),
    // The only writer to disk, also of the engine's journal.
    ("output", &["analysis", "catalogue", "engine", "records"]),
    // Pure functions from plain rows to bytes; computes no statistic.
    ("report", &["analysis", "catalogue", "words"]),
    ("words", &[]),
    // Which characters are safe to show: knows no other room.
    ("text", &[]),
    // Shows how far the engine is.
    ("terminal", &["engine", "text"]),
    ("cli", &["engine"]),
];

/// A file of `src` without remarks and without tests.
struct Source {
    /// Path within `src`, with forward slashes; of catalogue and records, which lie in the package of
    /// the model, the path within that package.
    path: String,
    code: String,
}

impl Source {
    /// Its room: the first part of its path.
    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }

    /// Its lines that hold one of these, for messages.
    fn lines_with(&self, parts: &[&str]) -> Vec<String> {
        let lines = self.code.lines().filter(|line| parts.iter().any(|part| line.contains(part)));
        lines.map(|line| format!("{}: {}", self.path, line.trim())).collect()
    }

    /// The paths into rooms that it names, after `crate::`.
    fn paths(&self) -> Vec<&str> {
        self.code
            .split("crate::")
            .skip(1)
            .map(|rest| {
                let end =
                    rest.find(|letter: char| !(letter.is_alphanumeric() || "_:{".contains(letter)));
                &rest[..end.unwrap_or(rest.len())]
            })
            .collect()
    }
}

/// All code of the library and the binary.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    gather(&root, &mut paths);
    let mut sources: Vec<Source> = paths
        .iter()
        .map(|path| {
            let parts: Vec<_> = path
                .strip_prefix(&root)
                .unwrap()
                .iter()
                .map(|part| part.to_str().unwrap())
                .collect();
            let path_within = parts.join("/");
            let path_within = ["catalogue/", "records/"]
                .iter()
                .find_map(|room| path_within.find(room).map(|at| path_within[at..].to_owned()))
                .filter(|_| path_within.starts_with("model/"))
                .unwrap_or(path_within);
            Source { path: path_within, code: code(&std::fs::read_to_string(path).unwrap()) }
        })
        .filter(|source| !source.path.contains("/tests/") && !source.path.ends_with("/tests.rs"))
        .collect();
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(sources.len() > 60, "{} files", sources.len());
    sources
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// A text without remarks and without what is compiled for tests alone: from `#[cfg(test)]` to the
/// end of the item, which `rustfmt` puts at the same indentation.
fn code(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        let indent = &line[..line.len() - line.trim_start().len()];
        let item = lines.find(|line| !line.trim_start().starts_with('#')).unwrap();
        if !item.ends_with([';', '}']) {
            let end = format!("{indent}}}");
            lines.find(|line| *line == end).expect("an item for tests ends");
        }
    }
    kept
}

/// The lines outside the named places that hold one of these.
fn strays(sources: &[Source], parts: &[&str], allowed: &[&str]) -> Vec<String> {
    let outside = sources.iter().filter(|source| {
        !allowed
            .iter()
            .any(|place| source.path == *place || source.path.starts_with(&format!("{place}/")))
    });
    outside.flat_map(|source| source.lines_with(parts)).collect()
}

#[track_caller]
fn assert_none(strays: &[String], why: &str) {
    assert!(strays.is_empty(), "{why}:\n{}", strays.join("\n"));
}

#[test]
fn arrows_between_rooms_are_those_of_the_table() {
    let mut drawn: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let sources = sources();
    for source in sources
        .iter()
        .filter(|source| !["lib.rs", "main.rs", "model/lib.rs"].contains(&source.path.as_str()))
    {
        let arrows = drawn.entry(source.room().to_owned()).or_default();
        for path in source.paths() {
            let mut room = path.split(':').next().unwrap();
            // Within the package of the model its own files are named from its root.
            if source.room() == "model" && !["catalogue", "records"].contains(&room) {
                room = "model";
            }
            assert!(!room.starts_with('{'), "{}: one `use crate::` a room, please", source.path);
            // What a policy can consist of is data for every room, as the catalogue is.
            if room == "interventions" {
                continue;
            }
            if room != source.room() {
                arrows.insert(room);
            }
        }
    }
    drawn.remove("commands").expect("there are commands");
    for (room, allowed) in ARROWS {
        let found = drawn.remove(room).unwrap_or_else(|| panic!("there is no room {room}"));
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        let new: Vec<_> = found.difference(&allowed).collect();
        assert!(new.is_empty(), "{room} names {new:?}, which the table does not allow");
        let gone: Vec<_> = allowed.difference(&found).collect();
        assert!(gone.is_empty(), "{room} no longer names {gone:?}; take them out of the table");
    }
    assert!(drawn.is_empty(), "rooms that the table does not know: {drawn:?}");
}

#[test]
fn rooms_make_no_circle() {
    let mut left: BTreeMap<&str, BTreeSet<&str>> =
        ARROWS.iter().map(|(room, to)| (*room, to.iter().copied().collect())).collect();
    // Take away, again and again, the rooms that name none that is left.
    while let Some(room) = left.iter().find(|(_, to)| to.is_empty()).map(|(room, _)| *room) {
        left.remove(room);
        for to in left.values_mut() {
            to.remove(room);
        }
    }
    assert!(left.is_empty(), "a circle among {left:?}");
}

#[test]
fn of_analysis_only_stories_know_what_the_model_tells_of() {
    let readers: Vec<Source> = sources()
        .into_iter()
        .filter(|source| source.room() == "analysis")
        .filter(|source| source.paths().iter().any(|path| path.starts_with("model")))
        .collect();
    assert!(readers.iter().any(|source| source.path == "analysis/story/gather.rs"));
    for source in readers {
        assert!(source.path.starts_with("analysis/story/"), "{} reads the model", source.path);
    }
}

#[test]
fn no_path_climbs_out_of_its_room() {
    for source in sources() {
        let parts = source.path.split('/').count();
        let depth = parts - usize::from(source.path.ends_with("/mod.rs"));
        let climb = "super::".repeat(depth);
        assert_none(&source.lines_with(&[&climb]), "a path that leaves the room without `crate::`");
    }
}

#[test]
fn the_model_knows_no_file_thread_print_or_clock() {
    let model: Vec<Source> =
        sources().into_iter().filter(|source| source.room() == "model").collect();
    assert!(model.len() > 15);
    let foreign = [
        "std::fs",
        "std::io",
        "std::path",
        "std::env",
        "std::thread",
        "std::time",
        "thread_local!",
        "static mut",
        "Mutex",
        "Atomic",
        "println!",
        "print!",
        "dbg!",
        "rayon",
        "String",
        "SystemTime",
    ];
    let words = ["model/interventions/hours.rs"];
    assert_none(&strays(&model, &foreign, &words), "the model is settings in, records out");
}

#[test]
fn statistics_and_report_read_and_write_nothing() {
    let pure: Vec<Source> = sources()
        .into_iter()
        .filter(|source| {
            ["stats", "analysis", "report", "words", "catalogue", "records", "experiment"]
                .contains(&source.room())
        })
        .collect();
    let foreign =
        ["std::fs", "std::env", "std::thread", "std::time", "std::process", "stdout()", "stderr()"];
    assert_none(&strays(&pure, &foreign, &[]), "a room of pure functions");
}

#[test]
fn threads_belong_to_the_runner() {
    let sources = sources();
    assert_none(&strays(&sources, &["rayon"], &["engine/runner.rs"]), "only the runner uses rayon");
    // TOML may nest as deep as it likes, so that it is read on a stack of its own.
    let allowed = ["engine/runner.rs", "scenario/raw.rs"];
    let thread = ["thread::spawn", "thread::Builder", "thread::scope"];
    assert_none(&strays(&sources, &thread, &allowed), "threads are the runner's");
}

#[test]
fn only_output_writes_to_disk() {
    let sources = sources();
    let writes = [
        "fs::write",
        "fs::create_dir",
        "fs::rename",
        "fs::remove",
        "fs::copy",
        "fs::hard_link",
        "fs::set_permissions",
        "File::create",
        "File::options",
        "OpenOptions",
        "set_permissions",
        "tempfile",
        ".persist(",
    ];
    // `polaris new` writes the one file that is not a result.
    let allowed = ["output", "commands/new.rs"];
    assert_none(&strays(&sources, &writes, &allowed), "only output writes to disk");
    // Scenarios and rosters are read by one room; a command lists the folder it was given.
    let allowed = ["output", "scenario/load.rs", "commands/new.rs", "commands/run"];
    assert_none(&strays(&sources, &["std::fs", "fs::"], &allowed), "only these touch files");
}

#[test]
fn only_commands_and_terminal_speak() {
    let sources = sources();
    let speak = ["stdout()", "stderr()"];
    assert_none(&strays(&sources, &speak, &["commands", "terminal"]), "only these speak");
    // These panic where the reader has gone away; `terminal` has what does not.
    let panics = ["println!", "print!", "dbg!"];
    assert_none(&strays(&sources, &panics, &[]), "use terminal::show and terminal::line");
    // A second Ctrl-C ends the program; nothing else does.
    assert_none(&strays(&sources, &["process::exit"], &["commands/run"]), "return an error");
}

#[test]
fn the_binary_is_thin() {
    let sources = sources();
    let main = sources.iter().find(|source| source.path == "main.rs").unwrap();
    assert!(main.code.lines().count() < 20);
    for path in main.code.split("polaris::").skip(1) {
        let room = path.split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
        assert!(["cli", "commands", "terminal"].contains(&room), "{room}");
    }
}
