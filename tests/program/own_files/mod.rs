//! What people's own files and habits do to results: no wrong number without a word, and no
//! finished result lost. A module for each kind of trouble; each test is named after what is right.

mod answer;
mod checkpoints;
mod folders;
mod keys;
mod rosters;
mod shares;
mod streams;
mod worlds;

/// Four municipalities of 40,000, one year, no burn-in, 4 replicates, a baseline and an
/// inwerkprogramma.
pub const TINY: &str = r#"title = "Tiny"
question = "What does an inwerkprogramma change?"
[run]
replicates = 4
years = 1
burn_in_years = 0
[[municipalities]]
profile = "middling"
count = 4
inhabitants = 40000
[[policies]]
name = "baseline"
[[policies]]
name = "inwerk"
inwerkprogramma = 1
"#;
