//! The page of a run: one file that needs nothing else, in the order in which an adviser reads it.

mod choices;
mod controls;
mod data;
mod glance;
mod grid;
mod ground;
mod stated;

use maud::{Markup, html};

use super::html::{answered, document, shown_with};
use super::results::Results;
use super::{Figure, answer, tables};
use crate::words::en;
use stated::Stated;

/// A part of the page that is made elsewhere, such as what a study of many worlds found.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its place in the page for links: letters, digits and hyphens.
    pub name: String,
    /// Its heading.
    pub heading: String,
    /// What stands below the heading.
    pub content: Markup,
}

impl Section {
    fn new(name: &str, heading: &str, content: Markup) -> Self {
        Self { name: name.to_owned(), heading: heading.to_owned(), content }
    }
}

/// The page as an HTML document, with `figures` inline and `studies` after what the run itself found.
#[must_use]
pub fn page(results: &Results, figures: &[Figure], studies: &[Section]) -> String {
    let mut sections = findings(results, figures);
    sections.extend_from_slice(studies);
    sections.extend(grounds(results));
    let aside = html! {
        (controls::contents(&sections))
        (controls::policies(results))
    };
    let main = html! {
        (controls::switched_off())
        @for section in &sections {
            section id=(section.name) { h2 { (section.heading) } (section.content) }
        }
    };
    document(&results.title, &aside, &main)
}

/// What the run found.
fn findings(results: &Results, figures: &[Figure]) -> Vec<Section> {
    let figure = |name: &str| {
        figures
            .iter()
            .filter(|figure| figure.name == name)
            .map(|figure| shown_with(figure, &data::of(results, name)))
            .next()
    };
    let figures = |names: &[&str]| {
        let shown: Vec<Markup> = names.iter().filter_map(|name| figure(name)).collect();
        (!shown.is_empty()).then(|| html! { @for figure in shown { (figure) } })
    };
    let question =
        (!results.question.is_empty()).then(|| html! { p.question { (results.question) } });
    let answer = html! { (glance::table(results)) (answered(&answer(results))) };
    let keys = |content: Markup| html! { p.note.scripted id="keys" { (en::KEYS) } (content) };
    let costs = figures(&["cost_effect"]);
    let costs = (costs.is_some() || !results.costs.is_empty()).then(|| {
        html! { @if let Some(figure) = costs { (figure) } (tables::costs(results)) }
    });
    let several = results.policies.len() > 1;
    let parts = [
        ("question", en::QUESTION, question),
        ("answer", en::ANSWER, Some(answer)),
        ("changes", en::EFFECTS, figures(&["effects"]).map(keys)),
        ("dosage", en::DOSES, figures(&["doses"])),
        (
            "time",
            en::TIME,
            figure("risks_over_years").map(|first| choices::over_years(results, &first)),
        ),
        ("kinds", en::KINDS, figures(&["risks_by_kind", "seen"])),
        ("term-shape", en::TERM, figures(&["term"])),
        (
            "where",
            en::PROFILES,
            figure("profiles").map(|first| choices::by_profile(results, &first)),
        ),
        ("results", en::TRADE_OFFS, figures(&["trade_offs"])),
        ("costs", en::COST_AND_EFFECT, costs),
        ("numbers", en::ALL_OUTCOMES, several.then(|| tables::comparison(results))),
    ];
    parts
        .into_iter()
        .filter_map(|(name, heading, content)| Some(Section::new(name, heading, content?)))
        .collect()
}

/// On what it stands.
fn grounds(results: &Results) -> Vec<Section> {
    let stated = Stated::of(&results.resolved);
    vec![
        Section::new("assumptions", en::ASSUMPTIONS, ground::assumptions(results, &stated)),
        Section::new("parameters", en::CHANGED, ground::changed(results, &stated)),
        Section::new("fit", en::FIT, ground::fit(results)),
        Section::new("limits", en::MODEL_LIMITS, ground::limits()),
        Section::new("cite", en::CITE, ground::cite(results)),
        Section::new("run", en::RUN, ground::made(results)),
    ]
}
