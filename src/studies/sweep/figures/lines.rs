//! One number along the bottom: the primary outcome by policy, and the differences to the baseline.

use crate::charts::axis::{Axes, Scale, Ticks, lying};
use crate::charts::estimate::{Estimate, span};
use crate::charts::legend;
use crate::charts::series::{self, Course};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{
    AXIS, HEADING, INK, MARGIN, SMALL, SOFT, STROKE, WIDTH, look, text_width,
};
use crate::studies::sweep::results::{Axis, Results, difference, level};
use crate::words::{Words, capital, say};

/// Where values begin, right of the numbers.
const LEFT: f64 = MARGIN + 48.0;
/// Where they end.
const RIGHT: f64 = WIDTH - MARGIN - 6.0;
/// Height of the upper picture.
const LEVELS: f64 = 230.0;
/// Height of the lower one.
const DIFFERENCES: f64 = 200.0;
/// Height of a panel's title and unit.
const HEAD: f64 = 44.0;
/// Steps wanted on upright axes.
const STEPS: u32 = 5;
/// From one policy to the next where intervals stand at one value.
const ASIDE: f64 = 7.0;

/// The figure, or why there is none.
pub(crate) fn sheet(results: &Results, axis: &Axis) -> Result<Sheet, String> {
    let words = results.words;
    let numbers = axis.numbers.as_deref().unwrap_or_default();
    let courses = courses(results, axis, &[]);
    let (low, high) = series::span(&courses).ok_or_else(|| words.say("sweep-no-values"))?;
    let across = across(numbers, LEFT, RIGHT);
    let (mut sheet, y) = Sheet::open(
        words,
        &results.title,
        &words.sweep_title(results.outcome().name, &words.list(&results.keys)),
        "",
    );
    let top = legend::above(&mut sheet, y, results.named()) + 8.0;
    let (ticks, cut) = Ticks::positive(low, high, STEPS);
    let below = words.unit_below(results.outcome().unit(), cut);
    heading(&mut sheet, top, &capital(&words.outcome(results.outcome().name)), &below);
    let (upper, lower) = (top + HEAD, top + HEAD + LEVELS);
    let up = ticks.scale(lower, upper);
    ticks.across(&mut sheet, &up, LEFT, RIGHT);
    lying(&mut sheet, &across, lower, &labels(words, axis, &across));
    series::draw(&mut sheet, &courses, &Axes { across, up }, 1, &|policy, number, value| {
        let number = words.typed(&number.to_string());
        let what = say!(words, "mark-swept", key = &results.keys[axis.key], value = number);
        words.mark(&results.policies[policy], &what, &value.told(words))
    });
    let mut bottom = lower + 24.0;
    if results.policies.len() > 1 {
        bottom = differences(&mut sheet, results, axis, &across, bottom + 12.0);
    }
    let middle = f64::midpoint(LEFT, RIGHT);
    sheet.text((middle, bottom + 10.0), &results.keys[axis.key], SMALL, SOFT, Anchor::Middle);
    let foot = words.sweep_lines_foot(results.facts.replicates, results.policies.len() > 1);
    Ok(sheet.close(bottom + 24.0, &foot))
}

fn heading(sheet: &mut Sheet, top: f64, title: &str, below: &str) {
    sheet.text((MARGIN, top + HEADING / 2.0), title, HEADING, INK, Anchor::Start);
    sheet.text((MARGIN, top + HEADING * 1.45 + SMALL / 2.0), below, SMALL, SOFT, Anchor::Start);
}

/// The primary outcome of each policy along an axis, where the other keys have these values.
pub(crate) fn courses(results: &Results, axis: &Axis, fixed: &[(usize, &str)]) -> Vec<Course> {
    let numbers = axis.numbers.as_deref().unwrap_or_default();
    let course = |policy: usize| {
        let points = axis.values.iter().zip(numbers).map(|(value, number)| {
            let wanted = [fixed, &[(axis.key, value.as_str())]].concat();
            let row = results.point_at(&wanted).and_then(|point| results.row(point, policy));
            (*number, row.and_then(level))
        });
        Course { policy, points: points.collect() }
    };
    (0..results.policies.len()).map(course).collect()
}

/// A lying scale from the least to the largest number, with room at both ends.
pub(crate) fn across(numbers: &[f64], left: f64, right: f64) -> Scale {
    let (low, high) = (numbers[0], numbers[numbers.len() - 1]);
    let room = (high - low) * 18.0 / (right - left);
    Scale { from: (low - room, left), to: (high + room, right) }
}

/// The values as labels, as many as fit beside each other.
pub(crate) fn labels(words: Words, axis: &Axis, across: &Scale) -> Vec<(f64, String)> {
    let numbers = axis.numbers.as_deref().unwrap_or_default();
    let mut labels: Vec<(f64, String)> = Vec::new();
    let mut free = f64::NEG_INFINITY;
    for (number, value) in numbers.iter().zip(&axis.values) {
        let value = words.swept(value);
        let half = text_width(&value, SMALL) / 2.0 + 3.0;
        let x = across.place(*number);
        if x - half >= free {
            free = x + half;
            labels.push((*number, value));
        }
    }
    labels
}

/// Differences to the baseline with the intervals of their family; returns the height below.
fn differences(sheet: &mut Sheet, results: &Results, axis: &Axis, across: &Scale, top: f64) -> f64 {
    let words = results.words;
    let title = say!(words, "sweep-difference", baseline = &results.policies[0]);
    let unit = words.unit_line(results.outcome().unit());
    heading(
        sheet,
        top,
        &title,
        &format!("{unit}; {}; {}", words.say("filled-told"), words.say("hollow")),
    );
    let numbers = axis.numbers.as_deref().unwrap_or_default();
    let marks: Vec<(usize, f64, Estimate, bool)> = (1..results.policies.len())
        .flat_map(|policy| axis.values.iter().zip(numbers).map(move |pair| (policy, pair)))
        .filter_map(|(policy, (value, number))| {
            let point = results.point_at(&[(axis.key, value)])?;
            let row = results.row(point, policy)?;
            Some((policy, *number, difference(row)?, row.distinguishable()))
        })
        .collect();
    let (low, high) = span(marks.iter().map(|mark| mark.2)).unwrap_or_default();
    let (upper, lower) = (top + HEAD, top + HEAD + DIFFERENCES);
    let ticks = Ticks::around(low.min(0.0), high.max(0.0), STEPS);
    let up = ticks.scale(lower, upper);
    ticks.across(sheet, &up, LEFT, RIGHT);
    let zero = up.place(0.0);
    sheet.line(&[(LEFT, zero), (RIGHT, zero)], AXIS, 1.5);
    lying(sheet, across, lower, &labels(words, axis, across));
    let middle = results.policies.len() as f64 / 2.0;
    let place = |policy: usize, number: f64, value: f64| {
        (across.place(number) + (policy as f64 - middle) * ASIDE, up.place(value))
    };
    for policy in 1..results.policies.len() {
        let of_policy = || marks.iter().filter(|mark| mark.0 == policy);
        let line: Vec<_> = of_policy().map(|mark| place(policy, mark.1, mark.2.mean)).collect();
        if line.len() > 1 {
            sheet.dashed(&line, look(policy), STROKE / 2.0);
        }
        for (_, number, estimate, distinguishable) in of_policy() {
            let (low, high) = estimate.ends();
            let ends = [place(policy, *number, low), place(policy, *number, high)];
            sheet.line(&ends, look(policy).colour, STROKE);
            sheet.marker(place(policy, *number, estimate.mean), look(policy), *distinguishable);
        }
    }
    lower + 24.0
}
