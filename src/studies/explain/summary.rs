//! A story on a terminal: a margin with the week, text broken to the width, colours if wanted.

use crate::studies::explain::told::blocks::{Block, Entry, Part, Tone, harmless};
use std::fmt::Write;

/// Columns of the margin in which the week stands.
const MARGIN: usize = 7;
/// Columns by which what weighed stands in from what happened.
const INSET: usize = 2;
/// In the margin of an entry without a time.
const DASH: &str = "\u{2013}";
/// Narrowest and widest text.
const NARROWEST: usize = 40;
const WIDEST: usize = 100;
/// Widest cell of a table.
const CELL: usize = 30;

const RESET: &str = "\u{1b}[0m";
const BOLD: &str = "\u{1b}[1m";
const DIM: &str = "\u{1b}[2m";

/// The text for a terminal of so many columns.
#[must_use]
pub fn terminal(blocks: &[Block], columns: usize, colour: bool) -> String {
    let mut page = Page { text: String::new(), width: columns.clamp(NARROWEST, WIDEST), colour };
    for block in blocks {
        page.block(block);
    }
    page.text
}

struct Page {
    text: String,
    width: usize,
    colour: bool,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title) => self.paragraph(0, "", title, BOLD),
            Block::Heading(heading) => {
                self.text.push('\n');
                self.paragraph(0, "", heading, BOLD);
            }
            Block::Text(text) => self.paragraph(0, "", text, ""),
            Block::Caveat(text) => self.paragraph(0, "", text, BOLD),
            Block::Note(text) => self.paragraph(0, "", text, DIM),
            Block::Thin { when, text } => self.paragraph(MARGIN, when, text, DIM),
            Block::Entry(entry) => self.entry(entry),
            Block::Table(rows) => self.table(rows),
            Block::Sides(sides) => {
                for side in sides {
                    self.paragraph(0, "", &side.heading, BOLD);
                    side.blocks.iter().for_each(|block| self.block(block));
                }
            }
        }
    }

    /// What is said stands together until something that weighed comes in between.
    fn entry(&mut self, entry: &Entry) {
        let mut when = entry.when.as_str();
        for parts in entry
            .parts
            .chunk_by(|one, other| matches!((one, other), (Part::Says(_), Part::Says(_))))
        {
            match &parts[0] {
                Part::Why(why) => {
                    self.paragraph(MARGIN + INSET, when, &format!("\u{b7} {why}"), DIM);
                }
                Part::Says(_) => {
                    let said: Vec<&str> = parts
                        .iter()
                        .map(|part| match part {
                            Part::Says(text) | Part::Why(text) => text.as_str(),
                        })
                        .collect();
                    // Where no time stands in the margin, a dash shows where an entry begins.
                    let undated = entry.when.is_empty() && parts.as_ptr() == entry.parts.as_ptr();
                    let margin = if undated { DASH } else { when };
                    self.paragraph(MARGIN, margin, &said.join(" "), colour(entry.tone));
                }
            }
            when = "";
        }
    }

    /// A paragraph that stands in by so many columns, with a word in the margin of its first line.
    fn paragraph(&mut self, inset: usize, margin: &str, text: &str, style: &str) {
        let width = self.width - inset;
        for (number, line) in broken(&harmless(text), width).iter().enumerate() {
            let margin = if number == 0 { harmless(margin) } else { String::new() };
            let _ = write!(self.text, "{margin:<inset$}");
            if self.colour && !style.is_empty() {
                let _ = writeln!(self.text, "{style}{line}{RESET}");
            } else {
                let _ = writeln!(self.text, "{line}");
            }
        }
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.first().map_or(0, Vec::len);
        // What is too wide for its column goes on below.
        let lines = |row: &Vec<String>| -> Vec<Vec<String>> {
            row.iter().map(|cell| broken(&harmless(cell), CELL)).collect()
        };
        let cells: Vec<Vec<Vec<String>>> = rows.iter().map(lines).collect();
        let width = |column: usize| {
            let lines = cells.iter().filter_map(|row| row.get(column)).flatten();
            lines.map(|line| line.chars().count()).max()
        };
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        for (number, row) in cells.iter().enumerate() {
            let height = row.iter().map(Vec::len).max().unwrap_or(0);
            for place in 0..height {
                let mut line = String::new();
                for (cell, width) in row.iter().zip(&widths) {
                    let cell = cell.get(place).map_or("", String::as_str);
                    let _ = write!(line, "{cell:<width$}  ");
                }
                let line = line.trim_end();
                if self.colour && number == 0 {
                    let _ = writeln!(self.text, "{BOLD}{line}{RESET}");
                } else {
                    let _ = writeln!(self.text, "{line}");
                }
            }
        }
    }
}

fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Politics => "\u{1b}[36m",
        Tone::Risk => "\u{1b}[33m",
        Tone::Alarm => "\u{1b}[31m",
        Tone::Relief => "\u{1b}[32m",
    }
}

/// Text broken between words into lines of so many columns; a word that is longer is cut.
fn broken(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(width) {
            if used > 0 && used + 1 + piece.len() > width {
                lines.push(String::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                if used > 0 {
                    line.push(' ');
                    used += 1;
                }
                line.extend(piece);
                used += piece.len();
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story() -> Vec<Block> {
        vec![
            Block::Title("A title that \u{1b}[31msteers".to_owned()),
            Block::Entry(Entry {
                when: "wk 1".to_owned(),
                tone: Tone::Alarm,
                parts: vec![
                    Part::Says("Something happened that takes more than one line.".to_owned()),
                    Part::Says("And more.".to_owned()),
                    Part::Why(format!("a long word: {}", "x".repeat(90))),
                ],
            }),
            Block::Table(vec![vec!["a".to_owned(), "b".repeat(50)]]),
        ]
    }

    #[test]
    fn lines_keep_to_the_width_and_colours_are_only_ours() {
        let plain = terminal(&story(), 50, false);
        assert!(plain.lines().all(|line| line.chars().count() <= 50), "{plain}");
        assert!(!plain.contains('\u{1b}'));
        assert!(plain.contains("wk 1   Something happened"), "{plain}");
        let coloured = terminal(&story(), 50, true);
        assert_eq!(coloured.matches("\u{1b}[31m").count(), 2, "{coloured}");
        let bare: String = [RESET, BOLD, DIM, "\u{1b}[31m"]
            .iter()
            .fold(coloured, |text, code| text.replace(code, ""));
        assert_eq!(bare, plain);
    }
}
