//! The page: one file that needs nothing else.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::results::{Facts, Results, finite};
use super::{Figure, answer, tables};
use crate::words::{EMPTY, Words};

/// Everything that decides how the page looks.
const STYLE: &str = include_str!("page.css");
/// The browser may fetch nothing at all.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The page as an HTML document, with `figures` inline.
#[must_use]
pub fn page(results: &Results, figures: &[Figure]) -> String {
    let words = results.words;
    let several = results.policies.len() > 1;
    let main = html! {
        @if !results.question.is_empty() { (section(&words.say("question"), &html! { p.question { (results.question) } })) }
        (section(&words.say("answer"), &answered(words, &answer(results))))
        @if !figures.is_empty() { (section(&words.say("figures"), &html! { @for figure in figures { (shown(words, figure)) } })) }
        @if several { (section(&words.say("comparison"), &tables::comparison(results))) }
        @if !results.costs.is_empty() { (section(&words.say("costs"), &tables::costs(results))) }
        (limits(words))
        (section(&words.say("run"), &made(results)))
    };
    document(words, &results.title, &main)
}

/// A whole page with its heading and what stands in it.
pub(super) fn document(words: Words, title: &str, main: &Markup) -> String {
    let document = html! {
        (DOCTYPE)
        html lang=(words.language().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header { p.kicker { (words.say("kicker")) } h1 { (title) } }
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
pub(super) fn answered(words: Words, paragraphs: &[String]) -> Markup {
    let (own, shared) = paragraphs.split_at(paragraphs.len() - words.several("caveat").len());
    html! {
        @for paragraph in own { p.answer { (paragraph) } }
        div.caveats { @for paragraph in shared { p { (paragraph) } } }
    }
}

/// A figure with how to read it.
pub(super) fn shown(words: Words, figure: &Figure) -> Markup {
    html! {
        figure id=(figure.name) {
            div.card tabindex="0" { (PreEscaped(figure.svg.as_str())) }
            p.swipe { (words.say("swipe")) }
            figcaption { (figure.caption) }
        }
    }
}

/// What the reader should know about the model.
pub(super) fn limits(words: Words) -> Markup {
    section(
        &words.say("limits"),
        &html! { ul { @for limit in words.several("limit") { li { (limit) } } } },
    )
}

/// Facts by name.
pub(super) fn listed(words: Words, facts: &[(String, String)]) -> Markup {
    html! {
        dl { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } }
        p.note { (words.say("repeat")) }
    }
}

/// How the run was made.
fn made(results: &Results) -> Markup {
    let words = results.words;
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
        .map(|(place, name)| if place == 0 { words.baseline(name) } else { name.clone() });
    let facts: [(String, String); 9] = [
        (words.say("policies"), policies.collect::<Vec<_>>().join(", ")),
        (words.say("municipalities"), words.fixed(f64::from(*municipalities), 0)),
        (words.say("replicates"), words.fixed(f64::from(*replicates), 0)),
        (words.say("years"), years.to_string()),
        (words.say("burn-in"), burn_in_years.to_string()),
        (
            words.say("officials"),
            finite(Some(*officials_per_municipality))
                .map_or_else(|| EMPTY.to_owned(), |it| words.number(it)),
        ),
        (words.say("seed"), seed.to_string()),
        (words.say("version"), version.clone()),
        (words.say("hash"), scenario_hash.clone()),
    ];
    listed(words, &facts)
}
