//! The answer in plain sentences, the same on the page and in the terminal.

use crate::catalogue::outcomes::{self, Direction, Kind, Outcome};
use crate::charts::estimate::{Estimate, finite};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::figures::risks_by_kind::{FIELDS, KINDS};
use crate::studies::run::levels::levels;
use crate::studies::run::results::{Results, Target};
use crate::table::verdict::Verdict;
use crate::words::{about, say};

/// All risks of the field that is simulated.
const RISKS: &str = "risks_relation";
/// What of them comes out.
const EXPOSED: &str = "exposures_relation";
/// Hours are equal where the most is no more than this many times the least.
const EQUAL_HOURS: f64 = 1.05;
/// What a policy may cost besides hours.
const RESULTS: [&str; 2] = ["results_short", "results_long"];

/// One paragraph for each policy, then what all must be read with.
///
/// Better and worse are said only of outcomes with a direction, and only by the verdict of the
/// comparison; nothing is computed here but changes of unit.
#[must_use]
pub fn answer(results: &Results) -> Vec<String> {
    let mut paragraphs: Vec<String> =
        results.others().map(|(_, policy)| about(policy, &of_policy(results, policy))).collect();
    if paragraphs.is_empty() {
        paragraphs.extend(of_the_only(results));
    }
    paragraphs.splice(0..0, for_one(results));
    paragraphs.extend(shared(results));
    paragraphs
}

/// The answer for one municipality, if all that are simulated have the same number of inhabitants: two sentences.
#[must_use]
pub fn for_one(results: &Results) -> Option<String> {
    const TEN_YEARS_OF_ONE: f64 = 10.0 / (4.0 * 100.0);
    let words = results.words;
    let inhabitants = results.facts.alike?;
    let outcome = &outcomes::TABLE[outcomes::find(RISKS)?];
    let factor = results.per_term(outcome)? * TEN_YEARS_OF_ONE;
    let level = results.mean(results.baseline(), 0, RISKS)?.mean * factor;
    let quoted = |policy: &str| say!(words, "quoted", text = policy);
    let (mut changes, mut little) = (Vec::new(), Vec::new());
    for (_, policy) in results.others().filter(|_| results.enough_replicates()) {
        let change = results.effect(policy, ALL, RISKS).and_then(Effect::absolute);
        let number = change.map_or(0.0, |it| (it.mean * factor).round());
        if number == 0.0 {
            little.push(quoted(policy));
            continue;
        }
        let (size, less) = (words.fixed(number.abs(), 0), number < 0.0);
        changes.push(say!(
            words,
            "for-one-change",
            policy = quoted(policy),
            number = size,
            less = less
        ));
    }
    if !little.is_empty() {
        let (count, policies) = (little.len(), words.list(&little));
        changes.push(say!(words, "for-one-little", policies = policies, count = count));
    }
    let changes =
        if changes.is_empty() { String::new() } else { format!("; {}", words.list(&changes)) };
    let told = say!(
        words,
        "for-one",
        inhabitants = words.whole(inhabitants as usize),
        level = words.fixed(level, 0),
        changes = changes,
    );
    Some(format!("{told} {}", words.say("for-one-caveat")))
}

/// What all policies must be read with.
#[must_use]
pub fn shared(results: &Results) -> Vec<String> {
    let ranking = (results.policies.len() > 2).then(|| ranking(results));
    let several = results.policies.len() > 1 && results.enough_replicates();
    let varied = (several && results.assumptions.is_empty())
        .then(|| results.words.say("assumptions-not-varied"));
    let told = varied.into_iter().chain(ranking);
    let told = told.chain(precision(results)).chain(partial(results));
    told.chain(results.words.several("caveat")).collect()
}

/// That shares were missing.
fn partial(results: &Results) -> Option<String> {
    let missing = &results.facts.missing_shares;
    (!missing.is_empty()).then(|| {
        let words = results.words;
        let replicates = words.number_of("replicates", results.facts.replicates);
        let (count, missing) = (missing.len(), words.list(missing));
        say!(words, "partial", count = count, missing = missing, replicates = replicates)
    })
}

