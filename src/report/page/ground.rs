//! On what a run stands: what is assumed, what was changed, how it fits, where it ends, how to cite it.

use maud::{Markup, html};

use super::grid::{Cell, Grid, Row};
use super::stated::{Change, Here, Part, Stated};
use crate::analysis::figures::{Level, levels};
use crate::catalogue::figures::Band;
use crate::catalogue::{figures, interventions, parameters};
use crate::report::html::{coded, listed};
use crate::report::results::{Estimate, Facts, Results, finite};
use crate::words::en;

/// How many of the points on what the model is are assumptions; the rest are limits.
const ASSUMED: usize = 3;
/// What the project says of itself, for those who cite it.
const CITATION: &str = include_str!("../../../CITATION.cff");

/// What is assumed, and of what each policy consists.
pub(super) fn assumptions(results: &Results, stated: &Stated) -> Markup {
    let made = policies(results, stated);
    html! {
        ul { @for point in &en::LIMITS_LIST[..ASSUMED] { li { (point) } } }
        @if !made.is_empty() { h3 { (en::POLICIES_MADE_OF) } (made.shown()) }
    }
}

fn policies(results: &Results, stated: &Stated) -> Grid {
    let row = |(name, part): (&String, Option<&Part>)| {
        let cells = match part {
            Some(part) => {
                let known = &interventions::TABLE[part.intervention];
                [
                    name.clone(),
                    en::capital(&known.name.replace('_', " ")),
                    known.dose_one.to_owned(),
                    en::dose(part.dose),
                    format!("{}%", en::fixed(100.0 * part.coverage, 0)),
                    part.start_week.to_string(),
                ]
            }
            None => {
                let empty = || en::EMPTY.to_owned();
                let nothing = en::capital(en::NO_INTERVENTION);
                [name.clone(), nothing, empty(), empty(), empty(), empty()]
            }
        };
        let cells = cells.map(Cell::plain).to_vec();
        let place = results.policies.iter().position(|policy| policy == name);
        Row { policy: place, cells }
    };
    let rows = stated.policies.iter().flat_map(|(name, parts)| {
        let none = parts.is_empty().then_some((name, None));
        none.into_iter().chain(parts.iter().map(move |part| (name, Some(part))))
    });
    let head = [en::POLICY, en::INTERVENTION, en::DOSE_ONE, en::DOSE, en::COVERAGE, en::FROM_WEEK];
    let head = head.map(Cell::plain).to_vec();
    let mut grid = Grid::of_rows(en::POLICIES_CAPTION.to_owned(), head, rows.map(row).collect());
    grid.numbers = 3..6;
    grid
}

/// Parameters that are not at their default, and the scenario itself.
pub(super) fn changed(results: &Results, stated: &Stated) -> Markup {
    let row = |Change { parameter, here }: &Change| {
        let known = &parameters::TABLE[*parameter];
        let cells =
            [known.name.to_owned(), plain(known.default), self::here(here), known.unit.to_owned()];
        Row::plain(cells.map(Cell::plain).to_vec())
    };
    let grid = Grid::of_rows(
        en::CHANGED_CAPTION.to_owned(),
        [en::PARAMETER, en::DEFAULT, en::HERE, en::UNIT].map(Cell::plain).to_vec(),
        stated.changes.iter().map(row).collect(),
    );
    html! {
        @if grid.is_empty() { p { (en::NONE_CHANGED) } } @else { (grid.shown()) }
        p.note { (coded(en::PARAMETERS_NOTE)) }
        @if !results.resolved.is_empty() {
            details {
                summary { (en::WHOLE_SCENARIO) }
                pre.scroll tabindex="0" role="region" aria-label=(en::WHOLE_SCENARIO) {
                    (results.resolved)
                }
            }
        }
    }
}

fn here(here: &Here) -> String {
    match here {
        Here::Value(value) => plain(*value),
        Here::InSome(value, count) => en::in_some(&plain(*value), *count),
        Here::OverTime(points) => {
            let points: Vec<(String, String)> =
                points.iter().map(|(year, value)| (plain(*year), plain(*value))).collect();
            en::over_time(&points)
        }
    }
}

