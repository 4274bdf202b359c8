//! Parts of the page that studies add, and two runs side by side.

use super::{interval, list};

/// What opens the rest of what a study found.
pub const SECTION_FOLDED: &str = "More of what was found";

/// Where a study's own page and tables stand.
#[must_use]
pub fn section_more(page: &str) -> String {
    format!(
        "This stands in {page} beside this page as well, with the tables that it was made from."
    )
}

/// That a study is about another text of the scenario than the run; `keys` differ.
#[must_use]
pub fn study_of_another_text(keys: &[String]) -> String {
    const NAMED: usize = 6;
    let mut named: Vec<String> = keys.iter().take(NAMED).cloned().collect();
    if keys.len() > NAMED {
        named.push(format!("{} more", keys.len() - NAMED));
    }
    format!(
        "Made of another text of the scenario than the run on this page. What differs: {}.",
        list(&named)
    )
}

/// That what lies in the folder of a study is not what was written there.
#[must_use]
pub fn study_not_shown(folder: &str) -> String {
    format!("What lies in the folder {folder} is not what was written there, and is not shown.")
}

/// That another version made a study.
#[must_use]
pub fn study_of_another_version(version: &str) -> String {
    format!("Made by version {version} of Polaris, another than made the run on this page.")
}

/// Heading of what sensitivity found.
pub const SENSITIVITY_SECTION: &str = "Sensitivity";
/// Heading of what an exploration found.
pub const EXPLORE_SECTION: &str = "In how many plausible worlds";
/// Heading of what a calibration found.
pub const CALIBRATION_SECTION: &str = "Which worlds fit published figures";
/// Heading of what patterns were found.
pub const PATTERNS_SECTION: &str = "Patterns of the study";

/// Names of the two runs.
pub const SIDES: [&str; 2] = ["A", "B"];
/// Second less first.
pub const APART: &str = "B less A";

/// What a run is: scenario, version, seed and sizes.
#[must_use]
pub fn side(
    (scenario, version): (&str, &str),
    seed: u64,
    (replicates, municipalities, years): (&str, &str, u32),
) -> String {
    format!(
        "scenario {scenario}, version {version}, seed {seed}, {replicates} replicates, {municipalities} municipalities, {years} years"
    )
}

/// Heading.
pub const SIDE_BY_SIDE: &str = "Two results side by side";
/// Heading.
pub const SCENARIO_DIFFERS: &str = "What differs in the scenario";
/// Heading.
pub const PARAMETERS_DIFFER: &str = "What differs in the parameters";
/// Heading.
pub const EFFECTS_BESIDE: &str = "Effects";
/// That nothing differs.
pub const SAME_SCENARIO: &str = "Nothing: both are of the same text.";
/// That nothing differs.
pub const SAME_PARAMETERS: &str = "Nothing: all parameters are equal.";
/// A key that is not there.
pub const NOT_THERE: &str = "not there";
/// A thing that is there and has no value of its own.
pub const THERE: &str = "there";
/// Column.
pub const KEY: &str = "Key";
/// Column.
pub const PARAMETER: &str = "Parameter";
/// Column.
pub const WHAT: &str = "What";

/// What is compared: the level under the baselines.
#[must_use]
pub fn level_under(baselines: [&str; 2]) -> String {
    let [first, second] = baselines;
    if first == second {
        format!("Level under {first}")
    } else {
        format!("Level under {first} and under {second}")
    }
}

/// What is compared: the difference that a policy makes.
#[must_use]
pub fn effect_of(policy: &str) -> String {
    format!("{policy}, less its baseline")
}

/// A difference with its interval and what the two differ by in percent.
#[must_use]
pub fn beside_numbers(number: &str, ends: Option<(&str, &str)>, relative: Option<&str>) -> String {
    let mut text = number.to_owned();
    if let Some((low, high)) = ends {
        text.push_str(&format!(" ({})", interval(low, high)));
    } else {
        text.push_str(" (too few events for an interval)");
    }
    if let Some(relative) = relative {
        text.push_str(&format!(", {relative}"));
    }
    text
}

/// What lies between two numbers, and what its interval says.
#[must_use]
pub fn apart(number: &str, (low, high): (&str, &str), differs: bool) -> String {
    let says = if differs { "they differ" } else { "cannot be told apart" };
    format!("{number} ({}): {says}", interval(low, high))
}

/// Where no interval can be had.
pub const NO_INTERVAL: &str = "no interval: it cannot be told whether they differ";
/// Where all is equal.
pub const NOTHING_APART: &str = "nothing: they are equal";

/// How the comparison is to be read.
#[must_use]
pub fn beside_note(tests: usize) -> String {
    let chance = if tests > 1 {
        format!(" Of {tests} such intervals one in twenty would leave nil by chance alone.")
    } else {
        String::new()
    };
    format!(
        "Intervals are 95% intervals of each number by itself; those of B less A take the two runs for independent.{chance} Differences of policies are to the baseline of their own run."
    )
}

/// That luck is shared.
#[must_use]
pub fn beside_shared(seed: u64) -> String {
    format!(
        "Both runs have seed {seed} and so share their luck where their municipalities have the same names: the intervals of B less A are then too wide. That a difference stands is as sure as they say, that there is none is not shown by them."
    )
}

/// That both are the same run.
pub const SAME_RUN: &str = "Both hold the same run: scenario, version and seed are equal, and so are all results for as many replicates.";

/// Policies that only one run has.
#[must_use]
pub fn only_in(side: &str, policies: &[String]) -> String {
    format!("Only in {side}: {}.", list(policies))
}
