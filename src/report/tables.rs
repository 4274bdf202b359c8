//! The tables of the page.

use maud::{Markup, html};

use super::results::{ALL, Cost, Effect, Estimate, Results, finite};
use crate::catalogue::outcomes::{self, Kind, Outcome};
use crate::words::en;

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
pub(super) fn comparison(results: &Results) -> Markup {
    let primary = results.primary_outcome();
    let place = |policy: &str| place(results, policy);
    let compared: Vec<&Outcome> = outcomes::TABLE
        .iter()
        .filter(|outcome| outcome.name != primary.name)
        .filter(|outcome| !effects(results, ALL, outcome.name).is_empty())
        .collect();
    let (telling, rest): (Vec<&Outcome>, Vec<&Outcome>) =
        compared.into_iter().partition(|outcome| is_telling(outcome));
    html! {
        h3 { (en::PRIMARY_TABLE) ": " (en::outcome(primary.name)) }
        p.note { (en::PRIMARY_NOTE) }
        table {
            caption { (en::PRIMARY_CAPTION) }
            (head(true))
            @for profile in &results.profiles {
                @let effects = effects(results, profile, primary.name);
                (group(&profile_heading(primary, profile, &effects), &effects, true, &place))
            }
        }
        @if !telling.is_empty() {
            details.printed {
                summary { (en::OTHER_TABLE) }
                p.note { (en::OTHER_NOTE) }
                (others(results, en::OTHERS_CAPTION, &telling))
            }
        }
        @if !rest.is_empty() {
            details {
                summary { (en::REST_TABLE) }
                (others(results, en::REST_CAPTION, &rest))
            }
        }
    }
}

/// Whether an outcome stands open in the tables and can be chosen in charts.
pub(super) fn is_telling(outcome: &Outcome) -> bool {
    TELLING.contains(&outcome.name)
}

/// What policies cost and what is avoided for it.
pub(super) fn costs(results: &Results) -> Markup {
    let avoided = en::avoided(results.primary_outcome().name);
    html! {
        table {
            caption { (en::COSTS_CAPTION) }
            thead { tr {
                th scope="col" { (en::POLICY) }
                th.number scope="col" { (en::HOURS) }
                th.number scope="col" { (avoided) }
            } }
            tbody {
                @for Cost { policy, hours, avoided_low, avoided_high, .. } in &results.costs {
                    tr data-policy=[place(results, policy)] {
                        th scope="row" { (policy) }
                        (cell(en::HOURS, finite(*hours).map(en::number).as_deref()))
                        (cell(&avoided, range(finite(*avoided_low).zip(finite(*avoided_high))).as_deref()))
                    }
                }
            }
        }
        p.note { (en::COSTS_NOTE) }
    }
}

/// Effects of every policy on an outcome for a profile.
fn effects<'a>(results: &'a Results, profile: &str, outcome: &str) -> Vec<&'a Effect> {
    results.others().filter_map(|(_, policy)| results.effect(policy, profile, outcome)).collect()
}

/// The place of a policy in the list, by which a reader can hide it.
fn place(results: &Results, policy: &str) -> Option<usize> {
    results.policies.iter().position(|name| name == policy)
}

fn others(results: &Results, caption: &str, outcomes: &[&Outcome]) -> Markup {
    let place = |policy: &str| place(results, policy);
    html! {
        table {
            caption { (caption) }
            (head(false))
            @for outcome in outcomes {
                (group(&heading(outcome), &effects(results, ALL, outcome.name), false, &place))
            }
        }
    }
}

/// Name, unit and better direction of an outcome.
fn heading(outcome: &Outcome) -> Markup {
    let hint = en::direction_hint(outcome.direction.word(), outcome.kind == Kind::Count);
    html! { (en::capital(&en::outcome(outcome.name))) " " small { (en::unit(outcome.unit())) "; " (hint) } }
}

