//! Runs many plans that share a journal: the units of all of them in parallel, each stored as no more
//! than its sums over municipalities and years.

use super::error::{FailedUnit, RunError};
use super::journal::{self, Journal};
use super::part::sums_layout;
use super::runner::{self, ExecutionOptions, ExecutionSummary, PartId};
use super::unit;
use crate::experiment::{Fingerprint, Plan, Unit};
use crate::records::layout::{Layout, PolicyIndex, ProfileIndex, ReplicateIndex};
use crate::records::{Record, packed};
use serde::{Deserialize, Serialize};

/// The plan of one point among many, with the fingerprint of its parts.
#[derive(Debug, Clone)]
pub struct PlannedPoint {
    /// The plan.
    pub plan: Plan,
    /// Fingerprint of its parts.
    pub fingerprint: Fingerprint,
}

impl PlannedPoint {
    /// The name of the part of a unit. It begins with the point's fingerprint and not with its number,
    /// so that it stays the same when points are added.
    #[must_use]
    pub fn part_name(&self, unit: &Unit) -> String {
        let mark = blake3::Hash::from_bytes(self.fingerprint).to_hex();
        let mark = &mark[..16];
        format!("{mark}_{}", unit.name())
    }

    fn part_id(&self, unit: &Unit) -> PartId {
        PartId { name: self.part_name(unit), fingerprint: self.fingerprint }
    }
}

/// Points by their index. Their plans are made when they are needed, so that memory does not grow with
/// the number of points.
#[derive(Clone, Copy)]
pub struct PlannedPoints<'a> {
    /// How many there are.
    pub count: usize,
    /// Makes the plan of a point, by its index; always the same one.
    pub plan: &'a (dyn Fn(usize) -> PlannedPoint + Sync),
}

/// A unit of one of the points.
struct PointUnit {
    /// Index of the point.
    point: usize,
    unit: Unit,
}

/// The sums over municipalities and years of a unit: by replicate, then policy.
#[derive(Serialize, Deserialize)]
struct Sums(#[serde(with = "packed")] Vec<Record>);

/// Runs all units of the shard, over all points, that the journal does not hold yet.
///
/// # Errors
/// As for [`super::run()`].
pub fn run_points(
    points: PlannedPoints,
    journal: &dyn Journal,
    options: &ExecutionOptions,
) -> Result<ExecutionSummary, RunError> {
    run_parts(points, &|_| true, journal, options)
}

/// Runs the units of these names, over all points, as [`run_points`] does for all.
///
/// # Errors
/// As for [`super::run()`].
pub fn run_parts(
    points: PlannedPoints,
    chosen: &dyn Fn(&str) -> bool,
    journal: &dyn Journal,
    options: &ExecutionOptions,
) -> Result<ExecutionSummary, RunError> {
    let units_of = |point: usize| {
        let planned = (points.plan)(point);
        let mut units = planned.plan.units();
        units.retain(|unit| chosen(&planned.part_name(unit)));
        units.into_iter().map(move |unit| PointUnit { point, unit })
    };
    let units: Vec<PointUnit> = (0..points.count).flat_map(units_of).collect();
    let id = |it: &PointUnit| (points.plan)(it.point).part_id(&it.unit);
    runner::compute_missing(&units, id, journal, options, |it| {
        let point = (points.plan)(it.point);
        sums_over_years(&point.plan, &it.unit)
            .map_err(|failure| RunError::UnitsFailed(vec![failure]))
    })
}

/// Runs all units of a point on this thread: the names and bytes of its parts, as a journal holds them.
///
/// # Errors
/// When the program fails in a unit.
pub fn run_point(point: &PlannedPoint) -> Result<Vec<(String, Vec<u8>)>, RunError> {
    let one = |unit: &Unit| {
        let sums = sums_over_years(&point.plan, unit)
            .map_err(|failure| RunError::UnitsFailed(vec![failure]))?;
        let PartId { name, fingerprint } = point.part_id(unit);
        let bytes = journal::encode(&sums, &fingerprint, &name);
        Ok((name, bytes))
    };
    point.plan.units().iter().map(one).collect()
}

/// Reads what happened at a point over all municipalities and years, by replicate, then policy.
///
/// # Errors
/// When a part is missing or damaged.
pub fn read_totals(point: &PlannedPoint, journal: &dyn Journal) -> Result<Vec<Record>, RunError> {
    let (replicates, policies) = (point.plan.replicates as usize, point.plan.policies.len());
    let layout = Layout::up_to((ReplicateIndex(replicates), PolicyIndex(policies)));
    let mut totals = vec![Record::default(); layout.length()];
    for unit in point.plan.units() {
        let PartId { name, fingerprint } = point.part_id(&unit);
        let Sums(sums) = journal
            .get(&name)?
            .and_then(|bytes| journal::decode(&bytes, &fingerprint, &name))
            .ok_or(RunError::Missing(name))?;
        let first = layout.range(ReplicateIndex(unit.replicates.start as usize - 1)).start;
        for (total, sum) in totals[first..].iter_mut().zip(&sums) {
            total.add(sum);
        }
    }
    Ok(totals)
}

/// Runs a unit and sums its municipalities and years.
fn sums_over_years(plan: &Plan, unit: &Unit) -> Result<Sums, FailedUnit> {
    let part = unit::run(plan, unit)?;
    let layout = sums_layout(plan, unit.replicates.len());
    let mut sums = Vec::new();
    for replicate in (0..unit.replicates.len()).map(ReplicateIndex) {
        for policy in (0..plan.policies.len()).map(PolicyIndex) {
            let mut sum = Record::default();
            for year in &part.sums[layout.range((replicate, ProfileIndex::ALL, policy))] {
                sum.add(year);
            }
            sums.push(sum);
        }
    }
    Ok(Sums(sums))
}
