//! The options of the lists of the catalogue, of completions and of the manual.

use crate::cli::shared::Lang;
use clap::Args;
use clap_complete::Shell;

/// How a list of the catalogue is printed.
#[derive(Debug, Clone, Args)]
pub struct Listing {
    /// Only list what has this text in its name or description, English or Dutch.
    pub contains: Option<String>,
    /// Print Markdown tables, as in the documentation.
    #[arg(long)]
    pub markdown: bool,
    /// Print JSON: every entry with its key, unit, range, default, meaning, source, and the keys of that source in
    /// docs/references.bib, as far as it has them.
    #[arg(long, conflicts_with = "markdown")]
    pub json: bool,
    /// Language of descriptions; Markdown is in English [default: that of `POLARIS_LANG`, or en].
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: Option<Lang>,
}

/// For which shell completions are wanted.
#[derive(Debug, Clone, Copy, Args)]
pub struct Completions {
    /// Shell to print completions for.
    pub shell: Shell,
}
