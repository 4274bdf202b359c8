//! What a person sees while the program works: messages and progress, on standard error, so that
//! results are never mixed into it.

mod progress;

pub use progress::Bar;

use std::error::Error;

/// Prints an error with its causes, once.
pub fn error(failure: &dyn Error) {
    eprintln!("error: {}", printable(&failure.to_string()));
    let mut cause = failure.source();
    while let Some(deeper) = cause {
        eprintln!("  because: {}", printable(&deeper.to_string()));
        cause = deeper.source();
    }
}

/// Text without control characters other than line ends: nothing from a file may steer a terminal.
#[must_use]
pub fn printable(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect()
}
