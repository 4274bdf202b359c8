//! Runs a plan: units of work in parallel, each into a part; parts into totals, in plan order.

mod assemble;
mod journal;
mod runner;
mod trial;
mod unit;

pub use assemble::{Block, Receiver, assemble, assemble_units};
pub use journal::{Journal, JournalFault, MemoryJournal, fingerprint};
pub use runner::{Progress, RunFault, Stop, each, run};
pub use trial::in_memory;
pub use unit::Part;
