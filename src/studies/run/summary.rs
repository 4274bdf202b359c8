//! What a run says at its end.

use crate::catalogue::outcomes::TABLE;
use crate::engine::FailedUnit;
use crate::studies::run::overview;
use crate::studies::run::results::Results;
use crate::studies::run::sentences;
use crate::studies::run::sentences::for_one::for_one;
use crate::studies::shared::files;
use crate::terminal::{self, StdoutError, printable, wrapped};
use crate::words::{about, say};
use std::path::Path;

/// Where the program failed, and how to see each place alone; all of them where the manifest does
/// not name them.
pub(crate) fn broken(broken: &[FailedUnit], path: &Path, noted: bool) {
    let (words, scenario) = (terminal::words(), path.join(files::SCENARIO));
    let named = if noted { 10 } else { broken.len() };
    for it in broken.iter().take(named) {
        terminal::line(&say!(words, "error-failed-in", unit = words.tell(&it.told())));
        if let (Some(municipality), Some(replicate)) = (&it.municipality, it.replicate) {
            let policy =
                it.policy.as_ref().map_or_else(String::new, |it| format!(" --policy {it:?}"));
            let command = format!(
                "polaris explain {} --municipality {municipality:?} --replicate {replicate}{policy}",
                scenario.display()
            );
            let told = say!(words, "error-failed-alone", command = command);
            terminal::line(&format!("  {told}"));
        }
    }
    if broken.len() > named {
        let units = words.number_of("units", broken.len() - named);
        terminal::line(&say!(words, "error-failed-more", units = units));
    }
}

/// The answer in a few plain lines: a table, a sentence for each policy, and where to read on.
pub(crate) fn tell(results: &Results, path: &Path, seconds: f64) -> Result<(), StdoutError> {
    use std::fmt::Write as _;
    let words = results.words;
    let mut text = format!("\n{}\n", wrapped(&printable(&results.question)));
    let mut paragraph = |told: &str| {
        let _ = write!(text, "\n{}\n", wrapped(&printable(told)));
    };
    if results.policies.len() > 1 && results.enough_replicates() {
        if let Some(told) = for_one(results) {
            paragraph(&told);
        }
        paragraph(&format!("{}:", overview::heading(results)));
        table(&mut text, results);
        let matters = words.threshold(results.facts.matters);
        let relevant = say!(words, "relevant-from", matters = matters);
        let _ = write!(text, "\n{}\n", wrapped(&relevant));
        for (_, policy) in results.others() {
            let _ = write!(
                text,
                "\n{}\n",
                wrapped(&printable(&about(policy, &[sentences::brief(results, policy)])))
            );
        }
        for told in sentences::shared(results) {
            let _ = write!(text, "\n{}\n", wrapped(&printable(&told)));
        }
    } else {
        for told in sentences::answer(results) {
            paragraph(&told);
        }
    }
    let described = &TABLE[results.primary];
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

/// Widths of the columns of the first table: names, the index by chance, the same over assumptions.
const WIDTHS: [usize; 3] = [28, 23, 16];
/// Width of the column before that of euros, which the names then have to spare.
const WITH_EUROS: usize = 13;

/// The first table. A name that is too long for its column stands on a line of its own.
fn table(text: &mut String, results: &Results) {
    use std::fmt::Write as _;
    let words = results.words;
    let [mut names, chance, assumptions] = WIDTHS;
    let priced = results.facts.euros_per_hour.is_some();
    let relevant_width = if priced { WITH_EUROS } else { 0 };
    names -= relevant_width;
    let euros = if priced { words.say("terminal-euros") } else { String::new() };
    let first = words.say("terminal-chance");
    let second = words.say("terminal-assumptions");
    let third = words.say("terminal-relevant");
    let _ = writeln!(
        text,
        "  {:<names$}{first:<chance$}{second:<assumptions$}{third:<relevant_width$}{euros}",
        ""
    );
    for line in overview::lines(results) {
        let name = printable(line.policy);
        if name.chars().count() < names {
            let _ = write!(text, "  {name:<names$}");
        } else {
            let _ = write!(text, "  {name}\n  {:<names$}", "");
        }
        let overview::Line { index, assumptions: range, relevant, cost, .. } = &line;
        let cost = if priced { cost.as_str() } else { "" };
        let _ = writeln!(
            text,
            "{index:<chance$}{range:<assumptions$}{relevant:<relevant_width$}{cost}"
        );
    }
}
