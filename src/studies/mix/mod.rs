//! `polaris mix`: which doses of the scenario's interventions do most under a budget of hours.

#[cfg(feature = "cli")]
pub mod command;
pub mod design;
pub mod judge;
pub mod page;
pub mod search;
pub mod study;
pub mod summary;
#[cfg(feature = "cli")]
pub mod tables;
pub mod told;
