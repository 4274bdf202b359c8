//! What was typed, and nothing else: here the commands; what each is asked in files of its own.

mod explain;
mod listing;
mod merge;
mod report;
mod shard;
mod shared;
mod slurm;
mod studies;

pub use explain::Explain;
pub use listing::{Completions, Listing};
pub use merge::{Merge, Verify};
pub use report::Report;
pub use shared::{Changes, Format, Lang, Output, Rows, Shared, Writing};
pub use slurm::{Job, Slurm};
pub use studies::{Calibrate, Explore, Patterns, Sensitivity, StudyOptions};

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Commands in groups, as the help shows them.
const HELP: &str = "\
{about-with-newline}
{usage-heading} {usage}

Everyday:
  new FILE          a commented scenario to start from
  check SCENARIO    validate and print the plan; --pilot N tells what it could see
  run SCENARIO      simulate every policy, compare, write tables, plots and report
  explain SCENARIO  one municipality told as a dated story
  report DIR        plots and report anew from stored results; --compare sets two side by side

Research:
  patterns          which patterns of the study come out, and which loops are alive
  sensitivity       on which parameters an outcome and a policy's effect hang: Morris, then Sobol
  explore           all policies over many worlds: shares better, regret, break-even, failure
  calibrate         which worlds reproduce published levels; writes worlds that explore reads

Cluster:
  merge DIR...      joins shares that were run with --shard
  verify DIR        checks files and reruns a sample of units, bit by bit
  slurm SCENARIO    writes job scripts that run shares on a Slurm cluster and join them

Reference:
  params            every parameter: unit, default, plausible range, source
  interventions     every intervention: dose 1 in words, reach, hours, road
  outcomes          every outcome: unit, direction, meaning
  figures           every published figure: band, use, source, how the model is held against it
  schema            a JSON Schema of the scenario file, for editors
  completions SHELL what a shell needs to complete commands: bash, zsh, fish, powershell, elvish
  manual            a man page with all commands

Options:
{options}

polaris COMMAND --help tells more. Results compare mechanisms under stated assumptions; the names in
a roster stand for sizes of municipalities, and nothing is said about the real ones.";

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "polaris", version, help_template = HELP, max_term_width = 100)]
#[command(
    about = "Where aldermen and top civil servants meet, and where integrity risks come from."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a commented scenario to start from.
    New {
        /// File to write; it must not exist yet.
        file: PathBuf,
        /// Start from a shipped scenario.
        #[arg(long, value_name = "NAME")]
        from: Option<String>,
        /// Language of its remarks and names; keys are English. Shipped scenarios are in English.
        #[arg(long, value_enum, value_name = "LANG", default_value_t = Lang::En)]
        lang: Lang,
    },
    /// Validate scenarios without running them, and print the plan.
    Check {
        /// Scenario files, or names of shipped scenarios.
        #[arg(required = true)]
        scenarios: Vec<PathBuf>,
        /// What changes the scenario.
        #[command(flatten)]
        shared: Shared,
        /// Simulate so many replicates in memory, and tell what the run could see: power, smallest
        /// difference, replicates needed.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(20..=10_000))]
        pilot: Option<u32>,
        /// Threads of the pilot; 0 for one a core.
        #[arg(long, value_name = "N", default_value_t = 0)]
        threads: usize,
    },
    /// Simulate every policy of every scenario, compare, and write tables, plots and a report.
    Run {
        /// Scenario files, folders of them, or names of shipped scenarios.
        #[arg(required = true)]
        scenarios: Vec<PathBuf>,
        /// What changes the scenario.
        #[command(flatten)]
        shared: Shared,
        /// Where results go.
        #[command(flatten)]
        output: Output,
    },
    /// Tell one municipality as a dated story: what was asked and answered, what weighed, why a risk
    /// arose and what came of it.
    Explain(Explain),
    /// Make plots, report.html and tables.xlsx anew from the tables of a folder of results, or set two
    /// such folders side by side.
    Report(Report),
    /// Judge the patterns of the study and the loops of the model: estimate, interval and verdict
    /// at the scenario's own parameters, and shares over plausible worlds.
    Patterns(Patterns),
    /// Say on which parameters the primary outcome hangs, and on which the effect of a policy:
    /// Morris screening of all that is uncertain, then Sobol indices of what matters.
    Sensitivity(Sensitivity),
    /// Try worlds over the ranges of all that is uncertain, in waves, and keep those that reproduce
    /// published figures; `explore` takes them.
    Calibrate(Calibrate),
    /// Simulate all policies in many plausible worlds: in which share of them each is better by more
    /// than matters, what is lost by choosing it, from which dose it matters, and where it fails.
    Explore(Explore),
    /// Join shares of a run into the results that one machine would have made, byte for byte; or
    /// those of a stage of a study, which then goes on.
    Merge(Merge),
    /// Check the files of finished results, run a sample of their units again, and compare bit by bit.
    Verify(Verify),
    /// Write job scripts that run a scenario in shares on a Slurm cluster and join them. Nothing is
    /// submitted.
    Slurm(Slurm),
    /// List every parameter of the model.
    Params(Listing),
    /// List every intervention.
    Interventions(Listing),
    /// List every outcome.
    Outcomes(Listing),
    /// List every published figure that the model is held against.
    Figures(Listing),
    /// Print a JSON Schema of the scenario file.
    Schema,
    /// Print what a shell needs to complete commands and options.
    Completions(Completions),
    /// Print a man page with all commands.
    Manual,
}
