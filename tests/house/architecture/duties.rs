//! What only some rooms do: touch files, start threads, speak.

use crate::architecture::sources::{Source, sources};

/// Checks that outside the allowed files and folders no file names one of these.
#[track_caller]
fn assert_named_only_in(allowed: &[&str], names: &[&str], sources: &[&Source], why: &str) {
    let mut strays = Vec::new();
    for source in sources.iter().filter(|source| !allowed.iter().any(|place| source.is_in(place))) {
        let found = names.iter().flat_map(|name| source.naming(name));
        strays.extend(found.map(|name| format!("{}: {name}", source.path)));
    }
    assert!(strays.is_empty(), "{why}:\n{}", strays.join("\n"));
}

fn everywhere() -> Vec<&'static Source> {
    sources().iter().collect()
}

fn of_rooms(rooms: &[&str]) -> Vec<&'static Source> {
    let sources: Vec<&Source> =
        sources().iter().filter(|source| rooms.contains(&source.room())).collect();
    for room in rooms {
        assert!(sources.iter().any(|source| source.room() == *room), "there is no room {room}");
    }
    sources
}

#[test]
fn the_model_knows_no_file_thread_print_or_clock() {
    let foreign = [
        "std::fs",
        "std::io",
        "std::path",
        "std::env",
        "std::thread",
        "std::time",
        "std::sync",
        "thread_local!",
        "static mut",
        "println!",
        "print!",
        "dbg!",
        "rayon",
        "String",
    ];
    let model = of_rooms(&["model"]);
    // What the hours of an intervention are, in words for a table.
    let words = ["model/interventions/declaration.rs"];
    assert_named_only_in(&words, &foreign, &model, "the model is settings in, records out");
}

/// The parts of a study that are pure functions, by the name of their file or folder.
const PURE_PARTS: [&str; 9] =
    ["answer", "study", "design", "judge", "figures", "page", "told", "tables", "summary"];

#[test]
fn what_computes_and_draws_reads_and_writes_nothing() {
    let mut pure =
        of_rooms(&["stats", "charts", "pages", "words", "catalogue", "records", "experiment"]);
    let of_studies = |part: &&Source| {
        part.path.starts_with("studies/") && PURE_PARTS.iter().any(|name| part.is_part(name))
    };
    pure.extend(sources().iter().filter(of_studies));
    let foreign =
        ["std::fs", "std::env", "std::thread", "std::time", "std::process", "stdout", "stderr"];
    assert_named_only_in(&[], &foreign, &pure, "a room of pure functions");
}

#[test]
fn threads_belong_to_the_pool() {
    let sources = everywhere();
    let pool = "engine/pool.rs";
    assert_named_only_in(&[pool], &["rayon"], &sources, "only the pool uses rayon");
    // TOML may nest as deep as it likes, so that it is read on a stack of its own.
    let allowed = [pool, "scenario/raw.rs"];
    let threads = ["thread::spawn", "thread::Builder", "thread::scope"];
    assert_named_only_in(&allowed, &threads, &sources, "threads are the pool's");
}

#[test]
fn only_results_write_to_disk() {
    let sources = everywhere();
    let writes = [
        "fs::write",
        "fs::create_dir",
        "fs::create_dir_all",
        "fs::rename",
        "fs::remove_file",
        "fs::remove_dir",
        "fs::remove_dir_all",
        "fs::copy",
        "fs::hard_link",
        "fs::set_permissions",
        "File::create",
        "File::create_new",
        "File::options",
        "OpenOptions",
        "set_permissions",
        "tempfile",
        "persist",
    ];
    // `polaris new` writes the one file that is not a result.
    let allowed = ["results", "commands/new.rs"];
    assert_named_only_in(&allowed, &writes, &sources, "only results write to disk");
    // Scenarios and rosters are read by one room; a command lists the folder it was given.
    let allowed = ["results", "scenario/load.rs", "commands/new.rs", "commands/run.rs"];
    assert_named_only_in(&allowed, &["fs"], &sources, "only these touch files");
}

#[test]
fn only_commands_and_terminal_speak() {
    let sources = everywhere();
    let allowed = ["commands", "terminal"];
    assert_named_only_in(&allowed, &["stdout", "stderr"], &sources, "only these speak");
    // These panic where the reader has gone away; `terminal` has what does not.
    let panics = ["println!", "print!", "eprintln!", "eprint!", "dbg!"];
    assert_named_only_in(&[], &panics, &sources, "use terminal::show and terminal::line");
    // A second Ctrl-C ends the program; nothing else does.
    assert_named_only_in(
        &["studies/shared/signals.rs"],
        &["process::exit"],
        &sources,
        "return an error",
    );
}

#[test]
fn the_binary_is_thin() {
    let main = sources().iter().find(|source| source.path == "main.rs").unwrap();
    for name in main.names.iter().filter(|name| name[0] == "polaris") {
        assert!(["cli", "commands", "terminal"].contains(&name[1].as_str()), "{}", name.join("::"));
    }
    let text =
        std::fs::read_to_string(crate::architecture::sources::root().join("src/main.rs")).unwrap();
    assert!(text.lines().count() < 20);
}
