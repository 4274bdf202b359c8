//! One outcome in the figure of effects: its name, and a marker with an interval for each policy.

use crate::catalogue::outcomes::{Kind, Outcome};
use crate::charts::axis::{Scale, guide, lying};
use crate::charts::estimate::Estimate;
use crate::charts::legend;
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    GRID, HAIR, HEADING, INK, LABEL, LEADING, Look, MARGIN, PAPER, SMALL, SOFT, STROKE, TINT, look,
    text_width, wrap,
};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::results::Results;
use crate::words::{Words, capital};

/// Height for one policy where its numbers are written out.
const ROW: f64 = 16.0;
/// Height for one policy where they are not.
const DENSE_ROW: f64 = 9.5;
/// White between one outcome and the next.
const APART: f64 = 8.0;
/// Height of a group's heading.
const HEADING_HEIGHT: f64 = HEADING * 2.4;
/// White below the last group where groups have headings.
const BELOW_GROUPS: f64 = 8.0;
/// From the axis to the numbers.
const NUMBERS: f64 = 12.0;
/// From the axis to the verdicts.
const VERDICTS: f64 = 150.0;
/// Steps wanted on the axis.
pub(crate) const STEPS: u32 = 6;
/// An axis reaches no further than this many times the farthest estimate.
const REACH: f64 = 2.5;

/// The interval and the marker of an effect on a scale in percent; arrows where the interval goes on
/// beyond an end.
pub(crate) fn interval(
    sheet: &mut Sheet,
    scale: &Scale,
    effect: &Estimate,
    y: f64,
    look: Look,
    filled: bool,
) {
    let (start, end) = (scale.from.1, scale.to.1);
    let place = |share: f64| scale.place(100.0 * share);
    let (low, high) = effect.ends();
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
    if (start..=end).contains(&place(effect.mean)) {
        sheet.marker((place(effect.mean), y), look, filled);
    }
}

/// The numbers and the verdict of an effect, right of a scale.
pub(crate) fn numbers(
    sheet: &mut Sheet,
    scale: &Scale,
    effect: &Effect,
    estimate: &Estimate,
    y: f64,
) {
    let (words, end) = (sheet.words, scale.to.1);
    let numbers = estimate.told_as_effect(words);
    sheet.text((end + NUMBERS, y), &numbers, SMALL, INK, Anchor::Start);
    let verdict = effect.judged(words);
    sheet.text((end + VERDICTS, y), &verdict, SMALL, INK, Anchor::Start);
}

/// The ends of an axis of effects: wide enough for all estimates, but not for every wild interval.
pub(crate) fn reach<'a>(effects: impl Iterator<Item = &'a Estimate> + Clone) -> Option<(f64, f64)> {
    let farthest = effects.clone().map(|it| it.mean.abs()).reduce(f64::max)?;
    let limit = (farthest * REACH).max(0.01);
    let low = effects.clone().map(|it| it.ends().0.max(-limit)).fold(-limit / 8.0, f64::min);
    let high = effects.map(|it| it.ends().1.min(limit)).fold(limit / 8.0, f64::max);
    Some((low, high))
}

/// Opens a figure of effects: title, legend, and what markers mean, filled ones in these words; returns the height
/// below.
pub(crate) fn open(results: &Results, title: &str, filled: &str) -> (Sheet, f64) {
    let (mut sheet, y) = Sheet::open(results.words, &results.title, title, "");
    let y = legend::above(&mut sheet, y, results.others());
    let y = keys(&mut sheet, y, filled);
    (sheet, y)
}

/// What filled and hollow markers mean; returns the height below.
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

/// An outcome with the effect of each policy that has one.
pub(crate) struct Row<'a> {
    /// The outcome.
    pub outcome: &'static Outcome,
    /// Place of the policy in the list, its effect, and that as a share of the baseline.
    pub effects: Vec<(usize, &'a Effect, Estimate)>,
}

impl<'a> Row<'a> {
    /// The effects of all policies over all municipalities; `None` if there are none.
    pub fn of(results: &'a Results, outcome: &'static Outcome) -> Option<Self> {
        let effect = |(policy, name)| {
            let effect = results.effect(name, ALL, outcome.name)?;
            Some((policy, effect, effect.relative()?))
        };
        let effects: Vec<_> = results.others().filter_map(effect).collect();
        (!effects.is_empty()).then_some(Self { outcome, effects })
    }
}

/// Rows that stand together.
pub(crate) struct Group<'a> {
    /// What stands above them.
    pub heading: Option<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<Row<'a>>,
}

/// A column of rows: names from `left` on, then the axis, then numbers unless rows are dense.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    /// Where names begin.
    pub left: f64,
    /// The axis in percent.
    pub scale: Scale,
    /// Whether rows stand close and without numbers.
    pub dense: bool,
    /// How many policies there are besides the baseline.
    pub policies: usize,
}

impl Column {
    fn row_height(&self) -> f64 {
        if self.dense { DENSE_ROW } else { ROW }
    }

    /// Name and hint of an outcome, in lines.
    fn name(&self, words: Words, row: &Row) -> (Vec<String>, String) {
        let name = capital(&words.outcome(row.outcome.name));
        let counts = matches!(row.outcome.kind, Kind::Count);
        let hint = words.direction_hint(row.outcome.direction.word(), counts);
        (wrap(&name, LABEL, self.scale.from.1 - self.left - 12.0), hint)
    }

    /// Height of a row with the white around it.
    fn height(&self, words: Words, row: &Row) -> f64 {
        let lines = self.name(words, row).0.len() as f64;
        let label = lines * LABEL * LEADING + SMALL * LEADING;
        label.max(self.policies as f64 * self.row_height()) + APART
    }

