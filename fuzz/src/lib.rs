//! What is fuzzed: see README.md beside this package.

pub mod targets;
