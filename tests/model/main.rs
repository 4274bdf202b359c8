//! The model as a whole: bounds, counters, interventions, and terms that do not drift.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod bounds;
#[path = "../country/mod.rs"]
mod country;
mod forms;
mod founding;
mod interventions;
#[path = "../stage/mod.rs"]
mod stage;
mod terms;
mod told;
mod whole;
