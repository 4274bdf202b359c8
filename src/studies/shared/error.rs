//! Why a command failed.

use crate::engine::RunError;
use crate::results::OutputError;
use crate::results::read::ReadError;
use crate::scenario::ScenarioError;
use crate::studies::shared::study::StudyError;
use crate::terminal;
use std::error::Error;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// A scenario is wrong.
    #[error("{}", .0.render(false).trim_end())]
    Scenario(ScenarioError),
    /// The system had no thread to read a scenario with.
    #[error(
        "{0}\n  the scenario was not read; raise the limit on processes or memory, or end other programs"
    )]
    Unread(ScenarioError),
    /// What was asked cannot be done.
    #[error("{0}")]
    Asked(String),
    /// Results are not what they should be.
    #[error("{0}")]
    Differs(String),
    /// The program itself failed.
    #[error(
        "a fault in polaris itself: {0}\n  what was finished is kept; please report this with the command and the scenario"
    )]
    Internal(String),
    /// Ctrl-C was pressed after the simulation.
    #[error(
        "interrupted while results were written; what was simulated is kept, and earlier results are as they were"
    )]
    Interrupted,
    /// The run did not finish.
    #[error(transparent)]
    Run(#[from] RunError),
    /// Something could not be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// What came of the worlds could not be judged.
    #[error(transparent)]
    Judged(Box<dyn Error + Send + Sync>),
    /// Results could not be read back.
    #[error(transparent)]
    Stored(#[from] ReadError),
    /// Reports of some of several folders could not be made.
    #[error("{failed} of {} could not be made", terminal::counted(*.all, "report"))]
    Remade {
        /// How many.
        failed: usize,
        /// Of how many.
        all: usize,
    },
    /// What was to be shown could not be written to standard output.
    #[error(transparent)]
    Stdout(#[from] terminal::StdoutError),
    /// A figure could not be drawn.
    #[error(transparent)]
    Report(#[from] crate::charts::error::ChartError),
}

impl CommandError {
    /// What failed, in the language of the terminal. What the system and other programs said stays as
    /// they said it.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::Scenario(faults) => {
                faults.render_in(terminal::words(), false).trim_end().to_owned()
            }
            _ => self.to_string(),
        }
    }

    /// The exit status: 1 the run failed, 2 the command line or a scenario is wrong, 130
    /// interrupted.
    #[must_use]
    pub fn status(&self) -> u8 {
        match self {
            Self::Scenario(_)
            | Self::Asked(_)
            | Self::Output(OutputError::NotResults { .. })
            | Self::Stored(
                ReadError::NotOurs { .. } | ReadError::Study { .. } | ReadError::Batch { .. },
            ) => 2,
            Self::Interrupted | Self::Run(RunError::Interrupted { .. } | RunError::Cancelled) => {
                130
            }
            Self::Run(_)
            | Self::Output(_)
            | Self::Stored(_)
            | Self::Remade { .. }
            | Self::Report(_)
            | Self::Stdout(_)
            | Self::Unread(_)
            | Self::Judged(_)
            | Self::Differs(_)
            | Self::Internal(_) => 1,
        }
    }
}

impl From<StudyError> for CommandError {
    fn from(error: StudyError) -> Self {
        match error {
            StudyError::Asked(told) => Self::Asked(told),
            StudyError::Scenario(faults) => faults.into(),
            StudyError::Judged(error) => Self::Judged(error),
        }
    }
}

impl From<ScenarioError> for CommandError {
    fn from(faults: ScenarioError) -> Self {
        if faults.no_thread().is_some() { Self::Unread(faults) } else { Self::Scenario(faults) }
    }
}
