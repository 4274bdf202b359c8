//! `polaris run` of a scenario with a sweep or with variants: every policy at every point, one table.

use crate::cli::Output;
use crate::engine::{
    self, Cancellation, ExecutionOptions, ExecutionSummary, FailedUnit, Journal, PlannedPoints,
    RunError,
};
use crate::experiment::Fingerprint;
use crate::results::{Folder, Format, Manifest, Sheet, Staging, Sweep as Swept, Variant, Written};
use crate::scenario::{Over, Scenario, Sweep, SweepPoint};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::{self, write_log, write_scenario};
use crate::studies::shared::manner::Manner;
use crate::studies::shared::resume::after;
use crate::studies::shared::shares::{end_share, open};
use crate::studies::shared::signals::go_on;
use crate::studies::sweep::design::{Points, parts_of_first_pass, run_first_pass};
use crate::studies::sweep::from_tables::of_sweep;
use crate::studies::sweep::judge::{ChangeRow, Corrected, Grid};
use crate::studies::sweep::publish::publish;
use crate::studies::sweep::results::Results;
use crate::studies::sweep::tables::stored::SweepTables;
use crate::studies::sweep::{judge, sentences, tables, variants};
use crate::terminal::{self, Bar, StdoutError, hanging, printable, wrapped};
use crate::words::say;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// What a sweep says of rows by municipality.
const ROWS: &str = "none: a sweep keeps no rows of municipalities";

/// Runs a sweep from its points to the manifest.
pub(crate) fn run(
    scenario: &Scenario,
    sweep: &Sweep,
    output: &Output,
    stop: &Arc<Cancellation>,
) -> Result<(), CommandError> {
    let began = Instant::now();
    let (folder, journal) = open(scenario, output)?;
    let ran = simulate(scenario, sweep, output, stop, &journal);
    if let Err(CommandError::Run(RunError::UnitsFailed(broken))) = &ran {
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
    finish(scenario, sweep, &journal, &folder, &Manner::of(scenario, output, began, stop)?)
}

/// From parts to results.
///
/// # Errors
/// When a part is missing or something cannot be written.
pub(crate) fn finish(
    scenario: &Scenario,
    sweep: &Sweep,
    journal: &dyn Journal,
    folder: &Folder,
    manner: &Manner,
) -> Result<(), CommandError> {
    let staging = folder.stage()?;
    let files = write_scenario(scenario, &staging)?;
    let mut manifest = manifest(scenario, sweep, files, Vec::new());
    manner.words.language().code().clone_into(&mut manifest.language);
    compare(scenario, sweep, journal, &staging, manner.format, &mut manifest)?;
    // From the tables just written, as `polaris report` would.
    let stop = || go_on(&manner.stop);
    let (results, left_out) = publish(staging.path(), &staging, &mut manifest, manner.plots, stop)?;
    let seconds = manner.began.elapsed().as_secs_f64();
    write_log(&staging, manner.threads, seconds)?;
    manifest.write(staging)?;
    if !manner.quiet {
        tell(&results, &left_out, folder.path(), seconds)
            .map_err(|error| error.but_written(folder.path().display()))?;
    }
    Ok(())
}

/// Checks the parts of the first pass and of all points where they lie. Returns their names.
///
/// # Errors
/// Those of `check`, which is given a name and its fingerprint; that a part is missing.
pub(crate) fn checked_parts(
    sweep: &Sweep,
    from: &dyn Journal,
    check: impl Fn(&str, &Fingerprint) -> Result<(), CommandError>,
) -> Result<Vec<String>, CommandError> {
    let mut all = parts_of_first_pass(sweep);
    for (name, fingerprint) in &all {
        check(name, fingerprint)?;
    }
    // Which parts points have is known from the first pass.
    for (name, fingerprint) in Points::read(sweep, from)?.parts() {
        check(&name, &fingerprint)?;
        all.push((name, fingerprint));
    }
    Ok(all.into_iter().map(|(name, _)| name).collect())
}

fn simulate(
    scenario: &Scenario,
    sweep: &Sweep,
    output: &Output,
    stop: &Cancellation,
    journal: &dyn Journal,
) -> Result<(), CommandError> {
    let with_bar = |name: &str, run: &dyn Fn(&ExecutionOptions) -> Ran| {
        let bar = Bar::new(name, output.writing.quiet);
        let ran = run(&ExecutionOptions {
            threads: output.threads,
            shard: output.shard(),
            cancellation: stop,
            progress: &|progress| bar.show(progress),
        });
        bar.finish();
        after(ran)
    };
    if sweep.points.iter().any(|point| !point.cut.is_empty()) {
        let name = say!(terminal::words(), "loops-cut-in", name = &scenario.name);
        with_bar(&name, &|options| run_first_pass(sweep, journal, options))?;
    }
    let points = Points::read(sweep, journal)?;
    let make = |place: usize| points.at(place);
    let points = PlannedPoints { count: points.count(), plan: &make };
    with_bar(&scenario.name, &|options| engine::run_points(points, journal, options))
}

/// What the engine says of a run.
type Ran = Result<ExecutionSummary, RunError>;

/// Compares the policies at every point and writes the tables on the way.
fn compare(
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
    write_changes(&grid, &corrected, staging, format, manifest)
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

/// The manifest of a sweep. Where points differ in a number, it has the least.
pub(crate) fn manifest(
    scenario: &Scenario,
    sweep: &Sweep,
    files: Vec<Written>,
    broken: Vec<FailedUnit>,
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
            variants: match sweep.over {
                Over::Grid => Vec::new(),
                Over::Variants => sweep.points.iter().map(variant).collect(),
            },
        }),
        ..files::manifest(scenario, files, broken)
    }
}

fn variant(point: &SweepPoint) -> Variant {
    Variant {
        name: point.values.join("; "),
        choice: point.scenario.choice.word().to_owned(),
        cut: point.cut.iter().map(|link| link.key().to_owned()).collect(),
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
    let lines = if results.variants.is_empty() { Vec::new() } else { variants::terminal(results) };
    for (place, line) in lines.iter().enumerate() {
        // The heading, and then each policy, stand apart.
        let apart = if place == 0 { "\n" } else { "" };
        let _ = writeln!(text, "{apart}{}", hanging(&printable(line)));
    }
    let closing = sentences::closing(results, seconds);
    for paragraph in sentences::answer(results).iter().chain(left_out).chain([&closing]) {
        text.push('\n');
        text.push_str(&wrapped(&printable(paragraph)));
        text.push('\n');
    }
    let shown = printable(&path.display().to_string());
    text.push_str(&say!(results.words, "sweep-results", path = shown));
    text.push('\n');
    terminal::show(&text)
}
