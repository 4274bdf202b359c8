//! The first table of an answer, the same on the page, in the terminal and in the memo: a line for each policy.

use crate::catalogue::outcomes::Kind;
use crate::charts::estimate::Estimate;
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::results::Results;
use crate::table::verdict::Verdict;
use crate::words::{EMPTY, Words, capital, say};

/// What the first table says of one policy.
pub(crate) struct Line<'a> {
    /// Place of the policy in the list.
    pub place: usize,
    /// Its name.
    pub policy: &'a str,
    /// How much remains of every 100, with its interval by chance.
    pub index: String,
    /// The middle 80% of the same over sets of assumptions.
    pub assumptions: String,
    /// In which share of them the difference is relevant.
    pub relevant: String,
    /// The verdict on the primary outcome.
    pub verdict: String,
    /// On how many readings of risk the verdict is better.
    pub readings: String,
    /// Hours per municipality-year beyond those of the baseline; euros if the scenario has prices.
    pub cost: String,
}

impl Line<'_> {
    /// Its cells beside the name, under [`head`].
    pub fn cells(&self) -> [&str; COLUMNS] {
        let Self { index, assumptions, relevant, verdict, readings, cost, .. } = self;
        [index, assumptions, relevant, verdict, readings, cost]
    }
}

/// How many columns there are beside the names.
pub(crate) const COLUMNS: usize = 6;
/// The column of verdicts; the others hold numbers.
pub(crate) const VERDICT: usize = 3;

/// The headings beside that of the names.
pub(crate) fn head(results: &Results) -> [String; COLUMNS] {
    let words = results.words;
    let calibrated = results.assumptions.iter().all(|row| row.calibrated);
    [
        words.say("head-chance"),
        say!(words, "head-assumptions", calibrated = calibrated),
        words.say("head-relevant"),
        words.say("head-verdict"),
        words.say("head-readings"),
        if results.facts.euros_per_hour.is_some() {
            words.say("head-euros")
        } else {
            words.say("head-hours")
        },
    ]
}

/// A line for each policy but the baseline.
pub(crate) fn lines(results: &Results) -> Vec<Line<'_>> {
    let words = results.words;
    let outcome = results.primary_outcome().name;
    let line = |(place, policy)| {
        let effect = results.effect(policy, ALL, outcome)?;
        Some(Line {
            place,
            policy,

            index: index(words, effect),
            assumptions: over_assumptions(words, effect),
            relevant: relevant(words, effect),
            verdict: effect.judged(words),
            readings: better(results, policy),
            cost: cost(results, policy),
        })
    };
    results.others().filter_map(line).collect()
}

/// How much remains of every 100 under the baseline, with its interval: `96.4 (96.2 to 96.6)`.
pub(crate) fn index(words: Words, effect: &Effect) -> String {
    if effect.verdict == Some(Verdict::Identical) {
        return words.fixed(100.0, 1);
    }
    effect.relative_to_read().filter(|it| it.interval.is_some()).map_or_else(
        || EMPTY.to_owned(),
        |Estimate { mean, interval }| {
            let write = |share: f64| words.fixed(100.0 * (1.0 + share), 1);
            words.with_ends(write(mean), interval, write)
        },
    )
}

/// The middle 80% over sets of assumptions: `88 to 99`.
fn over_assumptions(words: Words, effect: &Effect) -> String {
    let write = |share: f64| words.fixed(100.0 * (1.0 + share), 1);
    match effect.range_over_assumptions() {
        Some((low, high)) => words.interval(&write(low), &write(high)),
        None if effect.assumed.is_none() => words.say("not-varied"),
        None => EMPTY.to_owned(),
    }
}

/// The share of sets of assumptions in which the policy is better by enough to be relevant.
fn relevant(words: Words, effect: &Effect) -> String {
    let row = effect.assumed.as_ref();
    let share = row.and_then(|it| it.share_better).filter(|it| it.is_finite());
    share.map_or_else(|| EMPTY.to_owned(), |it| words.percent(it))
}

/// What the index counts: of every 100 events, or a level that is 100 under the baseline.
pub(crate) fn heading(results: &Results) -> String {
    let outcome = results.primary_outcome();
    let counts = outcome.kind == Kind::Count;
    let (words, baseline) = (results.words, results.baseline());
    let outcome = words.outcome(outcome.name);
    capital(&say!(words, "index-of", counts = counts, outcome = outcome, baseline = baseline))
}

/// `5 of 5`: readings on which the policy is better.
fn better(results: &Results, policy: &str) -> String {
    let effects = results.readings(policy);
    let better = effects.iter().filter(|it| it.verdict == Some(Verdict::Better)).count();
    if !results.enough_replicates() || effects.len() < 2 {
        return EMPTY.to_owned();
    }
    let words = results.words;
    say!(words, "of", some = words.whole(better), all = words.whole(effects.len()))
}

/// Hours per municipality-year of a policy, beyond those of the baseline.
pub(crate) fn hours_beyond(results: &Results, policy: &str) -> Option<f64> {
    let of = |name: &str| results.costs.iter().find(|cost| cost.policy == name)?.hours;
    let more = of(policy).zip(of(results.baseline())).map(|(hours, least)| hours - least);
    more.filter(|it| it.is_finite())
}

/// Extra hours of a policy, or extra euros if the scenario has prices.
fn cost(results: &Results, policy: &str) -> String {
    let words = results.words;
    let euros = || results.costs.iter().find(|cost| cost.policy == policy)?.euros;
    let priced = results.facts.euros_per_hour.is_some();
    let more = if priced { euros() } else { hours_beyond(results, policy) };
    more.filter(|it| it.is_finite()).map_or_else(|| EMPTY.to_owned(), |it| words.number(it))
}
