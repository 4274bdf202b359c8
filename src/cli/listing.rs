//! What the lists of the catalogue are asked.

use clap::Args;

/// How a list of the catalogue is printed.
#[derive(Debug, Clone, Args)]
pub struct Listing {
    /// Only names that contain this.
    pub contains: Option<String>,
    /// As Markdown tables, as in the documentation.
    #[arg(long)]
    pub markdown: bool,
}
