//! `polaris calibrate`: which worlds reproduce the published figures.

use crate::cli::Calibrate;
use crate::engine::Task;
use crate::experiment::{Plan, Space, World};
use crate::scenario::{self, Scenario};
use crate::stats::designs::FACTORS_OF_WORLDS;
use crate::studies::answer::published::Evaluation;
use crate::studies::calibrate::design::{Limits, Next};
use crate::studies::calibrate::figures::figures;
use crate::studies::calibrate::judge::calibration::{Calibration, attempt, tuned_parameters};
use crate::studies::calibrate::page::page;
use crate::studies::calibrate::summary::{Paragraph, summary};
use crate::studies::calibrate::tables;
use crate::studies::calibrate::told::Setting;
use crate::studies::driver::{Study, Tried};
use crate::studies::shared::error::Failure;
use crate::studies::shared::loading::{self, load_one};
use crate::terminal::{self, StdoutError, printable, wrapped};
use crate::words::say;

/// Tries worlds in waves, judges them by the tuned figures, and writes what came of it.
///
/// # Errors
/// The faults of the scenario, a folder that cannot be written, or an interruption.
pub fn calibrate(asked: &Calibrate) -> Result<(), Failure> {
    let mut scenario = load_one(&asked.scenario, &asked.changes(), "calibrate")?;
    let belongs_to = scenario.calibration_hash();
    scenario.policies.truncate(1);
    if scenario.run.replicates < 2 {
        return Err(Failure::Asked("a calibration needs at least two replicates".to_owned()));
    }
    let space = Space::of_baseline(&scenario, &tuned_parameters(), asked.tuned_only);
    if space.axes.len() > FACTORS_OF_WORLDS {
        let told = format!("at most {FACTORS_OF_WORLDS} things can be uncertain in a calibration");
        return Err(Failure::Asked(told));
    }
    let mut study = Study::open("calibrate", &scenario, &asked.options)?;
    let calibration = in_waves(&space, asked, &scenario, &study)?;
    let setting = setting(&scenario, asked);
    write(&calibration, &setting, &belongs_to, &mut study)?;
    let path = study.path().display().to_string();
    study.finish(tried(&calibration, &scenario, asked))?;
    if !asked.options.output.writing.quiet {
        tell(&calibration, &setting, &scenario, &path).map_err(|error| error.but_written(path))?;
    }
    Ok(())
}

/// Simulates where the scenario starts, and wave after wave until enough worlds are accepted, all
/// under the same luck.
fn in_waves(
    space: &Space,
    asked: &Calibrate,
    scenario: &Scenario,
    study: &Study<'_>,
) -> Result<Calibration, Failure> {
    let ranges = space.resolved(scenario);
    let simulate = |stage: &str, worlds: &[Task<Option<Vec<f64>>>]| {
        study.worlds(stage, &[&ranges], worlds, |point| {
            let drawn = point.as_ref().map(|point| space.scenario(scenario, point));
            let drawn = drawn.as_ref().unwrap_or(scenario);
            attempt(&Plan::new(drawn, &World::of(drawn), true))
        })
    };
    let own_parameters = Task { name: "start".to_owned(), input: None };
    let mut start: Vec<Vec<Evaluation>> = simulate("start", &[own_parameters])?;
    let (own, seed) = (space.scenario_values(scenario), scenario.run.seed);
    let mut calibration = Calibration::new(space.clone(), own, start.remove(0), seed);
    while let Some(next) = calibration.next(limits(asked)) {
        let evaluations = simulate(&format!("wave {}", next.wave), &named(&next))?;
        calibration.take(next, evaluations);
    }
    Ok(calibration)
}

fn limits(asked: &Calibrate) -> Limits {
    Limits {
        accepted: asked.accepted as usize,
        worlds: asked.worlds as usize,
        waves: asked.waves as usize,
    }
}

/// Points under the names by which they are kept: their numbers, and whether they are those of the
/// even design or drawn, so that other limits find what was tried.
fn named(next: &Next) -> Vec<Task<Option<Vec<f64>>>> {
    let kind = if next.even { "even" } else { "drawn" };
    let points = next.points.iter();
    let task = |(place, point): &(_, Vec<f64>)| Task {
        name: format!("{kind}{place:07}"),
        input: Some(point.clone()),
    };
    points.map(task).collect()
}

fn setting(scenario: &Scenario, asked: &Calibrate) -> Setting {
    Setting {
        words: loading::words(asked.options.output.writing.lang),
        scenario: scenario.name.clone(),
        municipalities: scenario.municipalities.len(),
        replicates: scenario.run.replicates,
        years: scenario.run.years,
        burn_in_years: scenario.run.burn_in_years,
        seed: scenario.run.seed,
        wanted: asked.accepted as usize,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

fn write(
    calibration: &Calibration,
    setting: &Setting,
    belongs_to: &str,
    study: &mut Study<'_>,
) -> Result<(), Failure> {
    let accepted = scenario::ACCEPTED_TABLE;
    study.table("figures", |out| tables::figures(out, calibration))?;
    study.table("waves", |out| tables::waves(out, calibration))?;
    study.table("ranges", |out| tables::ranges(out, calibration))?;
    study.table("worlds", |out| tables::worlds(out, calibration))?;
    study.read_again(accepted, |out| {
        tables::accepted(out, calibration, (scenario::BELONGS_TO, belongs_to))
    })?;
    study.text("calibration.md", &page(calibration, setting))?;
    study.figures(&figures(calibration, setting)?)?;
    Ok(())
}

fn tried(calibration: &Calibration, scenario: &Scenario, asked: &Calibrate) -> Tried {
    let numbers = [("accepted", asked.accepted), ("worlds", asked.worlds), ("waves", asked.waves)];
    let numbers = numbers.map(|(name, number)| (name.to_owned(), number.into()));
    Tried {
        replicates: scenario.run.replicates,
        worlds: calibration.worlds.len(),
        uncertainty: calibration.space.resolved(scenario),
        asked: numbers
            .into_iter()
            .chain([("tuned_only".to_owned(), asked.tuned_only.into())])
            .collect(),
    }
}

/// What came of it in a few plain lines, and where to read on.
fn tell(
    calibration: &Calibration,
    setting: &Setting,
    scenario: &Scenario,
    path: &str,
) -> Result<(), StdoutError> {
    let mut text = format!("\n{}\n", wrapped(&printable(&scenario.title)));
    for paragraph in summary(calibration, setting) {
        let told = match paragraph {
            Paragraph::Flowing(told) => format!("\n{}\n", wrapped(&printable(&told))),
            Paragraph::Fixed(told) => told,
        };
        text.push_str(&told);
    }
    let closing = say!(setting.words, "calibrate-results", path = path);
    terminal::show(&printable(&format!("{text}\n{closing}\n")))
}
