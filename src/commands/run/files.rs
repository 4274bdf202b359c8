//! What a run leaves in its folder.

use super::Failure;
use super::answers::Answers;
use super::finish::Ended;
use super::go_on;
use crate::catalogue::MODEL_REVISION;
use crate::catalogue::outcomes::TABLE;
use crate::engine::{Cancellation, UnitFailure};
use crate::experiment::Fingerprint;
use crate::output::{
    Fault, Format, Manifest, Precision, Sheet, Staging, Written, curves, outcomes, tables,
};
use crate::scenario::Scenario;
use crate::words::Language;
use std::io::Write;

/// Writes the tables of the answers.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write_tables(
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
    table("summary", &|out| tables::summary(out, &answers.summary))?;
    table("trajectories", &|out| tables::trajectories(out, &answers.trajectories))?;
    table("comparison", &|out| tables::comparison(out, &answers.comparison))?;
    table("pairs", &|out| tables::pairs(out, &answers.pairs))?;
    table("policies", &|out| tables::policies(out, &answers.policies))?;
    // These two exist only where there are policies that make them.
    if !answers.interactions.is_empty() {
        table("interactions", &|out| curves::interactions(out, &answers.interactions))?;
    }
    if !answers.doses.is_empty() {
        table("doses", &|out| curves::doses(out, &answers.doses))?;
    }
    Ok(())
}

/// A fingerprint as it stands in manifests.
pub(in crate::commands) fn hex(fingerprint: Fingerprint) -> String {
    blake3::Hash::from_bytes(fingerprint).to_hex().to_string()
}

/// The hash of the resolved scenario.
pub(in crate::commands) fn hash(scenario: &Scenario) -> String {
    blake3::hash(scenario.resolved.as_bytes()).to_hex().to_string()
}

/// Folder of the scenario as it was run, within the results.
pub(in crate::commands) const SCENARIO: &str = "scenario/scenario.toml";

/// Writes the scenario as it was run, with its rosters: a copy that needs no other file.
///
/// # Errors
/// When it cannot be written.
pub(in crate::commands) fn write_scenario(
    scenario: &Scenario,
    staging: &Staging,
) -> Result<Vec<Written>, Fault> {
    let write = |name: &str, text: &str| {
        staging.write(name, |out| out.write_all(text.as_bytes()).map(|()| None))
    };
    let mut files = vec![write(SCENARIO, &scenario.written.text)?];
    for (name, text) in &scenario.written.rosters {
        files.push(write(&format!("scenario/{name}"), text)?);
    }
    Ok(files)
}

/// The manifest of a scenario, with the files that were written so far.
pub(in crate::commands) fn manifest(
    scenario: &Scenario,
    files: Vec<Written>,
    broken: Vec<UnitFailure>,
) -> Manifest {
    Manifest {
        precision: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        model_revision: MODEL_REVISION,
        fingerprint: None,
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
        missing_shares: Vec::new(),
        broken,
        parameters: Manifest::parameters(&scenario.parameters),
        language: Language::default().code().to_owned(),
        files,
        sweep: None,
    }
}

/// The manifest of a run that ended.
pub(super) fn manifest_of(
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

/// Times and threads: what may differ between runs with the same results.
pub(in crate::commands) fn write_log(
    staging: &Staging,
    threads: usize,
    seconds: f64,
) -> Result<(), Fault> {
    let log = serde_json::json!({
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "threads": threads,
        "cores": std::thread::available_parallelism().map_or(0, usize::from),
    });
    let mut file = staging.create("run.log.json")?;
    let path = file.path().display().to_string();
    writeln!(file, "{log}").map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
    file.finish().map(|_| ())
}
