//! What a policy does to the primary outcome and to the readings of risk, with the verdict.

use crate::catalogue::outcomes::{Kind, Outcome};
use crate::charts::estimate::finite;
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::levels::levels;
use crate::studies::run::results::Results;
use crate::table::verdict::Verdict;
use crate::words::say;

/// What a verdict says, in words that name the threshold.
pub(crate) fn by_verdict(results: &Results, verdict: &str) -> String {
    let matters = results.words.threshold(results.facts.matters);
    say!(results.words, "by-verdict", verdict = verdict, matters = matters)
}

/// The relative change with its verdict.
pub(crate) fn relative(results: &Results, outcome: &Outcome, effect: &Effect) -> String {
    let words = results.words;
    let counts = outcome.kind == Kind::Count;
    let (name, baseline) = (words.outcome(outcome.name), results.baseline());
    let verdict = effect.said().unwrap_or_default();
    let told = effect.relative().filter(|it| it.interval.is_some());
    let Some((estimate, (low, high))) = told.and_then(|it| Some((it, it.interval?))) else {
        return say!(
            words,
            "effect-untold",
            verdict = verdict,
            outcome = name,
            baseline = baseline
        );
    };
    say!(
        words,
        "effect",
        change = words.change(estimate.mean, counts),
        outcome = name,
        baseline = baseline,
        between = words.between_changes(low, high, counts),
        verdict = verdict,
        judged = by_verdict(results, verdict),
    )
}

/// The same in numbers that can be pictured.
pub(crate) fn absolute(results: &Results, outcome: &Outcome, effect: &Effect) -> Option<String> {
    Some(levels(results, outcome, effect)?.told(results.words, outcome))
}

/// What can be said of a policy under too few replicates: whether anything differs at all, and levels.
pub(crate) fn of_too_few(
    results: &Results,
    outcome: &Outcome,
    effect: &Effect,
    few: String,
) -> Vec<String> {
    if effect.verdict == Some(Verdict::Identical) {
        return vec![relative(results, outcome, effect), few];
    }
    std::iter::once(few).chain(absolute(results, outcome, effect)).collect()
}

/// What it comes to under other assumptions, if they were varied.
pub(crate) fn under_assumptions(results: &Results, effect: &Effect) -> Option<String> {
    let words = results.words;
    let row = effect.assumed.as_ref()?;
    let (low, high) = effect.range_over_assumptions()?;
    let counts = results.primary_outcome().kind == Kind::Count;
    let share = [row.share_better, row.share_better_low, row.share_better_high];
    let [share, least, most] = share.map(|it| finite(it).map(|it| words.percent(it)));
    Some(say!(
        words,
        "under-assumptions",
        worlds = words.whole(row.worlds),
        calibrated = row.calibrated,
        between = words.between_changes(low, high, counts),
        told = share.is_some(),
        share = share.unwrap_or_default(),
        least = least.unwrap_or_default(),
        most = most.unwrap_or_default(),
    ))
}

/// The verdict over all readings of risk.
pub(crate) fn over_readings(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let effects = results.readings(policy);
    if effects.len() < 2 || effects.iter().all(|it| it.verdict == Some(Verdict::Identical)) {
        return None;
    }
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for effect in &effects {
        let (verdict, outcome) = (effect.said()?, words.outcome(effect.outcome));
        match groups.iter_mut().find(|(known, _)| *known == verdict) {
            Some((_, outcomes)) => outcomes.push(outcome),
            None => groups.push((verdict, vec![outcome])),
        }
    }
    let number = words.whole(effects.len());
    if let [(verdict, _)] = groups[..] {
        let verdict = words.verdict_short(verdict);
        return Some(say!(words, "readings-all", number = number, verdict = verdict));
    }
    let told = |(verdict, outcomes): &(&str, Vec<String>)| {
        let verdict = words.verdict_short(verdict);
        say!(words, "readings-group", verdict = verdict, outcomes = words.list(outcomes))
    };
    let groups = groups.iter().map(told).collect::<Vec<_>>().join("; ");
    Some(say!(words, "readings-some", number = number, groups = groups))
}

/// What it comes to by the scenario's own weights of outcomes, if it gives them.
pub(crate) fn by_own_weights(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let row = results.weighted.iter().find(|row| row.policy == policy)?;
    let weight = |entry: &str| {
        let (outcome, weight) = entry.rsplit_once(' ')?;
        Some(format!("{} {}", words.outcome(outcome), words.typed(weight)))
    };
    let weights: Vec<String> = row.weights.split("; ").filter_map(weight).collect();
    let weights = words.list(&weights);
    let (Some(change), Some(low), Some(high)) =
        (row.relative_difference, row.relative_low, row.relative_high)
    else {
        return Some(say!(words, "own-weights-untold", weights = weights));
    };
    Some(say!(
        words,
        "own-weights",
        weights = weights,
        change = words.change(change, false),
        between = words.between_changes(low, high, false),
    ))
}

/// In which share of municipalities there is less, and more, of it.
pub(crate) fn in_municipalities(results: &Results, effect: &Effect) -> Option<String> {
    let words = results.words;
    let shares = effect.municipalities.filter(|shares| shares.iter().all(|it| it.is_finite()))?;
    let [lower, same, higher] = shares.map(|share| words.percent(share));
    let outcome = words.outcome(effect.outcome);
    let years = words.number_of("years", results.facts.years);
    Some(say!(
        words,
        "in-municipalities",
        lower = lower,
        same = same,
        higher = higher,
        outcome = outcome,
        years = years,
    ))
}

/// The estimates by profile, exploratory.
pub(crate) fn by_profile(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let primary = results.primary_outcome().name;
    let profiles: Vec<&String> = results.profiles.iter().filter(|name| *name != ALL).collect();
    if profiles.len() < 2 {
        return None;
    }
    let told = |profile: &String| {
        let change = results.effect(policy, profile, primary)?.relative_to_read()?;
        change.interval?;
        let (name, change) = (words.profile(profile), change.told_as_effect(words));
        Some(say!(words, "by-profile-one", profile = name, change = change))
    };
    let told: Vec<String> = profiles.into_iter().filter_map(told).collect();
    (!told.is_empty()).then(|| say!(words, "by-profile", profiles = told.join("; ")))
}
