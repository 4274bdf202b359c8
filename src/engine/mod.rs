//! Runs a plan: units of work in parallel, each into a part; parts into totals, in plan order.

mod assemble;
mod error;
mod in_memory;
mod journal;
mod panics;
mod part;
mod points;
mod pool;
mod runner;
mod shard;
mod states;
mod unit;

pub use assemble::{Block, Receiver, assemble, assemble_units};
pub use error::{FailedUnit, RunError};
pub use in_memory::run_in_memory;
pub use journal::{Journal, JournalError, MemoryJournal, encode, fingerprint_of};
pub use panics::{catch_panic, silence_caught_panics};
pub use part::{Part, SumsLayout, sums_layout};
pub use points::{PlannedPoint, PlannedPoints, read_totals, run_parts, run_point, run_points};
#[cfg(feature = "cli")]
pub use pool::thread_count;
pub use runner::{
    Cancellation, ExecutionOptions, ExecutionSummary, Outcome, Progress, Task, load_tasks,
    map_checkpointed, parallel_map, run, run_units,
};
pub use shard::{MAX_SHARDS, Shard};
pub use states::States;
pub use unit::{MissingChoice, missing_choice, narrate, place, run_from};
