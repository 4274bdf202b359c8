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
/// Keys to the signs of verdicts: better, worse, neither way, neither told.
pub const VERDICT_KEYS: [&str; 4] = [
    "better",
    "worse",
    "higher or lower, neither is better",
    "hollow: not told from chance, or too small to matter",
];
/// In the foot of the forest plot of many policies.
pub const OTHERS_IN_TABLES: &str = "Other outcomes stand in the tables.";
/// Below the title of a figure that shows some policies only.
#[must_use]
pub fn some_of(title: &str, shown: usize, all: usize) -> String {
    format!("{title} ({shown} of {all} policies: those that differ most in the primary outcome)")
}

/// Title of the curves of doses.
#[must_use]
pub fn doses_title(name: &str) -> String {
    format!("What more of an intervention does: {}", outcome(name))
}

/// Below that title.
#[must_use]
pub fn doses_below(baseline: &str) -> String {
    format!("Difference to {baseline}, which is dose 0, in % of its mean")
}

/// Axis of doses.
pub const DOSES_AXIS: &str = "Dose, and hours per municipality-year";

/// Title of a curve.
#[must_use]
pub fn curve(intervention: &str, coverage: f64, start_week: u32) -> String {
    let name = capital(&intervention.replace('_', " "));
    let covered = if coverage < 1.0 {
        format!(", coverage {}%", super::fixed(100.0 * coverage, 0))
    } else {
        String::new()
    };
    let start = if start_week > 0 { format!(", from week {start_week}") } else { String::new() };
    format!("{name}{covered}{start}")
}

/// A dose below its mark.
#[must_use]
pub fn dose(dose: f64) -> String {
    let text = super::fixed(dose, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Hours below a dose.
#[must_use]
pub fn hours_short(hours: f64) -> String {
    format!("{} h", super::fixed(hours, usize::from(hours < 10.0)))
}

/// The foot of the curves of doses.
#[must_use]
pub fn doses_foot(replicates: u32) -> String {
    format!(
        "Upright lines: 95% interval of each dose over {replicates} paired replicates. Grey lines only lead the eye; what lies between doses was not simulated."
    )
}

/// Alternative text of the curves of doses.
#[must_use]
pub fn doses_alt(name: &str, interventions: &str) -> String {
    format!(
        "Difference in {} against dose, with 95% intervals, for {interventions}.",
        outcome(name)
    )
}

/// Caption of the curves of doses.
pub const DOSES_CAPTION: &str = "How to read: each panel is one intervention, from no dose at the left to the largest simulated; all panels share the upright axis. Below a dose stands what it asks in hours. \
A curve that flattens says that more of the same brings less.";

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
