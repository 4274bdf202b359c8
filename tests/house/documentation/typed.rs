//! Commands as the documentation shows them.

use super::pages::Page;
use clap::Parser;
use polaris::cli::{Changes, Cli, Command};
use std::path::PathBuf;

/// A command that a reader may type.
pub struct Typed {
    /// `docs/page.md:LINE` of the block it stands in.
    pub place: String,
    /// What stands behind `polaris`.
    pub words: Vec<String>,
}

impl Typed {
    /// The command as the program would take it.
    #[track_caller]
    pub fn parse(&self) -> Command {
        let words = std::iter::once("polaris").chain(self.words.iter().map(String::as_str));
        match Cli::try_parse_from(words) {
            Ok(cli) => cli.command,
            Err(refused) => panic!("{}: {:?}\n{refused}", self.place, self.words),
        }
    }
}

/// The scenarios that a command names, and the settings that it lays over them.
pub fn scenarios(command: &Command) -> (Vec<PathBuf>, Vec<String>) {
    let one = |path: &PathBuf, changes: &Changes| (vec![path.clone()], changes.changes());
    match command {
        Command::New { from: Some(name), .. } => (vec![name.into()], Vec::new()),
        Command::Check { scenarios, shared, .. } | Command::Run { scenarios, shared, .. } => {
            (scenarios.clone(), shared.changes())
        }
        Command::Explain(asked) => one(&asked.scenario, &asked.changes),
        Command::Patterns(asked) => one(&asked.scenario, &asked.options.changes),
        Command::Sensitivity(asked) => (vec![asked.scenario.clone()], asked.changes()),
        Command::Calibrate(asked) => (vec![asked.scenario.clone()], asked.changes()),
        Command::Explore(asked) => (vec![asked.scenario.clone()], asked.changes()),
        Command::Mix(asked) => (vec![asked.scenario.clone()], asked.changes()),
        _ => (Vec::new(), Vec::new()),
    }
}

/// All commands in the blocks of a page that are meant for a shell, as `polaris ...` or as
/// `cargo run --release -- ...`.
pub fn commands(page: &Page) -> Vec<Typed> {
    let mut commands = Vec::new();
    let shell = |kind: &str| ["sh", "console", "bash"].contains(&kind);
    for block in page.blocks().into_iter().filter(|block| shell(&block.kind)) {
        for line in block.text.replace("\\\n", " ").lines() {
            let words = split(line.trim_start_matches("$ "));
            let names: Vec<&str> = words.iter().map(String::as_str).collect();
            let (["polaris", behind @ ..] | ["cargo", "run", "--release", "--", behind @ ..]) =
                names.as_slice()
            else {
                continue;
            };
            let until = behind.iter().position(|word| [">", "|"].contains(word));
            let words = behind[..until.unwrap_or(behind.len())].iter();
            let words = words.map(|word| (*word).to_owned()).collect();
            commands.push(Typed { place: block.place.clone(), words });
        }
    }
    commands
}

/// The words of a line as a shell takes it: quotes hold together, a remark is left out.
fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in line.chars() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, '#') if word.is_none() => break,
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    assert!(quote.is_none(), "a quote is open at the end of {line}");
    words.extend(word);
    words
}

#[test]
fn lines_are_split_as_a_shell_does() {
    let line = "run a.toml --set 'b=\"all\"'   --out \"c d\" # a remark";
    assert_eq!(split(line), ["run", "a.toml", "--set", "b=\"all\"", "--out", "c d"]);
    assert_eq!(split("check a#b \"\""), ["check", "a#b", ""]);
}
