//! Tables of values behind figures, as several figures have them.

use crate::catalogue::outcomes::{self, Outcome, TABLE};
use crate::charts::estimate::{Estimate, finite};
use crate::pages::grid::{Body, Cell, Grid, Row};
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::results::Results;
use crate::words::{EMPTY, Words, capital, say};

/// A column for each policy.
pub(crate) fn columns(first: String, results: &Results) -> Vec<Cell> {
    let policies =
        results.policies.iter().enumerate().map(|(policy, name)| Cell::of(policy, name.as_str()));
    std::iter::once(Cell::plain(first)).chain(policies).collect()
}

/// A row of a value for each policy.
pub(crate) fn row(
    words: Words,
    heading: String,
    values: impl Iterator<Item = Option<Estimate>>,
) -> Row {
    let values = values.enumerate().map(|(policy, value)| {
        let text = value.map_or_else(|| EMPTY.to_owned(), |value| value.told(words));
        Cell::of(policy, text)
    });
    Row::plain(std::iter::once(Cell::plain(heading)).chain(values).collect())
}

/// Outcomes over all years by policy.
pub(crate) fn means(
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
    let unit = outcomes::find(names[0]).map_or("", |place| TABLE[place].unit());
    let caption = say!(words, "table-of", title = words.titled_unit(title, unit));
    Grid::of_rows(caption, columns(words.say("head-outcome"), results), rows.collect())
}

/// What stands beside a policy or profile that is compared.
pub(crate) fn compared_head(words: Words, first: String) -> Vec<Cell> {
    [first, words.say("verdict"), words.say("head-change")].map(Cell::plain).to_vec()
}

/// Such a row: its heading, the verdict and the change.
pub(crate) fn compared_cells(words: Words, heading: &str, effect: &Effect) -> Vec<Cell> {
    let verdict = effect.judged(words);
    [heading.to_owned(), verdict, effect.change(words)].map(Cell::plain).to_vec()
}

/// Effects on some outcomes, policy by policy.
pub(crate) fn compared(results: &Results, outcomes: &[&'static Outcome], title: &str) -> Grid {
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

/// Hours, or the sign for none.
pub(crate) fn hours(words: Words, hours: Option<f64>) -> String {
    finite(hours).map_or_else(|| EMPTY.to_owned(), |it| words.number(it))
}
