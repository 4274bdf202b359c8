//! What a run leaves in its folder.

use crate::catalogue::MODEL_REVISION;
use crate::catalogue::language::{Language, Wording};
use crate::catalogue::outcomes::TABLE;
use crate::engine::FailedUnit;
use crate::experiment::Fingerprint;
use crate::results::{Label, Manifest, OutputError, Staging, Written};
use crate::scenario::{Policy, Scenario};
use std::io::Write;

/// A fingerprint as it stands in manifests.
pub(crate) fn hex(fingerprint: Fingerprint) -> String {
    blake3::Hash::from_bytes(fingerprint).to_hex().to_string()
}

/// The hash of the resolved scenario.
pub(crate) fn hash(scenario: &Scenario) -> String {
    blake3::hash(scenario.resolved.as_bytes()).to_hex().to_string()
}

/// Folder of the scenario as it was run, within the results.
pub(crate) const SCENARIO: &str = "scenario/scenario.toml";

/// A copy of the table of worlds that a study read, beside the scenario.
pub(crate) const WORLDS: &str = "scenario/worlds.txt";

/// Writes the scenario as it was run, with its rosters: a copy that needs no other file.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write_scenario(
    scenario: &Scenario,
    staging: &Staging,
) -> Result<Vec<Written>, OutputError> {
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
pub(crate) fn manifest(
    scenario: &Scenario,
    files: Vec<Written>,
    broken: Vec<FailedUnit>,
) -> Manifest {
    Manifest {
        precision: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        model_revision: MODEL_REVISION,
        fingerprint: None,
        scenario: scenario.name.clone(),
        title: scenario.title.text.clone(),
        title_nl: scenario.title.dutch.clone(),
        question: scenario.question.text.clone(),
        question_nl: scenario.question.dutch.clone(),
        labels: scenario.policies.iter().filter_map(label).collect(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        primary_outcome: TABLE[scenario.outcomes.primary].name.to_owned(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        years: scenario.run.years,
        burn_in_years: scenario.run.burn_in_years,
        municipalities: scenario.municipalities.len(),
        rows: scenario.rows_reason.to_string(),
        missing_shares: Vec::new(),
        broken,
        parameters: Manifest::parameters(&scenario.parameters),
        language: Language::default().code().to_owned(),
        files,
        sweep: None,
    }
}

/// The label of a policy, unless it follows from the name.
fn label(policy: &Policy) -> Option<Label> {
    let Wording { text, dutch } = &policy.label;
    let own = dutch.is_some() || *text != policy.name.replace('_', " ");
    own.then(|| Label { policy: policy.name.clone(), label: text.clone(), label_nl: dutch.clone() })
}

/// Times and threads: what may differ between runs with the same results.
pub(crate) fn write_log(
    staging: &Staging,
    threads: usize,
    seconds: f64,
) -> Result<(), OutputError> {
    let log = serde_json::json!({
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "threads": threads,
        "cores": std::thread::available_parallelism().map_or(0, usize::from),
    });
    let mut file = staging.create("run.log.json")?;
    let path = file.path().display().to_string();
    writeln!(file, "{log}").map_err(|cause| OutputError::Io { doing: "writing", path, cause })?;
    file.finish().map(|_| ())
}
