//! On what a run stands: what is assumed, what was changed, how it fits, where it ends, how to cite it.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::figures::{self, Band};
use crate::catalogue::parameters;
use crate::charts::estimate::{Estimate, finite};
use crate::interventions::{self, Intervention};
use crate::pages::grid::{Cell, Grid, Row};
use crate::pages::html::{coded, listed};
use crate::studies::run::fit::{Level, levels};
use crate::studies::run::page::stated::{Change, Here, Part, Stated};
use crate::studies::run::results::{Facts, Results};
use crate::studies::shared::citation::citation;
use crate::words::{EMPTY, Words, capital, say};
use maud::{Markup, html};

/// How many of the points on what the model is are assumptions; the rest are limits.
const ASSUMED: usize = 3;

/// What is assumed, and of what each policy consists.
pub(crate) fn assumptions(results: &Results, stated: &Stated) -> Markup {
    let words = results.words;
    let made = policies(results, stated);
    html! {
        ul { @for point in words.several("limit").iter().take(ASSUMED) { li { (point) } } }
        @if !made.is_empty() { h3 { (words.say("policies-made-of")) } (made.shown()) }
    }
}

fn policies(results: &Results, stated: &Stated) -> Grid {
    let words = results.words;
    let row = |(name, part): (&String, Option<&Part>)| {
        let empty = || EMPTY.to_owned();
        let cells = part.map_or_else(
            || {
                let nothing = words.say("no-intervention");
                [name.clone(), nothing, empty(), empty(), empty(), empty()]
            },
            |part| {
                let known = &interventions::TABLE[part.intervention];
                [
                    name.clone(),
                    capital(&words.intervention(known.name)),
                    dose_one(words, known, part),
                    words.dose(part.dose),
                    words.percent(part.coverage),
                    part.start_week.to_string(),
                ]
            },
        );
        let cells = cells.map(Cell::plain).to_vec();
        let place = results.policies.iter().position(|policy| policy == name);
        Row { policy: place, cells }
    };
    let rows = stated.policies.iter().flat_map(|(name, parts)| {
        let none = parts.is_empty().then_some((name, None));
        none.into_iter().chain(parts.iter().map(move |part| (name, Some(part))))
    });
    let head = [
        words.say("policy"),
        words.say("head-intervention"),
        words.say("head-dose-one"),
        words.say("head-dose"),
        words.say("head-coverage"),
        words.say("head-from-week"),
    ];
    let head = head.map(Cell::plain).to_vec();
    let mut grid = Grid::of_rows(words.say("policies-caption"), head, rows.map(row).collect());
    grid.numbers = 3..6;
    grid
}

/// What a policy consists of, in words: what is done, at another dose how much of it, and for which share.
pub(crate) fn consists_of(words: Words, stated: &Stated, policy: &str) -> String {
    let part = |part: &Part| {
        let mut told = dose_one(words, &interventions::TABLE[part.intervention], part);
        if part.dose != 1.0 {
            told = say!(words, "at-dose", what = told, dose = words.dose(part.dose));
        }
        if part.coverage < 1.0 {
            told = say!(words, "for-share", what = told, share = words.percent(part.coverage));
        }
        told
    };
    let found = stated.policies.iter().find(|(name, _)| name == policy);
    let parts = found.map_or(&[][..], |(_, parts)| parts);
    parts.iter().map(part).collect::<Vec<_>>().join("; ")
}

/// What dose 1 of an intervention is in the form that it has here.
fn dose_one(words: Words, known: &Intervention, part: &Part) -> String {
    let added = known.forms.additions(part.form).map(|addition| addition.dose_one);
    let texts = std::iter::once(known.dose_one).chain(added);
    texts.map(|text| words.of_language(text)).collect::<Vec<_>>().join("; ")
}

/// The rule of choice and the parameters that are not at their default, and the scenario itself.
pub(crate) fn changed(results: &Results, stated: &Stated) -> Markup {
    let words = results.words;
    let row = |Change { parameter, here }: &Change| {
        let known = &parameters::TABLE[*parameter];
        let cells = [
            known.name.to_owned(),
            plain(words, known.default),
            self::here(words, here),
            words.named("parameter-unit", known.unit),
        ];
        Row::plain(cells.map(Cell::plain).to_vec())
    };
    let choice = (stated.choice != ChoiceRule::default()).then(|| choice(words, stated.choice));
    let grid = Grid::of_rows(
        words.say("changed-caption"),
        [
            words.say("head-parameter"),
            words.say("head-default"),
            words.say("head-here"),
            words.say("head-unit"),
        ]
        .map(Cell::plain)
        .to_vec(),
        choice.into_iter().chain(stated.changes.iter().map(row)).collect(),
    );
    html! {
        @if grid.is_empty() { p { (words.say("none-changed")) } } @else { (grid.shown()) }
        p.note { (coded(&words.say("parameters-note"))) }
        @if !results.resolved.is_empty() {
            details {
                summary { (words.say("whole-scenario")) }
                pre.scroll tabindex="0" role="region" aria-label=(words.say("whole-scenario")) {
                    (results.resolved)
                }
            }
        }
    }
}

