//! `polaris check --pilot`: what could a run of the scenario see?

use crate::catalogue::outcomes::TABLE;
use crate::commands::check::line::line as about;
use crate::engine::{self, ExecutionOptions, MemoryJournal, Shard};
use crate::experiment::{Plan, World};
use crate::scenario::{Over, Scenario};
use crate::stats::paired::Paired;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::answer::compare::pilot::{self, MOST_REPLICATES, PilotRow, Planned, Range};
use crate::studies::answer::primary::Primary;
use crate::studies::answer::readings::family_size;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::signals::stop_on_interrupt;
use crate::terminal::{self, Bar, printable};
use crate::words::{Words, say};
use std::fmt::Write as _;

/// Width of the column of policies.
const NAME: usize = 24;
/// Widths of the columns of what was seen, and of what would be.
const FIRST: [usize; 4] = [23, 18, 7, 6];
const SECOND: [usize; 3] = [18, 18, 18];
/// Years in a line of correlations.
const YEARS: usize = 8;

/// Runs so many replicates in memory and prints what they tell of the run planned.
///
/// # Errors
/// Those of the engine.
pub(crate) fn pilot(
    scenario: &Scenario,
    replicates: u32,
    threads: usize,
) -> Result<(), CommandError> {
    let words = terminal::words();
    let refuse =
        |why: String| terminal::show(&format!("{}\n\n", about(&words.say("check-pilot"), &why)));
    if let Some(sweep) = &scenario.sweep {
        return Ok(refuse(match sweep.over {
            Over::Grid => words.say("check-pilot-sweep"),
            Over::Variants => words.say("check-pilot-variants"),
        })?);
    }
    let mut plan = Plan::new(scenario, &World::of(scenario), false);
    if plan.policies.len() < 2 {
        return Ok(refuse(words.say("check-pilot-alone"))?);
    }
    plan.replicates = replicates;
    let journal = MemoryJournal::default();
    let fingerprint = plan.fingerprint();
    let bar = Bar::new(&scenario.name, false);
    let stop = stop_on_interrupt();
    let report = |progress| bar.show(progress);
    let options =
        ExecutionOptions { threads, shard: Shard::WHOLE, cancellation: &stop, progress: &report };
    let ran = engine::run(&plan, &fingerprint, &journal, &options);
    bar.finish();
    ran?;
    let mut seen = Primary::new(&plan, scenario.outcomes.primary);
    engine::assemble(&plan, &fingerprint, &journal, &mut seen)?;
    let planned = Planned {
        replicates: scenario.run.replicates,
        matters: scenario.outcomes.smallest_difference,
        family: family_size(scenario.outcomes.primary, plan.policies.len() - 1),
    };
    let rows = pilot::pilot(&seen.columns, planned);
    Ok(terminal::show(&printable(&told(words, scenario, &plan, planned, &rows, &seen)))?)
}

/// All that is said.
fn told(
    words: Words,
    scenario: &Scenario,
    plan: &Plan,
    planned: Planned,
    rows: &[PilotRow],
    seen: &Primary,
) -> String {
    let outcome = &TABLE[scenario.outcomes.primary];
    let names: Vec<String> = plan.policies.iter().skip(1).map(|name| short(name)).collect();
    let replicates = words.number_of("replicates", plan.replicates);
    let outcome = format!("{} ({})", outcome.name, words.named("unit", outcome.unit()));
    let lines = [
        about(
            &words.say("check-pilot"),
            &say!(words, "check-pilot-first", replicates = replicates),
        ),
        about(&words.say("check-primary"), &outcome),
        String::new(),
        format!("  {}", say!(words, "check-pilot-shares", baseline = &plan.policies[0])),
    ];
    let mut text = format!("{}\n\n", lines.join("\n"));
    first(words, &mut text, &names, rows, planned);
    second(words, &mut text, &names, rows, planned);
    correlations(words, &mut text, &names, seen);
    text.push_str(&explained(words, scenario, planned, rows));
    text
}

/// What the pilot saw.
fn first(words: Words, text: &mut String, names: &[String], rows: &[PilotRow], planned: Planned) {
    line(text, "", &FIRST, &words.several("check-pilot-head"));
    let number = |value: Option<f64>| value.map_or("-".to_owned(), |it| words.number(it));
    for (name, row) in names.iter().zip(rows) {
        let Some(power) = &row.power else {
            let needed = FEWEST_REPLICATES.to_string();
            let number = row.replicates.to_string();
            let told = if row.changed == 0 {
                words.say("check-pilot-none")
            } else if (planned.replicates as usize) < FEWEST_REPLICATES {
                let number = planned.replicates.to_string();
                say!(words, "check-pilot-run-few", number = number, needed = needed)
            } else if row.replicates < FEWEST_REPLICATES {
                say!(words, "check-pilot-few", number = number, needed = needed)
            } else {
                let changed = row.changed.to_string();
                say!(words, "check-pilot-events", changed = changed, replicates = number)
            };
            let _ = writeln!(text, "  {name:NAME$} {told}");
            continue;
        };
        let cells = [
            share(words, power.difference, |it| words.signed_percent_bare(it)),
            chance(words, power.power_as_seen),
            number(power.variance_ratio),
            number(power.variance_bound),
        ];
        line(text, name, &FIRST, &cells);
    }
}

