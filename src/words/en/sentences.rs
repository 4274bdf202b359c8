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

/// Less of some risks and more of others, while their sum does not fall.
#[must_use]
pub fn moved(fewer: &[String], more: &[String]) -> String {
    format!("Risks move: there is less of {} and more of {}.", list(fewer), list(more))
}

/// More risks of which fewer are seen.
pub const OUT_OF_SIGHT: &str =
    "More integrity risks in the relation arise while fewer come out: they move out of sight.";
/// Fewer risks of which more are seen.
pub const INTO_SIGHT: &str = "Fewer integrity risks in the relation arise while more come out: the rise is of what is seen, not of what is done.";

/// Profiles by what a policy does there; words are verdicts or `undecided`.
#[must_use]
pub fn by_profile(groups: &[(&'static str, Vec<String>)]) -> String {
    let word = |verdict: &str| match verdict {
        "smaller_than_matters" => "smaller than matters",
        "better" => "better",
        "worse" => "worse",
        "higher" => "higher",
        "lower" => "lower",
        _ => "undecided",
    };
    if let [(verdict, _)] = groups {
        return format!("By profile (exploratory): {} in each.", word(verdict));
    }
    let told: Vec<String> = groups
        .iter()
        .map(|(verdict, profiles)| format!("{} in {}", word(verdict), list(profiles)))
        .collect();
    format!("By profile (exploratory): {}.", told.join("; "))
}

/// What is avoided for the hours; the interval's ends in words.
#[must_use]
pub fn per_thousand_hours(name: &str, low: &str, high: &str) -> String {
    format!(
        "Per 1,000 hours beyond the baseline's it avoids between {low} and {high} {}.",
        outcome(name)
    )
}

/// Policies that ask fewer hours and beat this one; the first few by name.
#[must_use]
pub fn dominated(by: &[String]) -> String {
    const NAMED: usize = 3;
    let mut named: Vec<String> = by.iter().take(NAMED).cloned().collect();
    if by.len() > NAMED {
        named.push(format!("{} more", by.len() - NAMED));
    }
    let (do_better, ask) =
        if by.len() == 1 { ("does better", "asks") } else { ("do better", "ask") };
    format!("{} {do_better} and {ask} fewer hours.", list(&named))
}

/// Two interventions against the sum of each alone.
#[must_use]
pub fn together(
    (first, second): (&str, &str),
    verdict: &str,
    interaction: &str,
    of: &str,
    between: Option<(&str, &str)>,
) -> String {
    let said = match verdict {
        "more_than_the_sum" => "more than the sum of each alone",
        "less_than_the_sum" => "less than the sum of each alone",
        "above_the_sum" => "something above the sum of each alone",
        "below_the_sum" => "something below the sum of each alone",
        "exactly_the_sum" => return format!("{first} and {second} add up exactly."),
        "too_few_events" => {
            return format!("Too few events to tell whether {first} and {second} add up.");
        }
        _ => "no more and no less than the sum of each alone, as far as can be told",
    };
    format!(
        "Together {first} and {second} do {said} (difference to the sum {interaction} {}{}).",
        unit(of),
        between.map_or_else(String::new, |(low, high)| format!(", between {low} and {high}"))
    )
}

/// Which policies nothing beats, where all ask for equal hours.
#[must_use]
pub fn best_at_equal_hours(best: &[String], all: usize) -> String {
    if best.len() == all {
        return "The policies ask for equal hours, within 5%, and none can be said to beat another.".to_owned();
    }
    format!(
        "The policies ask for equal hours, within 5%, so that they can be ranked: no other policy beats {}.",
        list(best)
    )
}

/// The variance ratio of each policy beside its bound, for those who plan the next run.
#[must_use]
pub fn variance_ratios(told: &[(String, String, Option<String>)]) -> String {
    let each: Vec<String> = told
        .iter()
        .map(|(policy, ratio, bound)| {
            let bound = bound.as_ref().map_or_else(String::new, |bound| format!(" ({bound})"));
            format!("{policy} {ratio}{bound}")
        })
        .collect();
    format!(
        "Variance without common luck over that with it, and in brackets the most that chance alone would allow in fixed cultures: {}.",
        list(&each)
    )
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

/// That a run was merged without some of its shares.
#[must_use]
pub fn partial(missing: &[String], replicates: u32) -> String {
    format!(
        "This is a part of the run only: shares {} were missing when it was merged, and it rests on the {replicates} replicates that were complete without them.",
        list(missing)
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
