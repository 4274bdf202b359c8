//! A study gone through once more with the answers that were kept, and a sample of its tasks done again.

use crate::cli::Verify;
use crate::commands::verify::sample::{
    came_out_the_same, compare, differing, spread, unusable, work,
};
use crate::engine::{self, Cancellation, MemoryJournal, RunError};
use crate::experiment::Fingerprint;
use crate::results::{PartFolder, Study as Record};
use crate::scenario::{self, Accepted};
use crate::studies::driver::{fingerprint, manifest};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::{SCENARIO, WORLDS};
use crate::studies::shared::resume;
use crate::studies::shared::signals::stop_on_interrupt;
use crate::studies::shared::study::{Stage, Study};
use crate::words::{Message, message};
use std::path::Path;

/// Goes through all stages, and runs so many tasks of each again. Returns how many, and of how many.
///
/// # Errors
/// What differs, with its name; a scenario or parts that cannot be read.
pub(super) fn rerun<S: Study>(
    asked: &Verify,
    stored: &Record,
) -> Result<(usize, usize), CommandError> {
    let folder = &asked.folder;
    let options: S::Asked = options(folder, stored)?;
    let mut study: S = begin(folder, stored, &options)?;
    // How many worlds there are may follow from the answers.
    let mut expected = manifest(&study, &options, &stored.language, stored.files.clone());
    expected.worlds = stored.worlds;
    compare(folder, stored, &expected)?;
    let kept = PartFolder::open(&folder.join("parts"))?;
    let (mut again, mut all, mut differing) = (0, 0, Vec::new());
    let stop = stop_on_interrupt();
    while let Some(stage) = study.next() {
        let fingerprint = fingerprint(&study, &stage);
        let answers = engine::load_tasks(&stage.tasks, &fingerprint, &kept)
            .map_err(|error| unusable(folder, error.into()))?;
        let chosen = spread(&stage.tasks, asked.units);
        again += chosen.len();
        all += stage.tasks.len();
        let stage = Stage { tasks: chosen, ..stage };
        differing.extend(differing_in(&study, &stage, &fingerprint, &kept, asked, &stop)?);
        study.take(answers)?;
    }
    came_out_the_same(differing, again)?;
    compare(folder, stored, &manifest(&study, &options, &stored.language, stored.files.clone()))?;
    Ok((again, all))
}

/// What was asked, as the manifest keeps it.
fn options<T: serde::de::DeserializeOwned>(
    folder: &Path,
    stored: &Record,
) -> Result<T, CommandError> {
    serde_json::from_value(stored.asked.clone().into()).map_err(|cause| {
        let (path, cause) = (folder.display().to_string(), cause.to_string());
        CommandError::Differs(message!("error-verify-asked", path = path, cause = cause))
    })
}

/// The study of the scenario that is kept beside the results, checked against what they were made of.
fn begin<S: Study>(folder: &Path, stored: &Record, options: &S::Asked) -> Result<S, CommandError> {
    if stored.files.iter().all(|written| written.file != SCENARIO) {
        return Err(CommandError::Asked(message!(
            "error-verify-no-scenario",
            path = folder.display().to_string(),
            file = SCENARIO,
        )));
    }
    let path = folder.join(SCENARIO);
    let mut scenario = scenario::load_as(&stored.scenario, &path, &[])?;
    let has_worlds = stored.files.iter().any(|written| written.file == WORLDS);
    if has_worlds || scenario.uncertainty.accepted.is_some() {
        scenario.uncertainty.accepted = Some(Accepted::File(folder.join(WORLDS)));
    }
    let study = S::new(scenario, options, folder)?;
    let here = resume::of_text(S::COMMAND, study.scenario().resolved.clone());
    let differing = resume::differing_all(&resume::stored_study(stored), &here);
    if differing.is_empty() {
        return Ok(study);
    }
    Err(CommandError::Asked(message!(
        "error-other-scenario",
        path = path.display().to_string(),
        listed = resume::listed(&differing),
    )))
}

/// The names of tasks that come out otherwise than they were kept.
fn differing_in<S: Study>(
    study: &S,
    stage: &Stage<S::Point>,
    fingerprint: &Fingerprint,
    kept: &PartFolder,
    asked: &Verify,
    stop: &Cancellation,
) -> Result<Vec<Message>, RunError> {
    let again = MemoryJournal::default();
    work(asked, stop).show(&stage.name, |options| {
        let answer = |point: &S::Point| study.answer(point, stop);
        engine::map_checkpointed(&stage.tasks, fingerprint, &again, options, answer)
    })?;
    let names: Vec<String> = stage.tasks.iter().map(|task| task.name.clone()).collect();
    differing(&names, kept, &again)
}
