//! Effects of many policies on one axis: a row for each, with its name, interval, numbers and verdict, coloured
//! by verdict.

use crate::charts::axis::{Scale, guide, lying};
use crate::charts::estimate::Estimate;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    GRID, HAIR, HEADING, INK, LABEL, LEADING, MARGIN, PAPER, SMALL, SOFT, WIDTH, text_width, wrap,
};
use crate::studies::answer::effect::Effect;
use crate::studies::run::figures::forest::{STEPS, interval, numbers, reach};

/// Begin and end of the axis.
const AXIS_FROM_TO: (f64, f64) = (MARGIN + 210.0, 490.0);
/// White between rows.
const APART: f64 = 7.0;
/// White above a heading.
const ABOVE_HEADING: f64 = 8.0;

/// A policy with its effect.
pub(crate) struct Row<'a> {
    /// Place of the policy in the list, if readers can hide it.
    pub policy: Option<usize>,
    /// Its name.
    pub name: &'a str,
    /// Its effect.
    pub effect: &'a Effect,
    /// The effect as a share of the baseline.
    pub estimate: Estimate,
    /// The range of that over sets of assumptions, if it is to be shown.
    pub range: Option<(f64, f64)>,
}

/// Policies under a heading.
pub(crate) struct Group<'a> {
    /// The lines of the heading; none without one.
    heading: Vec<String>,
    rows: Vec<Row<'a>>,
}

/// Groups of policies, and the scale of their axis in percent.
pub(crate) struct Rows<'a> {
    groups: Vec<Group<'a>>,
    scale: Scale,
}

impl Row<'_> {
    fn lines(&self) -> Vec<String> {
        wrap(self.name, LABEL, AXIS_FROM_TO.0 - MARGIN - 12.0)
    }

    fn height(&self) -> f64 {
        self.lines().len() as f64 * LABEL * LEADING + APART
    }

    /// Name, range, interval, marker, numbers and verdict at height `y`.
    fn draw(&self, sheet: &mut Sheet, scale: &Scale, y: f64) {
        let place = |share: f64| scale.place(100.0 * share).clamp(scale.from.1, scale.to.1);
        let at = (place(self.estimate.mean), y);
        sheet.telling(self.policy, at, &self.effect.told(sheet.words), |sheet| {
            let lines = self.lines();
            let first = y - (lines.len() - 1) as f64 * LABEL * LEADING / 2.0;
            for (number, line) in lines.iter().enumerate() {
                let at = (MARGIN, first + number as f64 * LABEL * LEADING);
                sheet.text(at, line, LABEL, INK, Anchor::Start);
            }
            let (look, filled) = self.effect.sign().look();
            if let Some((low, high)) = self.range {
                sheet.line(&[low, high].map(|end| (place(end), y + 4.0)), look.colour, HAIR);
            }
            interval(sheet, scale, &self.estimate, y, look, filled);
            numbers(sheet, scale, self.effect, &self.estimate, y);
        });
    }
}

impl<'a> Group<'a> {
    /// Policies under a heading, which may be empty.
    pub fn new(heading: &str, rows: Vec<Row<'a>>) -> Self {
        let mut heading = wrap(heading, HEADING, WIDTH - 2.0 * MARGIN);
        heading.retain(|line| !line.is_empty());
        Self { heading, rows }
    }

    fn heading_height(&self) -> f64 {
        if self.heading.is_empty() {
            return 0.0;
        }
        self.heading.len() as f64 * HEADING * LEADING + ABOVE_HEADING
    }

    fn height(&self) -> f64 {
        self.heading_height() + self.rows.iter().map(Row::height).sum::<f64>()
    }

    fn draw_heading(&self, sheet: &mut Sheet, top: f64) {
        for (number, line) in self.heading.iter().enumerate() {
            let y = top + ABOVE_HEADING + (number as f64 + 0.5) * HEADING * LEADING;
            // Upright lines would run through the words.
            let (half, width) = (HEADING * 0.7, text_width(line, HEADING));
            sheet.rectangle((MARGIN, y - half), (MARGIN + width + 4.0, y + half), PAPER);
            sheet.text((MARGIN, y), line, HEADING, INK, Anchor::Start);
        }
    }
}

impl<'a> Rows<'a> {
    /// The groups on one axis; `None` without a row.
    pub fn of(groups: Vec<Group<'a>>) -> Option<Self> {
        let rows = groups.iter().flat_map(|group| &group.rows);
        let (low, high) = reach(rows.map(|row| &row.estimate))?;
        let (start, end) = AXIS_FROM_TO;
        let scale = Scale { from: (100.0 * low, start), to: (100.0 * high, end) };
        Some(Self { groups, scale })
    }

    /// Draws a legend of the verdicts below `y`, the rows and their axis; returns the height below it.
    pub fn draw(&self, sheet: &mut Sheet, y: f64) -> f64 {
        let Self { groups, scale } = self;
        let top = legend::verdicts(sheet, y + HEADING) + 10.0;
        let bottom = top + groups.iter().map(Group::height).sum::<f64>();
        let labels = guide(sheet, scale, STEPS, top, bottom);
        let mut y = top;
        for group in groups {
            group.draw_heading(sheet, y);
            y += group.heading_height();
            for row in &group.rows {
                row.draw(sheet, scale, y + row.height() / 2.0);
                y += row.height();
                sheet.rule((MARGIN, y), (WIDTH - MARGIN, y), GRID);
            }
        }
        lying(sheet, scale, bottom, &labels);
        let (middle, y) =
            (f64::midpoint(AXIS_FROM_TO.0, AXIS_FROM_TO.1), bottom + 12.0 + SMALL * 2.0);
        let title = sheet.words.say("effects-axis");
        sheet.text((middle, y), &title, SMALL, SOFT, Anchor::Middle);
        y + SMALL
    }
}
