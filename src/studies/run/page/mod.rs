//! The page of a run: one file that needs nothing else, in the order in which an adviser reads it.

pub mod choices;
pub mod controls;
pub mod glance;
pub mod ground;
pub mod section;
pub mod stated;
pub mod tables;

use crate::charts::figure::Figure;
use crate::pages::grid::folded;
use crate::pages::html::{caveats, document, shown_with, to_copy};
use crate::studies::findings::shown::Findings;
use crate::studies::run::assumptions::{AssumptionSource, source};
use crate::studies::run::figures::PLOTS;
use crate::studies::run::figures::plot::Plot;
use crate::studies::run::memo::memo;
use crate::studies::run::page::choices::chosen;
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
    let mut sections: Vec<Section> = question
        .map(|it| Section::new("question", &words.say("question"), it))
        .into_iter()
        .collect();
    sections.push(Section::new("answer", &words.say("answer"), answer));
    sections.extend(drawn(results, figures));
    if results.policies.len() > 1 {
        let numbers = tables::comparison(results);
        sections.push(Section::new("numbers", &words.say("part-numbers"), numbers));
    }
    sections
}

/// The sections of the figures, in the order of the list of figures; the one of costs also has its table.
fn drawn(results: &Results, figures: &[Figure]) -> Vec<Section> {
    let words = results.words;
    let shown = |plot: &Plot| {
        let figure = figures.iter().find(|figure| figure.name == plot.name)?;
        let shown = shown_with(words, figure, &folded(words, &(plot.tables)(results)));
        Some(match &plot.by_outcome {
            Some(by_outcome) => chosen(results, &shown, plot, by_outcome),
            None => shown,
        })
    };
    let section = |plots: &[Plot]| {
        let (name, heading) = (plots[0].section)(words);
        let shown: Vec<Markup> = plots.iter().filter_map(shown).collect();
        let costs = (name == "costs" && !results.costs.is_empty()).then(|| tables::costs(results));
        if shown.is_empty() && costs.is_none() {
            return None;
        }
        let content = html! {
            @if name == "changes" { p.note.scripted id="keys" { (words.say("keys")) } }
            @for figure in shown { (figure) }
            @if let Some(costs) = costs { (costs) }
        };
        Some(Section::new(name, &heading, content))
    };
    let same = |one: &Plot, next: &Plot| (one.section)(words).0 == (next.section)(words).0;
    PLOTS.chunk_by(same).filter_map(section).collect()
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
