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
pub use shared::{Changes, Format, Lang, Output, Rows, RunOptions, Shared, Writing};
pub use slurm::{Job, Slurm};
pub use studies::{Calibrate, Evaluate, Explore, Mix, Patterns, Sensitivity, StudyOptions};

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Commands in groups, as the help shows them.
const HELP: &str = "\
{about-with-newline}
{usage-heading} {usage}

Everyday:
  new FILE          write a commented scenario to start from
  check SCENARIO    validate and print the plan; --pilot N reports the power of the run
  run SCENARIO      simulate every policy, compare, write tables, plots and a report
  explain SCENARIO  print the dated story of one municipality
  report DIR        regenerate plots and report from stored results; --compare shows several

Research:
  patterns          which patterns of the study the model reproduces, and which loops have an effect
  sensitivity       which parameters determine an outcome and a policy's effect: Morris, then Sobol
  explore           all policies over many worlds: how often better, regret, break-even, failure
  mix               which doses of interventions do most under a budget of hours, by regret
  calibrate         which worlds reproduce published levels; writes worlds that explore reads
  evaluate SCENARIO all policies in the worlds of your own design, as tables for other tools

Cluster:
  merge DIR...      join shards that were run with --shard
  verify DIR        check files and rerun a sample of units, bit by bit
  slurm SCENARIO    write job scripts that run shards on a Slurm cluster and join them

Reference:
  params            every parameter: unit, default, plausible range, source
  interventions     every intervention: dose 1 in words, reach, hours, mechanism
  outcomes          every outcome: unit, direction, meaning
  figures           every published figure: band, use, source, and how the model is compared with it
  schema            print a JSON Schema of the scenario file, for editors
  completions SHELL print shell completions: bash, zsh, fish, powershell, elvish
  manual            print a man page with all commands

Options:
{options}

