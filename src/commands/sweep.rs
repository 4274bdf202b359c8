//! `polaris run` of a scenario with a sweep: every policy at every point of the grid, one table.

use super::Failure;
use super::report::{Told, of_sweep, publish};
use super::run::{Manner, after, end_share, go_on, open, write_log, write_scenario};
use crate::analysis::sweep::{self as analysis, Corrected, Grid};
use crate::cli::Output;
use crate::engine::{
    self, Cancellation, ExecutionOptions, Journal, PlannedPoint, PlannedPoints, RunError,
    UnitFailure,
};
use crate::experiment::{Fingerprint, Plan, World};
use crate::output::read::SweepTables;
use crate::output::sweep as tables;
use crate::output::{Folder, Format, Manifest, Staging, Sweep as Swept, Written};
use crate::report::sweep::{self as report, Results};
use crate::scenario::{Scenario, Sweep, SweepPoint};
use crate::terminal::{self, Bar, StdoutError, printable, wrapped};
use crate::words::say;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// What a sweep says of rows by municipality.
const ROWS: &str = "none: a sweep keeps no rows of municipalities";

/// Runs a sweep from its points to the manifest.
pub(super) fn run(
    scenario: &Scenario,
    sweep: &Sweep,
    output: &Output,
    stop: &Arc<Cancellation>,
) -> Result<(), Failure> {
    let began = Instant::now();
    let (folder, journal) = open(scenario, output)?;
    let ran = simulate(scenario, sweep, output, stop, &journal);
    if let Err(Failure::Run(RunError::UnitsFailed(broken))) = &ran {
        // Finished results of fewer replicates or points stay as they are.
        if !folder.is_finished() {
            let staging = folder.stage()?;
            let files = write_scenario(scenario, &staging)?;
            manifest(scenario, sweep, files, broken.clone()).write(staging)?;
        }
    }
    ran?;
    if !output.shard().is_whole() {
        return end_share(scenario, output, &folder);
    }
    finish(scenario, sweep, &journal, &folder, &Manner::of(output, began, stop)?)
}

/// From parts to results.
///
/// # Errors
/// When a part is missing or something cannot be written.
pub(super) fn finish(
    scenario: &Scenario,
    sweep: &Sweep,
    journal: &dyn Journal,
    folder: &Folder,
    manner: &Manner,
) -> Result<(), Failure> {
    let staging = folder.stage()?;
    let files = write_scenario(scenario, &staging)?;
    let mut manifest = manifest(scenario, sweep, files, Vec::new());
    manner.words.language().code().clone_into(&mut manifest.language);
    compare(scenario, sweep, journal, (&staging, manner.format), &mut manifest)?;
    // From the tables just written, as `polaris report` would.
    let stop = || go_on(&manner.stop);
    let told = publish(staging.path(), &staging, &mut manifest, manner.plots, stop)?;
    let seconds = manner.began.elapsed().as_secs_f64();
    write_log(&staging, manner.threads, seconds)?;
    manifest.write(staging)?;
    if let Told::Sweep(results, left_out) = told
        && !manner.quiet
    {
        tell(&results, &left_out, folder.path(), seconds)
            .map_err(|error| error.but_written(folder.path().display()))?;
    }
    Ok(())
}

/// Copies the parts of all points.
///
/// # Errors
/// When one is missing or cannot be kept.
pub(super) fn copy(sweep: &Sweep, from: &dyn Journal, to: &dyn Journal) -> Result<(), Failure> {
    for (name, _) in parts(sweep) {
        super::merge::copy(&name, from, to)?;
    }
    Ok(())
}

/// The names of all parts of a sweep, each with its fingerprint.
pub(super) fn parts(sweep: &Sweep) -> impl Iterator<Item = (String, Fingerprint)> {
    sweep.points.iter().map(point).flat_map(|point| {
        let part = |unit| (point.part_name(unit), point.fingerprint);
        point.plan.units().iter().map(part).collect::<Vec<_>>()
    })
}

/// A point as the engine runs it.
fn point(point: &SweepPoint) -> PlannedPoint {
    let scenario = &point.scenario;
    let plan = Plan::new(scenario, &World::of(scenario), false);
    let fingerprint = plan.fingerprint();
    PlannedPoint { plan, fingerprint }
}

