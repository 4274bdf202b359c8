//! Several scenarios in one table: each policy against the baseline of its own scenario. Nothing is
//! simulated or judged here; all numbers are read back from the results of the scenarios.

pub mod figures;
pub mod judge;
pub mod memo;
pub mod page;
pub mod publish;
pub mod stored;
pub mod summary;
pub mod tables;
