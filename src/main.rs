//! Parse, dispatch, print an error chain once, exit status.

use clap::Parser;
use polaris::cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(told) => return polaris::terminal::help_or_error(&told),
    };
    match polaris::commands::dispatch(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            polaris::terminal::error(&failure);
            ExitCode::from(failure.status())
        }
    }
}
