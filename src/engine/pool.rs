//! Spreads work over threads: the only user of rayon. Built without the feature `cli` it does one thing after
//! the other, on the thread that asks.

use super::error::RunError;
#[cfg(feature = "cli")]
use rayon::prelude::*;

/// Maps numbered items on so many threads (0: one per core); results are in the order of the items.
///
/// # Errors
/// Of the errors among the items that were begun, the first in their order; when the threads cannot be
/// started.
#[cfg(feature = "cli")]
pub(super) fn map<T: Sync, U: Send, E: From<RunError> + Send>(
    items: &[T],
    threads: usize,
    work: impl Fn((usize, &T)) -> Result<U, E> + Sync,
) -> Result<Vec<U>, E> {
    // No more threads than there are items to work on.
    let threads = thread_count(threads).min(items.len()).max(1);
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|cause| RunError::Threads { threads, cause: cause.to_string() })?;
    pool.install(|| items.par_iter().enumerate().with_max_len(1).map(&work).collect())
}

/// Maps numbered items, one after the other.
///
/// # Errors
/// The first error among the items.
#[cfg(not(feature = "cli"))]
pub(super) fn map<T: Sync, U: Send, E: From<RunError> + Send>(
    items: &[T],
    _threads: usize,
    work: impl Fn((usize, &T)) -> Result<U, E> + Sync,
) -> Result<Vec<U>, E> {
    items.iter().enumerate().map(work).collect()
}

/// The number of threads that are started where so many are asked for (0: one per core): never more
/// than there are cores, because threads that take turns on a core only slow each other down.
#[cfg(feature = "cli")]
#[must_use]
pub fn thread_count(asked: usize) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if asked == 0 { cores } else { asked.min(cores) }
}
