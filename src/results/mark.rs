//! What a folder of results says of itself: the scenario, and what kind of results it holds.

use crate::results::finished::FinishedShard;
use crate::results::names::{self, MARK};
use crate::results::safe::{self, OutputError};
use crate::words::{Message, message};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// The kind of results in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Of `run` or `merge`, with or without a sweep.
    Run,
    /// Of `patterns`.
    Patterns,
    /// Of `calibrate`.
    Calibration,
    /// Of `sensitivity`.
    Sensitivity,
    /// Of `explore`.
    Explore,
    /// Of `evaluate`.
    Evaluate,
    /// Of `mix`.
    Mix,
    /// Of `explain --out`.
    Story,
    /// Several scenarios in one table.
    Batch,
}

impl Kind {
    /// The kind of results that a command writes; `None` where there is no such command.
    #[must_use]
    pub fn of_command(command: &str) -> Option<Self> {
        Some(match command {
            "run" => Self::Run,
            "patterns" => Self::Patterns,
            "calibrate" => Self::Calibration,
            "sensitivity" => Self::Sensitivity,
            "explore" => Self::Explore,
            "evaluate" => Self::Evaluate,
            "mix" => Self::Mix,
            "explain" => Self::Story,
            "batch" => Self::Batch,
            _ => return None,
        })
    }

    /// The command that writes them, or for several scenarios in one table, what they are called.
    #[must_use]
    pub fn command(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Patterns => "patterns",
            Self::Calibration => "calibrate",
            Self::Sensitivity => "sensitivity",
            Self::Explore => "explore",
            Self::Evaluate => "evaluate",
            Self::Mix => "mix",
            Self::Story => "explain",
            Self::Batch => "batch",
        }
    }
}

/// Which results a folder holds, or is to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Name of the scenario.
    pub scenario: String,
    /// The kind of results; `None` in an unfinished folder of an older version, which did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Which share it is, as `1/3`, if it holds a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
}

impl Mark {
    /// The mark of whole results.
    #[must_use]
    pub fn new(scenario: &str, kind: Kind) -> Self {
        Self { scenario: scenario.to_owned(), kind: Some(kind), share: None }
    }

    /// The mark of a folder; `None` where Polaris did not make it.
    pub(crate) fn read(folder: &Path) -> Option<Self> {
        let mut mark: Self = json(&folder.join(MARK))?;
        if mark.kind.is_none() {
            mark.derive(folder);
        }
        Some(mark)
    }

    /// Finds out the kind of results of an older version from what lies beside the mark.
    fn derive(&mut self, folder: &Path) {
        if let Some(Finished { command }) = json(&folder.join(names::MANIFEST)) {
            self.kind = command.map_or(Some(Kind::Run), |command| Kind::of_command(&command));
        } else if let Some(shard) = json::<FinishedShard>(&folder.join(names::SHARD)) {
            self.kind = Kind::of_command(&shard.identity.command);
            self.share = Some(format!("{}/{}", shard.share, shard.of));
        }
    }

    /// Writes it into a folder.
    pub(crate) fn write(&self, folder: &Path) -> Result<(), OutputError> {
        let path = folder.join(MARK);
        let text = serde_json::to_vec(self);
        let text = text.map_err(|cause| OutputError::io("writing", &path)(cause.into()))?;
        safe::write(&path, &text)
    }

    /// Whether results of `other` are of the same scenario and kind.
    pub(crate) fn fits(&self, other: &Self) -> bool {
        let unsaid = self.kind.is_none() || other.kind.is_none();
        self.scenario == other.scenario
            && (unsaid || self.kind == other.kind && self.share == other.share)
    }
}

impl Mark {
    /// Whose results they are, for a message.
    pub(crate) fn message(&self) -> Message {
        if self.kind == Some(Kind::Batch) {
            return message!("error-holds-batch");
        }
        let name = format!("{:?}", self.scenario);
        match (self.kind.map(Kind::command), &self.share) {
            (Some(command), None) => {
                message!("error-holds-command", command = command, name = name)
            }
            (Some(command), Some(share)) => {
                message!("error-holds-share", share = share, command = command, name = name)
            }
            (None, _) => message!("error-holds-results", name = name),
        }
    }
}

/// What tells the manifest of a study from that of a run.
#[derive(Deserialize)]
struct Finished {
    command: Option<String>,
}

/// The command that a manifest names: a study's own; that of a run names none.
pub(crate) fn command(manifest: &[u8]) -> Option<String> {
    serde_json::from_slice::<Finished>(manifest).ok()?.command
}

/// What a file of JSON holds; `None` where there is none, or another.
pub(crate) fn json<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// The scenario whose folder it is; `None` where it was not made by Polaris.
pub(crate) fn owner(path: &Path) -> Option<String> {
    Mark::read(path).map(|mark| mark.scenario)
}
