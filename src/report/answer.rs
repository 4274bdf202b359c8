//! The answer in plain sentences, the same on the page and in the terminal.

use super::results::{ALL, Effect, Estimate, Results, Target};
use crate::catalogue::outcomes::{Kind, Outcome};
use crate::words::en;

/// Kinds and fields of risks, for what moves from one to another.
const PARTS: [&str; 9] = [
    "risks_omission",
    "risks_embellishment",
    "risks_leak",
    "risks_partiality",
    "risks_bypass",
    "risks_unreported",
    "risks_relation",
    "risks_side_activities",
    "risks_enterprise",
];
/// All risks of the field that is simulated.
const RISKS: &str = "risks_relation";
/// What a policy may cost besides hours.
const RESULTS: [&str; 2] = ["results_short", "results_long"];

/// One paragraph for each policy, then what all must be read with.
///
/// Better and worse are said only of outcomes with a direction, and only by the verdict of the
/// comparison; nothing is computed here but changes of unit.
#[must_use]
pub fn answer(results: &Results) -> Vec<String> {
    let mut paragraphs: Vec<String> = results
        .others()
        .map(|(_, policy)| en::about(policy, &of_policy(results, policy)))
        .collect();
    match paragraphs.len() {
        0 => paragraphs.extend(of_the_only(results)),
        1 => {}
        _ => paragraphs.push(en::NO_RANKING.to_owned()),
    }
    paragraphs.extend(precision(results));
    paragraphs.extend(en::CAVEATS.map(str::to_owned));
    paragraphs
}

/// How a precision that was aimed at came out.
fn precision(results: &Results) -> Option<String> {
    let Target { wanted, found, identical, reached, .. } = results.facts.target?;
    let found = super::results::finite(found).map(en::size_percent_fine);
    let (replicates, wanted) = (results.facts.replicates, en::size_percent_fine(wanted));
    Some(en::precision(replicates, &wanted, found.as_deref(), identical, reached))
}

/// What one policy does.
fn of_policy(results: &Results, policy: &str) -> Vec<String> {
    let outcome = results.primary_outcome();
    let Some(effect) = results.effect(policy, ALL, outcome.name) else {
        return vec![en::not_compared(outcome.name)];
    };
    let mut sentences = vec![relative(results, outcome, effect)];
    if effect.verdict != "identical" {
        sentences.extend(absolute(results, outcome, effect));
        let judged = effect.direction != "none";
        let share = super::results::finite(effect.probability_better).filter(|_| judged);
        sentences.extend(share.map(en::common_luck));
    }
    sentences.extend(trade_off(results, policy));
    sentences.extend(displaced(results, policy));
    sentences
}

/// The relative change with its verdict.
fn relative(results: &Results, outcome: &Outcome, effect: &Effect) -> String {
    let counts = outcome.kind == Kind::Count;
    let estimate = effect.relative();
    let change = estimate.map(|it| en::change(it.mean, counts));
    let between = estimate
        .and_then(|it| it.interval)
        .map(|(low, high)| en::between_changes(low, high, counts));
    match change {
        Some(change) if effect.distinguishable() => en::changed(
            outcome.name,
            counts,
            &change,
            results.baseline(),
            between.as_deref(),
            &effect.verdict,
        ),
        None if effect.distinguishable() => en::changed(
            outcome.name,
            false,
            &effect.verdict,
            results.baseline(),
            None,
            &effect.verdict,
        ),
        _ => en::unchanged(
            outcome.name,
            &effect.verdict,
            results.baseline(),
            change.as_deref(),
            between.as_deref(),
        ),
    }
}

/// The same in numbers that can be pictured: events in 100 municipalities over a term, or else
/// the outcome's own unit.
fn absolute(results: &Results, outcome: &Outcome, effect: &Effect) -> Option<String> {
    let baseline = super::results::finite(effect.baseline_mean)?;
    let policy = super::results::finite(effect.policy_mean)?;
    let interval = effect.absolute().and_then(|it| it.interval);
    // A number of events is never below 0, though the interval of a difference may reach there.
    let least = if outcome.kind == Kind::Mean { f64::NEG_INFINITY } else { 0.0 };
    let (factor, in_term) = results.per_term(outcome).map_or((1.0, false), |factor| (factor, true));
    let write = |value: f64| {
        let value = value.max(least) * factor;
        if in_term { en::events(value) } else { en::number(value) }
    };
    let ends = interval.map(|(low, high)| (write(baseline + low), write(baseline + high)));
    let between = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
    let (policy, baseline) = (write(policy), write(baseline));
    Some(if in_term {
        en::in_a_term(&policy, &baseline, between)
    } else {
        en::in_its_unit(outcome.unit(), &policy, &baseline, between)
    })
}

/// Whether a policy lowers risks, by the verdict on the primary outcome if that counts risks.
fn lowers_risks(results: &Results, policy: &str) -> bool {
    let primary = results.primary_outcome().name;
    let risks = if primary.starts_with("risks_") { primary } else { RISKS };
    results.effect(policy, ALL, risks).is_some_and(|effect| effect.verdict == "better")
}

/// Fewer risks and fewer results.
fn trade_off(results: &Results, policy: &str) -> Option<String> {
    let lost: Vec<String> = RESULTS
        .iter()
        .filter_map(|name| results.effect(policy, ALL, name))
        .filter(|effect| effect.verdict == "worse")
        .map(|effect| en::goes_down(effect.outcome, effect.relative().map(|it| it.mean)))
        .collect();
    (lowers_risks(results, policy) && !lost.is_empty()).then(|| en::trade_off(&lost))
}

/// Fewer risks in all, but more of some kind or field.
fn displaced(results: &Results, policy: &str) -> Option<String> {
    let more: Vec<String> = PARTS
        .iter()
        .filter_map(|name| results.effect(policy, ALL, name))
        .filter(|effect| effect.verdict == "worse")
        .map(|effect| en::outcome(effect.outcome))
        .collect();
    (lowers_risks(results, policy) && !more.is_empty()).then(|| en::displaced(&more))
}

/// With one policy: that nothing is compared, and the level that came out.
fn of_the_only(results: &Results) -> Vec<String> {
    let outcome = results.primary_outcome();
    let mut paragraphs = vec![en::alone(results.baseline())];
    if let Some(Estimate { mean, interval }) = results.mean(results.baseline(), 0, outcome.name) {
        let ends = interval.map(|(low, high)| (en::number(low), en::number(high)));
        let between = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
        paragraphs.push(en::level(outcome.name, &en::number(mean), outcome.unit(), between));
    }
    paragraphs
}
