//! Text files read, with what is wrong with them told by their path.

use crate::results::read::error::ReadError;
use serde::de::DeserializeOwned;
use std::path::Path;

/// A text file; nothing where there is none.
pub(crate) fn text(path: &Path) -> Result<Option<String>, ReadError> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(ReadError::Unreadable { path: shown(path), cause }),
    }
}

/// What a text of JSON holds.
pub(crate) fn json<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|cause| ReadError::Json { path: shown(path), cause })
}

pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}
