//! An outcome by observed year and policy, with 95% bands.

use crate::catalogue::outcomes::Outcome;
use crate::charts::axis::{Axes, Scale, Ticks, lying};
use crate::charts::legend::{self, Entry};
use crate::charts::series::{self, Course};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{MARGIN, SMALL, SOFT};
use crate::pages::grid::Grid;
use crate::studies::run::figures::grids::{columns, row};
use crate::studies::run::figures::plot::{ByOutcome, Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::say;

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "risks_over_years",
    section: |words| ("time", words.say("part-time")),
    policies: Policies::Few,
    sheet: |results| sheet(results, results.primary_outcome()),
    alt: |results| alt(results, results.primary_outcome()),
    caption: |results| results.words.years_caption(results.facts.years),
    tables: |results| vec![table(results, results.primary_outcome())],
    by_outcome: Some(ByOutcome { name: "years", sheet, alt, table }),
};

/// Where the years begin, right of the numbers.
const LEFT: f64 = MARGIN + 48.0;
/// Where the years end.
const RIGHT: f64 = 560.0;
/// Where the names begin.
const NAMES: f64 = 590.0;
/// Least height of the picture.
const HEIGHT: f64 = 340.0;
/// Share of a year over which single points of policies are set apart; below one, so that each
/// stays with its year.
const ROOM: f64 = 0.6;
/// Steps wanted on the upright axis.
const STEPS: u32 = 6;

/// The figure of an outcome; `None` without a single value.
fn sheet(results: &Results, outcome: &'static Outcome) -> Option<Sheet> {
    let words = results.words;
    let years = (1..=results.facts.years).collect::<Vec<_>>();
    let mut courses: Vec<Course> = results
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
    let apart = courses.iter().all(|course| course.values() <= 1);
    if apart {
        set_apart(&mut courses);
    }

    let (ticks, cut) = Ticks::positive(low, high, STEPS);
    let below = words.unit_below(outcome.unit(), cut);
    let (mut sheet, y) =
        Sheet::open(words, &results.title, &words.years_title(outcome.name), &below);
    let top = y + 8.0;
    let bottom = top + HEIGHT.max(legend::height_beside(&results.policies, NAMES));

    let up = ticks.scale(bottom, top);
    let final_year = f64::from(results.facts.years.max(1));
    let across = Scale { from: (0.6, LEFT), to: (final_year + 0.4, RIGHT) };
    ticks.across(&mut sheet, &up, LEFT, RIGHT);
    let every = years.len().div_ceil(14).max(1);
    let labels: Vec<_> =
        years.iter().step_by(every).map(|&year| (f64::from(year), year.to_string())).collect();
    lying(&mut sheet, &across, bottom, &labels);
    let middle = f64::midpoint(LEFT, RIGHT);
    sheet.text((middle, bottom + 34.0), &words.say("years-axis"), SMALL, SOFT, Anchor::Middle);

    series::draw(&mut sheet, &courses, &Axes { across, up }, 1, &|policy, year, value| {
        let what = say!(words, "mark-year", year = year.round().to_string());
        words.mark(&results.policies[policy], &what, &value.told(words))
    });
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
    // From single points a line to a name would look like a course.
    let ends = (!apart).then(|| across.place(final_year));
    legend::beside(&mut sheet, entries, ends, NAMES, top, bottom);
    let signs = words.say(if apart { "lines" } else { "bands" });
    Some(sheet.close(bottom + 48.0, &words.foot(&signs, results.facts.replicates)))
}

/// Sets the only points of several policies apart, side by side in their year, so that none hides
/// another or its interval.
fn set_apart(courses: &mut [Course]) {
    let step = ROOM / courses.len().max(1) as f64;
    let middle = (courses.len().max(1) - 1) as f64 / 2.0;
    for course in courses {
        let shift = (course.policy as f64 - middle) * step;
        for (time, _) in &mut course.points {
            *time += shift;
        }
    }
}

/// What the figure shows, for those who cannot see it.
fn alt(results: &Results, outcome: &Outcome) -> String {
    let words = results.words;
    let (outcome, policies) = (words.outcome(outcome.name), words.list(&results.policies));
    words.years_alt(&outcome, &policies, results.facts.years)
}

/// An outcome by year and policy.
fn table(results: &Results, outcome: &Outcome) -> Grid {
    let words = results.words;
    let year = |year: u32| {
        let values =
            results.policies.iter().map(move |policy| results.mean(policy, year, outcome.name));
        row(words, year.to_string(), values)
    };
    let title = words.titled_unit(&words.years_title(outcome.name), outcome.unit());
    Grid::of_rows(
        say!(words, "table-of", title = title),
        columns(words.say("head-year"), results),
        (1..=results.facts.years).map(year).collect(),
    )
}
