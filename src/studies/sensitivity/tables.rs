//! The tables of a sensitivity analysis.

use crate::results::columns::Columns;
use crate::results::sheet::Sheet;
use crate::stats::estimate::Estimate;
use crate::studies::sensitivity::design::OTHERS;
use crate::studies::sensitivity::judge::question::Factor;
use crate::studies::sensitivity::judge::screening::Screening;
use crate::studies::sensitivity::judge::shares::{Share, Shares};
use std::io::Result;

/// Writes `screening.csv`: a row for each uncertain thing, scale and question, those that matter
/// most first, in the order of the first screening, which says what is kept.
///
/// # Errors
/// When it cannot be written.
pub fn screening(out: &mut Sheet, factors: &[Factor], screenings: &[Screening]) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["parameter", "answer", "scale"])
            .real([
                "mu",
                "mu_low",
                "mu_high",
                "mu_star",
                "mu_star_low",
                "mu_star_high",
                "sigma",
                "noise",
            ])
            .text(["beyond_noise"])
            .whole(["rank"])
            .text(["kept"])
            .whole(["trajectories"]),
    )?;
    let Some(deciding) = screenings.first() else { return Ok(()) };
    let mut rows = Vec::new();
    for factor in &deciding.order {
        for screening in screenings {
            rows.extend((0..screening.questions.len()).map(|at| (*factor, screening, at)));
        }
    }
    out.each(&rows, |line, (factor, screening, at)| {
        line.text(&factors[*factor].name).text(screening.questions[*at].word());
        line.text(screening.scale.word());
        let found = screening.effects[*at][*factor];
        estimate(line, found.map(|found| found.effects.mu));
        estimate(line, found.map(|found| found.effects.mu_star));
        line.number(found.map(|found| found.effects.sigma)).number(found.map(|found| found.noise));
        line.yes_no(found.is_some_and(|found| found.beyond_noise()));
        match found {
            Some(found) => line.whole(found.rank as i64),
            None => line.empty(),
        };
        line.yes_no(deciding.kept.contains(factor));
        line.whole(found.map_or(0, |found| found.effects.trajectories as i64));
    })
}

/// Writes `indices.csv`: a row for each question and kept thing in the order of the total indices,
/// then all others together.
///
/// # Errors
/// When it cannot be written.
pub fn indices(out: &mut Sheet, factors: &[Factor], shares: &[Shares]) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["parameter", "answer", "scale"])
            .real(["first", "first_low", "first_high", "total", "total_low", "total_high"])
            .whole(["rank"])
            .real(["rank_correlation"]),
    )?;
    let rows: Vec<(&Shares, &Share)> = shares
        .iter()
        .flat_map(|shares| shares.shares.iter().map(move |share| (shares, share)))
        .collect();
    out.each(&rows, |line, (shares, share)| {
        line.text(share.factor.map_or(OTHERS, |factor| factors[factor].name.as_str()));
        line.text(shares.question.word()).text(shares.scale.word());
        estimate(line, Some(share.indices.first));
        estimate(line, Some(share.indices.total));
        match share.rank {
            Some(rank) => line.whole(rank as i64),
            None => line.empty(),
        };
        line.number(share.correlation);
    })
}

/// Writes `noise.csv`: for each question the share of chance, what the kept things explain each by
/// itself, and the answers over worlds that differ in everything.
///
/// # Errors
/// When it cannot be written.
pub fn noise(out: &mut Sheet, shares: &[Shares]) -> Result<()> {
    out.columns(
        &Columns::default()
            .text(["answer", "scale"])
            .real([
                "noise",
                "noise_low",
                "noise_high",
                "first_order_sum",
                "first_order_sum_low",
                "first_order_sum_high",
                "mean",
                "mean_low",
                "mean_high",
                "world_p05",
                "world_p95",
            ])
            .whole(["rows", "rows_left_out"]),
    )?;
    out.each(shares, |line, shares| {
        line.text(shares.question.word()).text(shares.scale.word());
        estimate(line, shares.noise);
        estimate(line, shares.alone);
        estimate(line, shares.mean);
        let (low, high) = shares.nine_in_ten.unzip();
        line.numbers(&[low, high]).whole(shares.rows as i64).whole(shares.left_out as i64);
    })
}

fn estimate(line: &mut Sheet, estimate: Option<Estimate>) {
    line.numbers(&[
        estimate.map(|found| found.mean),
        estimate.map(|found| found.low),
        estimate.map(|found| found.high),
    ]);
}
