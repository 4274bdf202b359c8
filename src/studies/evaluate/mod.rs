//! `polaris evaluate`: all policies in the worlds of a design of one's own, without judgement.

#[cfg(feature = "cli")]
pub mod command;
pub mod design;
pub mod study;
