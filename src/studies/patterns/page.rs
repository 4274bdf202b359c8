//! Patterns and loops as tables: for a terminal of eighty columns, and as Markdown for a page.

use crate::catalogue::patterns::{self, Claim, Sign};
use crate::pages::markdown::columns;
use crate::stats::estimate::Estimate;
use crate::studies::patterns::judge::at_defaults::Pair;
use crate::studies::patterns::judge::loops::LoopRow;
use crate::studies::patterns::judge::verdict::Finding;
use crate::studies::patterns::judge::worlds::{Share, Shares};
use crate::studies::shared::paragraph::paragraph;
use crate::words::{Words, say};
use std::fmt::Write;

/// All that the tables tell.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The language in which it is told.
    pub words: Words,
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
        let words = self.words;
        let own = say!(
            words,
            "patterns-scenario",
            scenario = self.scenario,
            municipalities = words.number_of("municipalities", self.municipalities),
            years = words.number_of("observed-years", self.years),
            replicates = words.number_of("replicates", self.replicates),
        );
        if self.worlds == 0 {
            return own;
        }
        let others = say!(
            words,
            "patterns-worlds",
            worlds = words.number_of("worlds", self.worlds),
            replicates = words.number_of("replicates", self.world_replicates),
        );
        format!("{own} {others}")
    }
}

/// The tables for a terminal.
#[must_use]
pub fn terminal(told: &Told) -> String {
    let words = told.words;
    let mut text = paragraph(0, 0, &told.where_it_comes_from());
    for (pair, shares) in told.patterns.iter().zip(told.shares) {
        pattern(&mut text, words, pair);
        if let Some(shares) = shares {
            let line = say!(words, "patterns-in-worlds", told = in_worlds(words, shares));
            text.push_str(&paragraph(5, 7, &line));
        }
    }
    let _ = write!(text, "\n{}\n\n", words.say("patterns-loops"));
    for row in told.loops {
        let verdict = words.named("loop-verdict", row.verdict.word());
        let line = format!("{:<18} {verdict:<14} {}", row.name, row.outcome);
        text.push_str(&paragraph(0, 34, &line));
        let Some(by_loop) = row.by_loop else { continue };
        let numbers = interval(words, by_loop);
        let line = match row.left {
            Some(left) => {
                let percent = percent(words, left.share);
                say!(words, "patterns-response-left", numbers = numbers, percent = percent)
            }
            None => numbers,
        };
        text.push_str(&paragraph(19, 21, &line));
    }
    text
}

/// A pattern with its findings, for a terminal.
fn pattern(text: &mut String, words: Words, pair: &Pair) {
    let pattern = pair.pattern;
    let verdict = words.named("pattern-verdict", pair.alive.word());
    let head = format!(
        "{}  {verdict:<13} {}",
        pattern.id,
        patterns::told(pattern.statement, words.language())
    );
    let _ = write!(text, "\n{}", paragraph(0, 19, &head));
    for (place, finding) in pair.alive.findings.iter().enumerate() {
        let alone = pair.alive.findings.len() == 1 || finding.estimate.is_none();
        let verdict = words.named("pattern-verdict", finding.word());
        let verdict = if alone { "" } else { verdict.as_str() };
        let line = format!(
            "{}: {} {verdict}",
            patterns::told(finding.what, words.language()),
            measured(words, finding)
        );
        text.push_str(&paragraph(5, 7, line.trim_end()));
        if let Some(left) = pair.left(place) {
            let line = say!(
                words,
                "patterns-left-held",
                loop = pattern.carried_by_loop.unwrap_or_default(),
                percent = percent(words, left.share),
            );
            text.push_str(&paragraph(7, 9, &line));
        }
    }
    if pair.built_in() {
        let _ = writeln!(text, "     {}", words.say("patterns-built-in"));
    }
}

fn in_worlds(words: Words, shares: &Shares) -> String {
    let percent = |share: Share| percent(words, share.share);
    let deciding = shares.deciding.filter(|deciding| deciding.beyond_chance);
    say!(
        words,
        "patterns-shares",
        hold = percent(shares.holds),
        undecided = percent(shares.undecided),
        contradicted = percent(shares.contradicted),
        known = deciding.is_some(),
        parameter = deciding.map_or("", |deciding| deciding.parameter),
        correlation =
            deciding.map_or_else(String::new, |deciding| correlation(words, deciding.correlation)),
    )
}

