//! The answer in plain sentences, the same on the page and in the terminal.

pub mod for_one;
pub mod hours;
pub mod risks;
pub mod verdict;

use crate::charts::estimate::{Estimate, finite};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::results::{Results, Target};
use crate::studies::run::sentences::for_one::for_one;
use crate::studies::run::sentences::hours::{cheaper, ranking, together};
use crate::studies::run::sentences::risks::{displaced, out_of_sight, trade_off};
use crate::studies::run::sentences::verdict::{
    absolute, by_own_weights, by_profile, by_verdict, in_municipalities, of_too_few, over_readings,
    relative, under_assumptions,
};
use crate::table::verdict::Verdict;
use crate::words::{about, say};

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
    sentences.extend(by_own_weights(results, policy));
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
            let readings = over_readings(results, policy).into_iter();
            let readings = readings.chain(by_own_weights(results, policy));
            std::iter::once(first).chain(assumed).chain(readings).collect()
        }
        None => of_policy(results, policy),
    };
    sentences.join(" ")
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
