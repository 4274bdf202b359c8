//! The command line, and what is said of one that cannot be understood.

use crate::cli::Cli;
use crate::commands::help;
use crate::studies::shared::language;
use crate::terminal;
use crate::text::{escaped, is_unsafe};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, CommandFactory, Error, Parser};
use std::ffi::OsString;
use std::path::Path;

/// Commands that people look for under another name, and what does it.
const ELSEWHERE: [(&[&str], &str); 9] = [
    (
        &["compare", "diff"],
        "`polaris report DIR --compare DIR2` sets two folders of results side by side",
    ),
    (&["validate", "lint", "test", "plan"], "`polaris check SCENARIO` validates a scenario"),
    (&["simulate", "start", "exec"], "`polaris run SCENARIO` simulates a scenario"),
    (&["init", "create", "template"], "`polaris new FILE` writes a scenario to start from"),
    (&["sweep", "grid"], "`polaris run SCENARIO` runs a scenario with a [sweep] at all its points"),
    (&["resume", "continue"], "`polaris run SCENARIO --resume` goes on from what is finished"),
    (&["plot", "plots", "figure"], "`polaris report DIR` makes plots and page again"),
    (&["parameters", "parameter"], "`polaris params` lists the parameters"),
    (&["story", "tell"], "`polaris explain SCENARIO` tells one municipality as a story"),
];

/// Reads the command line. The error is the exit status, after help or the error has been printed.
///
/// # Errors
/// 2 where it cannot be understood; 0 where help or the version was asked for, 1 where these cannot
/// be written.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, u8> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let error = match Cli::try_parse_from(&arguments) {
        Ok(cli) => return Ok(cli),
        Err(error) => error,
    };
    let variable = std::env::var(language::VARIABLE).ok();
    if let Some(help) = help::asked(&arguments, variable.as_deref()) {
        return Err(terminal::help_or_error(&help));
    }
    terminal::use_json(asks_for_json(&arguments));
    let status = u8::try_from(error.exit_code()).unwrap_or(2);
    let shown: Vec<String> =
        arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    if !shown.iter().any(|argument| argument.chars().any(is_unsafe)) {
        return Err(terminal::help_or_error(&with_hint(error, &shown)));
    }
    // The message repeats arguments, which may hold what steers a terminal.
    let shown: Vec<String> = shown.iter().map(|argument| escaped(argument)).collect();
    let error = Cli::try_parse_from(&shown).err().unwrap_or(error);
    terminal::line(with_hint(error, &shown).render().to_string().trim_end());
    Err(status)
}

/// Whether a command line that cannot be understood asks for messages as JSON all the same.
fn asks_for_json(arguments: &[OsString]) -> bool {
    let pair = |pair: &[OsString]| pair[0] == "--messages" && pair[1] == "json";
    arguments.windows(2).any(pair) || arguments.iter().any(|it| it == "--messages=json")
}

/// What is said beside an error.
enum Tip {
    /// What clap says.
    AsItIs,
    /// Nothing: what clap says leads nowhere.
    Nothing,
    Hint(String),
}

/// An error with a hint in the place of a tip that leads nowhere.
fn with_hint(error: Error, arguments: &[String]) -> Error {
    let tip = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            of_command(text(&error, ContextKind::InvalidSubcommand), arguments)
        }
        ErrorKind::UnknownArgument => of_argument(&error, arguments),
        _ => Tip::AsItIs,
    };
    let tips = match tip {
        Tip::AsItIs => return error,
        Tip::Nothing => Vec::new(),
        Tip::Hint(hint) => vec![StyledStr::from(hint)],
    };
    // A tip cannot be taken out of an error, so that one without any takes its place.
    let mut hinted = Error::new(error.kind()).with_cmd(&Cli::command());
    for (kind, value) in error.context() {
        if !matches!(kind, ContextKind::Suggested | ContextKind::SuggestedSubcommand) {
            hinted.insert(kind, value.clone());
        }
    }
    if !tips.is_empty() {
        hinted.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
    hinted
}

fn text(error: &Error, kind: ContextKind) -> &str {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text,
        _ => "",
    }
}

/// What does what a command was asked for that does not exist.
fn of_command(name: &str, arguments: &[String]) -> Tip {
    let rest: Vec<&String> = arguments.iter().skip_while(|it| *it != name).skip(1).collect();
    if let ("compare" | "diff", [first, second]) = (name, &rest[..]) {
        return Tip::Hint(format!("`polaris report {first} --compare {second}` does this"));
    }
    if Path::new(name).extension().is_some_and(|ending| ending == "toml") {
        return Tip::Hint(format!("`polaris run {name}` runs a scenario"));
    }
    let lowered = name.to_lowercase();
    let known = ELSEWHERE.iter().find(|(names, _)| names.contains(&lowered.as_str()));
    known.map_or(Tip::AsItIs, |(_, hint)| Tip::Hint((*hint).to_owned()))
}

/// What to do about an argument that the command does not take.
fn of_argument(error: &Error, arguments: &[String]) -> Tip {
    let argument = text(error, ContextKind::InvalidArg);
    let cli = Cli::command();
    let mut from_command =
        arguments.iter().skip(1).skip_while(|it| cli.find_subcommand(it).is_none());
    let command = from_command.next();
    if !argument.starts_with('-') {
        return match (command.map(String::as_str), from_command.next()) {
            (Some("report"), Some(folder)) => Tip::Hint(format!(
                "`polaris report {folder} --compare {argument}` sets the two side by side"
            )),
            _ => Tip::AsItIs,
        };
    }
    let name = argument.strip_prefix("--").and_then(|name| name.split('=').next());
    let Some(name) = name.filter(|_| error.get(ContextKind::SuggestedArg).is_none()) else {
        return Tip::AsItIs;
    };
    let has = |command: &clap::Command| {
        command.get_arguments().filter_map(Arg::get_long).any(|long| long == name)
    };
    let others: Vec<String> = cli
        .get_subcommands()
        .filter(|command| has(command))
        .map(|command| format!("polaris {}", command.get_name()))
        .collect();
    if others.is_empty() {
        return Tip::Nothing;
    }
    Tip::Hint(format!("--{name} is an option of {}", others.join(", ")))
}
