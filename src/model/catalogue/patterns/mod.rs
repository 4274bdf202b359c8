//! Patterns that the article leads one to expect, each with the tests that judge it.
//!
//! None stands in the model as such; each must come out of the mechanisms, or is said to be built
//! in. P05 (inwerkprogramma and its neighbours lower relation risks) is a hypothesis that the
//! program is asked about, and never a test.

mod dutch;
mod pattern;
mod table;

pub use crate::catalogue::contrasts::{Move, Sign};
pub use dutch::told;
pub use pattern::{Against, Association, Claim, Kind, Measure, Outcome, Pattern, Test};
pub use table::{TABLE, find};
