//! As many replicates as a scenario says, or as its precision takes.

use super::Failure;
use crate::analysis::compare::{self, Look};
use crate::analysis::primary::Primary;
use crate::cli::Output;
use crate::engine::{self, Cancellation, ExecutionOptions, ExecutionSummary, Journal, RunError};
use crate::experiment::{Fingerprint, Plan};
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
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    output: &Output,
    stop: &Cancellation,
) -> Result<Option<Look>, Failure> {
    let run = |plan: &Plan| -> Result<(), Failure> {
        let bar = Bar::new(&scenario.name, output.writing.quiet);
        let options = ExecutionOptions {
            threads: output.threads,
            shard: output.shard(),
            cancellation: stop,
            progress: &|progress| bar.show(progress),
        };
        let ran = engine::run(plan, fingerprint, journal, &options);
        bar.finish();
        after(ran)
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
        if !output.writing.quiet {
            terminal::line(&told(&scenario.name, look, half_width));
        }
        last = Some(look);
        if look.reached {
            break;
        }
    }
    Ok(last)
}

/// Tells what a run came upon and how to go on.
///
/// # Errors
/// Why it did not finish.
pub(in crate::commands) fn after(ran: Result<ExecutionSummary, RunError>) -> Result<(), Failure> {
    match &ran {
        Ok(ExecutionSummary { recomputed }) if !recomputed.is_empty() => terminal::line(&format!(
            "{} torn or altered and {} been computed again: {}",
            if recomputed.len() == 1 {
                "1 part was".to_owned()
            } else {
                format!("{} parts were", recomputed.len())
            },
            if recomputed.len() == 1 { "has" } else { "have" },
            recomputed.join(", ")
        )),
        Err(RunError::Interrupted { .. } | RunError::Journal(_)) => {
            terminal::line("to go on: the same command, with --resume");
        }
        _ => {}
    }
    ran.map(|_| ()).map_err(Failure::from)
}

/// A look in one line.
fn told(name: &str, look: Look, wanted: f64) -> String {
    let found = look.half_width.map_or_else(
        || "too few replicates differ to tell a width".to_owned(),
        |width| format!("widest half-width {:.2}% of the baseline", 100.0 * width),
    );
    let replicates = look.replicates;
    let replicates = terminal::counted(replicates, "replicate");
    format!("{name}: {replicates}, {found}, wanted {:.2}%", 100.0 * wanted)
}
