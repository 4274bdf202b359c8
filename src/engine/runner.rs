//! Pieces of work in parallel: the only user of rayon.

use super::contained::contained;
use super::error::{Broken, RunFault};
use super::journal::{self, Journal};
use super::share::Share;
use super::unit;
use crate::experiment::{Fingerprint, Plan, Unit};
use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

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

/// How work is done: on how many threads (0: one a core), which share of it, until when, and who
/// hears of it.
#[derive(Clone, Copy)]
pub struct Effort<'a> {
    /// Threads; 0 for one a core.
    pub threads: usize,
    /// Which share of the work.
    pub share: Share,
    /// Asked for between pieces of work.
    pub stop: &'a Stop,
    /// Hears how far it is.
    pub report: &'a (dyn Fn(Progress) + Sync),
}

/// What became of work that was not broken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Made {
    /// Parts that lay in the journal torn or altered, and were computed again; sorted.
    pub damaged: Vec<String>,
}

/// Runs all units of the share that the journal does not hold yet.
///
/// # Errors
/// When a part cannot be kept, when the threads cannot be started, when asked to stop, or, after
/// all else is done, when the program failed in a unit.
pub fn run(
    plan: &Plan,
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    effort: &Effort,
) -> Result<Made, RunFault> {
    run_units(plan, &plan.units(), fingerprint, journal, effort)
}

/// As [`run()`], for some of the units of a plan.
///
/// # Errors
/// As for [`run()`].
pub fn run_units(
    plan: &Plan,
    units: &[Unit],
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    effort: &Effort,
) -> Result<Made, RunFault> {
    let named = |unit: &Unit| (unit.name(), *fingerprint);
    let broken = |broken| RunFault::Broken(vec![broken]);
    make(units, named, journal, effort, |unit| unit::run(plan, unit).map_err(broken))
}

/// Does one thing with each named item, and keeps what came of it in the journal, under the item's
/// name; what is there already is taken from it. Results stand in the order of the items.
///
/// # Errors
/// As for [`run`]; or that a share is done and others are not there.
pub fn kept<T: Sync, U: Send + Serialize + DeserializeOwned>(
    items: &[(String, T)],
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    effort: &Effort,
    work: impl Fn(&T) -> Result<U, RunFault> + Sync,
) -> Result<Vec<U>, RunFault> {
    let find = |name: &String| -> Result<Option<U>, RunFault> {
        Ok(journal.get(name)?.and_then(|bytes| journal::decode(&bytes, fingerprint, name)))
    };
    let all = || items.iter().map(|(name, _)| find(name)).collect::<Result<Option<Vec<U>>, _>>();
    // A share has nothing to do where an earlier joining has brought everything together.
    if !effort.share.is_whole()
        && let Some(all) = all()?
    {
        return Ok(all);
    }
    let named = |(name, _): &(String, T)| (name.clone(), *fingerprint);
    make(items, named, journal, effort, |(_, item)| work(item))?;
    all()?.ok_or(RunFault::Shared { share: effort.share })
}

/// Makes the parts of a share that the journal does not hold yet. `named` tells the name of an
/// item's part and what determines it.
pub(super) fn make<T: Sync, U: Serialize + DeserializeOwned>(
    items: &[T],
    named: impl Fn(&T) -> (String, Fingerprint) + Sync,
    journal: &dyn Journal,
    effort: &Effort,
    work: impl Fn(&T) -> Result<U, RunFault> + Sync,
) -> Result<Made, RunFault> {
    let mine = &items[effort.share.of_total(items.len())];
    let total = mine.len();
    let (done, found) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let (broken, damaged) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    (effort.report)(Progress { done: 0, found: 0, total });
    let one = |item: &T| {
        if effort.stop.load(Ordering::Relaxed) {
            return Err(RunFault::Interrupted { done: done.load(Ordering::Relaxed), total });
        }
        let (name, fingerprint) = named(item);
        let bytes = journal.get(&name)?;
        let known = bytes
            .as_ref()
            .is_some_and(|bytes| journal::decode::<U>(bytes, &fingerprint, &name).is_some());
        if known {
            found.fetch_add(1, Ordering::Relaxed);
        } else {
            if bytes.is_some() {
                push(&damaged, [name.clone()]);
            }
            match contained(|| work(item)) {
                Ok(Ok(part)) => journal.put(&name, &journal::encode(&part, &fingerprint, &name))?,
                Ok(Err(RunFault::Broken(these))) => push(&broken, these),
                Ok(Err(RunFault::Stopped)) => {
                    return Err(RunFault::Interrupted {
                        done: done.load(Ordering::Relaxed),
                        total,
                    });
                }
                Ok(Err(fault)) => return Err(fault),
                Err(cause) => push(&broken, [nowhere(name, cause)]),
            }
        }
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        (effort.report)(Progress { done, found: found.load(Ordering::Relaxed), total });
        Ok(())
    };
    let pool = pool(effort.threads, total)?;
    pool.install(|| mine.par_iter().with_max_len(1).try_for_each(one))?;
    let broken = sorted(broken);
    if broken.is_empty() {
        Ok(Made { damaged: sorted(damaged) })
    } else {
        Err(RunFault::Broken(broken))
    }
}

