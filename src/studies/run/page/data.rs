//! Every figure as a table, for those who cannot see it or want its numbers.

use crate::catalogue::outcomes::{self, Outcome, TABLE};
use crate::charts::estimate::{Estimate, finite};
use crate::charts::series;
use crate::pages::grid::{Body, Cell, Grid, Row};
use crate::studies::answer::effect::{ALL, Effect, TOO_FEW_REPLICATES};
use crate::studies::run::figures::doses::name_of_curve;
use crate::studies::run::figures::{effects, effects_others, risks_by_kind, seen, term, trade_off};
use crate::studies::run::results::{Dose, Results};
use crate::words::{EMPTY, Words, capital, say};
use maud::{Markup, html};

/// The tables of a figure by its name; nothing for one that has none.
pub(crate) fn of(results: &Results, name: &str) -> Markup {
    let words = results.words;
    let (primary, baseline) = (results.primary_outcome(), results.baseline());
    let grids = match name {
        "effects" => {
            let title = say!(words, "effects-title", baseline = baseline);
            vec![compared(results, &effects::outcomes(results), &title)]
        }
        "effects_others" => {
            let title = say!(words, "effects-others-title", baseline = baseline);
            vec![compared(results, &effects_others::outcomes(results), &title)]
        }
        "doses" => vec![doses(results)],
        "risks_over_years" => vec![years(results, primary)],
        "risks_by_kind" => vec![
            means(results, &words.say("by-kind"), &risks_by_kind::KINDS, Words::outcome),
            means(results, &words.say("by-field"), &risks_by_kind::FIELDS, Words::field),
        ],
        "seen" => [&seen::ARISES[..], &seen::COMES_OUT[..]]
            .map(|names| means(results, &words.say("seen-title"), names, Words::outcome))
            .to_vec(),
        "term" => term::SERIES.iter().map(|name| weeks(results, name)).collect(),
        "profiles" => vec![profiles(results, primary)],
        "trade_offs" => {
            let outcomes: Vec<_> = trade_off::OUTCOMES.iter().filter_map(|it| found(it)).collect();
            let title = say!(words, "trade-offs-title", baseline = baseline);
            vec![compared(results, &outcomes, &title)]
        }
        "cost_effect" => vec![costs(results)],
        _ => Vec::new(),
    };
    folded(words, &grids)
}

/// Tables that open on demand; nothing where all are empty.
pub(crate) fn folded(words: Words, grids: &[Grid]) -> Markup {
    html! {
        @if grids.iter().any(|grid| !grid.is_empty()) {
            details.data {
                summary { (words.say("as-table")) }
                @for grid in grids.iter().filter(|grid| !grid.is_empty()) { (grid.shown()) }
            }
        }
    }
}

fn found(name: &str) -> Option<&'static Outcome> {
    outcomes::find(name).map(|place| &TABLE[place])
}

/// A column for each policy.
fn columns(first: String, results: &Results) -> Vec<Cell> {
    let policies =
        results.policies.iter().enumerate().map(|(policy, name)| Cell::of(policy, name.as_str()));
    std::iter::once(Cell::plain(first)).chain(policies).collect()
}

/// A row of a value for each policy.
fn row(words: Words, heading: String, values: impl Iterator<Item = Option<Estimate>>) -> Row {
    let values = values.enumerate().map(|(policy, value)| {
        let text = value.map_or_else(|| EMPTY.to_owned(), |value| value.told(words));
        Cell::of(policy, text)
    });
    Row::plain(std::iter::once(Cell::plain(heading)).chain(values).collect())
}

/// An outcome by year and policy.
pub(crate) fn years(results: &Results, outcome: &Outcome) -> Grid {
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

/// Outcomes over all years by policy.
fn means(
    results: &Results,
    title: &str,
    names: &[&str],
    called: fn(Words, &str) -> String,
) -> Grid {
    let words = results.words;
    let rows = names.iter().map(|name| {
        let values = results.policies.iter().map(|policy| results.mean(policy, 0, name));
        row(words, capital(&called(words, name)), values)
    });
    let unit = found(names[0]).map_or("", |outcome| outcome.unit());
    let caption = say!(words, "table-of", title = words.titled_unit(title, unit));
    Grid::of_rows(caption, columns(words.say("head-outcome"), results), rows.collect())
}

/// A series by week and policy.
fn weeks(results: &Results, name: &str) -> Grid {
    let words = results.words;
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
        row(words, week.to_string(), courses.iter().map(at))
    });
    let (title, outcome) = (words.say("term-title"), words.outcome(name));
    let title = say!(words, "titled-series", title = title, outcome = outcome);
    let caption = say!(words, "table-of", title = title);
    Grid::of_rows(caption, columns(words.say("head-week"), results), rows.collect())
}

