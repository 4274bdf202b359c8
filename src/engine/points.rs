//! Many plans that share a journal: the units of all of them in parallel, and of each unit no more
//! than its sums over municipalities and years.

use super::error::{Broken, RunFault};
use super::journal::{self, Journal};
use super::part::sums_layout;
use super::runner::{self, Effort, Made};
use super::unit;
use crate::experiment::{Fingerprint, Plan, Unit};
use crate::records::Record;
use crate::records::layout::{Layout, PolicyIndex, ProfileIndex, ReplicateIndex};

/// A plan among many, with the fingerprint of its parts.
#[derive(Debug, Clone)]
pub struct Point {
    /// The plan.
    pub plan: Plan,
    /// Fingerprint of its parts.
    pub fingerprint: Fingerprint,
}

impl Point {
    /// The name of a part, apart from those of other points: adding a point leaves it as it is.
    #[must_use]
    pub fn part(&self, unit: &Unit) -> String {
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

/// Runs all units of the share, over all points, that the journal does not hold yet.
///
/// # Errors
/// As for [`super::run()`].
pub fn run_points(
    points: Points,
    journal: &dyn Journal,
    effort: &Effort,
) -> Result<Made, RunFault> {
    let units_of =
        |point: usize| (points.make)(point).plan.units().into_iter().map(move |unit| (point, unit));
    let units: Vec<(usize, Unit)> = (0..points.number).flat_map(units_of).collect();
    let named = |(point, unit): &(usize, Unit)| {
        let point = (points.make)(*point);
        (point.part(unit), point.fingerprint)
    };
    runner::make(&units, named, journal, effort, |(point, unit)| {
        let point = (points.make)(*point);
        over_years(&point.plan, unit).map_err(|broken| RunFault::Broken(vec![broken]))
    })
}

/// What happened at a point over all municipalities and years, by replicate, then policy.
///
/// # Errors
/// When a part is missing or damaged.
pub fn totals(point: &Point, journal: &dyn Journal) -> Result<Vec<Record>, RunFault> {
    let (replicates, policies) = (point.plan.replicates as usize, point.plan.policies.len());
    let layout = Layout::up_to((ReplicateIndex(replicates), PolicyIndex(policies)));
    let mut all = vec![Record::default(); layout.length()];
    for unit in point.plan.units() {
        let name = point.part(&unit);
        let sums = journal
            .get(&name)?
            .and_then(|bytes| part(&bytes, &point.fingerprint, &name))
            .ok_or(RunFault::Missing(name))?;
        let first = layout.range(ReplicateIndex(unit.replicates.start as usize - 1)).start;
        for (mine, theirs) in all[first..].iter_mut().zip(&sums) {
            mine.add(theirs);
        }
    }
    Ok(all)
}

fn part(bytes: &[u8], fingerprint: &Fingerprint, name: &str) -> Option<Vec<Record>> {
    journal::decode(bytes, fingerprint, name)
}

/// Runs a unit and sums its years: by replicate, then policy.
fn over_years(plan: &Plan, unit: &Unit) -> Result<Vec<Record>, Broken> {
    let part = unit::run(plan, unit)?;
    let layout = sums_layout(plan, unit.replicates.len());
    let mut totals = Vec::new();
    for replicate in (0..unit.replicates.len()).map(ReplicateIndex) {
        for policy in (0..plan.policies.len()).map(PolicyIndex) {
            let mut whole = Record::default();
            for year in &part.sums[layout.range((replicate, ProfileIndex::ALL, policy))] {
                whole.add(year);
            }
            totals.push(whole);
        }
    }
    Ok(totals)
}
