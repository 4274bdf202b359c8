//! What the story of one municipality is asked.

use super::{Changes, Lang};
use clap::Args;
use std::path::PathBuf;

/// What `explain` is asked.
#[derive(Debug, Clone, Args)]
pub struct Explain {
    /// Scenario file, or name of a shipped scenario.
    pub scenario: PathBuf,
    /// What changes the scenario.
    #[command(flatten)]
    pub changes: Changes,
    /// Policy under which it happens [default: the baseline].
    #[arg(long, value_name = "NAME")]
    pub policy: Option<String>,
    /// Municipality, by its name in the results [default: a telling one].
    #[arg(long, value_name = "NAME")]
    pub municipality: Option<String>,
    /// Replicate, from 1 [default: a telling one].
    #[arg(long, value_name = "N")]
    pub replicate: Option<u32>,
    /// Tell where another policy parts from it, with the same luck, and what followed.
    #[arg(long, value_name = "NAME")]
    pub against: Option<String>,
    /// Tell everything that happened, not the telling part of it.
    #[arg(long)]
    pub all: bool,
    /// Language of the story; events, messages and help are English.
    #[arg(long, value_enum, value_name = "LANG", default_value_t = Lang::En)]
    pub lang: Lang,
    /// As Markdown.
    #[arg(long, conflicts_with = "events")]
    pub markdown: bool,
    /// Every event as a row of CSV instead of a story.
    #[arg(long)]
    pub events: bool,
    /// Write story.md and events.csv to this folder as well.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Move other results of Polaris in that folder to DIR.previous; without it they are refused.
    #[arg(long)]
    pub force: bool,
}
