//! Lines with bands, for figures that have time along the bottom.

use crate::charts::axis::Axes;
use crate::charts::estimate::{self, Estimate};
use crate::charts::sheet::{Point, Sheet};
use crate::charts::style::{BAND, STROKE, look};

/// The course of one policy. A missing value is a gap.
#[derive(Debug, Clone)]
pub(crate) struct Course {
    /// Place of the policy in the list.
    pub policy: usize,
    /// Time and value, in order of time.
    pub points: Vec<(f64, Option<Estimate>)>,
}

impl Course {
    /// How many values exist.
    pub fn values(&self) -> usize {
        self.points.iter().filter(|(_, value)| value.is_some()).count()
    }

    /// The last value that exists.
    pub fn last(&self) -> Option<(f64, Estimate)> {
        self.points.iter().rev().find_map(|&(time, value)| value.map(|value| (time, value)))
    }
}

/// The lowest and highest ends of all intervals.
pub(crate) fn span(courses: &[Course]) -> Option<(f64, f64)> {
    let points = courses.iter().flat_map(|course| &course.points);
    estimate::span(points.filter_map(|(_, value)| *value))
}

/// Puts the value of a policy at a time into words.
type Tell<'a> = &'a dyn Fn(usize, f64, &Estimate) -> String;

/// Draws bands, then lines, then a marker at every `every`th point, the baseline last so that
/// nothing hides it. Every point says what `tell` makes of it.
pub(crate) fn draw(sheet: &mut Sheet, courses: &[Course], axes: &Axes, every: usize, tell: Tell) {
    for course in courses {
        sheet.of_policy(course.policy, |sheet| {
            for piece in pieces(course) {
                band(sheet, course.policy, &piece, axes);
            }
        });
    }
    for course in courses.iter().rev() {
        let look = look(course.policy);
        for piece in pieces(course) {
            let line: Vec<Point> =
                piece.iter().map(|(time, value)| axes.place(*time, value.mean)).collect();
            if line.len() > 1 {
                sheet.of_policy(course.policy, |sheet| sheet.dashed(&line, look, STROKE));
            }
            let shift = course.policy * every / courses.len().max(1);
            for (number, (point, (time, value))) in line.iter().zip(&piece).enumerate() {
                let marked =
                    (number + every - shift % every).is_multiple_of(every) || line.len() == 1;
                let told = tell(course.policy, *time, value);
                sheet.telling(Some(course.policy), *point, &told, |sheet| {
                    if marked {
                        sheet.marker(*point, look, true);
                    }
                });
            }
        }
    }
}

/// Runs of points without a gap.
fn pieces(course: &Course) -> Vec<Vec<(f64, Estimate)>> {
    let runs = course.points.split(|(_, value)| value.is_none());
    runs.filter(|run| !run.is_empty())
        .map(|run| {
            run.iter().filter_map(|&(time, value)| value.map(|value| (time, value))).collect()
        })
        .collect()
}

/// The band of a run; a run of one point gets an upright line.
fn band(sheet: &mut Sheet, policy: usize, run: &[(f64, Estimate)], axes: &Axes) {
    let colour = look(policy).colour;
    if let [(time, value)] = run {
        let (low, high) = value.ends();
        sheet.line(&[axes.place(*time, low), axes.place(*time, high)], colour, 1.5);
        return;
    }
    let upper = run.iter().map(|(time, value)| axes.place(*time, value.ends().1));
    let lower = run.iter().rev().map(|(time, value)| axes.place(*time, value.ends().0));
    let outline: Vec<Point> = upper.chain(lower).collect();
    if run.iter().any(|(_, value)| value.interval.is_some()) {
        sheet.area(outline, colour, BAND);
    }
}
