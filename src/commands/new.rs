//! `polaris new`: a commented scenario to start from.

use crate::cli::Lang;
use crate::results::OutputError;
use crate::scenario;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::language::speak;
use crate::terminal::{self, printable};
use crate::words::say;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// Writes a scenario to a file that does not exist yet.
///
/// # Errors
/// When no shipped scenario has that name, or when the file exists or cannot be written.
pub fn new(file: &Path, from: Option<&str>, lang: Option<Lang>) -> Result<(), CommandError> {
    let words = speak(lang, None)?;
    let text = scenario::template_in(words.language(), from)?;
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
    let told = say!(words, "scenario-written", file = &file);
    let shown = terminal::show(&format!("{told}\n"));
    Ok(shown.map_err(|error| error.but_written(&file))?)
}
