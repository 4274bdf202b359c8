//! Polaris: how aldermen and top civil servants of Dutch municipalities work together, and where
//! integrity risks come from.
//!
//! Data moves one way: [`scenario`] -> experiment -> engine -> model -> records -> [`analysis`] ->
//! output and report.

pub mod analysis;
pub mod catalogue;
pub mod report;
pub mod scenario;
pub mod words;
