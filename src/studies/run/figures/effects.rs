//! Relative differences to the baseline with their intervals and verdicts: the primary outcome and the readings of risk
//! that are judged with it, on one axis.

use crate::catalogue::outcomes::{self, Outcome};
use crate::charts::axis::Scale;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{MARGIN, SMALL, SOFT, TINT, look, text_width};
use crate::studies::answer::effect::ALL;
use crate::studies::answer::readings::family;
use crate::studies::run::figures::effects_by_policy;
use crate::studies::run::figures::forest::{Column, Row};
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
    let rows: Vec<Row> = outcomes(results).into_iter().filter_map(|it| row(results, it)).collect();
    let (primary, others) = rows.split_first()?;
    let (low, high) = reach(primary, &others.iter().collect::<Vec<_>>());
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
    let (mut sheet, y) = Sheet::open(words, &results.title, &title, "");
    let y = legend::above(&mut sheet, y, results.others());
    let top = keys(&mut sheet, y, &words.say("filled-relevant")) + 12.0;
    let bottom = top + rows.iter().map(|row| column.height(words, row)).sum::<f64>();
    let band = [-1.0, 1.0].map(|side| {
        let ends = (low, high);
        column.scale.place(100.0 * (side * results.facts.matters).clamp(ends.0, ends.1))
    });
    sheet.rectangle((band[0], top), (band[1], bottom), TINT);
    let labels = column.guide(&mut sheet, top, bottom);
    let mut y = top;
    for row in &rows {
        y = column.draw(&mut sheet, row, y);
    }
    let end = column.foot(&mut sheet, bottom, &labels);
    Some(sheet.close(end, &results.foot_of_differences(Words::effects_foot)))
}

/// The outcomes of the figure, the primary one first.
fn outcomes(results: &Results) -> Vec<&'static Outcome> {
    let family = family(results.primary).into_iter().map(|place| &outcomes::TABLE[place]);
    if results.is_many() { family.take(1).collect() } else { family.collect() }
}

/// Effects of every policy on one outcome; `None` if there are none.
pub(crate) fn row<'a>(results: &'a Results, outcome: &'static Outcome) -> Option<Row<'a>> {
    let effects: Vec<_> = results
        .others()
        .filter_map(|(policy, name)| {
            let effect = results.effect(name, ALL, outcome.name)?;
            Some((policy, effect, effect.relative()?))
        })
        .collect();
    (!effects.is_empty()).then_some(Row { outcome, effects })
}

/// What filled and hollow markers mean; answers the height below.
pub(crate) fn keys(sheet: &mut Sheet, y: f64, filled: &str) -> f64 {
    let words = sheet.words;
    let y = y + SMALL / 2.0;
    let look = look(0);
    sheet.marker((MARGIN + 6.0, y), look, true);
    sheet.text((MARGIN + 18.0, y), filled, SMALL, SOFT, Anchor::Start);
    let second = MARGIN + 18.0 + text_width(filled, SMALL) + 26.0;
    sheet.marker((second, y), look, false);
    sheet.text((second + 12.0, y), &words.say("hollow"), SMALL, SOFT, Anchor::Start);
    y + SMALL
}

/// The ends of the axis: wide enough for every estimate and for the primary outcome's intervals,
/// but not so wide that a rare outcome with a wild interval flattens all others.
pub(crate) fn reach(primary: &Row, others: &[&Row]) -> (f64, f64) {
    let own = primary.effects.iter().map(|(_, _, it)| it.ends().0.abs().max(it.ends().1.abs()));
    let own = own.fold(0.01, f64::max);
    let all = || others.iter().copied().chain([primary]).flat_map(|row| &row.effects);
    let estimates = all().map(|(_, _, it)| it.mean.abs()).fold(0.0, f64::max);
    let limit = (own * 1.15).max((estimates * 1.3).min(own * REACH));
    let low = all().map(|(_, _, it)| it.ends().0.max(-limit)).fold(-limit / 5.0, f64::min);
    let high = all().map(|(_, _, it)| it.ends().1.min(limit)).fold(limit / 5.0, f64::max);
    (low, high)
}
