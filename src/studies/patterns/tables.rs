//! The tables of `polaris patterns`.

use crate::catalogue::parameters;
use crate::catalogue::patterns::TABLE;
use crate::results::columns::Columns;
use crate::results::sheet::Sheet;
use crate::stats::estimate::Estimate;
use crate::studies::patterns::judge::at_defaults::Pair;
use crate::studies::patterns::judge::estimate::Left;
use crate::studies::patterns::judge::loops::LoopRow;
use crate::studies::patterns::judge::worlds::{Share, Shares, WorldRow};
use std::io::Result;

/// Writes `patterns.csv`: a row for each finding.
///
/// # Errors
/// When it cannot be written.
pub fn patterns(out: &mut Sheet, pairs: &[Pair], shares: &[Option<Shares>]) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["pattern", "kind", "statement", "finding", "claim"])
            .real(["estimate", "ci_low", "ci_high"])
            .whole(["replicates"])
            .text(["finding_verdict", "verdict", "loop"])
            .real(["held_estimate", "held_low", "held_high", "left", "left_low", "left_high"])
            .text(["built_in"])
            .real([
                "holds",
                "holds_low",
                "holds_high",
                "undecided",
                "undecided_low",
                "undecided_high",
                "contradicted",
                "contradicted_low",
                "contradicted_high",
            ])
            .whole(["worlds_without_data"])
            .text(["deciding_parameter"])
            .real(["rank_correlation"])
            .text(["beyond_chance"]),
    )?;
    let rows: Vec<_> = pairs
        .iter()
        .zip(shares)
        .flat_map(|(pair, shares)| {
            (0..pair.alive.findings.len()).map(move |finding| (pair, finding, shares))
        })
        .collect();
    out.each(&rows, |line, (pair, place, shares)| {
        let pattern = pair.pattern;
        let finding = &pair.alive.findings[*place];
        line.text(pattern.id)
            .text(pattern.kind.word())
            .text(pattern.statement)
            .text(finding.what)
            .text(&finding.claim.words());
        estimate(line, finding.estimate);
        line.whole(finding.effects.iter().flatten().count() as i64)
            .text(finding.word())
            .text(pair.alive.word())
            .text(pattern.carried_by_loop.unwrap_or_default());
        estimate(line, pair.held.as_ref().and_then(|held| held.findings[*place].estimate));
        left(line, pair.left(*place));
        line.yes_no(pair.built_in());
        self::shares(line, shares.as_ref());
    })
}

fn shares(line: &mut Sheet, shares: Option<&Shares>) {
    let Some(shares) = shares else {
        line.numbers(&[None; 13]);
        return;
    };
    for Share { share, interval } in [shares.holds, shares.undecided, shares.contradicted] {
        line.number(share).number(interval.low).number(interval.high);
    }
    line.whole(shares.no_data as i64);
    match shares.deciding {
        Some(deciding) => line
            .text(deciding.parameter)
            .number(deciding.correlation)
            .yes_no(deciding.beyond_chance),
        None => line.empty().empty().empty(),
    };
}

fn estimate(line: &mut Sheet, estimate: Option<Estimate>) {
    line.number(estimate.map(|e| e.mean))
        .number(estimate.map(|e| e.low))
        .number(estimate.map(|e| e.high));
}

fn left(line: &mut Sheet, left: Option<Left>) {
    let interval = left.and_then(|left| left.interval);
    line.number(left.map(|left| left.share))
        .number(interval.map(|interval| interval.low))
        .number(interval.map(|interval| interval.high));
}

/// Writes `loops.csv`: a row for each outcome of each loop.
///
/// # Errors
/// When it cannot be written.
pub fn loops(out: &mut Sheet, rows: &[LoopRow]) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["loop", "way", "contrast", "outcome", "expected_with_link_held"])
            .real([
                "held_at",
                "alive",
                "alive_low",
                "alive_high",
                "held",
                "held_low",
                "held_high",
                "by_loop",
                "by_loop_low",
                "by_loop_high",
                "left",
                "left_low",
                "left_high",
            ])
            .text(["verdict"]),
    )?;
    out.each(rows, |line, row| {
        line.text(row.name)
            .text(row.way)
            .text(&row.contrast)
            .text(&row.outcome)
            .text(row.expected.word())
            .number(row.at);
        estimate(line, row.alive);
        estimate(line, row.held);
        estimate(line, row.by_loop);
        left(line, row.left);
        line.text(row.verdict.word());
    })
}

/// Writes `worlds.csv`: a row for each world, with the verdict and the clearness of the worst
/// finding of each pattern, and the parameters.
///
/// # Errors
/// When it cannot be written.
pub fn worlds(out: &mut Sheet, rows: &[WorldRow]) -> Result<()> {
    let mut columns = Columns::default().whole(["world"]);
    for pattern in TABLE {
        columns = columns.text([pattern.id]).real([format!("{}_clearness", pattern.id)]);
    }
    out.columns(&columns.real(parameters::TABLE.iter().map(|parameter| parameter.name)))?;
    out.each(rows, |line, row| {
        line.whole(i64::from(row.number));
        for pattern in &row.patterns {
            line.text(pattern.word()).number(pattern.clearness);
        }
        for value in &row.parameters {
            line.short(f64::from(*value));
        }
    })
}
