//! The answer at a glance: a row for each policy, and what one must know to read it.

use crate::pages::grid::{Body, Cell, Grid, Row};
use crate::studies::answer::effect::Effect;
use crate::studies::run::overview::{self, COLUMNS, Line, VERDICT, index};
use crate::studies::run::page::ground::consists_of;
use crate::studies::run::page::stated::Stated;
use crate::studies::run::results::Results;
use crate::words::{Words, capital, say};
use maud::{Markup, html};

/// The first table and that of all readings; nothing without a comparison.
pub(crate) fn table(results: &Results, stated: &Stated) -> Markup {
    let words = results.words;
    let lines = overview::lines(results);
    if lines.is_empty() {
        return html! {};
    }
    let head = overview::head(results);
    let relevant = say!(words, "relevant-from", matters = words.threshold(results.facts.matters));
    html! {
        p { strong { (words.say("caveat-first")) } @if results.enough_replicates() { " " (relevant) } }
        div.scroll tabindex="0" role="region" aria-label=(overview::heading(results)) {
            table.glance {
                caption { (overview::heading(results)) }
                thead { (head_row(words, &head)) }
                tbody { @for line in &lines { (row(Some(line.place), line, &head, &consists_of(words, stated, line.policy))) } }
            }
        }
        @if results.primary_outcome().name.contains("relation") { p.note { (words.say("glance-risk")) } }
        p.note { (note(results)) }
        (readings(results))
    }
}

/// The head of the first table.
pub(crate) fn head_row(words: Words, head: &[String; COLUMNS]) -> Markup {
    html! {
        tr {
            th scope="col" { (words.say("policy")) }
            @for (column, head) in head.iter().enumerate() {
                th scope="col" class=[(column != VERDICT).then_some("number")] { (head) }
            }
        }
    }
}

/// The row of a policy, with its place if readers can hide it.
pub(crate) fn row(
    place: Option<usize>,
    line: &Line,
    head: &[String; COLUMNS],
    consists: &str,
) -> Markup {
    html! {
        tr data-policy=[place] {
            th scope="row" { (line.policy) " " small { (consists) } }
            @for (column, (head, cell)) in head.iter().zip(line.cells()).enumerate() {
                td class=[(column != VERDICT).then_some("number")] data-label=(head) { (cell) }
            }
        }
    }
}

/// How the table is to be read.
fn note(results: &Results) -> String {
    let words = results.words;
    if let Some(few) = results.too_few_replicates() {
        return few;
    }
    say!(
        words,
        "glance-note",
        worlds = words.whole(results.assumptions.first().map_or(0, |row| row.worlds)),
        varied = !results.assumptions.is_empty(),
        fixed = results.facts.fixed_cultures,
        replicates = words.number_of("paired-replicates", results.facts.replicates),
    )
}

/// All readings of risk of all policies, with their verdicts.
fn readings(results: &Results) -> Markup {
    let words = results.words;
    if !results.enough_replicates() {
        return html! {};
    }
    let body = |(place, policy): (usize, &str)| {
        let row = |effect: &&Effect| {
            let cells = [
                capital(&words.outcome(effect.outcome)),
                index(words, effect),
                effect.judged(words),
            ];
            Row::of(place, cells.map(Cell::plain).to_vec())
        };
        let rows = results.readings(policy).iter().map(row).collect();
        Body { heading: Some(Cell::of(place, policy)), rows }
    };
    let head = [words.say("head-reading"), words.say("head-chance"), words.say("verdict")];
    let grid = Grid {
        caption: say!(words, "readings-caption", baseline = results.baseline()),
        head: head.map(Cell::plain).to_vec(),
        bodies: results.others().map(body).collect(),
        numbers: 1..2,
        cards: true,
    };
    html! {
        details.printed.readings { summary { (words.say("readings-heading")) } (grid.shown()) }
    }
}
