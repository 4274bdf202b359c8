//! Work of the engine, with a bar that shows how far it is.

use crate::engine::{Cancellation, ExecutionOptions, Shard};
use crate::terminal::Bar;

/// How work is done and shown.
#[derive(Clone, Copy)]
pub(crate) struct Work<'a> {
    /// Threads; 0 for one per core.
    pub threads: usize,
    /// The shard of it that is done.
    pub shard: Shard,
    /// Whether no bar is shown.
    pub quiet: bool,
    /// Looked at before each unit.
    pub stop: &'a Cancellation,
}

impl Work<'_> {
    /// The same of all shards.
    pub fn whole(&self) -> Self {
        Self { shard: Shard::WHOLE, ..*self }
    }

    /// Does work under the name that the bar shows.
    pub fn show<T>(&self, name: &str, run: impl FnOnce(&ExecutionOptions) -> T) -> T {
        let bar = Bar::new(name, self.quiet);
        let done = run(&ExecutionOptions {
            threads: self.threads,
            shard: self.shard,
            cancellation: self.stop,
            progress: &|progress| bar.show(progress),
        });
        bar.finish();
        done
    }
}
