//! `polaris patterns`: which patterns of the study come out of the mechanisms, and which loops are
//! alive.

use crate::cli::Patterns;
use crate::engine::Task;
use crate::experiment::{Plan, World};
use crate::scenario::Scenario;
use crate::studies::driver::{Study, Tried};
use crate::studies::patterns::design::Source;
use crate::studies::patterns::judge::at_defaults::{AtDefaults, at_defaults};
use crate::studies::patterns::judge::verdict::FEWEST_VALUES;
use crate::studies::patterns::judge::worlds::{
    NumberedWorld, Shares, WorldRow, asked, in_world, shares, spread,
};
use crate::studies::patterns::page::{Told, markdown, terminal as table};
use crate::studies::patterns::tables;
use crate::studies::shared::error::Failure;
use crate::studies::shared::loading::{self, load_one};
use crate::terminal::{self, printable};
use crate::words::{Words, say};

/// Judges patterns and loops at the scenario's own parameters, and patterns over worlds.
///
/// # Errors
/// The faults of the scenario, too few replicates, an interruption, or what cannot be written.
pub fn patterns(options: &Patterns) -> Result<(), Failure> {
    let changes = options.options.changes.changes();
    let mut scenario = load_one(&options.scenario, &changes, "patterns")?;
    scenario.policies.truncate(1);
    let enough = FEWEST_VALUES as u32;
    if scenario.run.replicates < enough {
        return Err(Failure::Asked(format!("patterns need at least {enough} replicates")));
    }
    if let Some(shard) = options.options.shard() {
        return Err(Failure::Asked(format!("patterns are not run in shares (--shard {shard})")));
    }
    let mut study = Study::open("patterns", &scenario, &options.options)?;
    let own = at_own_parameters(&scenario, &study)?;
    let in_worlds = in_worlds(options.worlds, &scenario, &study)?;
    let shares = shares(&in_worlds);
    let words = loading::words(options.options.output.writing.lang);
    let told = told(words, &scenario, &own, &in_worlds, &shares);
    write(&mut study, &told, &in_worlds)?;
    let path = study.path().display().to_string();
    let seconds = study.finish(tried(&scenario, options.worlds))?;
    if !options.options.output.writing.quiet {
        let seconds = format!("{seconds:.0}");
        let closing = say!(words, "patterns-results", path = &path, seconds = seconds);
        terminal::show(&printable(&format!("{}\n{closing}\n", table(&told))))
            .map_err(|error| error.but_written(path))?;
    }
    Ok(())
}

fn at_own_parameters(scenario: &Scenario, study: &Study<'_>) -> Result<AtDefaults, Failure> {
    let world = World::of(scenario);
    let plan = |world: &World, rows: bool| Plan::new(scenario, world, rows);
    let source = Source { world: &world, plan: &plan, stop: study.stop() };
    at_defaults(|stage, variants| {
        let texts = [stage, &asked(), &format!("{variants:?}")];
        study.worlds(stage, &texts, variants, |variant| source.run(variant))
    })
}

/// Replicates in each world: a quarter, but enough for an interval.
fn world_replicates(scenario: &Scenario) -> u32 {
    (scenario.run.replicates / 4).max(FEWEST_VALUES as u32)
}

fn in_worlds(
    worlds: u32,
    scenario: &Scenario,
    study: &Study<'_>,
) -> Result<Vec<WorldRow>, Failure> {
    if worlds == 0 {
        return Ok(Vec::new());
    }
    let mut fewer = scenario.clone();
    fewer.run.replicates = world_replicates(scenario);
    let plan = |world: &World, rows: bool| Plan::new(&fewer, world, rows);
    let task =
        |world: NumberedWorld| Task { name: format!("world-{:05}", world.number), input: world };
    let tasks: Vec<_> = spread(&World::of(scenario), worlds).into_iter().map(task).collect();
    let texts = ["worlds", &asked(), &fewer.run.replicates.to_string()];
    study.worlds("worlds", &texts, &tasks, |NumberedWorld { number, world }| {
        in_world(*number, &Source { world, plan: &plan, stop: study.stop() })
    })
}

fn told<'a>(
    words: Words,
    scenario: &'a Scenario,
    own: &'a AtDefaults,
    tried: &[WorldRow],
    shares: &'a [Option<Shares>],
) -> Told<'a> {
    Told {
        words,
        scenario: &scenario.name,
        municipalities: scenario.municipalities.len(),
        years: scenario.run.years,
        replicates: scenario.run.replicates,
        world_replicates: world_replicates(scenario),
        worlds: tried.len(),
        patterns: &own.patterns,
        shares,
        loops: &own.loops,
    }
}

fn write(study: &mut Study<'_>, told: &Told, worlds: &[WorldRow]) -> Result<(), Failure> {
    study.table("patterns", |out| tables::patterns(out, told.patterns, told.shares))?;
    study.table("loops", |out| tables::loops(out, told.loops))?;
    study.table("worlds", |out| tables::worlds(out, worlds))?;
    study.text("patterns.md", &markdown(told))
}

fn tried(scenario: &Scenario, worlds: u32) -> Tried {
    Tried {
        replicates: world_replicates(scenario),
        worlds: worlds as usize,
        uncertainty: "every parameter over its plausible range".to_owned(),
        asked: serde_json::Map::new(),
    }
}
