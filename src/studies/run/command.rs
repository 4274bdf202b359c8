//! `polaris run` of one scenario: simulate every policy, compare, and write tables, plots and a report.

use crate::cli::Output;
use crate::engine::{Cancellation, RunError};
use crate::experiment::{Plan, World};
use crate::scenario::{Rows, Scenario};
use crate::studies::run::design::simulate;
use crate::studies::run::ended::Ended;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::manner::Manner;
use crate::studies::shared::shares::{end_share, open};
use std::sync::Arc;
use std::time::Instant;

/// Runs one scenario from plan to manifest.
pub(crate) fn run(
    scenario: &Scenario,
    output: &Output,
    names: bool,
    stop: &Arc<Cancellation>,
) -> Result<(), CommandError> {
    let began = Instant::now();
    let mut plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let (folder, journal) = open(scenario, output)?;
    let fingerprint = plan.fingerprint();
    let ran = simulate(&mut plan, scenario, &fingerprint, &journal, output, stop);
    let look = ran.as_ref().map_or(None, |look| *look);
    let units = plan.units();
    let folder = &folder;
    let ended = Ended { scenario, plan: &plan, units: &units, look, missing: &[], folder };
    if let Err(CommandError::Run(RunError::UnitsFailed(broken))) = &ran {
        ended.note_broken(broken)?;
    }
    ran?;
    if output.shard().is_whole() {
        ended.finish(&journal, &Manner { names, ..Manner::of(output, began, stop)? })
    } else {
        end_share(scenario, output, folder)
    }
}
