//! Compares policies over what the workers of the page simulated.

use super::prepared::{Fault, Prepared};
use super::request::Part;
use super::response::{Comparison, Mark, Picture};
use super::unnamed::names_municipality;
use crate::catalogue::outcomes::{Kind, SIZES, TABLE};
use crate::engine::{self, Block, Journal, MemoryJournal, Receiver, RunError, States};
use crate::experiment::{Assumptions, Unit};
use crate::records::Record;
use crate::studies::answer::assumptions::AssumptionRow;
use crate::studies::answer::compare::comparison::ComparisonRow;
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::answer::municipalities::Municipalities;
use crate::studies::answer::primary::Totals;
use crate::studies::answer::tally::Tally;
use crate::studies::run::assumptions;
use crate::studies::run::figures;
use crate::studies::run::gathered::{Made, Tables, results};
use crate::studies::run::judge::Answers;
use crate::studies::run::memo::memo;
use crate::studies::run::overview;
use crate::studies::run::results::Results;
use crate::studies::run::sentences;
use crate::studies::shared::texts::Texts;
use crate::words::Words;
use std::collections::BTreeMap;

/// What was simulated.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts<'a> {
    /// Replicates, from the first on.
    pub replicates: u32,
    /// Parts of the plan.
    pub simulated: &'a [Part],
    /// Parts of the sets of assumptions.
    pub assumptions: &'a [Part],
    /// Whether all is wanted.
    pub whole: bool,
}

/// Simulates replicates `from` up to `to` of all municipalities.
pub(super) fn simulate(
    prepared: &Prepared,
    from: u32,
    to: u32,
    states: &States,
) -> Result<Part, Fault> {
    if from == 0 || to <= from {
        return Err(Fault::of("replicates are numbered from 1, and at least one is simulated"));
    }
    let unit = unit(prepared, from, to);
    let part = engine::run_from(&prepared.plan, &unit, states)
        .map_err(|failure| RunError::UnitsFailed(vec![failure]))?;
    let name = unit.name();
    let bytes = engine::encode(&part, &prepared.fingerprint, &name);
    Ok(Part::of(name, &bytes, from, to))
}

fn unit(prepared: &Prepared, from: u32, to: u32) -> Unit {
    Unit { municipalities: 0..prepared.plan.municipalities.len(), replicates: from..to }
}

/// Simulates a set of assumptions by its place.
pub(super) fn assume(prepared: &Prepared, world: usize) -> Result<Part, Fault> {
    let assumptions = Assumptions::of(&prepared.scenario)?;
    if world >= assumptions.count() {
        let told = format!("there are {} sets of assumptions", assumptions.count());
        return Err(Fault::of(told));
    }
    let point = assumptions::point(&assumptions, world);
    let mut parts = engine::run_point(&point)?;
    match parts.pop() {
        Some((name, bytes)) if parts.is_empty() => Ok(Part::of(name, &bytes, 0, 0)),
        _ => Err(Fault::of("a set of assumptions is simulated in one unit")),
    }
}

/// Takes what was simulated in plan order.
struct Gathering {
    totals: Totals,
    tally: Tally,
    municipalities: Municipalities,
    /// Everything together, by policy.
    whole: Vec<Record>,
}

impl Receiver for Gathering {
    type Error = RunError;

    fn rows(&mut self, _: &Unit, rows: &[Record]) -> Result<(), RunError> {
        self.municipalities.take(rows);
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), RunError> {
        self.tally.take(block);
        for (policy, years) in self.totals.of(block) {
            for year in years {
                self.whole[policy].add(year);
            }
        }
        Ok(())
    }
}

/// Compares the policies.
pub(super) fn compare(
    words: Words,
    prepared: &Prepared,
    parts: &Parts,
) -> Result<Comparison, Fault> {
    let Prepared { scenario, plan, fingerprint, .. } = prepared;
    let mut ranges: Vec<&Part> = parts.simulated.iter().collect();
    ranges.sort_by_key(|part| part.from);
    let journal = MemoryJournal::default();
    let mut units = Vec::new();
    let mut next = 1;
    for part in ranges.into_iter().filter(|part| part.to <= parts.replicates + 1) {
        // From the first on without a gap, so that it is what a run with so many replicates has.
        if part.from == next && part.to > part.from {
            let unit = unit(prepared, part.from, part.to);
            journal.put(&unit.name(), &part.bytes()).map_err(RunError::from)?;
            units.push(unit);
            next = part.to;
        }
    }
    let (policies, primary) = (plan.policies.len(), scenario.outcomes.primary);
    let mut gathering = Gathering {
        totals: Totals::new(plan),
        tally: Tally::new(plan),
        municipalities: Municipalities::new(primary, policies, plan.years as usize),
        whole: vec![Record::default(); policies],
    };
    engine::assemble_units(&units, fingerprint, &journal, &mut gathering)?;
    let Gathering { tally, municipalities, whole, .. } = gathering;
    let answers = Answers::of(&tally, &municipalities, scenario, plan);
    let tables = Tables {
        summary: answers.summary,
        trajectories: answers.trajectories,
        comparison: answers.comparison,
        policies: answers.policies,
        interactions: answers.interactions,
        doses: answers.doses,
        assumptions: over_assumptions(prepared, parts.assumptions)?,
        weighted: answers.weighted,
    };
    let rows = tables.comparison.clone();
    let made = Made {
        words,
        texts: Texts::of_scenario(scenario),
        primary,
        replicates: next - 1,
        municipalities: scenario.municipalities.len() as u32,
        years: scenario.run.years,
        burn_in_years: scenario.run.burn_in_years,
        seed: scenario.run.seed,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        scenario_hash: blake3::hash(scenario.resolved.as_bytes()).to_hex().to_string(),
        resolved: scenario.resolved.clone(),
        missing_shares: Vec::new(),
        target: None,
    };
    let mut results = results(made, tables);
    // The page speaks of what changes; how much there is of it in one municipality has no interval.
    results.facts.alike = None;
    // No real municipality is what is simulated.
    results.profiles.retain(|profile| !names_municipality(profile));
    let marked = marked(&results, &whole);
    if parts.whole { fill(marked, &results, &rows) } else { Ok(marked) }
}

