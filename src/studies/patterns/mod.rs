//! `polaris patterns`: which patterns of the study come out of the mechanisms, and which loops are
//! alive.

#[cfg(feature = "cli")]
pub mod command;
pub mod design;
pub mod judge;
pub mod page;
pub mod study;
#[cfg(feature = "cli")]
pub mod tables;
