//! The texts that a scenario is made of, and places in them.

use crate::text::is_invisible;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::cells;

/// Where the names of other files in a text are looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// In this folder first, then among the shipped files.
    Folder(PathBuf),
    /// Among the shipped files only: the text itself is one of them.
    Shipped,
}

/// A stretch of one of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Index in [`Sources`].
    pub source: usize,
    /// Bytes of the text.
    pub span: Range<usize>,
}

/// One text: a scenario, a roster, or what was given with `--set`.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// Name as people know it.
    pub name: String,
    /// The text without a byte order mark.
    pub text: String,
    /// Where the names in it are looked up.
    pub base: Base,
    lines: OnceLock<Vec<usize>>,
}

impl Source {
    pub fn new(name: String, text: String, base: Base) -> Self {
        // All of them, so that a text that is stored without them reads the same again.
        let text = match text.trim_start_matches('\u{feff}') {
            rest if rest.len() < text.len() => rest.to_owned(),
            _ => text,
        };
        Self { name, text, base, lines: OnceLock::new() }
    }

    /// The bytes at which lines start.
    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let mut starts: Vec<usize> = cells::lines(&self.text).map(|(start, _)| start).collect();
            if starts.is_empty() || self.text.ends_with(['\n', '\r']) {
                starts.push(self.text.len());
            }
            starts
        })
    }

    /// Line and column, both from 1; the column counts characters.
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        let line = self.lines().partition_point(|start| *start <= at).max(1);
        let start = self.lines()[line - 1];
        let column = self.text.get(start..at).map_or(0, |before| before.chars().count());
        (line, column + 1)
    }

    /// The line with this number, from 1, without its end, and the byte at which it starts.
    pub fn line(&self, number: usize) -> (usize, &str) {
        let start = self.lines().get(number - 1).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or_default();
        (start, cells::lines(rest).next().map_or("", |(_, line)| line))
    }
}

/// All texts of one scenario; the first is the file that was asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Sources {
    list: Vec<Source>,
}

impl Sources {
    /// Keeps a text and tells its index.
    pub fn add(&mut self, source: Source) -> usize {
        self.list.push(source);
        self.list.len() - 1
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn get(&self, index: usize) -> Option<&Source> {
        self.list.get(index)
    }

    /// The text with this index, empty if there is none.
    pub fn text(&self, index: usize) -> &str {
        self.get(index).map_or("", |source| &source.text)
    }
}

/// A text for messages: control and invisible characters escaped, and cut where it gets long.
pub(super) fn printable(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown = String::new();
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        if is_invisible(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}
