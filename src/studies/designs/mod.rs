//! The design of a study and what each of its worlds gave, as tables for other tools.

#[cfg(feature = "cli")]
pub(crate) mod tables;
