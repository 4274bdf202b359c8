//! Runs a plan: units of work in parallel, each into a part; parts into totals, in plan order.

mod assemble;
mod journal;
mod points;
mod runner;
mod trial;
mod unit;

pub use assemble::{Block, Receiver, assemble, assemble_units};
pub use journal::{Journal, JournalFault, MemoryJournal, fingerprint, fingerprint_of_study};
pub use points::{Point, Points, run_points, totals};
pub use runner::{Progress, RunFault, Stop, each, kept, run};
pub use trial::in_memory;
pub use unit::{Part, told};
