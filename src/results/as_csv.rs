//! A table that stands in a folder, as lines of CSV, whatever its format.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Whether a table is in Parquet.
pub(crate) fn is_parquet(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "parquet")
}

/// Opens a table for reading.
///
/// # Errors
/// When it cannot be read; or is in Parquet, and the program was built without that.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    if is_parquet(path) { unpacked(path) } else { Ok(Box::new(File::open(path)?)) }
}

#[cfg(feature = "parquet")]
fn unpacked(path: &Path) -> io::Result<Box<dyn Read>> {
    let text = crate::results::parquet::csv_of(path).map_err(io::Error::other)?;
    Ok(Box::new(io::Cursor::new(text)))
}

#[cfg(not(feature = "parquet"))]
fn unpacked(path: &Path) -> io::Result<Box<dyn Read>> {
    File::open(path)?;
    let told =
        "it is in Parquet, which this program was built without; build it with --features parquet";
    Err(io::Error::new(io::ErrorKind::Unsupported, told))
}