fn simulate(
    scenario: &Scenario,
    sweep: &Sweep,
    output: &Output,
    stop: &Cancellation,
    journal: &dyn Journal,
) -> Result<(), Failure> {
    let make = |place: usize| point(&sweep.points[place]);
    let points = PlannedPoints { count: sweep.points.len(), plan: &make };
    let bar = Bar::new(&scenario.name, output.writing.quiet);
    let report = |progress| bar.show(progress);
    let options = ExecutionOptions {
        threads: output.threads,
        shard: output.shard(),
        cancellation: stop,
        progress: &report,
    };
    let ran = engine::run_points(points, journal, &options);
    bar.finish();
    after(ran)
}

/// Compares the policies at every point and writes the tables on the way.
fn compare(
    scenario: &Scenario,
    sweep: &Sweep,
    journal: &dyn Journal,
    (staging, format): (&Staging, Format),
    manifest: &mut Manifest,
) -> Result<(), Failure> {
    let matters = |point: &SweepPoint| point.scenario.outcomes.smallest_difference;
    let grid = Grid {
        points: sweep.points.len(),
        policies: scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
        primary: scenario.outcomes.primary,
        matters: sweep.points.iter().map(matters).collect(),
    };
    let read = |place: usize| analysis::table(&point(&sweep.points[place]), journal);
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
    write_changes(&grid, &corrected, (staging, format), manifest)
}

/// Writes how effects change from the least to the largest value, where one number is swept.
fn write_changes(
    grid: &Grid,
    corrected: &Corrected,
    (staging, format): (&Staging, Format),
    manifest: &mut Manifest,
) -> Result<(), Failure> {
    let Some(swept) = &manifest.sweep else { return Ok(()) };
    let others = grid.policies.len() - 1;
    let Some(ends) =
        of_sweep(manifest, swept, SweepTables::default()).ends().filter(|_| others > 0)
    else {
        return Ok(());
    };
    let changes: Vec<_> =
        (1..=others).map(|policy| grid.change(corrected, policy, ends, others)).collect();
    let at = |point: usize| swept.points[point].join("; ");
    let (from, to) = (at(ends.0), at(ends.1));
    let file = staging.table("changes", format, |sheet| {
        tables::changes(sheet, &grid.policies, (&from, &to), &changes)
    })?;
    manifest.files.push(file);
    Ok(())
}

/// The manifest of a sweep. Where points differ in a number, it has the least.
pub(super) fn manifest(
    scenario: &Scenario,
    sweep: &Sweep,
    files: Vec<Written>,
    broken: Vec<UnitFailure>,
) -> Manifest {
    let fewest = |of: fn(&Scenario) -> u32| {
        sweep.points.iter().map(|point| of(&point.scenario)).min().unwrap_or(0)
    };
    Manifest {
        replicates: fewest(|scenario| scenario.run.replicates),
        municipalities: fewest(|scenario| scenario.municipalities.len() as u32) as usize,
        years: fewest(|scenario| scenario.run.years),
        burn_in_years: fewest(|scenario| scenario.run.burn_in_years),
        rows: ROWS.to_owned(),
        sweep: Some(Swept {
            keys: sweep.keys.clone(),
            points: sweep.points.iter().map(|point| point.values.clone()).collect(),
            policies: scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
        }),
        ..super::run::manifest(scenario, files, broken)
    }
}

/// The answer in a few plain lines, and where to read on.
fn tell(
    results: &Results,
    left_out: &[String],
    path: &Path,
    seconds: f64,
) -> Result<(), StdoutError> {
    let mut text = format!("\n{}\n", wrapped(&printable(&results.question)));
    let closing = report::closing(results, seconds);
    for paragraph in report::answer(results).iter().chain(left_out).chain([&closing]) {
        text.push('\n');
        text.push_str(&wrapped(&printable(paragraph)));
        text.push('\n');
    }
    let shown = printable(&path.display().to_string());
    text.push_str(&say!(results.words, "sweep-results", path = shown));
    text.push('\n');
    terminal::show(&text)
}
