//! The primary outcome of every scenario on one axis: a row for each policy, under a heading for each
//! scenario.

use crate::charts::axis::{Scale, guide, lying};
use crate::charts::estimate::Estimate;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    GRID, HAIR, HEADING, INK, LABEL, LEADING, MARGIN, PAPER, SMALL, SOFT, WIDTH, text_width, wrap,
};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::batch::judge::{Batch, Member};
use crate::studies::run::figures::forest::{STEPS, interval, numbers, reach};
use crate::words::{Words, say};

/// Begin and end of the axis.
const AXIS_FROM_TO: (f64, f64) = (MARGIN + 210.0, 490.0);
/// White between rows.
const APART: f64 = 7.0;
/// White above a heading.
const ABOVE_HEADING: f64 = 8.0;

/// A scenario with its policies.
struct Group<'a> {
    heading: Vec<String>,
    rows: Vec<Row<'a>>,
}

/// A policy with its effect.
struct Row<'a> {
    name: Vec<String>,
    effect: &'a Effect,
    estimate: Estimate,
}

impl Row<'_> {
    fn height(&self) -> f64 {
        self.name.len() as f64 * LABEL * LEADING + APART
    }
}

impl Group<'_> {
    fn heading_height(&self) -> f64 {
        self.heading.len() as f64 * HEADING * LEADING + ABOVE_HEADING
    }

    fn height(&self) -> f64 {
        self.heading_height() + self.rows.iter().map(Row::height).sum::<f64>()
    }
}

/// The figure; `None` without a value.
pub(crate) fn sheet(batch: &Batch) -> Option<Sheet> {
    let words = batch.words;
    let groups: Vec<Group> = batch.members.iter().filter_map(|it| group(words, it)).collect();
    let effects = || groups.iter().flat_map(|group| group.rows.iter().map(|row| &row.estimate));
    let all: Vec<&Estimate> = effects().collect();
    let (low, high) = reach(all.iter().copied())?;
    let scale = Scale { from: (100.0 * low, AXIS_FROM_TO.0), to: (100.0 * high, AXIS_FROM_TO.1) };
    let title = say!(words, "batch-title", number = words.whole(batch.members.len()));
    let (mut sheet, y) = Sheet::open(words, &title, &words.say("batch-figure-title"), "");
    let top = legend::verdicts(&mut sheet, y + HEADING) + 10.0;
    let bottom = top + groups.iter().map(Group::height).sum::<f64>();
    let labels = guide(&mut sheet, &scale, STEPS, top, bottom);
    let mut y = top;
    for group in &groups {
        heading(&mut sheet, group, y);
        y += group.heading_height();
        for row in &group.rows {
            let middle = y + row.height() / 2.0;
            let x = scale.place(100.0 * row.estimate.mean).clamp(scale.from.1, scale.to.1);
            sheet.telling(None, (x, middle), &row.effect.told(words), |sheet| {
                draw(sheet, &scale, row, middle);
            });
            y += row.height();
            sheet.rule((MARGIN, y), (WIDTH - MARGIN, y), GRID);
        }
    }
    lying(&mut sheet, &scale, bottom, &labels);
    let middle = f64::midpoint(AXIS_FROM_TO.0, AXIS_FROM_TO.1);
    let axis = (middle, bottom + 12.0 + SMALL * 2.0);
    sheet.text(axis, &words.say("effects-axis"), SMALL, SOFT, Anchor::Middle);
    Some(sheet.close(axis.1 + SMALL, &words.say("batch-apart")))
}

/// The policies of a scenario that have an effect on its primary outcome; `None` if there are none.
fn group(words: Words, member: &Member) -> Option<Group<'_>> {
    let results = &member.results;
    let outcome = results.primary_outcome().name;
    let width = AXIS_FROM_TO.0 - MARGIN - 12.0;
    let row = |(_, policy): (usize, &str)| {
        let effect = member.results.effect(policy, ALL, outcome)?;
        let estimate = effect.relative_to_read()?;
        Some(Row { name: wrap(policy, LABEL, width), effect, estimate })
    };
    let rows: Vec<Row> = results.others().filter_map(row).collect();
    let heading = format!("{}: {}", results.title, words.outcome(outcome));
    let heading = wrap(&heading, HEADING, WIDTH - 2.0 * MARGIN);
    (!rows.is_empty()).then_some(Group { heading, rows })
}

fn heading(sheet: &mut Sheet, group: &Group, top: f64) {
    for (number, line) in group.heading.iter().enumerate() {
        let y = top + ABOVE_HEADING + (number as f64 + 0.5) * HEADING * LEADING;
        // Upright lines would run through the words.
        let (half, width) = (HEADING * 0.7, text_width(line, HEADING));
        sheet.rectangle((MARGIN, y - half), (MARGIN + width + 4.0, y + half), PAPER);
        sheet.text((MARGIN, y), line, HEADING, INK, Anchor::Start);
    }
}

/// Name, range over assumptions, interval, marker, numbers and verdict of a policy at height `y`.
fn draw(sheet: &mut Sheet, scale: &Scale, row: &Row, y: f64) {
    let first = y - (row.name.len() - 1) as f64 * LABEL * LEADING / 2.0;
    for (number, line) in row.name.iter().enumerate() {
        let at = (MARGIN, first + number as f64 * LABEL * LEADING);
        sheet.text(at, line, LABEL, INK, Anchor::Start);
    }
    let (look, filled) = row.effect.sign().look();
    if let Some((low, high)) = row.effect.range_over_assumptions() {
        let ends = [low, high]
            .map(|share| (scale.place(100.0 * share).clamp(scale.from.1, scale.to.1), y + 4.0));
        sheet.line(&ends, look.colour, HAIR);
    }
    interval(sheet, scale, &row.estimate, y, look, filled);
    numbers(sheet, scale, row.effect, &row.estimate, y);
}
