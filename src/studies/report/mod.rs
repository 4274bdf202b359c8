//! `polaris report`: plots, page and workbook regenerated from stored results, or two results side by side.
//! `run` makes its own from what it has just written in the same way.

#[cfg(feature = "cli")]
pub mod command;
#[cfg(feature = "cli")]
pub mod remake;
