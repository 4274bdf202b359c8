//! Parse, dispatch, print an error chain once, exit status.

use clap::Parser;
use polaris::cli::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    match polaris::commands::dispatch(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            polaris::terminal::error(&failure);
            ExitCode::from(failure.status())
        }
    }
}
