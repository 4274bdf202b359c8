//! Relative differences to the baseline in outcomes that were not chosen in advance, in groups, on one axis.

use crate::catalogue::outcomes::{self, Outcome};
use crate::charts::axis::Scale;
use crate::charts::sheet::Sheet;
use crate::charts::style::{MARGIN, WIDTH};
use crate::studies::answer::readings::family;
use crate::studies::run::figures::forest::{self, Column, Group, Row};
use crate::studies::run::figures::grids::compared;
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "effects_others",
    section: |words| ("other-changes", words.say("part-effects-others")),
    policies: Policies::All,
    sheet,
    alt: |results| {
        say!(
            results.words,
            "effects-others-alt",
            policies = results.words.list(&results.policies),
            baseline = results.baseline(),
        )
    },
    caption: |results| results.words.say("effects-others-caption"),
    tables: |results| {
        let title = say!(results.words, "effects-others-title", baseline = results.baseline());
        vec![compared(results, &outcomes(results), &title)]
    },
    by_outcome: None,
};

/// The outcomes, in the groups that the words name.
const GROUPS: [&[&str]; 4] = [
    &["requests_improper", "dilemmas_rationality", "dilemmas_loyalty", "dilemmas_horizon"],
    &["surprises", "shadow_files", "exposures_relation"],
    &["trust_alderman_official", "trust_official_alderman", "safety", "openness", "cooperation"],
    &["results_long", "aldermen_exits_political"],
];
/// Names, and begin and end of the axis.
const PLACES: (f64, f64, f64) = (MARGIN, MARGIN + 220.0, WIDTH - MARGIN - 8.0);

/// The figure; `None` without a second policy or a value.
fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let group = |(names, heading)| {
        Group { heading: Some(heading), rows: rows(results, names) }
    };
    let groups: Vec<Group> = GROUPS
        .into_iter()
        .zip(words.several("effects-group"))
        .map(group)
        .filter(|group| !group.rows.is_empty())
        .collect();
    let all = || groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.effects);
    let (low, high) = forest::reach(all().map(|(_, _, estimate)| estimate))?;
    let (left, start, end) = PLACES;
    let scale = Scale { from: (100.0 * low, start), to: (100.0 * high, end) };
    let column = Column { left, scale, dense: true, policies: results.others().count() };
    let title = say!(words, "effects-others-title", baseline = results.baseline());
    let (mut sheet, y) = forest::open(results, &title, &words.say("filled-told"));
    let end = column.groups(&mut sheet, &groups, y + 8.0, None);
    Some(sheet.close(end, &results.foot_of_differences(Words::effects_others_foot)))
}

/// The outcomes of the figure; none if there are more policies than signs.
fn outcomes(results: &Results) -> Vec<&'static Outcome> {
    let family = family(results.primary);
    GROUPS
        .into_iter()
        .flatten()
        .filter_map(|name| outcomes::find(name))
        .filter(|place| !family.contains(place) && !results.is_many())
        .map(|place| &outcomes::TABLE[place])
        .collect()
}

/// The rows of a group.
fn rows<'a>(results: &'a Results, names: &[&str]) -> Vec<Row<'a>> {
    let shown = outcomes(results).into_iter().filter(|outcome| names.contains(&outcome.name));
    shown.filter_map(|outcome| Row::of(results, outcome)).collect()
}
