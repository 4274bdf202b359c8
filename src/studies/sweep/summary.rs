//! What a sweep says at its end.

use crate::studies::sweep::results::Results;
use crate::studies::sweep::{sentences, variants};
use crate::terminal::{self, StdoutError, hanging, printable, wrapped};
use crate::words::say;
use std::fmt::Write as _;
use std::path::Path;

/// The answer in a few plain lines, and where to read on.
pub(crate) fn tell(
    results: &Results,
    left_out: &[String],
    path: &Path,
    seconds: f64,
) -> Result<(), StdoutError> {
    let mut text = format!("\n{}\n", wrapped(&printable(&results.question)));
    let lines = if results.variants.is_empty() { Vec::new() } else { variants::terminal(results) };
    for (place, line) in lines.iter().enumerate() {
        // The heading, and then each policy, stand apart.
        let apart = if place == 0 { "\n" } else { "" };
        let _ = writeln!(text, "{apart}{}", hanging(&printable(line)));
    }
    let closing = sentences::closing(results, seconds);
    for paragraph in sentences::answer(results).iter().chain(left_out).chain([&closing]) {
        text.push('\n');
        text.push_str(&wrapped(&printable(paragraph)));
        text.push('\n');
    }
    let shown = printable(&path.display().to_string());
    text.push_str(&say!(results.words, "sweep-results", path = shown));
    text.push('\n');
    terminal::show(&text)
}
