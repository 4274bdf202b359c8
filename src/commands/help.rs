//! The command line in the language of its reader: the definition that it is parsed by, with its texts replaced.

use crate::cli::Cli;
use crate::words::{Language, Words, say};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory, Error};
use std::ffi::OsString;

/// The option that names the language.
const OPTION: &str = "--lang";

/// The help that was asked for, in the language that the command line names before or after it, else in that of the
/// environment variable; `None` where no help was asked for.
pub(super) fn asked(arguments: &[OsString], variable: Option<&str>) -> Option<Error> {
    let (named, rest) = without_language(arguments);
    let language = named.as_deref().or(variable).and_then(|code| code.parse().ok());
    let told = command(Words::of(language.unwrap_or_default())).try_get_matches_from(rest).err()?;
    let is_help = matches!(
        told.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    is_help.then_some(told)
}

/// The arguments without those that name the language, and the language that the last of them names.
fn without_language(arguments: &[OsString]) -> (Option<String>, Vec<OsString>) {
    let (mut language, mut rest) = (None, Vec::new());
    let mut left = arguments.iter();
    while let Some(argument) = left.next() {
        match argument.to_str() {
            // What follows is for another program.
            Some("--") => {
                rest.push(argument.clone());
                rest.extend(left.by_ref().cloned());
            }
            Some(OPTION) => {
                language = left.next().and_then(|code| code.to_str()).map(str::to_owned);
            }
            Some(text) if text.starts_with("--lang=") => {
                language = text.split_once('=').map(|(_, code)| code.to_owned());
            }
            _ => rest.push(argument.clone()),
        }
    }
    (language, rest)
}

/// The command line with its texts in a language.
pub(crate) fn command(words: Words) -> Command {
    let mut command = Cli::command();
    if words.language() == Language::English {
        return command;
    }
    // Adds the options for help and version, and gives each command its name with the program's before it.
    command.build();
    let template =
        say!(words, "help-template", about = "{about}", usage = "{usage}", options = "{options}",);
    translated(command, words).help_template(template)
}

/// A command with its options and its own commands.
fn translated(mut command: Command, words: Words) -> Command {
    let name = command.get_name().to_owned();
    if let Some(about) = words.of_family("help", &name) {
        command = command.about(about).long_about(None);
    }
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim_start();
    let usage = usage.replace("[OPTIONS]", &format!("[{}]", words.say("help-any-options")));
    let usage = usage.replace("<COMMAND>", &format!("<{}>", words.say("help-any-command")));
    let usage = values(&command).into_iter().fold(usage, |usage, value| {
        usage.replace(&format!("<{value}>"), &format!("<{}>", value_name(&value, words)))
    });
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}", words.say("help-usage"));
    command = command.override_usage(usage).help_template(template);
    let arguments: Vec<_> = command.get_arguments().map(|it| it.get_id().clone()).collect();
    for id in arguments {
        command = command.mut_arg(&id, |argument| described(argument, &name, words));
    }
    let commands: Vec<String> =
        command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for inner in commands {
        command = command.mut_subcommand(inner, |inner| translated(inner, words));
    }
    command
}

/// The names of the values of a command's arguments.
fn values(command: &Command) -> Vec<String> {
    let names = command.get_arguments().filter_map(Arg::get_value_names);
    names.flatten().map(ToString::to_string).collect()
}

fn value_name(name: &str, words: Words) -> String {
    words.of_family("help-name", name).unwrap_or_else(|| name.to_owned())
}

/// What an argument of a command is, in a language: its own text, else that of an option which several commands have.
fn meaning(command: &str, id: &str, words: Words) -> Option<String> {
    // Lists of the catalogue are asked alike.
    let command = match command {
        "interventions" | "outcomes" | "figures" => "params",
        other => other,
    };
    let own = words.of_family("help", &format!("{command}-{id}"));
    own.or_else(|| words.of_family("help-option", id))
}

