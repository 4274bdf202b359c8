//! The house: rooms and arrows of the code, the catalogue with its generated pages, documentation, words.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod architecture;
mod catalogue;
#[path = "../program/common/mod.rs"]
#[allow(dead_code, reason = "each program of tests uses a part of it")]
mod common;
mod documentation;
mod snippets;
mod words;
