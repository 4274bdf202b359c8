//! Options that commands share: what changes a scenario, and where results go.

use crate::catalogue::language::Language;
use crate::engine::Shard;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Options that change any scenario.
#[derive(Debug, Clone, Args)]
pub struct Changes {
    /// Seed of all random numbers.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Number of replicates.
    #[arg(long, value_name = "N")]
    pub replicates: Option<u32>,
    /// Set any scenario key or parameter: run.years=4, policies.inwerk.inwerkprogramma.dose=0.5,
    /// `model.risk.forum_threshold=0.2`. Repeatable.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub sets: Vec<String>,
}

impl Changes {
    /// Whether any of them is about the number of replicates.
    fn has_replicates(&self) -> bool {
        let names = |set: &String| {
            let (key, value) = set.split_once('=').unwrap_or((set, ""));
            let key: String = key.chars().filter(|it| !matches!(it, ' ' | '"' | '\'')).collect();
            key == "run.replicates" || key == "run" && value.contains("replicates")
        };
        self.replicates.is_some() || self.sets.iter().any(names)
    }

    /// They, with so many replicates where they say nothing of it, as `KEY=VALUE`.
    #[must_use]
    pub fn changes_or(&self, replicates: u32) -> Vec<String> {
        let mut changes = self.changes();
        if !self.has_replicates() {
            changes.push(format!("run.replicates={replicates}"));
        }
        changes
    }

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
    /// What each row of outcomes.csv describes.
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
    /// One row per municipality.
    Municipality,
    /// One row per profile.
    Profile,
    /// The file is not written.
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

/// How tables are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Text that every program can read.
    Csv,
    /// Typed columns; smaller, and faster to read.
    Parquet,
}

/// A language of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// English.
    En,
    /// Dutch.
    Nl,
}

impl Lang {
    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::En => Language::English,
            Self::Nl => Language::Dutch,
        }
    }
}

/// Where results go, in which form, and what is told on the way.
#[derive(Debug, Clone, Args)]
pub struct Writing {
    /// Folder of the results [default: output/SCENARIO, or a folder inside it for a study]. For a run
    /// of several scenarios: the folder around those of all of them.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Move results of another scenario or command in the folder to DIR.previous instead of
    /// refusing. Files that Polaris did not make are never replaced.
    #[arg(long)]
    pub force: bool,
    /// Format of tables; parquet requires a build with that feature.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Csv)]
    pub format: Format,
    /// Language of report, plots, answer, progress, errors and help; the names of columns are in
    /// English [default: that of the scenario, or of `POLARIS_LANG`, or en].
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Write no plots; a run then writes no report either.
    #[arg(long)]
    pub no_plots: bool,
    /// Print only errors.
    #[arg(long)]
    pub quiet: bool,
}

/// What a run tells.
#[derive(Debug, Clone, Copy, Args)]
pub struct RunOptions {
    /// Name municipalities in outcomes.csv, in a further column. Rows are simulated under every
    /// name: they measure nothing of the real municipality, and are no ranking.
    #[arg(long)]
    pub names: bool,
    /// Do not repeat the run under other sets of assumptions.
    #[arg(long)]
    pub no_assumptions: bool,
}

/// How something is simulated, and where its results go.
#[derive(Debug, Clone, Args)]
pub struct Output {
    /// Where results go.
    #[command(flatten)]
    pub writing: Writing,
    /// Threads; 0 for one per core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub threads: usize,
    /// Continue from finished work: after an interruption, or to add replicates to a run or worlds
    /// to patterns and explore.
    #[arg(long)]
    pub resume: bool,
    /// Compute the I-th of N shards of a run, or of the next stage of a study, for `polaris merge`.
    /// auto takes both numbers from a Slurm array; auto/N takes the index from a Slurm array or a
    /// Kubernetes job [folder: output/SCENARIO.shards/COMMAND/I-of-N].
    #[arg(long, value_name = "I/N", value_parser = super::shard::parse_shard)]
    pub shard: Option<Shard>,
}

impl Output {
    /// The shard that is to be done.
    #[must_use]
    pub fn shard(&self) -> Shard {
        self.shard.unwrap_or(Shard::WHOLE)
    }
}
