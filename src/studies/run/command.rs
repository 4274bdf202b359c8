//! `polaris run` of one scenario: simulate every policy, compare, and write tables, plots and a report.

use crate::cli::{Output, RunOptions};
use crate::engine::{Cancellation, RunError};
use crate::experiment::{Plan, World};
use crate::scenario::{Rows, Scenario};
use crate::studies::run::design::{Varying, simulate};
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
    options: RunOptions,
    stop: &Arc<Cancellation>,
) -> Result<(), CommandError> {
    let began = Instant::now();
    let mut plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let (folder, journal) = open(scenario, output)?;
    let fingerprint = plan.fingerprint();
    let ran = simulate(&mut plan, scenario, &fingerprint, &journal, output, stop);
    let whole = output.shard().is_whole();
    let varying = Varying {
        skip: options.no_assumptions || !whole,
        threads: output.threads,
        quiet: output.writing.quiet,
        stop,
    };
    let (look, ran) = match ran {
        Ok(look) => (look, varying.simulate(scenario, &journal)),
        Err(error) => (None, Err(error)),
    };
    let units = plan.units();
    let assumptions = ran.as_ref().map_or(None, Option::as_ref);
    let folder = &folder;
    let ended =
        Ended { scenario, plan: &plan, units: &units, look, assumptions, missing: &[], folder };
    if let Err(CommandError::Run(RunError::UnitsFailed(broken))) = &ran {
        ended.note_broken(broken)?;
    }
    if whole && ran.is_ok() {
        let names = options.names;
        return ended
            .finish(&journal, &Manner { names, ..Manner::of(scenario, output, began, stop)? });
    }
    ran.and_then(|_| end_share(scenario, output, folder))
}
