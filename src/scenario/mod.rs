//! From the text of a scenario file to a [`Scenario`] that can be run.

mod valid;

pub use valid::{Intervention, Municipality, Outcomes, Policy, Rows, Run, Scenario, Series};
