//! What there is to do, and how it is cut: tasks, time, memory.

use crate::catalogue::outcomes;
use crate::cli::{Cli, Command, Format, Lang, Output, Slurm, StudyOptions};
use crate::commands::estimate::{Estimate, assumptions_seconds, bytes_of_rows};
use crate::commands::run::check_names;
use crate::commands::slurm::quoting;
use crate::commands::slurm::script::Size;
use crate::experiment::{MUNICIPALITIES_IN_BLOCK, REPLICATES_IN_BLOCK};
use crate::scenario::Scenario;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::loading::{self, load_one};
use crate::studies::shared::shares;
use crate::studies::{explore, sensitivity};
use crate::words::{Message, message};
use clap::Parser;

/// What is added to the estimate: half of it, for slower machines, and minutes to begin and end in.
const TIME_HEADROOM: f64 = 1.5;
const MINUTES_MORE: f64 = 10.0;
/// Bytes of the program with a scenario, its plan and results under way.
const BYTES_OF_PROGRAM: u64 = 256 << 20;
/// How often a piece of work lies in memory: as rows, as a part, and compressed.
const COPIES: u64 = 3;
/// Memory is asked for in steps of so many megabytes.
const STEP: u64 = 256;
/// Seconds in which a merge takes in a unit, several times what was measured.
const SECONDS_PER_MERGED_UNIT: f64 = 1.0;

/// A command that is to be cut into shares.
pub(crate) struct Work {
    /// The scenario, as the command will have it.
    pub scenario: Scenario,
    /// What the command is given.
    pub arguments: Vec<String>,
    /// What `merge` is given beside the folder of the shares.
    pub merge_options: Vec<String>,
    /// Stages one after another, at most.
    pub stages: u32,
    /// Pieces of work in the longest stage.
    units: usize,
    /// Seconds of one core for all of them.
    core_seconds: f64,
    /// Seconds of one core for what `merge` simulates itself.
    merge_seconds: f64,
    /// Bytes of results that a thread has in hand at most.
    in_hand: u64,
}

impl Work {
    /// Reads what was typed as the command itself will.
    pub fn of(asked: &Slurm) -> Result<Self, CommandError> {
        let arguments = arguments(asked)?;
        let typed = ["polaris".to_owned(), asked.job.command().to_owned()];
        let typed = typed.into_iter().chain(arguments.iter().cloned());
        let parsed = Cli::try_parse_from(typed).map_err(|fault| {
            CommandError::Asked(Message::verbatim(fault.to_string().trim_end()))
        })?;
        let mut work = match parsed.command {
            Command::Run { scenarios, shared, options, like, output } => {
                if like.is_some() {
                    return Err(CommandError::Asked(message!("error-slurm-like")));
                }
                let [path] = scenarios.as_slice() else {
                    return Err(CommandError::Asked(message!("error-slurm-one")));
                };
                let share = output.shard.is_some();
                own(share || output.resume, output.threads, output.writing.out.is_some())?;
                let scenario = loading::load(path, &shared.changes())?;
                shares::shareable(&scenario)?;
                let estimate = Estimate::of(&scenario);
                let mut work = Self::new(scenario, 1, estimate.units, estimate.core_seconds);
                work.merge_options = merge_options(&output);
                check_names(options, &work.scenario)?;
                work.merge_options.extend(options.names.then(|| "--names".to_owned()));
                if options.no_assumptions {
                    work.merge_options.push("--no-assumptions".to_owned());
                } else {
                    work.merge_seconds = assumptions_seconds(&work.scenario);
                }
                work
            }
            Command::Explore(it) => {
                study(&it.options)?;
                let scenario = loading::load(&it.scenario, &it.changes())?;
                explore::study::check(&scenario)?;
                let worlds = scenario.uncertainty.worlds as usize;
                Self::of_worlds(scenario, 2, worlds)
            }
            Command::Sensitivity(it) => {
                study(&it.options)?;
                let whole = load_one(&it.scenario, &it.changes(), "sensitivity")?;
                let scenario =
                    sensitivity::study::narrowed(&sensitivity::command::asked(&it), &whole)?;
                let uncertain = scenario.uncertainty.uncertain.len();
                let screening = it.trajectories as usize * (uncertain + 1);
                // The design takes three worlds more than things kept, for each of its rows.
                let indices = it.base as usize * (uncertain.min(it.keep as usize) + 3);
                Self::of_worlds(scenario, 2, screening.max(indices))
            }
            Command::Calibrate(it) => {
                study(&it.options)?;
                let mut scenario = load_one(&it.scenario, &it.changes(), "calibrate")?;
                scenario.policies.truncate(1);
                let wave = it.worlds.div_ceil(it.waves) as usize;
                // Where the scenario starts, then the waves.
                let mut work = Self::of_worlds(scenario, 1 + it.waves, wave);
                work.in_hand += bytes_of_rows(rows(&work.scenario));
                work
            }
            _ => return Err(CommandError::Asked(message!("error-slurm-no-shares"))),
        };
        work.arguments = arguments;
        Ok(work)
    }

    fn of_worlds(scenario: Scenario, stages: u32, worlds: usize) -> Self {
        let world = Estimate::of(&scenario).core_seconds;
        let mut work = Self::new(scenario, stages, worlds, world * worlds as f64);
        work.in_hand += table(&work.scenario);
        work
    }

