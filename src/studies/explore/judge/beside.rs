//! What policies do to other outcomes over worlds: results, trust, risks elsewhere.

use crate::catalogue::outcomes::{self, Direction, TABLE};
use crate::stats::crossed::mean_over_worlds;
use crate::stats::estimate::{Estimate, Interval};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::explore::judge::question::{BESIDE, Group, Question, Tried};
use crate::studies::explore::judge::robust::between;
use crate::studies::explore::judge::world::{InWorld, Judged};

/// One row of `beside.csv`: a policy and an outcome, over the worlds of a group. Exploratory.
#[derive(Debug, Clone, PartialEq)]
pub struct BesideRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Place of the outcome in the catalogue.
    pub outcome: usize,
    /// Worlds in which it has a value.
    pub worlds: usize,
    /// Mean over worlds of the difference as a share of the baseline's mean, with its 95% interval.
    pub effect: Option<Estimate>,
    /// The difference in the middle eighty per cent of worlds.
    pub spread: Option<Interval>,
    /// Share of worlds in which it is below zero, in 0..=1.
    pub lower: Option<f64>,
}

pub(crate) fn rows(question: &Question, group: Group, own: &[(&Tried, &Judged)]) -> Vec<BesideRow> {
    let named: Vec<usize> = BESIDE
        .iter()
        .filter_map(|name| outcomes::find(name))
        .filter(|it| *it != question.primary)
        .collect();
    let policies = 1..question.policies.len();
    policies
        .flat_map(|policy| {
            named.iter().map(move |outcome| row(question, group, own, policy, *outcome))
        })
        .collect()
}

fn row(
    question: &Question,
    group: Group,
    own: &[(&Tried, &Judged)],
    policy: usize,
    outcome: usize,
) -> BesideRow {
    let place = question.kept(TABLE[outcome].name).unwrap_or_default();
    let sign = if TABLE[outcome].direction == Direction::Lower { -1.0 } else { 1.0 };
    let told: Vec<InWorld> = own
        .iter()
        .filter_map(|(world, _)| {
            let (from, to) = (world.answer.column(0, place), world.answer.column(policy, place));
            InWorld::of(from, to, sign, question.matters)
        })
        .collect();
    let rows: Vec<&[f64]> = told.iter().map(|it| it.by_replicate.as_slice()).collect();
    let effects: Vec<f64> = told.iter().map(|it| it.effect).collect();
    let below = effects.iter().filter(|effect| **effect < 0.0).count();
    BesideRow {
        group,
        policy,
        outcome,
        worlds: told.len(),
        effect: mean_over_worlds(&rows, ALPHA),
        spread: between(&effects, 0.1, 0.9),
        lower: (!told.is_empty()).then(|| below as f64 / told.len() as f64),
    }
}