/// How a precision that was aimed at came out.
fn precision(results: &Results) -> Option<String> {
    let words = results.words;
    let Target { wanted, found, identical, reached, .. } = results.facts.target?;
    let found = finite(found).map(|it| words.size_percent_fine(it));
    let (replicates, wanted) = (results.facts.replicates, words.size_percent_fine(wanted));
    Some(words.precision(replicates, &wanted, found.as_deref(), identical, reached))
}

/// What one policy does.
fn of_policy(results: &Results, policy: &str) -> Vec<String> {
    let words = results.words;
    let outcome = results.primary_outcome();
    let Some(effect) = results.effect(policy, ALL, outcome.name) else {
        return vec![say!(words, "not-compared", outcome = words.outcome(outcome.name))];
    };
    if let Some(few) = results.too_few_replicates() {
        return of_too_few(results, outcome, effect, few);
    }
    let mut sentences = vec![relative(results, outcome, effect)];
    sentences.extend(under_assumptions(results, effect));
    sentences.extend(over_readings(results, policy));
    if effect.verdict != Some(Verdict::Identical) {
        sentences.extend(absolute(results, outcome, effect));
        sentences.extend(in_municipalities(results, effect));
    }
    sentences.extend(by_profile(results, policy));
    sentences.extend(trade_off(results, policy));
    sentences.extend(displaced(results, policy));
    sentences.extend(out_of_sight(results, policy));
    sentences.extend(cheaper(results, policy));
    sentences.extend(together(results, policy));
    sentences
}

/// The verdict on one policy, and on how many readings of risk it is better, in a line or two.
#[must_use]
pub fn brief(results: &Results, policy: &str) -> String {
    let words = results.words;
    let outcome = results.primary_outcome().name;
    let effect = results.effect(policy, ALL, outcome).filter(|_| results.enough_replicates());
    let Some(verdict) = effect.and_then(Effect::said) else {
        return of_policy(results, policy).join(" ");
    };
    let assumed = effect.and_then(|it| it.assumed.as_ref());
    let [share, least, most] = assumed
        .map_or([None; 3], |row| [row.share_better, row.share_better_low, row.share_better_high]);
    let percent = |share| finite(share).map_or_else(String::new, |it| words.percent(it));
    let readings = results.readings(policy);
    let better = readings.iter().filter(|it| it.verdict == Some(Verdict::Better)).count();
    say!(
        words,
        "brief",
        judged = by_verdict(results, verdict),
        better = words.whole(better),
        number = words.whole(readings.len()),
        varied = finite(share).is_some(),
        worlds = words.whole(assumed.map_or(0, |row| row.worlds)),
        share = percent(share),
        least = percent(least),
        most = percent(most),
    )
}

/// What one policy does to the primary outcome, and on how many readings of risk it is better: a sentence or two.
#[must_use]
pub fn in_short(results: &Results, policy: &str) -> String {
    let outcome = results.primary_outcome();
    let effect = results.effect(policy, ALL, outcome.name).filter(|_| results.enough_replicates());
    let sentences = match effect {
        Some(effect) => {
            let first = relative(results, outcome, effect);
            let assumed = under_assumptions(results, effect);
            std::iter::once(first).chain(assumed).chain(over_readings(results, policy)).collect()
        }
        None => of_policy(results, policy),
    };
    sentences.join(" ")
}

/// What can be said of a policy under too few replicates: whether anything differs at all, and levels.
fn of_too_few(results: &Results, outcome: &Outcome, effect: &Effect, few: String) -> Vec<String> {
    if effect.verdict == Some(Verdict::Identical) {
        return vec![relative(results, outcome, effect), few];
    }
    std::iter::once(few).chain(absolute(results, outcome, effect)).collect()
}

