//! The answer of a sweep in plain sentences, the same on the page and in the terminal.

use crate::charts::estimate::Estimate;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::studies::sweep::judge::rows::{Against, SweepRow};
use crate::studies::sweep::results::{Results, level, relative};
use crate::studies::sweep::variants::{self, verdict};
use crate::words::{about, capital, say};

/// Most values that name points one by one; beyond that points are counted.
const MANY: usize = 8;

/// Where the primary outcome is lowest and highest; then, for each policy, where it is better,
/// worse or undecided, and how its effect changes; then what all must be read with. Of variants: what
/// holds under all of them.
#[must_use]
pub fn answer(results: &Results) -> Vec<String> {
    let words = results.words;
    let of_variants = !results.variants.is_empty();
    let others = 1..results.policies.len();
    let mut paragraphs: Vec<String> = Vec::new();
    if !of_variants || others.is_empty() {
        paragraphs.extend(extremes(results));
    }
    for policy in others {
        let sentences =
            if of_variants { variants::sentences(results, policy) } else { grid(results, policy) };
        paragraphs.push(about(&results.policies[policy], &sentences));
    }
    paragraphs.extend(too_few_replicates(results));
    if results.policies.len() > 1 {
        let tests = results.points.len() * (results.policies.len() - 1);
        let tests = words.number_of("comparisons", tests);
        paragraphs.push(if of_variants {
            say!(words, "variants-family", tests = tests)
        } else {
            say!(words, "sweep-family", tests = tests)
        });
    }
    paragraphs.extend(words.several("caveat"));
    paragraphs
}

/// What is said of a policy over the points of a grid.
fn grid(results: &Results, policy: usize) -> Vec<String> {
    let mut sentences = verdicts(results, policy);
    sentences.extend(largest_and_smallest(results, policy));
    sentences.extend(change(results, policy));
    sentences
}

/// What stands at the end on a terminal.
#[must_use]
pub fn closing(results: &Results, seconds: f64) -> String {
    let words = results.words;
    let (outcome, facts) = (results.outcome(), &results.facts);
    let number = results.points.len();
    let points = if results.variants.is_empty() {
        words.number_of("points", number)
    } else {
        words.number_of("variants", number)
    };
    say!(
        words,
        "sweep-closing",
        outcome = outcome.name,
        unit = words.column_unit(outcome.unit()),
        points = points,
        policies = words.number_of("policies", results.policies.len()),
        municipalities = words.number_of("municipalities", facts.municipalities),
        replicates = words.number_of("replicates", facts.replicates),
        seconds = words.fixed(seconds, 0),
    )
}

/// The rows of a policy with a number, by point.
fn estimates(
    results: &Results,
    policy: usize,
    of: fn(&SweepRow) -> Option<Estimate>,
) -> Vec<(usize, Estimate)> {
    let rows = (0..results.points.len()).map(|point| (point, results.row(point, policy)));
    rows.filter_map(|(point, row)| Some((point, of(row?)?))).collect()
}

/// The least and the largest by mean; the first of equal ones.
fn ends(of: &[(usize, Estimate)]) -> Option<((usize, Estimate), (usize, Estimate))> {
    let least = of.iter().min_by(|one, other| one.1.mean.total_cmp(&other.1.mean))?;
    let most = of.iter().rev().max_by(|one, other| one.1.mean.total_cmp(&other.1.mean))?;
    Some((*least, *most))
}

fn extremes(results: &Results) -> Option<String> {
    let words = results.words;
    let (least, most) = ends(&estimates(results, 0, level))?;
    let outcome = results.outcome();
    let (lowest, highest) = (results.at(least.0), results.at(most.0));
    Some(say!(
        words,
        "sweep-extremes",
        outcome = capital(&words.outcome(outcome.name)),
        policy = &results.policies[0],
        same = lowest == highest,
        least = least.1.told(words),
        lowest = lowest,
        most = most.1.told(words),
        highest = highest,
        unit = words.unit(outcome.unit()),
    ))
}

/// At which points the policy is better, worse, higher, lower or none of these.
fn verdicts(results: &Results, policy: usize) -> Vec<String> {
    let words = results.words;
    let mut groups: Vec<(&'static str, Vec<usize>)> = Vec::new();
    for point in 0..results.points.len() {
        let verdict = verdict(results.row(point, policy));
        match groups.iter_mut().find(|(known, _)| *known == verdict) {
            Some((_, points)) => points.push(point),
            None => groups.push((verdict, vec![point])),
        }
    }
    let total = results.points.len();
    let told = |(verdict, points): &(&'static str, Vec<usize>)| {
        let named = (points.len() < total && points.len() * results.keys.len() <= MANY)
            .then(|| points.iter().map(|point| results.at(*point)).collect::<Vec<_>>().join("; "));
        words.sweep_verdict(verdict, points.len(), total, named.as_deref())
    };
    groups.iter().map(told).collect()
}

/// That there are too few replicates at every point, where that is so.
fn too_few_replicates(results: &Results) -> Option<String> {
    let mut compared = results.rows.iter().filter_map(|row| row.comparison.as_ref()).peekable();
    compared.peek()?;
    compared
        .all(Against::has_too_few_replicates)
        .then(|| results.words.too_few_replicates(results.facts.replicates, FEWEST_REPLICATES))
}

/// The range of relative differences over points where they have an interval, with the intervals at its ends.
fn largest_and_smallest(results: &Results, policy: usize) -> Option<String> {
    let words = results.words;
    let mut all = estimates(results, policy, relative);
    all.retain(|(_, estimate)| estimate.interval.is_some());
    let ((lowest, least), (highest, most)) = ends(&all)?;
    let least = least.told_as_effect(words);
    if lowest == highest {
        return Some(say!(words, "sweep-range-one", least = least));
    }
    Some(say!(
        words,
        "sweep-range",
        least = least,
        lowest = results.at(lowest),
        most = most.told_as_effect(words),
        highest = results.at(highest),
    ))
}

/// How the effect changes from the least to the largest value.
fn change(results: &Results, policy: usize) -> Option<String> {
    let words = results.words;
    let (from, to) = results.ends()?;
    let it = results.change(policy, 0)?.relative?;
    let (from, to) = (results.at(from), results.at(to));
    let [mean, low, high] = [it.mean, it.low, it.high].map(|it| words.signed_percent_bare(it));
    let numbers = say!(words, "percentage-points", mean = mean, low = low, high = high);
    Some(if it.low <= 0.0 && it.high >= 0.0 {
        say!(words, "sweep-change-open", from = from, to = to, numbers = numbers)
    } else {
        say!(words, "sweep-change", from = from, to = to, numbers = numbers)
    })
}
