//! The program as its users meet it: scenarios written as text into a folder of their own, the
//! binary run on them, and what it said and wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Three small municipalities.
pub const SMALL: &str = "[[municipalities]]\nprofile = \"small\"\ncount = 3\ninhabitants = 20000\n";

/// A policy without interventions, and one with.
pub const TWO: &str = "[[policies]]\nname = \"baseline\"\n\
                       [[policies]]\nname = \"induction\"\ninwerkprogramma = 1\n";

/// A scenario of four years without burn-in.
pub fn scenario(replicates: u32, municipalities: &str, policies: &str) -> String {
    format!(
        "title = \"A title\"\nquestion = \"What comes of it?\"\n\
         [run]\nreplicates = {replicates}\nyears = 4\nburn_in_years = 0\n\
         {municipalities}{policies}"
    )
}

/// What the program said.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// Fails unless it ended with this status.
    #[track_caller]
    pub fn ended(self, status: i32) -> Self {
        assert_eq!(self.status, status, "\n{}\n{}", self.out, self.err);
        self
    }

    /// Fails unless standard error holds all of these.
    #[track_caller]
    pub fn complains(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "no {part:?} in\n{}", self.err);
        }
        self
    }
}

/// A folder with scenarios and results, gone at the end.
pub struct Workshop(tempfile::TempDir);

impl Workshop {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A folder that holds `a.toml`.
    pub fn with(scenario: &str) -> Self {
        let shop = Self::new();
        shop.write("a.toml", scenario);
        shop
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|cause| panic!("{name}: {cause}"))
    }

    /// The program with these arguments, in this folder. Runs are not repeated under sets of
    /// assumptions, which takes longer than all else that small scenarios do.
    pub fn command(&self, arguments: &[&str]) -> Command {
        match arguments {
            [command @ ("run" | "merge"), more @ ..] => {
                self.command_as_typed(&[&[*command, "--no-assumptions"], more].concat())
            }
            _ => self.command_as_typed(arguments),
        }
    }

    /// As [`Workshop::command`], and nothing else.
    pub fn command_as_typed(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_polaris"));
        command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null());
        command
    }

    /// Runs the program to its end. It never panics.
    #[track_caller]
    pub fn say(&self, arguments: &[&str]) -> Said {
        Self::hear(&mut self.command(arguments))
    }

    /// Runs a command to its end.
    #[track_caller]
    pub fn hear(command: &mut Command) -> Said {
        let output = command.output().unwrap();
        let said = Said {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        assert!(!said.out.contains("panicked") && !said.err.contains("panicked"), "{said:?}");
        said
    }

    /// `run a.toml --out OUT --no-plots`, to a good end, with more arguments.
    #[track_caller]
    pub fn run(&self, out: &str, more: &[&str]) {
        let fixed = ["run", "a.toml", "--quiet", "--no-plots", "--out", out];
        self.say(&[&fixed, more].concat()).ended(0);
    }

    /// The bytes of every file of a folder by name, but for what may differ between runs.
    pub fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let files = self.files_or_none(folder);
        assert!(!files.is_empty());
        files
    }

    /// As [`Workshop::files`], where there may be none.
    pub fn files_or_none(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        gather(&self.path(folder), "", &mut files);
        files.remove("run.log.json");
        files
    }

    /// The rows of a table as text, its heading apart.
    pub fn rows(&self, table: &str) -> BTreeSet<String> {
        let text = self.read(table);
        let rows: BTreeSet<String> = text.lines().skip(1).map(str::to_owned).collect();
        assert_eq!(rows.len() + 1, text.lines().count(), "a row of {table} stands there twice");
        rows
    }

    /// The rows of a table, each by the names of its columns.
    pub fn table(&self, table: &str) -> Vec<BTreeMap<String, String>> {
        let mut reader = csv::Reader::from_path(self.path(table)).unwrap();
        reader.deserialize().map(Result::unwrap).collect()
    }
}

fn gather(folder: &Path, before: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{before}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, std::fs::read(entry.path()).unwrap());
        }
    }
}

/// Whether the name of a file has this ending.
pub fn is_a(ending: &str, name: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == ending)
}

/// Fails unless both hold the same files with the same bytes.
#[track_caller]
pub fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let names: [Vec<&String>; 2] = [one.keys().collect(), other.keys().collect()];
    assert_eq!(names[0], names[1]);
    for (name, bytes) in one {
        assert!(bytes == &other[name], "{name} differs");
    }
}
