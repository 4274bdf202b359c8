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

/// Columns that text is broken to where the terminal does not say otherwise.
const COLUMNS: usize = 80;

/// Text broken between words, so that no line is wider than a terminal of eighty columns.
#[must_use]
pub fn wrapped(text: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > COLUMNS {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}
