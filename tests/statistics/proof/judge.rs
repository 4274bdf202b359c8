//! What the pool says of intervals and verdicts.

use super::pool::{Arm, BLOCK, OTHERS, OUTCOMES, Pool, RARE, table};
use super::verdicts;
use polaris::catalogue::outcomes;
use polaris::stats::distributions::student_t_quantile;
use polaris::stats::estimate::{Estimate, Interval};
use polaris::stats::paired::POWER;
use polaris::stats::proportions::wilson;
use polaris::stats::sample::Sample;
use polaris::studies::answer::compare::comparison::{ComparisonRow, Role};
use polaris::studies::answer::compare::contrast;
use polaris::studies::answer::compare::effects;
use polaris::studies::answer::compare::precision::{self, look};
use polaris::studies::answer::readings::{READINGS, family_size};
use polaris::table::verdict::Verdict;
use std::ops::Range;

pub const ALPHA: f64 = 0.05;
/// What coverage should be.
pub const COVERED: (f64, f64) = (0.93, 0.97);
/// What coverage of a single interval should be that holds for a family of five or more, at 99% or above.
const COVERED_FAMILY: (f64, f64) = (0.98, 1.0);
/// How often all intervals of a family should cover at once.
const COVERED_AT_ONCE: (f64, f64) = (0.94, 1.0);
/// What pointwise false calls should be.
pub const FALSE: (f64, f64) = (0.03, 0.065);
/// What false calls in a primary family should be.
pub const FALSE_FAMILY: (f64, f64) = (0.0, 0.065);
/// How often an effect that is just detectable should be found.
pub const FOUND: (f64, f64) = (0.75, 0.85);
/// The half-width aimed at is what so many replicates have on average.
const AIMED: usize = 48;
/// The most replicates of a run that aims at a precision.
const MOST: usize = 1024;

/// One line of the table: how often something was so.
pub struct Line {
    /// What is counted.
    pub what: String,
    /// How often.
    pub so: usize,
    /// Of how many.
    pub of: usize,
    /// In how many orders of the pool these were counted: orders share replicates, and together say
    /// at least as much as one.
    pub orders: usize,
    /// Between what that should lie; nothing where it is only reported.
    pub wanted: Option<(f64, f64)>,
}

impl Line {
    pub fn new(what: String, so: impl Iterator<Item = bool>, wanted: Option<(f64, f64)>) -> Self {
        let all: Vec<bool> = so.collect();
        Self { what, so: all.iter().filter(|so| **so).count(), of: all.len(), orders: 1, wanted }
    }

    /// The share.
    pub fn share(&self) -> f64 {
        self.so as f64 / self.of as f64
    }

    /// The same, counted in so many orders.
    pub fn in_orders(self, orders: usize) -> Self {
        Self { orders, ..self }
    }

    /// Its 95% interval, as if all orders together said no more than one; nothing where nothing was
    /// counted.
    pub fn interval(&self) -> Option<Interval> {
        wilson((self.so / self.orders) as u64, (self.of / self.orders) as u64, ALPHA)
    }

    /// Whether it lies where it should.
    pub fn holds(&self) -> Option<bool> {
        self.wanted.map(|(low, high)| (low..=high).contains(&self.share()))
    }
}

/// The comparison of one arm with another in one outcome as the primary one, if any difference matters: rows by arm.
fn compared(arms: &[(&str, &Arm)], outcome: usize, replicates: Range<usize>) -> Vec<ComparisonRow> {
    let primary = outcomes::find(OUTCOMES[outcome]).unwrap();
    let mut rows = effects::compare(&table(arms, replicates), primary, 0.0);
    rows.retain(|row| row.outcome.name == OUTCOMES[outcome]);
    rows
}

/// The primary family of the first outcome as the primary one, if any difference matters: rows by outcome and arm.
fn judged_together(arms: &[(&str, &Arm)], replicates: Range<usize>) -> Vec<ComparisonRow> {
    let primary = outcomes::find(OUTCOMES[0]).unwrap();
    let mut rows = effects::compare(&table(arms, replicates), primary, 0.0);
    rows.retain(|row| row.role == Role::Primary);
    assert_eq!(rows.len(), READINGS.len() * (arms.len() - 1));
    rows
}

