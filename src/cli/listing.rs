//! What the lists of the catalogue, the completions and the manual are asked.

use clap::Args;
use clap_complete::Shell;

/// How a list of the catalogue is printed.
#[derive(Debug, Clone, Args)]
pub struct Listing {
    /// Only names that contain this.
    pub contains: Option<String>,
    /// As Markdown tables, as in the documentation.
    #[arg(long)]
    pub markdown: bool,
}

/// For which shell completions are wanted.
#[derive(Debug, Clone, Copy, Args)]
pub struct Completions {
    /// The shell.
    pub shell: Shell,
}
