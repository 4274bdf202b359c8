//! A sample of the units of a run, once more.

use crate::cli::Verify;
use crate::commands::merge::stored_scenario;
use crate::commands::verify::sample::{came_out_the_same, compare, spread};
use crate::engine::{self, ExecutionOptions, Journal, MemoryJournal, RunError, Shard};
use crate::experiment::{Plan, World};
use crate::results::{self, Manifest};
use crate::scenario::{Rows, Scenario};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::{self, hex};
use crate::studies::shared::resume;
use crate::studies::shared::signals::stop_on_interrupt;
use crate::studies::sweep;
use crate::terminal::Bar;

/// Makes sure that a manifest states what the scenario says that is kept beside it.
fn check(asked: &Verify, stored: &Manifest, scenario: &Scenario) -> Result<(), CommandError> {
    let files = stored.files.clone();
    let mut expected = match &scenario.sweep {
        Some(points) => sweep::command::manifest(scenario, points, files, Vec::new()),
        None => files::manifest(scenario, files, Vec::new()),
    };
    // These are not said by the scenario, but by how the run went.
    expected.precision.clone_from(&stored.precision);
    expected.missing_shares.clone_from(&stored.missing_shares);
    expected.language.clone_from(&stored.language);
    let all = scenario.sweep.is_some()
        || scenario.run.precision.is_none() && stored.missing_shares.is_empty();
    if !all && stored.replicates <= scenario.run.replicates {
        expected.replicates = stored.replicates;
    }
    if scenario.sweep.is_none() {
        expected.fingerprint = Some(hex(plan(stored, scenario).fingerprint()));
    }
    compare(&asked.folder, stored, &expected)
}

/// The plan of the scenario, with as many replicates as there are.
fn plan(stored: &Manifest, scenario: &Scenario) -> Plan {
    let keep_rows = scenario.rows == Rows::Municipality;
    let plan = Plan::new(scenario, &World::of(scenario), keep_rows);
    Plan { replicates: stored.replicates, ..plan }
}

/// Runs units again. Returns how many, and of how many.
pub(super) fn rerun(asked: &Verify, stored: &Manifest) -> Result<(usize, usize), CommandError> {
    let identity = resume::stored(stored);
    let scenario = stored_scenario(&asked.folder, &stored.scenario, &identity)?;
    check(asked, stored, &scenario)?;
    if scenario.sweep.is_some() {
        let told = "units of a sweep or of variants cannot be run again one by one; run it again in another folder and compare";
        return Err(CommandError::Asked(told.to_owned()));
    }
    let plan = plan(stored, &scenario);
    let fingerprint = plan.fingerprint();
    let kept = results::PartFolder::open(&asked.folder.join("parts"))?;
    let mut units = plan.units();
    if !stored.missing_shares.is_empty() {
        // Results of a merge in part are of the blocks of replicates that were complete.
        let mut gone = Vec::new();
        for unit in &units {
            if kept.get(&unit.name()).map_err(RunError::from)?.is_none() {
                gone.push(unit.replicates.start);
            }
        }
        units.retain(|unit| !gone.contains(&unit.replicates.start));
    }
    let chosen = spread(&units, asked.units);
    let again = MemoryJournal::default();
    let (stop, bar) = (stop_on_interrupt(), Bar::new("verify", asked.quiet));
    let report = |progress| bar.show(progress);
    let options = ExecutionOptions {
        threads: asked.threads,
        shard: Shard::WHOLE,
        cancellation: &stop,
        progress: &report,
    };
    let ran = engine::run_units(&plan, &chosen, &fingerprint, &again, &options);
    bar.finish();
    ran?;
    let mut differing = Vec::new();
    for unit in &chosen {
        let name = unit.name();
        let (there, here) = (kept.get(&name), again.get(&name));
        let (there, here) = (there.map_err(RunError::from)?, here.map_err(RunError::from)?);
        if there.is_none() || there != here {
            differing.push(if there.is_some() { name } else { format!("{name} (not there)") });
        }
    }
    came_out_the_same(&differing, chosen.len())?;
    Ok((chosen.len(), units.len()))
}
