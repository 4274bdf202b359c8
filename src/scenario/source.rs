//! The texts that a scenario is made of, and places in them.

use crate::text::is_unsafe;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::OnceLock;

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
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        Self { name, text, base, lines: OnceLock::new() }
    }

    /// The bytes at which lines start.
    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
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
        let line = rest.split('\n').next().unwrap_or_default();
        (start, line.strip_suffix('\r').unwrap_or(line))
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

/// A text for messages: control characters and marks of direction escaped, and cut where it gets long.
pub(super) fn printable(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown = String::new();
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        if is_unsafe(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}
