//! Patterns and loops as tables: for a terminal of eighty columns, and as Markdown for a page.

use crate::analysis::patterns::Estimate;
use crate::analysis::patterns::{Finding, LoopRow, Pair, Share, Shares};
use std::fmt::Write;

/// Columns of a terminal.
const COLUMNS: usize = 80;

/// All that the tables tell.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Name of the scenario.
    pub scenario: &'a str,
    /// Municipalities.
    pub municipalities: usize,
    /// Observed years.
    pub years: u32,
    /// Replicates at the scenario's own parameters.
    pub replicates: u32,
    /// Replicates in each world.
    pub world_replicates: u32,
    /// Number of worlds.
    pub worlds: usize,
    /// Patterns at the scenario's own parameters.
    pub patterns: &'a [Pair],
    /// Shares over worlds, in the same order.
    pub shares: &'a [Option<Shares>],
    /// Loops.
    pub loops: &'a [LoopRow],
}

impl Told<'_> {
    fn where_it_comes_from(&self) -> String {
        let own = format!(
            "{}: {} municipalities, {} observed years, {} replicates.",
            self.scenario, self.municipalities, self.years, self.replicates
        );
        if self.worlds == 0 {
            return own;
        }
        format!(
            "{own} {} worlds over the plausible ranges of all parameters, {} replicates each: \
             their shares are shares of those ranges, not probabilities.",
            self.worlds, self.world_replicates
        )
    }
}

/// The tables for a terminal.
#[must_use]
pub fn terminal(told: &Told) -> String {
    let mut text = paragraph(0, 0, &told.where_it_comes_from());
    for (pair, shares) in told.patterns.iter().zip(told.shares) {
        let pattern = pair.pattern;
        let head = format!("{}  {:<13} {}", pattern.id, pair.alive.word(), pattern.statement);
        let _ = write!(text, "\n{}", paragraph(0, 19, &head));
        for (place, finding) in pair.alive.findings.iter().enumerate() {
            let alone = pair.alive.findings.len() == 1 || finding.estimate.is_none();
            let verdict = if alone { "" } else { finding.word() };
            let line = format!("{}: {} {verdict}", finding.what, measured(finding));
            text.push_str(&paragraph(5, 7, line.trim_end()));
            if let Some(left) = pair.left(place) {
                let carrier = pattern.carried_by_loop.unwrap_or_default();
                let line = format!("with the loop {carrier} held: {:.0}% left", 100.0 * left.share);
                text.push_str(&paragraph(7, 9, &line));
            }
        }
        if pair.built_in() {
            text.push_str("     built in\n");
        }
        if let Some(shares) = shares {
            text.push_str(&paragraph(5, 7, &format!("worlds: {}", in_worlds(shares))));
        }
    }
    text.push_str("\nLoops: the response to a contrast, less the same with the link held\n\n");
    for row in told.loops {
        let line = format!("{:<18} {:<14} {}", row.name, row.verdict.word(), row.outcome);
        text.push_str(&paragraph(0, 34, &line));
        if let Some(by_loop) = row.by_loop {
            let left = row.left.map_or(String::new(), |left| {
                format!("; {:.0}% of the response is left", 100.0 * left.share)
            });
            text.push_str(&paragraph(19, 21, &format!("{}{left}", interval(by_loop))));
        }
    }
    text
}

fn in_worlds(shares: &Shares) -> String {
    let percent = |share: Share| format!("{:.0}%", 100.0 * share.share);
    let mut text = format!(
        "{} hold, {} undecided, {} contradicted",
        percent(shares.holds),
        percent(shares.undecided),
        percent(shares.contradicted)
    );
    if let Some(deciding) = shares.deciding.filter(|deciding| deciding.beyond_chance) {
        let _ = write!(text, "; by {} ({:+.2})", deciding.parameter, deciding.correlation);
    }
    text
}

