//! Paragraphs for a terminal of eighty columns.

use std::fmt::Write;

/// Columns of a terminal.
const COLUMNS: usize = 80;

/// Text broken between words into lines of a terminal, the first and the further ones indented.
pub(crate) fn paragraph(first: usize, further: usize, text: &str) -> String {
    let mut out = " ".repeat(first);
    let mut width = first;
    for (place, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if place > 0 && width + 1 + length > COLUMNS {
            let _ = write!(out, "\n{}", " ".repeat(further));
            width = further;
        } else if place > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_fit_a_terminal_and_keep_their_indent() {
        let text = paragraph(2, 6, &"four ".repeat(40));
        assert!(text.lines().all(|line| line.len() <= COLUMNS), "{text}");
        assert!(
            text.starts_with("  four") && text.lines().nth(1).unwrap().starts_with("      four")
        );
    }
}
