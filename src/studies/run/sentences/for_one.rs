//! The answer for one municipality.

use crate::catalogue::outcomes;
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::results::Results;
use crate::studies::run::sentences::risks::RISKS;
use crate::words::say;

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
