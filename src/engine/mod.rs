//! Runs a plan: units of work in parallel, each into a part; parts into totals, in plan order.

mod assemble;
mod contained;
mod error;
mod journal;
mod part;
mod points;
mod runner;
mod share;
mod trial;
mod unit;

pub use assemble::{Block, Receiver, assemble, assemble_units};
pub use contained::{contained, keep_contained_silent};
pub use error::{Broken, RunFault};
pub use journal::{Journal, JournalFault, MemoryJournal, fingerprint_of};
pub use part::{Part, SumsLayout, sums_layout};
pub use points::{Point, Points, run_points, totals};
pub use runner::{Effort, Made, Progress, Stop, each, kept, run, run_units, workers};
pub use share::{MOST_SHARES, Share};
pub use trial::in_memory;
pub use unit::told;
