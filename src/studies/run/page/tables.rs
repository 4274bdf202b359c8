//! The tables of the page.

use crate::catalogue::outcomes::{self, Kind, Outcome};
use crate::charts::estimate::{Estimate, finite};
use crate::charts::style::Sign;
use crate::studies::answer::compare::comparison::Role;
use crate::studies::answer::effect::{ALL, Effect};
use crate::studies::run::results::{Cost, Results};
use crate::words::{EMPTY, Words, capital, say};
use maud::{Markup, html};

/// Outcomes that stand open in the second table; all others are folded.
const TELLING: [&str; 28] = [
    "requests_improper",
    "dilemmas_rationality",
    "dilemmas_loyalty",
    "dilemmas_horizon",
    "risks_relation",
    "risks_side_activities",
    "risks_enterprise",
    "risks_omission",
    "risks_embellishment",
    "risks_leak",
    "risks_partiality",
    "risks_bypass",
    "risks_unreported",
    "violations_relation",
    "exposures_relation",
    "exposures_of_violations",
    "affairs_relation",
    "surprises",
    "shadow_files",
    "trust_alderman_official",
    "trust_official_alderman",
    "safety",
    "openness",
    "cooperation",
    "results_short",
    "results_long",
    "delay_weeks",
    "aldermen_exits_political",
];

/// The comparison: the primary outcome by profile, then others over all municipalities.
pub(crate) fn comparison(results: &Results) -> Markup {
    let words = results.words;
    let primary = results.primary_outcome();
    let compared: Vec<&Outcome> = outcomes::TABLE
        .iter()
        .filter(|outcome| outcome.name != primary.name)
        .filter(|outcome| !effects(results, ALL, outcome.name).is_empty())
        .collect();
    let (telling, rest): (Vec<&Outcome>, Vec<&Outcome>) =
        compared.into_iter().partition(|outcome| is_telling(outcome));
    let by_profile = html! {
        (head(words, true))
        @for profile in &results.profiles {
            @let effects = effects(results, profile, primary.name);
            (group(results, &profile_heading(words, primary, profile, &effects), &effects, true))
        }
    };
    html! {
        h3 { (words.say("primary-table")) ": " (words.outcome(primary.name)) }
        @if let Some(few) = results.too_few_replicates() { p.note { (few) } }
        p.note { (words.say("primary-note")) }
        (framed(&words.say("primary-caption"), &by_profile))
        @if !telling.is_empty() {
            details.printed {
                summary { (words.say("other-table")) }
                p.note { (words.say("other-note")) }
                (others(results, &words.say("others-caption"), &telling))
            }
        }
        @if !rest.is_empty() {
            details {
                summary { (words.say("rest-table")) }
                (others(results, &words.say("rest-caption"), &rest))
            }
        }
    }
}

/// A table with its caption, which scrolls sideways where it is too wide.
fn framed(caption: &str, rows: &Markup) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table { caption { (caption) } (rows) }
        }
    }
}

/// Whether an outcome is told of beside the primary one, and can be chosen in charts.
pub(crate) fn is_telling(outcome: &Outcome) -> bool {
    TELLING.contains(&outcome.name)
}

/// The place of a policy in the list, by which a reader can hide it.
fn place(results: &Results, policy: &str) -> Option<usize> {
    results.policies.iter().position(|name| name == policy)
}

/// What policies cost and what is avoided for it.
pub(crate) fn costs(results: &Results) -> Markup {
    let words = results.words;
    let avoided = words.avoided(results.primary_outcome().name);
    let for_euros = words.avoided_for_euros(results.primary_outcome().name);
    let rate = results.facts.euros_per_hour;
    let priced = rate.is_some();
    let rows = html! {
        thead { tr {
            th scope="col" { (words.say("policy")) }
            th.number scope="col" { (words.say("hours")) }
            th.number scope="col" { (avoided) }
            @if priced {
                th.number scope="col" { (words.say("euros")) }
                th.number scope="col" { (for_euros) }
            }
        } }
        tbody {
            @for Cost { policy, hours, avoided_low, avoided_high, euros, avoided_for_euros, .. } in &results.costs {
                tr data-policy=[place(results, policy)] {
                    th scope="row" { (policy) }
                    (cell(&words.say("hours"), finite(*hours).map(|it| words.number(it)).as_deref()))
                    (cell(&avoided, range(words, finite(*avoided_low).zip(finite(*avoided_high))).as_deref()))
                    @if priced {
                        (cell(&words.say("euros"), finite(*euros).map(|it| words.fixed(it, 0)).as_deref()))
                        (cell(&for_euros, range(words, *avoided_for_euros).as_deref()))
                    }
                }
            }
        }
    };
    html! {
        (framed(&words.say("costs-caption"), &rows))
        p.note { (words.say("costs-note")) }
        @if let Some(rate) = rate { p.note { (say!(words, "euros-note", rate = words.fixed(rate, 2))) } }
    }
}

/// Effects of every policy on an outcome for a profile.
fn effects<'a>(results: &'a Results, profile: &str, outcome: &str) -> Vec<&'a Effect> {
    results.others().filter_map(|(_, policy)| results.effect(policy, profile, outcome)).collect()
}

