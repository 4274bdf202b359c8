//! Trust both ways, safety and risks over the weeks since the election: four small panels.

use crate::catalogue::outcomes;
use crate::charts::axis::{Axes, Scale, Ticks, lying};
use crate::charts::estimate::Estimate;
use crate::charts::legend;
use crate::charts::series::{self, Course};
use crate::charts::sheet::{Anchor, Sheet};
use crate::charts::style::{HEADING, INK, MARGIN, SMALL, SOFT, WIDTH};
use crate::records::Clock;
use crate::pages::grid::Grid;
use crate::studies::run::figures::grids::{columns, row};
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::results::Results;
use crate::words::{capital, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "term",
    section: |words| ("term-shape", words.say("part-term")),
    policies: Policies::Few,
    sheet,
    alt: |results| {
        let words = results.words;
        say!(words, "term-alt", policies = words.list(&results.policies))
    },
    caption: |results| results.words.say("term-caption"),
    tables: |results| SERIES.iter().map(|name| table(results, name)).collect(),
    by_outcome: None,
};

/// What the panels show, row by row.
const SERIES: [&str; 4] =
    ["trust_alderman_official", "trust_official_alderman", "safety", "risks_relation"];
/// The clock of the figure.
const CLOCK: Clock = Clock::Election;
/// Room for the numbers left of a panel.
const NUMBERS: f64 = 44.0;
/// Between the two columns.
const GUTTER: f64 = 26.0;
/// Height of a panel's picture.
const HEIGHT: f64 = 150.0;
/// Height of what stands above and below a panel's picture.
const HEAD: f64 = 40.0;
/// See [`HEAD`].
const FEET: f64 = 40.0;
/// Weeks in a year.
const YEAR: usize = 52;
/// One point in so many gets a marker.
const MARKED: usize = 13;
/// Steps wanted on the upright axes.
const STEPS: u32 = 4;

/// The figure; `None` without a single value.
fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let panels: Vec<(&'static str, Vec<Course>)> =
        SERIES.iter().map(|&name| (name, courses(results, name))).collect();
    if panels.iter().all(|(_, courses)| series::span(courses).is_none()) {
        return None;
    }
    let weeks =
        results.trajectories.iter().filter(|row| row.clock == CLOCK).map(|row| row.week).max()?;

    let (mut sheet, y) = Sheet::open(words, &results.title, &words.say("term-title"), "");
    let y = legend::above(&mut sheet, y, results.named()) + 6.0;
    let width = (WIDTH - 2.0 * MARGIN - GUTTER) / 2.0;
    for (number, (name, courses)) in panels.iter().enumerate() {
        let left = MARGIN + (number % 2) as f64 * (width + GUTTER);
        let top = y + (number / 2) as f64 * (HEAD + HEIGHT + FEET);
        let panel = Panel { name, courses, weeks: f64::from(weeks), left, top, width };
        panel.draw(&mut sheet, &results.policies);
    }
    let bottom = y + 2.0 * (HEAD + HEIGHT + FEET);
    sheet.text((WIDTH / 2.0, bottom - 2.0), &words.say("term-axis"), SMALL, SOFT, Anchor::Middle);
    Some(sheet.close(bottom + 12.0, &words.foot(&words.say("bands"), results.facts.replicates)))
}

/// The courses of one series by policy.
fn courses(results: &Results, name: &str) -> Vec<Course> {
    let of_policy = |(policy, policy_name): (usize, &String)| {
        let rows = results.trajectories.iter().filter(|row| {
            row.clock == CLOCK && row.series.name == name && row.policy == *policy_name
        });
        let mut points: Vec<_> = rows
            .map(|row| (f64::from(row.week), Estimate::new(row.mean, row.ci_low, row.ci_high)))
            .collect();
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        Course { policy, points }
    };
    results.policies.iter().enumerate().map(of_policy).collect()
}

/// The courses of a series, and where they stand.
struct Panel<'a> {
    name: &'a str,
    courses: &'a [Course],
    weeks: f64,
    left: f64,
    top: f64,
    width: f64,
}

/// One panel with its title, unit, axes and lines.
impl Panel<'_> {
    fn draw(&self, sheet: &mut Sheet, policies: &[String]) {
        let Self { name, courses, weeks, left, top, width } = *self;
        let words = sheet.words;
        let unit = outcomes::find(name).map_or("", |place| outcomes::TABLE[place].unit());
        let title = capital(&words.outcome(name));
        sheet.text((left, top + HEADING / 2.0), &title, HEADING, INK, Anchor::Start);
        let second = top + HEADING * 1.45 + SMALL / 2.0;
        let Some((low, high)) = series::span(courses) else {
            sheet.text((left, second), &words.say("no-values"), SMALL, SOFT, Anchor::Start);
            return;
        };
        let (ticks, cut) = Ticks::positive(low, high, STEPS);
        let below = words.unit_below(unit, cut);
        sheet.text((left, second), &below, SMALL, SOFT, Anchor::Start);

        let (start, end) = (left + NUMBERS, left + width);
        let (upper, lower) = (top + HEAD + 6.0, top + HEAD + HEIGHT);
        let up = ticks.scale(lower, upper);
        let across = Scale { from: (0.0, start), to: (weeks.max(1.0) + 3.0, end) };
        ticks.across(sheet, &up, start, end);
        let step =
            if weeks >= YEAR as f64 { YEAR * (weeks as usize).div_ceil(YEAR * 6) } else { 10 };
        let labels: Vec<_> = (0..=weeks as usize + 3)
            .step_by(step)
            .map(|week| (week as f64, week.to_string()))
            .collect();
        lying(sheet, &across, lower, &labels);
        series::draw(sheet, courses, &Axes { across, up }, MARKED, &|policy, week, value| {
            let what = say!(words, "mark-week", week = week.to_string());
            words.mark(&policies[policy], &what, &value.told(words))
        });
    }
}

/// A series by week and policy.
fn table(results: &Results, name: &str) -> Grid {
    let words = results.words;
    let courses: Vec<Course> = courses(results, name);
    let mut weeks: Vec<f64> =
        courses.iter().flat_map(|course| course.points.iter().map(|point| point.0)).collect();
    weeks.sort_by(f64::total_cmp);
    weeks.dedup();
    let rows = weeks.into_iter().map(|week| {
        let at = |course: &Course| {
            let found = course.points.iter().find(|(time, _)| *time == week);
            found.and_then(|(_, value)| *value)
        };
        row(words, week.to_string(), courses.iter().map(at))
    });
    let (title, outcome) = (words.say("term-title"), words.outcome(name));
    let title = say!(words, "titled-series", title = title, outcome = outcome);
    let caption = say!(words, "table-of", title = title);
    Grid::of_rows(caption, columns(words.say("head-week"), results), rows.collect())
}

#[cfg(test)]
mod tests {
    use super::{CLOCK, SERIES};
    use crate::catalogue::outcomes::TABLE;
    use crate::records;

    /// A series that is not followed would leave its panel empty.
    #[test]
    fn every_panel_shows_a_series_that_is_followed_on_its_clock() {
        let followed = records::SERIES.into_iter().filter(|series| CLOCK.follows(*series));
        let followed: Vec<&str> = followed.map(|series| TABLE[series.outcome()].name).collect();
        for name in SERIES {
            assert!(followed.contains(&name), "{name} is not among {followed:?}");
        }
    }
}