/// What it comes to under other assumptions, if they were varied.
fn under_assumptions(results: &Results, effect: &Effect) -> Option<String> {
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
fn over_readings(results: &Results, policy: &str) -> Option<String> {
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

/// In which share of municipalities there is less, and more, of it.
fn in_municipalities(results: &Results, effect: &Effect) -> Option<String> {
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
fn by_profile(results: &Results, policy: &str) -> Option<String> {
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

/// Hidden against exposed.
fn out_of_sight(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let side = |name: &str| {
        results
            .effect(policy, ALL, name)
            .filter(|effect| effect.distinguishable())
            .and_then(Effect::relative)
            .map(|it| it.mean < 0.0)
    };
    match (side(RISKS)?, side(EXPOSED)?) {
        (false, true) => Some(words.say("out-of-sight")),
        (true, false) => Some(words.say("into-sight")),
        _ => None,
    }
}

/// Policies that ask fewer hours and do better, and what is avoided for the hours.
fn cheaper(results: &Results, policy: &str) -> Option<String> {
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
fn together(results: &Results, policy: &str) -> Option<String> {
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
fn ranking(results: &Results) -> String {
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

/// What a verdict says, in words that name the threshold.
fn by_verdict(results: &Results, verdict: &str) -> String {
    let matters = results.words.threshold(results.facts.matters);
    say!(results.words, "by-verdict", verdict = verdict, matters = matters)
}

/// The relative change with its verdict.
fn relative(results: &Results, outcome: &Outcome, effect: &Effect) -> String {
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
fn absolute(results: &Results, outcome: &Outcome, effect: &Effect) -> Option<String> {
    Some(levels(results, outcome, effect)?.told(results.words, outcome))
}

/// Whether a policy lowers risks, by the verdict on the primary outcome if that counts risks.
fn lowers_risks(results: &Results, policy: &str) -> bool {
    let primary = results.primary_outcome().name;
    let risks = if primary.starts_with("risks_") { primary } else { RISKS };
    results.effect(policy, ALL, risks).is_some_and(|effect| effect.verdict == Some(Verdict::Better))
}

/// Fewer risks and fewer results.
fn trade_off(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let lost: Vec<String> = RESULTS
        .iter()
        .filter_map(|name| results.effect(policy, ALL, name))
        .filter(|effect| effect.is_better() == Some(false))
        .map(|effect| words.goes_down(effect.outcome, effect.relative().map(|it| it.mean)))
        .collect();
    (lowers_risks(results, policy) && !lost.is_empty())
        .then(|| say!(words, "trade-off", results = words.list(&lost)))
}

/// Fewer risks in all but more of some kind or field; or, whatever their sum does, fewer of some and
/// more of others.
fn displaced(results: &Results, policy: &str) -> Option<String> {
    let words = results.words;
    let with = |better: bool| -> Vec<String> {
        // What moves from one kind or field to another.
        KINDS
            .iter()
            .chain(&FIELDS)
            .filter_map(|name| results.effect(policy, ALL, name))
            .filter(|effect| effect.is_better() == Some(better))
            .map(|effect| words.outcome(effect.outcome))
            .collect()
    };
    let (more, fewer) = (with(false), with(true));
    if more.is_empty() {
        None
    } else if lowers_risks(results, policy) {
        Some(say!(words, "displaced", more = words.list(&more)))
    } else {
        (!fewer.is_empty())
            .then(|| say!(words, "moved", fewer = words.list(&fewer), more = words.list(&more)))
    }
}

/// With one policy: that nothing is compared, and the level that came out.
pub(crate) fn of_the_only(results: &Results) -> Vec<String> {
    let words = results.words;
    let outcome = results.primary_outcome();
    let mut paragraphs = vec![say!(words, "alone", policy = results.baseline())];
    if let Some(Estimate { mean, interval }) = results.mean(results.baseline(), 0, outcome.name) {
        let ends = interval.map(|(low, high)| (words.number(low), words.number(high)));
        let between = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
        paragraphs.push(words.level(outcome.name, &words.number(mean), outcome.unit(), between));
    }
    paragraphs
}
