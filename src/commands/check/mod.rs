//! `polaris check`: is the scenario right, and what would a run of it take?

mod pilot;

use super::bounds::{Need, size};
use super::{Failure, study};
use crate::cli::Shared;
use crate::experiment::{Plan, World};
use crate::model::law;
use crate::scenario::{self, Rows, Scenario, Sweep};
use crate::terminal::{self, printable};
use std::path::PathBuf;

/// Seconds of one core for a dyad in a week under one policy, as measured by `cargo bench` on a
/// common processor; a plan needs no better.
const SECONDS_PER_DYAD_WEEK: f64 = 60e-9;

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
            print_plan(&scenario, need);
            need.refuse(&scenario.name, &study::results(&scenario))?;
            Ok(scenario)
        });
        match (checked, pilot) {
            (Ok(scenario), Some(replicates)) => pilot::pilot(&scenario, replicates, threads)?,
            (Ok(_), None) => {}
            (Err(fault), _) => {
                if let Some(earlier) = failed.replace(fault) {
                    terminal::error(&earlier);
                }
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

fn print_plan(scenario: &Scenario, need: Need) {
    if let Some(sweep) = &scenario.sweep {
        return print_sweep(scenario, sweep, need);
    }
    let plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let run = &scenario.run;
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
        format!("  time            about {} of one core", duration(core_seconds(scenario, &plan))),
        format!("  disk            about {}", size(need.disk)),
        format!("  memory          at most about {}", size(need.memory)),
    ];
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))));
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
fn print_sweep(scenario: &Scenario, sweep: &Sweep, need: Need) {
    let (mut units, mut runs, mut seconds) = (0, 0, 0.0);
    for point in &sweep.points {
        let scenario = &point.scenario;
        let plan = Plan::new(scenario, &World::of(scenario), false);
        units += plan.units().len();
        runs += plan.replicates as usize * plan.policies.len();
        seconds += core_seconds(scenario, &plan);
    }
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
        format!("  time            about {} of one core", duration(seconds)),
        format!("  disk            about {}", size(need.disk)),
        format!("  memory          at most about {}", size(need.memory)),
    ];
    terminal::show(&printable(&format!("{}\n", lines.join("\n"))));
}

/// Expected time on one core: every dyad, every week, burn-in once and then each policy.
fn core_seconds(scenario: &Scenario, plan: &Plan) -> f64 {
    let dyads: f64 = plan
        .places
        .iter()
        .map(|place| {
            let p = &plan.settings[place.settings].parameters;
            let second = f64::from(p.second_portfolio * (1.0 - 0.5 * p.silos));
            f64::from(law::directors(place.inhabitants)) * (1.0 + second)
        })
        .sum();
    let years = f64::from(scenario.run.burn_in_years)
        + f64::from(scenario.run.years) * plan.policies.len() as f64;
    dyads * years * 52.0 * f64::from(scenario.run.replicates) * SECONDS_PER_DYAD_WEEK
}

fn duration(seconds: f64) -> String {
    match seconds {
        s if s < 90.0 => format!("{s:.0} seconds"),
        s if s < 5400.0 => format!("{:.0} minutes", s / 60.0),
        s => format!("{:.1} hours", s / 3600.0),
    }
}
