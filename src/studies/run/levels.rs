//! Levels under a policy and the baseline, each with the interval of its own mean.

use crate::catalogue::outcomes::{Kind, Outcome};
use crate::charts::estimate::finite;
use crate::studies::answer::effect::Effect;
use crate::studies::run::results::Results;
use crate::words::{Words, capital, say};

/// The levels of an outcome under a policy and the baseline, in words that a reader can picture.
pub(crate) struct Levels {
    /// Under the policy, with its own interval.
    pub policy: String,
    /// Under the baseline, with its own interval.
    pub baseline: String,
    /// The difference with its own interval, where there is one.
    difference: Option<String>,
    /// Whether they are numbers or amounts in 100 municipalities over a term.
    in_term: bool,
}

impl Levels {
    /// Both and their difference in a sentence.
    pub fn told(&self, words: Words, outcome: &Outcome) -> String {
        let counts = outcome.kind == Kind::Count;
        let unit = if self.in_term {
            say!(words, "in-a-term", counts = counts)
        } else {
            capital(&words.unit(outcome.unit()))
        };
        words.levels(&unit, &self.policy, &self.baseline, self.difference.as_deref())
    }
}

/// The levels that an effect is the difference of: events or an amount in 100 municipalities over a term where
/// that makes sense, else in the outcome's own unit.
pub(crate) fn levels(results: &Results, outcome: &Outcome, effect: &Effect) -> Option<Levels> {
    let words = results.words;
    let (factor, in_term) = results.per_term(outcome).map_or((1.0, false), |factor| (factor, true));
    // A number of events is never below 0, though its interval may reach there.
    let least = if matches!(outcome.kind, Kind::Mean(_)) { f64::NEG_INFINITY } else { 0.0 };
    let write = |value: f64| {
        let value = value.max(least) * factor;
        if in_term { words.events(value) } else { words.number(value) }
    };
    let level = |mean: Option<f64>, interval: Option<(f64, f64)>| {
        let mean = write(finite(mean)?);
        let ends = interval.filter(|(low, high)| low.is_finite() && high.is_finite());
        Some(words.with_ends(mean, ends, write))
    };
    let difference = effect.absolute().and_then(|it| {
        let (low, high) = it.interval?;
        Some(words.difference([it.mean, low, high].map(|value| value * factor)))
    });
    Some(Levels {
        policy: level(effect.policy_mean, effect.policy_interval)?,
        baseline: level(effect.baseline_mean, effect.baseline_interval)?,
        difference,
        in_term,
    })
}
