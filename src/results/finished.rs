//! What says that a share is finished.

use crate::results::parts::Identity;
use serde::{Deserialize, Serialize};

/// A finished share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinishedShard {
    /// Name of the scenario.
    pub scenario: String,
    /// What determines its parts.
    pub identity: Identity,
    /// Its number, from 1.
    pub share: u32,
    /// How many there are.
    pub of: u32,
    /// Which stage of a study, by its name; nothing for a run, and where no stage was left to do.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stage: Option<String>,
    /// Names of its parts, for a study.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub parts: Vec<String>,
}
