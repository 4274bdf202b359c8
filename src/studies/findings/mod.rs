//! What studies within a folder of results add to its page.

pub mod shown;
#[cfg(feature = "cli")]
pub mod stored;
