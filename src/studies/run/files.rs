//! What only a run leaves in its folder: its tables and its manifest.

use crate::engine::{Cancellation, UnitFailure};
use crate::results::{Format, Manifest, Precision, Sheet, Staging, Written};
use crate::studies::run::ended::Ended;
use crate::studies::run::judge::Answers;
use crate::studies::run::tables::{answers, curves, outcomes};
use crate::studies::shared::error::Failure;
use crate::studies::shared::files::{hex, manifest};
use crate::studies::shared::signals::go_on;

/// Writes the tables of the answers.
///
/// # Errors
/// When one cannot be written.
pub(crate) fn write_tables(
    answers: &Answers,
    staging: &Staging,
    (format, stop): (Format, &Cancellation),
    files: &mut Vec<Written>,
) -> Result<(), Failure> {
    let mut table = |name: &str, fill: &dyn Fn(&mut Sheet) -> std::io::Result<()>| {
        go_on(stop)?;
        files.push(staging.table(name, format, fill)?);
        Ok::<(), Failure>(())
    };
    table("replicates", &|out| outcomes::replicates(out, &answers.replicates))?;
    table("summary", &|out| answers::summary(out, &answers.summary))?;
    table("trajectories", &|out| answers::trajectories(out, &answers.trajectories))?;
    table("comparison", &|out| answers::comparison(out, &answers.comparison))?;
    table("pairs", &|out| answers::pairs(out, &answers.pairs))?;
    table("policies", &|out| answers::policies(out, &answers.policies))?;
    // These two exist only where there are policies that make them.
    if !answers.interactions.is_empty() {
        table("interactions", &|out| curves::interactions(out, &answers.interactions))?;
    }
    if !answers.doses.is_empty() {
        table("doses", &|out| curves::doses(out, &answers.doses))?;
    }
    Ok(())
}

/// The manifest of a run that ended.
pub(crate) fn manifest_of(
    ended: &Ended,
    files: Vec<Written>,
    broken: Vec<UnitFailure>,
) -> Manifest {
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
