//! The options of the studies of many worlds.

use crate::cli::shared::{Changes, Output};
use crate::engine::Shard;
use clap::Args;
use std::path::PathBuf;

/// Options of commands that try many worlds.
#[derive(Debug, Clone, Args)]
pub struct StudyOptions {
    /// What changes the scenario.
    #[command(flatten)]
    pub changes: Changes,
    /// How its worlds are simulated, and where results go.
    #[command(flatten)]
    pub output: Output,
}

impl StudyOptions {
    /// The shard that is to be done, if it is not all of the work.
    #[must_use]
    pub fn shard(&self) -> Option<Shard> {
        self.output.shard.filter(|shard| !shard.is_whole())
    }
}

/// The options of `patterns`.
#[derive(Debug, Clone, Args)]
pub struct Patterns {
    /// Scenario file, or the name of a shipped scenario; only its baseline is simulated.
    #[arg(default_value = "small-country")]
    pub scenario: PathBuf,
    /// Worlds over the plausible ranges of all parameters, each with a quarter of the replicates; 0
    /// for none.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(..=65_536))]
    pub worlds: u32,
    /// How it is done.
    #[command(flatten)]
    pub options: StudyOptions,
}

/// The options of `sensitivity`.
#[derive(Debug, Clone, Args)]
pub struct Sensitivity {
    /// Scenario file, or the name of a shipped scenario.
    pub scenario: PathBuf,
    /// Policy whose effect is analysed [default: the first after the baseline].
    #[arg(long, value_name = "NAME")]
    pub policy: Option<String>,
    /// Municipalities that represent all, spread evenly over the sizes; 0 for all.
    #[arg(long, value_name = "N", default_value_t = 40)]
    pub municipalities: usize,
    /// Trajectories of the screening; each takes one world more than the number of uncertain
    /// inputs.
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u32).range(2..=1000))]
    pub trajectories: u32,
    /// Maximum number of parameters that get Sobol indices.
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(2..=100))]
    pub keep: u32,
    /// Rows of the Sobol design, a power of two; each takes three worlds more than
    /// the number of parameters kept.
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
        self.options.changes.changes_or(Self::REPLICATES)
    }
}

/// Rows of a Sobol design.
fn rows(text: &str) -> Result<u32, String> {
    let fits = |rows: &u32| rows.is_power_of_two() && (16..=65_536).contains(rows);
    let allowed = "a power of two from 16 to 65536";
    text.parse().ok().filter(fits).ok_or_else(|| format!("allowed is {allowed}"))
}

/// The options of `calibrate`.
#[derive(Debug, Clone, Args)]
pub struct Calibrate {
    /// Scenario file, or the name of a shipped scenario; its first policy is simulated.
    #[arg(default_value = "small-country")]
    pub scenario: PathBuf,
    /// Number of accepted worlds after which no further wave is run.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=65536))]
    pub accepted: u32,
    /// Maximum number of worlds, in waves of equal size.
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::value_parser!(u32).range(1..=65536))]
    pub worlds: u32,
    /// Maximum number of waves.
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub waves: u32,
    /// Vary only the tuned parameters, and keep everything else as in the scenario.
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
        self.options.changes.changes_or(Self::REPLICATES)
    }
}

/// The options of `explore`.
#[derive(Debug, Clone, Args)]
pub struct Explore {
    /// Scenario file, or the name of a shipped scenario.
    #[arg(default_value = "plausible-worlds")]
    pub scenario: PathBuf,
    /// Number of worlds: accepted ones first, if the scenario says where they come from, then worlds
    /// drawn from the ranges, reported separately [default: as in the scenario, or 512].
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

/// The options of `evaluate`.
#[derive(Debug, Clone, Args)]
pub struct Evaluate {
    /// Scenario file, or the name of a shipped scenario.
    pub scenario: PathBuf,
    /// Table of worlds (CSV): a row for each, a column for each parameter, dose or coverage that varies, by its
    /// key.
    #[arg(long, value_name = "FILE")]
    pub design: PathBuf,
    /// Outcome to write; repeatable [default: all].
    #[arg(long = "outcome", value_name = "NAME")]
    pub outcomes: Vec<String>,
    /// How it is done.
    #[command(flatten)]
    pub options: StudyOptions,
}

/// The options of `mix`.
#[derive(Debug, Clone, Args)]
pub struct Mix {
    /// Scenario file, or the name of a shipped scenario; the interventions of its policies are mixed.
    pub scenario: PathBuf,
    /// Hours per municipality-year that may be spent beyond those of the baseline.
    #[arg(long, value_name = "N", value_parser = hours)]
    pub hours: f64,
    /// Number of sets of assumptions, of those that are shipped.
    #[arg(long, value_name = "N", default_value_t = 32, value_parser = clap::value_parser!(u32).range(2..=1000))]
    pub worlds: u32,
    /// Number of mixes that are checked and reported, beside the best single intervention and the baseline.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=50))]
    pub top: u32,
    /// How it is done.
    #[command(flatten)]
    pub options: StudyOptions,
}

impl Mix {
    /// Replicates of each world where none are asked for.
    const REPLICATES: u32 = 16;

    /// All changes to the scenario, as `KEY=VALUE`.
    #[must_use]
    pub fn changes(&self) -> Vec<String> {
        self.options.changes.changes_or(Self::REPLICATES)
    }
}

/// A budget of hours.
fn hours(text: &str) -> Result<f64, String> {
    let fits = |hours: &f64| hours.is_finite() && *hours > 0.0 && *hours <= 1e6;
    let allowed = "a number of hours above 0, at most 1000000";
    text.parse().ok().filter(fits).ok_or_else(|| format!("allowed is {allowed}"))
}
