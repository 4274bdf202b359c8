//! The tables of a stored sweep, read again.

use crate::catalogue::outcomes;
use crate::results::csv::plain;
use crate::results::manifest::{Manifest, Sweep};
use crate::results::read::cells::{Cells, Table, if_listed};
use crate::results::read::fault::ReadFault;
use crate::studies::answer::compare::effects::ComparisonRow;
use crate::studies::run::tables::rows::{direction, outcome, role, unit, verdict};
use crate::studies::sweep::judge::{Change, SweepRow};
use crate::studies::sweep::tables::{changes_columns, told_columns};
use std::path::Path;

/// What the report of a sweep is made of, beside the manifest.
#[derive(Debug, Clone, Default)]
pub struct SweepTables {
    /// The primary outcome by point, then policy: of `sweep.csv`. A row without numbers stands where
    /// it had no value at a point.
    pub rows: Vec<SweepRow>,
    /// `changes.csv`, by policy besides the baseline, where there is one.
    pub changes: Vec<Option<Change>>,
}

impl SweepTables {
    /// Reads the tables of a sweep.
    ///
    /// # Errors
    /// When one is missing, was changed after the run, or holds what was not written.
    pub fn read(folder: &Path, manifest: &Manifest, sweep: &Sweep) -> Result<Self, ReadFault> {
        let primary = outcomes::find(&manifest.primary_outcome).unwrap_or_default();
        let mut rows = empty(primary, sweep);
        let told = told_columns();
        let names: Vec<&str> = sweep.keys.iter().map(String::as_str).chain(told.names()).collect();
        let policies = sweep.policies.len();
        let mut point = 0;
        Table::open(folder, manifest, "sweep", &names)?.each(|cells| {
            point = at(cells, sweep, point)?;
            let name = cells.text();
            let policy = sweep.policies.iter().position(|policy| *policy == name);
            let policy = policy.ok_or_else(|| cells.wrong("a policy of the manifest"))?;
            if let Some(row) = row(cells, (point, policy), primary, &sweep.policies)? {
                rows[point * policies + policy] = row;
            }
            Ok(())
        })?;
        let changes = if_listed((folder, manifest), "changes", &changes_columns(), change)?;
        Ok(Self { rows, changes })
    }
}

/// Rows without numbers.
fn empty(outcome: usize, sweep: &Sweep) -> Vec<SweepRow> {
    let row = |point, policy| SweepRow {
        point,
        policy,
        outcome,
        mean: None,
        mean_low: None,
        mean_high: None,
        comparison: None,
    };
    let policies = 0..sweep.policies.len();
    let places =
        (0..sweep.points.len()).flat_map(|point| policies.clone().map(move |it| (point, it)));
    places.map(|(point, policy)| row(point, policy)).collect()
}

/// The point of a line: that of the line before it, or one after that.
fn at(cells: &mut Cells<'_>, sweep: &Sweep, last: usize) -> Result<usize, ReadFault> {
    let values: Vec<String> = sweep.keys.iter().map(|_| cells.text()).collect();
    let fits = |point: &usize| {
        let known = sweep.points[*point].iter().map(|value| plain(value));
        known.eq(values.iter().map(String::as_str))
    };
    let found = (last..sweep.points.len()).find(fits);
    found.ok_or_else(|| cells.wrong("at a point of the manifest, in its order"))
}

/// The row of a policy at a point, if it is of the primary outcome.
fn row(
    cells: &mut Cells<'_>,
    (point, policy): (usize, usize),
    primary: usize,
    policies: &[String],
) -> Result<Option<SweepRow>, ReadFault> {
    let outcome = outcome(cells)?;
    if outcome.name != outcomes::TABLE[primary].name {
        return Ok(None);
    }
    let unit = unit(cells, outcome)?;
    let direction = direction(cells)?;
    let [mean, mean_low, mean_high] = cells.numbers()?;
    let mut row =
        SweepRow { point, policy, outcome: primary, mean, mean_low, mean_high, comparison: None };
    let baseline = cells.text();
    if baseline.is_empty() {
        return Ok(Some(row));
    }
    let role = role(cells)?;
    let [difference, ci_low, ci_high, ci_low_family, ci_high_family] = cells.numbers()?;
    let [relative_difference, relative_low, relative_high, p, p_adjusted] = cells.numbers()?;
    row.comparison = Some(ComparisonRow {
        outcome: outcome.name,
        unit,
        direction,
        role,
        profile: "all".to_owned(),
        policy: policies[policy].clone(),
        baseline,
        baseline_mean: None,
        baseline_se: None,
        policy_mean: mean,
        policy_se: None,
        difference,
        difference_se: None,
        ci_low,
        ci_high,
        ci_low_family,
        ci_high_family,
        relative_difference,
        relative_low,
        relative_high,
        relative_family: None,
        p,
        p_adjusted,
        family_size: cells.whole()?,
        probability_better: None,
        share_identical: None,
        correlation: None,
        variance_ratio: None,
        smallest_detectable: None,
        replicates: cells.whole()?,
        verdict: verdict(cells)?,
    });
    Ok(Some(row))
}

fn change(cells: &mut Cells<'_>) -> Result<Option<Change>, ReadFault> {
    let (_policy, _from, _to) = (cells.text(), cells.text(), cells.text());
    let (absolute, relative) = (cells.numbers()?, cells.numbers()?);
    Ok(Change::of_numbers(absolute, relative))
}
