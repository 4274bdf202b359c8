//! Scripts for others to run.

use crate::results::safe::{self, OutputError};
use crate::words::message;
use std::path::Path;

/// Writes scripts by their names into a folder, which is made where it is missing; none that is there
/// already, unless `force` is set, and then none at all.
///
/// # Errors
/// When one is there already, or cannot be written.
pub fn scripts(folder: &Path, files: &[(String, String)], force: bool) -> Result<(), OutputError> {
    let there = files.iter().map(|(name, _)| folder.join(name)).find(|path| path.exists());
    if let Some(path) = there.filter(|_| !force) {
        return Err(OutputError::Foreign {
            path: path.display().to_string(),
            reason: message!("error-there-already"),
            remedy: message!("error-there-folder"),
        });
    }
    std::fs::create_dir_all(folder).map_err(OutputError::io("creating", folder))?;
    files.iter().try_for_each(|(name, text)| safe::write(&folder.join(name), text.as_bytes()))
}
