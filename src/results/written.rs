//! A file that was written, as a manifest lists it.

use serde::{Deserialize, Serialize};

/// A file of the results.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Written {
    /// Name in the folder.
    pub file: String,
    /// Rows, for tables.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rows: Option<u64>,
    /// Bytes.
    pub bytes: u64,
    /// BLAKE3 hash of the bytes.
    pub blake3: String,
}
