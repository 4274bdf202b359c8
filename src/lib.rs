//! Polaris: how aldermen and top civil servants of Dutch municipalities work together, and where
//! integrity risks come from.
//!
//! Data moves one way:
//!
//! ```text
//! scenario -> experiment -> engine -> model -> records -> analysis -> output and report
//! ```
//!
//! [`catalogue`] declares every parameter, outcome, intervention and pattern once; [`commands`]
//! tells what each command does, and is the only room that sees all others.

#[doc(inline)]
pub use polaris_model as model;
#[doc(inline)]
pub use polaris_model::{catalogue, interventions, records};

pub mod analysis;
pub mod cli;
pub mod commands;
pub mod engine;
pub mod experiment;
pub mod output;
pub mod report;
pub mod scenario;
pub mod stats;
pub mod terminal;
pub mod text;
pub mod words;
