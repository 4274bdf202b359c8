//! What a run says at its end.

use crate::catalogue::outcomes::TABLE;
use crate::report::{self, Results};
use crate::terminal::{self, printable, wrapped};
use std::path::Path;

/// The answer in a few plain lines, and where to read on.
pub(super) fn tell(results: &Results, path: &Path, seconds: f64) {
    use std::fmt::Write as _;
    let mut text = format!("\n{}\n", wrapped(&printable(&results.question)));
    for paragraph in report::answer(results) {
        text.push('\n');
        text.push_str(&wrapped(&printable(&paragraph)));
        text.push('\n');
    }
    if let Some(ratios) = report::variance_ratios(results) {
        let _ = writeln!(text, "\n{}", wrapped(&printable(&ratios)));
    }
    let described = &TABLE[results.primary];
    let _ = writeln!(
        text,
        "\nPrimary outcome: {} ({}). {} municipalities, {} replicates, {:.0} s.",
        described.name,
        described.unit(),
        results.facts.municipalities,
        results.facts.replicates,
        seconds
    );
    let _ = writeln!(text, "Results, plots and report.html: {}", path.display());
    terminal::show(&text);
}
