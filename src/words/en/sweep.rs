//! Sweeps: the answer, the figures and the page.

use super::{capital, fixed, interval, number, outcome, signed_percent_bare, unit};

/// The last part of keys that say little without the part before.
const COMMON: [&str; 6] =
    ["dose", "coverage", "start_week", "duration_weeks", "count", "inhabitants"];

/// A swept key in a word or two: `media level`, `inwerkprogramma dose`.
#[must_use]
pub fn key(key: &str) -> String {
    let parts: Vec<&str> = key.split('.').collect();
    let told = match &parts[..] {
        [.., of, last] if COMMON.contains(last) => format!("{of} {last}"),
        [.., last] => (*last).to_owned(),
        [] => String::new(),
    };
    told.replace('_', " ")
}

/// A point in words: `media level 0.2, volatility 0.18`.
#[must_use]
pub fn at(keys: &[String], values: &[String]) -> String {
    let short: Vec<String> = keys.iter().map(|name| key(name)).collect();
    let told = |(place, value): (usize, &String)| {
        let alike = short.iter().filter(|other| **other == short[place]).count();
        // Two keys may end alike.
        let name = if alike > 1 { &keys[place] } else { &short[place] };
        format!("{name} {value}")
    };
    values.iter().enumerate().map(told).collect::<Vec<_>>().join(", ")
}

/// A value with its interval: `52 (49 to 55)`.
#[must_use]
pub fn value_numbers(mean: f64, ends: Option<(f64, f64)>) -> String {
    let mean = number(mean);
    ends.map_or_else(
        || mean.clone(),
        |(low, high)| format!("{mean} ({})", interval(&number(low), &number(high))),
    )
}

/// Where an outcome is lowest and highest: each a point and numbers.
#[must_use]
pub fn sweep_extremes(
    policy: &str,
    (name, of): (&str, &str),
    (lowest, least): (String, String),
    (highest, most): (String, String),
) -> String {
    let name = capital(&outcome(name));
    let of = unit(of);
    if lowest == highest {
        return format!("{name} under {policy}: {least} {of} at {lowest}.");
    }
    format!(
        "{name} under {policy}: lowest at {lowest}, {least}, and highest at {highest}, {most}, {of}."
    )
}

/// At how many points a policy has a verdict, and at which where they are named.
#[must_use]
pub fn sweep_verdict(verdict: &str, points: usize, total: usize, named: Option<&str>) -> String {
    let said = match verdict {
        "better" | "worse" | "higher" | "lower" => verdict.to_owned(),
        "no_difference_distinguishable" => "undecided".to_owned(),
        "smaller_than_matters" => "a difference smaller than the one that matters".to_owned(),
        "too_few_events" => "too few events to tell".to_owned(),
        "no_values" => "nothing to compare".to_owned(),
        other => other.replace('_', " "),
    };
    let said = capital(&said);
    match (points == total, named) {
        (true, _) if total == 1 => format!("{said}."),
        (true, _) => format!("{said} at all {total} points."),
        (false, Some(named)) => format!("{said} at {points} of {total} points ({named})."),
        (false, None) => format!("{said} at {points} of {total} points."),
    }
}

/// The range of relative differences over points: each a point and numbers.
#[must_use]
pub fn sweep_range((lowest, least): (String, String), highest: Option<(String, String)>) -> String {
    match highest {
        Some((highest, most)) => format!(
            "Its difference to the baseline runs from {least} at {lowest} to {most} at {highest}."
        ),
        None => format!("Its difference to the baseline is {least}."),
    }
}

/// How a relative difference changes from one point to another, in percentage points.
#[must_use]
pub fn sweep_change((from, to): (&str, &str), (mean, low, high): (f64, f64, f64)) -> String {
    let numbers = format!(
        "{} percentage points ({} to {})",
        signed_percent_bare(mean),
        signed_percent_bare(low),
        signed_percent_bare(high)
    );
    if low <= 0.0 && high >= 0.0 {
        return format!(
            "Whether that difference changes from {from} to {to} cannot be told: {numbers}."
        );
    }
    format!("From {from} to {to} that difference changes by {numbers}.")
}

/// What verdicts are corrected for.
#[must_use]
pub fn sweep_family(tests: usize) -> String {
    format!(
        "Verdicts on the primary outcome are corrected for all {tests} comparisons, of policies and points together. Intervals of relative differences hold one by one, at 95%; those of a change from one end to the other hold for all policies together."
    )
}

/// The end of what a terminal shows.
#[must_use]
pub fn sweep_closing(
    (name, of): (&str, &str),
    (points, policies): (usize, usize),
    (municipalities, replicates): (u32, u32),
    seconds: f64,
) -> String {
    format!(
        "Primary outcome: {name} ({of}). {points} points, {policies} policies, {municipalities} municipalities, {replicates} replicates, {} s.",
        fixed(seconds, 0)
    )
}

