//! What a run leaves in its folder.

use super::Failure;
use super::answers::Answers;
use super::finish::Ended;
use crate::engine::Broken;
use crate::output::{
    Fault, Folder, Format, Manifest, Precision, Sheet, Written, curves, outcomes, tables,
};
use crate::report::{self, Results};
use crate::scenario::Scenario;
use std::io::Write;

/// Writes the tables of the answers.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write_tables(
    answers: &Answers,
    folder: &Folder,
    format: Format,
    files: &mut Vec<Written>,
) -> Result<(), Failure> {
    let mut table = |name: &str, fill: &dyn Fn(&mut Sheet) -> std::io::Result<()>| {
        files.push(folder.table(name, format, fill)?);
        Ok::<(), Fault>(())
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

/// Draws the figures and writes them with the page.
///
/// # Errors
/// When one cannot be drawn or written.
pub(super) fn write_report(
    results: &Results,
    folder: &Folder,
    files: &mut Vec<Written>,
) -> Result<(), Failure> {
    let figures = report::figures(results)?;
    let mut file = |name: String, bytes: &[u8]| {
        let mut file = folder.create(&name)?;
        let path = file.path().display().to_string();
        file.write_all(bytes).map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
        let (bytes, blake3) = file.finish()?;
        files.push(Written { file: name, rows: None, bytes, blake3 });
        Ok::<(), Fault>(())
    };
    for figure in &figures {
        file(format!("plots/{}.svg", figure.name), figure.svg.as_bytes())?;
        file(format!("plots/{}.png", figure.name), &figure.png)?;
    }
    file("report.html".to_owned(), report::page(results, &figures).as_bytes())?;
    Ok(())
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
    folder: &Folder,
) -> Result<Vec<Written>, Fault> {
    let write = |name: &str, text: &str| {
        folder.write(name, |out| out.write_all(text.as_bytes()).map(|()| None))
    };
    let mut files = vec![write(SCENARIO, &scenario.written.text)?];
    for (name, text) in &scenario.written.rosters {
        files.push(write(&format!("scenario/{name}"), text)?);
    }
    Ok(files)
}

/// Writes the manifest of a run that ended.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write_manifest(
    ended: &Ended,
    files: Vec<Written>,
    broken: Vec<Broken>,
) -> Result<(), Fault> {
    let Ended { scenario, plan, look, missing, folder, .. } = ended;
    let manifest = Manifest {
        version: env!("CARGO_PKG_VERSION"),
        scenario: scenario.name.clone(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        seed: scenario.run.seed,
        replicates: plan.replicates,
        municipalities: scenario.municipalities.len(),
        rows: scenario.rows_reason.clone(),
        missing_shares: missing.to_vec(),
        broken,
        parameters: Manifest::parameters(&scenario.parameters),
        files,
    };
    let Some((wanted, look)) = scenario.run.precision.zip(*look) else {
        return manifest.write(folder);
    };
    let precision = Precision {
        half_width: wanted.half_width,
        max_replicates: scenario.run.replicates,
        half_width_found: look.half_width,
        reached: look.reached,
    };
    manifest.write_aimed(&precision, folder)
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
