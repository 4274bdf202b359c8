//! Runs work in parallel, from checkpoints where there are any.

use super::error::{FailedUnit, RunError};
use super::journal::{self, Journal};
use super::panics::catch_panic;
use super::pool;
use super::shard::Shard;
use super::unit;
use crate::experiment::{Fingerprint, Plan, Unit};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// A flag that is set to cancel a run: the units in hand are finished, and no other is begun.
pub type Cancellation = AtomicBool;

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Units finished, including those loaded from the journal.
    pub done: usize,
    /// Units loaded from the journal.
    pub loaded: usize,
    /// Units in all.
    pub total: usize,
}

/// How work is executed; none of it changes results.
#[derive(Clone, Copy)]
pub struct ExecutionOptions<'a> {
    /// Number of threads; 0 for one per core.
    pub threads: usize,
    /// The shard of the work to do.
    pub shard: Shard,
    /// Looked at before each unit.
    pub cancellation: &'a Cancellation,
    /// Called at the start and after each unit.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// What is worth reporting of a run in which nothing failed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExecutionSummary {
    /// Names of the parts that were found damaged in the journal and computed again, sorted.
    pub recomputed: Vec<String>,
}

/// A piece of work whose result is checkpointed under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Task<T> {
    /// Name of its part in the journal.
    pub name: String,
    /// What the work is done with.
    pub input: T,
}

/// What a part in the journal is recognised by.
pub(super) struct PartId {
    /// Name of the part.
    pub name: String,
    /// Hash of everything that its content is computed from.
    pub fingerprint: Fingerprint,
}

/// Runs all units of the shard that the journal does not hold yet.
///
/// # Errors
/// When a part cannot be read or written, when the threads cannot be started, when cancelled, or,
/// after all else is done, when the program failed in a unit.
pub fn run(
    plan: &Plan,
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    options: &ExecutionOptions,
) -> Result<ExecutionSummary, RunError> {
    run_units(plan, &plan.units(), fingerprint, journal, options)
}

/// Runs some units of a plan, as [`run()`] does for all.
///
/// # Errors
/// As for [`run()`].
pub fn run_units(
    plan: &Plan,
    units: &[Unit],
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    options: &ExecutionOptions,
) -> Result<ExecutionSummary, RunError> {
    let id = |unit: &Unit| PartId { name: unit.name(), fingerprint: *fingerprint };
    let failed = |failure| RunError::UnitsFailed(vec![failure]);
    compute_missing(units, id, journal, options, |unit| unit::run(plan, unit).map_err(failed))
}

/// What came of tasks.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome<U> {
    /// The results of all tasks, in their order.
    Finished(Vec<U>),
    /// The tasks of the shard are done; results of others are not there.
    ShardDone,
}

/// Maps tasks in parallel, loading results that are already in the journal and storing the others
/// there.
///
/// # Errors
/// As for [`run()`].
pub fn map_checkpointed<T: Sync, U: Send + Serialize + DeserializeOwned>(
    tasks: &[Task<T>],
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    options: &ExecutionOptions,
    work: impl Fn(&T) -> Result<U, RunError> + Sync,
) -> Result<Outcome<U>, RunError> {
    // After a merge the journal holds the results of all shards, and there is nothing left to do.
    if !options.shard.is_whole()
        && let Some(results) = found(load_tasks(tasks, fingerprint, journal))?
    {
        return Ok(Outcome::Finished(results));
    }
    let id = |task: &Task<T>| PartId { name: task.name.clone(), fingerprint: *fingerprint };
    compute_missing(tasks, id, journal, options, |task| work(&task.input))?;
    let loaded = load_tasks(tasks, fingerprint, journal);
    if options.shard.is_whole() {
        return loaded.map(Outcome::Finished);
    }
    Ok(found(loaded)?.map_or(Outcome::ShardDone, Outcome::Finished))
}

/// Reads the results of tasks from a journal, in their order.
///
/// # Errors
/// When one cannot be read; the first that is missing, damaged, or of another fingerprint.
pub fn load_tasks<T, U: DeserializeOwned>(
    tasks: &[Task<T>],
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
) -> Result<Vec<U>, RunError> {
    let load = |task: &Task<T>| {
        let bytes = journal.get(&task.name)?;
        bytes
            .and_then(|bytes| journal::decode(&bytes, fingerprint, &task.name))
            .ok_or_else(|| RunError::Missing(task.name.clone()))
    };
    tasks.iter().map(load).collect()
}

