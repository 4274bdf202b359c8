//! `polaris check`: is the scenario right, and what would a run of it take?

pub(crate) mod pilot;

use crate::cli::Shared;
use crate::commands::estimate::{Estimate, assumptions_seconds, duration};
use crate::experiment::{Plan, World};
use crate::scenario::{Over, Policy, Rows, Scenario, Sweep};
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::shared::bounds::{Need, size};
use crate::studies::shared::error::CommandError;
use crate::studies::shared::{folders, loading};
use crate::terminal::{self, StdoutError, counted, printable};
use crate::words::Words;
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
                    terminal::error(&earlier.told());
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
    if let Some(sweep) = &scenario.sweep {
        return print_sweep(scenario, sweep, need);
    }
    let plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let run = &scenario.run;
    let Estimate { core_seconds, .. } = Estimate::of(scenario);
    let mut lines = vec![
        format!("{}: {}", scenario.name, scenario.title.text),
        format!("  municipalities  {}", plan.municipalities.len()),
        format!("  policies        {}", plan.policies.join(", ")),
        format!(
            "  weeks           {} of burn-in, {} observed",
            counted(run.burn_in_years, "year"),
            counted(run.years, "year")
        ),
        format!("  runs            {}", runs(scenario, &plan)),
        format!("  rows            {}", terminal::words().tell(&scenario.rows_reason)),
        format!("  time            {}", time(core_seconds, assumptions_seconds(scenario))),
        format!("  disk            about {}", size(need.disk)),
        format!("  memory          at most about {}", size(need.memory)),
    ];
    lines.extend(too_few(run.replicates, &scenario.policies));
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))))
}

/// How long a run takes, and how much of it sets of assumptions take.
fn time(core_seconds: f64, assumptions: f64) -> String {
    let whole = duration(core_seconds + assumptions);
    if assumptions == 0.0 {
        return format!("about {whole} of one core");
    }
    let part = duration(assumptions);
    format!("about {whole} of one core; {part} less with --no-assumptions")
}

/// That replicates are too few to compare policies, where there are policies to compare.
fn too_few(replicates: u32, policies: &[Policy]) -> Option<String> {
    let few = (replicates as usize) < FEWEST_REPLICATES && policies.len() > 1;
    few.then(|| {
        let replicates = counted(replicates, "replicate");
        format!("  intervals       none: {replicates}; at least {FEWEST_REPLICATES} are needed")
    })
}

/// How many replicates, or until when.
fn runs(scenario: &Scenario, plan: &Plan) -> String {
    let (most, units) = (plan.replicates, plan.units().len());
    scenario.run.precision.map_or_else(
        || format!("{} in {} of work", counted(most, "replicate"), counted(units, "unit")),
        |target| {
            let wanted = 100.0 * target.half_width;
            let (most, units) = (counted(most, "replicate"), counted(units, "unit"));
            format!("until {wanted:.2}% to either side, at most {most}, {units}")
        },
    )
}

/// The points of a sweep in a line.
fn points(sweep: &Sweep) -> String {
    match sweep.over {
        Over::Grid => format!(
            "  sweep           {} over {}",
            counted(sweep.points.len(), "point"),
            sweep.keys.join(", ")
        ),
        Over::Variants => {
            let names: Vec<String> =
                sweep.points.iter().map(|point| point.values.join("; ")).collect();
            format!("  variants        {}", names.join(", "))
        }
    }
}

/// The plan of a sweep: the same over all points.
fn print_sweep(scenario: &Scenario, sweep: &Sweep, need: Need) -> Result<(), StdoutError> {
    let Estimate { units, runs, core_seconds } = Estimate::of(scenario);
    let run = &scenario.run;
    let policies: Vec<&str> = scenario.policies.iter().map(|policy| policy.name.as_str()).collect();
    let mut lines = vec![
        format!("{}: {}", scenario.name, scenario.title.text),
        points(sweep),
        format!("  municipalities  {}", scenario.municipalities.len()),
        format!("  policies        {}", policies.join(", ")),
        format!(
            "  weeks           {} of burn-in, {} observed",
            counted(run.burn_in_years, "year"),
            counted(run.years, "year")
        ),
        format!(
            "  runs            {runs}: {} of each policy and {}, in {}",
            counted(run.replicates, "replicate"),
            match sweep.over {
                Over::Grid => "point",
                Over::Variants => "variant",
            },
            counted(units, "unit")
        ),
        "  rows            none by municipality: sweep.csv alone".to_owned(),
        format!("  time            about {} of one core", duration(core_seconds)),
        format!("  disk            about {}", size(need.disk)),
        format!("  memory          at most about {}", size(need.memory)),
    ];
    let replicates = sweep.points.iter().map(|point| point.scenario.run.replicates).min();
    lines.extend(too_few(replicates.unwrap_or(run.replicates), &scenario.policies));
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))))
}
