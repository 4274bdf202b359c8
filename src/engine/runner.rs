//! Units in parallel: the only user of rayon.

use super::journal::{self, Journal, JournalFault};
use super::unit::{self, Part};
use crate::experiment::Plan;
use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// A flag by which a run is asked to stop after the units in hand.
pub type Stop = AtomicBool;

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Units finished, those found in the journal included.
    pub done: usize,
    /// Units found in the journal.
    pub found: usize,
    /// Units in all.
    pub total: usize,
}

/// Why a run did not finish.
#[derive(Debug, thiserror::Error)]
pub enum RunFault {
    /// It was asked to stop.
    #[error("interrupted after {done} of {total} units; what is finished is kept")]
    Interrupted {
        /// Units finished.
        done: usize,
        /// Units in all.
        total: usize,
    },
    /// Work of which nothing is kept on the way was asked to stop.
    #[error("interrupted; nothing of it is kept")]
    Stopped,
    /// A part could not be kept or found.
    #[error(transparent)]
    Journal(#[from] JournalFault),
    /// A part that had been finished is gone or damaged.
    #[error("part {0} is missing or damaged")]
    Missing(String),
    /// The threads could not be started.
    #[error("starting {threads} threads failed: {cause}")]
    Threads {
        /// Threads asked for.
        threads: usize,
        /// What the system said.
        cause: String,
    },
}

/// Runs all units that the journal does not hold yet, on so many threads (0: one a core).
///
/// # Errors
/// When a part cannot be kept, when the threads cannot be started, or when asked to stop.
pub fn run(
    plan: &Plan,
    fingerprint: &[u8; 32],
    journal: &dyn Journal,
    threads: usize,
    stop: &Stop,
    report: &(dyn Fn(Progress) + Sync),
) -> Result<(), RunFault> {
    let units = plan.units();
    let total = units.len();
    let pool = self::threads(threads)?;
    let done = AtomicUsize::new(0);
    let found = AtomicUsize::new(0);
    report(Progress { done: 0, found: 0, total });
    pool.install(|| {
        units.par_iter().with_max_len(1).try_for_each(|unit| {
            if stop.load(Ordering::Relaxed) {
                return Err(RunFault::Interrupted { done: done.load(Ordering::Relaxed), total });
            }
            let name = unit.name();
            let known: Option<Part> =
                journal.get(&name)?.and_then(|bytes| journal::decode(&bytes, fingerprint));
            if known.is_some() {
                found.fetch_add(1, Ordering::Relaxed);
            } else {
                let part = unit::run(plan, unit);
                journal.put(&name, &journal::encode(&part, fingerprint))?;
            }
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            report(Progress { done, found: found.load(Ordering::Relaxed), total });
            Ok(())
        })
    })
}

/// Does one thing with each item, on so many threads (0: one a core); results stand in the order of
/// the items. `report` hears how many are done.
///
/// # Errors
/// The first trouble in the order of the items that were begun, or an interruption.
pub fn each<T: Sync, U: Send, E: From<RunFault> + Send>(
    items: &[T],
    threads: usize,
    stop: &Stop,
    report: &(dyn Fn(usize, usize) + Sync),
    work: impl Fn(&T) -> Result<U, E> + Sync,
) -> Result<Vec<U>, E> {
    let total = items.len();
    let pool = self::threads(threads)?;
    let done = AtomicUsize::new(0);
    report(0, total);
    pool.install(|| {
        items
            .par_iter()
            .with_max_len(1)
            .map(|item| {
                if stop.load(Ordering::Relaxed) {
                    return Err(RunFault::Stopped.into());
                }
                let result = work(item)?;
                report(done.fetch_add(1, Ordering::Relaxed) + 1, total);
                Ok(result)
            })
            .collect()
    })
}

/// Does one thing with each named item, on so many threads (0: one a core), and keeps what came of
/// it in the journal, under the item's name; what is there already is taken from it. Results stand
/// in the order of the items.
///
/// # Errors
/// When a part cannot be kept, the first trouble in the order of the items that were begun, or when
/// asked to stop.
pub fn kept<T: Sync, U: Send + Serialize + DeserializeOwned>(
    items: &[(String, T)],
    fingerprint: &[u8; 32],
    journal: &dyn Journal,
    threads: usize,
    stop: &Stop,
    report: &(dyn Fn(Progress) + Sync),
    work: impl Fn(&T) -> Result<U, RunFault> + Sync,
) -> Result<Vec<U>, RunFault> {
    let total = items.len();
    let pool = self::threads(threads)?;
    let (done, found) = (AtomicUsize::new(0), AtomicUsize::new(0));
    report(Progress { done: 0, found: 0, total });
    pool.install(|| {
        let one = |(name, item): &(String, T)| {
            if stop.load(Ordering::Relaxed) {
                return Err(RunFault::Interrupted { done: done.load(Ordering::Relaxed), total });
            }
            let known = journal.get(name)?.and_then(|bytes| journal::decode(&bytes, fingerprint));
            let result = if let Some(known) = known {
                found.fetch_add(1, Ordering::Relaxed);
                known
            } else {
                let result = work(item)?;
                journal.put(name, &journal::encode(&result, fingerprint))?;
                result
            };
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            report(Progress { done, found: found.load(Ordering::Relaxed), total });
            Ok(result)
        };
        items.par_iter().with_max_len(1).map(one).collect()
    })
}

/// So many threads (0: one a core).
pub(super) fn threads(threads: usize) -> Result<rayon::ThreadPool, RunFault> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|cause| RunFault::Threads { threads, cause: cause.to_string() })
}
