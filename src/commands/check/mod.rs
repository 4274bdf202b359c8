//! `polaris check`: is the scenario right, and what would a run of it take?

mod line;
pub(crate) mod pilot;

use crate::cli::Shared;
use crate::commands::check::line::line;
use crate::commands::estimate::{Estimate, assumptions_seconds, duration};
use crate::experiment::{Plan, World};
use crate::scenario::{Over, Policy, Rows, Scenario, Sweep};
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::shared::bounds::{Need, size};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::{folders, loading};
use crate::terminal::{self, StdoutError, printable};
use crate::words::{Words, say};
use std::path::PathBuf;

/// Validates scenarios and prints the plan of each; with `pilot` replicates, also what a run of it
/// could see.
///
/// # Errors
/// All faults of all scenarios; a run that the machine cannot hold; an interrupted pilot.
pub fn check(
    paths: &[PathBuf],
    shared: &Shared,
    pilot: Option<u32>,
    threads: usize,
) -> Result<(), CommandError> {
    let changes = shared.changes();
    // The last failure, and in which language it is told.
    let mut failed: Option<(CommandError, Words)> = None;
    for path in paths {
        let checked =
            loading::load(path, &changes).map_err(CommandError::from).and_then(|scenario| {
                let need = Need::of(&scenario, threads);
                print_plan(&scenario, need)?;
                need.refuse(&scenario.name, &folders::results(&scenario))?;
                Ok(scenario)
            });
        match (checked, pilot) {
            (Ok(scenario), Some(replicates)) => pilot::pilot(&scenario, replicates, threads)?,
            (Ok(_), None) => {}
            // No plan after this one could be shown either.
            (Err(fault @ CommandError::Stdout(_)), _) => return Err(fault),
            (Err(fault), _) => {
                let words = terminal::words();
                if let Some((earlier, words)) = failed.replace((fault, words)) {
                    terminal::speak(words);
                    earlier.print();
                }
            }
        }
    }
    failed.map_or(Ok(()), |(fault, words)| {
        terminal::speak(words);
        Err(fault)
    })
}

fn print_plan(scenario: &Scenario, need: Need) -> Result<(), StdoutError> {
    let words = terminal::words();
    if let Some(sweep) = &scenario.sweep {
        return print_sweep(words, scenario, sweep, need);
    }
    let plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let Estimate { core_seconds, .. } = Estimate::of(scenario);
    let time = time(words, core_seconds, assumptions_seconds(scenario));
    let mut lines = vec![
        title(words, scenario),
        line(&words.say("check-municipalities"), &plan.municipalities.len().to_string()),
        line(&words.say("check-policies"), &plan.policies.join(", ")),
        years(words, scenario),
        line(&words.say("check-runs"), &runs(words, scenario, &plan)),
        line(&words.say("check-rows"), &words.tell(&scenario.rows_reason)),
        line(&words.say("check-time"), &time),
    ];
    lines.extend(room(words, need));
    lines.extend(too_few(words, scenario.run.replicates, &scenario.policies));
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))))
}

fn title(words: Words, scenario: &Scenario) -> String {
    format!("{}: {}", scenario.name, scenario.title.of(words.language()))
}

fn years(words: Words, scenario: &Scenario) -> String {
    let [burnin, observed] =
        [scenario.run.burn_in_years, scenario.run.years].map(|it| words.number_of("years", it));
    line(
        &words.say("check-weeks"),
        &say!(words, "check-years", burnin = burnin, observed = observed),
    )
}

/// What a run takes of disk and memory.
fn room(words: Words, need: Need) -> [String; 2] {
    let disk = say!(words, "check-about", size = size(need.disk));
    let memory = say!(words, "check-most", size = size(need.memory));
    [line(&words.say("check-disk"), &disk), line(&words.say("check-memory"), &memory)]
}

/// How long a run takes, and how much of it sets of assumptions take.
fn time(words: Words, core_seconds: f64, assumptions: f64) -> String {
    let whole = duration(words, core_seconds + assumptions);
    if assumptions == 0.0 {
        return say!(words, "check-core", time = whole);
    }
    let part = duration(words, assumptions);
    say!(words, "check-core-assumptions", time = whole, part = part)
}

/// That replicates are too few to compare policies, where there are policies to compare.
fn too_few(words: Words, replicates: u32, policies: &[Policy]) -> Option<String> {
    let few = (replicates as usize) < FEWEST_REPLICATES && policies.len() > 1;
    few.then(|| {
        let replicates = words.number_of("replicates", replicates);
        let needed = FEWEST_REPLICATES.to_string();
        let text = say!(words, "check-too-few", replicates = replicates, needed = needed);
        line(&words.say("check-intervals"), &text)
    })
}

/// How many replicates, or until when.
fn runs(words: Words, scenario: &Scenario, plan: &Plan) -> String {
    let replicates = words.number_of("replicates", plan.replicates);
    let units = words.number_of("units", plan.units().len());
    match scenario.run.precision {
        None => say!(words, "check-replicates", replicates = replicates, units = units),
        Some(target) => {
            let wanted = words.fixed(100.0 * target.half_width, 2);
            say!(words, "check-until", wanted = wanted, replicates = replicates, units = units)
        }
    }
}

/// The points of a sweep in a line.
fn points(words: Words, sweep: &Sweep) -> String {
    match sweep.over {
        Over::Grid => {
            let points = words.number_of("points", sweep.points.len());
            let text = say!(words, "check-points", points = points, keys = sweep.keys.join(", "));
            line(&words.say("check-sweep"), &text)
        }
        Over::Variants => {
            let names: Vec<String> =
                sweep.points.iter().map(|point| point.values.join("; ")).collect();
            line(&words.say("check-variants"), &names.join(", "))
        }
    }
}

/// The plan of a sweep: the same over all points.
fn print_sweep(
    words: Words,
    scenario: &Scenario,
    sweep: &Sweep,
    need: Need,
) -> Result<(), StdoutError> {
    let Estimate { units, runs, core_seconds } = Estimate::of(scenario);
    let run = &scenario.run;
    let policies: Vec<&str> = scenario.policies.iter().map(|policy| policy.name.as_str()).collect();
    let swept = say!(
        words,
        "check-swept",
        runs = runs.to_string(),
        replicates = words.number_of("replicates", run.replicates),
        variants = sweep.over == Over::Variants,
        units = words.number_of("units", units),
    );
    let mut lines = vec![
        title(words, scenario),
        points(words, sweep),
        line(&words.say("check-municipalities"), &scenario.municipalities.len().to_string()),
        line(&words.say("check-policies"), &policies.join(", ")),
        years(words, scenario),
        line(&words.say("check-runs"), &swept),
        line(&words.say("check-rows"), &words.say("check-no-rows")),
        line(&words.say("check-time"), &time(words, core_seconds, 0.0)),
    ];
    lines.extend(room(words, need));
    let replicates = sweep.points.iter().map(|point| point.scenario.run.replicates).min();
    lines.extend(too_few(words, replicates.unwrap_or(run.replicates), &scenario.policies));
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))))
}
