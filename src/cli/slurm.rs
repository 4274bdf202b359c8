//! The options of `slurm`.

use crate::cli::shared::{Changes, Lang};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// The options of `slurm`.
#[derive(Debug, Clone, Args)]
pub struct Slurm {
    /// Scenario file, or the name of a shipped scenario.
    pub scenario: PathBuf,
    /// Command that the tasks run.
    #[arg(long, value_enum, default_value_t = Job::Run)]
    pub job: Job,
    /// What changes the scenario.
    #[command(flatten)]
    pub changes: Changes,
    /// Minutes that a task should take.
    #[arg(long, value_name = "MINUTES", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=10_080))]
    pub minutes: u32,
    /// Tasks of the array [default: as many as needed to keep to --minutes].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub tasks: Option<u32>,
    /// Cores per task.
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub cores: u32,
    /// Partition to request.
    #[arg(long, value_name = "NAME")]
    pub partition: Option<String>,
    /// Account to charge.
    #[arg(long, value_name = "NAME")]
    pub account: Option<String>,
    /// Folder for the scripts; must not contain scripts of this name yet.
    #[arg(long, value_name = "DIR", default_value = "slurm")]
    pub out: PathBuf,
    /// Replace existing scripts.
    #[arg(long)]
    pub force: bool,
    /// Language of what is printed here, and of the results [default: that of the scenario or of
    /// `POLARIS_LANG`, or en].
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Further options for the command, after --, such as: -- --worlds 1024.
    #[arg(last = true, value_name = "OPTION")]
    pub more: Vec<String>,
}

/// Commands that can be cut into shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Job {
    /// `polaris run`.
    Run,
    /// `polaris explore`.
    Explore,
    /// `polaris sensitivity`.
    Sensitivity,
    /// `polaris calibrate`.
    Calibrate,
}

impl Job {
    /// The command.
    #[must_use]
    pub fn command(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Explore => "explore",
            Self::Sensitivity => "sensitivity",
            Self::Calibrate => "calibrate",
        }
    }
}
