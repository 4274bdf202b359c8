//! The Markdown that studies write, as parts of a page: paragraphs, lists, tables, headings. What is
//! not one of these, such as HTML or a link, is shown as text or left away, so that nothing in a file
//! can do anything.

use crate::text::printable;
use maud::{Markup, PreEscaped, Render, html};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::fmt::Write;

/// A part of the page; texts are safe HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
    /// Heading and rows.
    Table(Vec<String>, Vec<Vec<String>>),
}

impl Block {
    pub fn shown(&self) -> Markup {
        let safe = |text: &String| PreEscaped(text.clone());
        match self {
            Self::Heading(text) => html! { h3 { (safe(text)) } },
            Self::Paragraph(text) => html! { p { (safe(text)) } },
            Self::List(items) => html! { ul { @for item in items { li { (safe(item)) } } } },
            Self::Table(heading, rows) => html! {
                div.wide tabindex="0" {
                    table {
                        thead { tr { @for name in heading { th scope="col" { (safe(name)) } } } }
                        tbody {
                            @for row in rows {
                                tr {
                                    @for (place, cell) in row.iter().enumerate() {
                                        @if place == 0 { th scope="row" { (safe(cell)) } }
                                        @else {
                                            td data-label=(heading.get(place).map_or("", String::as_str)) { (safe(cell)) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            },
        }
    }
}

/// Writes a heading, and a note below it.
pub(crate) fn section(text: &mut String, heading: &str, note: &str) {
    let _ = write!(text, "\n## {heading}\n\n{note}\n\n");
}

/// Writes the head of a table.
pub(crate) fn columns(text: &mut String, columns: &[String]) {
    let _ = writeln!(text, "| {} |\n|{}", columns.join(" | "), "---|".repeat(columns.len()));
}

/// The blocks of a text; its title is left away.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut builder = Builder::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        builder.take(event);
    }
    builder.blocks
}

/// Blocks under construction.
#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    /// The text in hand.
    text: String,
    items: Vec<String>,
    lists: usize,
    cells: Vec<String>,
    heading: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.say(&text),
            Event::Code(text) => {
                self.text.push_str("<code>");
                self.say(&text);
                self.text.push_str("</code>");
            }
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Start(Tag::Strong) => self.text.push_str("<strong>"),
            Event::End(TagEnd::Strong) => self.text.push_str("</strong>"),
            Event::Start(Tag::Emphasis) => self.text.push_str("<em>"),
            Event::End(TagEnd::Emphasis) => self.text.push_str("</em>"),
            Event::Start(Tag::List(_)) => self.lists += 1,
            Event::End(end) => self.end(end),
            _ => {}
        }
    }

    /// Adds what a reader sees as it stands.
    fn say(&mut self, text: &str) {
        printable(text).render_to(&mut self.text);
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(HeadingLevel::H1) => self.text.clear(),
            TagEnd::Heading(_) => {
                let text = self.whole();
                self.blocks.push(Block::Heading(text));
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock if self.lists == 0 => {
                let text = self.whole();
                self.blocks.push(Block::Paragraph(text));
            }
            TagEnd::Item => {
                let text = self.whole();
                self.items.push(text);
            }
            TagEnd::List(_) => {
                self.lists -= 1;
                if self.lists == 0 {
                    self.blocks.push(Block::List(std::mem::take(&mut self.items)));
                }
            }
            TagEnd::TableCell => {
                let text = self.whole();
                self.cells.push(text);
            }
            TagEnd::TableHead => self.heading = std::mem::take(&mut self.cells),
            TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.cells)),
            TagEnd::Table => {
                let (heading, rows) =
                    (std::mem::take(&mut self.heading), std::mem::take(&mut self.rows));
                self.blocks.push(Block::Table(heading, rows));
            }
            _ => {}
        }
    }

    fn whole(&mut self) -> String {
        std::mem::take(&mut self.text).trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_become_blocks_and_nothing_in_them_does_anything() {
        let text = |it: &str| it.to_owned();
        let found = blocks(
            "# Title\n\nA *b* `c<` **d**\nmore & <script>alert(1)</script> \
             [link](javascript:alert) ![x](http://x/y.png)\n\n## Part\n\n- one\n- two\n\n\
             | a | b |\n|---|---|\n| 1 \\| 2 | <b> |\n",
        );
        assert_eq!(
            found,
            [
                Block::Paragraph(text(
                    "A <em>b</em> <code>c&lt;</code> <strong>d</strong> more &amp; \
                     &lt;script&gt;alert(1)&lt;/script&gt; link x"
                )),
                Block::Heading(text("Part")),
                Block::List(vec![text("one"), text("two")]),
                Block::Table(
                    vec![text("a"), text("b")],
                    vec![vec![text("1 | 2"), text("&lt;b&gt;")]]
                ),
            ]
        );
        let block = blocks("<div onclick=\"x\">\nhello\n</div>\n").remove(0).shown().into_string();
        assert!(block.contains("&lt;div onclick=&quot;x&quot;&gt;"), "{block}");
    }
}