/// The tables for a page, as Markdown.
#[must_use]
pub fn markdown(told: &Told) -> String {
    let words = told.words;
    let made = say!(words, "patterns-made-by", version = env!("CARGO_PKG_VERSION"));
    let mut text = format!("{} {made}\n\n", told.where_it_comes_from());
    columns(&mut text, &words.several("patterns-column"));
    for (pair, shares) in told.patterns.iter().zip(told.shares) {
        pattern_rows(&mut text, words, pair, shares.as_ref());
    }
    text.push('\n');
    columns(&mut text, &words.several("loops-column"));
    for row in told.loops {
        let estimate =
            |estimate: Option<Estimate>| estimate.map_or(String::new(), |it| interval(words, it));
        let left = row.left.map_or(String::new(), |left| percent(words, left.share));
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {left} | {} |",
            row.name,
            row.contrast.words(words.language()),
            row.outcome,
            words.named("loop-expected", row.expected.word()),
            estimate(row.alive),
            estimate(row.by_loop),
            words.named("loop-verdict", row.verdict.word())
        );
    }
    text
}

/// The rows of a pattern: what it says, then a row for each finding.
fn pattern_rows(text: &mut String, words: Words, pair: &Pair, shares: Option<&Shares>) {
    let pattern = pair.pattern;
    let interval = |share: Share| {
        let bare = |share: f64| words.fixed(100.0 * share, 0);
        let (low, high) = (bare(share.interval.low), bare(share.interval.high));
        format!("{}% ({low}-{high})", bare(share.share))
    };
    let in_worlds = shares.map_or(String::new(), |shares| {
        let parts = [shares.holds, shares.undecided, shares.contradicted].map(interval);
        parts.join(", ")
    });
    let decided = shares.and_then(|shares| shares.deciding).map_or(String::new(), |deciding| {
        say!(
            words,
            "patterns-decided",
            parameter = deciding.parameter,
            correlation = correlation(words, deciding.correlation),
            chance = !deciding.beyond_chance,
        )
    });
    let built_in = if pair.built_in() {
        format!(", {}", words.say("patterns-built-in"))
    } else {
        String::new()
    };
    let _ = writeln!(
        text,
        "| **{}** {}, {} | **{}**; {} | | | **{}**{built_in} | {} | {in_worlds} | {decided} |",
        pattern.id,
        words.named("pattern-kind", pattern.kind.word()),
        pattern.lines,
        patterns::told(pattern.statement, words.language()),
        patterns::told(pattern.carried_by, words.language()),
        words.named("pattern-verdict", pair.alive.word()),
        pattern.carried_by_loop.unwrap_or_default(),
    );
    for (place, finding) in pair.alive.findings.iter().enumerate() {
        let left = pair.left(place).map_or(String::new(), |left| {
            say!(
                words,
                "patterns-left",
                percent = percent(words, left.share),
                halves = left.at_least_halves(),
            )
        });
        let _ = writeln!(
            text,
            "| | {} | {} | {} | {} | {left} | | |",
            patterns::told(finding.what, words.language()),
            claimed(words, finding.claim),
            measured(words, finding),
            words.named("pattern-verdict", finding.word())
        );
    }
}

fn claimed(words: Words, claim: Claim) -> String {
    match claim {
        Claim::Side(Sign::Up) => words.say("patterns-claim-up"),
        Claim::Side(Sign::Down) => words.say("patterns-claim-down"),
        Claim::LosesLessThan(share) => {
            say!(words, "patterns-claim-loses", share = format!("-{:.0}%", 100.0 * share))
        }
        Claim::GainsLessThan(share) => {
            say!(words, "patterns-claim-gains-less", share = format!("+{:.0}%", 100.0 * share))
        }
        Claim::GainsMoreThan(share) => {
            say!(words, "patterns-claim-gains-more", share = format!("+{:.0}%", 100.0 * share))
        }
    }
}

fn measured(words: Words, finding: &Finding) -> String {
    finding.estimate.map_or_else(|| words.say("patterns-no-data"), |it| interval(words, it))
}

/// A share in whole percents.
fn percent(words: Words, share: f64) -> String {
    words.typed(&format!("{:.0}%", 100.0 * share))
}

fn correlation(words: Words, value: f64) -> String {
    words.typed(&format!("{value:+.2}"))
}

/// An estimate with its interval, to digits that fit its size.
fn interval(words: Words, Estimate { mean, low, high, .. }: Estimate) -> String {
    let size = mean.abs().max(0.5 * (high - low));
    let digits = match size {
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        size if size >= 0.1 => 3,
        _ => 4,
    };
    words.estimate([mean, low, high], |value| words.typed(&format!("{value:+.digits$}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_follow_the_size() {
        let words = Words::default();
        let of =
            |mean, low, high| interval(words, Estimate { mean, standard_error: 0.0, low, high });
        assert_eq!(of(12.34, 11.0, 13.0), "+12.3 (+11.0 to +13.0)");
        assert_eq!(of(-0.001, -0.002, 0.0), "-0.0010 (-0.0020 to +0.0000)");
    }
}