/// How many comparisons are judged together, if that outcome is the primary one.
fn together(outcome: usize, policies: usize) -> usize {
    family_size(outcomes::find(OUTCOMES[outcome]).unwrap(), policies)
}

pub fn differences(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(one, other)| other - one).collect()
}

pub fn mean(values: &[f64]) -> f64 {
    Sample::new(values.to_vec()).unwrap().mean()
}

pub fn deviation(values: &[f64]) -> f64 {
    Sample::new(values.to_vec()).unwrap().standard_deviation()
}

fn covers(low: Option<f64>, high: Option<f64>, truth: f64) -> Option<bool> {
    Some(Interval { low: low?, high: high? }.contains(truth))
}

/// The true effect of one policy on the first outcome that so many replicates find with chance 0.8.
fn detectable(deviation: f64, replicates: usize) -> f64 {
    let df = replicates as f64 - 1.0;
    let alpha = ALPHA / together(0, 1) as f64;
    let called = student_t_quantile(1.0 - alpha / 2.0, df) + student_t_quantile(POWER, df);
    called * deviation / (replicates as f64).sqrt()
}

/// The measure with its effect on the primary outcome replaced by another.
pub fn with_effect(pool: &Pool, effect: f64) -> Arm {
    let own = mean(&differences(&pool.baseline[0], &pool.measure[0]));
    let mut arm = pool.measure.clone();
    arm[0].iter_mut().for_each(|value| *value += effect - own);
    arm
}

/// Blocks of so many replicates, as many as there are.
pub fn blocks(pool: &Pool, size: usize) -> impl Iterator<Item = Range<usize>> {
    (0..pool.replicates() / size).map(move |block| block * size..(block + 1) * size)
}

/// Runs one after the other, each of which aims at a half-width in one outcome over arms, as far as
/// the pool reaches.
fn stopped(pool: &Pool, arms: &[(&str, &Arm)], outcome: usize, wanted: f64) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut first = 0;
    loop {
        let mut ended = None;
        for replicates in precision::looks(MOST as u32) {
            let run = first..first + replicates as usize;
            if run.end > pool.replicates() {
                return runs;
            }
            let columns: Vec<Vec<f64>> =
                arms.iter().map(|(_, arm)| arm[outcome][run.clone()].to_vec()).collect();
            let reached = look(&columns, together(outcome, arms.len() - 1), wanted).reached;
            ended = Some(run);
            if reached {
                break;
            }
        }
        let run = ended.expect("there is a look");
        first = run.end;
        runs.push(run);
    }
}

/// The half-width, as a share of the baseline's mean, that [`AIMED`] replicates have on average.
fn width_aimed_at(baseline: &[f64], other: &[f64], family: usize) -> f64 {
    let df = AIMED as f64 - 1.0;
    let called = student_t_quantile(1.0 - ALPHA / (2.0 * family as f64), df);
    called * deviation(&differences(baseline, other)) / (AIMED as f64).sqrt() / mean(baseline).abs()
}

/// Everything that is judged; of runs that end at a precision few fit into a pool, so that they are
/// made over so many orders of it, its own first.
pub fn lines(pool: &Pool, orders: u64) -> Vec<Line> {
    let mut lines = coverage(pool);
    lines.extend(false_calls(pool));
    lines.extend(nothing(pool));
    lines.extend(found(pool));
    lines.extend(verdicts::lines(pool));
    lines.extend(under_precision(pool, orders));
    lines
}

