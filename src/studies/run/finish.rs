//! From parts to results: how a run ends, and a merge of its shares.

use crate::engine::{FailedUnit, Journal};
use crate::studies::run::ended::Ended;
use crate::studies::run::files::{manifest_of, write_tables};
use crate::studies::run::judge::Answers;
use crate::studies::run::publish::publish;
use crate::studies::run::{assembly, assumptions, summary};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files;
use crate::studies::shared::manner::Manner;
use crate::studies::shared::signals::go_on;

impl Ended<'_> {
    /// Assembles the parts, compares, writes tables, plots, report and manifest, and tells the answer.
    ///
    /// # Errors
    /// When a part is missing or something cannot be written.
    pub fn finish(&self, journal: &dyn Journal, manner: &Manner) -> Result<(), CommandError> {
        let (stop, staging) = (manner.stop.as_ref(), self.folder.stage()?);
        let format = manner.format;
        let mut files = files::write_scenario(self.scenario, &staging)?;
        let fingerprint = self.plan.fingerprint();
        let (tally, municipalities) =
            assembly::assemble(self, &fingerprint, journal, &staging, manner, &mut files)?;
        let answers = Answers::of(&tally, &municipalities, self.scenario, self.plan);
        drop(tally);
        write_tables(&answers, &staging, format, stop, &mut files)?;
        drop(answers);
        if let Some(varied) = self.assumptions {
            go_on(stop)?;
            files.push(staging.rows(format, &assumptions::rows(varied, journal)?)?);
        }
        let mut manifest = manifest_of(self, files, Vec::new());
        manner.words.language().code().clone_into(&mut manifest.language);
        // From the tables just written, as `polaris report` would.
        let results =
            publish(staging.path(), &staging, &mut manifest, manner.plots, || go_on(stop))?;
        let seconds = manner.began.elapsed().as_secs_f64();
        files::write_log(&staging, manner.threads, seconds)?;
        manifest.write(staging)?;
        if !manner.quiet {
            summary::tell(&results, self.folder.path(), seconds)
                .map_err(|error| error.but_written(self.folder.path().display()))?;
        }
        Ok(())
    }

    /// Tells in which units the program failed, and notes it in the manifest. Finished results of
    /// fewer replicates stay as they are.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn note_broken(&self, broken: &[FailedUnit]) -> Result<(), CommandError> {
        let noted = !self.folder.is_finished();
        if noted {
            let staging = self.folder.stage()?;
            let files = files::write_scenario(self.scenario, &staging)?;
            manifest_of(self, files, broken.to_vec()).write(staging)?;
        }
        summary::broken(broken, self.folder.path(), noted);
        Ok(())
    }
}
