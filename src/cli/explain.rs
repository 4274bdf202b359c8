//! The options of `explain`.

use crate::cli::shared::{Changes, Lang};
use clap::Args;
use std::path::PathBuf;

/// The options of `explain`.
#[derive(Debug, Clone, Args)]
pub struct Explain {
    /// Scenario file, or name of a shipped scenario.
    pub scenario: PathBuf,
    /// What changes the scenario.
    #[command(flatten)]
    pub changes: Changes,
    /// Policy to simulate [default: the baseline].
    #[arg(long, value_name = "NAME")]
    pub policy: Option<String>,
    /// Municipality, by its name or its number in the scenario [default: an instructive one].
    #[arg(long, value_name = "NAME|N")]
    pub municipality: Option<String>,
    /// Replicate, from 1 [default: an instructive one].
    #[arg(long, value_name = "N")]
    pub replicate: Option<u32>,
    /// Show where another policy diverges, under the same random events, and what followed.
    #[arg(long, value_name = "NAME")]
    pub against: Option<String>,
    /// Show everything that happened, not only a selection.
    #[arg(long)]
    pub all: bool,
    /// Keep to one page: who, the two or three decisive scenes, what came of it.
    #[arg(long, conflicts_with_all = ["all", "events"])]
    pub short: bool,
    /// Tell it in words, without the numbers of the model.
    #[arg(long, conflicts_with = "events")]
    pub plain: bool,
    /// Language of the story, errors and help; events are in English [default: that of the scenario, or of
    /// `POLARIS_LANG`, or en].
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Print Markdown.
    #[arg(long, conflicts_with = "events")]
    pub markdown: bool,
    /// Write the story to FILE instead, as a page to hand out.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["markdown", "events"])]
    pub html: Option<PathBuf>,
    /// Print every event as a row of CSV instead of a story.
    #[arg(long)]
    pub events: bool,
    /// Also write story.md and events.csv to this folder.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Move other results of Polaris in that folder to DIR.previous, and replace FILE, instead of refusing.
    #[arg(long)]
    pub force: bool,
}
