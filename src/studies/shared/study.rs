//! What a study of many worlds is: stages of tasks, each of which follows from the answers to those
//! before.

use crate::engine::{Cancellation, RunError, Task};
use crate::scenario::{Scenario, ScenarioError};
use crate::words::Message;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::error::Error;
use std::path::Path;

/// A study, from what was asked to the last answer. It touches no file and starts no thread: whoever
/// drives it has the tasks of each stage done, wherever and in whatever order.
pub trait Study: Sized + Sync {
    /// The command.
    const COMMAND: &'static str;
    /// What determines the answers beside the scenario. The manifest keeps it.
    type Asked: Serialize + DeserializeOwned;
    /// What a task is about.
    type Point: Clone + Sync;
    /// What comes of a task.
    type Answer: Serialize + DeserializeOwned + Send;

    /// Begins a study of a scenario; `results` is the folder of its results, in which worlds may lie
    /// that a calibration accepted.
    ///
    /// # Errors
    /// What cannot be asked of this scenario.
    fn new(scenario: Scenario, asked: &Self::Asked, results: &Path) -> Result<Self, StudyError>;

    /// The scenario, narrowed to what is simulated.
    fn scenario(&self) -> &Scenario;

    /// The stage whose answers are wanted now; nothing when all is known.
    fn next(&self) -> Option<Stage<Self::Point>>;

    /// Does a task, on this thread.
    ///
    /// # Errors
    /// Those of the engine.
    fn answer(&self, point: &Self::Point, stop: &Cancellation) -> Result<Self::Answer, RunError>;

    /// Takes the answers to the stage that [`Study::next`] gave, in the order of its tasks.
    ///
    /// # Errors
    /// Answers that cannot be judged.
    fn take(&mut self, answers: Vec<Self::Answer>) -> Result<(), StudyError>;

    /// What the manifest says of it.
    fn tried(&self) -> Tried;

    /// The table of worlds that it read, as it was read, if it read one.
    fn worlds_read(&self) -> Option<&str> {
        None
    }
}

/// A stage of a study: tasks of which none needs the answer to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage<T> {
    /// Its name, as shown.
    pub name: String,
    /// What determines its answers beside the command and the resolved scenario.
    pub texts: Vec<String>,
    /// Its tasks, under names that no other stage has.
    pub tasks: Vec<Task<T>>,
}

/// What a manifest says of a study beside its scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Replicates of each world.
    pub replicates: u32,
    /// Worlds in all.
    pub worlds: usize,
    /// What differs between them: TOML.
    pub uncertainty: String,
    /// What readers may want to know of what was asked, by name; it stands beside that.
    pub told: serde_json::Map<String, serde_json::Value>,
}

/// Why a study cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum StudyError {
    /// What was asked cannot be done.
    #[error("{0}")]
    Asked(Message),
    /// A table that the scenario names is wrong.
    #[error("{}", .0.render(false).trim_end())]
    Scenario(ScenarioError),
    /// What came of the worlds could not be judged.
    #[error(transparent)]
    Judged(Box<dyn Error + Send + Sync>),
}

impl From<ScenarioError> for StudyError {
    fn from(faults: ScenarioError) -> Self {
        Self::Scenario(faults)
    }
}
