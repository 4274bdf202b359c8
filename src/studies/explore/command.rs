//! `polaris explore`: all policies over many plausible worlds.

use crate::catalogue::outcomes::{Direction, TABLE};
use crate::cli::Explore;
use crate::engine::Task;
use crate::scenario::{Over, Scenario};
use crate::stats::designs::FACTORS_OF_WORLDS;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::driver::{Study, Tried as Record};
use crate::studies::explore::design::{Design, Point};
use crate::studies::explore::figures::figures;
use crate::studies::explore::judge::exploration::Exploration;
use crate::studies::explore::judge::question::{Group, Question, Tried};
use crate::studies::explore::judge::regret::{Again, worst};
use crate::studies::explore::judge::world::Judged;
use crate::studies::explore::page::page;
use crate::studies::explore::setting::Setting;
use crate::studies::explore::summary::terminal as summary;
use crate::studies::explore::tables;
use crate::studies::explore::under::answer;
use crate::studies::shared::error::Failure;
use crate::studies::shared::folders::results;
use crate::studies::shared::loading;
use crate::terminal::{self, printable};
use crate::words::{Words, say};

/// Simulates all policies in all worlds, the worst worlds once more under other luck, and writes what
/// came of it.
///
/// # Errors
/// The faults of the scenario or of its accepted worlds, a question that cannot be answered, an
/// interruption, or what cannot be written.
pub fn explore(asked: &Explore) -> Result<(), Failure> {
    let scenario = loading::load(&asked.scenario, &asked.changes())?;
    check(&scenario)?;
    let design = Design::new(&scenario, &results(&scenario))?;
    if design.things.is_empty() || design.things.len() > FACTORS_OF_WORLDS {
        let told = format!("between 1 and {FACTORS_OF_WORLDS} things can be uncertain");
        return Err(Failure::Asked(told));
    }
    let question = question(&scenario, &design);
    let mut study = Study::open("explore", &scenario, &asked.options)?;
    let told = try_worlds(question, &scenario, &design, &study)?;
    let setting = setting(&scenario, &design, loading::words(asked.options.output.writing.lang));
    write(&told, &setting, &mut study)?;
    let path = study.path().display().to_string();
    let seconds = study.finish(record(&scenario, &design))?;
    if !asked.options.output.writing.quiet {
        let seconds = format!("{seconds:.0}");
        let closing = say!(setting.words, "explore-results", path = &path, seconds = seconds);
        let text = format!("{}\n{closing}\n", summary(&told, &setting));
        terminal::show(&printable(&text)).map_err(|error| error.but_written(path))?;
    }
    Ok(())
}

/// Whether the question can be answered at all.
pub(crate) fn check(scenario: &Scenario) -> Result<(), Failure> {
    let primary = &TABLE[scenario.outcomes.primary];
    let is_grid = scenario.sweep.as_ref().is_some_and(|sweep| sweep.over == Over::Grid);
    let told = if is_grid {
        "an exploration tries one scenario, and this one has a [sweep]; `run` takes those"
            .to_owned()
    } else if scenario.policies.len() < 2 {
        "an exploration compares policies, and this scenario has only its baseline".to_owned()
    } else if (scenario.run.replicates as usize) < FEWEST_REPLICATES {
        format!(
            "an exploration needs at least {FEWEST_REPLICATES} replicates in each world, for an interval"
        )
    } else if primary.direction == Direction::Neutral {
        format!(
            "an exploration needs a primary outcome that is better lower or higher, and {} is neither",
            primary.name
        )
    } else {
        return Ok(());
    };
    Err(Failure::Asked(told))
}

fn question(scenario: &Scenario, design: &Design) -> Question {
    Question {
        policies: scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
        primary: scenario.outcomes.primary,
        matters: scenario.outcomes.smallest_difference,
        factors: design.factors(scenario),
        variants: variants(scenario),
    }
}

/// The names of the variants of the rules; empty where there are none.
fn variants(scenario: &Scenario) -> Vec<String> {
    let points = scenario.sweep.iter().flat_map(|sweep| &sweep.points);
    points.map(|point| point.values.join("; ")).collect()
}

