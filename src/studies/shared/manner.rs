//! How results are written and told.

use crate::cli::Output;
use crate::engine::Cancellation;
use crate::results::Format;
use crate::scenario::Scenario;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::language;
use crate::studies::shared::loading::format;
use crate::words::Words;
use std::sync::Arc;
use std::time::Instant;

/// How results are written and told.
pub(crate) struct Manner {
    /// How tables are written.
    pub format: Format,
    /// Whether a column holds the names of municipalities.
    pub names: bool,
    /// Whether figures are drawn.
    pub plots: bool,
    /// Whether the answer is told.
    pub quiet: bool,
    /// Threads that were used, for the log.
    pub threads: usize,
    /// When it began.
    pub began: Instant,
    /// The words of report, figures and answer.
    pub words: Words,
    /// Asked for between files and figures.
    pub stop: Arc<Cancellation>,
}

impl Manner {
    /// As asked of a run that began then.
    ///
    /// # Errors
    /// A format that the program was built without; what stands for no language.
    pub fn of(
        scenario: &Scenario,
        output: &Output,
        began: Instant,
        stop: &Arc<Cancellation>,
    ) -> Result<Self, CommandError> {
        Ok(Self {
            format: format(output.writing.format)?,
            names: false,
            plots: !output.writing.no_plots,
            quiet: output.writing.quiet,
            threads: output.threads,
            began,
            words: language::words(output.writing.lang, Some(scenario))?,
            stop: Arc::clone(stop),
        })
    }
}