/// Name of a profile, and whether it was chosen beforehand.
fn profile_heading(outcome: &Outcome, profile: &str, effects: &[&Effect]) -> Markup {
    let exploratory = effects.iter().any(|effect| effect.role != "primary");
    html! {
        (en::capital(&en::profile(profile)))
        " "
        small { (en::unit(outcome.unit())) @if exploratory { "; " (en::EXPLORATORY) } }
    }
}

fn head(primary: bool) -> Markup {
    html! {
        thead {
            tr {
                th scope="col" { (en::POLICY) }
                th.number scope="col" { (en::BASELINE_MEAN) }
                th.number scope="col" { (en::POLICY_MEAN) }
                th.number scope="col" { (en::DIFFERENCE) }
                th.number scope="col" { (en::RELATIVE) }
                th.number scope="col" { (en::P_ADJUSTED) }
                @if primary { th.number scope="col" { (en::VARIANCE_RATIO) } }
                th scope="col" { (en::VERDICT) }
            }
        }
    }
}

/// The rows under one heading; nothing if there are none.
fn group(
    heading: &Markup,
    effects: &[&Effect],
    primary: bool,
    place: &dyn Fn(&str) -> Option<usize>,
) -> Markup {
    html! {
        @if !effects.is_empty() {
            tbody {
                tr.heading { th scope="rowgroup" colspan=(if primary { "8" } else { "7" }) { (heading) } }
                @for effect in effects { (row(effect, primary, place(&effect.policy))) }
            }
        }
    }
}

fn row(effect: &Effect, primary: bool, place: Option<usize>) -> Markup {
    let difference = effect.absolute().map(|Estimate { mean, interval }| {
        let ends = interval.map(|(low, high)| en::interval(&en::signed(low), &en::signed(high)));
        (en::signed(mean), ends)
    });
    let relative = effect.relative().map(|Estimate { mean, interval }| {
        let ends = interval
            .map(|(low, high)| en::interval(&en::signed_percent(low), &en::signed_percent(high)));
        (en::signed_percent(mean), ends)
    });
    let mark = if effect.distinguishable() { effect.verdict.as_str() } else { "undecided" };
    html! {
        tr data-policy=[place] {
            th scope="row" { (effect.policy) }
            (cell(en::BASELINE_MEAN, finite(effect.baseline_mean).map(en::number).as_deref()))
            (cell(en::POLICY_MEAN, finite(effect.policy_mean).map(en::number).as_deref()))
            (estimate(en::DIFFERENCE, difference))
            (estimate(en::RELATIVE, relative))
            (technical(finite(effect.p_adjusted).map(en::p_value).as_deref()))
            @if primary { (technical(ratio(effect).as_deref())) }
            td data-label=(en::VERDICT) { span class={ "verdict " (mark) } { (en::verdict_short(&effect.verdict)) } }
        }
    }
}

/// The variance ratio with its bound.
fn ratio(effect: &Effect) -> Option<String> {
    let ratio = en::number(finite(effect.variance_ratio)?);
    let bound = finite(effect.variance_bound).map(en::number);
    Some(bound.map_or_else(|| ratio.clone(), |bound| format!("{ratio} ({bound})")))
}

/// A cell with a number, or the sign for none.
fn cell(label: &str, text: Option<&str>) -> Markup {
    html! { td.number data-label=(label) { (text.unwrap_or(en::EMPTY)) } }
}

/// A cell that small screens leave out.
fn technical(text: Option<&str>) -> Markup {
    html! { td.number.technical { (text.unwrap_or(en::EMPTY)) } }
}

/// A cell with a number and its interval below it.
fn estimate(label: &str, text: Option<(String, Option<String>)>) -> Markup {
    let (mean, ends) = text.unwrap_or_else(|| (en::EMPTY.to_owned(), None));
    html! {
        td.number data-label=(label) {
            span { (mean) @if let Some(ends) = ends { " " small { (ends) } } }
        }
    }
}

fn range(ends: Option<(f64, f64)>) -> Option<String> {
    ends.map(|(low, high)| en::interval(&en::number(low), &en::number(high)))
}
