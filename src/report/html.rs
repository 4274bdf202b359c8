//! The page: one file that needs nothing else.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::results::{Facts, Results, finite};
use super::{Figure, Section, answer, tables};
use crate::words::en;

/// Everything that decides how the page looks.
const STYLE: &str = include_str!("page.css");
/// The browser may fetch nothing at all.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The page as an HTML document, with `figures` inline and what `studies` found.
#[must_use]
pub fn page(results: &Results, figures: &[Figure], studies: &[Section]) -> String {
    let several = results.policies.len() > 1;
    let main = html! {
        @if !results.question.is_empty() { (section(en::QUESTION, &html! { p.question { (results.question) } })) }
        (section(en::ANSWER, &answered(&answer(results))))
        @if !figures.is_empty() { (section(en::FIGURES, &html! { @for figure in figures { (shown(figure)) } })) }
        @if several { (section(en::COMPARISON, &tables::comparison(results))) }
        @if !results.costs.is_empty() { (section(en::COSTS, &tables::costs(results))) }
        @for study in studies { (study.shown()) }
        (limits())
        (section(en::RUN, &made(results)))
    };
    document(&results.title, &main)
}

/// A whole page with its heading and what stands in it.
pub(super) fn document(title: &str, main: &Markup) -> String {
    let document = html! {
        (DOCTYPE)
        html lang=(en::LANGUAGE) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header { p.kicker { (en::KICKER) } h1 { (title) } }
                main { (main) }
            }
        }
    };
    // What a browser would refuse in a text it is spared; line breaks are ours and stay.
    document
        .into_string()
        .chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .collect()
}

/// A part of the page under its heading.
pub(super) fn section(heading: &str, content: &Markup) -> Markup {
    html! { section { h2 { (heading) } (content) } }
}

/// The policies' paragraphs, then those that hold for all of them, set apart.
pub(super) fn answered(paragraphs: &[String]) -> Markup {
    let (own, shared) = paragraphs.split_at(paragraphs.len() - en::CAVEATS.len());
    html! {
        @for paragraph in own { p.answer { (paragraph) } }
        div.caveats { @for paragraph in shared { p { (paragraph) } } }
    }
}

/// A figure with how to read it.
pub(super) fn shown(figure: &Figure) -> Markup {
    html! {
        figure id=(figure.name) {
            div.card tabindex="0" { (PreEscaped(figure.svg.as_str())) }
            p.swipe { (en::SWIPE) }
            figcaption { (figure.caption) }
        }
    }
}

/// What the reader should know about the model.
pub(super) fn limits() -> Markup {
    section(en::LIMITS, &html! { ul { @for limit in en::LIMITS_LIST { li { (limit) } } } })
}

/// Facts by name.
pub(super) fn listed(facts: &[(&str, String)]) -> Markup {
    html! {
        dl { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } }
        p.note { (en::REPEAT) }
    }
}

/// How the run was made.
fn made(results: &Results) -> Markup {
    let Facts {
        municipalities,
        replicates,
        target: _,
        missing_shares: _,
        years,
        burn_in_years,
        seed,
        version,
        scenario_hash,
        officials_per_municipality,
    } = &results.facts;
    let policies = results
        .policies
        .iter()
        .enumerate()
        .map(|(place, name)| if place == 0 { en::baseline(name) } else { name.clone() });
    let facts: [(&str, String); 9] = [
        (en::POLICIES, policies.collect::<Vec<_>>().join(", ")),
        (en::MUNICIPALITIES, en::fixed(f64::from(*municipalities), 0)),
        (en::REPLICATES, en::fixed(f64::from(*replicates), 0)),
        (en::YEARS, years.to_string()),
        (en::BURN_IN, burn_in_years.to_string()),
        (
            en::OFFICIALS,
            finite(Some(*officials_per_municipality))
                .map_or_else(|| en::EMPTY.to_owned(), en::number),
        ),
        (en::SEED, seed.to_string()),
        (en::VERSION, version.clone()),
        (en::HASH, scenario_hash.clone()),
    ];
    listed(&facts)
}
