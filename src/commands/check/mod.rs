//! `polaris check`: is the scenario right, and what would a run of it take?

mod pilot;

use super::Failure;
use crate::cli::Shared;
use crate::experiment::{MUNICIPALITIES_IN_BLOCK as IN_BLOCK, Plan, World};
use crate::model::law;
use crate::scenario::{self, Rows, Scenario, Sweep};
use crate::terminal::{self, printable};
use std::path::PathBuf;

/// Seconds of one core for a dyad in a week under one policy, as measured by `cargo bench` on a
/// common processor; a plan needs no better.
const SECONDS_PER_DYAD_WEEK: f64 = 60e-9;
/// Bytes of a row of `outcomes.csv`, and of its part in the journal.
const BYTES_PER_ROW: f64 = 700.0;
/// Bytes of a replicate under a policy in a part of a sweep.
const BYTES_PER_RECORD: f64 = 700.0;
/// Bytes of all outcomes of a policy at a point in `sweep.csv`.
const BYTES_PER_POLICY: f64 = 25e3;

/// Validates scenarios and prints the plan of each; with `pilot` replicates, also what a run of it
/// could see.
///
/// # Errors
/// All faults of all scenarios; an interrupted pilot.
pub fn check(
    paths: &[PathBuf],
    shared: &Shared,
    pilot: Option<u32>,
    threads: usize,
) -> Result<(), Failure> {
    let changes = shared.changes();
    let mut failed = None;
    for path in paths {
        match scenario::load(path, &changes) {
            Ok(scenario) => {
                print_plan(&scenario);
                if let Some(replicates) = pilot {
                    pilot::pilot(&scenario, replicates, threads)?;
                }
            }
            Err(faults) => {
                if let Some(earlier) = failed.replace(Failure::from(faults)) {
                    terminal::error(&earlier);
                }
            }
        }
    }
    failed.map_or(Ok(()), Err)
}

fn print_plan(scenario: &Scenario) {
    if let Some(sweep) = &scenario.sweep {
        return print_sweep(scenario, sweep);
    }
    let plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let run = &scenario.run;
    let bytes = plan.municipality_rows() as f64 * BYTES_PER_ROW;
    let disk = if plan.keep_rows { bytes } else { 0.0 } + 20e6;
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
        format!("  disk            about {:.0} MB", disk / 1e6),
        "  memory          under 300 MB".to_owned(),
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
fn print_sweep(scenario: &Scenario, sweep: &Sweep) {
    let (mut units, mut runs, mut seconds, mut bytes) = (0, 0, 0.0, 1e6);
    for point in &sweep.points {
        let scenario = &point.scenario;
        let plan = Plan::new(scenario, &World::of(scenario), false);
        let (policies, blocks) = (plan.policies.len(), plan.places.len().div_ceil(IN_BLOCK));
        units += plan.units().len();
        runs += plan.replicates as usize * policies;
        seconds += core_seconds(scenario, &plan);
        let records = plan.replicates as usize * policies * blocks;
        bytes += records as f64 * BYTES_PER_RECORD + policies as f64 * BYTES_PER_POLICY;
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
        format!("  disk            about {:.0} MB", bytes / 1e6),
        "  memory          under 300 MB".to_owned(),
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
