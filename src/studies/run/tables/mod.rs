//! The tables of a run: how their rows are written, and read again.

pub mod answers;
pub mod curves;
pub mod outcomes;
pub mod rows;
pub mod stored;
