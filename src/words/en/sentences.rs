//! The answer in plain sentences.

use super::{
    capital, fixed, list, number, outcome, signed_percent, signed_percent_bare, size_percent, unit,
};

/// A relative difference with its interval in a few signs: `−18% (−22 to −14)`.
#[must_use]
pub fn effect_numbers(share: f64, interval: Option<(f64, f64)>) -> String {
    let mean = signed_percent(share);
    interval.map_or_else(
        || mean.clone(),
        |(low, high)| {
            format!("{mean} ({} to {})", signed_percent_bare(low), signed_percent_bare(high))
        },
    )
}

/// A difference in an outcome's own unit with its interval.
#[must_use]
pub fn interval(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

/// `18% fewer`, or `lower` where nothing is counted.
#[must_use]
pub fn change(share: f64, counts: bool) -> String {
    format!("{} {}", size_percent(share), change_word(share, counts))
}

fn change_word(share: f64, counts: bool) -> &'static str {
    match (share < 0.0, counts) {
        (true, true) => "fewer",
        (true, false) => "lower",
        (false, true) => "more",
        (false, false) => "higher",
    }
}

/// `between 14% and 22% fewer`, or `between 6% fewer and 2% more`.
#[must_use]
pub fn between_changes(low: f64, high: f64, counts: bool) -> String {
    if (low < 0.0) == (high < 0.0) {
        let (near, far) = if low < 0.0 { (high, low) } else { (low, high) };
        return format!("between {} and {}", size_percent(near), change(far, counts));
    }
    format!("between {} and {}", change(low, counts), change(high, counts))
}

/// A change that can be told from chance. `verdict` is `better`, `worse`, `higher` or `lower`.
#[must_use]
pub fn changed(
    name: &str,
    counts: bool,
    change: &str,
    baseline: &str,
    between: Option<&str>,
    verdict: &str,
) -> String {
    let between = between.map_or_else(String::new, |between| format!(" ({between})"));
    let judged = match verdict {
        "better" | "worse" if change != verdict => format!(" That is {verdict}."),
        _ => String::new(),
    };
    let name = outcome(name);
    let what = if counts { format!("{change} {name}") } else { format!("{name} {change}") };
    format!("{what} than under {baseline}{between}.{judged}")
}

/// A change that cannot be told from chance, or that is too small to matter.
#[must_use]
pub fn unchanged(
    name: &str,
    verdict: &str,
    baseline: &str,
    estimate: Option<&str>,
    between: Option<&str>,
) -> String {
    let name = outcome(name);
    match verdict {
        "identical" => return format!("{name} exactly as under {baseline}, in every replicate."),
        "too_few_events" => return format!("too few events to compare {name} with {baseline}."),
        _ => {}
    }
    let said = if verdict == "smaller_than_matters" {
        format!("a difference from {baseline} in {name} that is smaller than the one that matters")
    } else {
        format!("no difference from {baseline} in {name} that can be told from chance")
    };
    let estimate = match (estimate, between) {
        (Some(estimate), Some(between)) => format!("; the estimate is {estimate} ({between})"),
        (Some(estimate), None) => format!("; the estimate is {estimate}"),
        _ => String::new(),
    };
    format!("{said}{estimate}.")
}

/// Nothing was compared on the primary outcome.
#[must_use]
pub fn not_compared(name: &str) -> String {
    format!("no comparison can be made of {}.", outcome(name))
}

/// What a change means in numbers of events.
#[must_use]
pub fn in_a_term(policy: &str, baseline: &str, between: Option<(&str, &str)>) -> String {
    format!(
        "In 100 municipalities over one term of four years: {policy} instead of {baseline}{}.",
        between_values(between)
    )
}

/// What a change means in the outcome's own unit.
#[must_use]
pub fn in_its_unit(
    of: &str,
    policy: &str,
    baseline: &str,
    between: Option<(&str, &str)>,
) -> String {
    format!("{}: {policy} instead of {baseline}{}.", capital(unit(of)), between_values(between))
}

fn between_values(between: Option<(&str, &str)>) -> String {
    between.map_or_else(String::new, |(low, high)| format!(" (between {low} and {high})"))
}

/// How often a policy came out better; never the probability that it works.
#[must_use]
pub fn common_luck(share: f64) -> String {
    format!(
        "Given the same luck it came out better in {}% of the replicates (chance under common luck).",
        fixed(100.0 * share, 0)
    )
}

/// Fewer risks at the price of results; `results` are changes in words.
#[must_use]
pub fn trade_off(results: &[String]) -> String {
    format!("This is a trade-off: risks go down, and so do results ({}).", list(results))
}

/// A result that goes down, for [`trade_off`].
#[must_use]
pub fn goes_down(name: &str, share: Option<f64>) -> String {
    share.map_or_else(
        || outcome(name),
        |share| format!("{} {}", outcome(name), change(share, false)),
    )
}

/// Fewer risks in all, but more of some.
#[must_use]
pub fn displaced(names: &[String]) -> String {
    format!("Risks also move: there is more of {}.", list(names))
}

/// A whole number where it is large, else about three digits.
#[must_use]
pub fn events(value: f64) -> String {
    if value.abs() >= 10.0 { fixed(value, 0) } else { number(value) }
}

/// The paragraph of one policy; its first sentence goes on from the name.
#[must_use]
pub fn about(policy: &str, sentences: &[String]) -> String {
    format!("{policy}: {}", sentences.join(" "))
}

/// With one policy there is nothing to compare.
#[must_use]
pub fn alone(policy: &str) -> String {
    format!("Only one policy was simulated ({policy}), so nothing is compared.")
}

/// The level of an outcome under the only policy.
#[must_use]
pub fn level(name: &str, value: &str, of: &str, between: Option<(&str, &str)>) -> String {
    format!("{}: {value} {}{}.", capital(&outcome(name)), unit(of), between_values(between))
}

/// Whether a precision was reached; widths are shares of the baseline's mean in words.
#[must_use]
pub fn precision(
    replicates: u32,
    wanted: &str,
    found: Option<&str>,
    identical: u32,
    reached: bool,
) -> String {
    let found = found.map_or_else(
        || "too few replicates differ to tell".to_owned(),
        |found| format!("it is {found} for the policy that is known least"),
    );
    let identical = match identical {
        0 => String::new(),
        1 => " One policy differed in no replicate, and did not count.".to_owned(),
        several => format!(" {several} policies differed in no replicate, and did not count."),
    };
    format!(
        "The precision asked for was {}reached with {} replicates: the interval of each primary difference should reach no more than {wanted} of the baseline to either side; {found}.{identical} \
The run ended by this width alone, not by what the differences are.",
        if reached { "" } else { "not " },
        fixed(f64::from(replicates), 0)
    )
}

/// Why the order of policies says nothing.
pub const NO_RANKING: &str = "The policies stand in the order of the scenario. They ask for different numbers of hours, so this is not a ranking.";

/// What every answer must be read with.
pub const CAVEATS: [&str; 3] = [
    "No figure pins how many integrity risks there are: read differences between policies, relative ones first, and do not take levels for measurements.",
    "Nobody has measured what these interventions do; the sizes of their effects are assumptions.",
    "The program compares mechanisms under stated assumptions. It does not predict what will happen in any municipality.",
];
