//! Judges the patterns and loops of the catalogue by their estimators, with an interval for each.
//!
//! ```text
//! world -> variants (runs) -> findings (estimate) -> judgement: holds, undecided, contradicted
//!                          -> loops: contrast alive less contrast held
//! many worlds -> judgements -> shares and the parameter that decides (worlds)
//! ```

pub mod at_defaults;
pub mod estimate;
pub mod loops;
pub mod measure;
pub mod verdict;
pub mod worlds;
