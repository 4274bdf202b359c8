//! Dispatch, and one short story for each command that is no study, readable from top to bottom.

pub(crate) mod catalogue;
pub(crate) mod check;
pub(crate) mod estimate;
pub(crate) mod help;
pub(crate) mod json;
pub(crate) mod lists;
pub(crate) mod manual;
pub(crate) mod merge;
pub(crate) mod new;
pub(crate) mod run;
pub(crate) mod slurm;
pub(crate) mod usage;
pub(crate) mod verify;

use crate::cli::{self, Cli, Command};
use crate::engine;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::{language, signals};
use crate::studies::{calibrate, evaluate, explain, explore, mix, patterns, report, sensitivity};
use crate::terminal;
use crate::words::say;
pub use catalogue::{
    columns_markdown, figures_markdown, interventions_markdown, outcomes_markdown,
    parameters_markdown,
};
use std::ffi::OsString;

/// Runs a command line, whose first argument is the name of the program, and returns the exit status. An error is
/// printed, once.
///
/// This is all of the program: whatever carries the library, such as a module of another language, can be the
/// program too.
#[must_use]
pub fn run_command_line(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let cli = match usage::parse(arguments) {
        Ok(cli) => cli,
        Err(status) => return status,
    };
    terminal::use_json(cli.messages == cli::Messages::Json);
    match dispatch(cli) {
        Ok(()) => 0,
        Err(failure) => {
            failure.print();
            failure.status()
        }
    }
}

/// Runs a command. A panic is caught and reported as an error of the program itself.
fn dispatch(cli: Cli) -> Result<(), CommandError> {
    engine::silence_caught_panics();
    signals::report_large_files();
    match engine::catch_panic(|| command(cli)) {
        Ok(done) => done,
        Err(said) => Err(CommandError::Internal(said)),
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
        Command::Evaluate(asked) => of_study(&asked.options),
        Command::Mix(asked) => of_study(&asked.options),
        _ => return,
    };
    let used = engine::thread_count(asked);
    if used < asked && !quiet {
        let words = terminal::words();
        let cores = words.number_of("cores", used);
        let (asked, used) = (asked.to_string(), used.to_string());
        terminal::line(&say!(words, "fewer-threads", asked = asked, used = used, cores = cores));
    }
}

fn of_study(options: &cli::StudyOptions) -> (usize, bool) {
    (options.output.threads, options.output.writing.quiet)
}

fn command(cli: Cli) -> Result<(), CommandError> {
    language::begin(cli.command.lang())?;
    note_threads(&cli.command);
    match cli.command {
        Command::New { file, from, roster, lang } => {
            new::new(&file, from.as_deref(), roster.as_deref(), lang)
        }
        Command::Check { scenarios, shared, pilot, threads, .. } => {
            check::check(&scenarios, &shared, pilot, threads)
        }
        Command::Run { scenarios, shared, options, like, output } => {
            run::run(&scenarios, &shared, options, like, output)
        }
        Command::Report(asked) => report::command::report(&asked),
        Command::Explain(asked) => explain::command::explain(&asked),
        Command::Patterns(asked) => patterns::command::patterns(&asked),
        Command::Sensitivity(asked) => sensitivity::command::sensitivity(&asked),
        Command::Calibrate(asked) => calibrate::command::calibrate(&asked),
        Command::Explore(asked) => explore::command::explore(&asked),
        Command::Evaluate(asked) => evaluate::command::evaluate(&asked),
        Command::Mix(asked) => mix::command::mix(&asked),
        Command::Merge(asked) => merge::merge(&asked),
        Command::Verify(asked) => verify::verify(&asked),
        Command::Slurm(asked) => slurm::slurm(&asked),
        Command::Params(listing) => lists::parameters(&listing),
        Command::Interventions(listing) => lists::interventions(&listing),
        Command::Outcomes(listing) => lists::outcomes(&listing),
        Command::Figures(listing) => lists::figures(&listing),
        Command::Schema => catalogue::schema(),
        Command::Completions(asked) => manual::completions(asked),
        Command::Manual => manual::manual(),
    }
}