polaris COMMAND --help describes a command. Results compare mechanisms under stated assumptions;
the names in a roster only stand for sizes of municipalities, not for the real ones.";

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "polaris", version, help_template = HELP, max_term_width = 100)]
#[command(
    about = "How aldermen and top civil servants work together, and where integrity risks come from."
)]
pub struct Cli {
    /// Form of messages, progress and errors on standard error; json is one object a line, for programs.
    #[arg(long, global = true, value_enum, value_name = "FORM", default_value_t = Messages::Text)]
    pub messages: Messages,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The form of what is written to standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Messages {
    /// Lines for people.
    Text,
    /// A JSON object a line.
    Json,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a commented scenario to start from.
    New {
        /// File to write; must not exist yet.
        file: PathBuf,
        /// Start from a shipped scenario.
        #[arg(long, value_name = "NAME")]
        from: Option<String>,
        /// Fill in the municipalities of this table (CSV): its columns of names and inhabitants are
        /// guessed from their headings, in English or Dutch.
        #[arg(long, value_name = "ROSTER", conflicts_with = "from")]
        roster: Option<PathBuf>,
        /// Language of comments and names; keys are in English, and so are the comments of shipped
        /// scenarios [default: that of `POLARIS_LANG`, or en].
        #[arg(long, value_enum, value_name = "LANG")]
        lang: Option<Lang>,
    },
    /// Validate scenarios without running them, and print the plan.
    Check {
        /// Scenario files, or names of shipped scenarios.
        #[arg(required = true)]
        scenarios: Vec<PathBuf>,
        /// What changes the scenario.
        #[command(flatten)]
        shared: Shared,
        /// Simulate N replicates in memory and report what the run could detect: power, smallest
        /// detectable difference, replicates needed.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(20..=10_000))]
        pilot: Option<u32>,
        /// Threads of the pilot; 0 for one per core.
        #[arg(long, value_name = "N", default_value_t = 0)]
        threads: usize,
        /// Language [default: that of the scenario or of `POLARIS_LANG`, or en].
        #[arg(long, value_enum, value_name = "LANG")]
        lang: Option<Lang>,
    },
    /// Simulate every policy of every scenario, compare, and write tables, plots and a report; of
    /// several scenarios also one table over all of them.
    Run {
        /// Scenario files, folders of them, or names of shipped scenarios.
        #[arg(required = true)]
        scenarios: Vec<PathBuf>,
        /// What changes the scenario.
        #[command(flatten)]
        shared: Shared,
        /// What a run tells.
        #[command(flatten)]
        options: RunOptions,
        /// Answer for one municipality of N inhabitants: simulates copies of it instead of the
        /// municipalities of the scenario.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1000..=1_500_000))]
        like: Option<u32>,
        /// Where results go.
        #[command(flatten)]
        output: Output,
    },
    /// Print the dated story of one municipality: what was requested and answered, what was
    /// considered, why a risk arose and what followed.
    Explain(Explain),
    /// Regenerate plots, report.html and tables.xlsx from the tables in folders of results, and of
    /// several folders one table; or compare them.
    Report(Report),
    /// Test the patterns of the study and the loops of the model: estimate, interval and verdict
    /// at the scenario's own parameters, and shares over plausible worlds.
    Patterns(Patterns),
    /// Find the parameters that determine the primary outcome and the effect of a policy: Morris
    /// screening of everything uncertain, then Sobol indices of the most influential parameters.
    Sensitivity(Sensitivity),
    /// Simulate worlds over the ranges of everything uncertain, in waves, and keep those that
    /// reproduce published figures; `explore` can use them.
    Calibrate(Calibrate),
    /// Simulate all policies in many plausible worlds: in which share of them each is better by more
    /// than matters, its regret, its break-even dose, and where it fails.
    Explore(Explore),
    /// Simulate all policies in every world of a design of your own, and write what each gave: tables for other
    /// programs such as `SALib` and R. Nothing is judged.
    Evaluate(Evaluate),
    /// Find the doses of the scenario's interventions that do most under a budget of hours: mixes are
    /// tried in many sets of assumptions, and the best are simulated again under new random numbers.
    Mix(Mix),
    /// Join the shards of a run into the results that one machine would have made, byte for byte;
    /// or those of a stage of a study, which can then continue.
    Merge(Merge),
    /// Check the files of finished results, rerun a sample of their units, and compare bit by bit.
    Verify(Verify),
    /// Write job scripts that run a scenario in shards on a Slurm cluster and join them. Nothing is
    /// submitted.
    Slurm(Slurm),
    /// List every parameter of the model.
    Params(Listing),
    /// List every intervention.
    Interventions(Listing),
    /// List every outcome.
    Outcomes(Listing),
    /// List every published figure that the model is compared with.
    Figures(Listing),
    /// Print a JSON Schema of the scenario file.
    Schema,
    /// Print shell completions for commands and options.
    Completions(Completions),
    /// Print a man page with all commands.
    Manual,
}

impl Command {
    /// The language that the command line names.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        match self {
            Self::New { lang, .. } | Self::Check { lang, .. } => *lang,
            Self::Run { output, .. } => output.writing.lang,
            Self::Report(asked) => asked.lang,
            Self::Explain(asked) => asked.lang,
            Self::Verify(asked) => asked.lang,
            Self::Patterns(asked) => asked.options.output.writing.lang,
            Self::Sensitivity(asked) => asked.options.output.writing.lang,
            Self::Calibrate(asked) => asked.options.output.writing.lang,
            Self::Explore(asked) => asked.options.output.writing.lang,
            Self::Evaluate(asked) => asked.options.output.writing.lang,
            Self::Mix(asked) => asked.options.output.writing.lang,
            Self::Merge(asked) => asked.writing.lang,
            Self::Params(asked)
            | Self::Interventions(asked)
            | Self::Outcomes(asked)
            | Self::Figures(asked) => asked.lang,
            Self::Slurm(asked) => asked.lang,
            Self::Schema | Self::Completions(_) | Self::Manual => None,
        }
    }
}
