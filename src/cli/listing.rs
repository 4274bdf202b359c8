//! What the lists of the catalogue, the completions and the manual are asked.

use clap::Args;
use clap_complete::Shell;

/// How a list of the catalogue is printed.
#[derive(Debug, Clone, Args)]
pub struct Listing {
    /// Only list names that contain this text.
    pub contains: Option<String>,
    /// Print Markdown tables, as in the documentation.
    #[arg(long)]
    pub markdown: bool,
}

/// For which shell completions are wanted.
#[derive(Debug, Clone, Copy, Args)]
pub struct Completions {
    /// Shell to print completions for.
    pub shell: Shell,
}