/// A fault of which no more is known than the piece of work.
fn nowhere(unit: String, cause: String) -> Broken {
    Broken { unit, municipality: None, replicate: None, policy: None, cause }
}

fn push<T>(list: &Mutex<Vec<T>>, these: impl IntoIterator<Item = T>) {
    list.lock().unwrap_or_else(PoisonError::into_inner).extend(these);
}

/// In an order that does not depend on threads.
fn sorted<T: Ord>(list: Mutex<Vec<T>>) -> Vec<T> {
    let mut list = list.into_inner().unwrap_or_else(PoisonError::into_inner);
    list.sort();
    list
}

/// Does one thing with each item, on so many threads (0: one a core); results stand in the order of
/// the items. `report` hears how many are done.
///
/// # Errors
/// The first trouble in the order of the items that were begun, a fault of the program included, or
/// an interruption.
pub fn each<T: Sync, U: Send, E: From<RunFault> + Send>(
    items: &[T],
    threads: usize,
    stop: &Stop,
    report: &(dyn Fn(usize, usize) + Sync),
    work: impl Fn(&T) -> Result<U, E> + Sync,
) -> Result<Vec<U>, E> {
    let total = items.len();
    let pool = pool(threads, total)?;
    let done = AtomicUsize::new(0);
    report(0, total);
    let one = |(place, item): (usize, &T)| {
        if stop.load(Ordering::Relaxed) {
            return Err(RunFault::Stopped.into());
        }
        let result = contained(|| work(item)).map_err(|cause| {
            RunFault::Broken(vec![nowhere(format!("piece {}", place + 1), cause)])
        })??;
        report(done.fetch_add(1, Ordering::Relaxed) + 1, total);
        Ok(result)
    };
    pool.install(|| items.par_iter().enumerate().with_max_len(1).map(one).collect())
}

/// The number of threads that work is done on where so many are asked for (0: one a core): never
/// more than there are cores, because threads that take turns on a core only slow each other down.
#[must_use]
pub fn workers(asked: usize) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if asked == 0 { cores } else { asked.min(cores) }
}

/// Threads for so many pieces of work, and none without a piece to work on.
fn pool(asked: usize, pieces: usize) -> Result<rayon::ThreadPool, RunFault> {
    let threads = workers(asked).min(pieces).max(1);
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|cause| RunFault::Threads { threads, cause: cause.to_string() })
}

#[cfg(test)]
mod tests {
    use super::super::journal::MemoryJournal;
    use super::*;

    #[test]
    fn a_piece_that_stops_in_its_middle_leaves_what_others_finished() {
        let items: Vec<(String, u32)> = (1..=5).map(|n| (format!("piece-{n}"), n)).collect();
        let (journal, stop, made) =
            (MemoryJournal::default(), Stop::new(false), Mutex::new(vec![]));
        let effort =
            Effort { threads: 1, share: Share::WHOLE, stop: &stop, report: &|_: Progress| {} };
        let work = |number: &u32| {
            if stop.load(Ordering::Relaxed) {
                return Err(RunFault::Stopped);
            }
            push(&made, [*number]);
            Ok(number * number)
        };
        let interrupted = kept(&items, &[0; 32], &journal, &effort, |number| {
            // The third is asked to stop while it is at work.
            stop.store(*number == 3, Ordering::Relaxed);
            work(number)
        });
        let told = interrupted.expect_err("it was asked to stop");
        assert!(matches!(told, RunFault::Interrupted { done: 2, total: 5 }), "{told}");
        stop.store(false, Ordering::Relaxed);
        let all = kept(&items, &[0; 32], &journal, &effort, work);
        assert_eq!(all.expect("nothing stops it"), [1, 4, 9, 16, 25]);
        assert_eq!(sorted(made), [1, 2, 3, 4, 5], "each is made once");
    }
}
