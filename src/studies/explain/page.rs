//! A story as Markdown.

use crate::studies::explain::told::blocks::{Block, Entry, Part, harmless};
use std::fmt::Write;

/// The text as Markdown.
#[must_use]
pub fn markdown(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        let _ = match block {
            Block::Title(title) => writeln!(text, "# {}\n", escaped(title)),
            Block::Heading(heading) => writeln!(text, "## {}\n", escaped(heading)),
            Block::Text(paragraph) => writeln!(text, "{}\n", escaped(paragraph)),
            Block::Caveat(paragraph) => writeln!(text, "**{}**\n", escaped(paragraph)),
            Block::Note(paragraph) => writeln!(text, "*{}*\n", escaped(paragraph)),
            Block::Thin { when, text: thin } => {
                writeln!(text, "*{}: {}*\n", escaped(when), escaped(thin))
            }
            Block::Entry(entry) => {
                text.push_str(&self::entry(entry));
                Ok(())
            }
            Block::Table(rows) => {
                text.push_str(&table(rows));
                Ok(())
            }
            Block::Sides(sides) => sides.iter().try_for_each(|side| {
                let told = markdown(&side.blocks);
                write!(text, "### {}\n\n{told}", escaped(&side.heading))
            }),
        };
    }
    text
}

/// What happened as paragraphs, what weighed as a list under each.
fn entry(entry: &Entry) -> String {
    let mut text = String::new();
    if !entry.when.is_empty() {
        let _ = write!(text, "**{}**", escaped(&entry.when));
    }
    let mut listing = false;
    for part in &entry.parts {
        match part {
            Part::Says(said) => {
                text.push_str(match (text.is_empty(), listing) {
                    (true, _) => "",
                    (_, true) => "\n",
                    (_, false) => " ",
                });
                text.push_str(&escaped(said));
                listing = false;
            }
            Part::Why(why) => {
                if !listing && !text.is_empty() {
                    text.push_str("\n\n");
                }
                let _ = writeln!(text, "- {}", escaped(why));
                listing = true;
            }
        }
    }
    text.push_str(if listing { "\n" } else { "\n\n" });
    text
}

fn table(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
        if number == 0 {
            let _ = writeln!(text, "|{}", "---|".repeat(row.len()));
        }
    }
    text.push('\n');
    text
}

/// Text in which nothing is a mark of Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in harmless(text).chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&')
        {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studies::explain::told::blocks::Tone;

    #[test]
    fn nothing_in_a_name_becomes_a_mark() {
        let blocks = [
            Block::Title("<b>*x*</b>".to_owned()),
            Block::Entry(Entry {
                when: "wk 3".to_owned(),
                tone: Tone::Plain,
                parts: vec![
                    Part::Says("One.".to_owned()),
                    Part::Says("Two.".to_owned()),
                    Part::Why("a_b".to_owned()),
                    Part::Says("Three.".to_owned()),
                ],
            }),
            Block::Table(vec![vec!["a|b".to_owned()], vec!["1".to_owned()]]),
        ];
        assert_eq!(
            markdown(&blocks),
            "# \\<b\\>\\*x\\*\\</b\\>\n\n**wk 3** One. Two.\n\n- a\\_b\n\nThree.\n\n| a\\|b |\n|---|\n| 1 |\n\n"
        );
    }
}
