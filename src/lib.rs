//! Polaris: how aldermen and top civil servants of Dutch municipalities work together, and where
//! integrity risks come from.
//!
//! Data moves one way: [`scenario`] -> experiment -> engine -> model -> records -> [`analysis`] ->
//! output and report.

pub mod analysis;
pub mod catalogue;
pub mod engine;
pub mod experiment;
pub mod model;
pub mod output;
pub mod records;
pub mod scenario;
pub mod stats;