fn others(results: &Results, caption: &str, outcomes: &[&Outcome]) -> Markup {
    let words = results.words;
    framed(
        caption,
        &html! {
            (head(words, false))
            @for outcome in outcomes {
                (group(results, &heading(words, outcome), &effects(results, ALL, outcome.name), false))
            }
        },
    )
}

/// Name, unit and better direction of an outcome.
fn heading(words: Words, outcome: &Outcome) -> Markup {
    let hint = words.direction_hint(outcome.direction.word(), outcome.kind == Kind::Count);
    html! { (capital(&words.outcome(outcome.name))) " " small { (words.unit(outcome.unit())) "; " (hint) } }
}

/// Name of a profile, and whether it was chosen in advance.
fn profile_heading(words: Words, outcome: &Outcome, profile: &str, effects: &[&Effect]) -> Markup {
    let exploratory = effects.iter().any(|effect| effect.role != Role::Primary);
    html! {
        (capital(&words.profile(profile)))
        " "
        small { (words.unit(outcome.unit())) @if exploratory { "; " (words.say("exploratory")) } }
    }
}

fn head(words: Words, primary: bool) -> Markup {
    html! {
        thead {
            tr {
                th scope="col" { (words.say("policy")) }
                th.number scope="col" { (words.say("baseline-mean")) }
                th.number scope="col" { (words.say("policy-mean")) }
                th.number scope="col" { (words.say("difference")) }
                th.number scope="col" { (words.say("relative")) }
                @if primary { th.number scope="col" { (words.say("variance-ratio")) } }
                th scope="col" { (words.say("verdict")) }
            }
        }
    }
}

/// The rows under one heading; nothing if there are none.
fn group(results: &Results, heading: &Markup, effects: &[&Effect], primary: bool) -> Markup {
    html! {
        @if !effects.is_empty() {
            tbody {
                tr.heading { th scope="rowgroup" colspan=(if primary { "7" } else { "6" }) { (heading) } }
                @for effect in effects { (row(results, effect, primary)) }
            }
        }
    }
}

fn row(results: &Results, effect: &Effect, primary: bool) -> Markup {
    let words = results.words;
    let difference = effect.absolute().map(|Estimate { mean, interval }| {
        let ends =
            interval.map(|(low, high)| words.interval(&words.signed(low), &words.signed(high)));
        (words.signed(mean), ends)
    });
    let relative = effect.relative_to_read().map(|Estimate { mean, interval }| {
        let ends = interval.map(|(low, high)| {
            words.interval(&words.signed_percent(low), &words.signed_percent(high))
        });
        (words.signed_percent(mean), ends)
    });
    let mark = mark(effect.sign());
    html! {
        tr data-policy=[place(results, &effect.policy)] {
            th scope="row" { (effect.policy) }
            (cell(&words.say("baseline-mean"), finite(effect.baseline_mean).map(|it| words.number(it)).as_deref()))
            (cell(&words.say("policy-mean"), finite(effect.policy_mean).map(|it| words.number(it)).as_deref()))
            (estimate(&words.say("difference"), difference))
            (estimate(&words.say("relative"), relative))
            @if primary { (technical(ratio(words, effect).as_deref())) }
            td data-label=(words.say("verdict")) { span class={ "verdict " (mark) } { (effect.judged(words)) } }
        }
    }
}

/// The class by which a style sheet colours a verdict.
fn mark(sign: Sign) -> &'static str {
    match sign {
        Sign::Better { filled: true } => "better",
        Sign::Worse { filled: true } => "worse",
        Sign::Neither { filled: true } => "higher",
        Sign::Better { .. } | Sign::Worse { .. } | Sign::Neither { .. } | Sign::Untold => {
            "undecided"
        }
    }
}

/// The variance ratio with its bound.
fn ratio(words: Words, effect: &Effect) -> Option<String> {
    let ratio = words.number(finite(effect.variance_ratio)?);
    let bound = finite(effect.variance_bound).map(|it| words.number(it));
    Some(bound.map_or_else(|| ratio.clone(), |bound| format!("{ratio} ({bound})")))
}

/// A cell with a number, or the sign for none.
fn cell(label: &str, text: Option<&str>) -> Markup {
    html! { td.number data-label=(label) { (text.unwrap_or(EMPTY)) } }
}

/// A cell that small screens leave out.
fn technical(text: Option<&str>) -> Markup {
    html! { td.number.technical { (text.unwrap_or(EMPTY)) } }
}

/// A cell with a number and its interval below it.
fn estimate(label: &str, text: Option<(String, Option<String>)>) -> Markup {
    let (mean, ends) = text.unwrap_or_else(|| (EMPTY.to_owned(), None));
    html! {
        td.number data-label=(label) {
            span { (mean) @if let Some(ends) = ends { " " small { (ends) } } }
        }
    }
}

fn range(words: Words, ends: Option<(f64, f64)>) -> Option<String> {
    ends.map(|(low, high)| words.interval(&words.number(low), &words.number(high)))
}
