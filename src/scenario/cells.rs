//! Cells of a CSV text with their places, by the rules of the csv crate: a quote counts only at
//! the start of a cell, two quotes in a quoted cell are one, and what follows a closing quote still
//! belongs to the cell.

use std::ops::Range;

/// How a cell is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoting {
    /// Not at all: any quotes in it are part of the text.
    None,
    /// From its start to its end.
    Closed,
    /// From its start, but with more text after the closing quote, at this byte.
    TextAfter(usize),
    /// From its start to the end of the text: the closing quote is missing.
    Unclosed,
}

/// A cell as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// With its quotes and blanks.
    pub raw: Range<usize>,
    /// Without quotes and blanks around it.
    pub inner: Range<usize>,
    pub quoting: Quoting,
}

impl Cell {
    /// Whether it runs over the end of a line.
    pub fn has_line_end(&self, text: &str) -> bool {
        text.get(self.raw.clone()).is_some_and(|raw| raw.contains(['\n', '\r']))
    }
}

/// The cells of the record that starts here; empty lines before it are skipped, as the reader does.
pub(super) fn cells(text: &str, start: usize, separator: char) -> Vec<Cell> {
    let rest = text.get(start..).unwrap_or_default();
    let mut from = start + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
    let mut cells = Vec::new();
    loop {
        let cell = cell(text, from, separator);
        let end = cell.raw.end;
        cells.push(cell);
        if text.as_bytes().get(end) != Some(&(separator as u8)) {
            return cells;
        }
        from = end + 1;
    }
}

fn cell(text: &str, from: usize, separator: char) -> Cell {
    let rest = text.get(from..).unwrap_or_default();
    let ends = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        at + rest.find([separator, '\n', '\r']).unwrap_or(rest.len())
    };
    if !rest.starts_with('"') {
        let raw = from..ends(from);
        return Cell { inner: trimmed(text, raw.clone()), raw, quoting: Quoting::None };
    }
    let Some(close) = closing_quote(text, from + 1) else {
        let raw = from..text.len();
        let inner = trimmed(text, from + 1..text.len());
        return Cell { raw, inner, quoting: Quoting::Unclosed };
    };
    let raw = from..ends(close + 1);
    let after = trimmed(text, close + 1..raw.end);
    if after.is_empty() {
        let inner = trimmed(text, from + 1..close);
        return Cell { raw, inner, quoting: Quoting::Closed };
    }
    let inner = trimmed(text, from + 1..raw.end);
    Cell { raw, inner, quoting: Quoting::TextAfter(after.start) }
}

fn closing_quote(text: &str, mut from: usize) -> Option<usize> {
    loop {
        let at = from + text.get(from..)?.find('"')?;
        if text.as_bytes().get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

/// The range without blanks around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let shown = text.get(range.clone()).unwrap_or_default();
    let from = range.start + (shown.len() - shown.trim_start().len());
    from..from + shown.trim().len()
}

/// The place of a cell of the record that starts here, without its blanks and quotes; the end of
/// the record where it has fewer cells.
pub(super) fn cell_span(text: &str, start: usize, index: usize, separator: char) -> Range<usize> {
    let cells = cells(text, start, separator);
    let end = cells.last().map_or(start, |cell| cell.raw.end);
    cells.get(index).map_or(end..end, |cell| cell.inner.clone())
}

/// The lines of a text with the byte at which each starts, by any kind of line end: `\n`, `\r\n`,
/// or the lone `\r` of old Macs.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
        let start = from;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let end_length = if rest[length..].starts_with("\r\n") { 2 } else { 1 };
        from = (start + length + end_length).min(text.len());
        Some((start, &rest[..length]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, separator: char) -> Vec<(usize, Vec<String>)> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator as u8)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records = reader.records().map(|record| {
            let record = record.unwrap();
            let start = record.position().unwrap().byte() as usize;
            (start, record.iter().map(str::to_owned).collect())
        });
        records.collect()
    }

    /// What the csv crate makes of a cell.
    fn content(text: &str, cell: &Cell) -> String {
        let raw = &text[cell.raw.clone()];
        let Some(inner) = raw.strip_prefix('"') else { return raw.to_owned() };
        match closing_quote(inner, 0) {
            None => inner.replace("\"\"", "\""),
            Some(close) => inner[..close].replace("\"\"", "\"") + &inner[close + 1..],
        }
    }

    fn assert_agrees(text: &str, separator: char) {
        for (start, fields) in read(text, separator) {
            let cells = cells(text, start, separator);
            let contents: Vec<String> = cells.iter().map(|cell| content(text, cell)).collect();
            assert_eq!(contents, fields, "{text:?}");
        }
    }

    #[test]
    fn cells_are_where_the_reader_finds_them() {
        for text in [
            "a,b\n5\" pipe,6\nThe \"Hague, Den\",7\n",
            "\"A\"B;100,x\n\"a\"\"b\",c\n",
            "a,\"b\nc\",d\r\n\r\n e , \"f\" ,\n",
            "a,\"never closed, b\nc,d\n",
            "a\rb,c\r\rd",
        ] {
            assert_agrees(text, ',');
            assert_agrees(text, ';');
        }
    }

    #[test]
    fn lines_end_in_any_way() {
        let all: Vec<(usize, &str)> = lines("a\r\nb\rc\n\nd").collect();
        assert_eq!(all, [(0, "a"), (3, "b"), (5, "c"), (7, ""), (8, "d")]);
        assert_eq!(lines("").count(), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            failure_persistence: None,
            rng_seed: prop::test_runner::RngSeed::Fixed(1848),
            ..ProptestConfig::default()
        })]

        #[test]
        fn any_cells_are_where_the_reader_finds_them(text in "[ab,;\"\r\n \u{e9}]{0,24}") {
            assert_agrees(&text, ',');
        }
    }
}