/// The rows over sets of assumptions, once all of them are there.
fn over_assumptions(prepared: &Prepared, parts: &[Part]) -> Result<Vec<AssumptionRow>, Fault> {
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let assumptions = Assumptions::of(&prepared.scenario)?;
    let journal = MemoryJournal::default();
    for part in parts {
        journal.put(&part.name, &part.bytes()).map_err(RunError::from)?;
    }
    match assumptions::rows(&assumptions, &journal) {
        Err(RunError::Missing(_)) => Ok(Vec::new()),
        rows => Ok(rows?),
    }
}

/// What the page shows at once.
fn marked(results: &Results, whole: &[Record]) -> Comparison {
    let told = |(_, policy): (usize, &str)| sentences::in_short(results, policy);
    Comparison {
        replicates: results.facts.replicates,
        enough: results.enough_replicates(),
        heading: overview::heading(results),
        sentences: results.others().map(told).collect(),
        marks: results.others().filter_map(|(_, policy)| mark(results, policy)).collect(),
        matters: results.facts.matters,
        counts: whole.iter().map(counts).collect(),
        ..Comparison::default()
    }
}

/// Adds what takes time.
fn fill(
    marked: Comparison,
    results: &Results,
    rows: &[ComparisonRow],
) -> Result<Comparison, Fault> {
    let words = results.words;
    let head = std::iter::once(words.say("policy")).chain(overview::head(results));
    let mut table: Vec<Vec<String>> = vec![head.collect()];
    table.extend(overview::lines(results).iter().map(|line| {
        let cells = line.cells().into_iter().map(str::to_owned);
        std::iter::once(line.policy.to_owned()).chain(cells).collect()
    }));
    let drawn = figures::figures(results).map_err(|error| Fault::of(error.to_string()))?;
    let values = |name: &str| -> String {
        let plot = figures::PLOTS.iter().find(|plot| plot.name == name);
        let grids = plot.map(|plot| (plot.tables)(results)).unwrap_or_default();
        grids.iter().map(|grid| grid.shown().into_string()).collect()
    };
    let pictures = drawn.into_iter().map(|figure| Picture {
        table: values(figure.name),
        name: figure.name.to_owned(),
        title: figure.title,
        svg: figure.svg,
        alt: figure.alt,
        caption: figure.caption,
    });
    Ok(Comparison {
        table,
        shared: sentences::shared(results),
        figures: pictures.collect(),
        memo: memo(results, &results.stated()),
        csv: csv(words, rows),
        ..marked
    })
}

/// Where a policy stands in the plot.
fn mark(results: &Results, policy: &str) -> Option<Mark> {
    let effect = results.effect(policy, ALL, results.primary_outcome().name)?;
    let chance = effect.relative_low.zip(effect.relative_high);
    let chance = chance.filter(|(low, high)| effect.enough_replicates && low < high);
    Some(Mark {
        policy: policy.to_owned(),
        mean: effect.relative_difference.filter(|it| it.is_finite()),
        chance: chance.map(Into::into),
        assumptions: Effect::range_over_assumptions(effect).map(Into::into),
        verdict: effect.judged(results.words),
    })
}

/// Counts of everything that a record sums, by outcome.
fn counts(record: &Record) -> BTreeMap<String, i64> {
    let counted = TABLE.iter().enumerate().filter(|(_, outcome)| outcome.kind == Kind::Count);
    counted
        .map(|(place, outcome)| (outcome.name.to_owned(), record.counts[place - SIZES]))
        .collect()
}

/// The comparisons over all municipalities as CSV, under the caveat.
fn csv(words: Words, rows: &[ComparisonRow]) -> String {
    let all = rows.iter().filter(|row| row.profile == ALL);
    format!("# {}\n{}", words.say("live-band"), crate::table::text::csv(all))
}
