//! The model as a whole: bounds, counters, interventions, and terms that do not drift.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod bounds;
mod contained;
mod country;
mod forms;
mod founding;
mod interventions;
mod law;
mod mechanisms;
mod patterns;
mod pinned;
mod properties;
mod randomness;
mod stage;
mod terms;
mod told;
mod whole;