/// Nothing where a part is missing.
fn found<T>(loaded: Result<T, RunError>) -> Result<Option<T>, RunError> {
    match loaded {
        Ok(found) => Ok(Some(found)),
        Err(RunError::Missing(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Computes the parts of the shard that the journal does not hold yet, and stores them there.
pub(super) fn compute_missing<T: Sync, U: Serialize + DeserializeOwned>(
    items: &[T],
    id: impl Fn(&T) -> PartId + Sync,
    journal: &dyn Journal,
    options: &ExecutionOptions,
    work: impl Fn(&T) -> Result<U, RunError> + Sync,
) -> Result<ExecutionSummary, RunError> {
    let mine = &items[options.shard.range(items.len())];
    let total = mine.len();
    let (done, loaded) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let (failures, damaged) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    (options.progress)(Progress { done: 0, loaded: 0, total });
    let one = |item: &T| {
        if options.cancellation.load(Ordering::Relaxed) {
            return Err(RunError::Interrupted { done: done.load(Ordering::Relaxed), total });
        }
        let PartId { name, fingerprint } = id(item);
        let bytes = journal.get(&name)?;
        let is_stored = bytes
            .as_ref()
            .is_some_and(|bytes| journal::decode::<U>(bytes, &fingerprint, &name).is_some());
        if is_stored {
            loaded.fetch_add(1, Ordering::Relaxed);
        } else {
            if bytes.is_some() {
                push(&damaged, [name.clone()]);
            }
            match catch_panic(|| work(item)) {
                Ok(Ok(part)) => journal.put(&name, &journal::encode(&part, &fingerprint, &name))?,
                Ok(Err(RunError::UnitsFailed(these))) => push(&failures, these),
                Ok(Err(RunError::Cancelled)) => {
                    return Err(RunError::Interrupted {
                        done: done.load(Ordering::Relaxed),
                        total,
                    });
                }
                Ok(Err(error)) => return Err(error),
                Err(cause) => push(&failures, [FailedUnit::of_unit(name, cause)]),
            }
        }
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        (options.progress)(Progress { done, loaded: loaded.load(Ordering::Relaxed), total });
        Ok(())
    };
    pool::map(mine, options.threads, |(_, item)| one(item))?;
    let failures = sorted(failures);
    if failures.is_empty() {
        Ok(ExecutionSummary { recomputed: sorted(damaged) })
    } else {
        Err(RunError::UnitsFailed(failures))
    }
}

fn push<T>(list: &Mutex<Vec<T>>, these: impl IntoIterator<Item = T>) {
    list.lock().unwrap_or_else(PoisonError::into_inner).extend(these);
}

/// The items in an order that does not depend on which thread came first.
fn sorted<T: Ord>(list: Mutex<Vec<T>>) -> Vec<T> {
    let mut list = list.into_inner().unwrap_or_else(PoisonError::into_inner);
    list.sort();
    list
}

/// Maps items on so many threads (0: one per core); results are in the order of the items.
/// `progress` is called with the number of finished items and of all.
///
/// # Errors
/// Of the errors among the items that were begun, the first in their order; a panic and a
/// cancellation count as errors.
pub fn parallel_map<T: Sync, U: Send, E: From<RunError> + Send>(
    items: &[T],
    threads: usize,
    cancellation: &Cancellation,
    progress: &(dyn Fn(usize, usize) + Sync),
    work: impl Fn(&T) -> Result<U, E> + Sync,
) -> Result<Vec<U>, E> {
    let total = items.len();
    let done = AtomicUsize::new(0);
    progress(0, total);
    let one = |(index, item): (usize, &T)| {
        if cancellation.load(Ordering::Relaxed) {
            return Err(RunError::Cancelled.into());
        }
        let result = catch_panic(|| work(item)).map_err(|cause| {
            let name = format!("piece {}", index + 1);
            RunError::UnitsFailed(vec![FailedUnit::of_unit(name, cause)])
        })??;
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
        Ok(result)
    };
    pool::map(items, threads, one)
}

#[cfg(test)]
mod tests {
    use super::super::journal::MemoryJournal;
    use super::*;

    #[test]
    fn a_task_that_is_cancelled_halfway_leaves_what_others_finished() {
        let tasks: Vec<Task<u32>> =
            (1..=5).map(|input| Task { name: format!("piece-{input}"), input }).collect();
        let (journal, stop, made) =
            (MemoryJournal::default(), Cancellation::new(false), Mutex::new(vec![]));
        let options = ExecutionOptions {
            threads: 1,
            shard: Shard::WHOLE,
            cancellation: &stop,
            progress: &|_: Progress| {},
        };
        let work = |number: &u32| {
            if stop.load(Ordering::Relaxed) {
                return Err(RunError::Cancelled);
            }
            push(&made, [*number]);
            Ok(number * number)
        };
        let interrupted = map_checkpointed(&tasks, &[0; 32], &journal, &options, |number| {
            // The third is cancelled while it is at work.
            stop.store(*number == 3, Ordering::Relaxed);
            work(number)
        });
        let error = interrupted.expect_err("it was cancelled");
        assert!(matches!(error, RunError::Interrupted { done: 2, total: 5 }), "{error}");
        stop.store(false, Ordering::Relaxed);
        let all = map_checkpointed(&tasks, &[0; 32], &journal, &options, work);
        let all = all.expect("nothing cancels it");
        assert_eq!(all, Outcome::Finished(vec![1, 4, 9, 16, 25]));
        assert_eq!(sorted(made), [1, 2, 3, 4, 5], "each is computed once");
    }
}
