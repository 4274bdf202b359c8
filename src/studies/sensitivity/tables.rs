//! The tables of a sensitivity analysis.

use crate::results::sheet::Sheet;
use crate::studies::designs::tables as designs;
use crate::studies::sensitivity::design::OTHERS;
use crate::studies::sensitivity::judge::question::Factor;
use crate::studies::sensitivity::judge::screening::{Screened, Screening};
use crate::studies::sensitivity::judge::shares::{Share, Shares};
use crate::table::described::Described;
use crate::table::listed::{Table, columns};
use std::io::Result;

/// The tables with their columns.
pub(crate) fn described() -> Vec<Described> {
    let own = vec![
        Described::of("sensitivity", "screening", screening_table().columns()),
        Described::of("sensitivity", "indices", indices_table().columns()),
        Described::of("sensitivity", "noise", noise_table().columns()),
    ];
    [own, designs::described("sensitivity", &[designs::STAGE])].concat()
}

/// What a column `answer` says.
const ANSWER: &str =
    "What is asked of each world: baseline (its level), difference or relative_difference";
/// What a column `scale` says.
const SCALE: &str =
    "In what answers are compared: rank (their order) or plain (the answers themselves)";

/// A factor with what a screening found of it for one question.
#[derive(Clone, Copy)]
struct OfFactor<'a> {
    name: &'a str,
    screening: &'a Screening,
    question: usize,
    found: Option<Screened>,
    kept: bool,
}

/// Columns of `screening.csv`.
fn screening_table<'a>() -> Table<'a, OfFactor<'a>> {
    columns!(OfFactor<'a>, |it|
        "parameter" => it.name, "What is uncertain";
        "answer" => it.screening.questions[it.question].word(), ANSWER;
        "scale" => it.screening.scale.word(), SCALE;
        "mu" => it.found.map(|found| found.effects.mu), "Mean of its elementary effects";
        "mu_star" => it.found.map(|found| found.effects.mu_star), "Mean of their absolute values";
        "sigma" => it.found.map(|found| found.effects.sigma), "Standard deviation of the effects";
        "noise" => it.found.map(|found| found.noise),
            "What random events alone would give as mu_star";
        "beyond_noise" => it.found.is_some_and(|found| found.beyond_noise()),
            "Whether mu_star lies beyond that";
        "rank" => it.found.map(|found| found.rank), "Rank by mu_star, from 1";
        "kept" => it.kept, "Whether it is kept for Sobol indices";
        "trajectories" => it.found.map_or(0, |found| found.effects.trajectories),
            "Trajectories of which its effects were taken";
    )
}

/// Writes `screening.csv`: a row for each uncertain thing, scale and question, those that matter
/// most first, in the order of the first screening, which says what is kept.
///
/// # Errors
/// When it cannot be written.
pub fn screening(out: &mut Sheet, factors: &[Factor], screenings: &[Screening]) -> Result<()> {
    let deciding = screenings.first();
    let order = deciding.map_or(&[][..], |deciding| &deciding.order);
    let rows = order.iter().flat_map(|factor| {
        screenings.iter().flat_map(move |screening| {
            (0..screening.questions.len()).map(move |question| OfFactor {
                name: &factors[*factor].name,
                screening,
                question,
                found: screening.effects[question][*factor],
                kept: deciding.is_some_and(|deciding| deciding.kept.contains(factor)),
            })
        })
    });
    out.table(&screening_table(), rows)
}

/// A kept thing, or all others together, with the name.
type OfShare<'a> = (&'a Shares, &'a Share, &'a str);

/// Columns of `indices.csv`.
fn indices_table<'a>() -> Table<'a, OfShare<'a>> {
    columns!(OfShare<'a>, |(shares, share, name)|
        "parameter" => name, "What is uncertain, or all others together";
        "answer" => shares.question.word(), ANSWER;
        "scale" => shares.scale.word(), SCALE;
        "first" as Share => share.indices.first,
            "First-order index: the share of variation that it explains by itself";
        "total" as Share => share.indices.total,
            "Total index: the share of variation in which it takes part";
        "rank" => share.rank, "Rank by the total index, from 1";
        "rank_correlation" as Fine => share.correlation,
            "Rank correlation with the answer over worlds";
    )
}

/// Writes `indices.csv`: a row for each question and kept thing in the order of the total indices,
/// then all others together.
///
/// # Errors
/// When it cannot be written.
pub fn indices(out: &mut Sheet, factors: &[Factor], shares: &[Shares]) -> Result<()> {
    let name = |factor: usize| factors[factor].name.as_str();
    let rows = shares.iter().flat_map(|shares| {
        shares.shares.iter().map(move |share| (shares, share, share.factor.map_or(OTHERS, name)))
    });
    out.table(&indices_table(), rows)
}

/// Columns of `noise.csv`.
fn noise_table<'a>() -> Table<'a, &'a Shares> {
    columns!(&'a Shares, |shares|
        "answer" => shares.question.word(), ANSWER;
        "scale" => shares.scale.word(), SCALE;
        "noise" as Share => shares.noise, "Share of chance in the variation of a single replicate";
        "first_order_sum" as Share => shares.alone,
            "Sum of the first-order indices of what was kept";
        "mean" => shares.mean, "Mean of the answer over worlds that differ in everything";
        "world_p05" => shares.nine_in_ten.map(|(low, _)| low),
            "Fifth percentile of the answer over those worlds";
        "world_p95" => shares.nine_in_ten.map(|(_, high)| high),
            "Ninety-fifth percentile of the answer over those worlds";
        "rows" => shares.rows, "Rows of the design that were used";
        "rows_left_out" => shares.left_out, "Rows left out, because a world in them has no answer";
    )
}

/// Writes `noise.csv`: for each question the share of chance, what the kept things explain each by
/// itself, and the answers over worlds that differ in everything.
///
/// # Errors
/// When it cannot be written.
pub fn noise(out: &mut Sheet, shares: &[Shares]) -> Result<()> {
    out.table(&noise_table(), shares)
}
