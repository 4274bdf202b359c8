//! Regret: what is lost in a world by a policy that is not the best there.
//!
//! The best policy of a world is the one, baseline included, with the highest mean gain. It was
//! chosen by the same random numbers that measure it, so that the worlds in which a policy seems to lose most
//! flatter the loss. These are simulated again under another seed, against the policy that came out best
//! the first time: neither side was chosen by the random numbers that measure it then.

use crate::stats::crossed::mean_over_worlds;
use crate::stats::estimate::Estimate;
use crate::stats::sample::{Sample, mean};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::explore::judge::question::{Group, Question, Tried};
use crate::studies::explore::judge::world::Judged;

/// Worlds of each policy that are simulated again: those with the largest regret.
pub const WORST: usize = 10;

/// A world under another seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Again {
    /// Its group.
    pub group: Group,
    /// Its number within the group.
    pub number: usize,
    /// What it says now.
    pub judged: Judged,
}

impl Again {
    /// Judges a world under another seed.
    #[must_use]
    pub fn of(question: &Question, world: &Tried) -> Self {
        let judged = Judged::of(question, world);
        Self { group: world.group, number: world.number, judged }
    }
}

/// The largest regret, as measured under another seed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Largest {
    /// Number of the world within its group.
    pub world: usize,
    /// Place of the policy that was best there.
    pub best: usize,
    /// The regret at first, under the seed that chose the world.
    pub at_first: f64,
    /// The regret under another seed, as a share of the baseline's mean, with its 95% interval.
    pub regret: Estimate,
}

/// The policy with the highest mean gain in a world; the first among equals.
pub(crate) fn best(question: &Question, world: &Judged) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for policy in 0..question.policies.len() {
        let gain = mean(&world.gains(policy, question.sign())?)?;
        if best.is_none_or(|(_, most)| gain > most) {
            best = Some((policy, gain));
        }
    }
    best.map(|(policy, _)| policy)
}

/// Regret in each replicate against a policy taken as the best.
fn against(question: &Question, world: &Judged, policy: usize, best: usize) -> Option<Vec<f64>> {
    let (own, best) = (world.gains(policy, question.sign())?, world.gains(best, question.sign())?);
    Some(best.iter().zip(&own).map(|(best, own)| best - own).collect())
}

/// Mean regret over worlds with its interval.
pub(crate) fn mean_regret(
    question: &Question,
    worlds: &[&Judged],
    policy: usize,
) -> Option<Estimate> {
    let rows: Vec<Vec<f64>> = worlds
        .iter()
        .filter_map(|world| against(question, world, policy, best(question, world)?))
        .collect();
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    mean_over_worlds(&rows, ALPHA)
}

/// The worlds in which a policy loses most, the worst first: their places in the list, the best
/// policy there, and the mean regret.
fn worst_of(question: &Question, worlds: &[&Judged], policy: usize) -> Vec<(usize, usize, f64)> {
    let mut regrets: Vec<(usize, usize, f64)> = worlds
        .iter()
        .enumerate()
        .filter_map(|(place, world)| {
            let best = best(question, world)?;
            Some((place, best, mean(&against(question, world, policy, best)?)?))
        })
        .filter(|(_, _, regret)| *regret > 0.0)
        .collect();
    regrets.sort_by(|one, other| other.2.total_cmp(&one.2));
    regrets.truncate(WORST);
    regrets
}

/// The worlds that are to be simulated again, by their places in the list, increasing: of each group
/// and policy the ten with the largest regret.
#[must_use]
pub fn worst(question: &Question, worlds: &[Judged]) -> Vec<usize> {
    let mut again = vec![false; worlds.len()];
    for group in Group::ALL {
        let own: Vec<usize> = (0..worlds.len()).filter(|at| worlds[*at].group == group).collect();
        let judged: Vec<&Judged> = own.iter().map(|at| &worlds[*at]).collect();
        for policy in 0..question.policies.len() {
            for (place, _, _) in worst_of(question, &judged, policy) {
                again[own[place]] = true;
            }
        }
    }
    (0..worlds.len()).filter(|place| again[*place]).collect()
}

/// The largest regret of a policy as measured again in its worst worlds; nothing where it loses
/// nowhere, or where nothing was simulated again.
pub(crate) fn largest(
    question: &Question,
    worlds: &[&Judged],
    policy: usize,
    again: &[Again],
) -> Option<Largest> {
    let mut largest: Option<Largest> = None;
    for (place, best, at_first) in worst_of(question, worlds, policy) {
        let world = worlds[place];
        let fresh = again.iter().find(|it| it.group == world.group && it.number == world.number);
        let Some(rows) = fresh.and_then(|it| against(question, &it.judged, policy, best)) else {
            continue;
        };
        let Ok(sample) = Sample::new(rows) else { continue };
        let regret = Estimate::of_mean(&sample, ALPHA);
        if largest.is_none_or(|known| regret.mean > known.regret.mean) {
            largest = Some(Largest { world: world.number, best, at_first, regret });
        }
    }
    largest
}