/// What the run as planned could detect.
fn second(words: Words, text: &mut String, names: &[String], rows: &[PilotRow], planned: Planned) {
    let matters = words.size_percent(planned.matters);
    let heads = [
        words.say("check-pilot-smallest"),
        say!(words, "check-pilot-power", matters = &matters),
        say!(words, "check-pilot-needed", matters = &matters),
    ];
    let told: Vec<_> = names
        .iter()
        .zip(rows)
        .filter_map(|(name, row)| Some((name, row.power.as_ref()?)))
        .collect();
    if told.is_empty() {
        return;
    }
    let replicates = words.number_of("replicates", planned.replicates);
    let _ = writeln!(text, "\n  {}\n", say!(words, "check-pilot-run", replicates = replicates));
    line(text, "", &SECOND, &heads);
    for (name, power) in told {
        let cells = [
            share(words, power.detectable, |it| words.size_percent(it).replace('%', "")),
            chance(words, power.power_to_matter),
            count(words, power.replicates_to_matter),
        ];
        line(text, name, &SECOND, &cells);
    }
}

/// Correlation of policy and baseline by year since the start, at most eight years evenly spread.
fn correlations(words: Words, text: &mut String, names: &[String], seen: &Primary) {
    let years = seen.by_year[0].len();
    let step = years.div_ceil(YEARS);
    let shown: Vec<usize> =
        (0..years).rev().step_by(step).collect::<Vec<_>>().into_iter().rev().collect();
    let _ = writeln!(text, "\n  {}\n", words.say("check-pilot-correlation"));
    let widths = vec![6; shown.len()];
    let heads: Vec<String> = shown.iter().map(|year| (year + 1).to_string()).collect();
    line(text, "", &widths, &heads);
    for (policy, name) in names.iter().enumerate() {
        let cells: Vec<String> = shown
            .iter()
            .map(|year| {
                let columns = [0, policy + 1].map(|policy| seen.by_year[policy][*year].clone());
                let [baseline, other] = columns;
                let paired = Paired::new(baseline, other).ok();
                paired
                    .and_then(|it| it.correlation())
                    .map_or("-".to_owned(), |it| words.fixed(it, 2))
            })
            .collect();
        line(text, name, &widths, &cells);
    }
    text.push('\n');
}

/// How to read the tables.
fn explained(words: Words, scenario: &Scenario, planned: Planned, rows: &[PilotRow]) -> String {
    let comparisons = words.number_of("comparisons", planned.family);
    let mut told = vec![
        say!(words, "check-pilot-explained-power", comparisons = comparisons),
        words.say("check-pilot-explained-ratio"),
    ];
    if let Some(target) = scenario.run.precision {
        let deviations = rows.iter().filter_map(|row| Some(row.power.as_ref()?.deviation));
        let look = |deviation: f64| {
            let most = scenario.run.replicates;
            pilot::look_expected(deviation, planned.family, target.half_width, most)
        };
        let worst =
            deviations.reduce(|one, other| if one.value < other.value { other } else { one });
        if let Some(worst) = worst {
            let word = |look: Option<u32>| {
                let beyond = || words.say("check-pilot-beyond");
                look.map_or_else(beyond, |look| look.to_string())
            };
            told.push(say!(
                words,
                "check-pilot-explained-target",
                wanted = words.fixed(100.0 * target.half_width, 2),
                value = word(look(worst.value)),
                low = word(look(worst.low)),
                high = word(look(worst.high)),
                most = scenario.run.replicates.to_string(),
            ));
        }
    }
    let wrapped: Vec<String> = told.iter().map(|told| terminal::wrapped(told)).collect();
    format!("{}\n\n", wrapped.join("\n\n"))
}

/// A line of a table.
fn line(text: &mut String, name: &str, widths: &[usize], cells: &[String]) {
    let mut line = format!("  {name:NAME$}");
    for (cell, width) in cells.iter().zip(widths) {
        let _ = write!(line, " {cell:>width$}", width = width - 1);
    }
    let _ = writeln!(text, "{}", line.trim_end());
}

/// A value with its interval.
fn range(words: Words, [value, low, high]: [String; 3]) -> String {
    say!(words, "check-range", value = value, low = low, high = high)
}

/// A share in percent with its interval.
fn share(words: Words, of: Range<f64>, write: impl Fn(f64) -> String) -> String {
    range(words, [format!("{}%", write(of.value)), write(of.low), write(of.high)])
}

/// A chance in percent with its interval.
fn chance(words: Words, of: Range<f64>) -> String {
    share(words, of, |share| words.fixed(100.0 * share, 0))
}

/// A number of replicates with its interval.
fn count(words: Words, of: Range<u32>) -> String {
    let write = |count: u32| match count {
        count if count > MOST_REPLICATES => words.say("check-pilot-million"),
        count => words.fixed(f64::from(count), 0),
    };
    range(words, [of.value, of.low, of.high].map(write))
}

/// A name that fits its column.
fn short(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    name.chars().take(NAME - 1).chain(['…']).collect()
}
