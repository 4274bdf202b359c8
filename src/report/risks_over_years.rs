//! The primary outcome by observed year and policy, with 95% bands.

use super::axis::{Scale, Ticks, lying};
use super::legend::{self, Entry};
use super::results::Results;
use super::series::{self, Course};
use super::sheet::{Anchor, Sheet};
use super::style::{MARGIN, SMALL, SOFT};

/// Where the years begin, right of the numbers.
const LEFT: f64 = MARGIN + 48.0;
/// Where the years end.
const RIGHT: f64 = 560.0;
/// Where the names begin.
const NAMES: f64 = 590.0;
/// Least height of the picture.
const HEIGHT: f64 = 340.0;
/// Steps wanted on the upright axis.
const STEPS: u32 = 6;

/// The figure; `None` without a single value.
pub(super) fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let outcome = results.primary_outcome();
    let years = (1..=results.facts.years).collect::<Vec<_>>();
    let courses: Vec<Course> = results
        .policies
        .iter()
        .enumerate()
        .map(|(policy, name)| {
            let points = years
                .iter()
                .map(|&year| (f64::from(year), results.mean(name, year, outcome.name)))
                .collect();
            Course { policy, points }
        })
        .collect();
    let (low, high) = series::span(&courses)?;

    let (ticks, cut) = Ticks::positive(low, high, STEPS);
    let unit = words.unit_line(outcome.unit());
    let below = if cut { format!("{unit} {}", &words.say("axis-cut")) } else { unit };
    let (mut sheet, y) =
        Sheet::open(words, &results.title, &words.years_title(outcome.name), &below);
    let top = y + 8.0;
    let bottom = top + HEIGHT.max(legend::height_beside(&results.policies, NAMES));

    let (least, most) = ticks.ends();
    let up = Scale { from: (least, bottom), to: (most, top) };
    let final_year = f64::from(results.facts.years.max(1));
    let across = Scale { from: (0.6, LEFT), to: (final_year + 0.4, RIGHT) };
    ticks.across(&mut sheet, &up, LEFT, RIGHT);
    let every = years.len().div_ceil(14).max(1);
    let labels: Vec<_> =
        years.iter().step_by(every).map(|&year| (f64::from(year), year.to_string())).collect();
    lying(&mut sheet, &across, bottom, &labels);
    let middle = f64::midpoint(LEFT, RIGHT);
    sheet.text((middle, bottom + 34.0), &words.say("years-axis"), SMALL, SOFT, Anchor::Middle);

    series::draw(&mut sheet, &courses, &across, &up, 1);
    let entries = courses
        .iter()
        .filter_map(|course| {
            let (_, value) = course.last()?;
            Some(Entry {
                policy: course.policy,
                name: &results.policies[course.policy],
                y: up.place(value.mean),
            })
        })
        .collect();
    legend::beside(&mut sheet, entries, across.place(final_year), NAMES, (top, bottom));
    Some(sheet.close(bottom + 48.0, &words.foot(&words.say("bands"), results.facts.replicates)))
}
