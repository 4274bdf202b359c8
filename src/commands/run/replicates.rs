//! As many replicates as a scenario says, or as its precision takes.

use super::Failure;
use crate::analysis::compare::{self, Look};
use crate::analysis::primary::Primary;
use crate::cli::Output;
use crate::engine::{self, Journal, RunFault, Stop};
use crate::experiment::Plan;
use crate::scenario::{Precision, Scenario};
use crate::terminal::{self, Bar};

/// Simulates the plan, whose number of replicates becomes that of the last look where the scenario
/// has a precision to reach; then the answer is what was seen there.
///
/// # Errors
/// Those of the engine and of the journal.
pub(super) fn simulate(
    plan: &mut Plan,
    scenario: &Scenario,
    fingerprint: &[u8; 32],
    journal: &dyn Journal,
    output: &Output,
    stop: &Stop,
) -> Result<Option<Look>, Failure> {
    let run = |plan: &Plan| -> Result<(), Failure> {
        let bar = Bar::new(&scenario.name, output.quiet);
        let ran = engine::run(plan, fingerprint, journal, output.threads, stop, &|progress| {
            bar.show(progress);
        });
        bar.finish();
        if let Err(RunFault::Interrupted { .. }) = &ran {
            terminal::line("to go on: the same command, with --resume");
        }
        Ok(ran?)
    };
    let Some(Precision { half_width }) = scenario.run.precision else {
        return run(plan).map(|()| None);
    };
    let mut seen = Primary::new(plan, scenario.outcomes.primary);
    let mut last = None;
    let mut before = 0;
    for replicates in compare::looks(scenario.run.replicates) {
        plan.replicates = replicates;
        run(plan)?;
        // Looks are at edges of blocks, so that only blocks after the last look are read.
        let mut units = plan.units();
        units.retain(|unit| unit.replicates.start > before);
        engine::assemble_units(&units, fingerprint, journal, &mut seen)?;
        before = replicates;
        let look = compare::look(&seen.columns, half_width);
        if !output.quiet {
            terminal::line(&told(&scenario.name, look, half_width));
        }
        last = Some(look);
        if look.reached {
            break;
        }
    }
    Ok(last)
}

/// A look in one line.
fn told(name: &str, look: Look, wanted: f64) -> String {
    let found = look.half_width.map_or_else(
        || "too few replicates differ to tell a width".to_owned(),
        |width| format!("widest half-width {:.2}% of the baseline", 100.0 * width),
    );
    let replicates = look.replicates;
    format!("{name}: {replicates} replicates, {found}, wanted {:.2}%", 100.0 * wanted)
}
