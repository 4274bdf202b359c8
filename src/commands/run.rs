//! `polaris run`: simulate every policy, compare, and write tables, plots and a report.

use super::Failure;
use crate::analysis::compare::{self, ComparisonRow, PolicyRow, ReplicateTable};
use crate::analysis::summary::{SummaryRow, TrajectoryRow};
use crate::analysis::tally::Tally;
use crate::catalogue::outcomes::{Per, TABLE};
use crate::cli::{Output, Shared};
use crate::engine::{self, Block, Receiver, RunFault, Stop};
use crate::experiment::{Plan, Unit, World};
use crate::output::tables::{self, OutcomesTable, RowKey};
use crate::output::{Fault, Folder, Manifest, Written};
use crate::records::Record;
use crate::report::{self, Cost, Effect, Facts, Results};
use crate::scenario::{self, Rows, Scenario};
use crate::terminal::{self, Bar, printable, wrapped};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// Runs every scenario of every path in turn.
///
/// # Errors
/// The faults of any scenario before anything runs; afterwards whatever stops a run.
pub fn run(paths: &[PathBuf], shared: &Shared, output: &Output) -> Result<(), Failure> {
    let paths = expand(paths)?;
    if output.out.is_some() && paths.len() > 1 {
        return Err(Failure::Asked("--out names one folder, for one scenario".to_owned()));
    }
    let changes = shared.changes();
    let scenarios: Result<Vec<_>, _> =
        paths.iter().map(|path| scenario::load(path, &changes)).collect();
    let stop = stop_on_interrupt();
    for scenario in &scenarios? {
        run_one(scenario, output, &stop)?;
    }
    Ok(())
}

/// A folder stands for the scenario files in it, in the order of their names.
fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut all = Vec::new();
    for path in paths {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).map_err(|cause| {
            Failure::Asked(format!("{} cannot be read: {cause}", path.display()))
        })?;
        let mut inside: Vec<_> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
            .collect();
        inside.sort();
        if inside.is_empty() {
            return Err(Failure::Asked(format!("{} holds no scenario", path.display())));
        }
        all.append(&mut inside);
    }
    Ok(all)
}

