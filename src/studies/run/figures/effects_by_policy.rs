//! The primary outcome policy by policy, for more policies than markers can tell apart: a row for
//! each with its name, coloured by verdict.

use crate::catalogue::outcomes::Kind;
use crate::charts::axis::{Scale, guide, lying};
use crate::charts::estimate::Estimate;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{GRID, HEADING, INK, LABEL, LEADING, MARGIN, SMALL, SOFT, WIDTH, wrap};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::figures::forest::{STEPS, interval, numbers, reach};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// Begin and end of the axis.
const AXIS_FROM_TO: (f64, f64) = (MARGIN + 210.0, 490.0);
/// White between rows.
const APART: f64 = 7.0;

/// A policy with its effect.
struct Row<'a> {
    policy: usize,
    name: Vec<String>,
    effect: &'a Effect,
    estimate: Estimate,
}

impl Row<'_> {
    fn height(&self) -> f64 {
        self.name.len() as f64 * LABEL * LEADING + APART
    }
}

/// The figure; `None` without a value.
pub(crate) fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let outcome = results.primary_outcome();
    let width = AXIS_FROM_TO.0 - MARGIN - 12.0;
    let rows: Vec<Row> = results
        .others()
        .filter_map(|(place, policy)| {
            let effect = results.effect(policy, ALL, outcome.name)?;
            let estimate = effect.relative()?;
            Some(Row { policy: place, name: wrap(policy, LABEL, width), effect, estimate })
        })
        .collect();
    let (low, high) = reach(rows.iter().map(|row| &row.estimate))?;
    let scale = Scale { from: (100.0 * low, AXIS_FROM_TO.0), to: (100.0 * high, AXIS_FROM_TO.1) };
    let (mut sheet, y) = Sheet::open(
        words,
        &results.title,
        &say!(words, "effects-title", baseline = results.baseline()),
        "",
    );
    let hint = words.direction_hint(outcome.direction.word(), outcome.kind == Kind::Count);
    let heading = format!("{}: {}", words.say("primary"), words.outcome(outcome.name));
    let y = y + HEADING;
    sheet.text((MARGIN, y), &heading, HEADING, INK, Anchor::Start);
    sheet.text((WIDTH - MARGIN, y), &hint, SMALL, SOFT, Anchor::End);
    let top = legend::verdicts(&mut sheet, y + HEADING) + 10.0;
    let bottom = top + rows.iter().map(Row::height).sum::<f64>();
    let labels = guide(&mut sheet, &scale, STEPS, top, bottom);
    let mut y = top;
    for row in &rows {
        let middle = y + row.height() / 2.0;
        let at = (scale.place(100.0 * row.estimate.mean).clamp(scale.from.1, scale.to.1), middle);
        sheet.telling(Some(row.policy), at, &row.effect.told(words), |sheet| {
            draw(sheet, &scale, row, middle);
        });
        y += row.height();
        sheet.rule((MARGIN, y), (WIDTH - MARGIN, y), GRID);
    }
    lying(&mut sheet, &scale, bottom, &labels);
    let middle = f64::midpoint(AXIS_FROM_TO.0, AXIS_FROM_TO.1);
    let axis = (middle, bottom + 12.0 + SMALL * 2.0);
    sheet.text(axis, &words.say("effects-axis"), SMALL, SOFT, Anchor::Middle);
    let foot = format!(
        "{} {}",
        results.foot_of_differences(Words::effects_foot),
        &words.say("others-in-tables")
    );
    Some(sheet.close(axis.1 + SMALL, &foot))
}

/// Name, interval, marker, numbers and verdict of a policy at height `y`.
fn draw(sheet: &mut Sheet, scale: &Scale, row: &Row, y: f64) {
    let first = y - (row.name.len() - 1) as f64 * LABEL * LEADING / 2.0;
    for (number, line) in row.name.iter().enumerate() {
        let at = (MARGIN, first + number as f64 * LABEL * LEADING);
        sheet.text(at, line, LABEL, INK, Anchor::Start);
    }
    let (look, filled) = row.effect.sign().look();
    interval(sheet, scale, &row.estimate, y, look, filled);
    numbers(sheet, scale, row.effect, &row.estimate, y);
}
