//! `polaris check`: is the scenario right, and what would a run of it take?

mod pilot;

use super::bounds::{Need, size};
use super::estimate::{Estimate, duration};
use super::{Failure, study};
use crate::cli::Shared;
use crate::experiment::{Plan, World};
use crate::scenario::{self, Rows, Scenario, Sweep};
use crate::terminal::{self, StdoutError, printable};
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
) -> Result<(), Failure> {
    let changes = shared.changes();
    let mut failed = None;
    for path in paths {
        let checked = scenario::load(path, &changes).map_err(Failure::from).and_then(|scenario| {
            let need = Need::of(&scenario, threads);
            print_plan(&scenario, need)?;
            need.refuse(&scenario.name, &study::results(&scenario))?;
            Ok(scenario)
        });
        match (checked, pilot) {
            (Ok(scenario), Some(replicates)) => pilot::pilot(&scenario, replicates, threads)?,
            (Ok(_), None) => {}
            // No plan after this one could be shown either.
            (Err(fault @ Failure::Stdout(_)), _) => return Err(fault),
            (Err(fault), _) => {
                if let Some(earlier) = failed.replace(fault) {
                    terminal::error(&earlier);
                }
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

fn print_plan(scenario: &Scenario, need: Need) -> Result<(), StdoutError> {
    if let Some(sweep) = &scenario.sweep {
        return print_sweep(scenario, sweep, need);
    }
    let plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let run = &scenario.run;
    let Estimate { core_seconds, .. } = Estimate::of(scenario);
    let lines = [
        format!("{}: {}", scenario.name, scenario.title),
        format!("  municipalities  {}", plan.places.len()),
        format!("  policies        {}", plan.policies.join(", ")),
        format!(
            "  weeks           {} years of burn-in, {} years observed",
            run.burn_in_years, run.years
        ),
        format!("  runs            {}", runs(scenario, &plan)),
        format!("  rows            {}", scenario.rows_reason),
        format!("  time            about {} of one core", duration(core_seconds)),
        format!("  disk            about {}", size(need.disk)),
        format!("  memory          at most about {}", size(need.memory)),
    ];
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))))
}

/// How many replicates, or until when.
fn runs(scenario: &Scenario, plan: &Plan) -> String {
    let (most, units) = (plan.replicates, plan.units().len());
    scenario.run.precision.map_or_else(
        || format!("{most} replicates in {units} units of work"),
        |target| {
            let wanted = 100.0 * target.half_width;
            format!("until {wanted:.2}% to either side, at most {most} replicates, {units} units")
        },
    )
}

/// The plan of a sweep: the same over all points.
fn print_sweep(scenario: &Scenario, sweep: &Sweep, need: Need) -> Result<(), StdoutError> {
    let Estimate { units, runs, core_seconds } = Estimate::of(scenario);
    let run = &scenario.run;
    let policies: Vec<&str> = scenario.policies.iter().map(|policy| policy.name.as_str()).collect();
    let lines = [
        format!("{}: {}", scenario.name, scenario.title),
        format!("  sweep           {} points over {}", sweep.points.len(), sweep.keys.join(", ")),
        format!("  municipalities  {}", scenario.municipalities.len()),
        format!("  policies        {}", policies.join(", ")),
        format!(
            "  weeks           {} years of burn-in, {} years observed",
            run.burn_in_years, run.years
        ),
        format!(
            "  runs            {runs}: {} replicates of each policy and point, in {units} units",
            run.replicates
        ),
        "  rows            none by municipality: sweep.csv alone".to_owned(),
        format!("  time            about {} of one core", duration(core_seconds)),
        format!("  disk            about {}", size(need.disk)),
        format!("  memory          at most about {}", size(need.memory)),
    ];
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))))
}