/// The row of a rule of choice.
fn choice(words: Words, rule: ChoiceRule) -> Row {
    let here = format!("{}: {}", rule.word(), words.of_language(rule.meaning()));
    let default = ChoiceRule::default().word().to_owned();
    let cells = ["choice".to_owned(), default, here, EMPTY.to_owned()];
    Row::plain(cells.map(Cell::plain).to_vec())
}

fn here(words: Words, here: &Here) -> String {
    match here {
        Here::Value(value) => plain(words, *value),
        Here::InSome(value, count) => say!(
            words,
            "in-some",
            value = plain(words, *value),
            count = *count as usize,
            municipalities = words.whole(*count as usize),
        ),
        Here::OverTime(points) => {
            let point = |(year, value): &(f32, f32)| {
                let (year, value) = (plain(words, *year), plain(words, *value));
                say!(words, "over-time", value = value, year = year)
            };
            points.iter().map(point).collect::<Vec<_>>().join("; ")
        }
    }
}

/// A parameter in its shortest form.
fn plain(words: Words, value: f32) -> String {
    words.typed(&value.to_string())
}

/// Levels of the baseline beside published figures.
pub(crate) fn fit(results: &Results) -> Markup {
    let words = results.words;
    let levels = levels(&results.summary, results.baseline());
    let row = |level: &Level| {
        let figure = &figures::TABLE[level.figure];
        let estimate = Estimate { mean: level.mean, interval: level.interval };
        let cells = [
            figure.meaning.of(words.language()).to_owned(),
            estimate.told(words),
            band(words, figure.band),
            words.named("fit-unit", figure.unit),
            words.named("fit-place", level.verdict.word()),
            words.named("figure-use", figure.usage.word()),
            figure.source.of(words.language()).to_owned(),
        ];
        Row::plain(cells.map(Cell::plain).to_vec())
    };
    let head = [
        words.say("head-figure"),
        words.say("head-here"),
        words.say("head-band"),
        words.say("head-unit"),
        words.say("head-place"),
        words.say("head-use"),
        words.say("head-source"),
    ];
    let mut grid = Grid::of_rows(
        words.say("fit-caption"),
        head.map(Cell::plain).to_vec(),
        levels.iter().map(row).collect(),
    );
    grid.numbers = 1..2;
    html! {
        @if grid.is_empty() { p { (coded(&words.say("fit-none"))) } }
        @else { p { (words.say("fit-note")) } (grid.shown()) p.note { (coded(&words.say("fit-where"))) } }
    }
}

/// A band in words.
fn band(words: Words, band: Band) -> String {
    match band {
        Band::Between(low, high) => words.interval(&words.number(low), &words.number(high)),
        Band::AtLeast(low) => say!(words, "band-at-least", low = words.number(low)),
        Band::Above(other) => {
            let other = figures::find(other).map(|place| figures::TABLE[place].meaning);
            say!(words, "fit-above", figure = other.map_or("", |text| words.of_language(text)))
        }
        Band::BelowCountry => words.say("band-country"),
    }
}

/// Where the model ends.
pub(crate) fn limits(results: &Results) -> Markup {
    let points = results.words.several("limit");
    html! {
        ul { @for point in points.iter().skip(ASSUMED) { li { (point) } } }
    }
}

/// How to cite the run.
pub(crate) fn cite(results: &Results) -> Markup {
    let words = results.words;
    let Facts { version, seed, scenario_hash, .. } = &results.facts;
    let cited = citation(words, version, scenario_hash, *seed);
    html! {
        p.cite { (cited) }
        p.note { (words.say("cite-note")) }
    }
}

/// How the run was made.
pub(crate) fn made(results: &Results) -> Markup {
    let words = results.words;
    let Facts {
        municipalities,
        replicates,
        target: _,
        matters: _,
        alike: _,
        euros_per_hour: _,
        fixed_cultures: _,
        missing_shares: _,
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
        .map(|(place, name)| if place == 0 { words.baseline(name) } else { name.clone() });
    let facts: [(String, String); 9] = [
        (words.say("policies"), policies.collect::<Vec<_>>().join(", ")),
        (words.say("municipalities"), words.fixed(f64::from(*municipalities), 0)),
        (words.say("replicates"), words.fixed(f64::from(*replicates), 0)),
        (words.say("years"), years.to_string()),
        (words.say("burn-in"), burn_in_years.to_string()),
        (
            words.say("officials"),
            finite(Some(*officials_per_municipality))
                .map_or_else(|| EMPTY.to_owned(), |it| words.number(it)),
        ),
        (words.say("seed"), seed.to_string()),
        (words.say("version"), version.clone()),
        (words.say("hash"), scenario_hash.clone()),
    ];
    listed(words, &facts)
}
