//! From parts to results: how a run ends, and a merge of its shares.

use super::answers::Answers;
use super::{assembly, files, go_on, tell};
use crate::analysis::compare::Look;
use crate::cli::Output;
use crate::commands::report::{Told, publish};
use crate::commands::{Failure, format};
use crate::engine::{Cancellation, Journal, UnitFailure};
use crate::experiment::{Plan, Unit};
use crate::output::{Folder, Format};
use crate::scenario::Scenario;
use crate::words::Words;
use std::sync::Arc;
use std::time::Instant;

/// What there is at the end of a simulation.
pub(in crate::commands) struct Ended<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its plan.
    pub plan: &'a Plan,
    /// The units whose parts are there: whole blocks of replicates.
    pub units: &'a [Unit],
    /// The last look at the precision, if there was a target.
    pub look: Option<Look>,
    /// Shares that are missing.
    pub missing: &'a [String],
    /// Where the results go.
    pub folder: &'a Folder,
}

/// How results are written and told.
pub(in crate::commands) struct Manner {
    /// How tables are written.
    pub format: Format,
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
    /// A format that the program was built without.
    pub fn of(output: &Output, began: Instant, stop: &Arc<Cancellation>) -> Result<Self, Failure> {
        Ok(Self {
            format: format(output.writing.format)?,
            plots: !output.writing.no_plots,
            quiet: output.writing.quiet,
            threads: output.threads,
            began,
            words: crate::commands::words(output.writing.lang),
            stop: Arc::clone(stop),
        })
    }
}

impl Ended<'_> {
    /// Assembles the parts, compares, writes tables, plots, report and manifest, and tells the answer.
    ///
    /// # Errors
    /// When a part is missing or something cannot be written.
    pub fn finish(&self, journal: &dyn Journal, manner: &Manner) -> Result<(), Failure> {
        let (stop, staging) = (manner.stop.as_ref(), self.folder.stage()?);
        let how = (manner.format, stop);
        let mut files = files::write_scenario(self.scenario, &staging)?;
        let fingerprint = self.plan.fingerprint();
        let tally = assembly::assemble(self, &fingerprint, journal, &staging, how, &mut files)?;
        let answers = Answers::of(&tally, self.scenario, self.plan);
        drop(tally);
        files::write_tables(&answers, &staging, how, &mut files)?;
        drop(answers);
        let mut manifest = files::manifest_of(self, files, Vec::new());
        manner.words.language().code().clone_into(&mut manifest.language);
        // From the tables just written, as `polaris report` would.
        let told = publish(staging.path(), &staging, &mut manifest, manner.plots, || go_on(stop))?;
        let seconds = manner.began.elapsed().as_secs_f64();
        files::write_log(&staging, manner.threads, seconds)?;
        manifest.write(staging)?;
        if let Told::Run(results) = told
            && !manner.quiet
        {
            tell::tell(&results, self.folder.path(), seconds)
                .map_err(|error| error.but_written(self.folder.path().display()))?;
        }
        Ok(())
    }

    /// Tells in which units the program failed, and notes it in the manifest. Finished results of
    /// fewer replicates stay as they are.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn note_broken(&self, broken: &[UnitFailure]) -> Result<(), Failure> {
        let noted = !self.folder.is_finished();
        if noted {
            let staging = self.folder.stage()?;
            let files = files::write_scenario(self.scenario, &staging)?;
            files::manifest_of(self, files, broken.to_vec()).write(staging)?;
        }
        tell::broken(broken, self.folder.path(), noted);
        Ok(())
    }
}
