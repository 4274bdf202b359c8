//! The parts of the page beyond its tables, and the figures that go with them.

use super::{capital, outcome, unit, verdict_short};

/// What a mark of a figure says.
#[must_use]
pub fn told(policy: &str, what: &str, value: &str) -> String {
    format!("{policy}, {what}: {value}")
}

/// The same with a verdict.
#[must_use]
pub fn told_verdict(told: &str, verdict: &str) -> String {
    format!("{told}; {}", verdict_short(verdict))
}

/// A value with its interval: `48.2 (47.1 to 49.4)`.
#[must_use]
pub fn with_interval(mean: &str, low: &str, high: &str) -> String {
    format!("{mean} ({low} to {high})")
}

/// A year of observation.
#[must_use]
pub fn in_year(year: f64) -> String {
    format!("year {year}")
}

/// A week after the election.
#[must_use]
pub fn in_week(week: f64) -> String {
    format!("week {week} after the election")
}

/// A dose.
#[must_use]
pub fn at_dose(dose: &str) -> String {
    format!("dose {dose}")
}

/// Hours that a policy asks.
#[must_use]
pub fn hours_a_year(hours: &str) -> String {
    format!("{hours} hours per municipality-year")
}

/// Beside the baseline, which is compared with nothing.
pub const NOTHING_COMPARED: &str = "the baseline";

/// Title of the figure of what arises and what comes out.
pub const SEEN_TITLE: &str = "What arises and what comes out";
/// Heading of its first panel.
#[must_use]
pub fn arises(of: &str) -> String {
    format!("Arises, seen or not ({})", unit(of))
}
/// Heading of its second panel.
#[must_use]
pub fn comes_out(of: &str) -> String {
    format!("Comes out ({})", unit(of))
}
/// Alternative text of that figure.
#[must_use]
pub fn seen_alt(policies: &str) -> String {
    format!(
        "Bars: integrity risks and violations that arise, and exposures and affairs that come of them, with 95% intervals, for {policies}."
    )
}
/// Caption of that figure.
pub const SEEN_CAPTION: &str = "How to read: above, what happens; below, what council, audit, media or mayor learn of. The two panels have units and axes of their own. \
Fewer exposures are no better in themselves: fewer may happen, or fewer may be seen.";

/// Title of the figure by profile.
#[must_use]
pub fn profiles_title(name: &str) -> String {
    format!("Where it works: {} by profile", outcome(name))
}
/// Foot of that figure.
#[must_use]
pub fn profiles_foot(replicates: u32) -> String {
    format!(
        "Lines: 95% interval over {replicates} paired replicates. Profiles were not chosen beforehand. Arrow: the line goes on."
    )
}
/// Alternative text of that figure.
#[must_use]
pub fn profiles_alt(name: &str, policies: &str) -> String {
    format!(
        "Forest plot: relative difference to the baseline in {} by profile of municipality with intervals, for {policies}.",
        outcome(name)
    )
}
/// Caption of that figure.
pub const PROFILES_CAPTION: &str = "How to read: for each policy one row for all municipalities and one for each profile. Profiles hold fewer municipalities than all together, so their lines are longer; \
where lines of two profiles overlap, it cannot be said that a policy works better in one of them. A profile is a kind of municipality, never one of that name.";

/// Title of the figure of results beside risks.
#[must_use]
pub fn trade_offs_title(baseline: &str) -> String {
    format!("Results and delay beside risks, compared with {baseline}")
}
/// Alternative text of that figure.
#[must_use]
pub fn trade_offs_alt(policies: &str) -> String {
    format!(
        "Forest plot: relative differences in integrity risks, results in the short and in the long term, and weeks of delay with intervals, for {policies}."
    )
}
/// Caption of that figure.
pub const TRADE_OFFS_CAPTION: &str = "How to read: a policy that lowers risks and raises results, or leaves them as they are, is no trade-off. One that lowers both is: what is gained in integrity is paid for in results. \
Delay is weeks by contradiction, sign-offs, setbacks and escalation.";

/// Title of the figure of hours against effect.
#[must_use]
pub fn cost_title(name: &str) -> String {
    format!("What it asks and what it changes: {}", outcome(name))
}
/// Below that title.
#[must_use]
pub fn cost_below(baseline: &str, hint: &str) -> String {
    format!("Difference to {baseline} in % of its mean ({hint}), against hours")
}
/// Alternative text of that figure.
#[must_use]
pub fn cost_alt(name: &str, policies: &str) -> String {
    format!(
        "Chart of hours per municipality-year against the relative difference in {}, with intervals, for {policies}.",
        outcome(name)
    )
}
/// Caption of that figure.
pub const COST_CAPTION: &str = "How to read: to the right a policy asks more hours of all who take part; the height is what it changes. Of two policies at the same height the left one asks less. \
Policies that differ in hours are not ranked.";

