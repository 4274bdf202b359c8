//! A sample of the units of a run, once more.

use crate::cli::Verify;
use crate::commands::merge::stored_scenario;
use crate::commands::verify::sample::{
    came_out_the_same, compare, differing, spread, unusable, work,
};
use crate::engine::MemoryJournal;
use crate::results::{Manifest, PartFolder};
use crate::studies::run::single::SingleRun;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::resume;
use crate::studies::shared::run::Run;
use crate::studies::shared::signals::stop_on_interrupt;
use crate::studies::sweep::command::SweepRun;

/// Runs units again. Returns how many, and of how many.
pub(super) fn rerun(asked: &Verify, stored: &Manifest) -> Result<(usize, usize), CommandError> {
    let identity = resume::stored(stored);
    let scenario = &stored_scenario(&asked.folder, &stored.scenario, &identity)?;
    match &scenario.sweep {
        Some(sweep) => again(asked, stored, SweepRun { scenario, sweep }),
        None => again(asked, stored, SingleRun::stored(scenario, stored)),
    }
}

fn again(
    asked: &Verify,
    stored: &Manifest,
    mut run: impl Run,
) -> Result<(usize, usize), CommandError> {
    let mut expected = run.manifest(stored.files.clone(), Vec::new());
    // These are not said by the scenario, but by how the run went.
    expected.precision.clone_from(&stored.precision);
    expected.missing_shares.clone_from(&stored.missing_shares);
    expected.language.clone_from(&stored.language);
    compare(&asked.folder, stored, &expected)?;
    let kept = PartFolder::open(&asked.folder.join("parts"))?;
    let names = run
        .parts(&kept, &stored.missing_shares, &|_, _| Ok(()))
        .map_err(|error| unusable(&asked.folder, error))?;
    let chosen = spread(&names, asked.units);
    let (again, stop) = (MemoryJournal::default(), stop_on_interrupt());
    run.simulate_again(&chosen.iter().cloned().collect(), &kept, &again, &work(asked, &stop))
        .map_err(|error| unusable(&asked.folder, error))?;
    came_out_the_same(differing(&chosen, &kept, &again)?, chosen.len())?;
    Ok((chosen.len(), names.len()))
}
