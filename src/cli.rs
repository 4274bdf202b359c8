//! What was typed, and nothing else.

use clap::{Args, Parser, Subcommand, ValueEnum};
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

Research:
  patterns          which patterns of the study come out, and which loops are alive
  sensitivity       on which parameters an outcome and a policy's effect hang: Morris, then Sobol
  explore           all policies over many worlds: shares better, regret, break-even, failure
  calibrate         which worlds reproduce published levels; writes worlds that explore reads

Reference:
  params            every parameter: unit, default, plausible range, source
  interventions     every intervention: dose 1 in words, reach, hours, road
  outcomes          every outcome: unit, direction, meaning
  figures           every published figure: band, use, source, how the model is held against it
  schema            a JSON Schema of the scenario file, for editors

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
}

/// Options that change any scenario.
#[derive(Debug, Clone, Args)]
pub struct Changes {
    /// Seed of all random numbers.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Replicates.
    #[arg(long, value_name = "N")]
    pub replicates: Option<u32>,
    /// Set any scenario key or parameter: run.years=4, policies.inwerk.inwerkprogramma.dose=0.5,
    /// `model.risk.forum_threshold=0.2`. Repeatable.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub sets: Vec<String>,
}

impl Changes {
    /// They, as `KEY=VALUE`.
    #[must_use]
    pub fn changes(&self) -> Vec<String> {
        let mut changes = self.sets.clone();
        changes.extend(self.seed.map(|seed| format!("run.seed={seed}")));
        changes.extend(self.replicates.map(|number| format!("run.replicates={number}")));
        changes
    }
}

/// Options that change what is simulated.
#[derive(Debug, Clone, Args)]
pub struct Shared {
    /// What changes the scenario.
    #[command(flatten)]
    pub changes: Changes,
    /// What outcomes.csv holds a row for.
    #[arg(long, value_name = "WHAT")]
    pub rows: Option<Rows>,
}

impl Shared {
    /// All changes to the scenario, as `KEY=VALUE`.
    #[must_use]
    pub fn changes(&self) -> Vec<String> {
        let mut changes = self.changes.changes();
        changes.extend(self.rows.map(|rows| format!("output.rows=\"{}\"", rows.word())));
        changes
    }
}

/// What `outcomes.csv` holds a row for.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Rows {
    /// Each municipality.
    Municipality,
    /// Each profile.
    Profile,
    /// Nothing: the file is not written.
    None,
}

impl Rows {
    fn word(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Profile => "profile",
            Self::None => "none",
        }
    }
}

/// A language of results.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    /// English.
    En,
    /// Dutch.
    Nl,
}

/// Options on where results go and what is told on the way.
#[derive(Debug, Clone, Args)]
pub struct Output {
    /// Folder of the results [default: output/SCENARIO].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Threads; 0 for one a core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub threads: usize,
    /// Continue an interrupted run, or extend one with more replicates.
    #[arg(long)]
    pub resume: bool,
    /// Replace what stands in the folder, even if it is not from this scenario.
    #[arg(long)]
    pub force: bool,
    /// Language of report, plots and answer; tables, messages and help are English.
    #[arg(long, value_enum, value_name = "LANG", default_value_t = Lang::En)]
    pub lang: Lang,
    /// Draw no plots and write no report.
    #[arg(long)]
    pub no_plots: bool,
    /// Print nothing but errors.
    #[arg(long)]
    pub quiet: bool,
}

/// Options of commands that try many worlds.
#[derive(Debug, Clone, Args)]
pub struct StudyOptions {
    /// What changes the scenario.
    #[command(flatten)]
    pub changes: Changes,
    /// Folder of the results [default: a folder of the command in output/SCENARIO].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Threads; 0 for one a core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub threads: usize,
    /// Continue where it was interrupted.
    #[arg(long)]
    pub resume: bool,
    /// Replace what stands in the folder, even if it is not from this scenario.
    #[arg(long)]
    pub force: bool,
    /// Language of report, plots and answer; tables, messages and help are English.
    #[arg(long, value_enum, value_name = "LANG", default_value_t = Lang::En)]
    pub lang: Lang,
    /// Draw no plots.
    #[arg(long)]
    pub no_plots: bool,
    /// Print nothing but errors.
    #[arg(long)]
    pub quiet: bool,
}

/// What `patterns` is asked.
#[derive(Debug, Clone, Args)]
pub struct Patterns {
    /// Scenario file, or name of a shipped scenario; only its baseline is read.
    #[arg(default_value = "small-country")]
    pub scenario: PathBuf,
    /// Worlds over the plausible ranges of all parameters, each at a quarter of the replicates; 0
    /// for none.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(..=65_536))]
    pub worlds: u32,
    /// How it is done.
    #[command(flatten)]
    pub options: StudyOptions,
}

