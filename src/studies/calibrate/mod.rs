//! `polaris calibrate`: which worlds reproduce the published figures.

#[cfg(feature = "cli")]
pub mod command;
pub mod design;
pub mod figures;
pub mod judge;
pub mod page;
pub mod study;
pub mod summary;
#[cfg(feature = "cli")]
pub mod tables;
pub mod told;
