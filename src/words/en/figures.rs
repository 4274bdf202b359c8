//! What stands in and under the figures.

use super::{capital, outcome, unit};

/// Title of the figure of the primary outcome by year.
#[must_use]
pub fn years_title(name: &str) -> String {
    format!("{} by year", capital(&outcome(name)))
}

/// Title of the forest plot.
#[must_use]
pub fn effects_title(baseline: &str) -> String {
    format!("What each policy changes, compared with {baseline}")
}

/// Title of the bars by kind and field.
pub const KINDS_TITLE: &str = "Integrity risks by kind and by field";
/// Title of the small multiples over the term.
pub const TERM_TITLE: &str = "How a term goes, from one election to the next";

/// Axis of years.
pub const YEARS_AXIS: &str = "Observed year";
/// Axis of weeks since the election.
pub const TERM_AXIS: &str = "Weeks since the election";
/// Axis of relative differences.
pub const EFFECTS_AXIS: &str = "Difference to the baseline in %";
/// Left end of the axis of differences.
pub const FEWER: &str = "fewer / lower";
/// Right end of the axis of differences.
pub const MORE: &str = "more / higher";
/// Heading of the panel by kind.
pub const BY_KIND: &str = "By kind";
/// Heading of the panel by field.
pub const BY_FIELD: &str = "By field";
/// Above the primary outcome in the forest plot.
pub const PRIMARY: &str = "Primary outcome";
/// Groups of other outcomes in the forest plot, in its order.
pub const GROUPS: [&str; 4] = [
    "Requests and dilemmas",
    "What goes wrong, hidden and seen",
    "The relation",
    "Results and office",
];
/// Key to the filled marker.
pub const FILLED: &str = "filled: a difference that can be told from chance";
/// Key to the hollow marker.
pub const HOLLOW: &str = "hollow: not, or smaller than matters";
/// Behind the unit when the axis is cut.
pub const AXIS_CUT: &str = "(axis does not start at 0)";
/// Instead of a panel without values.
pub const NO_VALUES: &str = "no values";

/// The unit on a line of its own, with a capital.
#[must_use]
pub fn unit_line(of: &str) -> String {
    capital(unit(of))
}

/// The foot of a figure, so that it can travel alone.
#[must_use]
pub fn foot(signs: &str, replicates: u32) -> String {
    format!(
        "{signs}: 95% interval of the mean over {replicates} replicates. Simulated: compare policies, do not read levels as measured."
    )
}

/// The sign that shows the interval in figures with bands.
pub const BANDS: &str = "Bands";
/// The sign that shows the interval in figures with bars.
pub const LINES: &str = "Thin lines";

/// The foot of the forest plot.
#[must_use]
pub fn effects_foot(replicates: u32) -> String {
    format!(
        "Lines: 95% interval over {replicates} paired replicates; for the primary outcome all policies hold together. Arrow: the line goes on."
    )
}

/// Alternative text of the figure by year.
#[must_use]
pub fn years_alt(name: &str, policies: &str) -> String {
    format!("Line chart: {} by observed year, with 95% bands, for {policies}.", outcome(name))
}

/// Caption of the figure by year.
pub const YEARS_CAPTION: &str = "How to read: each line is the mean over replicates in which every policy meets the same luck; the band holds the mean with 95% confidence. \
Bands that overlap do not mean that policies do not differ: differences are taken replicate by replicate, and stand in the figure of differences and in the tables.";

/// Alternative text of the forest plot.
#[must_use]
pub fn effects_alt(policies: &str, baseline: &str) -> String {
    format!(
        "Forest plot: relative difference to {baseline} with intervals, for {policies}; the numbers stand in the tables below."
    )
}

/// Caption of the forest plot.
pub const EFFECTS_CAPTION: &str = "How to read: the upright line at 0 is the baseline. A marker to the left means fewer or lower, to the right more or higher; which way is better stands under the name of the outcome. \
A filled marker can be told from chance. Only the primary outcome was chosen beforehand; all others are exploratory.";

/// Alternative text of the bars.
#[must_use]
pub fn kinds_alt(policies: &str) -> String {
    format!("Bars: integrity risks by kind and by field with 95% intervals, for {policies}.")
}

/// Caption of the bars.
pub const KINDS_CAPTION: &str = "How to read: each risk has one kind and one field, so the kinds add up to the same number as the fields. \
A policy that lowers one kind and raises another moves risks rather than preventing them. The two panels have axes of their own.";

/// Alternative text of the small multiples.
#[must_use]
pub fn term_alt(policies: &str) -> String {
    format!(
        "Four line charts over the weeks since the election: trust both ways, safety and integrity risks, for {policies}."
    )
}

/// Caption of the small multiples.
pub const TERM_CAPTION: &str = "How to read: week 1 follows the election; each point covers four weeks, over all elections observed. Later weeks can hold fewer municipalities, hence wider bands.";
