//! `polaris new`: a commented scenario to start from.

use crate::cli::Lang;
use crate::results::OutputError;
use crate::scenario;
use crate::studies::shared::error::CommandError;
use crate::terminal::{self, printable};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// Writes a scenario to a file that does not exist yet.
///
/// # Errors
/// When no shipped scenario has that name or is in that language, or when the file exists or cannot be written.
pub fn new(file: &Path, from: Option<&str>, lang: Lang) -> Result<(), CommandError> {
    let text = match (from, lang) {
        (None, Lang::Nl) => scenario::dutch_template().to_owned(),
        (Some(name), Lang::Nl) => {
            let name = printable(name);
            return Err(CommandError::Asked(format!(
                "--lang nl: the shipped scenarios are in English; leave out --lang, or --from {name} for a scenario in Dutch to start from"
            )));
        }
        (from, Lang::En) => scenario::template(from)?,
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
    let shown = terminal::show(&format!("wrote {file}; next: polaris check {file}\n"));
    Ok(shown.map_err(|error| error.but_written(&file))?)
}
