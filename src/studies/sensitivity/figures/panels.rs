//! Rows of names with a panel of intervals for each question beside them.

use crate::charts::axis::{Scale, Ticks, lying};
use crate::charts::sheet::{Anchor, Area, Sheet};
use crate::charts::style::{
    AXIS, GRID, HEADING, INK, LABEL, LEADING, MARGIN, SMALL, SOFT, STROKE, TINT, WIDTH, look,
    shorten,
};

/// Height of a row.
const ROW: f64 = 22.0;
/// Between two marks of one row.
const BESIDE: f64 = 7.0;
/// Where names end.
const NAMES: f64 = 222.0;
/// White between panels.
const APART: f64 = 26.0;
/// Steps wanted on an axis.
const STEPS: u32 = 4;

/// An estimate as it is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    /// The estimate.
    pub mean: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
    /// Which look it has.
    pub look: usize,
    /// Whether its marker is filled.
    pub filled: bool,
}

/// A column of marks.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    /// Above it.
    pub heading: String,
    /// Under its axis.
    pub unit: String,
    /// By row; any number of marks.
    pub rows: Vec<Vec<Mark>>,
    /// For each row, where the shaded area that begins at zero ends.
    pub shaded: Vec<f64>,
}

/// Draws rows and panels from `top` down; returns the height below.
pub(crate) fn draw(sheet: &mut Sheet, top: f64, names: &[String], panels: &[Panel]) -> f64 {
    let first = top + HEADING * 2.2;
    let bottom = first + ROW * names.len() as f64;
    for (row, name) in names.iter().enumerate() {
        let y = first + ROW * (row as f64 + 0.5);
        if row % 2 == 1 {
            sheet.rectangle(
                (MARGIN - 6.0, y - ROW / 2.0),
                (WIDTH - MARGIN + 6.0, y + ROW / 2.0),
                TINT,
            );
        }
        let name = shorten(name, LABEL, NAMES - MARGIN - 8.0);
        sheet.text((MARGIN, y), &name, LABEL, INK, Anchor::Start);
    }
    let count = panels.len() as f64;
    let width = (WIDTH - MARGIN - NAMES - APART * (count - 1.0)) / count;
    for (number, panel) in panels.iter().enumerate() {
        let left = NAMES + number as f64 * (width + APART);
        panel.draw(sheet, Area { left, top: first, right: left + width, bottom });
    }
    bottom + 22.0 + 2.0 * SMALL * LEADING
}

impl Panel {
    fn draw(&self, sheet: &mut Sheet, area: Area) {
        let Area { top, bottom, .. } = area;
        let (middle, _) = area.middle();
        sheet.text((middle, top - HEADING), &self.heading, HEADING, INK, Anchor::Middle);
        let ticks = self.ticks();
        let scale = ticks.scale(area.left, area.right);
        for value in &ticks.values {
            let x = scale.place(*value);
            let colour = if value.abs() < 1e-9 { AXIS } else { GRID };
            sheet.rule((x, top), (x, bottom), colour);
        }
        for (row, marks) in self.rows.iter().enumerate() {
            let y = top + ROW * (row as f64 + 0.5);
            if let Some(shaded) = self.shaded.get(row).filter(|shaded| **shaded > 0.0) {
                let (from, to) = (scale.place(0.0), scale.place(shaded.min(scale.to.0)));
                sheet.rectangle((from, y - ROW * 0.36), (to, y + ROW * 0.36), GRID);
            }
            for (at, mark) in marks.iter().enumerate() {
                let beside = (at as f64 - (marks.len() - 1) as f64 / 2.0) * BESIDE;
                self::mark(sheet, &scale, mark, y + beside);
            }
        }
        lying(sheet, &scale, bottom, &ticks.labels(sheet.words, ""));
        let below = bottom + 22.0 + SMALL;
        sheet.text((middle, below), &self.unit, SMALL, SOFT, Anchor::Middle);
    }

    /// From zero, or from below where an interval goes there, to the farthest interval.
    fn ticks(&self) -> Ticks {
        let marks = || self.rows.iter().flatten();
        let low = marks().map(|mark| mark.low).fold(0.0, f64::min);
        let high = marks().map(|mark| mark.high).fold(0.0, f64::max);
        Ticks::around(low, high, STEPS)
    }
}

fn mark(sheet: &mut Sheet, scale: &Scale, mark: &Mark, y: f64) {
    let look = look(mark.look);
    sheet.line(&[(scale.place(mark.low), y), (scale.place(mark.high), y)], look.colour, STROKE);
    sheet.marker((scale.place(mark.mean), y), look, mark.filled);
}
