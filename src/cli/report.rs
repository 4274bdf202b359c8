//! The options of `report`.

use crate::cli::shared::Lang;
use clap::Args;
use std::path::PathBuf;

/// The options of `report`.
#[derive(Debug, Clone, Args)]
pub struct Report {
    /// Folders of results, or a folder of several. Those that are named one by one are also put into
    /// one table, in the folder `batch` beside the first.
    #[arg(value_name = "DIR", required = true)]
    pub folders: Vec<PathBuf>,
    /// Write nothing, and print DIR beside these results: the effects of the policies that they have in
    /// common, then what differs in scenario and parameters.
    #[arg(long, value_name = "DIR2", num_args = 1.., conflicts_with = "quiet")]
    pub compare: Vec<PathBuf>,
    /// Print the comparison as Markdown.
    #[arg(long, requires = "compare")]
    pub markdown: bool,
    /// Language of report, figures and comparison [default: that of the previous report].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Lang>,
    /// Print only errors.
    #[arg(long)]
    pub quiet: bool,
}
