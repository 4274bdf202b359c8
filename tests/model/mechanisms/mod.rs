//! Each mechanism alone: limits, closed forms, stationary means, bounds.

mod choice_rules;
mod choices;
mod elections;
mod media;
mod relations;
mod scrutiny;
