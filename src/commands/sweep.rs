//! `polaris run` of a scenario with a sweep: every policy at every point of the grid, one table.

use super::Failure;
use super::run::{Manner, after, end_share, hash, open, write_log, write_scenario};
use crate::analysis::sweep::{self as analysis, Corrected, Grid, SweepRow};
use crate::cli::Output;
use crate::engine::{self, Broken, Effort, Journal, Point, Points, RunFault, Stop};
use crate::experiment::{Plan, World};
use crate::output::sweep::{self as tables, SweepManifest};
use crate::output::{Fault, Folder, Format, Manifest, Written};
use crate::report::sweep::{self as report, Facts, Results};
use crate::scenario::{Scenario, Sweep, SweepPoint};
use crate::terminal::{self, Bar, printable, wrapped};
use crate::words::{Words, say};
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// What a sweep says of rows by municipality.
const ROWS: &str = "none: a sweep keeps no rows of municipalities";

/// Runs a sweep from its points to the manifest.
pub(super) fn run(
    scenario: &Scenario,
    sweep: &Sweep,
    output: &Output,
    stop: &Stop,
) -> Result<(), Failure> {
    let began = Instant::now();
    let (folder, journal) = open(scenario, output)?;
    let ran = simulate(scenario, sweep, output, stop, &journal);
    if let Err(Failure::Run(RunFault::Broken(broken))) = &ran {
        let files = write_scenario(scenario, &folder)?;
        manifest(scenario, sweep, files, broken.clone(), &folder)?;
    }
    ran?;
    if !output.share().is_whole() {
        return end_share(scenario, output, &folder);
    }
    finish(scenario, sweep, &journal, &folder, &Manner::of(output, began)?)
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
    let mut files = write_scenario(scenario, folder)?;
    let mut results = compare(scenario, sweep, journal, (folder, manner.format), &mut files)?;
    results.words = manner.words;
    let drawn = if manner.plots { write_report(&results, folder, &mut files)? } else { Vec::new() };
    manifest(scenario, sweep, files, Vec::new(), folder)?;
    let seconds = manner.began.elapsed().as_secs_f64();
    write_log(folder, manner.threads, seconds)?;
    if !manner.quiet {
        tell(&results, &drawn, folder.path(), seconds);
    }
    Ok(())
}

/// Copies the parts of all points.
///
/// # Errors
/// When one is missing or cannot be kept.
pub(super) fn copy(sweep: &Sweep, from: &dyn Journal, to: &dyn Journal) -> Result<(), Failure> {
    for place in &sweep.points {
        let point = point(place);
        for unit in point.plan.units() {
            super::merge::copy(&point.part(&unit), from, to)?;
        }
    }
    Ok(())
}

/// A point as the engine runs it.
fn point(point: &SweepPoint) -> Point {
    let scenario = &point.scenario;
    let plan = Plan::new(scenario, &World::of(scenario), false);
    let fingerprint = engine::fingerprint(&plan, &scenario.resolved);
    Point { plan, fingerprint }
}

fn simulate(
    scenario: &Scenario,
    sweep: &Sweep,
    output: &Output,
    stop: &Stop,
    journal: &dyn Journal,
) -> Result<(), Failure> {
    let make = |place: usize| point(&sweep.points[place]);
    let points = Points { number: sweep.points.len(), make: &make };
    let bar = Bar::new(&scenario.name, output.quiet);
    let report = |progress| bar.show(progress);
    let effort = Effort { threads: output.threads, share: output.share(), stop, report: &report };
    let ran = engine::run_points(points, journal, &effort);
    bar.finish();
    after(ran)
}