/// What stands beside a policy or profile that is compared.
fn compared_head(words: Words, first: String) -> Vec<Cell> {
    [first, words.say("verdict"), words.say("head-change")].map(Cell::plain).to_vec()
}

fn compared_cells(words: Words, heading: &str, effect: &Effect) -> Vec<Cell> {
    let verdict = effect.judged(words);
    [heading.to_owned(), verdict, effect.change(words)].map(Cell::plain).to_vec()
}

/// Effects on some outcomes, policy by policy.
fn compared(results: &Results, outcomes: &[&'static Outcome], title: &str) -> Grid {
    let words = results.words;
    let body = |outcome: &&'static Outcome| {
        let row = |(policy, name): (usize, &str)| {
            let effect = results.effect(name, ALL, outcome.name)?;
            Some(Row::of(policy, compared_cells(words, name, effect)))
        };
        let heading = Some(Cell::plain(capital(&words.outcome(outcome.name))));
        Body { heading, rows: results.others().filter_map(row).collect() }
    };
    Grid {
        caption: say!(words, "table-of", title = title),
        head: compared_head(words, words.say("policy")),
        bodies: outcomes.iter().map(body).collect(),
        numbers: 2..3,
        cards: false,
    }
}

/// Effects on an outcome by policy and profile.
pub(crate) fn profiles(results: &Results, outcome: &Outcome) -> Grid {
    let words = results.words;
    let body = |(policy, name): (usize, &str)| {
        let row = |profile: &String| {
            let effect = results.effect(name, profile, outcome.name)?;
            let heading = capital(&words.profile(profile));
            Some(Row::of(policy, compared_cells(words, &heading, effect)))
        };
        let rows = results.profiles.iter().filter_map(row).collect();
        Body { heading: Some(Cell::of(policy, name)), rows }
    };
    Grid {
        caption: say!(words, "table-of", title = words.profiles_title(outcome.name)),
        head: compared_head(words, words.say("head-profile")),
        bodies: results.others().map(body).collect(),
        numbers: 2..3,
        cards: false,
    }
}

fn doses(results: &Results) -> Grid {
    let words = results.words;
    let row = |dose: &Dose| {
        let estimate =
            Estimate::new(dose.relative_difference, dose.relative_low, dose.relative_high);
        let change = estimate
            .filter(|_| dose.said() != TOO_FEW_REPLICATES)
            .map(|it| it.told_as_effect(words));
        let cells = [
            name_of_curve(words, dose),
            words.verdict_short(dose.said()),
            words.dose(dose.dose),
            hours(words, dose.hours),
            change.unwrap_or_else(|| EMPTY.to_owned()),
        ];
        Row::plain(cells.map(Cell::plain).to_vec())
    };
    let head = [
        words.say("head-intervention"),
        words.say("verdict"),
        words.say("head-dose"),
        words.say("hours"),
        words.say("head-change"),
    ];
    let outcome = words.outcome(results.primary_outcome().name);
    let title = say!(words, "doses-title", outcome = outcome);
    let mut grid = Grid::of_rows(
        say!(words, "table-of", title = title),
        head.map(Cell::plain).to_vec(),
        results.doses.iter().map(row).collect(),
    );
    grid.numbers = 2..5;
    grid
}

fn hours(words: Words, hours: Option<f64>) -> String {
    finite(hours).map_or_else(|| EMPTY.to_owned(), |it| words.number(it))
}

fn costs(results: &Results) -> Grid {
    let words = results.words;
    let primary = results.primary_outcome().name;
    let row = |(policy, name): (usize, &String)| {
        let cost = results.costs.iter().find(|cost| cost.policy == *name)?;
        let effect = results.effect(name, ALL, primary);
        let change = effect.map_or_else(|| EMPTY.to_owned(), |effect| effect.change(words));
        let cells = [name.clone(), hours(words, cost.hours), change];
        Some(Row::of(policy, cells.map(Cell::plain).to_vec()))
    };
    let title = say!(words, "cost-title", outcome = words.outcome(primary));
    let head = [words.say("policy"), words.say("hours"), words.say("head-change")];
    Grid::of_rows(
        say!(words, "table-of", title = title),
        head.map(Cell::plain).to_vec(),
        results.policies.iter().enumerate().filter_map(row).collect(),
    )
}
