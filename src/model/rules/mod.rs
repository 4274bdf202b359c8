//! The rules: one mechanism a file, each a function of the state and the week.
//!
//! `docs/rules.md` says how a rule is written.

pub mod alderman;
pub mod appropriateness;
pub mod autonomous;
pub mod bodies;
pub mod circuits;
pub mod consequences;
pub mod counter;
pub mod crisis;
pub mod drift;
pub mod elections;
pub mod encounter;
pub mod enterprise;
pub mod exits;
pub mod first_term;
pub mod founding;
pub mod handlers;
mod learning;
pub mod ledger;
pub mod media;
pub mod official;
mod past;
pub mod people;
pub mod perception;
pub mod relations;
pub mod risks;
pub mod scrutiny;
pub mod side_activities;
mod tenure;
