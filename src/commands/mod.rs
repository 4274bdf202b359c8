//! One short story per command, readable from top to bottom.

mod belongs;
mod bounds;
mod calibrate;
mod catalogue;
mod check;
mod estimate;
mod explain;
mod explore;
mod manual;
mod merge;
mod new;
mod patterns;
mod points;
mod report;
mod run;
mod sensitivity;
mod slurm;
mod study;
mod sweep;
mod usage;
mod verify;

pub use catalogue::{
    figures_markdown, interventions_markdown, outcomes_markdown, parameters_markdown,
};

pub use usage::parse;

use crate::cli::{self, Cli, Command, Lang};
use crate::engine::{self, RunError};
use crate::output::read::ReadFault;
use crate::output::{self, Fault};
use crate::scenario::{self, Faults, Scenario};
use crate::terminal;
use crate::words::{Language, Words};
use std::path::Path;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A scenario is wrong.
    #[error("{}", .0.render(false).trim_end())]
    Scenario(Faults),
    /// The system had no thread to read a scenario with.
    #[error(
        "{0}\n  the scenario was not read; raise the limit on processes or memory, or end other programs"
    )]
    Unread(Faults),
    /// What was asked cannot be done.
    #[error("{0}")]
    Asked(String),
    /// Results are not what they should be.
    #[error("{0}")]
    Differs(String),
    /// The program itself failed.
    #[error(
        "a fault in polaris itself: {0}\n  what was finished is kept; please report this with the command and the scenario"
    )]
    Fault(String),
    /// Ctrl-C was pressed after the simulation.
    #[error(
        "interrupted while results were written; what was simulated is kept, and earlier results are as they were"
    )]
    Interrupted,
    /// The run did not finish.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Something could not be written.
    #[error(transparent)]
    Output(#[from] Fault),
    /// An analysis of sensitivity could not be made.
    #[error(transparent)]
    Sensitivity(#[from] crate::analysis::sensitivity::Error),
    /// Results could not be read back.
    #[error(transparent)]
    Stored(#[from] ReadFault),
    /// Reports of some of several folders could not be made.
    #[error("{failed} of {} could not be made", terminal::counted(*.all, "report"))]
    Remade {
        /// How many.
        failed: usize,
        /// Of how many.
        all: usize,
    },
    /// What was to be shown could not be written to standard output.
    #[error(transparent)]
    Stdout(#[from] terminal::StdoutError),
    /// A figure could not be drawn.
    #[error(transparent)]
    Report(#[from] crate::report::Error),
}

impl Failure {
    /// The exit status: 1 the run failed, 2 the command line or a scenario is wrong, 130
    /// interrupted.
    #[must_use]
    pub fn status(&self) -> u8 {
        match self {
            Self::Scenario(_)
            | Self::Asked(_)
            | Self::Output(Fault::NotResults { .. })
            | Self::Stored(ReadFault::NotOurs { .. } | ReadFault::Study { .. }) => 2,
            Self::Interrupted | Self::Run(RunError::Interrupted { .. } | RunError::Cancelled) => {
                130
            }
            Self::Run(_)
            | Self::Output(_)
            | Self::Stored(_)
            | Self::Remade { .. }
            | Self::Report(_)
            | Self::Stdout(_)
            | Self::Unread(_)
            | Self::Sensitivity(_)
            | Self::Differs(_)
            | Self::Fault(_) => 1,
        }
    }
}

impl From<Faults> for Failure {
    fn from(faults: Faults) -> Self {
        if faults.no_thread().is_some() { Self::Unread(faults) } else { Self::Scenario(faults) }
    }
}

/// How tables are to be written.
///
/// # Errors
/// A format that the program was built without.
fn format(asked: cli::Format) -> Result<output::Format, Failure> {
    let format = match asked {
        cli::Format::Csv => output::Format::Csv,
        cli::Format::Parquet => output::Format::Parquet,
    };
    if format.is_there() {
        return Ok(format);
    }
    let told = "--format parquet: this polaris was built without it; with Rust and a C compiler `cargo install --path . --features parquet` makes one that has it, and released programs have it";
    Err(Failure::Asked(told.to_owned()))
}

/// The words of the language that was asked for.
fn words(lang: Lang) -> Words {
    Words::of(match lang {
        Lang::En => Language::English,
        Lang::Nl => Language::Dutch,
    })
}

/// Loads a scenario and prints its warnings, also when a command is otherwise quiet: they are about
/// numbers that may be wrong. Whoever reloads a stored scenario does not come by here.
///
/// # Errors
/// The faults of the scenario.
fn load(path: &Path, changes: &[String]) -> Result<Scenario, Faults> {
    let scenario = scenario::load(path, changes)?;
    let warnings = scenario.warnings.render(false);
    if !warnings.is_empty() {
        terminal::line(warnings.trim_end());
    }
    Ok(scenario)
}

/// Does what was asked. A panic is contained and told as a fault of the program.
///
/// # Errors
/// Those of the command.
pub fn dispatch(cli: Cli) -> Result<(), Failure> {
    engine::silence_caught_panics();
    run::report_large_files();
    match engine::catch_panic(|| command(cli)) {
        // A share of a study has said what is next.
        Ok(Err(Failure::Run(RunError::Shared { .. }))) => Ok(()),
        Ok(done) => done,
        Err(said) => Err(Failure::Fault(said)),
    }
}

/// Says that fewer threads are used than were asked for, and why.
fn note_threads(command: &Command) {
    let (asked, quiet) = match command {
        Command::Check { threads, .. } => (*threads, false),
        Command::Verify(asked) => (asked.threads, asked.quiet),
        Command::Run { output, .. } => (output.threads, output.writing.quiet),
        Command::Patterns(asked) => of_study(&asked.options),
        Command::Sensitivity(asked) => of_study(&asked.options),
        Command::Calibrate(asked) => of_study(&asked.options),
        Command::Explore(asked) => of_study(&asked.options),
        _ => return,
    };
    let used = engine::thread_count(asked);
    if used < asked && !quiet {
        let cores = terminal::counted(used, "core");
        terminal::line(&format!(
            "--threads {asked}: {used} will be used, because this machine has {cores} for it and more threads only slow each other down"
        ));
    }
}

fn of_study(options: &cli::StudyOptions) -> (usize, bool) {
    (options.output.threads, options.output.writing.quiet)
}

fn command(cli: Cli) -> Result<(), Failure> {
    note_threads(&cli.command);
    match cli.command {
        Command::New { file, from, lang } => new::new(&file, from.as_deref(), lang),
        Command::Check { scenarios, shared, pilot, threads } => {
            check::check(&scenarios, &shared, pilot, threads)
        }
        Command::Run { scenarios, shared, output } => run::run(&scenarios, &shared, &output),
        Command::Report(asked) => report::report(&asked),
        Command::Explain(asked) => explain::explain(&asked),
        Command::Patterns(asked) => patterns::patterns(&asked),
        Command::Sensitivity(asked) => sensitivity::sensitivity(&asked),
        Command::Calibrate(asked) => calibrate::calibrate(&asked),
        Command::Explore(asked) => explore::explore(&asked),
        Command::Merge(asked) => merge::merge(&asked),
        Command::Verify(asked) => verify::verify(&asked),
        Command::Slurm(asked) => slurm::slurm(&asked),
        Command::Params(listing) => catalogue::parameters(&listing),
        Command::Interventions(listing) => catalogue::interventions(&listing),
        Command::Outcomes(listing) => catalogue::outcomes(&listing),
        Command::Figures(listing) => catalogue::figures(&listing),
        Command::Schema => catalogue::schema(),
        Command::Completions(asked) => manual::completions(asked),
        Command::Manual => manual::manual(),
    }
}
