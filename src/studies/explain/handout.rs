//! A story as a page to hand out: one HTML file that needs nothing else.

use crate::pages::html::document;
use crate::studies::explain::told::blocks::{Block, Entry, Part, Side, harmless};
use crate::words::Words;
use maud::{Markup, PreEscaped, html};

/// How a hand-out looks beside what all pages share.
const STYLE: &str = include_str!("handout.css");

/// The page; `made` says what made it, below the story.
#[must_use]
pub fn handout(words: Words, blocks: &[Block], made: &str) -> String {
    let title = blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(harmless(title)),
        _ => None,
    });
    let main = html! {
        style { (PreEscaped(STYLE)) }
        div.story { @for block in blocks { (shown(block)) } }
        footer {
            p.caveat { (words.say("story-caveat")) }
            p.note { (harmless(made)) }
        }
    };
    document(words, &title.unwrap_or_default(), &html! {}, &main)
}

fn shown(block: &Block) -> Markup {
    match block {
        // It is the heading of the page.
        Block::Title(_) => html! {},
        Block::Heading(heading) => html! { h2 { (harmless(heading)) } },
        Block::Text(text) => html! { p { (harmless(text)) } },
        Block::Caveat(text) => html! { p.caveat { (harmless(text)) } },
        Block::Note(text) => html! { p.note { (harmless(text)) } },
        Block::Thin { when, text } => html! { p.note { (harmless(when)) " " (harmless(text)) } },
        Block::Entry(entry) => self::entry(entry),
        Block::Table(rows) => table(rows),
        Block::Sides(sides) => html! { div.sides { @for side in sides { (self::side(side)) } } },
    }
}

fn side(side: &Side) -> Markup {
    html! {
        section { h3 { (harmless(&side.heading)) } @for block in &side.blocks { (shown(block)) } }
    }
}

/// What happened as paragraphs, what weighed as a list below each.
fn entry(entry: &Entry) -> Markup {
    let alike = |one: &Part, other: &Part| {
        matches!((one, other), (Part::Says(_), Part::Says(_)) | (Part::Why(_), Part::Why(_)))
    };
    let text = |part: &Part| match part {
        Part::Says(text) | Part::Why(text) => harmless(text),
    };
    html! {
        div.scene {
            @if !entry.when.is_empty() { p.when { (harmless(&entry.when)) } }
            @for parts in entry.parts.chunk_by(alike) {
                @if matches!(parts[0], Part::Says(_)) {
                    p { (parts.iter().map(text).collect::<Vec<_>>().join(" ")) }
                } @else {
                    ul.why { @for part in parts { li { (text(part)) } } }
                }
            }
        }
    }
}

fn table(rows: &[Vec<String>]) -> Markup {
    let (head, body) = rows.split_at(rows.len().min(1));
    html! {
        div.wide tabindex="0" {
            table {
                thead { @for row in head { tr { @for cell in row { th scope="col" { (harmless(cell)) } } } } }
                tbody {
                    @for row in body {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (harmless(cell)) } }
                                @else { td { (harmless(cell)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caveat_stands_below_and_a_name_does_nothing() {
        let side = |heading: &str| Side { heading: heading.to_owned(), blocks: Vec::new() };
        let blocks = [
            Block::Title("<b>x</b>".to_owned()),
            Block::Sides([side("Under one:"), side("Under <other>:")]),
        ];
        let words = Words::default();
        let page = handout(words, &blocks, "made <so>");
        assert!(page.contains("<h1>&lt;b&gt;x&lt;/b&gt;</h1>"), "{page}");
        assert!(page.contains(&words.say("story-caveat")));
        assert!(page.contains("Under &lt;other&gt;:") && page.contains("made &lt;so&gt;"));
    }
}
