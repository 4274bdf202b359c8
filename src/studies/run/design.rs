//! As many replicates as a scenario says, or as its precision takes; then the same under sets of
//! assumptions.

use crate::engine::{self, Journal, RunError};
use crate::experiment::{Assumptions, Plan};
use crate::scenario::{Precision, Scenario};
use crate::studies::answer::compare::precision::{self, Look};
use crate::studies::answer::primary::Primary;
use crate::studies::answer::readings::family_size;
use crate::studies::run::assumptions;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::resume::after;
use crate::studies::shared::work::Work;
use crate::terminal;
use crate::words::say;

/// Simulates the plan, whose number of replicates becomes that of the last look where the scenario
/// has a precision to reach; then the answer is what was seen there.
///
/// # Errors
/// Those of the engine and of the journal.
pub(crate) fn simulate(
    plan: &mut Plan,
    scenario: &Scenario,
    journal: &dyn Journal,
    work: &Work,
) -> Result<Option<Look>, CommandError> {
    let fingerprint = plan.fingerprint();
    let run = |plan: &Plan| {
        after(
            work.show(&scenario.name, |options| engine::run(plan, &fingerprint, journal, options)),
        )
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
        engine::assemble_units(&units, &fingerprint, journal, &mut seen)?;
        before = replicates;
        let look = precision::look(&seen.columns, family, half_width);
        if !work.quiet {
            terminal::line(&told(&scenario.name, look, half_width));
        }
        last = Some(look);
        if look.reached {
            break;
        }
    }
    Ok(last)
}

/// Simulates a scenario under sets of assumptions, as far as the journal does not hold them.
///
/// # Errors
/// Those of the engine and of the journal.
pub(crate) fn simulate_assumptions(
    varied: &Assumptions,
    name: &str,
    journal: &dyn Journal,
    work: &Work,
) -> Result<(), CommandError> {
    let name = say!(terminal::words(), "progress-assumptions", name = name);
    let ran = work.show(&name, |options| assumptions::simulate(varied, journal, options));
    if let Err(RunError::UnitsFailed(_)) = ran {
        terminal::line(&terminal::words().say("assumptions-failed"));
    }
    after(ran)
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
