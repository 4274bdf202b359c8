//! Parse, dispatch, print an error chain once, exit status.

use clap::Parser;
use polaris::cli::Cli;
use polaris::{commands, terminal};
use std::process::ExitCode;

fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => match commands::dispatch(cli) {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                terminal::error(&failure);
                ExitCode::from(failure.status())
            }
        },
        Err(told) => help_or_error(&told),
    }
}

/// Prints what clap has to say: help and version on standard output, else what is wrong with the
/// command line on standard error.
fn help_or_error(told: &clap::Error) -> ExitCode {
    let printed = terminal::unless_closed(told.print());
    match printed.err().filter(|_| !told.use_stderr()) {
        None => ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2)),
        Some(error) => {
            terminal::error(&error);
            ExitCode::FAILURE
        }
    }
}
