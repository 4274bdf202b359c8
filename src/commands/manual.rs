//! `polaris completions` and `manual`: the command line for shells and for `man`, made from the
//! definition that it is parsed by.

use crate::cli::{Cli, Completions};
use crate::studies::shared::error::CommandError;
use crate::terminal;
use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};
use std::io;

/// What stands below the commands.
const EXIT_STATUS: [&str; 4] = [
    "0: done.",
    "1: the run failed, or something could not be read or written.",
    "2: the command line or a scenario is wrong, or there are no results where they were said to be.",
    "130: interrupted; --resume goes on.",
];

/// Prints what a shell needs to complete commands and options.
///
/// # Errors
/// When standard output cannot be written.
pub fn completions(asked: Completions) -> Result<(), CommandError> {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut Cli::command(), "polaris", &mut script);
    Ok(terminal::show(&String::from_utf8_lossy(&script))?)
}

/// Prints a man page with all commands.
///
/// # Errors
/// When standard output cannot be written.
pub fn manual() -> Result<(), CommandError> {
    let page = page().expect("writing to memory does not fail");
    Ok(terminal::show(&String::from_utf8_lossy(&page))?)
}

/// The page: the program, a section for each command, exit statuses.
fn page() -> io::Result<Vec<u8>> {
    let mut command = Cli::command();
    // Gives each command its name with the program's before it.
    command.build();
    let mut page = Vec::new();
    // A page of the version, not of a day; what is empty would shift what follows it.
    let whole = Man::new(command.clone()).date(" ").manual("Polaris");
    whole.render_title(&mut page)?;
    whole.render_name_section(&mut page)?;
    whole.render_synopsis_section(&mut page)?;
    for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
        section(command, &mut page)?;
    }
    let mut statuses = Roff::new();
    statuses.control("SH", ["EXIT STATUS"]);
    for status in EXIT_STATUS {
        statuses.text([roman(status)]);
        statuses.control("br", []);
    }
    statuses.to_writer(&mut page)?;
    Ok(page)
}

/// One command: what it does, how it is typed, its options.
fn section(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let mut heading = Roff::new();
    heading.control("SH", [command.get_bin_name().unwrap_or_else(|| command.get_name())]);
    heading.to_writer(page)?;
    let man = Man::new(command.clone());
    let mut parts = Vec::new();
    man.render_description_section(&mut parts)?;
    man.render_synopsis_section(&mut parts)?;
    man.render_options_section(&mut parts)?;
    // What is a section in a page of its own is a part of one here.
    let parts = String::from_utf8_lossy(&parts).replace(".SH DESCRIPTION\n", "");
    page.extend_from_slice(parts.replace("\n.SH ", "\n.SS ").as_bytes());
    Ok(())
}
