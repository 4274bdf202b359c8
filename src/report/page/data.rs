//! Every figure as a table, for those who cannot see it or want its numbers.

use maud::{Markup, html};

use super::grid::{Body, Cell, Grid, Row};
use crate::catalogue::outcomes::{self, Outcome, TABLE};
use crate::report::results::{ALL, Dose, Effect, Estimate, Results, finite};
use crate::report::{effects, risks_by_kind, seen, series, term, trade_offs};
use crate::words::en;

/// The tables of a figure by its name; nothing for one that has none.
pub(super) fn of(results: &Results, name: &str) -> Markup {
    let primary = results.primary_outcome();
    let grids = match name {
        "effects" => vec![compared(
            results,
            &effects::outcomes(results),
            &en::effects_title(results.baseline()),
        )],
        "doses" => vec![doses(results)],
        "risks_over_years" => vec![years(results, primary)],
        "risks_by_kind" => vec![
            means(results, en::BY_KIND, &risks_by_kind::KINDS, en::outcome),
            means(results, en::BY_FIELD, &risks_by_kind::FIELDS, en::field),
        ],
        "seen" => [&seen::ARISES[..], &seen::COMES_OUT[..]]
            .map(|names| means(results, en::SEEN_TITLE, names, en::outcome))
            .to_vec(),
        "term" => term::SERIES.iter().map(|name| weeks(results, name)).collect(),
        "profiles" => vec![profiles(results, primary)],
        "trade_offs" => {
            let outcomes: Vec<_> = trade_offs::OUTCOMES.iter().filter_map(|it| found(it)).collect();
            vec![compared(results, &outcomes, &en::trade_offs_title(results.baseline()))]
        }
        "cost_effect" => vec![costs(results)],
        _ => Vec::new(),
    };
    folded(&grids)
}

/// Tables that open on demand; nothing where all are empty.
pub(super) fn folded(grids: &[Grid]) -> Markup {
    html! {
        @if grids.iter().any(|grid| !grid.is_empty()) {
            details.data {
                summary { (en::AS_TABLE) }
                @for grid in grids.iter().filter(|grid| !grid.is_empty()) { (grid.shown()) }
            }
        }
    }
}

fn found(name: &str) -> Option<&'static Outcome> {
    outcomes::find(name).map(|place| &TABLE[place])
}

/// A column for each policy.
fn columns(first: &str, results: &Results) -> Vec<Cell> {
    let policies =
        results.policies.iter().enumerate().map(|(policy, name)| Cell::of(policy, name.as_str()));
    std::iter::once(Cell::plain(first)).chain(policies).collect()
}

/// A row of a value for each policy.
fn row(heading: String, values: impl Iterator<Item = Option<Estimate>>) -> Row {
    let values = values.enumerate().map(|(policy, value)| {
        let text = value.map_or_else(|| en::EMPTY.to_owned(), |value| value.told(en::number));
        Cell::of(policy, text)
    });
    Row::plain(std::iter::once(Cell::plain(heading)).chain(values).collect())
}

/// An outcome by year and policy.
pub(super) fn years(results: &Results, outcome: &Outcome) -> Grid {
    let year = |year: u32| {
        let values =
            results.policies.iter().map(move |policy| results.mean(policy, year, outcome.name));
        row(year.to_string(), values)
    };
    let title = format!("{} ({})", en::years_title(outcome.name), en::unit(outcome.unit()));
    Grid::of_rows(
        en::table_of(&title),
        columns(en::YEAR, results),
        (1..=results.facts.years).map(year).collect(),
    )
}

/// Outcomes over all years by policy.
fn means(results: &Results, title: &str, names: &[&str], called: fn(&str) -> String) -> Grid {
    let rows = names.iter().map(|name| {
        let values = results.policies.iter().map(|policy| results.mean(policy, 0, name));
        row(en::capital(&called(name)), values)
    });
    let unit = found(names[0]).map_or("", |outcome| outcome.unit());
    let title = format!("{title} ({})", en::unit(unit));
    Grid::of_rows(en::table_of(&title), columns(en::OUTCOME, results), rows.collect())
}