/// All worlds, then the worst of them under other luck.
fn try_worlds(
    question: Question,
    scenario: &Scenario,
    design: &Design,
    study: &Study<'_>,
) -> Result<Exploration, Failure> {
    let all: Vec<&Point> = design.points.iter().collect();
    let tried = ask("worlds", scenario, scenario.run.seed, &all, &question, design, study)?;
    let judged: Vec<Judged> = tried.iter().map(|world| Judged::of(&question, world)).collect();
    let worst: Vec<&Point> =
        worst(&question, &judged).into_iter().map(|place| &design.points[place]).collect();
    let seed = other_seed(scenario.run.seed);
    let again = ask("worst worlds", scenario, seed, &worst, &question, design, study)?;
    let again: Vec<Again> = again.iter().map(|world| Again::of(&question, world)).collect();
    Ok(Exploration::new(question, &tried, &again))
}

/// A seed whose replicates nobody has seen, which no scenario is likely to ask for.
fn other_seed(seed: u64) -> u64 {
    seed ^ (1 << 62)
}

fn ask(
    stage: &str,
    scenario: &Scenario,
    seed: u64,
    points: &[&Point],
    question: &Question,
    design: &Design,
    study: &Study<'_>,
) -> Result<Vec<Tried>, Failure> {
    let outcomes = question.outcomes();
    let tasks: Vec<Task<&Point>> = points
        .iter()
        .map(|point| Task { name: format!("{seed:x}-{}", point.name()), input: *point })
        .collect();
    let kept = format!("{outcomes:?}");
    let texts = [scenario.resolved_uncertainty(), design.text(), kept];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let answers = study
        .worlds(stage, &texts, &tasks, |point| answer(scenario, design, point, seed, &outcomes))?;
    let tried = points.iter().zip(answers).map(|(point, answer)| Tried {
        group: point.group,
        number: point.number,
        values: point.values.clone(),
        variant: point.variant,
        answer,
    });
    Ok(tried.collect())
}

fn setting(scenario: &Scenario, design: &Design, words: Words) -> Setting {
    Setting {
        words,
        scenario: scenario.name.clone(),
        title: scenario.title.clone(),
        question: scenario.question.clone(),
        municipalities: scenario.municipalities.len(),
        replicates: scenario.run.replicates,
        years: scenario.run.years,
        seed: scenario.run.seed,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        asked: scenario.uncertainty.worlds as usize,
        found: design.found.clone(),
    }
}

fn write(told: &Exploration, setting: &Setting, study: &mut Study<'_>) -> Result<(), Failure> {
    study.table("worlds", |out| tables::worlds(out, told))?;
    study.table("robustness", |out| tables::robustness(out, told))?;
    study.table("boxes", |out| tables::boxes(out, told))?;
    if told.boxes.iter().any(|row| row.reported().is_some()) {
        study.table("tradeoff", |out| tables::tradeoff(out, told))?;
    }
    if !told.trees.is_empty() {
        study.table("tree", |out| tables::tree(out, told))?;
    }
    study.table("breakeven", |out| tables::breakeven(out, told))?;
    study.table("beside", |out| tables::beside(out, told))?;
    if !told.variants.is_empty() {
        study.table("variants", |out| tables::variants(out, told))?;
    }
    study.text("explore.md", &page(told, setting))?;
    study.figures(&figures(told, setting)?)?;
    Ok(())
}

fn record(scenario: &Scenario, design: &Design) -> Record {
    let count = |group: Group| design.points.iter().filter(|point| point.group == group).count();
    let groups = Group::ALL.map(|group| (group.word(), count(group)));
    let variants = scenario.sweep.as_ref().map(|sweep| ("variants", sweep.points.len()));
    let numbers = [("worlds", scenario.uncertainty.worlds as usize)].into_iter().chain(groups);
    let numbers = numbers.chain(variants);
    Record {
        replicates: scenario.run.replicates,
        worlds: design.points.len(),
        uncertainty: scenario.resolved_uncertainty(),
        asked: numbers.map(|(name, number)| (name.to_owned(), number.into())).collect(),
    }
}
