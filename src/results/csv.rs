//! Tables as CSV: numbers in their shortest exact form, empty cells for what does not exist, text
//! that a spreadsheet would run made harmless.

use crate::table::column::Column;
use std::borrow::Cow;
use std::io::{Result, Write};

/// Lines of CSV, one under construction.
#[derive(Debug)]
pub(crate) struct Lines<W> {
    line: Vec<u8>,
    out: W,
}

impl<W: Write> Lines<W> {
    pub fn new(out: W) -> Self {
        Self { line: Vec::new(), out }
    }

    pub fn heading(&mut self, columns: &[Column]) -> Result<()> {
        for column in columns {
            self.text(&column.name);
        }
        self.end()
    }

    fn separate(&mut self) {
        if !self.line.is_empty() {
            self.line.push(b',');
        }
    }

    pub fn text(&mut self, text: &str) {
        self.separate();
        let text = harmless(text);
        if text.contains(['"', ',', '\n', '\r']) {
            self.line.push(b'"');
            self.line.extend_from_slice(text.replace('"', "\"\"").as_bytes());
            self.line.push(b'"');
        } else {
            self.line.extend_from_slice(text.as_bytes());
        }
    }

    pub fn plain(&mut self, number: &str) {
        self.separate();
        self.line.extend_from_slice(number.as_bytes());
    }

    pub fn whole(&mut self, number: i64) {
        self.separate();
        self.line.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
    }

    /// A finite number, or nothing.
    pub fn number(&mut self, number: Option<f64>) {
        self.separate();
        if let Some(number) = number {
            self.line.extend_from_slice(ryu::Buffer::new().format_finite(number).as_bytes());
        }
    }

    pub fn short(&mut self, number: f32) {
        self.separate();
        if number.is_finite() {
            self.line.extend_from_slice(ryu::Buffer::new().format_finite(number).as_bytes());
        }
    }

    pub fn end(&mut self) -> Result<()> {
        self.line.push(b'\n');
        self.out.write_all(&self.line)?;
        self.line.clear();
        Ok(())
    }

    pub fn finish(self) -> W {
        self.out
    }
}

/// Signs with which a spreadsheet takes text for a formula or a command.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether text begins with such a sign, apostrophes before it apart.
fn is_like_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front; so does one that
/// looks as if it had got one, so that [`plain`] gives every text back.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if is_like_a_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell as it was before [`harmless`].
#[must_use]
pub fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_like_a_formula(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_quoted_and_made_harmless() {
        let mut lines = Lines::new(Vec::new());
        lines.text("=1+1");
        lines.text("a \"b\", c");
        lines.number(None);
        lines.number(Some(0.1));
        lines.whole(-3);
        lines.text("-x");
        assert_eq!(lines.line, b"'=1+1,\"a \"\"b\"\", c\",,0.1,-3,'-x");
    }

    #[test]
    fn harmless_text_can_be_made_plain_again() {
        let texts = ["=1+1", "'=1+1", "''@", "'s-Hertogenbosch", "-", "'", "", "a=b", "\t", "é"];
        for text in texts {
            let cell = harmless(text);
            assert!(!cell.starts_with(FORMULA), "{cell}");
            assert_eq!(plain(&cell), text);
        }
        assert_eq!(harmless("'s-Hertogenbosch"), "'s-Hertogenbosch");
    }
}
