//! What policies cost in hours, what they do together, and whether they are ranked.

use crate::catalogue::outcomes::{Direction, Kind};
use crate::charts::estimate::finite;
use crate::studies::run::results::Results;

/// Hours are equal where the most is no more than this many times the least.
const EQUAL_HOURS: f64 = 1.05;

/// Policies that take fewer hours and do better, and what is avoided for the hours.
pub(crate) fn cheaper(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let cost = results.costs.iter().find(|cost| cost.policy == policy)?;
    let avoided = finite(cost.avoided_low)
        .zip(finite(cost.avoided_high))
        .filter(|(low, _)| *low > 0.0)
        .map(|(low, high)| {
            let outcome = results.primary_outcome();
            let (low, high) = (words.number(low), words.number(high));
            words.per_thousand_hours(outcome.name, outcome.kind == Kind::Count, &low, &high)
        });
    let beaten = (!cost.dominated_by.is_empty()).then(|| words.dominated(&cost.dominated_by));
    let sentences: Vec<String> = avoided.into_iter().chain(beaten).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Whether two interventions do more or less together than each alone.
pub(crate) fn together(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let it = results.interplays.iter().find(|it| it.together == policy)?;
    let number = |value| finite(value).map(|it| words.signed(it));
    let ends = number(it.ci_low).zip(number(it.ci_high));
    let between = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
    let interaction = number(it.interaction)?;
    let unit = results.primary_outcome().unit();
    let verdict = it.verdict.word();
    Some(words.together(&it.first, &it.second, verdict, &interaction, unit, between))
}

/// Policies are ranked only where they ask for equal hours; else why the order says nothing.
pub(crate) fn ranking(results: &Results) -> String {
    let words = results.words;
    let hours: Option<Vec<f64>> = results
        .costs
        .iter()
        .filter(|cost| cost.policy != results.baseline())
        .map(|cost| finite(cost.hours))
        .collect();
    let equal = hours.is_some_and(|hours| {
        let low = hours.iter().copied().fold(f64::INFINITY, f64::min);
        let high = hours.iter().copied().fold(0.0, f64::max);
        low > 0.0 && high <= low * EQUAL_HOURS
    });
    if !equal || results.primary_outcome().direction == Direction::Neutral {
        return words.say("no-ranking");
    }
    let best: Vec<String> = results
        .costs
        .iter()
        .filter(|cost| cost.in_best_set)
        .map(|cost| cost.policy.clone())
        .collect();
    words.best_at_equal_hours(&best, results.policies.len())
}
