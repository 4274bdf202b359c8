//! The page of a sweep.

use super::answer::answer;
use super::results::{Results, difference, level, relative};
use crate::analysis::sweep::SweepRow;
use crate::report::html::{answered, document, limits, listed, section, shown};
use crate::report::results::{Estimate, finite};
use crate::report::{Figure, Section};
use crate::words::en;
use maud::{Markup, html};

/// Points that the table on the page holds.
const POINTS: usize = 200;

/// The page as an HTML document: question, answer, figure, table, what studies found; `left_out` says
/// why there is no figure.
#[must_use]
pub fn page(
    results: &Results,
    figures: &[Figure],
    left_out: &[String],
    studies: &[Section],
) -> String {
    let main = html! {
        @if !results.question.is_empty() { (section(en::QUESTION, &html! { p.question { (results.question) } })) }
        (section(en::ANSWER, &answered(&answer(results))))
        (section(en::FIGURES, &html! {
            @for figure in figures { (shown(figure)) }
            @for why in left_out { p { (why) } }
        }))
        (section(en::SWEEP_TABLE, &table(results)))
        @for study in studies { (study.shown()) }
        (limits())
        (section(en::RUN, &listed(&facts(results))))
    };
    document(&results.title, &main)
}

fn table(results: &Results) -> Markup {
    let outcome = results.outcome();
    let several = results.policies.len() > 1;
    let points = results.points.len();
    html! {
        p { (en::capital(&en::outcome(outcome.name))) ", " (en::unit(outcome.unit())) "." }
        @if several { p.note { (en::SWEEP_NOTE) } }
        table {
            thead { tr {
                th { (en::POLICY) }
                th.number { (en::SWEEP_LEVEL) }
                @if several {
                    th.number { (en::DIFFERENCE) }
                    th.number { (en::RELATIVE) }
                    th.number { (en::P_ADJUSTED) }
                    th { (en::VERDICT) }
                }
            } }
            @for point in 0..points.min(POINTS) {
                tbody {
                    tr.heading { th scope="rowgroup" colspan=(if several { "6" } else { "2" }) {
                        (en::capital(&en::at(&results.keys, &results.points[point])))
                    } }
                    @for (policy, name) in results.policies.iter().enumerate() {
                        @if let Some(found) = results.row(point, policy) { (row(found, name, several)) }
                    }
                }
            }
        }
        @if points > POINTS { p.note { (en::sweep_table_cut(POINTS, points)) } }
    }
}

fn row(row: &SweepRow, policy: &str, several: bool) -> Markup {
    let p = row.comparison.as_ref().and_then(|row| finite(row.p_adjusted)).map(en::p_value);
    let mark = match &row.comparison {
        Some(compared) if row.distinguishable() => compared.verdict.word(),
        _ => "undecided",
    };
    html! {
        tr {
            th scope="row" { (policy) }
            (cell(en::SWEEP_LEVEL, level(row), en::number))
            @if several {
                (cell(en::DIFFERENCE, difference(row), en::signed))
                (cell(en::RELATIVE, relative(row), en::signed_percent))
                td.number.technical { (p.as_deref().unwrap_or(en::EMPTY)) }
                td data-label=(en::VERDICT) {
                    @match &row.comparison {
                        Some(compared) => span class={ "verdict " (mark) } { (en::verdict_short(compared.verdict.word())) },
                        None => (en::EMPTY),
                    }
                }
            }
        }
    }
}

/// A number with its interval below it, or the sign for none.
fn cell(label: &str, estimate: Option<Estimate>, words: fn(f64) -> String) -> Markup {
    let told = estimate.map(|Estimate { mean, interval }| {
        (words(mean), interval.map(|(low, high)| en::interval(&words(low), &words(high))))
    });
    let (mean, ends) = told.unwrap_or_else(|| (en::EMPTY.to_owned(), None));
    html! {
        td.number data-label=(label) {
            span { (mean) @if let Some(ends) = ends { " " small { (ends) } } }
        }
    }
}

fn facts(results: &Results) -> Vec<(&'static str, String)> {
    let facts = &results.facts;
    let policies = results
        .policies
        .iter()
        .enumerate()
        .map(|(place, name)| if place == 0 { en::baseline(name) } else { name.clone() });
    vec![
        (en::SWEPT, results.keys.join(", ")),
        (en::POINTS, en::fixed(results.points.len() as f64, 0)),
        (en::POLICIES, policies.collect::<Vec<_>>().join(", ")),
        (en::MUNICIPALITIES, en::fixed(f64::from(facts.municipalities), 0)),
        (en::REPLICATES, en::fixed(f64::from(facts.replicates), 0)),
        (en::YEARS, facts.years.to_string()),
        (en::BURN_IN, facts.burn_in_years.to_string()),
        (en::SEED, facts.seed.to_string()),
        (en::VERSION, facts.version.clone()),
        (en::HASH, facts.scenario_hash.clone()),
    ]
}
