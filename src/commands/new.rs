//! `polaris new`: a commented scenario to start from.

use crate::cli::Lang;
use crate::results::{self, OutputError};
use crate::scenario::{self, GuessedColumns};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::language::speak;
use crate::terminal::{self, printable};
use crate::words::message;
use crate::words::{Words, say};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// Writes a scenario to a file that does not exist yet.
///
/// # Errors
/// When no shipped scenario has that name, when the columns of the roster cannot be guessed, or when the
/// file exists or cannot be written.
pub fn new(
    file: &Path,
    from: Option<&str>,
    roster: Option<&Path>,
    lang: Option<Lang>,
) -> Result<(), CommandError> {
    let words = speak(lang, None)?;
    let guessed = roster.map(|roster| guess(file, roster)).transpose()?;
    let text = match &guessed {
        Some((path, columns)) => scenario::template_of_roster(words.language(), path, columns),
        None => scenario::template_in(words.language(), from)?,
    };
    let refused = |cause: std::io::Error| OutputError::Io {
        doing: "creating",
        path: file.display().to_string(),
        cause,
    };
    let mut out = OpenOptions::new().write(true).create_new(true).open(file).map_err(refused)?;
    if let Err(cause) = out.write_all(text.as_bytes()).and_then(|()| out.sync_all()) {
        // A torn file would stand in the way of the next attempt.
        let _ = std::fs::remove_file(file);
        let path = file.display().to_string();
        return Err(OutputError::Io { doing: "writing", path, cause }.into());
    }
    let file = printable(&file.display().to_string());
    let mut told = String::new();
    if let Some((path, columns)) = guessed {
        told = format!("{}\n", printable(&told_guess(words, &path, &columns)));
    }
    let written = say!(words, "scenario-written", file = &file);
    let shown = terminal::show(&format!("{told}{written}\n"));
    Ok(shown.map_err(|error| error.but_written(&file))?)
}

/// The path of a roster as seen from a scenario, and its columns as its headings suggest.
fn guess(file: &Path, roster: &Path) -> Result<(String, GuessedColumns), CommandError> {
    let shown = printable(&roster.display().to_string());
    let bytes = std::fs::read(roster).map_err(|cause| {
        let cause = cause.to_string();
        CommandError::Asked(message!("error-unreadable", path = &shown, cause = cause))
    })?;
    let columns = scenario::guess_columns(bytes)
        .map_err(|why| CommandError::Asked(message!("error-of-file", path = &shown, why = why)))?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok((results::relative(folder.unwrap_or(Path::new(".")), roster), columns))
}

/// What was guessed.
fn told_guess(words: Words, path: &str, columns: &GuessedColumns) -> String {
    let GuessedColumns { id, inhabitants, others } = columns;
    say!(
        words,
        "roster-guessed",
        path = path,
        id = id.as_str(),
        inhabitants = inhabitants.as_str(),
        ambiguous = !others.is_empty(),
        others = others.join(", "),
    )
}
