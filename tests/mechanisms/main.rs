//! Each mechanism alone: limits, closed forms, stationary means, bounds.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod choice_rules;
mod choices;
mod elections;
mod media;
mod relations;
mod scrutiny;
#[path = "../stage/mod.rs"]
mod stage;
