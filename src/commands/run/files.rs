//! What a run leaves in its folder.

use super::Failure;
use super::answers::Answers;
use crate::analysis::compare::Look;
use crate::catalogue::outcomes::TABLE;
use crate::output::{Fault, Folder, Manifest, Precision, Written, curves, tables};
use crate::scenario::Scenario;
use std::io::Write;

/// Writes the tables of the answers.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write_tables(
    answers: &Answers,
    folder: &Folder,
    files: &mut Vec<Written>,
) -> Result<(), Failure> {
    let mut table = |name: &str, fill: &dyn Fn(&mut dyn Write) -> std::io::Result<u64>| {
        let mut file = folder.create(name)?;
        let path = file.path().display().to_string();
        let rows = fill(&mut file).map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
        let (bytes, blake3) = file.finish()?;
        files.push(Written { file: name.to_owned(), rows: Some(rows), bytes, blake3 });
        Ok::<(), Fault>(())
    };
    table("replicates.csv", &|out| tables::replicates(out, &answers.replicates))?;
    table("summary.csv", &|out| tables::summary(out, &answers.summary))?;
    table("trajectories.csv", &|out| tables::trajectories(out, &answers.trajectories))?;
    table("comparison.csv", &|out| tables::comparison(out, &answers.comparison))?;
    table("pairs.csv", &|out| tables::pairs(out, &answers.pairs))?;
    table("policies.csv", &|out| tables::policies(out, &answers.policies))?;
    // These two exist only where there are policies that make them.
    if !answers.interactions.is_empty() {
        table("interactions.csv", &|out| curves::interactions(out, &answers.interactions))?;
    }
    if !answers.doses.is_empty() {
        table("doses.csv", &|out| curves::doses(out, &answers.doses))?;
    }
    Ok(())
}

/// The hash of the resolved scenario.
pub(in crate::commands) fn hash(scenario: &Scenario) -> String {
    blake3::hash(scenario.resolved.as_bytes()).to_hex().to_string()
}

/// The manifest of the run of a scenario, with the files that were written so far.
pub(in crate::commands) fn manifest(scenario: &Scenario, files: Vec<Written>) -> Manifest {
    Manifest {
        precision: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        scenario: scenario.name.clone(),
        title: scenario.title.clone(),
        question: scenario.question.clone(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        primary_outcome: TABLE[scenario.outcomes.primary].name.to_owned(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        years: scenario.run.years,
        burn_in_years: scenario.run.burn_in_years,
        municipalities: scenario.municipalities.len(),
        rows: scenario.rows_reason.clone(),
        parameters: Manifest::parameters(&scenario.parameters),
        files,
        sweep: None,
    }
}

/// What a run that aimed at a precision found, at its last look.
pub(super) fn precision(scenario: &Scenario, look: Option<Look>) -> Option<Precision> {
    let (wanted, look) = scenario.run.precision.zip(look)?;
    Some(Precision {
        half_width: wanted.half_width,
        max_replicates: scenario.run.replicates,
        half_width_found: look.half_width,
        identical: look.identical as u32,
        reached: look.reached,
    })
}

/// Times and threads: what may differ between runs with the same results.
pub(in crate::commands) fn write_log(
    folder: &Folder,
    threads: usize,
    seconds: f64,
) -> Result<(), Fault> {
    let log = serde_json::json!({
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "threads": threads,
        "cores": std::thread::available_parallelism().map_or(0, usize::from),
    });
    let mut file = folder.create("run.log.json")?;
    let path = file.path().display().to_string();
    writeln!(file, "{log}").map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
    file.finish().map(|_| ())
}
