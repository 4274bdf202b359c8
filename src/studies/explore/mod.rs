//! `polaris explore`: all policies over many plausible worlds.

#[cfg(feature = "cli")]
pub mod command;
pub mod design;
pub mod figures;
pub mod judge;
pub mod page;
pub mod setting;
pub mod study;
pub mod summary;
#[cfg(feature = "cli")]
pub mod tables;
#[cfg(test)]
mod tests;
pub mod told;
pub mod under;
pub mod variants;
