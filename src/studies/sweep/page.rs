//! The page of a sweep.

use crate::charts::estimate::{Estimate, finite};
use crate::charts::figure::Figure;
use crate::pages::html::{answered, document, limits, listed, section, shown};
use crate::studies::findings::shown::Findings;
use crate::studies::sweep::judge::rows::SweepRow;
use crate::studies::sweep::results::{Results, difference, level, relative};
use crate::studies::sweep::sentences::answer;
use crate::studies::sweep::variants;
use crate::table::verdict::Verdict;
use crate::words::{EMPTY, Words, capital, say};
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
    studies: &[Findings],
) -> String {
    let words = results.words;
    let main = html! {
        @if !results.question.is_empty() { (section(&words.say("question"), &html! { p.question { (results.question) } })) }
        (section(&words.say("answer"), &html! {
            @if is_of_variants(results) { (agreement(results)) }
            (answered(words, &answer(results)))
        }))
        (section(&words.say("figures"), &html! {
            @for figure in figures { (shown(words, figure)) }
            @for why in left_out { p { (why) } }
        }))
        @if !results.variants.is_empty() {
            (section(&words.say("variants"), &html! {
                dl { @for (name, is) in variants::described(results) { div { dt { (name) } dd { (is) } } } }
            }))
        }
        (section(&heading(results), &table(results)))
        @for study in studies { (section(&study.heading(words), &study.content(words))) }
        (limits(words))
        (section(&words.say("run"), &listed(words, &facts(results))))
    };
    document(words, &results.title, &html! {}, &main)
}

/// Whether policies are compared under variants of the rules.
fn is_of_variants(results: &Results) -> bool {
    !results.variants.is_empty() && results.policies.len() > 1
}

/// What each policy changes under each variant, policy by policy.
fn agreement(results: &Results) -> Markup {
    let words = results.words;
    let outcome = words.outcome(results.outcome().name);
    let baseline = &results.policies[0];
    html! {
        div.scroll tabindex="0" role="region" aria-label=(words.say("variants")) { table {
            caption { (say!(words, "variants-table", outcome = outcome, baseline = baseline)) }
            thead { tr {
                th scope="col" { (words.say("variant")) }
                th.number scope="col" { (words.say("head-change")) }
                th.number scope="col" { (words.say("variants-head-shift")) }
                th scope="col" { (words.say("verdict")) }
            } }
            @for (policy, name) in results.policies.iter().enumerate().skip(1) {
                tbody {
                    tr.heading { th scope="rowgroup" colspan="4" { (name) } }
                    @for line in variants::lines(results, policy) { (agreement_row(words, &line)) }
                }
            }
        } }
        p.note { (words.say("variants-note")) }
    }
}

fn agreement_row(words: Words, line: &variants::Line) -> Markup {
    html! {
        tr {
            th scope="row" { (line.variant) }
            td.number data-label=(words.say("head-change")) { (line.change) }
            td.number data-label=(words.say("variants-head-shift")) { (line.shift) }
            td data-label=(words.say("verdict")) {
                span class={ "verdict " (line.decided.unwrap_or("undecided")) } { (line.verdict) }
            }
        }
    }
}

/// The heading of the table of all points.
fn heading(results: &Results) -> String {
    let words = results.words;
    if results.variants.is_empty() { words.say("sweep-table") } else { words.say("variants-all") }
}

fn table(results: &Results) -> Markup {
    let words = results.words;
    let outcome = results.outcome();
    let several = results.policies.len() > 1;
    let points = results.points.len();
    html! {
        p { (capital(&words.outcome(outcome.name))) ", " (words.unit(outcome.unit())) "." }
        @if several { p.note { (note(results)) } }
        table {
            thead { tr {
                th { (words.say("policy")) }
                th.number { (words.say("sweep-level")) }
                @if several {
                    th.number { (words.say("difference")) }
                    th.number { (words.say("relative")) }
                    th.number { (words.say("sweep-p")) }
                    th { (words.say("verdict")) }
                }
            } }
            @for point in 0..points.min(POINTS) {
                tbody {
                    tr.heading { th scope="rowgroup" colspan=(if several { "6" } else { "2" }) {
                        (capital(&results.at(point)))
                    } }
                    @for (policy, name) in results.policies.iter().enumerate() {
                        @if let Some(found) = results.row(point, policy) { (row(words, found, name, several)) }
                    }
                }
            }
        }
        @if points > POINTS { p.note { (say!(words, "sweep-table-cut", shown = POINTS.to_string(), points = points.to_string())) } }
    }
}

/// How the table of all points is to be read.
fn note(results: &Results) -> String {
    let words = results.words;
    if results.variants.is_empty() {
        words.say("sweep-note")
    } else {
        words.say("variants-all-note")
    }
}

fn row(words: Words, row: &SweepRow, policy: &str, several: bool) -> Markup {
    let p =
        row.comparison.as_ref().and_then(|row| finite(row.p_adjusted)).map(|it| words.p_value(it));
    let mark = match &row.comparison {
        Some(compared) => {
            compared.verdict.filter(|it| it.is_difference()).map_or("undecided", Verdict::word)
        }
        None => "undecided",
    };
    html! {
        tr {
            th scope="row" { (policy) }
            (cell(words, &words.say("sweep-level"), level(row), Words::number))
            @if several {
                (cell(words, &words.say("difference"), difference(row), Words::signed))
                (cell(words, &words.say("relative"), relative(row), Words::signed_percent))
                td.number.technical { (p.as_deref().unwrap_or(EMPTY)) }
                td data-label=(words.say("verdict")) {
                    @match row.comparison.as_ref().and_then(|compared| compared.verdict) {
                        Some(verdict) => span class={ "verdict " (mark) } { (words.verdict_short(verdict.word())) },
                        None => (EMPTY),
                    }
                }
            }
        }
    }
}

/// A number with its interval below it, or the sign for none.
fn cell(
    words: Words,
    label: &str,
    estimate: Option<Estimate>,
    told: fn(Words, f64) -> String,
) -> Markup {
    let told = |value| told(words, value);
    let estimate = estimate.map(|Estimate { mean, interval }| {
        (told(mean), interval.map(|(low, high)| words.interval(&told(low), &told(high))))
    });
    let (mean, ends) = estimate.unwrap_or_else(|| (EMPTY.to_owned(), None));
    html! {
        td.number data-label=(label) {
            span { (mean) @if let Some(ends) = ends { " " small { (ends) } } }
        }
    }
}

fn facts(results: &Results) -> Vec<(String, String)> {
    let words = results.words;
    let facts = &results.facts;
    let policies = results
        .policies
        .iter()
        .enumerate()
        .map(|(place, name)| if place == 0 { words.baseline(name) } else { name.clone() });
    let number = words.whole(results.points.len());
    let swept = if results.variants.is_empty() {
        vec![(words.say("swept"), results.keys.join(", ")), (words.say("points"), number)]
    } else {
        vec![(words.say("variants"), number)]
    };
    let rest = vec![
        (words.say("policies"), policies.collect::<Vec<_>>().join(", ")),
        (words.say("municipalities"), words.fixed(f64::from(facts.municipalities), 0)),
        (words.say("replicates"), words.fixed(f64::from(facts.replicates), 0)),
        (words.say("years"), facts.years.to_string()),
        (words.say("burn-in"), facts.burn_in_years.to_string()),
        (words.say("seed"), facts.seed.to_string()),
        (words.say("version"), facts.version.clone()),
        (words.say("hash"), facts.scenario_hash.clone()),
    ];
    [swept, rest].concat()
}