/// Heading.
pub const EFFECTS: &str = "What each policy changes";
/// Heading.
pub const DOSES: &str = "More or less of an intervention";
/// Heading.
pub const TIME: &str = "Over the years";
/// Heading.
pub const KINDS: &str = "Kinds of risk, hidden and seen";
/// Heading.
pub const TERM: &str = "The shape of a term";
/// Heading.
pub const PROFILES: &str = "Where it works";
/// Heading.
pub const TRADE_OFFS: &str = "Results and trade-offs";
/// Heading.
pub const COST_AND_EFFECT: &str = "Cost and effect";
/// Heading.
pub const ALL_OUTCOMES: &str = "All outcomes in numbers";
/// Heading.
pub const ASSUMPTIONS: &str = "Assumptions";
/// Heading.
pub const FIT: &str = "Fit to published figures";
/// Heading.
pub const MODEL_LIMITS: &str = "Limits of the model";
/// Heading.
pub const CITE: &str = "How to cite";

/// Name of what stands beside the text.
pub const ASIDE: &str = "Contents and choices";
/// Name of the list of links to the parts of the page.
pub const CONTENTS: &str = "On this page";
/// The link that leaps over it.
pub const SKIP: &str = "Skip to the text";
/// Heading of the list of policies to switch.
pub const SHOW_POLICIES: &str = "Policies shown";
/// The button that shows them all again.
pub const SHOW_ALL: &str = "Show all";
/// Before the names of policies that are switched off.
pub const SWITCHED_OFF: &str = "Not shown: ";
/// Behind the name of a policy that figures leave out.
pub const IN_TABLES_ONLY: &str = "tables only";
/// Name of the choice of an outcome.
pub const CHOOSE_OUTCOME: &str = "Outcome shown";
/// Behind the name of the primary outcome in that choice.
#[must_use]
pub fn primary_choice(name: &str) -> String {
    format!("{} (primary)", capital(&outcome(name)))
}
/// Behind the name of any other outcome in that choice.
#[must_use]
pub fn other_choice(name: &str) -> String {
    capital(&outcome(name))
}
/// What opens the charts of other outcomes where nothing can be chosen.
#[must_use]
pub fn other_charts(number: usize) -> String {
    format!("The same for {number} other outcomes (exploratory)")
}
/// Beside a chart of an outcome that was not chosen beforehand.
pub const EXPLORATORY_CHART: &str =
    "Exploratory: not chosen beforehand, so that some differences are by chance.";
/// What opens the table of a figure.
pub const AS_TABLE: &str = "This figure as a table";
/// How marks are reached by keyboard.
pub const KEYS: &str =
    "Point at a mark to read its value; on the keyboard, the arrow keys go from mark to mark.";

/// Above the first table.
pub const AT_A_GLANCE: &str = "At a glance";
/// Column.
pub const CHANGE: &str = "Change (interval)";
/// Column.
pub const IN_100: &str = "In 100 municipalities over one term";
/// Column.
#[must_use]
pub fn in_unit(of: &str) -> String {
    capital(unit(of))
}
/// A number of events instead of another.
#[must_use]
pub fn instead(policy: &str, baseline: &str, between: Option<(&str, &str)>) -> String {
    let between = between.map_or_else(String::new, |(low, high)| format!(" ({low} to {high})"));
    format!("{policy}{between} instead of {baseline}")
}
/// Column of the share of replicates in which a policy came out better.
pub const HOW_SURE: &str = "Better under common luck";
/// Below the first table.
#[must_use]
pub fn glance_note(name: &str, replicates: u32) -> String {
    format!(
        "Primary outcome: {}. Intervals hold for all policies together with 95% confidence. \u{201c}Better under common luck\u{201d} is the share of {replicates} paired replicates in which the policy came out better.",
        outcome(name)
    )
}
/// A share of replicates.
#[must_use]
pub fn of_replicates(share: f64) -> String {
    format!("{}% of replicates", super::fixed(100.0 * share, 0))
}

