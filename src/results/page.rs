//! A page that stands alone, outside any folder of results.

use crate::results::safe::{self, OutputError};
use crate::words::message;
use std::path::Path;

/// Writes a page to a file, whole or not at all; not over a file that is there, unless `force` is set.
///
/// # Errors
/// When the file is there already, or cannot be written.
pub fn page(path: &Path, text: &str, force: bool) -> Result<(), OutputError> {
    if path.exists() && !force {
        return Err(OutputError::Foreign {
            path: path.display().to_string(),
            reason: message!("error-there-already"),
            remedy: message!("error-there-file"),
        });
    }
    safe::write(path, text.as_bytes())
}
