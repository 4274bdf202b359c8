//! What `report` is asked.

use crate::cli::shared::Lang;
use clap::Args;
use std::path::PathBuf;

/// What `report` is asked.
#[derive(Debug, Clone, Args)]
pub struct Report {
    /// Folder of results, or a folder of several.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Write nothing, and print what differs between DIR and these results: scenario, parameters, and
    /// the effects of the policies that both contain.
    #[arg(long, value_name = "DIR2", conflicts_with = "quiet")]
    pub compare: Option<PathBuf>,
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
