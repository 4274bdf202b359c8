//! `polaris run`: simulate every policy, compare, and write tables, plots and a report.

use crate::cli::{Output, RunOptions, Shared};
use crate::experiment::{Plan, World};
use crate::results::{Folder, read};
use crate::scenario::{self, Rows, Scenario, folded};
use crate::studies::batch::publish::{self, FOLDER, Wanted};
use crate::studies::run::single::SingleRun;
use crate::studies::shared::choices;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::folders;
use crate::studies::shared::language;
use crate::studies::shared::loading::{format, load};
use crate::studies::shared::run::drive;
use crate::studies::shared::signals::stop_on_interrupt;
use crate::studies::sweep::command::SweepRun;
use crate::words::Words;
use crate::words::message;
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
        return Err(CommandError::Asked(message!("error-like-one")));
    }
    let several = paths.len() > 1;
    if output.writing.out.is_some() && several && !output.shard().is_whole() {
        return Err(CommandError::Asked(message!("error-out-of-share")));
    }
    format(output.writing.format)?;
    let mut changes = shared.changes();
    changes.extend(like.map(scenario::alike));
    let scenarios: Result<Vec<_>, _> = paths.iter().map(|path| load(path, &changes)).collect();
    let scenarios = scenarios?;
    for scenario in &scenarios {
        check_names(options, scenario)?;
        language::words(output.writing.lang, Some(scenario))?;
        let plan = || Plan::new(scenario, &World::of(scenario), false);
        if !scenario.choices.is_empty()
            && let Some(told) = choices::missing(&plan())?
        {
            return Err(CommandError::Asked(told));
        }
    }
    if let (Some(inhabitants), None, [scenario]) = (like, &output.writing.out, &scenarios[..]) {
        let mut folder = folders::results(scenario).into_os_string();
        folder.push(format!("-like-{inhabitants}"));
        output.writing.out = Some(folder.into());
    }
    let output = &output;
    let batch = several.then(|| Batch::of(output, &scenarios));
    if let Some(batch) = &batch {
        own_folders(&paths, &scenarios)?;
        batch.refuse(output)?;
    }
    let stop = stop_on_interrupt();
    let mut unseen = Ok(());
    for (place, scenario) in scenarios.iter().enumerate() {
        let own = batch.as_ref().map(|batch| batch.output(output, place));
        let output = own.as_ref().unwrap_or(output);
        language::speak(output.writing.lang, Some(scenario))?;
        let ran = match &scenario.sweep {
            Some(sweep) => drive(SweepRun { scenario, sweep }, output, options, &stop),
            None => {
                drive(SingleRun::new(scenario, !options.no_assumptions), output, options, &stop)
            }
        };
        match ran {
            // Its results are on disk: no reason not to run the others.
            Err(CommandError::Stdout(error)) => unseen = unseen.and(Err(error.into())),
            ran => ran?,
        }
    }
    if let Some(batch) = batch.filter(|_| output.shard().is_whole()) {
        let words = language::speak(output.writing.lang, scenarios.first())?;
        match batch.publish(output, words) {
            Err(CommandError::Stdout(error)) => unseen = unseen.and(Err(error.into())),
            made => made?,
        }
    }
    unseen
}

/// Where the results of several scenarios go, and their table.
struct Batch {
    /// The folder of each scenario.
    folders: Vec<PathBuf>,
    /// The folder of the table.
    path: PathBuf,
    /// Whether `--out` names the folder around all of them.
    own: bool,
}

impl Batch {
    fn of(output: &Output, scenarios: &[Scenario]) -> Self {
        let around = output.writing.out.clone();
        let folder = |scenario: &Scenario| match &around {
            Some(around) => around.join(scenario::folder_name(&scenario.name)),
            None => folders::results(scenario),
        };
        let path = around.clone().map_or_else(|| folders::results_of(FOLDER), |it| it.join(FOLDER));
        let folders = scenarios.iter().map(folder).collect();
        Self { folders, path, own: around.is_some() }
    }

    /// Refuses folders that would be in the way, before anything runs.
    fn refuse(&self, output: &Output) -> Result<(), CommandError> {
        let taken = |folder: &PathBuf| folder.file_name().is_some_and(|name| name == FOLDER);
        if self.folders.iter().any(taken) {
            return Err(CommandError::Asked(message!(
                "error-batch-folder",
                path = self.path.display().to_string(),
                name = format!("{FOLDER:?}"),
            )));
        }
        if let Some(around) = output.writing.out.as_deref().filter(|it| read::is_results(it)) {
            return Err(CommandError::Asked(message!(
                "error-batch-out",
                path = around.display().to_string(),
            )));
        }
        if output.shard().is_whole() {
            Folder::check(&self.path, &publish::mark(), output.writing.force)?;
        }
        Ok(())
    }

    /// The options of a run of a scenario, by its place.
    fn output(&self, output: &Output, place: usize) -> Output {
        let mut output = output.clone();
        if self.own {
            output.writing.out = self.folders.get(place).cloned();
        }
        output
    }

    /// Writes the table.
    fn publish(&self, output: &Output, words: Words) -> Result<(), CommandError> {
        publish::publish(&Wanted {
            path: &self.path,
            folders: &self.folders,
            left_out: &[],
            words,
            format: format(output.writing.format)?,
            plots: !output.writing.no_plots,
            again: output.resume,
            force: output.writing.force,
            quiet: output.writing.quiet,
        })
    }
}

/// Refuses `--names` where `outcomes.csv` has no rows of municipalities.
pub(crate) fn check_names(options: RunOptions, scenario: &Scenario) -> Result<(), CommandError> {
    let name = &scenario.name;
    Err(CommandError::Asked(match (&scenario.sweep, scenario.rows) {
        _ if !options.names => return Ok(()),
        (None, Rows::Municipality) => return Ok(()),
        (Some(_), _) => message!("error-names-sweep", name = name),
        (None, _) => message!("error-names-rows", name = name),
    }))
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
            let (path, cause) = (path.display().to_string(), cause.to_string());
            CommandError::Asked(message!("error-unreadable", path = path, cause = cause))
        })?;
        let mut inside: Vec<_> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        inside.sort();
        if inside.is_empty() {
            let path = path.display().to_string();
            return Err(CommandError::Asked(message!("error-no-scenario", path = path)));
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
        let shown = |path: &Path| path.display().to_string();
        let (first, second) = (shown(first), shown(path));
        let folder = shown(&folders::results(scenario));
        return Err(CommandError::Asked(if other.name == scenario.name {
            message!("error-same-folder", first = first, second = second, folder = folder)
        } else {
            message!(
                "error-same-folder-case",
                first = first,
                second = second,
                folder = folder,
                other = shown(&folders::results(other)),
            )
        }));
    }
    Ok(())
}
