//! What is asked of results that are there already.

use crate::cli::shared::{Lang, RunOptions, Writing};
use clap::Args;
use std::path::PathBuf;

/// The options of `merge`.
#[derive(Debug, Clone, Args)]
pub struct Merge {
    /// Folders of shards, or folders that contain them, such as output/SCENARIO.shards/run.
    #[arg(required = true, value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    /// Merge a run even if shards are missing, using the replicates that are complete without them.
    /// The manifest and the report say so.
    #[arg(long)]
    pub partial: bool,
    /// What a run tells.
    #[command(flatten)]
    pub run: RunOptions,
    /// Where results go.
    #[command(flatten)]
    pub writing: Writing,
}

/// The options of `verify`.
#[derive(Debug, Clone, Args)]
pub struct Verify {
    /// Folder of the results of a run or study.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Units to rerun, spread evenly over the plan; of a study so many worlds of each stage; 0 for all.
    #[arg(long, value_name = "N", default_value_t = 8)]
    pub units: usize,
    /// Threads; 0 for one per core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub threads: usize,
    /// Language of what is found [default: that of `POLARIS_LANG`, or en].
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Print only errors.
    #[arg(long)]
    pub quiet: bool,
}
