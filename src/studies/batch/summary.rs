//! What a batch says at its end.

use crate::studies::batch::judge::Batch;
use crate::terminal::{self, StdoutError, printable, wrapped};
use crate::words::say;
use std::path::Path;

/// How many scenarios stand in the table, which do not, and where it is.
pub(crate) fn tell(batch: &Batch, left_out: Option<&str>, path: &Path) -> Result<(), StdoutError> {
    let words = batch.words;
    let path = printable(&path.display().to_string());
    let told = say!(words, "batch-results", number = words.whole(batch.members.len()), path = path);
    let left_out =
        left_out.map_or_else(String::new, |told| format!("{}\n", wrapped(&printable(told))));
    terminal::show(&format!("\n{left_out}{}\n", wrapped(&told)))
}