/// Caption of the table of a figure.
#[must_use]
pub fn table_of(title: &str) -> String {
    format!("{title}: values with 95% intervals")
}
/// Column.
pub const OUTCOME: &str = "Outcome";
/// Column.
pub const PROFILE: &str = "Profile";
/// Column.
pub const YEAR: &str = "Year";
/// Column.
pub const WEEK: &str = "Week";
/// Column.
pub const INTERVENTION: &str = "Intervention";
/// Column.
pub const DOSE: &str = "Dose";
/// Caption of the table of costs.
pub const COSTS_CAPTION: &str = "Hours of each policy and what is avoided for them";
/// Caption of the table of the primary outcome.
pub const PRIMARY_CAPTION: &str = "The primary outcome by profile and policy";
/// Caption of the table of telling outcomes.
pub const OTHERS_CAPTION: &str = "Other outcomes by policy, all municipalities";
/// Caption of the table of the rest.
pub const REST_CAPTION: &str = "Remaining outcomes by policy, all municipalities";

/// Heading.
pub const POLICIES_MADE_OF: &str = "What the policies consist of";
/// Caption of that table.
pub const POLICIES_CAPTION: &str = "Interventions of each policy, as the scenario has them";
/// Column.
pub const DOSE_ONE: &str = "Dose 1 is";
/// Column.
pub const COVERAGE: &str = "Coverage";
/// Column.
pub const FROM_WEEK: &str = "From week";
/// A policy without interventions.
pub const NO_INTERVENTION: &str = "no intervention";

/// Heading.
pub const CHANGED: &str = "Parameters that differ from the default";
/// Caption of that table.
pub const CHANGED_CAPTION: &str = "Parameters of this scenario that differ from the default";
/// Where there are none.
pub const NONE_CHANGED: &str = "None: every parameter of the model is at its default.";
/// Column.
pub const PARAMETER: &str = "Parameter";
/// Column.
pub const DEFAULT: &str = "Default";
/// Column.
pub const HERE: &str = "Here";
/// Column.
pub const UNIT: &str = "Unit";
/// A parameter that varies over the years.
#[must_use]
pub fn over_time(points: &[(String, String)]) -> String {
    let points: Vec<String> =
        points.iter().map(|(year, value)| format!("{value} in year {year}")).collect();
    points.join(", ")
}
/// A parameter that is another in some municipalities.
#[must_use]
pub fn in_some(value: &str, municipalities: u64) -> String {
    match municipalities {
        1 => format!("{value} in one municipality"),
        several => format!("{value} in {several} municipalities"),
    }
}
/// What opens the text of the scenario.
pub const WHOLE_SCENARIO: &str = "The whole scenario as it was run, with every parameter";
/// Where every parameter is explained.
pub const PARAMETERS_NOTE: &str = "`polaris params` lists every parameter with its default, its plausible range and its source; `polaris interventions` does so for interventions.";

/// Above the table of published figures.
pub const FIT_NOTE: &str = "Levels of the baseline beside what was published. Bands hold for the country as a whole: where a scenario simulates some municipalities only, or unusual ones, levels outside a band are no fault of the model. \
Figures marked tuned were used to choose parameters; those marked validation were only looked at. A figure outside its band is a known weakness of the model in this scenario.";
/// Below it.
pub const FIT_WHERE: &str = "From the means of this run. Figures that need more than these means are left out; `polaris figures` lists all of them, and `polaris calibrate` judges them over many worlds.";
/// Where a run tells none.
pub const FIT_NONE: &str = "This run holds no level that could be held against a published figure. `polaris figures` lists the figures; `polaris calibrate` judges them.";
/// Caption of that table.
pub const FIT_CAPTION: &str = "Levels of the baseline beside published figures";
/// Column.
pub const FIGURE: &str = "Figure";
/// Column.
pub const BAND: &str = "Band";
/// Column.
pub const PLACE: &str = "Where it lies";
/// Column.
pub const USE: &str = "Use";
/// Column.
pub const SOURCE: &str = "Published";
/// A band without an upper end.
#[must_use]
pub fn at_least(low: &str) -> String {
    format!("at least {low}")
}
/// A band that is another figure.
#[must_use]
pub fn above(other: &str) -> String {
    format!("above that of: {other}")
}
/// Where a level lies, by the word of its verdict.
#[must_use]
pub fn place_in_band(word: &str) -> &'static str {
    match word {
        "inside" => "in the band",
        "below" => "below the band",
        "above" => "above the band",
        _ => "cannot be told",
    }
}

/// How to cite a run.
#[must_use]
pub fn cite(authors: &str, title: &str, version: &str, seed: &str, hash: &str) -> String {
    format!("{authors}. {title}. Version {version}. Scenario {hash}, seed {seed}.")
}
/// Below it.
pub const CITE_NOTE: &str = "Version, hash and seed together identify the results. Cite the scenario file as well, with the date on which it was run.";
