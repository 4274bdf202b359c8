//! The frame of every page: one file that needs nothing else.

use crate::charts::figure::Figure;
use crate::words::{Words, say};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Everything that decides how the page looks.
const STYLE: &str = include_str!("page.css");
/// What a reader can do on the page; without it everything is there, and folded where it is long.
const SCRIPT: &str = include_str!("page.js");

/// The SHA-256 of the script in base64, by which a browser knows it; a test says what it must be.
const SCRIPT_HASH: &str = "Sipy9nM7d2UjJSfX+zdSeMmJKJezsK5wHUAk2RJbSMw=";

/// The security policy of a page: the browser may fetch nothing at all, and runs this very script alone; the only
/// images besides drawings in the page are those that the script makes of them.
fn policy() -> String {
    format!(
        "default-src 'none'; img-src blob:; style-src 'unsafe-inline'; script-src 'sha256-{SCRIPT_HASH}'; \
         base-uri 'none'; form-action 'none'"
    )
}

/// A whole page with its heading, what stands beside the text, and the text.
pub(crate) fn document(words: Words, title: &str, aside: &Markup, main: &Markup) -> String {
    let document = html! {
        (DOCTYPE)
        html lang=(words.language().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(policy());
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { (words.say("skip")) }
                header { p.kicker { (words.say("kicker")) } h1 { (title) } }
                div.beside {
                    @if !aside.0.is_empty() { aside aria-label=(words.say("aside")) { (aside) } }
                    main id="main" tabindex="-1" { (main) }
                }
                script { (PreEscaped(SCRIPT)) }
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
pub(crate) fn section(heading: &str, content: &Markup) -> Markup {
    html! { section { h2 { (heading) } (content) } }
}

/// Paragraphs apart from others: what all must be read with.
pub(crate) fn caveats(paragraphs: &[String]) -> Markup {
    html! { div.caveats { @for paragraph in paragraphs { p { (paragraph) } } } }
}

/// A text to be copied, folded.
pub(crate) fn to_copy(words: Words, name: &str, heading: &str, text: &str) -> Markup {
    html! {
        details.memo {
            summary { (heading) }
            p.scripted {
                button type="button" data-copy=(name) data-done=(words.say("copied")) { (words.say("copy")) }
            }
            pre id=(name) tabindex="0" role="region" aria-label=(heading) { (text) }
        }
    }
}

/// The policies' paragraphs, then those that hold for all of them, set apart.
pub(crate) fn answered(words: Words, paragraphs: &[String]) -> Markup {
    let (own, shared) = paragraphs.split_at(paragraphs.len() - words.several("caveat").len());
    html! {
        @for paragraph in own { p.answer { (paragraph) } }
        div.caveats { @for paragraph in shared { p { (paragraph) } } }
    }
}

/// A drawing on its ground, which moves sideways on small screens.
pub(crate) fn card(words: Words, drawing: &Markup) -> Markup {
    html! {
        div.card tabindex="0" { (drawing) }
        p.swipe { (words.say("swipe")) }
    }
}

/// A figure with how to read it.
pub(crate) fn shown(words: Words, figure: &Figure) -> Markup {
    shown_with(words, figure, &html! {})
}

/// A figure with how to read it and what belongs to it.
pub(crate) fn shown_with(words: Words, figure: &Figure, more: &Markup) -> Markup {
    html! {
        figure id=(figure.name) {
            (card(words, &PreEscaped(figure.svg.clone())))
            figcaption { (figure.caption) }
            div.save.scripted {
                @for kind in ["png", "svg", "csv"] {
                    button type="button" data-as=(kind) { (say!(words, "save-as", kind = kind.to_uppercase())) }
                }
            }
            (more)
        }
    }
}

/// A text in which what stands between backquotes is to be typed.
pub(crate) fn coded(text: &str) -> Markup {
    html! {
        @for (place, part) in text.split('`').enumerate() {
            @if place % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

/// What the reader should know about the model.
pub(crate) fn limits(words: Words) -> Markup {
    let limits = words.several("limit");
    section(&words.say("limits"), &html! { ul { @for limit in limits { li { (limit) } } } })
}

/// Facts by name.
pub(crate) fn listed(words: Words, facts: &[(String, String)]) -> Markup {
    html! {
        dl { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } }
        p.note { (words.say("repeat")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_hash_is_that_of_the_script() {
        let hash = data_encoding::BASE64.encode(&Sha256::digest(SCRIPT.as_bytes()));
        assert_eq!(SCRIPT_HASH, hash, "page.js changed: put its new hash into SCRIPT_HASH");
    }
}
