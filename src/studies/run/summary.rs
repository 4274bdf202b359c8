//! What a run says at its end.

use crate::catalogue::outcomes::TABLE;
use crate::engine::FailedUnit;
use crate::studies::run::results::Results;
use crate::studies::run::sentences;
use crate::studies::shared::files;
use crate::terminal::{self, StdoutError, printable, wrapped};
use crate::words::say;
use std::path::Path;

/// Where the program failed, and how to see each place alone; all of them where the manifest does
/// not name them.
pub(crate) fn broken(broken: &[FailedUnit], path: &Path, noted: bool) {
    let scenario = path.join(files::SCENARIO);
    let named = if noted { 10 } else { broken.len() };
    for it in broken.iter().take(named) {
        terminal::line(&format!("the program failed in {it}"));
        if let (Some(municipality), Some(replicate)) = (&it.municipality, it.replicate) {
            let policy =
                it.policy.as_ref().map_or_else(String::new, |it| format!(" --policy {it:?}"));
            terminal::line(&format!(
                "  to see it alone: polaris explain {} --municipality {municipality:?} --replicate {replicate}{policy}",
                scenario.display()
            ));
        }
    }
    if broken.len() > named {
        terminal::line(&format!(
            "and in {} more; manifest.json names them all",
            terminal::counted(broken.len() - named, "unit")
        ));
    }
}

/// The answer in a few plain lines, and where to read on.
pub(crate) fn tell(results: &Results, path: &Path, seconds: f64) -> Result<(), StdoutError> {
    use std::fmt::Write as _;
    let mut text = format!("\n{}\n", wrapped(&printable(&results.question)));
    for paragraph in sentences::answer(results) {
        text.push('\n');
        text.push_str(&wrapped(&printable(&paragraph)));
        text.push('\n');
    }
    if let Some(ratios) = sentences::variance_ratios(results) {
        let _ = writeln!(text, "\n{}", wrapped(&printable(&ratios)));
    }
    let described = &TABLE[results.primary];
    let words = results.words;
    let closing = say!(
        words,
        "run-closing",
        outcome = described.name,
        unit = words.column_unit(described.unit()),
        municipalities = words.number_of("municipalities", results.facts.municipalities),
        replicates = words.number_of("replicates", results.facts.replicates),
        seconds = format!("{seconds:.0}"),
    );
    let _ = writeln!(text, "\n{}", wrapped(&printable(&closing)));
    let path = printable(&path.display().to_string());
    let _ = writeln!(text, "{}", say!(words, "run-results", path = path));
    terminal::show(&text)
}
