//! What stands beside the text: links to its parts, and which policies are shown.

use crate::charts::sheet::Sheet;
use crate::charts::style::look;
use crate::charts::svg;
use crate::studies::run::page::section::Section;
use crate::studies::run::results::Results;
use crate::words::Words;
use maud::{Markup, PreEscaped, html};

/// Width and height of a policy's sign.
const SIGN: (u32, u32) = (36, 16);

/// Links to the parts of the page.
pub(crate) fn contents(words: Words, sections: &[Section]) -> Markup {
    html! {
        nav aria-labelledby="contents" {
            details.contents open { summary id="contents" { (words.say("contents")) }
            ol { @for section in sections { li { a href={ "#" (section.name) } { (section.heading) } } } } }
        }
    }
}

/// Says which policies are switched off, on paper as well.
pub(crate) fn switched_off(words: Words) -> Markup {
    html! { p.off role="status" data-words=(words.say("switched-off")) {} }
}

/// A box to tick for each policy, with its sign in figures; nothing where there is only one.
pub(crate) fn policies(results: &Results) -> Markup {
    let (few, words) = (results.few(), results.words);
    html! {
        @if results.policies.len() > 1 {
            fieldset.policies.scripted {
                legend { (words.say("show-policies")) }
                @for (policy, name) in results.policies.iter().enumerate() {
                    label {
                        input type="checkbox" checked value=(policy);
                        @match few.policies.iter().position(|shown| shown == name) {
                            Some(place) => (sign(words, place)),
                            None => span.aside { (words.say("in-tables-only")) },
                        }
                        span { (name) }
                    }
                }
                button type="button" hidden { (words.say("show-all")) }
            }
        }
    }
}

/// A box to tick for printing all of the page.
pub(crate) fn print_whole(words: Words) -> Markup {
    html! { label.whole.scripted { input type="checkbox"; span { (words.say("print-whole")) } } }
}

/// A policy's piece of line with its marker, as figures have it.
fn sign(words: Words, place: usize) -> Markup {
    let mut sheet =
        Sheet { words, title: String::new(), height: f64::from(SIGN.1), marks: Vec::new() };
    sheet.key((2.0, f64::from(SIGN.1) / 2.0), f64::from(SIGN.0) - 4.0, look(place));
    PreEscaped(svg::sign(&sheet.marks, SIGN.0, SIGN.1))
}
