//! The tables that only a run leaves in its folder.

use crate::engine::Cancellation;
use crate::results::{Format, OutputError, Sheet, Staging, Written};
use crate::studies::run::judge::Answers;
use crate::studies::run::tables::outcomes;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::signals::go_on;

/// Writes the tables of the answers.
///
/// # Errors
/// When one cannot be written.
pub(crate) fn write_answers(
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
    // These exist only where there are policies or weights that make them.
    if !answers.interactions.is_empty() {
        write(&|| staging.rows(format, &answers.interactions))?;
    }
    if !answers.doses.is_empty() {
        write(&|| staging.rows(format, &answers.doses))?;
    }
    if !answers.weighted.is_empty() {
        write(&|| staging.rows(format, &answers.weighted))?;
    }
    Ok(())
}
