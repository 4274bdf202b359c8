//! `polaris run`: simulate every policy, compare, and write tables, plots and a report.

mod answers;
mod assembly;
mod files;
mod replicates;
mod tell;

use super::Failure;
use super::report::{Told, publish};
use crate::cli::{Output, Shared};
use crate::engine::{self, Stop};
use crate::experiment::{Plan, World};
use crate::output::Folder;
use crate::scenario::{self, Rows, Scenario};
use answers::Answers;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

pub(super) use files::{hash, manifest, write_log};

/// Runs every scenario of every path in turn.
///
/// # Errors
/// The faults of any scenario before anything runs; afterwards whatever stops a run.
pub fn run(paths: &[PathBuf], shared: &Shared, output: &Output) -> Result<(), Failure> {
    let paths = expand(paths)?;
    if output.out.is_some() && paths.len() > 1 {
        return Err(Failure::Asked("--out names one folder, for one scenario".to_owned()));
    }
    let changes = shared.changes();
    let scenarios: Result<Vec<_>, _> =
        paths.iter().map(|path| scenario::load(path, &changes)).collect();
    let stop = stop_on_interrupt();
    for scenario in &scenarios? {
        run_one(scenario, output, &stop)?;
    }
    Ok(())
}

/// A folder stands for the scenario files in it, in the order of their names.
fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut all = Vec::new();
    for path in paths {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).map_err(|cause| {
            Failure::Asked(format!("{} cannot be read: {cause}", path.display()))
        })?;
        let mut inside: Vec<_> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        inside.sort();
        if inside.is_empty() {
            return Err(Failure::Asked(format!("{} holds no scenario", path.display())));
        }
        all.append(&mut inside);
    }
    Ok(all)
}

/// Ctrl-C asks the run to stop after the units in hand; a second one ends the program at once.
pub(super) fn stop_on_interrupt() -> Arc<Stop> {
    static STOP: OnceLock<Arc<Stop>> = OnceLock::new();
    let stop = STOP.get_or_init(|| {
        let stop = Arc::new(Stop::new(false));
        let flag = Arc::clone(&stop);
        // Where no handler can be set, Ctrl-C ends the program; finished parts are safe anyway.
        let _ = ctrlc::set_handler(move || {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        stop
    });
    Arc::clone(stop)
}

/// Runs one scenario from plan to manifest.
fn run_one(scenario: &Scenario, output: &Output, stop: &Stop) -> Result<(), Failure> {
    if let Some(sweep) = &scenario.sweep {
        return super::sweep::run(scenario, sweep, output, stop);
    }
    let began = Instant::now();
    let mut plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let path = output.out.clone().unwrap_or_else(|| Path::new("output").join(&scenario.name));
    let folder = Folder::open(&path, &scenario.name, output.resume, output.force)?;
    folder.unfinish()?;
    let fingerprint = engine::fingerprint(&plan, &scenario.resolved);
    let journal = folder.journal()?;
    let look = replicates::simulate(&mut plan, scenario, &fingerprint, &journal, output, stop)?;
    let mut files = Vec::new();
    let tally = assembly::assemble(&plan, scenario, &fingerprint, &journal, &folder, &mut files)?;
    let answers = Answers::of(&tally, scenario, &plan);
    drop(tally);
    files::write_tables(&answers, &folder, &mut files)?;
    drop(answers);
    let mut manifest = manifest(scenario, files);
    manifest.replicates = plan.replicates;
    manifest.precision = files::precision(scenario, look);
    // From the tables just written, as `polaris report` would.
    let told = publish(&folder, &mut manifest, !output.no_plots)?;
    manifest.write(&folder)?;
    let seconds = began.elapsed().as_secs_f64();
    write_log(&folder, output.threads, seconds)?;
    if let Told::Run(results) = told
        && !output.quiet
    {
        tell::tell(&results, &path, seconds);
    }
    Ok(())
}
