//! The tables that a sweep leaves in its folder.

use crate::catalogue::outcomes::TABLE;
use crate::engine::{self, Journal};
use crate::results::{Format, Manifest, Sheet, Staging};
use crate::scenario::{Scenario, Sweep, SweepPoint};
use crate::studies::answer::rates::fraction;
use crate::studies::designs::tables::{EvaluationRow, Evaluations};
use crate::studies::shared::error::CommandError;
use crate::studies::sweep::design::Points;
use crate::studies::sweep::from_tables::of_sweep;
use crate::studies::sweep::judge::change::ChangeRow;
use crate::studies::sweep::judge::{Corrected, Grid};
use crate::studies::sweep::tables::stored::SweepTables;
use crate::studies::sweep::{judge, tables};

/// Compares the policies at every point and writes the tables on the way.
///
/// # Errors
/// When a part is missing or something cannot be written.
pub(crate) fn write_tables(
    scenario: &Scenario,
    sweep: &Sweep,
    journal: &dyn Journal,
    staging: &Staging,
    format: Format,
    manifest: &mut Manifest,
) -> Result<(), CommandError> {
    let matters = |point: &SweepPoint| point.scenario.outcomes.smallest_difference;
    let grid = Grid {
        points: sweep.points.len(),
        policies: scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
        primary: scenario.outcomes.primary,
        matters: sweep.points.iter().map(matters).collect(),
    };
    let points = Points::read(sweep, journal)?;
    let read = |place: usize| judge::table(&points.at(place), journal);
    let corrected = grid.correct(read)?;
    let mut failed = None;
    let written = staging.table("sweep", format, |sheet| {
        let values: Vec<&[String]> =
            sweep.points.iter().map(|point| point.values.as_slice()).collect();
        tables::begin(sheet, &sweep.keys, &values)?;
        for (place, point) in sweep.points.iter().enumerate() {
            let rows = match read(place) {
                Ok(table) => grid.rows(&corrected, place, &table),
                Err(fault) => {
                    failed = Some(fault);
                    return Err(std::io::Error::other("a part cannot be read"));
                }
            };
            tables::rows(sheet, &point.values, &grid.policies, &rows)?;
        }
        Ok(())
    });
    if let Some(fault) = failed {
        return Err(fault.into());
    }
    manifest.files.push(written?);
    let cuts = points.cuts();
    if !cuts.is_empty() {
        let fill = |sheet: &mut Sheet| tables::cuts(sheet, &cuts);
        manifest.files.push(staging.table("cuts", format, fill)?);
    }
    write_design(sweep, staging, format, manifest)?;
    write_evaluations(scenario, &points, journal, staging, format, manifest)?;
    write_changes(&grid, &corrected, staging, format, manifest)
}

/// Writes the swept keys of each point.
fn write_design(
    sweep: &Sweep,
    staging: &Staging,
    format: Format,
    manifest: &mut Manifest,
) -> Result<(), CommandError> {
    let values: Vec<&[String]> = sweep.points.iter().map(|point| &point.values[..]).collect();
    let fill = |sheet: &mut Sheet| tables::design(sheet, &sweep.keys, &values);
    manifest.files.push(staging.table("design", format, fill)?);
    Ok(())
}

/// Writes the primary outcome at each point, by policy and replicate, a point at a time.
fn write_evaluations(
    scenario: &Scenario,
    points: &Points,
    journal: &dyn Journal,
    staging: &Staging,
    format: Format,
    manifest: &mut Manifest,
) -> Result<(), CommandError> {
    let primary = scenario.outcomes.primary;
    let mut failed = None;
    let written = staging.table("evaluations", format, |sheet| {
        let mut out = Evaluations::begin(sheet)?;
        for (world, place) in (1..).zip(0..points.count()) {
            let point = points.at(place);
            let totals = engine::read_totals(&point, journal).map_err(|fault| {
                failed = Some(fault);
                std::io::Error::other("a part cannot be read")
            })?;
            let policies = &point.plan.policies;
            for (at, policy) in policies.iter().enumerate() {
                let totals = totals.iter().skip(at).step_by(policies.len());
                out.rows((1..).zip(totals).map(|(replicate, total)| EvaluationRow {
                    world,
                    policy,
                    replicate: Some(replicate),
                    outcome: &TABLE[primary],
                    fraction: fraction(primary, total),
                }))?;
            }
        }
        Ok(())
    });
    if let Some(fault) = failed {
        return Err(fault.into());
    }
    manifest.files.push(written?);
    Ok(())
}

/// Writes how effects change from the least to the largest value, where one number is swept, or from
/// the scenario as written to each variant.
fn write_changes(
    grid: &Grid,
    corrected: &Corrected,
    staging: &Staging,
    format: Format,
    manifest: &mut Manifest,
) -> Result<(), CommandError> {
    let Some(swept) = &manifest.sweep else { return Ok(()) };
    let pairs = of_sweep(manifest, swept, SweepTables::default()).pairs();
    let comparisons = (grid.policies.len() - 1) * pairs.len();
    if comparisons == 0 {
        return Ok(());
    }
    let at = |point: usize| swept.points[point].join("; ");
    let row = |policy: usize, (from, to): (usize, usize)| {
        let change = grid.change(corrected, policy, from, to, comparisons);
        ChangeRow::new(&grid.policies[policy], at(from), at(to), change)
    };
    let policies = 1..grid.policies.len();
    let rows: Vec<ChangeRow> =
        policies.flat_map(|policy| pairs.iter().map(move |pair| row(policy, *pair))).collect();
    let file = staging.rows(format, &rows)?;
    manifest.files.push(file);
    Ok(())
}