fn coverage(pool: &Pool) -> Vec<Line> {
    let mut lines = Vec::new();
    let arms = pool.compared();
    for (outcome, name) in OUTCOMES.iter().enumerate() {
        let common = !RARE.contains(name);
        let wanted = common.then_some(COVERED);
        let (baseline, measure) = (&pool.baseline[outcome], &pool.measure[outcome]);
        let truth = mean(&differences(baseline, measure));
        let rows: Vec<ComparisonRow> =
            blocks(pool, BLOCK).map(|block| compared(&arms, outcome, block).remove(0)).collect();
        let covered = rows.iter().filter_map(|row| covers(row.ci_low, row.ci_high, truth));
        lines.push(Line::new(
            format!("interval of the difference covers it: {name}"),
            covered,
            wanted,
        ));
        let covered =
            rows.iter().filter_map(|row| covers(row.ci_low_family, row.ci_high_family, truth));
        lines.push(Line::new(
            format!("interval of the family of {} covers it: {name}", rows[0].family_size),
            covered,
            common.then_some(COVERED_FAMILY),
        ));
        let truth = truth / mean(baseline);
        let covered =
            rows.iter().filter_map(|row| covers(row.relative_low, row.relative_high, truth));
        lines.push(Line::new(
            format!("interval of the relative difference covers it: {name}"),
            covered,
            wanted,
        ));
        let covered = rows
            .iter()
            .filter_map(|row| covers(row.relative_low_family, row.relative_high_family, truth));
        lines.push(Line::new(
            format!("the same of the family of {}: {name}", rows[0].family_size),
            covered,
            common.then_some(COVERED_FAMILY),
        ));
        let truth = mean(baseline);
        let covered = blocks(pool, BLOCK).map(|block| {
            let sample = Sample::new(baseline[block].to_vec()).unwrap();
            Estimate::of_mean(&sample, ALPHA).interval().contains(truth)
        });
        lines.push(Line::new(
            format!("interval of the baseline's mean covers it: {name}"),
            covered,
            wanted,
        ));
    }
    lines.push(at_once(pool));
    lines
}

/// Whether the intervals of all readings of risk that have one cover at once.
fn at_once(pool: &Pool) -> Line {
    let arms = pool.compared();
    let truths: Vec<f64> = READINGS
        .iter()
        .map(|name| OUTCOMES.iter().position(|outcome| outcome == name).unwrap())
        .map(|outcome| mean(&differences(&pool.baseline[outcome], &pool.measure[outcome])))
        .collect();
    let covered = blocks(pool, BLOCK).filter_map(|block| {
        let rows = judged_together(&arms, block);
        let each = rows
            .iter()
            .zip(&truths)
            .filter_map(|(row, truth)| covers(row.ci_low_family, row.ci_high_family, *truth));
        each.reduce(|one, other| one && other)
    });
    let what = format!("all intervals of a primary family of {} cover at once", READINGS.len());
    Line::new(what, covered, Some(COVERED_AT_ONCE))
}

/// The baseline against itself under another seed.
fn false_calls(pool: &Pool) -> Vec<Line> {
    let mut lines = Vec::new();
    for (outcome, name) in OUTCOMES.iter().enumerate() {
        let wanted = (!RARE.contains(name)).then_some(FALSE);
        let arms = [("baseline", &pool.baseline), ("other", &pool.others[0])];
        let called = blocks(pool, BLOCK)
            .map(|block| compared(&arms, outcome, block)[0].p.is_some_and(|p| p < ALPHA));
        lines.push(Line::new(
            format!("the baseline against itself called a difference, p < 0.05: {name}"),
            called,
            wanted,
        ));
    }
    let arms = family(pool, OTHERS);
    let called = blocks(pool, BLOCK).map(|block| called_any(&judged_together(&arms, block)));
    let what = format!(
        "the baseline against itself called a difference in a primary family of {}",
        together(0, OTHERS)
    );
    lines.push(Line::new(what, called, Some(FALSE_FAMILY)));
    lines
}

/// The baseline and so many runs of it under other seeds.
fn family(pool: &Pool, others: usize) -> Vec<(&'static str, &Arm)> {
    const NAMES: [&str; OTHERS] = ["one", "two"];
    let mut arms = vec![("baseline", &pool.baseline)];
    arms.extend(NAMES.into_iter().zip(&pool.others).take(others));
    arms
}

fn called_any(rows: &[ComparisonRow]) -> bool {
    rows.iter().any(|row| row.verdict.is_some_and(Verdict::is_distinguishable))
}

