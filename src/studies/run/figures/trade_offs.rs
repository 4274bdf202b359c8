//! Results, in the short and in the long term, and delay, beside risks: what a policy may cost besides
//! hours.

use crate::catalogue::outcomes::{self, TABLE};
use crate::charts::axis::Scale;
use crate::charts::sheet::Sheet;
use crate::studies::run::figures::effects::{WIDE, reach};
use crate::studies::run::figures::forest::{self, Column, Group, Row};
use crate::studies::run::figures::grids::compared;
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "trade_offs",
    section: |words| ("results", words.say("part-trade-offs")),
    policies: Policies::Few,
    sheet,
    alt: |results| {
        let words = results.words;
        say!(words, "trade-offs-alt", policies = words.list(&results.policies))
    },
    caption: |results| results.words.say("trade-offs-caption"),
    tables: |results| {
        let found = |name: &&str| outcomes::find(name).map(|place| &TABLE[place]);
        let outcomes: Vec<_> = OUTCOMES.iter().filter_map(found).collect();
        let title = say!(results.words, "trade-offs-title", baseline = results.baseline());
        vec![compared(results, &outcomes, &title)]
    },
    by_outcome: None,
};

/// The outcomes, from top to bottom.
const OUTCOMES: [&str; 4] =
    ["risks_relation", "results_short", "results_long", "delay_weeks"];

/// The figure; `None` without a second policy or a value besides risks.
fn sheet(results: &Results) -> Option<Sheet> {
    let rows: Vec<Row> = OUTCOMES
        .iter()
        .filter_map(|name| Row::of(results, &TABLE[outcomes::find(name)?]))
        .collect();
    let (low, high) = reach(&rows).filter(|_| rows.len() > 1)?;
    let (left, start, end) = WIDE;
    let scale = Scale { from: (100.0 * low, start), to: (100.0 * high, end) };
    let column = Column { left, scale, dense: false, policies: results.others().count() };
    let words = results.words;
    let title = say!(words, "trade-offs-title", baseline = results.baseline());
    let (mut sheet, y) = forest::open(results, &title, &words.say("filled-told"));
    let groups = [Group { heading: None, rows }];
    let end = column.groups(&mut sheet, &groups, y + 10.0, None);
    Some(sheet.close(end, &results.foot_of_differences(Words::effects_others_foot)))
}
