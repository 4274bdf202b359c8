//! Headings, tables and explanations of the page.

/// Language of the page.
pub const LANGUAGE: &str = "en";
/// Above the scenario's title.
pub const KICKER: &str = "Polaris \u{2013} a simulation of aldermen and top officials";
/// Heading.
pub const QUESTION: &str = "Question";
/// Heading.
pub const ANSWER: &str = "Answer";
/// Heading.
pub const FIGURES: &str = "Figures";
/// Heading.
pub const COMPARISON: &str = "Comparison with the baseline";
/// Heading.
pub const COSTS: &str = "What it costs";
/// Heading.
pub const LIMITS: &str = "Assumptions and limits";
/// Heading.
pub const RUN: &str = "How this was made";
/// Beside figures wider than the screen.
pub const SWIPE: &str = "Wider than your screen: move the figure sideways.";

/// Heading above the table of the primary outcome.
pub const PRIMARY_TABLE: &str = "Primary outcome";
/// Beside a profile that was not chosen beforehand.
pub const EXPLORATORY: &str = "exploratory";
/// Heading above the table of others.
pub const OTHER_TABLE: &str = "Other outcomes (exploratory)";
/// What opens the table of the rest.
pub const REST_TABLE: &str = "All remaining outcomes (exploratory)";
/// Under the heading of the primary table.
pub const PRIMARY_NOTE: &str = "Chosen beforehand. The intervals of all policies, taken over all municipalities, hold together with 95% confidence; p is adjusted for their number. \
The variance ratio says how many times more replicates would have been needed without common luck; in brackets stands the most that risks arising by chance would allow in fixed cultures, a yardstick only.";
/// Under the heading of the other table.
pub const OTHER_NOTE: &str = "Not chosen beforehand: with so many outcomes some differ by chance, and p is adjusted within each outcome only. Better and worse only where the field agrees on a direction.";

/// Column.
pub const POLICY: &str = "Policy";
/// Column.
pub const BASELINE_MEAN: &str = "Baseline";
/// Column.
pub const POLICY_MEAN: &str = "With policy";
/// Column.
pub const DIFFERENCE: &str = "Difference";
/// Column.
pub const RELATIVE: &str = "Relative";
/// Column.
pub const P_ADJUSTED: &str = "p, adjusted";
/// Column.
pub const VARIANCE_RATIO: &str = "Variance ratio";
/// Column.
pub const VERDICT: &str = "Verdict";
/// Column.
pub const HOURS: &str = "Hours per municipality-year";

/// Column of what is avoided for the hours.
#[must_use]
pub fn avoided(name: &str) -> String {
    format!("Avoided per 1,000 extra hours: {} (95% interval)", super::outcome(name))
}

/// Under the table of costs.
pub const COSTS_NOTE: &str = "Hours of all who take part. Policies that differ in hours are not ranked. An empty cell means that the interval has no ends, or that there is nothing to divide.";

/// A p-value, never 0.
#[must_use]
pub fn p_value(p: f64) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { super::fixed(p, 3) }
}

/// What the reader should know about the model.
pub const LIMITS_LIST: [&str; 6] = [
    "The simulation puts into rules what research among aldermen and top officials described. Where no figure is known, a value was assumed; every assumption is listed with its range by the program's list of parameters.",
    "The number of integrity risks is not pinned by any figure. What can be compared is the difference between policies in the same simulated world.",
    "Nobody measured the interventions. Their effects are assumptions about the road along which they work, not findings.",
    "A municipality in the roster stands for its size. Nothing here is about the real municipality of that name, its aldermen or its officials.",
    "Intervals show the chance within the simulation only: another run with other luck would mostly fall within them. They do not show how uncertain the assumptions are; exploring many plausible worlds does.",
    "\u{201c}Chance under common luck\u{201d} is the share of paired replicates in which a policy came out better. It is not the probability that the policy works.",
];

/// Run fact.
pub const MUNICIPALITIES: &str = "Municipalities simulated";
/// Run fact.
pub const REPLICATES: &str = "Replicates of each policy";
/// Run fact.
pub const YEARS: &str = "Years observed";
/// Run fact.
pub const BURN_IN: &str = "Years simulated before";
/// Run fact.
pub const OFFICIALS: &str = "Top officials per municipality";
/// Run fact.
pub const SEED: &str = "Seed";
/// Run fact.
pub const VERSION: &str = "Version of Polaris";
/// Run fact.
pub const HASH: &str = "Hash of the scenario";
/// Run fact.
pub const POLICIES: &str = "Policies";

/// The baseline, marked as such in a list of policies.
#[must_use]
pub fn baseline(name: &str) -> String {
    if name.eq_ignore_ascii_case("baseline") {
        name.to_owned()
    } else {
        format!("{name} (baseline)")
    }
}

/// Under the run facts.
pub const REPEAT: &str = "The same scenario, seed and version give the same results, bit for bit, on any computer. All numbers stand in the tables beside this page.";
