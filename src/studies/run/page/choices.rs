//! The charts of every telling outcome, of which a reader chooses one; without a script all stand
//! there, folded.

use crate::catalogue::outcomes::{Outcome, TABLE};
use crate::charts::svg;
use crate::pages::grid::folded;
use crate::pages::html::card;
use crate::studies::run::figures::plot::{ByOutcome, Plot};
use crate::studies::run::page::tables;
use crate::studies::run::results::Results;
use crate::words::{capital, say};
use maud::{Markup, PreEscaped, html};

/// The first chart, and those of other telling outcomes for which there are values.
pub(crate) fn chosen(
    results: &Results,
    first: &Markup,
    plot: &Plot,
    by_outcome: &ByOutcome,
) -> Markup {
    let (few, words) = (results.few(), results.words);
    let places = results.places(&few.policies);
    let caption = (plot.caption)(results);
    let primary = results.primary_outcome();
    let others: Vec<(&Outcome, Markup)> = TABLE
        .iter()
        .filter(|outcome| outcome.name != primary.name && tables::is_telling(outcome))
        .filter_map(|outcome| {
            let sheet = (by_outcome.sheet)(&few, outcome)?.among(&places);
            let drawn = PreEscaped(svg::svg(&sheet, &(by_outcome.alt)(&few, outcome)));
            let figure = html! {
                figure id=(format!("{}-{}", by_outcome.name, outcome.name)) {
                    (card(words, &drawn))
                    figcaption { (words.say("exploratory-chart")) " " (caption) }
                    (folded(words, &[(by_outcome.table)(results, outcome)]))
                }
            };
            Some((outcome, figure))
        })
        .collect();
    let control = format!("choose-{}", by_outcome.name);
    html! {
        @if !others.is_empty() {
            div.chooser.scripted {
                label for=(control) { (words.say("choose-outcome")) }
                select id=(control) {
                    option value=(primary.name) {
                        (say!(words, "choice-primary", outcome = capital(&words.outcome(primary.name))))
                    }
                    @for (outcome, _) in &others {
                        option value=(outcome.name) { (capital(&words.outcome(outcome.name))) }
                    }
                }
            }
        }
        div.choices {
            div.choice data-outcome=(primary.name) { (first) }
            @if !others.is_empty() {
                details.others {
                    summary { (say!(words, "other-charts", count = others.len(), number = words.whole(others.len()))) }
                    @for (outcome, figure) in &others {
                        div.choice data-outcome=(outcome.name) { (figure) }
                    }
                }
            }
        }
    }
}