fn described(argument: Arg, command: &str, words: Words) -> Arg {
    let Some(mut text) = meaning(command, argument.get_id().as_str(), words) else {
        return argument;
    };
    let mut argument = argument;
    let takes_values = matches!(argument.get_action(), ArgAction::Set | ArgAction::Append);
    let defaults = argument.get_default_values().iter().map(|it| it.to_string_lossy());
    let defaults = defaults.collect::<Vec<_>>().join(" ");
    if takes_values && !defaults.is_empty() {
        text = format!("{text} {}", say!(words, "help-default", value = defaults));
    }
    let possible = if takes_values { argument.get_possible_values() } else { Vec::new() };
    if !possible.is_empty() {
        let values = possible.iter().map(|it| {
            let said = words.of_family("help-value", it.get_name());
            said.map_or_else(
                || it.get_name().to_owned(),
                |said| format!("{} ({said})", it.get_name()),
            )
        });
        let values = values.collect::<Vec<_>>().join(", ");
        text = format!("{text} {}", say!(words, "help-possible", values = values));
        let names = possible.iter().map(|it| PossibleValue::new(it.get_name().to_owned()));
        argument = argument.value_parser(PossibleValuesParser::new(names.collect::<Vec<_>>()));
    }
    if let Some(names) = argument.get_value_names() {
        let names: Vec<String> = names.iter().map(|name| value_name(name, words)).collect();
        argument = argument.value_names(names);
    }
    let heading = if argument.is_positional() { "help-arguments" } else { "help-options" };
    argument
        .help(text)
        .long_help(None)
        .help_heading(words.say(heading))
        .hide_default_value(true)
        .hide_possible_values(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::keys;
    use std::collections::BTreeSet;

    const DUTCH: Words = Words::of(Language::Dutch);

    /// Calls this for every command of the tree, the program's own first.
    fn each(command: &Command, tell: &mut impl FnMut(&Command)) {
        tell(command);
        for inner in command.get_subcommands() {
            each(inner, tell);
        }
    }

    #[test]
    fn every_command_and_argument_is_described_in_dutch_and_nothing_else_is() {
        let mut used: BTreeSet<String> = [
            "template",
            "usage",
            "options",
            "arguments",
            "any-options",
            "any-command",
            "default",
            "possible",
        ]
        .map(|key| format!("help-{key}"))
        .into();
        let mut missing = Vec::new();
        let mut whole = Cli::command();
        whole.build();
        each(&whole, &mut |command| {
            // What `polaris help` lists again.
            if command.get_about().is_none() && command.get_name() != "polaris" {
                return;
            }
            let name = command.get_name();
            used.insert(format!("help-{name}"));
            if DUTCH.of_family("help", name).is_none() {
                missing.push(name.to_owned());
            }
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str();
                if meaning(name, id, DUTCH).is_none() {
                    missing.push(format!("{name} {id}"));
                }
                used.insert(format!("help-{name}-{id}"));
                used.insert(format!("help-option-{id}"));
                for value in argument.get_possible_values() {
                    used.insert(format!("help-value-{}", value.get_name()));
                    if value.get_help().is_some() {
                        let said = DUTCH.of_family("help-value", value.get_name());
                        let is_command = command.get_name() == "slurm";
                        assert!(said.is_some() || is_command, "{name} {id} {value:?}");
                    }
                }
            }
            for value in values(command) {
                used.insert(format!("help-name-{}", value.replace(['/', '|', '='], "-")));
            }
        });
        assert!(missing.is_empty(), "not in Dutch: {missing:?}");
        let there = keys(Language::Dutch).into_iter().filter(|key| key.starts_with("help-"));
        let idle: Vec<_> = there.filter(|key| !used.contains(*key)).collect();
        assert!(idle.is_empty(), "nothing has these: {idle:?}");
    }

    #[test]
    fn no_help_in_dutch_has_english_left() {
        let mut dutch = command(DUTCH);
        let mut told = dutch.render_long_help().to_string();
        for inner in dutch.get_subcommands_mut() {
            told += &inner.render_long_help().to_string();
        }
        for english in
            ["Usage", "Options:", "Arguments", "OPTIONS", "Print", "default:", "possible"]
        {
            assert!(!told.contains(english), "{english} in\n{told}");
        }
    }

    #[test]
    fn the_language_stands_before_or_after_the_question() {
        let told = |typed: &str, variable| {
            let typed: Vec<OsString> = typed.split(' ').map(OsString::from).collect();
            asked(&typed, variable).map(|told| told.to_string())
        };
        for (typed, variable) in [
            ("polaris --help --lang nl", None),
            ("polaris --lang nl --help", None),
            ("polaris --lang=nl -h", Some("en")),
            ("polaris help", Some("nl")),
            ("polaris help run --lang nl", None),
            ("polaris run --help --lang nl", None),
            ("polaris run --lang nl -h", None),
            ("polaris run a.toml --help", Some("nl")),
        ] {
            let told = told(typed, variable).unwrap();
            assert!(told.contains("Gebruik: polaris"), "{typed}: {told}");
        }
        assert!(told("polaris run --help", None).unwrap().contains("Usage: polaris run"));
        assert!(told("polaris run --help --lang en", Some("nl")).unwrap().contains("Usage:"));
        assert_eq!(told("polaris run --frob --lang nl", None), None);
        assert_eq!(told("polaris slurm a.toml -- --help", Some("nl")), None);
    }
}
