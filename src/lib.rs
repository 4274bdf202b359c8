//! Polaris: how aldermen and top civil servants of Dutch municipalities work together, and where
//! integrity risks come from.
//!
//! Data moves one way:
//!
//! ```text
//! scenario -> experiment -> engine -> model -> records -> studies -> results
//! ```
//!
//! [`catalogue`] declares every parameter, outcome, intervention and pattern once; [`studies`] holds a
//! folder for each study, from its design to its page; [`commands`] dispatches, and is the only room
//! that sees all others.

// Without the command line some of what studies and charts offer has no user yet.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports, unused_macros))]

pub mod charts;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod commands;
pub mod engine;
pub mod experiment;
pub mod live;
pub mod pages;
#[cfg(feature = "cli")]
pub mod results;
pub mod scenario;
pub mod stats;
pub mod studies;
pub mod table;
#[cfg(feature = "cli")]
pub mod terminal;
pub mod text;
pub mod words;

#[doc(inline)]
pub use polaris_model as model;
#[doc(inline)]
pub use polaris_model::{catalogue, interventions, records};
