//! Why a command failed.

use crate::charts::error::ChartError;
use crate::engine::RunError;
use crate::results::OutputError;
use crate::results::read::ReadError;
use crate::scenario::ScenarioError;
use crate::studies::shared::study::StudyError;
use crate::terminal::{self, StdoutError};
use crate::words::{Message, Words, message, number_of};
use serde_json::{Value, json};
use std::error::Error;
use std::fmt;

/// Why a command failed.
#[derive(Debug)]
pub enum CommandError {
    /// A scenario is wrong.
    Scenario(ScenarioError),
    /// The system had no thread to read a scenario with.
    Unread(ScenarioError),
    /// What was asked cannot be done.
    Asked(Message),
    /// Results are not what they should be.
    Differs(Message),
    /// The program itself failed.
    Internal(String),
    /// Ctrl-C was pressed after the simulation.
    Interrupted,
    /// The run did not finish.
    Run(RunError),
    /// Something could not be written.
    Output(OutputError),
    /// What came of the worlds could not be judged.
    Judged(Box<dyn Error + Send + Sync>),
    /// Results could not be read back.
    Stored(ReadError),
    /// Reports of some of several folders could not be made.
    Remade {
        /// How many.
        failed: usize,
        /// Of how many.
        all: usize,
    },
    /// What was to be shown could not be written to standard output.
    Stdout(StdoutError),
    /// A figure could not be drawn.
    Report(ChartError),
}

impl CommandError {
    /// What failed, in the language of the terminal. What the system and other programs said stays as
    /// they said it, and estimates that cannot be made are told in English.
    #[must_use]
    pub fn told(&self) -> String {
        self.said_in(terminal::words())
    }

    /// Prints the error to standard error: as text, or as a JSON object if all messages are.
    pub fn print(&self) {
        if !terminal::is_json() {
            return terminal::error(&self.told());
        }
        let words = terminal::words();
        let (faults, more) = match self {
            Self::Scenario(error) => (error.list(), error.more()),
            _ => (&[][..], 0),
        };
        let faults: Vec<Value> = faults.iter().map(|fault| fault.json(words)).collect();
        terminal::object(&json!({
            "kind": "error",
            "text": self.told(),
            "status": self.status(),
            "faults": faults,
            "more": more,
        }));
    }

    fn said_in(&self, words: Words) -> String {
        let message = match self {
            Self::Scenario(faults) => return faults.render_in(words, false).trim_end().to_owned(),
            Self::Unread(faults) => {
                message!("error-scenario-unread", cause = words.tell(&faults.message()))
            }
            Self::Asked(message) | Self::Differs(message) => message.clone(),
            Self::Internal(cause) => message!("error-internal", cause = cause),
            Self::Interrupted => message!("error-interrupted-writing"),
            Self::Run(error) => error.message(),
            Self::Output(error) => error.message(),
            Self::Judged(error) => Message::verbatim(error),
            Self::Stored(error) => error.message(),
            Self::Remade { failed, all } => message!(
                "error-remade",
                failed = failed.to_string(),
                reports = number_of("reports", *all),
            ),
            Self::Stdout(error) => error.message(),
            Self::Report(error) => error.message(),
        };
        words.tell(&message)
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

impl fmt::Display for CommandError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.said_in(Words::default()))
    }
}

impl Error for CommandError {}

/// Says that a failure of this type makes a command fail.
macro_rules! fails {
    ($($kind:ident: $error:ty;)*) => { $(
        impl From<$error> for CommandError {
            fn from(error: $error) -> Self {
                Self::$kind(error)
            }
        }
    )* };
}

fails! {
    Run: RunError;
    Output: OutputError;
    Stored: ReadError;
    Stdout: StdoutError;
    Report: ChartError;
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