/// A parameter in its shortest form, as scenario files have it.
fn plain(value: f32) -> String {
    value.to_string()
}

/// Levels of the baseline beside published figures.
pub(super) fn fit(results: &Results) -> Markup {
    let levels = levels(&results.summary, results.baseline());
    let row = |level: &Level| {
        let figure = &figures::TABLE[level.figure];
        let estimate = Estimate { mean: level.mean, interval: level.interval };
        let cells = [
            figure.meaning.to_owned(),
            estimate.told(en::number),
            band(figure.band),
            en::unit(figure.unit).to_owned(),
            en::place_in_band(level.verdict.word()).to_owned(),
            figure.usage.word().to_owned(),
            format!("{} ({})", figure.published, figure.source),
        ];
        Row::plain(cells.map(Cell::plain).to_vec())
    };
    let head = [en::FIGURE, en::HERE, en::BAND, en::UNIT, en::PLACE, en::USE, en::SOURCE];
    let mut grid = Grid::of_rows(
        en::FIT_CAPTION.to_owned(),
        head.map(Cell::plain).to_vec(),
        levels.iter().map(row).collect(),
    );
    grid.numbers = 1..2;
    html! {
        @if grid.is_empty() { p { (coded(en::FIT_NONE)) } }
        @else { p { (en::FIT_NOTE) } (grid.shown()) p.note { (coded(en::FIT_WHERE)) } }
    }
}

/// A band in words.
fn band(band: Band) -> String {
    match band {
        Band::Between(low, high) => en::interval(&en::number(low), &en::number(high)),
        Band::AtLeast(low) => en::at_least(&en::number(low)),
        Band::Above(other) => {
            let other = figures::find(other).map_or(other, |place| figures::TABLE[place].meaning);
            en::above(other)
        }
        Band::BelowCountry => band.text(),
    }
}

/// Where the model ends.
pub(super) fn limits() -> Markup {
    html! {
        ul { @for point in &en::LIMITS_LIST[ASSUMED..] { li { (point) } } }
    }
}

/// How to cite the run.
pub(super) fn cite(results: &Results) -> Markup {
    let Facts { version, seed, scenario_hash, .. } = &results.facts;
    let (title, authors) = (cited("title"), cited("- name"));
    html! {
        p.cite { (en::cite(authors, title, version, &seed.to_string(), scenario_hash)) }
        p.note { (en::CITE_NOTE) }
    }
}

/// A value of the citation file.
fn cited(key: &str) -> &'static str {
    let value = |line: &'static str| line.trim().strip_prefix(key)?.strip_prefix(':');
    CITATION.lines().find_map(value).unwrap_or_default().trim().trim_matches('"')
}

/// How the run was made.
pub(super) fn made(results: &Results) -> Markup {
    let Facts {
        municipalities,
        replicates,
        target: _,
        years,
        burn_in_years,
        seed,
        version,
        scenario_hash,
        officials_per_municipality,
    } = &results.facts;
    let policies = results
        .policies
        .iter()
        .enumerate()
        .map(|(place, name)| if place == 0 { en::baseline(name) } else { name.clone() });
    let facts: [(&str, String); 9] = [
        (en::POLICIES, policies.collect::<Vec<_>>().join(", ")),
        (en::MUNICIPALITIES, en::fixed(f64::from(*municipalities), 0)),
        (en::REPLICATES, en::fixed(f64::from(*replicates), 0)),
        (en::YEARS, years.to_string()),
        (en::BURN_IN, burn_in_years.to_string()),
        (
            en::OFFICIALS,
            finite(Some(*officials_per_municipality))
                .map_or_else(|| en::EMPTY.to_owned(), en::number),
        ),
        (en::SEED, seed.to_string()),
        (en::VERSION, version.clone()),
        (en::HASH, scenario_hash.clone()),
    ];
    listed(&facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_citation_file_says_who_and_what() {
        assert!(cited("title").starts_with("Polaris"), "{}", cited("title"));
        assert!(cited("- name").contains("Polaris"), "{}", cited("- name"));
    }
}
