//! `polaris patterns`: which patterns of the study come out of the mechanisms, and which loops are
//! alive.

use super::Failure;
use super::run::{hash, stop_on_interrupt};
use crate::analysis::patterns::{
    AtDefaults, FEWEST_VALUES, Shares, Source, WorldRow, at_defaults, over_worlds, shares,
};
use crate::cli::Patterns;
use crate::engine::{Progress, Stop};
use crate::experiment::{Plan, World};
use crate::output::{Fault, Folder, Manifest, Worlds, Written, patterns as tables};
use crate::report::patterns::{Told, markdown, terminal as table};
use crate::scenario::{self, Scenario};
use crate::terminal::{self, Bar, printable};
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// Judges patterns and loops at the scenario's own parameters, and patterns over worlds.
///
/// # Errors
/// The faults of the scenario, too few replicates, an interruption, or what cannot be written.
pub fn patterns(asked: &Patterns) -> Result<(), Failure> {
    let began = Instant::now();
    let mut scenario = scenario::load(&asked.scenario, &asked.changes.changes())?;
    scenario.policies.truncate(1);
    let enough = FEWEST_VALUES as u32;
    if scenario.run.replicates < enough {
        return Err(Failure::Asked(format!("patterns need at least {enough} replicates")));
    }
    let folder = open(asked, &scenario)?;
    let stop = stop_on_interrupt();
    let own = at_own_parameters(asked, &scenario, &stop)?;
    let in_worlds = in_worlds(asked, &scenario, &stop)?;
    let shares = shares(&in_worlds);
    let told = told(&scenario, &own, &in_worlds, &shares);
    let files = write(&folder, &told, &in_worlds)?;
    manifest(&scenario, asked.worlds, files).write(&folder)?;
    if !asked.quiet {
        terminal::show(&printable(&table(&told)));
        let seconds = began.elapsed().as_secs_f64();
        let path = folder.path().display();
        terminal::show(&printable(&format!("\nTables: {path} ({seconds:.0} s)\n")));
    }
    Ok(())
}

/// The folder that was asked for, or that of the command in the scenario's results.
fn open(asked: &Patterns, scenario: &Scenario) -> Result<Folder, Fault> {
    if let Some(path) = &asked.out {
        return Folder::open(path, &scenario.name, false, asked.force);
    }
    let results = Path::new("output").join(&scenario.name);
    Folder::within(&results, "patterns", &scenario.name, asked.force)
}

fn at_own_parameters(
    asked: &Patterns,
    scenario: &Scenario,
    stop: &Stop,
) -> Result<AtDefaults, Failure> {
    let world = World::of(scenario);
    let plan = |world: &World, rows: bool| Plan::new(scenario, world, rows);
    let bar = Bar::new("patterns", asked.quiet);
    let source = Source { world: &world, plan: &plan, stop };
    let own = at_defaults(&source, asked.threads, &|done, total| {
        bar.show(Progress { done, found: 0, total });
    });
    bar.finish();
    Ok(own?)
}

/// Replicates in each world: a quarter, but enough for an interval.
fn world_replicates(scenario: &Scenario) -> u32 {
    (scenario.run.replicates / 4).max(FEWEST_VALUES as u32)
}

fn in_worlds(asked: &Patterns, scenario: &Scenario, stop: &Stop) -> Result<Vec<WorldRow>, Failure> {
    if asked.worlds == 0 {
        return Ok(Vec::new());
    }
    let mut fewer = scenario.clone();
    fewer.run.replicates = world_replicates(scenario);
    let world = World::of(scenario);
    let plan = |world: &World, rows: bool| Plan::new(&fewer, world, rows);
    let bar = Bar::new("worlds", asked.quiet);
    let source = Source { world: &world, plan: &plan, stop };
    let rows = over_worlds(&source, asked.worlds, asked.threads, &|done, total| {
        bar.show(Progress { done, found: 0, total });
    });
    bar.finish();
    Ok(rows?)
}

fn told<'a>(
    scenario: &'a Scenario,
    own: &'a AtDefaults,
    worlds: &[WorldRow],
    shares: &'a [Option<Shares>],
) -> Told<'a> {
    Told {
        scenario: &scenario.name,
        municipalities: scenario.municipalities.len(),
        years: scenario.run.years,
        replicates: scenario.run.replicates,
        world_replicates: world_replicates(scenario),
        worlds: worlds.len(),
        patterns: &own.patterns,
        shares,
        loops: &own.loops,
    }
}

fn write(folder: &Folder, told: &Told, worlds: &[WorldRow]) -> Result<Vec<Written>, Fault> {
    let mut files = Vec::new();
    let mut file = |name: &str, fill: &dyn Fn(&mut dyn Write) -> std::io::Result<Option<u64>>| {
        let mut file = folder.create(name)?;
        let path = file.path().display().to_string();
        let rows = fill(&mut file).map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
        let (bytes, blake3) = file.finish()?;
        files.push(Written { file: name.to_owned(), rows, bytes, blake3 });
        Ok::<(), Fault>(())
    };
    file("patterns.csv", &|out| tables::patterns(out, told.patterns, told.shares).map(Some))?;
    file("loops.csv", &|out| tables::loops(out, told.loops).map(Some))?;
    file("worlds.csv", &|out| tables::worlds(out, worlds).map(Some))?;
    file("patterns.md", &|out| out.write_all(markdown(told).as_bytes()).map(|()| None))?;
    Ok(files)
}

fn manifest(scenario: &Scenario, worlds: u32, files: Vec<Written>) -> Manifest {
    Manifest {
        version: env!("CARGO_PKG_VERSION"),
        scenario: scenario.name.clone(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        municipalities: scenario.municipalities.len(),
        rows: "none: patterns and loops only, of the baseline alone".to_owned(),
        worlds: Some(Worlds { number: worlds, replicates: world_replicates(scenario) }),
        parameters: Manifest::parameters(&scenario.parameters),
        files,
    }
}
