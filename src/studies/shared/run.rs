//! What a run of a scenario and a run of all points of a sweep have in common: from an empty folder to parts, from
//! parts to results, and a sample of the parts once more.

use crate::cli::{Output, RunOptions};
use crate::engine::{Cancellation, FailedUnit, Journal, RunError};
use crate::experiment::Fingerprint;
use crate::results::{Folder, Manifest, Staging, Written};
use crate::scenario::Scenario;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::{write_log, write_scenario};
use crate::studies::shared::manner::Manner;
use crate::studies::shared::shares::{end_share, open};
use crate::studies::shared::signals::go_on;
use crate::studies::shared::work::Work;
use crate::terminal::StdoutError;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Makes sure that a part of this name is there and was made of what the fingerprint stands for.
pub(crate) type Check<'a> = &'a dyn Fn(&str, &Fingerprint) -> Result<(), CommandError>;

/// A run: of a scenario, or of all points of its sweep.
pub(crate) trait Run {
    /// What the summary is made of.
    type Results;

    /// The scenario.
    fn scenario(&self) -> &Scenario;

    /// Simulates the parts of the shard that the journal does not hold yet.
    ///
    /// # Errors
    /// Those of the engine and of the journal.
    fn simulate(&mut self, journal: &dyn Journal, work: &Work) -> Result<(), CommandError>;

    /// Simulates what needs the parts of all shards.
    ///
    /// # Errors
    /// Those of the engine and of the journal.
    fn simulate_rest(&mut self, _: &dyn Journal, _: &Work) -> Result<(), CommandError> {
        Ok(())
    }

    /// The names of the parts of which results are made, without these missing shares; each is checked where it
    /// lies.
    ///
    /// # Errors
    /// Those of `check`; that nothing is whole without the missing shares.
    fn parts(
        &mut self,
        from: &dyn Journal,
        missing: &[String],
        check: Check,
    ) -> Result<Vec<String>, CommandError>;

    /// Simulates some parts again, given all of them.
    ///
    /// # Errors
    /// Those of the engine and of the journal.
    fn simulate_again(
        &self,
        names: &BTreeSet<String>,
        all: &dyn Journal,
        again: &dyn Journal,
        work: &Work,
    ) -> Result<(), CommandError>;

    /// The manifest, with the files that were written so far.
    fn manifest(&self, files: Vec<Written>, broken: Vec<FailedUnit>) -> Manifest;

    /// Writes the tables, and puts them into the manifest.
    ///
    /// # Errors
    /// When a part is missing or something cannot be written.
    fn write_tables(
        &self,
        journal: &dyn Journal,
        staging: &Staging,
        manner: &Manner,
        manifest: &mut Manifest,
    ) -> Result<(), CommandError>;

    /// Writes workbook, figures and page from the tables, as `polaris report` does.
    ///
    /// # Errors
    /// When something cannot be read, drawn or written.
    fn publish(
        staging: &Staging,
        manifest: &mut Manifest,
        manner: &Manner,
    ) -> Result<Self::Results, CommandError>;

    /// Tells where the program failed, beside the error with which it ends; `noted` if the manifest names all.
    fn tell_broken(&self, _broken: &[FailedUnit], _path: &Path, _noted: bool) {}

    /// Tells the answer in a few lines, and where to read on.
    ///
    /// # Errors
    /// When standard output cannot be written.
    fn tell(results: &Self::Results, path: &Path, seconds: f64) -> Result<(), StdoutError>;
}

/// Simulates a run, or a share of it, and finishes it.
///
/// # Errors
/// A folder that cannot be used, and whatever stops the run.
pub(crate) fn drive(
    mut run: impl Run,
    output: &Output,
    options: RunOptions,
    stop: &Arc<Cancellation>,
) -> Result<(), CommandError> {
    let began = Instant::now();
    let manner =
        Manner { names: options.names, ..Manner::of(run.scenario(), output, began, stop)? };
    let (folder, journal) = open(run.scenario(), output)?;
    let (shard, quiet) = (output.shard(), output.writing.quiet);
    let work = Work { threads: output.threads, shard, quiet, stop };
    let mut ran = run.simulate(&journal, &work);
    if ran.is_ok() && shard.is_whole() {
        ran = run.simulate_rest(&journal, &work);
    }
    if let Err(CommandError::Run(RunError::UnitsFailed(broken))) = &ran {
        note_broken(&run, &folder, broken)?;
    }
    ran?;
    if shard.is_whole() {
        finish(&run, &folder, &journal, &manner)
    } else {
        end_share(run.scenario(), output, &folder)
    }
}

/// Makes results of the parts: tables, report and manifest, and tells the answer.
///
/// # Errors
/// When a part is missing or something cannot be written.
pub(crate) fn finish<R: Run>(
    run: &R,
    folder: &Folder,
    journal: &dyn Journal,
    manner: &Manner,
) -> Result<(), CommandError> {
    let staging = folder.stage()?;
    let mut manifest = run.manifest(write_scenario(run.scenario(), &staging)?, Vec::new());
    manner.words.language().code().clone_into(&mut manifest.language);
    run.write_tables(journal, &staging, manner, &mut manifest)?;
    go_on(&manner.stop)?;
    let results = R::publish(&staging, &mut manifest, manner)?;
    let seconds = manner.began.elapsed().as_secs_f64();
    write_log(&staging, manner.threads, seconds)?;
    manifest.write(staging)?;
    if !manner.quiet {
        R::tell(&results, folder.path(), seconds)
            .map_err(|error| error.but_written(folder.path().display()))?;
    }
    Ok(())
}

/// Tells in which units the program failed, and notes it in the manifest. Finished results of fewer replicates or
/// points stay as they are.
fn note_broken(run: &impl Run, folder: &Folder, broken: &[FailedUnit]) -> Result<(), CommandError> {
    let noted = !folder.is_finished();
    if noted {
        let staging = folder.stage()?;
        let files = write_scenario(run.scenario(), &staging)?;
        run.manifest(files, broken.to_vec()).write(staging)?;
    }
    run.tell_broken(broken, folder.path(), noted);
    Ok(())
}
