//! The answer at a glance: a row for each policy.

use maud::{Markup, html};

use super::grid::{Cell, Grid, Row};
use crate::report::answer;
use crate::report::results::{ALL, Effect, Results, finite};
use crate::words::en;

/// Change, verdict, what it means in municipalities, and how sure; nothing without a comparison.
pub(super) fn table(results: &Results) -> Markup {
    let outcome = results.primary_outcome();
    let row = |(policy, name): (usize, &str)| {
        let effect = results.effect(name, ALL, outcome.name)?;
        let change = effect
            .relative()
            .map_or_else(|| en::EMPTY.to_owned(), |it| en::effect_numbers(it.mean, it.interval));
        let cells = [
            name.to_owned(),
            en::verdict_short(&effect.verdict),
            change,
            in_people(results, effect),
            sure(effect),
        ];
        Some(Row::of(policy, cells.map(Cell::plain).to_vec()))
    };
    let in_term = results.per_term(outcome).is_some();
    let people = if in_term { en::IN_100.to_owned() } else { en::in_unit(outcome.unit()) };
    let head = [
        en::POLICY.to_owned(),
        en::VERDICT.to_owned(),
        en::CHANGE.to_owned(),
        people,
        en::HOW_SURE.to_owned(),
    ];
    let mut grid = Grid::of_rows(
        format!("{}: {}", en::AT_A_GLANCE, en::outcome(outcome.name)),
        head.map(Cell::plain).to_vec(),
        results.others().filter_map(row).collect(),
    );
    (grid.numbers, grid.cards) = (2..5, true);
    html! {
        @if !grid.is_empty() {
            (grid.shown())
            p.note { (en::glance_note(outcome.name, results.facts.replicates)) }
        }
    }
}

/// `41 (38 to 45) instead of 52`.
fn in_people(results: &Results, effect: &Effect) -> String {
    answer::levels(results, results.primary_outcome(), effect).map_or_else(
        || en::EMPTY.to_owned(),
        |levels| en::instead(&levels.policy, &levels.baseline, levels.between()),
    )
}

/// The share of replicates in which it came out better, where that can be said.
fn sure(effect: &Effect) -> String {
    let judged = effect.direction != "none" && effect.verdict != "identical";
    finite(effect.probability_better)
        .filter(|_| judged)
        .map_or_else(|| en::EMPTY.to_owned(), en::of_replicates)
}
