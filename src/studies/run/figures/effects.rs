//! Relative differences to the baseline with their intervals and verdicts: the primary outcome and the readings of risk
//! that are judged with it, on one axis.

use crate::catalogue::outcomes::{self, Outcome};
use crate::charts::axis::Scale;
use crate::charts::sheet::Sheet;
use crate::charts::style::MARGIN;
use crate::studies::answer::readings::family;
use crate::studies::run::figures::effects_by_policy;
use crate::studies::run::figures::forest::{self, Column, Group, Row};
use crate::studies::run::figures::grids::compared;
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "effects",
    section: |words| ("changes", words.say("part-effects")),
    policies: Policies::All,
    sheet,
    alt: |results| {
        say!(
            results.words,
            "effects-alt",
            policies = results.words.list(&results.policies),
            baseline = results.baseline(),
        )
    },
    caption: |results| results.words.say("effects-caption"),
    tables: |results| {
        let title = say!(results.words, "effects-title", baseline = results.baseline());
        vec![compared(results, &outcomes(results), &title)]
    },
    by_outcome: None,
};

/// Names, and begin and end of the axis, of a column with numbers.
pub(crate) const WIDE: (f64, f64, f64) = (MARGIN, MARGIN + 200.0, 490.0);
/// The axis reaches no further than this many times the primary outcome's farthest interval.
const REACH: f64 = 4.0;

/// The figure; `None` without a second policy or a value.
fn sheet(results: &Results) -> Option<Sheet> {
    if results.is_many() {
        return effects_by_policy::sheet(results);
    }
    let words = results.words;
    let rows: Vec<Row> =
        outcomes(results).into_iter().filter_map(|it| Row::of(results, it)).collect();
    let (low, high) = reach(&rows)?;
    // No further than twice as far, so that one wild range does not flatten all others.
    let ranges = rows.iter().flat_map(|row| &row.effects);
    let ranges = ranges.filter_map(|(_, effect, _)| effect.range_over_assumptions());
    let (low, high) = ranges.fold((low, high), |(least, most), (from, to)| {
        (least.min(from.max(2.0 * low)), most.max(to.min(2.0 * high)))
    });
    let (left, start, end) = WIDE;
    let scale = Scale { from: (100.0 * low, start), to: (100.0 * high, end) };
    let column = Column { left, scale, dense: false, policies: results.others().count() };
    let title = say!(words, "effects-title", baseline = results.baseline());
    let (mut sheet, y) = forest::open(results, &title, &words.say("filled-relevant"));
    let band = [-1.0, 1.0].map(|side| (side * results.facts.matters).clamp(low, high));
    let groups = [Group { heading: None, rows }];
    let end = column.groups(&mut sheet, &groups, y + 12.0, Some(band));
    Some(sheet.close(end, &results.foot_of_differences(Words::effects_foot)))
}

/// The outcomes of the figure, the primary one first.
fn outcomes(results: &Results) -> Vec<&'static Outcome> {
    let family = family(results.primary).into_iter().map(|place| &outcomes::TABLE[place]);
    if results.is_many() { family.take(1).collect() } else { family.collect() }
}

/// The ends of the axis of rows, the first of which is the primary outcome: wide enough for every estimate and for the
/// intervals of that, but not so wide that a rare outcome with a wild interval flattens all others.
pub(crate) fn reach(rows: &[Row]) -> Option<(f64, f64)> {
    let own = rows.first()?.effects.iter();
    let own = own.map(|(_, _, it)| it.ends().0.abs().max(it.ends().1.abs())).fold(0.01, f64::max);
    let all = || rows.iter().flat_map(|row| &row.effects);
    let estimates = all().map(|(_, _, it)| it.mean.abs()).fold(0.0, f64::max);
    let limit = (own * 1.15).max((estimates * 1.3).min(own * REACH));
    let low = all().map(|(_, _, it)| it.ends().0.max(-limit)).fold(-limit / 5.0, f64::min);
    let high = all().map(|(_, _, it)| it.ends().1.min(limit)).fold(limit / 5.0, f64::max);
    Some((low, high))
}
