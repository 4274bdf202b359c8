//! `polaris run` of a scenario with a sweep or with variants: every policy at every point, one table.

#[cfg(feature = "cli")]
pub mod command;
#[cfg(feature = "cli")]
pub mod design;
pub mod figures;
#[cfg(feature = "cli")]
pub mod files;
#[cfg(feature = "cli")]
pub mod from_tables;
pub mod judge;
pub mod page;
#[cfg(feature = "cli")]
pub mod publish;
pub mod results;
pub mod sentences;
#[cfg(feature = "cli")]
pub mod summary;
#[cfg(feature = "cli")]
pub mod tables;
pub mod variants;
