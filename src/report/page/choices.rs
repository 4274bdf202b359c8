//! The charts of every telling outcome, of which a reader chooses one; without a script all stand
//! there, folded.

use maud::{Markup, PreEscaped, html};

use super::data;
use super::grid::Grid;
use crate::catalogue::outcomes::{Outcome, TABLE};
use crate::report::html::card;
use crate::report::results::Results;
use crate::report::sheet::Sheet;
use crate::report::{profiles, risks_over_years, svg, tables};
use crate::words::en;

/// How one outcome is drawn, described and put in a table.
struct Kind {
    name: &'static str,
    sheet: fn(&Results, &'static Outcome) -> Option<Sheet>,
    alt: fn(&str, &str) -> String,
    caption: &'static str,
    grid: fn(&Results, &'static Outcome) -> Grid,
}

/// The primary outcome's chart over the years, and those of the others.
pub(super) fn over_years(results: &Results, first: &Markup) -> Markup {
    let kind = Kind {
        name: "years",
        sheet: |results, outcome| risks_over_years::sheet(results, outcome),
        alt: en::years_alt,
        caption: en::YEARS_CAPTION,
        grid: |results, outcome| data::years(results, outcome),
    };
    chosen(results, first, &kind)
}

/// The primary outcome's forest by profile, and those of the others.
pub(super) fn by_profile(results: &Results, first: &Markup) -> Markup {
    let kind = Kind {
        name: "profile",
        sheet: profiles::sheet,
        alt: en::profiles_alt,
        caption: en::PROFILES_CAPTION,
        grid: |results, outcome| data::profiles(results, outcome),
    };
    chosen(results, first, &kind)
}

/// The first chart, and those of other telling outcomes for which there are values.
fn chosen(results: &Results, first: &Markup, kind: &Kind) -> Markup {
    let few = results.few();
    let (places, policies) = (results.places(&few.policies), en::list(&few.policies));
    let primary = results.primary_outcome();
    let others: Vec<(&Outcome, Markup)> = TABLE
        .iter()
        .filter(|outcome| outcome.name != primary.name && tables::is_telling(outcome))
        .filter_map(|outcome| {
            let sheet = (kind.sheet)(&few, outcome)?.among(&places);
            let drawn = svg::svg(&sheet, &(kind.alt)(outcome.name, &policies));
            let table = data::folded(&[(kind.grid)(results, outcome)]);
            Some((outcome, figure(kind, outcome, &drawn, &table)))
        })
        .collect();
    let control = format!("choose-{}", kind.name);
    html! {
        @if !others.is_empty() {
            div.chooser.scripted {
                label for=(control) { (en::CHOOSE_OUTCOME) }
                select id=(control) {
                    option value=(primary.name) { (en::primary_choice(primary.name)) }
                    @for (outcome, _) in &others {
                        option value=(outcome.name) { (en::other_choice(outcome.name)) }
                    }
                }
            }
        }
        div.choices {
            div.choice data-outcome=(primary.name) { (first) }
            @if !others.is_empty() {
                details.others {
                    summary { (en::other_charts(others.len())) }
                    @for (outcome, figure) in &others {
                        div.choice data-outcome=(outcome.name) { (figure) }
                    }
                }
            }
        }
    }
}

fn figure(kind: &Kind, outcome: &Outcome, drawn: &str, table: &Markup) -> Markup {
    html! {
        figure id=(format!("{}-{}", kind.name, outcome.name)) {
            (card(&PreEscaped(drawn.to_owned())))
            figcaption { (en::EXPLORATORY_CHART) " " (kind.caption) }
            (table)
        }
    }
}