/// The tables for a page, as Markdown.
#[must_use]
pub fn markdown(told: &Told) -> String {
    let mut text = format!(
        "{} Made by polaris {}.\n\n",
        told.where_it_comes_from(),
        env!("CARGO_PKG_VERSION")
    );
    text.push_str(
        "| id | finding | expected | estimate (95% interval) | verdict | with its loop held | worlds: hold, undecided, contradicted | decided by |\n|---|---|---|---|---|---|---|---|\n",
    );
    for (pair, shares) in told.patterns.iter().zip(told.shares) {
        pattern_rows(&mut text, pair, shares.as_ref());
    }
    text.push_str(
        "\n| loop | contrast | outcome | expected with the link held | response alive | by the loop | left with the link held | verdict |\n|---|---|---|---|---|---|---|---|\n",
    );
    for row in told.loops {
        let estimate = |estimate: Option<Estimate>| estimate.map_or(String::new(), interval);
        let left = row.left.map_or(String::new(), |left| format!("{:.0}%", 100.0 * left.share));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {left} | {} |",
            row.name,
            row.contrast,
            row.outcome,
            row.expected.word(),
            estimate(row.alive),
            estimate(row.by_loop),
            row.verdict.word()
        );
    }
    text
}

/// The rows of a pattern: what it says, then a row for each finding.
fn pattern_rows(text: &mut String, pair: &Pair, shares: Option<&Shares>) {
    let pattern = pair.pattern;
    let interval = |share: Share| {
        let (low, high) = (100.0 * share.interval.low, 100.0 * share.interval.high);
        format!("{:.0}% ({low:.0}-{high:.0})", 100.0 * share.share)
    };
    let worlds = shares.map_or(String::new(), |shares| {
        let parts = [shares.holds, shares.undecided, shares.contradicted].map(interval);
        parts.join(", ")
    });
    let decided = shares.and_then(|shares| shares.deciding).map_or(String::new(), |deciding| {
        let chance = if deciding.beyond_chance { "" } else { ", perhaps chance" };
        format!("`{}` ({:+.2}{chance})", deciding.parameter, deciding.correlation)
    });
    let built_in = if pair.built_in() { ", built in" } else { "" };
    let _ = writeln!(
        text,
        "| **{}** {}, {} | **{}**; {} | | | **{}**{built_in} | {} | {worlds} | {decided} |",
        pattern.id,
        pattern.kind.word(),
        pattern.lines,
        pattern.statement,
        pattern.carried_by,
        pair.alive.word(),
        pattern.carried_by_loop.unwrap_or_default(),
    );
    for (place, finding) in pair.alive.findings.iter().enumerate() {
        let left = pair.left(place).map_or(String::new(), |left| {
            let halves = if left.at_least_halves() { "at least halves" } else { "built in" };
            format!("{:.0}% left: {halves}", 100.0 * left.share)
        });
        let _ = writeln!(
            text,
            "| | {} | {} | {} | {} | {left} | | |",
            finding.what,
            finding.claim.words(),
            measured(finding),
            finding.word()
        );
    }
}

fn measured(finding: &Finding) -> String {
    finding.estimate.map_or("no data".to_owned(), interval)
}

/// An estimate with its interval, to digits that fit its size.
fn interval(Estimate { mean, low, high, .. }: Estimate) -> String {
    let size = mean.abs().max(0.5 * (high - low));
    let digits = match size {
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        size if size >= 0.1 => 3,
        _ => 4,
    };
    format!("{mean:+.digits$} ({low:+.digits$} to {high:+.digits$})")
}

/// Text broken between words into lines of a terminal, the first and the further ones indented.
fn paragraph(first: usize, further: usize, text: &str) -> String {
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

    #[test]
    fn digits_follow_the_size() {
        let of = |mean, low, high| interval(Estimate { mean, standard_error: 0.0, low, high });
        assert_eq!(of(12.34, 11.0, 13.0), "+12.3 (+11.0 to +13.0)");
        assert_eq!(of(-0.001, -0.002, 0.0), "-0.0010 (-0.0020 to +0.0000)");
    }
}
