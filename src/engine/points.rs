//! Many plans that share a journal: the units of all of them in parallel, and of each unit no more
//! than its sums over municipalities and years.

use super::journal::{self, Journal};
use super::runner::{self, Progress, RunFault, Stop};
use super::unit;
use crate::experiment::{Plan, Unit};
use crate::records::Record;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A plan among many, with what its parts are known by: see [`super::fingerprint`].
#[derive(Debug, Clone)]
pub struct Point {
    /// The plan.
    pub plan: Plan,
    /// What determines its parts.
    pub fingerprint: [u8; 32],
}

impl Point {
    /// The name of a part, apart from those of other points: adding a point leaves it as it is.
    fn part(&self, unit: &Unit) -> String {
        let mark = blake3::Hash::from_bytes(self.fingerprint).to_hex();
        let mark = &mark[..16];
        format!("{mark}_{}", unit.name())
    }
}

/// Points by their number. They are made when they are needed, so that memory does not grow with
/// them.
#[derive(Clone, Copy)]
pub struct Points<'a> {
    /// How many there are.
    pub number: usize,
    /// Makes one, by its place from 0; always the same.
    pub make: &'a (dyn Fn(usize) -> Point + Sync),
}

/// Runs all units of all points that the journal does not hold yet, on so many threads (0: one a
/// core).
///
/// # Errors
/// When a part cannot be kept, when the threads cannot be started, or when asked to stop.
pub fn run_points(
    points: Points,
    journal: &dyn Journal,
    threads: usize,
    stop: &Stop,
    report: &(dyn Fn(Progress) + Sync),
) -> Result<(), RunFault> {
    let units_of =
        |point: usize| (points.make)(point).plan.units().into_iter().map(move |unit| (point, unit));
    let units: Vec<(usize, Unit)> = (0..points.number).flat_map(units_of).collect();
    let total = units.len();
    let (done, found) = (AtomicUsize::new(0), AtomicUsize::new(0));
    report(Progress { done: 0, found: 0, total });
    let one = |(point, unit): &(usize, Unit)| {
        let point = (points.make)(*point);
        let name = point.part(unit);
        let known =
            journal.get(&name)?.is_some_and(|bytes| part(&bytes, &point.fingerprint).is_some());
        if known {
            found.fetch_add(1, Ordering::Relaxed);
        } else {
            let sums = over_years(&point.plan, unit);
            journal.put(&name, &journal::encode(&sums, &point.fingerprint))?;
        }
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        report(Progress { done, found: found.load(Ordering::Relaxed), total });
        Ok(())
    };
    let ran = runner::each(&units, threads, stop, &|_, _| (), one);
    match ran {
        Err(RunFault::Stopped) => {
            Err(RunFault::Interrupted { done: done.load(Ordering::Relaxed), total })
        }
        other => other.map(|_: Vec<()>| ()),
    }
}

/// What happened at a point over all municipalities and years, by replicate, then policy.
///
/// # Errors
/// When a part is missing or damaged.
pub fn totals(point: &Point, journal: &dyn Journal) -> Result<Vec<Record>, RunFault> {
    let policies = point.plan.policies.len();
    let mut all = vec![Record::default(); point.plan.replicates as usize * policies];
    for unit in point.plan.units() {
        let name = point.part(&unit);
        let sums = journal
            .get(&name)?
            .and_then(|bytes| part(&bytes, &point.fingerprint))
            .ok_or(RunFault::Missing(name))?;
        let first = (unit.replicates.start as usize - 1) * policies;
        for (mine, theirs) in all[first..].iter_mut().zip(&sums) {
            mine.add(theirs);
        }
    }
    Ok(all)
}

fn part(bytes: &[u8], fingerprint: &[u8; 32]) -> Option<Vec<Record>> {
    journal::decode(bytes, fingerprint)
}

/// Runs a unit and sums its years: by replicate, then policy.
fn over_years(plan: &Plan, unit: &Unit) -> Vec<Record> {
    let years = plan.years as usize;
    let per_replicate = plan.profiles.len() * plan.policies.len() * years;
    let part = unit::run(plan, unit);
    // The first profile holds all municipalities.
    let everywhere = part
        .sums
        .chunks_exact(per_replicate)
        .flat_map(|profiles| profiles[..plan.policies.len() * years].chunks_exact(years));
    let sum = |records: &[Record]| {
        let mut whole = Record::default();
        for record in records {
            whole.add(record);
        }
        whole
    };
    everywhere.map(sum).collect()
}
