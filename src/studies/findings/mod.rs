//! What studies within a folder of results add to its page.

pub mod shown;
pub mod stored;