/// Ctrl-C asks the run to stop after the units in hand; a second one ends the program at once.
pub(super) fn stop_on_interrupt() -> Arc<Stop> {
    static STOP: OnceLock<Arc<Stop>> = OnceLock::new();
    let stop = STOP.get_or_init(|| {
        let stop = Arc::new(Stop::new(false));
        let flag = Arc::clone(&stop);
        // Where no handler can be set, Ctrl-C ends the program; finished parts are safe anyway.
        let _ = ctrlc::set_handler(move || {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        stop
    });
    Arc::clone(stop)
}

/// Runs one scenario from plan to manifest.
fn run_one(scenario: &Scenario, output: &Output, stop: &Stop) -> Result<(), Failure> {
    if let Some(sweep) = &scenario.sweep {
        return super::sweep::run(scenario, sweep, output, stop);
    }
    let began = Instant::now();
    let plan = Plan::new(scenario, &World::of(scenario), scenario.rows == Rows::Municipality);
    let path = output.out.clone().unwrap_or_else(|| Path::new("output").join(&scenario.name));
    let folder = Folder::open(&path, &scenario.name, output.resume, output.force)?;
    folder.unfinish()?;
    let fingerprint = engine::fingerprint(&plan, &scenario.resolved);
    let journal = folder.journal()?;
    let bar = Bar::new(&scenario.name, output.quiet);
    let ran = engine::run(&plan, &fingerprint, &journal, output.threads, stop, &|progress| {
        bar.show(progress);
    });
    bar.finish();
    if let Err(RunFault::Interrupted { .. }) = &ran {
        terminal::line("to go on: the same command, with --resume");
    }
    ran?;
    let mut files = Vec::new();
    let tally = assemble(&plan, scenario, &fingerprint, &journal, &folder, &mut files)?;
    let answers = Answers::of(&tally, scenario);
    write_tables(&answers, &folder, &mut files)?;
    let results = answers.results(scenario);
    if !output.no_plots {
        write_report(&results, &folder, &mut files)?;
    }
    manifest(scenario, files).write(&folder)?;
    let seconds = began.elapsed().as_secs_f64();
    write_log(&folder, output.threads, seconds)?;
    if !output.quiet {
        tell(&results, &path, seconds);
    }
    Ok(())
}

/// Takes results in plan order: rows go to the table, blocks to the tally.
struct Assembly<'a> {
    plan: &'a Plan,
    rows: Rows,
    table: Option<OutcomesTable>,
    tally: Tally,
}

impl Receiver for Assembly<'_> {
    type Error = Failure;

    fn rows(&mut self, unit: &Unit, rows: &[Record]) -> Result<(), Failure> {
        let Some(table) = self.table.as_mut().filter(|_| self.rows == Rows::Municipality) else {
            return Ok(());
        };
        let mut rows = rows.iter();
        for place in &self.plan.places[unit.places.clone()] {
            for replicate in unit.replicates.clone() {
                for policy in &self.plan.policies {
                    for (year, record) in (1..=self.plan.years).zip(rows.by_ref()) {
                        let profile = &self.plan.profiles[place.profile];
                        let municipality = &place.id;
                        let key = RowKey { policy, replicate, municipality, profile, year };
                        table.row(&key, record)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), Failure> {
        self.tally.take(block);
        let Some(table) = self.table.as_mut().filter(|_| self.rows == Rows::Profile) else {
            return Ok(());
        };
        let (policies, years) = (self.plan.policies.len(), self.plan.years as usize);
        for profile in 1..self.plan.profiles.len() {
            for (r, replicate) in block.replicates.clone().enumerate() {
                for (p, policy) in self.plan.policies.iter().enumerate() {
                    let first = ((r * self.plan.profiles.len() + profile) * policies + p) * years;
                    for (year, record) in (1..).zip(&block.sums[first..first + years]) {
                        let profile = &self.plan.profiles[profile];
                        let key = RowKey { policy, replicate, municipality: "", profile, year };
                        table.row(&key, record)?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn assemble(
    plan: &Plan,
    scenario: &Scenario,
    fingerprint: &[u8; 32],
    journal: &dyn engine::Journal,
    folder: &Folder,
    files: &mut Vec<Written>,
) -> Result<Tally, Failure> {
    const NAME: &str = "outcomes.csv";
    let table = match scenario.rows {
        Rows::None => None,
        Rows::Municipality | Rows::Profile => Some(OutcomesTable::begin(folder.create(NAME)?)?),
    };
    let mut assembly = Assembly { plan, rows: scenario.rows, table, tally: Tally::new(plan) };
    engine::assemble(plan, fingerprint, journal, &mut assembly)?;
    if let Some(table) = assembly.table {
        let (rows, bytes, blake3) = table.finish()?;
        files.push(Written { file: NAME.to_owned(), rows: Some(rows), bytes, blake3 });
    }
    Ok(assembly.tally)
}

/// Everything that tables, figures and sentences are made from.
struct Answers {
    replicates: ReplicateTable,
    summary: Vec<SummaryRow>,
    trajectories: Vec<TrajectoryRow>,
    comparison: Vec<ComparisonRow>,
    pairs: Vec<compare::PairRow>,
    policies: Vec<PolicyRow>,
}

impl Answers {
    fn of(tally: &Tally, scenario: &Scenario) -> Self {
        let replicates = tally.replicate_table();
        let (primary, matters) = (scenario.outcomes.primary, scenario.outcomes.smallest_difference);
        let comparison = compare::compare(&replicates, primary, matters);
        let pairs = compare::pairs(&replicates, primary, matters);
        let policies = compare::policies(&replicates, primary, &comparison, &pairs);
        Self {
            summary: tally.summary(),
            trajectories: tally.trajectories(),
            replicates,
            comparison,
            pairs,
            policies,
        }
    }

    /// What figures, page and sentences need of them.
    fn results(&self, scenario: &Scenario) -> Results {
        let officials = TABLE[Per::Official as usize].name;
        let size = self.summary.iter().find(|row| row.outcome == officials && row.year == 0);
        Results {
            title: scenario.title.clone(),
            question: scenario.question.clone(),
            policies: self.replicates.policies.clone(),
            profiles: self.replicates.profiles.clone(),
            primary: scenario.outcomes.primary,
            summary: self.summary.clone(),
            trajectories: self.trajectories.clone(),
            comparison: self.comparison.iter().map(effect).collect(),
            costs: self
                .policies
                .iter()
                .map(|row| Cost {
                    policy: row.policy.clone(),
                    hours: row.hours,
                    avoided_low: row.avoided_low,
                    avoided_high: row.avoided_high,
                })
                .collect(),
            facts: Facts {
                municipalities: scenario.municipalities.len() as u32,
                replicates: scenario.run.replicates,
                years: scenario.run.years,
                burn_in_years: scenario.run.burn_in_years,
                seed: scenario.run.seed,
                version: env!("CARGO_PKG_VERSION").to_owned(),
                scenario_hash: hash(scenario),
                officials_per_municipality: size.and_then(|row| row.mean).unwrap_or(0.0),
            },
        }
    }
}

/// A comparison as a reader meets it: at the level of its family.
fn effect(row: &ComparisonRow) -> Effect {
    Effect {
        outcome: row.outcome,
        unit: row.unit,
        direction: row.direction.word().to_owned(),
        role: row.role.word().to_owned(),
        profile: row.profile.clone(),
        policy: row.policy.clone(),
        baseline_mean: row.baseline_mean,
        policy_mean: row.policy_mean,
        difference: row.difference,
        ci_low: row.ci_low_family,
        ci_high: row.ci_high_family,
        relative_difference: row.relative_difference,
        relative_low: row.relative_low,
        relative_high: row.relative_high,
        p_adjusted: row.p_adjusted,
        probability_better: row.probability_better,
        verdict: row.verdict.word().to_owned(),
        variance_ratio: row.variance_ratio,
    }
}

fn write_tables(
    answers: &Answers,
    folder: &Folder,
    files: &mut Vec<Written>,
) -> Result<(), Failure> {
    let mut table = |name: &str, fill: &dyn Fn(&mut dyn Write) -> std::io::Result<u64>| {
        let mut file = folder.create(name)?;
        let path = file.path().display().to_string();
        let rows = fill(&mut file).map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
        let (bytes, blake3) = file.finish()?;
        files.push(Written { file: name.to_owned(), rows: Some(rows), bytes, blake3 });
        Ok::<(), Fault>(())
    };
    table("replicates.csv", &|out| tables::replicates(out, &answers.replicates))?;
    table("summary.csv", &|out| tables::summary(out, &answers.summary))?;
    table("trajectories.csv", &|out| tables::trajectories(out, &answers.trajectories))?;
    table("comparison.csv", &|out| tables::comparison(out, &answers.comparison))?;
    table("pairs.csv", &|out| tables::pairs(out, &answers.pairs))?;
    table("policies.csv", &|out| tables::policies(out, &answers.policies))?;
    Ok(())
}

fn write_report(
    results: &Results,
    folder: &Folder,
    files: &mut Vec<Written>,
) -> Result<(), Failure> {
    let figures = report::figures(results)?;
    let mut file = |name: String, bytes: &[u8]| {
        let mut file = folder.create(&name)?;
        let path = file.path().display().to_string();
        file.write_all(bytes).map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
        let (bytes, blake3) = file.finish()?;
        files.push(Written { file: name, rows: None, bytes, blake3 });
        Ok::<(), Fault>(())
    };
    for figure in &figures {
        file(format!("plots/{}.svg", figure.name), figure.svg.as_bytes())?;
        file(format!("plots/{}.png", figure.name), &figure.png)?;
    }
    file("report.html".to_owned(), report::page(results, &figures).as_bytes())?;
    Ok(())
}

pub(super) fn hash(scenario: &Scenario) -> String {
    blake3::hash(scenario.resolved.as_bytes()).to_hex().to_string()
}

fn manifest(scenario: &Scenario, files: Vec<Written>) -> Manifest {
    Manifest {
        version: env!("CARGO_PKG_VERSION"),
        scenario: scenario.name.clone(),
        scenario_blake3: hash(scenario),
        resolved: scenario.resolved.clone(),
        seed: scenario.run.seed,
        replicates: scenario.run.replicates,
        municipalities: scenario.municipalities.len(),
        rows: scenario.rows_reason.clone(),
        parameters: Manifest::parameters(&scenario.parameters),
        files,
    }
}

/// Times and threads: what may differ between runs with the same results.
pub(super) fn write_log(folder: &Folder, threads: usize, seconds: f64) -> Result<(), Fault> {
    let log = serde_json::json!({
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "threads": threads,
        "cores": std::thread::available_parallelism().map_or(0, usize::from),
    });
    let mut file = folder.create("run.log.json")?;
    let path = file.path().display().to_string();
    writeln!(file, "{log}").map_err(|cause| Fault::Io { doing: "writing", path, cause })?;
    file.finish().map(|_| ())
}

/// The answer in a few plain lines, and where to read on.
fn tell(results: &Results, path: &Path, seconds: f64) {
    use std::fmt::Write as _;
    let mut text = format!("\n{}\n", wrapped(&printable(&results.question)));
    for paragraph in report::answer(results) {
        text.push('\n');
        text.push_str(&wrapped(&printable(&paragraph)));
        text.push('\n');
    }
    let described = &TABLE[results.primary];
    let _ = writeln!(
        text,
        "\nPrimary outcome: {} ({}). {} municipalities, {} replicates, {:.0} s.",
        described.name,
        described.unit(),
        results.facts.municipalities,
        results.facts.replicates,
        seconds
    );
    let _ = writeln!(text, "Results, plots and report.html: {}", path.display());
    terminal::show(&text);
}
