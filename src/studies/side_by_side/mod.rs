//! Folders of results side by side; nothing is written.

#[cfg(feature = "cli")]
pub mod command;
pub mod judge;
pub mod page;
pub mod told;