/// Title of the figure.
#[must_use]
pub fn sweep_title(name: &str, keys: &str) -> String {
    format!("{} by {keys}", capital(&outcome(name)))
}

/// Title of a map of a policy.
#[must_use]
pub fn sweep_under(policy: &str) -> String {
    format!("Under {policy}")
}

/// Title of a map of differences.
#[must_use]
pub fn sweep_policy_less(policy: &str, baseline: &str) -> String {
    format!("{policy} compared with {baseline}")
}

/// Title of the panel of differences.
#[must_use]
pub fn sweep_difference(baseline: &str) -> String {
    format!("Difference to {baseline} at the same point")
}

/// Which key lies along the bottom of a map, and which stands upright.
#[must_use]
pub fn sweep_map_keys(below: &str, beside: &str) -> String {
    format!("Along the bottom: {below}. Upwards: {beside}.")
}

/// The foot of lines.
#[must_use]
pub fn sweep_lines_foot(replicates: u32, differences: bool) -> String {
    let differences = if differences {
        " Upright lines: intervals of paired differences that hold for all policies and points together."
    } else {
        ""
    };
    format!(
        "Bands: 95% interval of the mean over {replicates} replicates.{differences} Simulated: compare policies, do not read levels as measured."
    )
}

/// The foot of maps.
#[must_use]
pub fn sweep_heat_foot(replicates: u32, differences: bool) -> String {
    let differences = if differences {
        " Differences: blue is fewer or lower, orange more or higher; hatched and in brackets: cannot be told from chance, or smaller than matters."
    } else {
        ""
    };
    format!(
        "Means over {replicates} replicates; the darker, the more.{differences} Intervals stand in the table. Simulated: compare policies, do not read levels as measured."
    )
}

/// Caption of lines.
pub const SWEEP_LINES_CAPTION: &str = "How to read: above, the mean of each policy at each value of what was swept, with the band that holds it with 95% confidence. \
Below, what each policy changes at the same value, under the same luck; a filled marker can be told from chance after correction for all policies and points.";
/// Caption of maps.
pub const SWEEP_HEAT_CAPTION: &str = "How to read: each cell is one point of the grid, with its value written in it. The first map is the level under the baseline, each other what a policy changes there, in % of that level. \
Hatched cells with brackets cannot be told from chance after correction for all policies and points, or are smaller than what matters.";
/// Caption of small multiples.
pub const SWEEP_MULTIPLES_CAPTION: &str = "How to read: each panel holds the other swept keys at the values above it; all panels have the same scale. \
Bands that overlap do not mean that policies do not differ: differences are taken replicate by replicate, and stand in the table.";
/// Caption of dots.
pub const SWEEP_DOTS_CAPTION: &str = "How to read: each row is a point of the grid, each marker the mean of a policy there with its 95% interval. \
Intervals that overlap do not mean that policies do not differ: differences are taken replicate by replicate, and stand in the table.";

/// Alternative text of the figure.
#[must_use]
pub fn sweep_alt(name: &str, keys: &str, policies: &str) -> String {
    format!(
        "Figure: {} by {keys}, for {policies}; the numbers stand in the table below.",
        outcome(name)
    )
}

/// That and why a figure was left out.
#[must_use]
pub fn sweep_left_out(why: &str) -> String {
    format!("No figure was drawn: {why}. The numbers stand in sweep.csv.")
}

/// Why a figure was left out.
pub const SWEEP_NO_VALUES: &str = "the primary outcome has no value at any point";

/// Why a figure was left out.
#[must_use]
pub fn sweep_too_many_cells(columns: usize, rows: usize, maps: usize) -> String {
    format!("{maps} maps of {columns} by {rows} cells leave no room for their values")
}

/// Why a figure was left out.
#[must_use]
pub fn sweep_too_many_panels(panels: usize, most: usize) -> String {
    format!("{panels} panels would be needed, and no more than {most} can be read")
}

/// Why a figure was left out.
#[must_use]
pub fn sweep_too_many_points(points: usize, most: usize) -> String {
    format!(
        "{points} points of text would be needed in one figure, and no more than {most} can be read"
    )
}

/// Heading of the table.
pub const SWEEP_TABLE: &str = "Primary outcome at every point";
/// Column.
pub const SWEEP_LEVEL: &str = "Mean";
/// Under the heading of the table.
pub const SWEEP_NOTE: &str = "Differences are to the baseline at the same point. Their intervals hold for all policies and points together with 95% confidence, and p is adjusted for their number; means and relative differences have 95% intervals of their own. Other outcomes stand in sweep.csv.";

/// That the table is too long for the page.
#[must_use]
pub fn sweep_table_cut(shown: usize, points: usize) -> String {
    format!("The first {shown} of {points} points; all stand in sweep.csv.")
}

/// Run fact.
pub const SWEPT: &str = "Swept";
/// Run fact.
pub const POINTS: &str = "Points";