/// A series by week and policy.
fn weeks(results: &Results, name: &str) -> Grid {
    let courses: Vec<series::Course> = term::courses(results, name);
    let mut weeks: Vec<f64> =
        courses.iter().flat_map(|course| course.points.iter().map(|point| point.0)).collect();
    weeks.sort_by(f64::total_cmp);
    weeks.dedup();
    let rows = weeks.into_iter().map(|week| {
        let at = |course: &series::Course| {
            let found = course.points.iter().find(|(time, _)| *time == week);
            found.and_then(|(_, value)| *value)
        };
        row(week.to_string(), courses.iter().map(at))
    });
    let title = format!("{}: {}", en::TERM_TITLE, en::outcome(name));
    Grid::of_rows(en::table_of(&title), columns(en::WEEK, results), rows.collect())
}

/// What stands beside a policy or profile that is compared.
fn compared_head(first: &str) -> Vec<Cell> {
    [first, en::VERDICT, en::CHANGE].map(Cell::plain).to_vec()
}

fn compared_cells(heading: &str, effect: &Effect) -> Vec<Cell> {
    let change = effect
        .relative()
        .map_or_else(|| en::EMPTY.to_owned(), |it| en::effect_numbers(it.mean, it.interval));
    vec![Cell::plain(heading), Cell::plain(en::verdict_short(&effect.verdict)), Cell::plain(change)]
}

/// Effects on some outcomes, policy by policy.
fn compared(results: &Results, outcomes: &[&'static Outcome], title: &str) -> Grid {
    let body = |outcome: &&'static Outcome| {
        let row = |(policy, name): (usize, &str)| {
            let effect = results.effect(name, ALL, outcome.name)?;
            Some(Row::of(policy, compared_cells(name, effect)))
        };
        let heading = Some(Cell::plain(en::capital(&en::outcome(outcome.name))));
        Body { heading, rows: results.others().filter_map(row).collect() }
    };
    Grid {
        caption: en::table_of(title),
        head: compared_head(en::POLICY),
        bodies: outcomes.iter().map(body).collect(),
        numbers: 2..3,
        cards: false,
    }
}

/// Effects on an outcome by policy and profile.
pub(super) fn profiles(results: &Results, outcome: &Outcome) -> Grid {
    let body = |(policy, name): (usize, &str)| {
        let row = |profile: &String| {
            let effect = results.effect(name, profile, outcome.name)?;
            Some(Row::of(policy, compared_cells(&en::capital(&en::profile(profile)), effect)))
        };
        let rows = results.profiles.iter().filter_map(row).collect();
        Body { heading: Some(Cell::of(policy, name)), rows }
    };
    Grid {
        caption: en::table_of(&en::profiles_title(outcome.name)),
        head: compared_head(en::PROFILE),
        bodies: results.others().map(body).collect(),
        numbers: 2..3,
        cards: false,
    }
}

fn doses(results: &Results) -> Grid {
    let row = |dose: &Dose| {
        let estimate =
            Estimate::new(dose.relative_difference, dose.relative_low, dose.relative_high);
        let change = estimate
            .map_or_else(|| en::EMPTY.to_owned(), |it| en::effect_numbers(it.mean, it.interval));
        let hours = finite(dose.hours).map_or_else(|| en::EMPTY.to_owned(), en::number);
        let curve = en::curve(&dose.intervention, dose.coverage, dose.weeks.0);
        let verdict = en::verdict_short(&dose.verdict);
        Row::plain([curve, verdict, en::dose(dose.dose), hours, change].map(Cell::plain).to_vec())
    };
    let head = [en::INTERVENTION, en::VERDICT, en::DOSE, en::HOURS, en::CHANGE];
    let mut grid = Grid::of_rows(
        en::table_of(&en::doses_title(results.primary_outcome().name)),
        head.map(Cell::plain).to_vec(),
        results.doses.iter().map(row).collect(),
    );
    grid.numbers = 2..head.len();
    grid
}

fn costs(results: &Results) -> Grid {
    let primary = results.primary_outcome().name;
    let row = |(policy, name): (usize, &String)| {
        let cost = results.costs.iter().find(|cost| cost.policy == *name)?;
        let hours = finite(cost.hours).map_or_else(|| en::EMPTY.to_owned(), en::number);
        let effect = results.effect(name, ALL, primary).and_then(Effect::relative);
        let change = effect
            .map_or_else(|| en::EMPTY.to_owned(), |it| en::effect_numbers(it.mean, it.interval));
        Some(Row::of(policy, [name.clone(), hours, change].map(Cell::plain).to_vec()))
    };
    Grid::of_rows(
        en::table_of(&en::cost_title(primary)),
        [en::POLICY, en::HOURS, en::CHANGE].map(Cell::plain).to_vec(),
        results.policies.iter().enumerate().filter_map(row).collect(),
    )
}
