//! The answer at a glance: a row for each policy.

use crate::catalogue::outcomes::{Direction, Kind};
use crate::charts::estimate::finite;
use crate::pages::grid::{Cell, Grid, Row};
use crate::studies::answer::effect::{ALL, Effect, TOO_FEW_REPLICATES};
use crate::studies::run::levels::levels;
use crate::studies::run::results::Results;
use crate::table::verdict::Verdict;
use crate::words::{EMPTY, Words, say};
use maud::{Markup, html};

/// Change, verdict, what it means in municipalities, and how sure; nothing without a comparison.
pub(crate) fn table(results: &Results) -> Markup {
    let words = results.words;
    let outcome = results.primary_outcome();
    let name = words.outcome(outcome.name);
    let row = |(policy, name): (usize, &str)| {
        let effect = results.effect(name, ALL, outcome.name)?;
        let cells = [
            name.to_owned(),
            words.verdict_short(effect.said()),
            effect.change(words),
            in_people(results, effect),
            sure(words, effect),
        ];
        Some(Row::of(policy, cells.map(Cell::plain).to_vec()))
    };
    let in_term = results.per_term(outcome).is_some();
    let people = if in_term {
        say!(words, "head-in-100", counts = outcome.kind == Kind::Count)
    } else {
        words.unit_line(outcome.unit())
    };
    let head = [
        words.say("policy"),
        words.say("verdict"),
        words.say("head-change"),
        people,
        words.say("head-sure"),
    ];
    let mut grid = Grid::of_rows(
        say!(words, "glance", outcome = &name),
        head.map(Cell::plain).to_vec(),
        results.others().filter_map(row).collect(),
    );
    (grid.numbers, grid.cards) = (2..5, true);
    html! {
        @if !grid.is_empty() {
            (grid.shown())
            p.note { (note(results, &name)) }
        }
    }
}

/// How the table is to be read.
fn note(results: &Results, outcome: &str) -> String {
    let words = results.words;
    if let Some(few) = results.too_few_replicates() {
        return say!(words, "glance-few", outcome = outcome, few = few);
    }
    let replicates = words.number_of("paired-replicates", results.facts.replicates);
    say!(words, "glance-note", outcome = outcome, replicates = replicates)
}

/// `41 (38 to 45) instead of 52 (49 to 55)`.
fn in_people(results: &Results, effect: &Effect) -> String {
    levels(results, results.primary_outcome(), effect).map_or_else(
        || EMPTY.to_owned(),
        |it| say!(results.words, "instead", policy = it.policy, baseline = it.baseline),
    )
}

/// The share of replicates in which it came out better, where that can be said.
fn sure(words: Words, effect: &Effect) -> String {
    let told = effect.verdict != Verdict::Identical && effect.said() != TOO_FEW_REPLICATES;
    let judged = effect.direction != Direction::Neutral && told;
    finite(effect.probability_better).filter(|_| judged).map_or_else(
        || EMPTY.to_owned(),
        |share| say!(words, "of-replicates", percent = words.percent(share)),
    )
}