/// A policy that does nothing.
fn nothing(pool: &Pool) -> Vec<Line> {
    let arms = [("baseline", &pool.baseline), ("nothing", &pool.baseline)];
    assert_eq!(pool.nothing_differs, 0, "of {} cells", pool.cells);
    let identical = blocks(pool, BLOCK).map(|block| {
        let primary = outcomes::find(OUTCOMES[0]).unwrap();
        let rows = effects::compare(&table(&arms, block), primary, 0.0);
        let identical = |row: &ComparisonRow| match row.role {
            Role::Primary => row.verdict == Some(Verdict::Identical),
            Role::Exploratory => row.share_identical == Some(1.0) && row.verdict.is_none(),
        };
        rows.len() == OUTCOMES.len() && rows.iter().all(identical)
    });
    let what = "a policy that does nothing is identical in every outcome".to_owned();
    vec![Line::new(what, identical, Some((1.0, 1.0)))]
}

/// Effects that are just detectable.
fn found(pool: &Pool) -> Vec<Line> {
    let differences = differences(&pool.baseline[0], &pool.measure[0]);
    let (own, spread) = (mean(&differences), deviation(&differences));
    let moved = with_effect(pool, -detectable(spread, BLOCK));
    let find = |arm: &Arm, block: Range<usize>| {
        let arms = [("baseline", &pool.baseline), ("measure", arm)];
        compared(&arms, 0, block)[0].verdict == Some(Verdict::Better)
    };
    let mut lines = vec![Line::new(
        format!("an effect of the smallest detectable size is found, {BLOCK} replicates"),
        blocks(pool, BLOCK).map(|block| find(&moved, block)),
        Some(FOUND),
    )];
    // The measure's own effect, with as many replicates as make it just detectable.
    let enough =
        (contrast::FEWEST_REPLICATES..1000).find(|size| detectable(spread, *size) <= own.abs());
    let fewest = contrast::FEWEST_REPLICATES;
    if let Some(size) = enough.filter(|size| own < 0.0 && *size > fewest) {
        lines.push(Line::new(
            format!("the measure's own effect is found by as many as make it detectable, {size}"),
            blocks(pool, size).map(|block| find(&pool.measure, block)),
            Some(FOUND),
        ));
    }
    lines
}

/// The same where runs end at a precision.
fn under_precision(pool: &Pool, orders: u64) -> Vec<Line> {
    let pools: Vec<Pool> = (0..orders).map(|order| pool.in_order(order)).collect();
    let mut lines = Vec::new();
    for name in ["risks_relation_severity", "trust_official_alderman", "requests_improper"] {
        let outcome = OUTCOMES.iter().position(|it| *it == name).unwrap();
        let (baseline, measure) = (&pool.baseline[outcome], &pool.measure[outcome]);
        let truth = mean(&differences(baseline, measure));
        let wanted = width_aimed_at(baseline, measure, together(outcome, 1));
        let ended = Ended::of(&pools, |pool| stopped(pool, &pool.compared(), outcome, wanted));
        let row = |pool: &Pool, run: &Range<usize>| {
            compared(&pool.compared(), outcome, run.clone()).remove(0)
        };
        let covered = ended.each(|pool, run| {
            let row = row(pool, run);
            covers(row.ci_low, row.ci_high, truth)
        });
        let what = format!("ended at a precision ({}): interval covers: {name}", ended.told());
        lines.push(Line::new(what, covered, Some(COVERED)).in_orders(pools.len()));
        let own = ended.0[0].1.iter().filter_map(|run| {
            let row = row(&pools[0], run);
            covers(row.ci_low, row.ci_high, truth)
        });
        lines.push(Line::new("the same in the pool's own order".to_owned(), own, None));
        let covered = ended.each(|pool, run| {
            let row = row(pool, run);
            covers(row.ci_low_family, row.ci_high_family, truth)
        });
        let what = format!("the same of the family of {}", together(outcome, 1));
        lines.push(Line::new(what, covered, Some(COVERED_FAMILY)).in_orders(pools.len()));
    }
    for others in [1, OTHERS] {
        let size = together(0, others);
        let wanted = width_aimed_at(&pool.baseline[0], &pool.others[0][0], size);
        let ended = Ended::of(&pools, |pool| stopped(pool, &family(pool, others), 0, wanted));
        let told = ended.told();
        let ended_at = format!(
            "ended at a precision ({told}): the baseline against itself called a difference"
        );
        if others == 1 {
            let called = ended.each(|pool, run| {
                compared(&family(pool, others), 0, run.clone())[0].p.map(|p| p < ALPHA)
            });
            let what = format!("{ended_at}, p < 0.05: {}", OUTCOMES[0]);
            lines.push(Line::new(what, called, Some(FALSE)).in_orders(pools.len()));
        }
        let called = ended.each(|pool, run| {
            Some(called_any(&judged_together(&family(pool, others), run.clone())))
        });
        let what = format!("{ended_at}, family of {size}");
        lines.push(Line::new(what, called, Some(FALSE_FAMILY)).in_orders(pools.len()));
    }
    // The effect depends on how many replicates a run took, and the width on no effect.
    let spread = deviation(&differences(&pool.baseline[0], &pool.measure[0]));
    let wanted = width_aimed_at(&pool.baseline[0], &pool.measure[0], together(0, 1));
    let ended = Ended::of(&pools, |pool| stopped(pool, &pool.compared(), 0, wanted));
    let found = ended.each(|pool, run| {
        let moved = with_effect_in(pool, -detectable(spread, run.len()), run.clone());
        let arms = [("baseline", &moved.0), ("measure", &moved.1)];
        Some(compared(&arms, 0, 0..run.len())[0].verdict == Some(Verdict::Better))
    });
    let what =
        format!("ended at a precision ({}): a just detectable effect is found", ended.told());
    lines.push(Line::new(what, found, Some(FOUND)).in_orders(pools.len()));
    lines
}