    fn new(scenario: Scenario, stages: u32, units: usize, core_seconds: f64) -> Self {
        let block = MUNICIPALITIES_IN_BLOCK as u64 * u64::from(REPLICATES_IN_BLOCK);
        let years = u64::from(scenario.run.years);
        let in_hand = bytes_of_rows(block * scenario.policies.len() as u64 * years);
        let (arguments, merge_options) = (Vec::new(), Vec::new());
        let merge_seconds = 0.0;
        Self {
            scenario,
            arguments,
            merge_options,
            stages,
            units,
            core_seconds,
            merge_seconds,
            in_hand,
        }
    }

    /// How it is cut.
    pub fn size(&self, asked: &Slurm) -> Size {
        let cores = f64::from(asked.cores);
        let wanted = asked.tasks.unwrap_or_else(|| {
            let wanted = self.core_seconds / (60.0 * f64::from(asked.minutes) * cores);
            wanted.ceil().clamp(1.0, 100_000.0) as u32
        });
        let most = u32::try_from(self.units.max(1)).unwrap_or(u32::MAX);
        let tasks = wanted.min(most);
        // A thread has whole units: the task with most of them decides.
        let units_of_task = self.units.div_ceil(tasks as usize);
        let per_unit = self.core_seconds / self.units.max(1) as f64;
        let seconds = per_unit * (units_of_task as f64 / cores).ceil();
        let megabytes = |bytes: u64| (bytes >> 20).div_ceil(STEP) * STEP;
        let in_hand = self.in_hand * COPIES;
        let simulating = self.merge_seconds / 60.0 * TIME_HEADROOM;
        let merging = self.units as f64 * SECONDS_PER_MERGED_UNIT / 60.0 + simulating;
        Size {
            tasks,
            cores: asked.cores,
            units: self.units,
            core_seconds: self.core_seconds,
            seconds,
            minutes: (seconds / 60.0 * TIME_HEADROOM + MINUTES_MORE).ceil() as u64,
            megabytes: megabytes(BYTES_OF_PROGRAM + u64::from(asked.cores) * in_hand),
            // Long enough for the unit in hand to be finished, on a slower machine.
            grace: ((per_unit * 3.0).ceil() as u64).clamp(60, 3600),
            merge_minutes: (merging + MINUTES_MORE).ceil() as u64,
            merge_megabytes: megabytes(2 * BYTES_OF_PROGRAM + table(&self.scenario) * COPIES),
            cut: wanted > most,
        }
    }
}

/// Rows of municipalities in one world.
fn rows(scenario: &Scenario) -> u64 {
    let of = scenario.municipalities.len() * scenario.policies.len();
    of as u64 * u64::from(scenario.run.replicates) * u64::from(scenario.run.years)
}

/// Bytes of the table by replicate, for all municipalities and those of each profile.
fn table(scenario: &Scenario) -> u64 {
    let mut profiles: Vec<&str> =
        scenario.municipalities.iter().map(|town| town.profile.as_str()).collect();
    profiles.sort_unstable();
    profiles.dedup();
    let of = (1 + profiles.len()) * scenario.policies.len() * outcomes::TABLE.len();
    u64::from(scenario.run.replicates) * of as u64 * size_of::<f64>() as u64
}

/// What the command is given: the scenario, what changes it, and what else was typed.
fn arguments(asked: &Slurm) -> Result<Vec<String>, CommandError> {
    let mut arguments = vec![quoting::text(&asked.scenario)?];
    let changes = &asked.changes;
    for set in &changes.sets {
        arguments.extend(["--set".to_owned(), set.clone()]);
    }
    let numbers = [
        ("--seed", changes.seed.map(|number| number.to_string())),
        ("--replicates", changes.replicates.map(|number| number.to_string())),
    ];
    for (name, number) in numbers {
        if let Some(number) = number {
            arguments.extend([name.to_owned(), number]);
        }
    }
    if let Some(lang) = asked.lang {
        arguments.extend(["--lang".to_owned(), lang.language().code().to_owned()]);
    }
    arguments.extend(asked.more.iter().cloned());
    Ok(arguments)
}

/// Refuses what the scripts say themselves.
fn own(shares: bool, threads: usize, out: bool) -> Result<(), CommandError> {
    if shares || threads > 0 || out {
        return Err(CommandError::Asked(message!("error-slurm-own")));
    }
    Ok(())
}

fn study(options: &StudyOptions) -> Result<(), CommandError> {
    let share = options.output.shard.is_some();
    own(
        share || options.output.resume,
        options.output.threads,
        options.output.writing.out.is_some(),
    )
}

/// What a merge is told, so that it ends as the run would have ended.
fn merge_options(output: &Output) -> Vec<String> {
    let options = [
        (output.writing.no_plots, "--no-plots"),
        (output.writing.force, "--force"),
        (output.writing.quiet, "--quiet"),
        (output.writing.format == Format::Parquet, "--format parquet"),
        (output.writing.lang == Some(Lang::Nl), "--lang nl"),
        (output.writing.lang == Some(Lang::En), "--lang en"),
    ];
    options.iter().filter(|(on, _)| *on).map(|(_, name)| (*name).to_owned()).collect()
}
