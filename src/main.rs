//! Parse, dispatch, print an error chain once, exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match polaris::commands::parse(std::env::args_os()) {
        Ok(cli) => cli,
        Err(status) => return status,
    };
    match polaris::commands::dispatch(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            polaris::terminal::error(&failure.told());
            ExitCode::from(failure.status())
        }
    }
}
