//! `polaris run`: simulate every policy, compare, and write tables, plots and a report.

use crate::cli::{Output, RunOptions, Shared};
use crate::scenario::{self, Rows, Scenario, folded};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::folders;
use crate::studies::shared::language;
use crate::studies::shared::loading::{format, load};
use crate::studies::shared::signals::stop_on_interrupt;
use crate::studies::{run, sweep};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Runs every scenario of every path in turn.
///
/// # Errors
/// The faults of any scenario before anything runs; afterwards whatever stops a run.
pub fn run(
    paths: &[PathBuf],
    shared: &Shared,
    options: RunOptions,
    like: Option<u32>,
    mut output: Output,
) -> Result<(), CommandError> {
    let paths = expand(paths)?;
    if like.is_some() && paths.len() > 1 {
        return Err(CommandError::Asked("--like is about one scenario".to_owned()));
    }
    if output.writing.out.is_some() && paths.len() > 1 {
        return Err(CommandError::Asked("--out names one folder, for one scenario".to_owned()));
    }
    format(output.writing.format)?;
    let mut changes = shared.changes();
    changes.extend(like.map(scenario::alike));
    let scenarios: Result<Vec<_>, _> = paths.iter().map(|path| load(path, &changes)).collect();
    let scenarios = scenarios?;
    for scenario in &scenarios {
        check_names(options, scenario)?;
        language::words(output.writing.lang, Some(scenario))?;
    }
    if let (Some(inhabitants), None, [scenario]) = (like, &output.writing.out, &scenarios[..]) {
        let mut folder = folders::results(scenario).into_os_string();
        folder.push(format!("-like-{inhabitants}"));
        output.writing.out = Some(folder.into());
    }
    let output = &output;
    if output.writing.out.is_none() {
        own_folders(&paths, &scenarios)?;
    }
    let stop = stop_on_interrupt();
    let mut unseen = Ok(());
    for scenario in &scenarios {
        language::speak(output.writing.lang, Some(scenario))?;
        let ran = match &scenario.sweep {
            Some(sweep) => sweep::command::run(scenario, sweep, output, &stop),
            None => run::command::run(scenario, output, options, &stop),
        };
        match ran {
            // Its results are on disk: no reason not to run the others.
            Err(CommandError::Stdout(error)) => unseen = unseen.and(Err(error.into())),
            ran => ran?,
        }
    }
    unseen
}

/// Refuses `--names` where `outcomes.csv` has no rows of municipalities.
pub(crate) fn check_names(options: RunOptions, scenario: &Scenario) -> Result<(), CommandError> {
    let why = match (&scenario.sweep, scenario.rows) {
        _ if !options.names => return Ok(()),
        (None, Rows::Municipality) => return Ok(()),
        (Some(_), _) => "a scenario with a sweep or variants has no outcomes.csv",
        (None, _) => {
            "outcomes.csv has no rows of municipalities; add --rows municipality to the run"
        }
    };
    Err(CommandError::Asked(format!("--names: {}: {why}", scenario.name)))
}

/// A folder stands for the scenario files in it, in the order of their names.
fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, CommandError> {
    let mut all = Vec::new();
    for path in paths {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).map_err(|cause| {
            CommandError::Asked(format!("{} cannot be read: {cause}", path.display()))
        })?;
        let mut inside: Vec<_> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        inside.sort();
        if inside.is_empty() {
            return Err(CommandError::Asked(format!("{} holds no scenario", path.display())));
        }
        all.append(&mut inside);
    }
    Ok(all)
}

/// Refuses scenarios of which one would take the folder of another, on this system or another one.
fn own_folders(paths: &[PathBuf], scenarios: &[Scenario]) -> Result<(), CommandError> {
    let mut taken: BTreeMap<String, (&Path, &Scenario)> = BTreeMap::new();
    for (path, scenario) in paths.iter().zip(scenarios) {
        let folder = folded(&scenario.name);
        let Some((first, other)) = taken.insert(folder, (path, scenario)) else { continue };
        let results = folders::results(scenario);
        let why = if other.name == scenario.name {
            String::new()
        } else {
            let other = folders::results(other);
            format!(", which is {} where upper and lower case are the same", other.display())
        };
        return Err(CommandError::Asked(format!(
            "{} and {} both want the folder {}{why}; run them one at a time, each with --out, or rename one of the files",
            first.display(),
            path.display(),
            results.display()
        )));
    }
    Ok(())
}
