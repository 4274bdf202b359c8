//! The charts of every telling outcome, of which a reader chooses one; without a script all stand
//! there, folded.

use crate::catalogue::outcomes::{Outcome, TABLE};
use crate::charts::sheet::Sheet;
use crate::charts::svg;
use crate::pages::grid::Grid;
use crate::pages::html::card;
use crate::studies::run::figures::{profiles, risks_over_years};
use crate::studies::run::page::{data, tables};
use crate::studies::run::results::Results;
use crate::words::{Words, capital, say};
use maud::{Markup, PreEscaped, html};

/// How one outcome is drawn, described and put in a table.
struct Kind {
    name: &'static str,
    sheet: fn(&Results, &'static Outcome) -> Option<Sheet>,
    alt: fn(&Results, &str, &str) -> String,
    caption: String,
    grid: fn(&Results, &'static Outcome) -> Grid,
}

/// The primary outcome's chart over the years, and those of the others.
pub(crate) fn over_years(results: &Results, first: &Markup) -> Markup {
    let kind = Kind {
        name: "years",
        sheet: |results, outcome| risks_over_years::sheet(results, outcome),
        alt: |results, outcome, policies| {
            results.words.years_alt(outcome, policies, results.facts.years)
        },
        caption: results.words.years_caption(results.facts.years),
        grid: |results, outcome| data::years(results, outcome),
    };
    chosen(results, first, &kind)
}

/// The primary outcome's forest by profile, and those of the others.
pub(crate) fn by_profile(results: &Results, first: &Markup) -> Markup {
    let kind = Kind {
        name: "profile",
        sheet: profiles::sheet,
        alt: |results, outcome, policies| {
            say!(results.words, "profiles-alt", outcome = outcome, policies = policies)
        },
        caption: results.words.say("profiles-caption"),
        grid: |results, outcome| data::profiles(results, outcome),
    };
    chosen(results, first, &kind)
}

/// The first chart, and those of other telling outcomes for which there are values.
fn chosen(results: &Results, first: &Markup, kind: &Kind) -> Markup {
    let (few, words) = (results.few(), results.words);
    let (places, policies) = (results.places(&few.policies), words.list(&few.policies));
    let primary = results.primary_outcome();
    let others: Vec<(&Outcome, Markup)> = TABLE
        .iter()
        .filter(|outcome| outcome.name != primary.name && tables::is_telling(outcome))
        .filter_map(|outcome| {
            let sheet = (kind.sheet)(&few, outcome)?.among(&places);
            let drawn =
                svg::svg(&sheet, &(kind.alt)(results, &words.outcome(outcome.name), &policies));
            let table = data::folded(words, &[(kind.grid)(results, outcome)]);
            Some((outcome, figure(words, kind, outcome, &drawn, &table)))
        })
        .collect();
    let control = format!("choose-{}", kind.name);
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

fn figure(words: Words, kind: &Kind, outcome: &Outcome, drawn: &str, table: &Markup) -> Markup {
    html! {
        figure id=(format!("{}-{}", kind.name, outcome.name)) {
            (card(words, &PreEscaped(drawn.to_owned())))
            figcaption { (words.say("exploratory-chart")) " " (kind.caption) }
            (table)
        }
    }
}