/// What `sensitivity` is asked.
#[derive(Debug, Clone, Args)]
pub struct Sensitivity {
    /// Scenario file, or the name of a shipped scenario.
    pub scenario: PathBuf,
    /// The policy whose effect is asked about [default: the first after the baseline].
    #[arg(long, value_name = "NAME")]
    pub policy: Option<String>,
    /// Municipalities that stand for all, spread evenly over the sizes; 0 for all.
    #[arg(long, value_name = "N", default_value_t = 40)]
    pub municipalities: usize,
    /// Trajectories of the screening; each takes a world more than there are uncertain things.
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u32).range(2..=1000))]
    pub trajectories: u32,
    /// Most parameters that go on to Sobol indices.
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(2..=100))]
    pub keep: u32,
    /// Rows of the Sobol design, a power of two; each takes three worlds more than parameters kept.
    #[arg(long, value_name = "N", default_value_t = 128, value_parser = rows)]
    pub base: u32,
    /// How it is done.
    #[command(flatten)]
    pub options: StudyOptions,
}

impl Sensitivity {
    /// Replicates of each world where none are asked for.
    const REPLICATES: u32 = 4;

    /// All changes to the scenario, as `KEY=VALUE`.
    #[must_use]
    pub fn changes(&self) -> Vec<String> {
        let mut changes = self.options.changes.clone();
        changes.replicates.get_or_insert(Self::REPLICATES);
        changes.changes()
    }
}

/// Rows of a Sobol design.
fn rows(text: &str) -> Result<u32, String> {
    let fits = |rows: &u32| rows.is_power_of_two() && (16..=65_536).contains(rows);
    let allowed = "a power of two from 16 to 65536";
    text.parse().ok().filter(fits).ok_or_else(|| format!("allowed is {allowed}"))
}

/// What `calibrate` is asked.
#[derive(Debug, Clone, Args)]
pub struct Calibrate {
    /// Scenario file, or the name of a shipped scenario; its first policy is simulated.
    #[arg(default_value = "small-country")]
    pub scenario: PathBuf,
    /// Accepted worlds that are wanted; no further wave is tried when there are so many.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=65536))]
    pub accepted: u32,
    /// Worlds to try at most, in waves of equal size.
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::value_parser!(u32).range(1..=65536))]
    pub worlds: u32,
    /// Waves at most.
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub waves: u32,
    /// Vary the tuned parameters alone, and leave all else as the scenario has it.
    #[arg(long)]
    pub tuned_only: bool,
    /// How it is done.
    #[command(flatten)]
    pub options: StudyOptions,
}

impl Calibrate {
    /// Replicates of each world where none are asked for.
    const REPLICATES: u32 = 16;

    /// All changes to the scenario, as `KEY=VALUE`.
    #[must_use]
    pub fn changes(&self) -> Vec<String> {
        let mut changes = self.options.changes.clone();
        changes.replicates.get_or_insert(Self::REPLICATES);
        changes.changes()
    }
}

/// What `explore` is asked.
#[derive(Debug, Clone, Args)]
pub struct Explore {
    /// Scenario file, or the name of a shipped scenario.
    #[arg(default_value = "plausible-worlds")]
    pub scenario: PathBuf,
    /// Worlds: accepted ones first, where the scenario says where they come from, then worlds drawn
    /// from the ranges, told apart [default: as in the scenario, else 512].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=65536))]
    pub worlds: Option<u32>,
    /// How it is done.
    #[command(flatten)]
    pub options: StudyOptions,
}

impl Explore {
    /// All changes to the scenario, as `KEY=VALUE`.
    #[must_use]
    pub fn changes(&self) -> Vec<String> {
        let mut changes = self.options.changes.changes();
        changes.extend(self.worlds.map(|number| format!("uncertainty.worlds={number}")));
        changes
    }
}

/// What `explain` is asked.
#[derive(Debug, Clone, Args)]
pub struct Explain {
    /// Scenario file, or name of a shipped scenario.
    pub scenario: PathBuf,
    /// What changes the scenario.
    #[command(flatten)]
    pub changes: Changes,
    /// Policy under which it happens [default: the baseline].
    #[arg(long, value_name = "NAME")]
    pub policy: Option<String>,
    /// Municipality, by its name in the results [default: a telling one].
    #[arg(long, value_name = "NAME")]
    pub municipality: Option<String>,
    /// Replicate, from 1 [default: a telling one].
    #[arg(long, value_name = "N")]
    pub replicate: Option<u32>,
    /// Tell where another policy parts from it, with the same luck, and what followed.
    #[arg(long, value_name = "NAME")]
    pub against: Option<String>,
    /// Tell everything that happened, not the telling part of it.
    #[arg(long)]
    pub all: bool,
    /// Language of the story; events, messages and help are English.
    #[arg(long, value_enum, value_name = "LANG", default_value_t = Lang::En)]
    pub lang: Lang,
    /// As Markdown.
    #[arg(long, conflicts_with = "events")]
    pub markdown: bool,
    /// Every event as a row of CSV instead of a story.
    #[arg(long)]
    pub events: bool,
    /// Write story.md and events.csv to this folder as well.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Replace what stands in that folder, even if it is not a story of this scenario.
    #[arg(long)]
    pub force: bool,
}

/// How a list of the catalogue is printed.
#[derive(Debug, Clone, Args)]
pub struct Listing {
    /// Only names that contain this.
    pub contains: Option<String>,
    /// As Markdown tables, as in the documentation.
    #[arg(long)]
    pub markdown: bool,
}
