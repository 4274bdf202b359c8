//! The primary outcome policy by policy, for more policies than markers can tell apart: a row for
//! each with its name, coloured by verdict.

use crate::catalogue::outcomes::Kind;
use crate::charts::axis::{Scale, Ticks, lying};
use crate::charts::estimate::Estimate;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    AXIS, GRID, HEADING, INK, LABEL, LEADING, MARGIN, SMALL, SOFT, STROKE, WIDTH, of_verdict, wrap,
};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// Begin and end of the axis.
const AXIS_FROM_TO: (f64, f64) = (MARGIN + 210.0, 490.0);
/// From the axis to the numbers.
const NUMBERS: f64 = 12.0;
/// From the axis to the verdicts.
const VERDICTS: f64 = 150.0;
/// White between rows.
const APART: f64 = 7.0;
/// Steps wanted on the axis.
const STEPS: u32 = 6;
/// The axis reaches no further than this many times the farthest estimate.
const REACH: f64 = 2.5;

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
    let (low, high) = reach(&rows)?;
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
    let labels = guide(&mut sheet, &scale, top, bottom);
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

/// The ends of the axis: wide enough for all estimates, but not for every wild interval.
fn reach(rows: &[Row]) -> Option<(f64, f64)> {
    let farthest = rows.iter().map(|row| row.estimate.mean.abs()).reduce(f64::max)?;
    let limit = (farthest * REACH).max(0.01);
    let ends = || rows.iter().map(|row| row.estimate.ends());
    let low = ends().map(|(low, _)| low.max(-limit)).fold(-limit / 8.0, f64::min);
    let high = ends().map(|(_, high)| high.min(limit)).fold(limit / 8.0, f64::max);
    Some((low, high))
}

/// Upright lines at round values, that at zero heavier; answers their labels.
fn guide(sheet: &mut Sheet, scale: &Scale, top: f64, bottom: f64) -> Vec<(f64, String)> {
    let words = sheet.words;
    let ticks = Ticks::around(scale.from.0, scale.to.0, STEPS);
    let inside = ticks.values.iter().filter(|it| **it >= scale.from.0 && **it <= scale.to.0);
    inside
        .map(|&value| {
            let x = scale.place(value);
            let (colour, width) = if value.abs() < 1e-9 { (AXIS, 1.5) } else { (GRID, 1.0) };
            sheet.line(&[(x, top), (x, bottom)], colour, width);
            (value, format!("{}%", words.fixed(value, ticks.decimals)))
        })
        .collect()
}

/// Name, interval, marker, numbers and verdict of a policy at height `y`.
fn draw(sheet: &mut Sheet, scale: &Scale, row: &Row, y: f64) {
    let words = sheet.words;
    let first = y - (row.name.len() - 1) as f64 * LABEL * LEADING / 2.0;
    for (number, line) in row.name.iter().enumerate() {
        let at = (MARGIN, first + number as f64 * LABEL * LEADING);
        sheet.text(at, line, LABEL, INK, Anchor::Start);
    }
    let (look, filled) = of_verdict(Some(row.effect.verdict));
    let (start, end) = (scale.from.1, scale.to.1);
    let place = |share: f64| scale.place(100.0 * share);
    let (low, high) = row.estimate.ends();
    let ends = [low, high].map(|share| (place(share).clamp(start, end), y));
    sheet.line(&ends, look.colour, STROKE);
    for (beyond, tip, back) in [
        (place(low) < start - 0.5, start - 6.0, start + 1.0),
        (place(high) > end + 0.5, end + 6.0, end - 1.0),
    ] {
        if beyond {
            sheet.area(vec![(tip, y), (back, y - 4.0), (back, y + 4.0)], look.colour, 1.0);
        }
    }
    if (start..=end).contains(&place(row.estimate.mean)) {
        sheet.marker((place(row.estimate.mean), y), look, filled);
    }
    let numbers = words.effect_numbers(row.estimate.mean, row.estimate.interval);
    sheet.text((end + NUMBERS, y), &numbers, SMALL, INK, Anchor::Start);
    let verdict = words.verdict_short(row.effect.said());
    sheet.text((end + VERDICTS, y), &verdict, SMALL, INK, Anchor::Start);
}
