//! What is asked of results that are there already.

use super::{Format, Lang};
use clap::Args;
use std::path::PathBuf;

/// What `merge` is asked.
#[derive(Debug, Clone, Args)]
pub struct Merge {
    /// Folders of shares, or folders that hold them, such as output/SCENARIO.shards/run.
    #[arg(required = true, value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    /// Folder of the results [default: output/SCENARIO].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Merge a run though shares are missing: the replicates that are complete without them. The
    /// manifest and the report say so.
    #[arg(long)]
    pub partial: bool,
    /// Replace what stands in the folder, even if it is not from this scenario.
    #[arg(long)]
    pub force: bool,
    /// How tables are written; parquet where the program was built with it.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Csv)]
    pub format: Format,
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

/// What `verify` is asked.
#[derive(Debug, Clone, Args)]
pub struct Verify {
    /// Folder of the results of a run.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Units to run again, spread evenly over the plan; 0 for all.
    #[arg(long, value_name = "N", default_value_t = 8)]
    pub units: usize,
    /// Threads; 0 for one a core.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub threads: usize,
    /// Print nothing but errors.
    #[arg(long)]
    pub quiet: bool,
}
