//! The second stage: which share of the variation comes from which factor, and which from chance.

use crate::stats::designs::BLOCKS;
use crate::stats::estimate::Estimate;
use crate::stats::indices::{FactorIndices, sobol};
use crate::stats::ranks::spearman;
use crate::stats::sample::Sample;
use crate::studies::answer::by_replicate::Answer;
use crate::studies::sensitivity::design::Design;
use crate::studies::sensitivity::judge::question::{
    ALPHA, Question, Scale, SensitivityError, mean,
};

/// The share of one factor in the variation of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The factor by its place; nothing for all others together.
    pub factor: Option<usize>,
    /// First-order and total index.
    pub indices: FactorIndices,
    /// Rank by the total index among the kept factors, from 1; nothing for the others together.
    pub rank: Option<usize>,
    /// Spearman's correlation of factor and answer over worlds that differ in everything; nothing
    /// for the others together, or where the answer does not vary.
    pub correlation: Option<f64>,
}

/// Where the variation of one answer comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// In what answers are compared.
    pub scale: Scale,
    /// The question.
    pub question: Question,
    /// The kept factors in the order of their total indices, then all others together. Empty where
    /// the answer does not vary.
    pub shares: Vec<Share>,
    /// What the kept factors explain each by itself: the sum of their first-order indices.
    pub alone: Option<Estimate>,
    /// The share of chance in the variation of a single replicate.
    pub noise: Option<Estimate>,
    /// Mean of the plain answer over worlds that differ in everything.
    pub mean: Option<Estimate>,
    /// Between which plain values nine in ten of those worlds lie; their chance is part of it.
    pub nine_in_ten: Option<(f64, f64)>,
    /// Rows of the design that were used.
    pub rows: usize,
    /// Rows left out, because a world in them has no answer.
    pub left_out: usize,
}

impl Shares {
    /// Judges the answers of the worlds of a design.
    ///
    /// # Errors
    /// Answers that do not fit the design, or too few of them.
    pub fn new(
        scale: Scale,
        question: Question,
        design: &Design,
        answers: &[Answer],
    ) -> Result<Self, SensitivityError> {
        let values = scale.values(question, answers);
        let (axes, blocks) = (design.axes(), BLOCKS as usize);
        let found = sobol(&values, axes, blocks, ALPHA)?;
        let alone = sobol(&summed(&values, design), 1, blocks, ALPHA)?.factors;
        let ends = Ends::new(design, &Scale::Plain.values(question, answers));
        Ok(Self {
            scale,
            question,
            shares: ranked(design, found.factors.unwrap_or_default(), &ends),
            alone: alone.map(|alone| alone[0].first),
            noise: found.noise,
            mean: ends.mean(),
            nine_in_ten: ends.nine_in_ten(),
            rows: found.rows,
            left_out: found.left_out,
        })
    }
}

/// For each row A, A with the changes that each kept factor brings added up, and B. The first-order
/// index of this one factor is the sum of theirs, since the estimator is linear in the change.
fn summed(values: &[Vec<f64>], design: &Design) -> Vec<Vec<f64>> {
    let width = design.axes() + 2;
    let mut points = Vec::with_capacity(3 * design.rows.len());
    for row in values.chunks_exact(width) {
        let (a, b) = (&row[0], &row[width - 1]);
        let kept = &row[1..=design.kept.len()];
        let changes = |at: usize| kept.iter().map(|mixed| mixed[at] - a[at]).sum::<f64>();
        let together = (0..a.len()).map(|at| a[at] + changes(at)).collect();
        points.extend([a.clone(), together, b.clone()]);
    }
    points
}

/// The worlds of A and B, which differ in everything and are spread evenly.
struct Ends {
    /// For each world its point and the mean of the answer over replicates; those without are left
    /// out.
    worlds: Vec<(Vec<f64>, f64)>,
}

impl Ends {
    fn new(design: &Design, values: &[Vec<f64>]) -> Self {
        let width = design.axes() + 2;
        let rows = design.rows.iter().zip(values.chunks_exact(width));
        let ends = rows.flat_map(|(row, values)| {
            [(row.a.clone(), mean(&values[0])), (row.b.clone(), mean(&values[width - 1]))]
        });
        Self { worlds: ends.filter(|(_, value)| value.is_finite()).collect() }
    }

    fn values(&self) -> Vec<f64> {
        self.worlds.iter().map(|(_, value)| *value).collect()
    }

    fn mean(&self) -> Option<Estimate> {
        Some(Estimate::of_mean(&Sample::new(self.values()).ok()?, ALPHA))
    }

    fn nine_in_ten(&self) -> Option<(f64, f64)> {
        let mut values = self.values();
        values.sort_by(f64::total_cmp);
        let last = values.len().checked_sub(1)? as f64;
        let at = |share: f64| values[(share * last).round() as usize];
        Some((at(0.05), at(0.95)))
    }

    fn correlation(&self, axis: usize) -> Option<f64> {
        let points: Vec<f64> = self.worlds.iter().map(|(point, _)| point[axis]).collect();
        spearman(&points, &self.values())
    }
}

fn ranked(design: &Design, found: Vec<FactorIndices>, ends: &Ends) -> Vec<Share> {
    let share = |(axis, indices): (usize, FactorIndices)| {
        let factor = design.kept.get(axis).copied();
        let correlation = factor.and_then(|_| ends.correlation(axis));
        Share { factor, indices, rank: None, correlation }
    };
    let mut shares: Vec<Share> = found.into_iter().enumerate().map(share).collect();
    shares.sort_by(|one, other| {
        let total = |share: &Share| share.indices.total.mean;
        let last = one.factor.is_none().cmp(&other.factor.is_none());
        last.then(total(other).total_cmp(&total(one)))
    });
    for (rank, share) in (1..).zip(shares.iter_mut().filter(|share| share.factor.is_some())) {
        share.rank = Some(rank);
    }
    shares
}
