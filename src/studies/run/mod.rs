//! `polaris run` of one scenario: simulate every policy, compare, and write tables, plots and a report.

#[cfg(feature = "cli")]
pub mod assembly;
pub mod assumptions;
#[cfg(feature = "cli")]
pub mod command;
#[cfg(feature = "cli")]
pub mod design;
pub mod figures;
#[cfg(feature = "cli")]
pub mod files;
pub mod fit;
#[cfg(feature = "cli")]
pub mod from_tables;
pub mod gathered;
pub mod judge;
mod labelled;
pub mod levels;
pub mod memo;
pub mod overview;
pub mod page;
#[cfg(feature = "cli")]
pub mod publish;
pub mod results;
pub mod sentences;
#[cfg(feature = "cli")]
pub mod single;
#[cfg(feature = "cli")]
pub mod summary;
#[cfg(feature = "cli")]
pub mod tables;