    /// Upright lines at round values, that at zero heavier.
    pub fn guide(&self, sheet: &mut Sheet, top: f64, bottom: f64) -> Vec<(f64, String)> {
        guide(sheet, &self.scale, STEPS, top, bottom)
    }

    /// Groups of rows on the axis, above a band between two shares if there is one; returns the height below.
    pub fn groups(
        &self,
        sheet: &mut Sheet,
        groups: &[Group],
        top: f64,
        band: Option<[f64; 2]>,
    ) -> f64 {
        let words = sheet.words;
        let height = |group: &Group| {
            let heading = group.heading.as_ref().map_or(0.0, |_| HEADING_HEIGHT);
            heading + group.rows.iter().map(|row| self.height(words, row)).sum::<f64>()
        };
        let has_headings = groups.iter().any(|group| group.heading.is_some());
        let white = if has_headings { BELOW_GROUPS } else { 0.0 };
        let bottom = top + groups.iter().map(height).sum::<f64>() + white;
        if let Some(ends) = band {
            let [low, high] = ends.map(|share| self.scale.place(100.0 * share));
            sheet.rectangle((low, top), (high, bottom), TINT);
        }
        let labels = self.guide(sheet, top, bottom);
        let mut y = top;
        for group in groups {
            if let Some(heading) = &group.heading {
                y = self.heading(sheet, heading, y);
            }
            for row in &group.rows {
                y = self.draw(sheet, row, y);
            }
        }
        self.foot(sheet, bottom, &labels)
    }

    /// One outcome; returns the height below it.
    fn draw(&self, sheet: &mut Sheet, row: &Row, top: f64) -> f64 {
        let words = sheet.words;
        let height = self.height(words, row);
        let middle = top + (height - APART) / 2.0;
        if self.dense {
            sheet.rule((self.left, top - APART / 2.0), (self.scale.to.1, top - APART / 2.0), GRID);
        }
        let (lines, hint) = self.name(words, row);
        let mut y =
            middle - (lines.len() as f64 * LABEL + SMALL) * LEADING / 2.0 + LABEL * LEADING / 2.0;
        for line in &lines {
            sheet.text((self.left, y), line, LABEL, INK, Anchor::Start);
            y += LABEL * LEADING;
        }
        sheet.text((self.left, y - 1.0), &hint, SMALL, SOFT, Anchor::Start);
        for (policy, effect, estimate) in &row.effects {
            let place = *policy as f64 - 1.0 - (self.policies - 1) as f64 / 2.0;
            self.effect(sheet, *policy, effect, estimate, middle + place * self.row_height());
        }
        top + height
    }

    /// The interval, marker, numbers and verdict of one policy.
    pub fn effect(
        &self,
        sheet: &mut Sheet,
        policy: usize,
        effect: &Effect,
        estimate: &Estimate,
        y: f64,
    ) {
        let (start, end) = (self.scale.from.1, self.scale.to.1);
        let at = (self.scale.place(100.0 * estimate.mean).clamp(start, end), y);
        sheet.telling(Some(policy), at, &effect.told(sheet.words), |sheet| {
            self.drawn(sheet, look(policy), effect, estimate, y);
        });
    }

    fn drawn(&self, sheet: &mut Sheet, look: Look, effect: &Effect, estimate: &Estimate, y: f64) {
        if let Some((low, high)) = effect.range_over_assumptions() {
            let (start, end) = (self.scale.from.1, self.scale.to.1);
            let place = |share: f64| (self.scale.place(100.0 * share).clamp(start, end), y + 4.0);
            sheet.line(&[place(low), place(high)], look.colour, HAIR);
        }
        interval(sheet, &self.scale, estimate, y, look, effect.sign().is_filled());
        if !self.dense {
            numbers(sheet, &self.scale, effect, estimate, y);
        }
    }

    /// The heading of a group; returns the height below it.
    fn heading(&self, sheet: &mut Sheet, words: &str, top: f64) -> f64 {
        let middle = top + HEADING_HEIGHT - HEADING;
        // Upright lines would run through the words.
        let (half, width) = (HEADING * 0.7, text_width(words, HEADING));
        sheet.rectangle(
            (self.left, middle - half),
            (self.left + width + 4.0, middle + half),
            PAPER,
        );
        sheet.text((self.left, middle), words, HEADING, INK, Anchor::Start);
        top + HEADING_HEIGHT
    }

    /// The axis with arrows and words for its ends and its title; returns the height below.
    pub fn foot(&self, sheet: &mut Sheet, y: f64, labels: &[(f64, String)]) -> f64 {
        let words = sheet.words;
        lying(sheet, &self.scale, y, labels);
        let (start, end) = (self.scale.from.1, self.scale.to.1);
        let y = y + 22.0 + SMALL;
        let arrow = |sheet: &mut Sheet, tip: f64, back: f64| {
            sheet.area(vec![(tip, y), (back, y - 4.0), (back, y + 4.0)], SOFT, 1.0);
        };
        arrow(sheet, start, start + 7.0);
        sheet.text((start + 12.0, y), &words.say("fewer"), SMALL, SOFT, Anchor::Start);
        arrow(sheet, end, end - 7.0);
        sheet.text((end - 12.0, y), &words.say("more"), SMALL, SOFT, Anchor::End);
        let middle = f64::midpoint(start, end);
        let title = words.say("effects-axis");
        sheet.text((middle, y + SMALL * 1.6), &title, SMALL, SOFT, Anchor::Middle);
        y + SMALL * 3.0
    }
}
