//! What a person sees while the program works: messages and progress, on standard error, so that
//! results are never mixed into it.

mod progress;

pub use progress::Bar;

use crate::text::escaped;
use std::error::Error;
use std::io::{IsTerminal, Write};

/// Prints an error with its causes, once. Faults of a scenario come with that word already.
pub fn error(failure: &dyn Error) {
    let text = failure.to_string();
    let word = if text.starts_with("error:") { "" } else { "error: " };
    line(&format!("{word}{text}"));
    let mut cause = failure.source();
    while let Some(deeper) = cause {
        line(&format!("  because: {deeper}"));
        cause = deeper.source();
    }
}

/// Prints a line to standard error. A reader that has gone away is no reason to stop working.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", printable(text));
}

/// Prints results to standard output; a reader that stops reading, such as `head`, is no failure.
pub fn show(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// Text in which nothing but line ends can steer a terminal: tabs become blanks, and other control
/// characters and marks of direction are escaped.
#[must_use]
pub fn printable(text: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| escaped(&line.strip_suffix('\r').unwrap_or(line).replace('\t', " ")))
        .collect();
    lines.join("\n")
}

/// Columns that text is broken to where the terminal does not say otherwise.
const COLUMNS: usize = 80;

/// Columns of the terminal to which results are printed; eighty where they go elsewhere.
#[must_use]
pub fn columns() -> usize {
    terminal_size::terminal_size_of(std::io::stdout())
        .map_or(COLUMNS, |(terminal_size::Width(columns), _)| usize::from(columns))
}

/// Whether results may be coloured: on a terminal that knows colours, unless `NO_COLOR` is set.
#[must_use]
pub fn colours() -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    std::io::stdout().is_terminal()
        && set("NO_COLOR").is_none()
        && set("TERM").is_none_or(|kind| kind != "dumb")
}

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

/// A line broken between words for a terminal of eighty columns; of one that is indented, what is
/// carried over stands two columns further to the right.
#[must_use]
pub fn hanging(line: &str) -> String {
    let indent = line.chars().take_while(|letter| *letter == ' ').count();
    let further = if indent > 0 { indent + 2 } else { 0 };
    let mut out = String::new();
    let mut width = 0;
    for (place, word) in line.split(' ').enumerate() {
        let length = word.chars().count();
        if place > 0 && width > indent && width + 1 + length > COLUMNS {
            out.truncate(out.trim_end().len());
            out.push('\n');
            out.push_str(&" ".repeat(further));
            width = further;
        } else if place > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}
