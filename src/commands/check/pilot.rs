//! `polaris check --pilot`: what could a run of the scenario see?

use crate::catalogue::outcomes::TABLE;
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
use crate::terminal::{self, Bar, counted, printable};
use crate::words::{Language, Words};
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
    if let Some(sweep) = &scenario.sweep {
        let told = match sweep.over {
            Over::Grid => {
                "  pilot           not of a sweep: leave out [sweep] for one scenario\n\n"
            }
            Over::Variants => {
                "  pilot           not of variants: leave out [[variants]] for one scenario\n\n"
            }
        };
        return Ok(terminal::show(told)?);
    }
    let mut plan = Plan::new(scenario, &World::of(scenario), false);
    if plan.policies.len() < 2 {
        let told = "  pilot           nothing to compare: there is one policy\n\n";
        return Ok(terminal::show(told)?);
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
    Ok(terminal::show(&printable(&told(scenario, &plan, planned, &rows, &seen)))?)
}

/// All that is said.
fn told(
    scenario: &Scenario,
    plan: &Plan,
    planned: Planned,
    rows: &[PilotRow],
    seen: &Primary,
) -> String {
    let outcome = &TABLE[scenario.outcomes.primary];
    let names: Vec<String> = plan.policies.iter().skip(1).map(|name| short(name)).collect();
    let mut text = format!(
        "  pilot           {}, the first of any run of this scenario\n  \
         primary         {} ({})\n\n  \
         Shares of the mean under {}; in brackets 95% intervals.\n\n",
        counted(plan.replicates, "replicate"),
        outcome.name,
        outcome.unit(),
        plan.policies[0],
    );
    first(&mut text, &names, rows, planned);
    second(&mut text, &names, rows, planned);
    correlations(&mut text, &names, seen);
    text.push_str(&explained(scenario, planned, rows));
    text
}

/// What the pilot saw.
fn first(text: &mut String, names: &[String], rows: &[PilotRow], planned: Planned) {
    let heads = ["difference seen", "power for it", "ratio", "bound"];
    line(text, "", &FIRST, &heads.map(str::to_owned));
    let number = |value: Option<f64>| value.map_or("-".to_owned(), |it| WORDS.number(it));
    for (name, row) in names.iter().zip(rows) {
        let Some(power) = &row.power else {
            let told = if row.changed == 0 {
                "no replicate differs".to_owned()
            } else if (planned.replicates as usize) < FEWEST_REPLICATES {
                format!("a run of {}; at least {FEWEST_REPLICATES} are needed", planned.replicates)
            } else if row.replicates < FEWEST_REPLICATES {
                format!("a pilot of {}; at least {FEWEST_REPLICATES} are needed", row.replicates)
            } else {
                format!("too few events: {} of {} differ", row.changed, row.replicates)
            };
            let _ = writeln!(text, "  {name:NAME$} {told}");
            continue;
        };
        let cells = [
            share(power.difference, |it| WORDS.signed_percent_bare(it)),
            chance(power.power_as_seen),
            number(power.variance_ratio),
            number(power.variance_bound),
        ];
        line(text, name, &FIRST, &cells);
    }
}

/// What the run planned could see.
fn second(text: &mut String, names: &[String], rows: &[PilotRow], planned: Planned) {
    let matters = WORDS.size_percent(planned.matters);
    let heads = [
        "smallest seen".to_owned(),
        format!("power for {matters}"),
        format!("needed for {matters}"),
    ];
    let told: Vec<_> = names
        .iter()
        .zip(rows)
        .filter_map(|(name, row)| Some((name, row.power.as_ref()?)))
        .collect();
    if told.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n  A run of {}:\n", counted(planned.replicates, "replicate"));
    line(text, "", &SECOND, &heads);
    for (name, power) in told {
        let cells = [
            share(power.detectable, |share| WORDS.size_percent(share).replace('%', "")),
            chance(power.power_to_matter),
            count(power.replicates_to_matter),
        ];
        line(text, name, &SECOND, &cells);
    }
}

/// Correlation of policy and baseline by year since the start, at most eight years evenly spread.
fn correlations(text: &mut String, names: &[String], seen: &Primary) {
    let years = seen.by_year[0].len();
    let step = years.div_ceil(YEARS);
    let shown: Vec<usize> =
        (0..years).rev().step_by(step).collect::<Vec<_>>().into_iter().rev().collect();
    text.push_str("\n  Correlation with the baseline by year since the start:\n\n");
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
                    .map_or("-".to_owned(), |it| WORDS.fixed(it, 2))
            })
            .collect();
        line(text, name, &widths, &cells);
    }
    text.push('\n');
}

/// How to read the tables.
fn explained(scenario: &Scenario, planned: Planned, rows: &[PilotRow]) -> String {
    let mut told = vec![format!(
        "Power is the probability that the run distinguishes a true difference from zero, corrected for {} {} that are judged together, policies times readings of risk; the smallest seen is the difference for which it is 80%. Intervals follow from the pilot's standard deviation as if differences were normal, so they are rough; power for the difference seen is over the interval of that difference. A pilot of few replicates flatters large differences: plan by the smallest one that matters.",
        planned.family,
        if planned.family == 1 { "comparison" } else { "comparisons" },
    )];
    told.push("Ratio is the variance without common random numbers over that with them; the bound is the most that risks coming about by chance would allow in fixed cultures, (2 - p) / p for a policy that prevents share p. It is a yardstick: cultures differ between replicates here, and the ratio may lie on either side.".to_owned());
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
                look.map_or_else(|| "more than the most".to_owned(), |look| look.to_string())
            };
            told.push(format!(
                "To come within {:.2}% to either side the run will take about {} replicates ({} to {}), of at most {}.",
                100.0 * target.half_width,
                word(look(worst.value)),
                word(look(worst.low)),
                word(look(worst.high)),
                scenario.run.replicates
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

/// A share in percent with its interval.
fn share(range: Range<f64>, write: impl Fn(f64) -> String) -> String {
    format!("{}% ({} to {})", write(range.value), write(range.low), write(range.high))
}

/// A chance in percent with its interval.
fn chance(range: Range<f64>) -> String {
    let percent = |share: f64| WORDS.fixed(100.0 * share, 0);
    format!("{}% ({} to {})", percent(range.value), percent(range.low), percent(range.high))
}

/// A number of replicates with its interval.
fn count(range: Range<u32>) -> String {
    let write = |count: u32| {
        if count > MOST_REPLICATES {
            "over a million".to_owned()
        } else {
            WORDS.fixed(f64::from(count), 0)
        }
    };
    format!("{} ({} to {})", write(range.value), write(range.low), write(range.high))
}

/// A name that fits its column.
fn short(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    name.chars().take(NAME - 1).chain(['…']).collect()
}

/// What is checked is told in English, as all help is.
pub(crate) const WORDS: Words = Words::of(Language::English);
