//! As many replicates as a scenario says, or as its precision takes; then the same under sets of
//! assumptions.

use crate::cli::Output;
use crate::engine::{self, Cancellation, ExecutionOptions, Journal, RunError, Shard};
use crate::experiment::{Assumptions, Fingerprint, Plan};
use crate::scenario::{Precision, Scenario};
use crate::studies::answer::compare::precision::{self, Look};
use crate::studies::answer::primary::Primary;
use crate::studies::answer::readings::family_size;
use crate::studies::run::assumptions;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::resume::after;
use crate::terminal::{self, Bar};
use crate::words::say;

/// Simulates the plan, whose number of replicates becomes that of the last look where the scenario
/// has a precision to reach; then the answer is what was seen there.
///
/// # Errors
/// Those of the engine and of the journal.
pub(crate) fn simulate(
    plan: &mut Plan,
    scenario: &Scenario,
    fingerprint: &Fingerprint,
    journal: &dyn Journal,
    output: &Output,
    stop: &Cancellation,
) -> Result<Option<Look>, CommandError> {
    let run = |plan: &Plan| -> Result<(), CommandError> {
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
    let family = family_size(scenario.outcomes.primary, plan.policies.len() - 1);
    let mut seen = Primary::new(plan, scenario.outcomes.primary);
    let mut last = None;
    let mut before = 0;
    for replicates in precision::looks(scenario.run.replicates) {
        plan.replicates = replicates;
        run(plan)?;
        // Looks are at edges of blocks, so that only blocks after the last look are read.
        let mut units = plan.units();
        units.retain(|unit| unit.replicates.start > before);
        engine::assemble_units(&units, fingerprint, journal, &mut seen)?;
        before = replicates;
        let look = precision::look(&seen.columns, family, half_width);
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

/// How sets of assumptions are simulated.
pub(crate) struct Varying<'a> {
    /// Whether it was asked that they are not.
    pub skip: bool,
    /// Threads; 0 for one per core.
    pub threads: usize,
    /// Whether nothing is shown.
    pub quiet: bool,
    /// Looked at before each unit.
    pub stop: &'a Cancellation,
}

impl Varying<'_> {
    /// Simulates a scenario under the shipped sets of assumptions; nothing where a run does not vary them.
    ///
    /// # Errors
    /// Those of the engine, of the journal and of the table of worlds.
    pub fn simulate(
        &self,
        scenario: &Scenario,
        journal: &dyn Journal,
    ) -> Result<Option<Assumptions>, CommandError> {
        if self.skip || !assumptions::are_varied(scenario) {
            return Ok(None);
        }
        let varied = Assumptions::of(scenario)?;
        let bar = Bar::new(
            &say!(terminal::words(), "progress-assumptions", name = &scenario.name),
            self.quiet,
        );
        let options = ExecutionOptions {
            threads: self.threads,
            shard: Shard::WHOLE,
            cancellation: self.stop,
            progress: &|progress| bar.show(progress),
        };
        let ran = assumptions::simulate(&varied, journal, &options);
        bar.finish();
        if let Err(RunError::UnitsFailed(_)) = ran {
            terminal::line(&terminal::words().say("assumptions-failed"));
        }
        after(ran)?;
        Ok(Some(varied))
    }
}

/// A look in one line.
fn told(name: &str, look: Look, wanted: f64) -> String {
    let words = terminal::words();
    say!(
        words,
        "look",
        name = name,
        replicates = words.number_of("replicates", look.replicates),
        seen = look.half_width.is_some(),
        width = words.fixed(100.0 * look.half_width.unwrap_or_default(), 2),
        wanted = words.fixed(100.0 * wanted, 2),
    )
}
