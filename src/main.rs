//! The program `polaris`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(polaris::commands::run_command_line(std::env::args_os()))
}
