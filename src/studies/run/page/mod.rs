//! The page of a run: one file that needs nothing else, in the order in which an adviser reads it.

pub mod choices;
pub mod controls;
pub mod data;
pub mod glance;
pub mod ground;
pub mod section;
pub mod stated;
pub mod tables;

use crate::charts::figure::Figure;
use crate::pages::html::{caveats, document, shown_with, to_copy};
use crate::studies::findings::shown::Findings;
use crate::studies::run::assumptions::{AssumptionSource, source};
use crate::studies::run::memo::memo;
use crate::studies::run::page::section::Section;
use crate::studies::run::results::Results;
use crate::studies::run::sentences;
use maud::{Markup, html};

/// The page as an HTML document, with `figures` inline, and what `studies` found after what the run
/// itself found.
#[must_use]
pub fn page(results: &Results, figures: &[Figure], studies: &[Findings]) -> String {
    let words = results.words;
    let mut sections = found(results, figures, studies);
    sections.extend(studies.iter().map(|findings| {
        let name = format!("study-{}", findings.study.folder());
        Section::new(&name, &findings.heading(words), findings.content(words))
    }));
    sections.extend(grounds(results));
    let aside = html! {
        (controls::contents(words, &sections))
        (controls::policies(results))
        (controls::print_whole(words))
    };
    let main = html! {
        (controls::switched_off(words))
        @for section in &sections {
            section id=(section.name) class=[is_brief(section).then_some("brief")] { h2 { (section.heading) } (section.content) }
        }
    };
    document(words, &results.title, &aside, &main)
}

/// Whether a section is on the two pages that are printed if nothing else is asked for.
fn is_brief(section: &Section) -> bool {
    ["question", "answer", "changes", "cite"].contains(&section.name.as_str())
}

/// What the run found.
fn found(results: &Results, figures: &[Figure], studies: &[Findings]) -> Vec<Section> {
    let words = results.words;
    let figure = |name: &str| {
        figures
            .iter()
            .filter(|figure| figure.name == name)
            .map(|figure| shown_with(words, figure, &data::of(results, name)))
            .next()
    };
    let figures = |names: &[&str]| {
        let shown: Vec<Markup> = names.iter().filter_map(|name| figure(name)).collect();
        (!shown.is_empty()).then(|| html! { @for figure in shown { (figure) } })
    };
    let question =
        (!results.question.is_empty()).then(|| html! { p.question { (results.question) } });
    let stated = results.stated();
    let (shared, mut own) = (sentences::shared(results), sentences::answer(results));
    own.truncate(own.len() - shared.len());
    let memo = memo(results, &stated);
    let answer = html! {
        (glance::table(results, &stated))
        @if let AssumptionSource::Explored(found) = source(&results.assumptions, studies) {
            p.note { a href={ "#study-" (found.study.folder()) } { (words.say("assumptions-explored")) } }
        }
        (caveats(&shared))
        @for paragraph in own { p.answer { (paragraph) } }
        (to_copy(words, "memo", &words.say("memo-heading"), &memo))
    };
    let keys =
        |content: Markup| html! { p.note.scripted id="keys" { (words.say("keys")) } (content) };
    let costs = figures(&["cost_effect"]);
    let costs = (costs.is_some() || !results.costs.is_empty()).then(|| {
        html! { @if let Some(figure) = costs { (figure) } (tables::costs(results)) }
    });
    let several = results.policies.len() > 1;
    let parts = [
        ("question", words.say("question"), question),
        ("answer", words.say("answer"), Some(answer)),
        ("changes", words.say("part-effects"), figures(&["effects"]).map(keys)),
        ("other-changes", words.say("part-effects-others"), figures(&["effects_others"])),
        ("dosage", words.say("part-doses"), figures(&["doses"])),
        (
            "time",
            words.say("part-time"),
            figure("risks_over_years").map(|first| choices::over_years(results, &first)),
        ),
        ("kinds", words.say("part-kinds"), figures(&["risks_by_kind", "seen"])),
        ("term-shape", words.say("part-term"), figures(&["term"])),
        (
            "where",
            words.say("part-profiles"),
            figure("profiles").map(|first| choices::by_profile(results, &first)),
        ),
        ("results", words.say("part-trade-offs"), figures(&["trade_offs"])),
        ("costs", words.say("part-costs"), costs),
        ("numbers", words.say("part-numbers"), several.then(|| tables::comparison(results))),
    ];
    parts
        .into_iter()
        .filter_map(|(name, heading, content)| Some(Section::new(name, &heading, content?)))
        .collect()
}

/// On what it stands.
fn grounds(results: &Results) -> Vec<Section> {
    let words = results.words;
    let stated = results.stated();
    vec![
        Section::new(
            "assumptions",
            &words.say("part-assumptions"),
            ground::assumptions(results, &stated),
        ),
        Section::new(
            "parameters",
            &words.say("part-parameters"),
            ground::changed(results, &stated),
        ),
        Section::new("fit", &words.say("part-fit"), ground::fit(results)),
        Section::new("limits", &words.say("part-limits"), ground::limits(results)),
        Section::new("cite", &words.say("part-cite"), ground::cite(results)),
        Section::new("run", &words.say("run"), ground::made(results)),
    ]
}
