//! `polaris calibrate`: which values of a few parameters reproduce the published figures.

use super::Failure;
use super::run::{hash, stop_on_interrupt, write_log};
use crate::analysis::calibration::{Calibration, Design, attempt};
use crate::cli::Calibrate;
use crate::engine::{self, Progress};
use crate::experiment::{Plan, World};
use crate::output::{Fault, Folder, Manifest, Study, Written, calibration as tables};
use crate::report::calibration::{Paragraph, Setting, page, summary};
use crate::scenario::{self, Scenario};
use crate::terminal::{self, Bar, printable, wrapped};
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// Tries worlds, judges them by the tuned figures, and writes what came of it.
///
/// # Errors
/// The faults of the scenario, a folder that cannot be written, or an interruption.
pub fn calibrate(asked: &Calibrate) -> Result<(), Failure> {
    let began = Instant::now();
    let mut scenario = scenario::load(&asked.scenario, &asked.changes())?;
    scenario.policies.truncate(1);
    let folder = open(asked, &scenario)?;
    folder.unfinish()?;
    let calibration = try_worlds(asked, &scenario)?;
    let files = write(&calibration, &setting(&scenario), &folder)?;
    manifest(&calibration, &scenario, files).write(&folder)?;
    write_log(&folder, asked.threads, began.elapsed().as_secs_f64())?;
    if !asked.quiet {
        tell(&calibration, &scenario, folder.path());
    }
    Ok(())
}

fn open(asked: &Calibrate, scenario: &Scenario) -> Result<Folder, Fault> {
    if let Some(path) = &asked.out {
        return Folder::open(path, &scenario.name, false, asked.force);
    }
    let outer = Path::new("output").join(&scenario.name);
    Folder::within(&outer, "calibration", &scenario.name, asked.force)
}

/// Simulates where the scenario starts, and every world of the design, under the same luck.
fn try_worlds(asked: &Calibrate, scenario: &Scenario) -> Result<Calibration, Failure> {
    let base = World::of(scenario);
    let design = Design::new(asked.worlds, scenario.run.seed);
    let mut worlds = vec![base.clone()];
    worlds.extend(design.points.iter().map(|point| design.world(&base, point)));
    let bar = Bar::new(&scenario.name, asked.quiet);
    let tried = engine::each(
        &worlds,
        asked.threads,
        &stop_on_interrupt(),
        &|done, total| bar.show(Progress { done, found: 0, total }),
        |world| attempt(&Plan::new(scenario, world, true)),
    );
    bar.finish();
    let mut evaluations = tried?;
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

fn write(
    calibration: &Calibration,
    setting: &Setting,
    folder: &Folder,
) -> Result<Vec<Written>, Fault> {
    let mut files = Vec::new();
    let mut file = |name: &str, fill: &dyn Fn(&mut dyn Write) -> std::io::Result<Option<u64>>| {
        let mut file = folder.create(name)?;
        let path = file.path().display().to_string();
        let rows = fill(&mut file).map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
        let (bytes, blake3) = file.finish()?;
        files.push(Written { file: name.to_owned(), rows, bytes, blake3 });
        Ok::<(), Fault>(())
    };
    file("figures.csv", &|out| tables::figures(out, calibration).map(Some))?;
    file("worlds.csv", &|out| tables::worlds(out, calibration).map(Some))?;
    let page = page(calibration, setting);
    file("calibration.md", &|out| out.write_all(page.as_bytes()).map(|()| None))?;
    Ok(files)
}

fn manifest(calibration: &Calibration, scenario: &Scenario, files: Vec<Written>) -> Study {
    Study {
        version: env!("CARGO_PKG_VERSION"),
        command: "calibrate",
        scenario: scenario.name.clone(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        municipalities: scenario.municipalities.len(),
        worlds: calibration.worlds.len(),
        ranges: Study::ranges(&calibration.tuned),
        parameters: Manifest::parameters(&scenario.parameters),
        files,
    }
}

/// What came of it in a few plain lines, and where to read on.
fn tell(calibration: &Calibration, scenario: &Scenario, path: &Path) {
    let mut text = format!("\n{}\n", wrapped(&printable(&scenario.title)));
    for paragraph in summary(calibration) {
        let told = match paragraph {
            Paragraph::Flowing(told) => format!("\n{}\n", wrapped(&told)),
            Paragraph::Fixed(told) => told,
        };
        text.push_str(&told);
    }
    terminal::show(&format!("{text}\nTables and calibration.md: {}\n", path.display()));
}
