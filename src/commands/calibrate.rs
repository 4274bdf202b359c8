//! `polaris calibrate`: which values of a few parameters reproduce the published figures.

use super::Failure;
use super::study::{Study, Tried};
use crate::analysis::calibration::{Calibration, Design, attempt};
use crate::catalogue::parameters;
use crate::cli::Calibrate;
use crate::experiment::{Plan, World};
use crate::output::{Fault, calibration as tables};
use crate::report::calibration::{Paragraph, Setting, page, summary};
use crate::scenario::{self, Scenario};
use crate::terminal::{self, printable, wrapped};
use std::fmt::Write;

/// Tries worlds, judges them by the tuned figures, and writes what came of it.
///
/// # Errors
/// The faults of the scenario, a folder that cannot be written, or an interruption.
pub fn calibrate(asked: &Calibrate) -> Result<(), Failure> {
    let mut scenario = scenario::load(&asked.scenario, &asked.changes())?;
    scenario.policies.truncate(1);
    if scenario.run.replicates < 2 {
        return Err(Failure::Asked("a calibration needs at least two replicates".to_owned()));
    }
    let mut study = Study::open("calibrate", "calibration", &scenario, &asked.options)?;
    let calibration = try_worlds(asked, &scenario, &study)?;
    write(&calibration, &setting(&scenario), &mut study)?;
    let path = study.path().display().to_string();
    study.finish(tried(&calibration, &scenario))?;
    if !asked.options.quiet {
        tell(&calibration, &scenario, &path);
    }
    Ok(())
}

/// Simulates where the scenario starts, and every world of the design, under the same luck.
fn try_worlds(
    asked: &Calibrate,
    scenario: &Scenario,
    study: &Study<'_>,
) -> Result<Calibration, Failure> {
    let base = World::of(scenario);
    let design = Design::new(asked.worlds, scenario.run.seed);
    let points = design.points.iter().map(|point| design.world(&base, point));
    let worlds: Vec<(String, World)> = std::iter::once(base.clone())
        .chain(points)
        .enumerate()
        .map(|(number, world)| (format!("world{number:05}"), world))
        .collect();
    let mut evaluations = study
        .worlds(&scenario.name, &[], &worlds, |world| attempt(&Plan::new(scenario, world, true)))?;
    let start = evaluations.remove(0);
    Ok(Calibration::new(&design, &base, start, evaluations))
}

fn setting(scenario: &Scenario) -> Setting {
    Setting {
        scenario: scenario.name.clone(),
        municipalities: scenario.municipalities.len(),
        replicates: scenario.run.replicates,
        years: scenario.run.years,
        burn_in_years: scenario.run.burn_in_years,
        seed: scenario.run.seed,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn write(calibration: &Calibration, setting: &Setting, study: &mut Study<'_>) -> Result<(), Fault> {
    study.table("figures.csv", |out| tables::figures(out, calibration))?;
    study.table("worlds.csv", |out| tables::worlds(out, calibration))?;
    study.text("calibration.md", &page(calibration, setting))
}

fn tried(calibration: &Calibration, scenario: &Scenario) -> Tried {
    Tried {
        replicates: scenario.run.replicates,
        worlds: calibration.worlds.len(),
        uncertainty: ranges(&calibration.tuned),
        asked: serde_json::Map::new(),
    }
}

/// The plausible ranges of the tuned parameters, as a scenario writes them.
fn ranges(tuned: &[usize]) -> String {
    let mut text = String::from("\n[uncertainty.ranges]\n");
    for described in tuned.iter().map(|index| &parameters::TABLE[*index]) {
        let (low, high) = (described.low, described.high);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\"{}\" = [{low:?}, {high:?}]", described.name);
    }
    text
}

/// What came of it in a few plain lines, and where to read on.
fn tell(calibration: &Calibration, scenario: &Scenario, path: &str) {
    let mut text = format!("\n{}\n", wrapped(&printable(&scenario.title)));
    for paragraph in summary(calibration) {
        let told = match paragraph {
            Paragraph::Flowing(told) => format!("\n{}\n", wrapped(&told)),
            Paragraph::Fixed(told) => told,
        };
        text.push_str(&told);
    }
    terminal::show(&format!("{text}\nTables and calibration.md: {path}\n"));
}
