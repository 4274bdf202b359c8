//! Phase 12: observation. States are added up as integers at the end of the week, and nothing is changed.

mod periods;
mod weekly;
mod windows;

pub(crate) use periods::{PeriodMark, observe_period};
pub use weekly::observe_week;
