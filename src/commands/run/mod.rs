//! `polaris run`: simulate every policy, compare, and write tables, plots and a report.

mod answers;
mod assembly;
mod files;
mod finish;
mod replicates;
mod signals;
mod tell;

use super::bounds::Need;
use super::{Failure, belongs};
use crate::cli::{Output, Shared};
use crate::engine::{Cancellation, RunError};
use crate::experiment::{Plan, World};
use crate::output::{FinishedShard, Folder, Kind, Mark, PartFolder, Request};
use crate::scenario::{Rows, Scenario, folded};
use crate::terminal::{self, printable};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

pub(super) use files::{SCENARIO, hash, hex, manifest, write_log, write_scenario};
pub(super) use finish::{Ended, Manner};
pub(super) use replicates::after;
pub(super) use signals::{go_on, report_large_files, stop_on_interrupt};

/// Runs every scenario of every path in turn.
///
/// # Errors
/// The faults of any scenario before anything runs; afterwards whatever stops a run.
pub fn run(paths: &[PathBuf], shared: &Shared, output: &Output) -> Result<(), Failure> {
    let paths = expand(paths)?;
    if output.writing.out.is_some() && paths.len() > 1 {
        return Err(Failure::Asked("--out names one folder, for one scenario".to_owned()));
    }
    super::format(output.writing.format)?;
    let changes = shared.changes();
    let scenarios: Result<Vec<_>, _> =
        paths.iter().map(|path| super::load(path, &changes)).collect();
    let scenarios = scenarios?;
    if output.writing.out.is_none() {
        own_folders(&paths, &scenarios)?;
    }
    let stop = stop_on_interrupt();
    let mut unseen = Ok(());
    for scenario in &scenarios {
        match run_one(scenario, output, &stop) {
            // Its results are on disk: no reason not to run the others.
            Err(Failure::Stdout(error)) => unseen = unseen.and(Err(error.into())),
            ran => ran?,
        }
    }
    unseen
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

/// Refuses scenarios of which one would take the folder of another, on this system or another one.
fn own_folders(paths: &[PathBuf], scenarios: &[Scenario]) -> Result<(), Failure> {
    let mut taken: BTreeMap<String, (&Path, &Scenario)> = BTreeMap::new();
    for (path, scenario) in paths.iter().zip(scenarios) {
        let folder = folded(&scenario.name);
        let Some((first, other)) = taken.insert(folder, (path, scenario)) else { continue };
        let results = super::study::results(scenario);
        let why = if other.name == scenario.name {
            String::new()
        } else {
            let other = super::study::results(other);
            format!(", which is {} where upper and lower case are the same", other.display())
        };
        return Err(Failure::Asked(format!(
            "{} and {} both want the folder {}{why}; run them one at a time, each with --out, or rename one of the files",
            first.display(),
            path.display(),
            results.display()
        )));
    }
    Ok(())
}

/// Runs one scenario from plan to manifest.
fn run_one(scenario: &Scenario, output: &Output, stop: &Arc<Cancellation>) -> Result<(), Failure> {
    if let Some(sweep) = &scenario.sweep {
        return super::sweep::run(scenario, sweep, output, stop);
    }
    let began = Instant::now();
    let mut plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let (folder, journal) = open(scenario, output)?;
    let fingerprint = plan.fingerprint();
    let ran = replicates::simulate(&mut plan, scenario, &fingerprint, &journal, output, stop);
    let look = ran.as_ref().map_or(None, |look| *look);
    let units = plan.units();
    let folder = &folder;
    let ended = Ended { scenario, plan: &plan, units: &units, look, missing: &[], folder };
    if let Err(Failure::Run(RunError::UnitsFailed(broken))) = &ran {
        ended.note_broken(broken)?;
    }
    ran?;
    if output.shard().is_whole() {
        ended.finish(&journal, &Manner::of(output, began, stop)?)
    } else {
        end_share(scenario, output, folder)
    }
}

/// Opens the folder of a run, or of a shard of one, and its journal.
pub(super) fn open(scenario: &Scenario, output: &Output) -> Result<(Folder, PartFolder), Failure> {
    let shard = output.shard();
    if !shard.is_whole() {
        shareable(scenario)?;
    }
    let path = output.writing.out.clone().unwrap_or_else(|| {
        let results = super::study::results(scenario);
        if shard.is_whole() { results } else { shards(&results, "run").join(shard.folder_name()) }
    });
    let need = Need::of(scenario, output.threads).of_share(shard.count());
    let need = if output.resume { need.going_on(&path) } else { need };
    need.refuse(&scenario.name, &path)?;
    let marked = (!shard.is_whole()).then(|| shard.to_string());
    let folder = Folder::open(
        &path,
        &Request {
            mark: Mark { share: marked, ..Mark::new(&scenario.name, Kind::Run) },
            resume: output.resume,
            force: output.writing.force,
            quiet: output.writing.quiet,
            say: &terminal::line,
        },
    )?;
    let journal = belongs::journal(&folder, &belongs::of_run(scenario))?;
    FinishedShard::unfinish(&folder)?;
    Ok((folder, journal))
}

/// Refuses a scenario that cannot be run in shares.
pub(super) fn shareable(scenario: &Scenario) -> Result<(), Failure> {
    if scenario.run.precision.is_none() {
        return Ok(());
    }
    let told = "shares cannot stop at a precision, because none sees the others: find the number of replicates with `polaris check --pilot 64`, and set run.replicates";
    Err(Failure::Asked(told.to_owned()))
}

/// The folder of the shares of a command.
pub(super) fn shards(results: &Path, command: &str) -> PathBuf {
    let mut name = results.as_os_str().to_owned();
    name.push(".shards");
    PathBuf::from(name).join(command)
}

/// Notes that a share is done, and says what is next.
pub(super) fn end_share(
    scenario: &Scenario,
    output: &Output,
    folder: &Folder,
) -> Result<(), Failure> {
    let shard = output.shard();
    let staging = folder.stage()?;
    write_scenario(scenario, &staging)?;
    let done = FinishedShard {
        scenario: scenario.name.clone(),
        identity: belongs::of_run(scenario),
        share: shard.number(),
        of: shard.count(),
        stage: None,
        parts: Vec::new(),
    };
    done.write(staging)?;
    if !output.writing.quiet {
        let path = folder.path();
        let beside = path.parent().unwrap_or(path);
        terminal::show(&printable(&format!(
            "{}: share {shard} is done in {}. When all {} are: polaris merge {}\n",
            scenario.name,
            path.display(),
            shard.count(),
            beside.display()
        )))
        .map_err(|error| error.but_written(path.display()))?;
    }
    Ok(())
}
