//! Which risks a policy moves besides their number: results lost, other kinds and fields, out of sight.

use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::figures::risks_by_kind::{FIELDS, KINDS};
use crate::studies::run::results::Results;
use crate::table::verdict::Verdict;
use crate::words::say;

/// All risks of the field that is simulated.
pub(crate) const RISKS: &str = "risks_relation";
/// What of them comes out.
const EXPOSED: &str = "exposures_relation";
/// What a policy may cost besides hours.
const RESULTS: [&str; 2] = ["results_short", "results_long"];

/// Whether a policy lowers risks, by the verdict on the primary outcome if that counts risks.
fn lowers_risks(results: &Results, policy: &str) -> bool {
    let primary = results.primary_outcome().name;
    let risks = if primary.starts_with("risks_") { primary } else { RISKS };
    results.effect(policy, ALL, risks).is_some_and(|effect| effect.verdict == Some(Verdict::Better))
}

/// Fewer risks and fewer results.
pub(crate) fn trade_off(results: &Results, policy: &str) -> Option<String> {
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
pub(crate) fn displaced(results: &Results, policy: &str) -> Option<String> {
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

/// Hidden against exposed.
pub(crate) fn out_of_sight(results: &Results, policy: &str) -> Option<String> {
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
