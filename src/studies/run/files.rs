//! What only a run leaves in its folder: its tables and its manifest.

use crate::engine::{Cancellation, FailedUnit};
use crate::results::{Format, Manifest, OutputError, Precision, Sheet, Staging, Written};
use crate::studies::run::ended::Ended;
use crate::studies::run::judge::Answers;
use crate::studies::run::tables::outcomes;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::files::{hex, manifest};
use crate::studies::shared::signals::go_on;

/// Writes the tables of the answers.
///
/// # Errors
/// When one cannot be written.
pub(crate) fn write_tables(
    answers: &Answers,
    staging: &Staging,
    format: Format,
    stop: &Cancellation,
    files: &mut Vec<Written>,
) -> Result<(), CommandError> {
    let mut write = |table: &dyn Fn() -> Result<Written, OutputError>| {
        go_on(stop)?;
        files.push(table()?);
        Ok::<(), CommandError>(())
    };
    let replicates = |out: &mut Sheet| outcomes::replicates(out, &answers.replicates);
    write(&|| staging.table("replicates", format, replicates))?;
    write(&|| staging.rows(format, &answers.summary))?;
    write(&|| staging.rows(format, &answers.trajectories))?;
    write(&|| staging.rows(format, &answers.comparison))?;
    write(&|| staging.rows(format, &answers.pairs))?;
    write(&|| staging.rows(format, &answers.policies))?;
    // These two exist only where there are policies that make them.
    if !answers.interactions.is_empty() {
        write(&|| staging.rows(format, &answers.interactions))?;
    }
    if !answers.doses.is_empty() {
        write(&|| staging.rows(format, &answers.doses))?;
    }
    Ok(())
}

/// The manifest of a run that ended.
pub(crate) fn manifest_of(ended: &Ended, files: Vec<Written>, broken: Vec<FailedUnit>) -> Manifest {
    let Ended { scenario, plan, look, missing, .. } = ended;
    let precision = scenario.run.precision.zip(*look).map(|(wanted, look)| Precision {
        half_width: wanted.half_width,
        max_replicates: scenario.run.replicates,
        half_width_found: look.half_width,
        identical: look.identical as u32,
        reached: look.reached,
    });
    Manifest {
        precision,
        fingerprint: Some(hex(plan.fingerprint())),
        replicates: plan.replicates,
        missing_shares: missing.to_vec(),
        ..manifest(scenario, files, broken)
    }
}
