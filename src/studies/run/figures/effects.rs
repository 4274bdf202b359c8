//! Relative differences to the baseline with their intervals: the primary outcome on top and set
//! apart, then others in groups.

use crate::catalogue::outcomes::{self, Outcome};
use crate::charts::axis::Scale;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{HEADING, INK, MARGIN, SMALL, SOFT, TINT, WIDTH, look, text_width};
use crate::studies::answer::effect::ALL;
use crate::studies::run::figures::forest::{Column, Row};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// Other outcomes, in the groups that the words name.
const GROUPS: [&[&str]; 4] = [
    &["requests_improper", "dilemmas_rationality", "dilemmas_loyalty", "dilemmas_horizon"],
    &["violations_relation", "surprises", "shadow_files", "exposures_relation"],
    &["trust_alderman_official", "trust_official_alderman", "safety", "openness", "cooperation"],
    &["results_long", "aldermen_exits_political"],
];
/// Names, and begin and end of the axis, where there is one column.
pub(crate) const WIDE: (f64, f64, f64) = (MARGIN, MARGIN + 200.0, 490.0);
/// The same in two columns.
const NARROW: [(f64, f64, f64); 2] =
    [(MARGIN, MARGIN + 140.0, 390.0), (414.0, 554.0, WIDTH - MARGIN)];
/// How many groups stand in the first of two columns.
const FIRST: usize = 2;
/// From how many policies on only the primary outcome has its numbers written out, and others
/// stand in two columns.
const MANY: usize = 4;
/// The axis reaches no further than this many times the primary outcome's farthest interval.
const REACH: f64 = 4.0;

/// A heading with the outcomes below it.
type Group<'a> = (String, Vec<Row<'a>>);

/// The figure; `None` without a second policy or a value.
pub(crate) fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let primary = row(results, results.primary_outcome())?;
    let groups: Vec<Group> = GROUPS
        .iter()
        .zip(words.several("effects-group"))
        .map(|(names, heading)| (heading, group(results, names)))
        .collect();
    let others: Vec<&Row> = groups.iter().flat_map(|(_, rows)| rows).collect();
    let (low, high) = reach(&primary, &others);
    let policies = results.others().count();
    let dense = policies >= MANY;
    let column = |(left, start, end): (f64, f64, f64), dense: bool| {
        let scale = Scale { from: (100.0 * low, start), to: (100.0 * high, end) };
        Column { left, scale, dense, policies }
    };
    let columns: Vec<(Column, &[Group])> = if dense {
        let (first, second) = groups.split_at(FIRST);
        vec![(column(NARROW[0], true), first), (column(NARROW[1], true), second)]
    } else {
        vec![(column(WIDE, false), &groups)]
    };

    let (mut sheet, y) = Sheet::open(
        words,
        &results.title,
        &say!(words, "effects-title", baseline = results.baseline()),
        "",
    );
    let y = legend::above(&mut sheet, y, results.others());
    let y = keys(&mut sheet, y) + 28.0;
    let y = card(&mut sheet, &column(WIDE, false), &primary, y);
    let heights = columns.iter().map(|(column, groups)| height(words, column, groups));
    let bottom = y + heights.fold(0.0, f64::max) + 8.0;
    let mut end = bottom;
    for (column, groups) in columns {
        let labels = column.guide(&mut sheet, y, bottom);
        let mut y = y;
        for (heading, rows) in groups.iter().filter(|(_, rows)| !rows.is_empty()) {
            y = column.heading(&mut sheet, heading, y);
            for row in rows {
                y = column.draw(&mut sheet, row, y);
            }
        }
        end = column.foot(&mut sheet, bottom, &labels);
    }
    Some(sheet.close(end, &results.foot_of_differences(Words::effects_foot)))
}

/// The primary outcome on a ground of its own, with the axis above it; answers the height below.
fn card(sheet: &mut Sheet, column: &Column, primary: &Row, top: f64) -> f64 {
    let words = sheet.words;
    let bottom = top + HEADING * 1.7 + column.height(sheet.words, primary);
    sheet.rectangle((MARGIN - 6.0, top - 6.0), (WIDTH - MARGIN + 6.0, bottom), TINT);
    for (value, label) in column.guide(sheet, top, bottom) {
        sheet.text((column.scale.place(value), top - 14.0), &label, SMALL, SOFT, Anchor::Middle);
    }
    sheet.text((MARGIN, top + HEADING / 2.0), &words.say("primary"), HEADING, INK, Anchor::Start);
    column.draw(sheet, primary, top + HEADING * 1.7)
}

/// Height of a column.
fn height(words: Words, column: &Column, groups: &[Group]) -> f64 {
    groups
        .iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(_, rows)| {
            Column::HEADING_HEIGHT + rows.iter().map(|row| column.height(words, row)).sum::<f64>()
        })
        .sum()
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

/// The outcomes of the figure, the primary one first.
pub(crate) fn outcomes(results: &Results) -> Vec<&'static Outcome> {
    let names = GROUPS.iter().copied().flatten();
    let others = names.filter_map(|name| outcomes::find(name));
    let others = others.filter(|&place| place != results.primary && !results.is_many());
    std::iter::once(results.primary_outcome())
        .chain(others.map(|place| &outcomes::TABLE[place]))
        .collect()
}

/// The rows of a group, without the primary outcome.
fn group<'a>(results: &'a Results, names: &[&str]) -> Vec<Row<'a>> {
    names
        .iter()
        .filter_map(|name| outcomes::find(name))
        .filter(|&place| place != results.primary)
        .filter_map(|place| row(results, &outcomes::TABLE[place]))
        .collect()
}

/// What filled and hollow markers mean; answers the height below.
pub(crate) fn keys(sheet: &mut Sheet, y: f64) -> f64 {
    let words = sheet.words;
    let y = y + SMALL / 2.0;
    let look = look(0);
    sheet.marker((MARGIN + 6.0, y), look, true);
    sheet.text((MARGIN + 18.0, y), &words.say("filled"), SMALL, SOFT, Anchor::Start);
    let second = MARGIN + 18.0 + text_width(&words.say("filled"), SMALL) + 26.0;
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
