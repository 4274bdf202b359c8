//! Lines on standard error, and answers on standard output.

use crate::terminal::spoken::{is_json, words};
use crate::text::escaped;
use crate::words::{Message, message};
use serde_json::{Value, json};
use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Write};

/// Standard output could not be written.
#[derive(Debug)]
pub struct StdoutError {
    /// What the system said.
    cause: io::Error,
    /// What is complete all the same, if anything is.
    written: Option<String>,
}

impl StdoutError {
    /// Says that what was asked for has been written all the same: only its display failed.
    #[must_use]
    pub fn but_written(self, what: impl Display) -> Self {
        Self { written: Some(printable(&what.to_string())), ..self }
    }

    /// What failed, for a reader of any language.
    #[must_use]
    pub fn message(&self) -> Message {
        let cause = self.cause.to_string();
        match &self.written {
            Some(what) => message!("error-stdout-written", cause = cause, what = what),
            None => message!("error-stdout", cause = cause),
        }
    }
}

impl Display for StdoutError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(out)
    }
}

impl std::error::Error for StdoutError {}

impl From<io::Error> for StdoutError {
    fn from(cause: io::Error) -> Self {
        Self { cause, written: None }
    }
}

/// Prints an error, once. Errors in a scenario come with that word already.
pub fn error(text: &str) {
    if is_json() {
        return object(&json!({ "kind": "error", "text": text, "faults": [] }));
    }
    let word = format!("{}:", words().say("fault-level-error"));
    let before = if text.starts_with(&word) { String::new() } else { word + " " };
    line(&format!("{before}{text}"));
}

/// Prints a line to standard error. A reader that has gone away is no reason to stop working.
pub fn line(text: &str) {
    if is_json() {
        return object(&json!({ "kind": "message", "text": text }));
    }
    let _ = writeln!(io::stderr(), "{}", printable(text));
}

/// Prints a JSON object as a line to standard error, which is what every line is under `--messages json`.
pub fn object(object: &Value) {
    let _ = writeln!(io::stderr(), "{object}");
}

/// Prints results to standard output, and makes sure that they arrived.
///
/// # Errors
/// When they cannot be written, to a full disk for instance. A reader that stops reading, such as
/// `head`, is no error.
pub fn show(text: &str) -> Result<(), StdoutError> {
    let mut out = io::stdout().lock();
    // What is left in the buffer would otherwise be lost without a word at the end of the program.
    unless_closed(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Prints what clap has to say: help and version on standard output, else what is wrong with the
/// command line on standard error. Returns the exit status.
#[must_use]
pub fn help_or_error(told: &clap::Error) -> u8 {
    if is_json() && told.use_stderr() {
        error(told.render().to_string().trim_end());
        return u8::try_from(told.exit_code()).unwrap_or(2);
    }
    let printed = unless_closed(told.print());
    match printed.err().filter(|_| !told.use_stderr()) {
        None => u8::try_from(told.exit_code()).unwrap_or(2),
        Some(failure) => {
            error(&words().tell(&failure.message()));
            1
        }
    }
}

/// Takes a pipe that its reader has closed for success.
fn unless_closed(written: io::Result<()>) -> Result<(), StdoutError> {
    match written {
        Err(cause) if cause.kind() != ErrorKind::BrokenPipe => Err(cause.into()),
        _ => Ok(()),
    }
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
    terminal_size::terminal_size_of(io::stdout())
        .map_or(COLUMNS, |(terminal_size::Width(columns), _)| usize::from(columns))
}

/// Whether results may be coloured: on a terminal that knows colours, unless `NO_COLOR` is set.
#[must_use]
pub fn colours() -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    io::stdout().is_terminal()
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