/// Compares the policies at every point and writes the table on the way.
fn compare(
    scenario: &Scenario,
    sweep: &Sweep,
    journal: &dyn Journal,
    (folder, format): (&Folder, Format),
    files: &mut Vec<Written>,
) -> Result<Results, Failure> {
    let matters = |point: &SweepPoint| point.scenario.outcomes.smallest_difference;
    let grid = Grid {
        points: sweep.points.len(),
        policies: scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
        primary: scenario.outcomes.primary,
        matters: sweep.points.iter().map(matters).collect(),
    };
    let read = |place: usize| analysis::table(&point(&sweep.points[place]), journal);
    let corrected = grid.correct(read)?;
    let mut primary = Vec::new();
    let mut failed = None;
    let written = folder.table("sweep", format, |sheet| {
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
            primary.extend(rows.into_iter().filter(|row| row.outcome == grid.primary));
        }
        Ok(())
    });
    if let Some(fault) = failed {
        return Err(fault.into());
    }
    files.push(written?);
    Ok(results(scenario, sweep, &grid, &corrected, primary))
}

/// What figures, page and sentences need.
fn results(
    scenario: &Scenario,
    sweep: &Sweep,
    grid: &Grid,
    corrected: &Corrected,
    rows: Vec<SweepRow>,
) -> Results {
    let fewest = |of: fn(&Scenario) -> u32| {
        sweep.points.iter().map(|point| of(&point.scenario)).min().unwrap_or(0)
    };
    let mut results = Results {
        words: Words::default(),
        title: scenario.title.clone(),
        question: scenario.question.clone(),
        keys: sweep.keys.clone(),
        points: sweep.points.iter().map(|point| point.values.clone()).collect(),
        policies: grid.policies.clone(),
        primary: grid.primary,
        rows,
        changes: Vec::new(),
        facts: Facts {
            municipalities: fewest(|scenario| scenario.municipalities.len() as u32),
            replicates: fewest(|scenario| scenario.run.replicates),
            years: fewest(|scenario| scenario.run.years),
            burn_in_years: fewest(|scenario| scenario.run.burn_in_years),
            seed: scenario.run.seed,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            scenario_hash: hash(scenario),
        },
    };
    if let Some(ends) = results.ends() {
        let others = 1..grid.policies.len();
        let changes =
            others.clone().map(|policy| grid.change(corrected, policy, ends, others.len()));
        results.changes = changes.collect();
    }
    results
}

/// Writes figures and page. Returns the names of the figures, or why there is none.
fn write_report(
    results: &Results,
    folder: &Folder,
    files: &mut Vec<Written>,
) -> Result<Vec<String>, Failure> {
    let drawn = report::figures(results)?;
    let mut write = |name: &str, bytes: &[u8]| {
        let fill = |out: &mut dyn Write| out.write_all(bytes).map(|()| None);
        files.push(folder.write(name, fill)?);
        Ok::<(), Fault>(())
    };
    for figure in &drawn.figures {
        write(&format!("plots/{}.svg", figure.name), figure.svg.as_bytes())?;
        write(&format!("plots/{}.png", figure.name), &figure.png)?;
    }
    write("report.html", report::page(results, &drawn).as_bytes())?;
    Ok(drawn.left_out)
}

fn manifest(
    scenario: &Scenario,
    sweep: &Sweep,
    files: Vec<Written>,
    broken: Vec<Broken>,
    folder: &Folder,
) -> Result<(), Fault> {
    let run = Manifest {
        version: env!("CARGO_PKG_VERSION"),
        scenario: scenario.name.clone(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        municipalities: scenario.municipalities.len(),
        rows: ROWS.to_owned(),
        missing_shares: Vec::new(),
        broken,
        parameters: Manifest::parameters(&scenario.parameters),
        files,
    };
    let points = sweep.points.iter().map(|point| point.values.clone()).collect();
    tables::manifest(folder, &run, &SweepManifest { keys: sweep.keys.clone(), points })
}

/// The answer in a few plain lines, and where to read on.
fn tell(results: &Results, left_out: &[String], path: &Path, seconds: f64) {
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
    terminal::show(&text);
}