/// Skewness and excess kurtosis of the differences of the measure, by outcome: 0 for normal ones.
pub fn shapes(pool: &Pool) -> Vec<(&'static str, f64, f64)> {
    let shape = |(outcome, name): (usize, &&'static str)| {
        let all = differences(&pool.baseline[outcome], &pool.measure[outcome]);
        let (middle, spread) = (mean(&all), deviation(&all));
        let moment = |power: i32| {
            let powers: Vec<f64> =
                all.iter().map(|it| ((it - middle) / spread).powi(power)).collect();
            mean(&powers)
        };
        (*name, moment(3), moment(4) - 3.0)
    };
    OUTCOMES.iter().enumerate().map(shape).collect()
}

/// Runs that ended at a precision, by the order of the pool from which they were taken.
struct Ended<'a>(Vec<(&'a Pool, Vec<Range<usize>>)>);

impl<'a> Ended<'a> {
    fn of(pools: &'a [Pool], runs: impl Fn(&Pool) -> Vec<Range<usize>>) -> Self {
        Self(pools.iter().map(|pool| (pool, runs(pool))).collect())
    }

    /// What is seen in each run, where anything is.
    fn each<'b>(
        &'b self,
        seen: impl Fn(&Pool, &Range<usize>) -> Option<bool> + 'b,
    ) -> impl Iterator<Item = bool> + 'b {
        let runs = self.0.iter().flat_map(|(pool, runs)| runs.iter().map(move |run| (*pool, run)));
        runs.filter_map(move |(pool, run)| seen(pool, run))
    }

    /// At how many replicates runs ended.
    fn told(&self) -> String {
        let mut sizes: Vec<usize> =
            self.0.iter().flat_map(|(_, runs)| runs.iter().map(Range::len)).collect();
        sizes.sort_unstable();
        let share = |size: usize| {
            let so = sizes.iter().filter(|other| **other == size).count() as f64;
            format!("{size}: {:.0}%", 100.0 * so / sizes.len() as f64)
        };
        let mut different = sizes.clone();
        different.dedup();
        different.into_iter().map(share).collect::<Vec<_>>().join(", ")
    }
}

/// The replicates of a run, and those of the measure with another effect on the primary outcome.
fn with_effect_in(pool: &Pool, effect: f64, run: Range<usize>) -> (Arm, Arm) {
    let own = mean(&differences(&pool.baseline[0], &pool.measure[0]));
    let cut =
        |arm: &Arm| -> Arm { arm.iter().map(|column| column[run.clone()].to_vec()).collect() };
    let (baseline, mut measure) = (cut(&pool.baseline), cut(&pool.measure));
    measure[0].iter_mut().for_each(|value| *value += effect - own);
    (baseline, measure)
}
