//! From which dose or coverage a policy matters.

use crate::stats::crossed::Trend;
use crate::stats::estimate::{Estimate, Interval};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::explore::judge::question::{Group, Of, Question, Tried};
use crate::studies::explore::judge::world::Judged;

/// Where the mean gain over worlds reaches the smallest difference that matters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reached {
    /// At this value, within the range, with its Fieller interval and the hours there.
    At(f64, Interval, Option<f64>),
    /// Over the whole range the gain is larger, as far as the line tells.
    Everywhere,
    /// Nowhere in the range.
    Nowhere,
    /// The slope is not distinguishable from zero.
    Level,
}

/// One row of `breakeven.csv`: a dose or coverage of a policy, over the worlds of a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEven {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Place of the dose or coverage in the list of factors.
    pub factor: usize,
    /// Worlds.
    pub worlds: usize,
    /// Change of the effect for each unit, as a share of the baseline's mean.
    pub slope: Estimate,
    /// The effect at the lower end of the range, on the line.
    pub at_low: Estimate,
    /// The effect at the upper end.
    pub at_high: Estimate,
    /// Where it matters.
    pub reached: Reached,
}

pub(crate) fn rows(question: &Question, group: Group, own: &[(&Tried, &Judged)]) -> Vec<BreakEven> {
    let factors = question.factors.iter().enumerate();
    factors
        .filter_map(|(place, factor)| {
            let Of::Policy(policy) = factor.of else { return None };
            row(question, group, own, policy, place)
        })
        .collect()
}

fn row(
    question: &Question,
    group: Group,
    own: &[(&Tried, &Judged)],
    policy: usize,
    factor: usize,
) -> Option<BreakEven> {
    let told: Vec<&Judged> =
        own.iter().map(|(_, judged)| *judged).filter(|it| it.policy(policy).is_some()).collect();
    let x: Vec<f64> = told.iter().map(|world| world.values[factor]).collect();
    let effects: Vec<&[f64]> = told
        .iter()
        .filter_map(|world| Some(world.policy(policy)?.by_replicate.as_slice()))
        .collect();
    let line = Trend::fit(&x, &effects)?;
    let (low, high) = (question.factors[factor].low, question.factors[factor].high);
    // In the outcome's own direction, like every effect.
    let level = question.sign() * question.matters;
    let gains = |at: f64| question.sign() * line.at(at, ALPHA).mean >= question.matters;
    let reached = match line.reaches(level, ALPHA) {
        None => Reached::Level,
        Some((at, interval)) if (low..=high).contains(&at) => {
            Reached::At(at, interval, hours(&told, &x, policy, at))
        }
        Some(_) if gains(low) && gains(high) => Reached::Everywhere,
        Some(_) => Reached::Nowhere,
    };
    Some(BreakEven {
        group,
        policy,
        factor,
        worlds: told.len(),
        slope: line.slope(ALPHA),
        at_low: line.at(low, ALPHA),
        at_high: line.at(high, ALPHA),
        reached,
    })
}

/// Hours at a value of the factor, on a straight line over worlds.
fn hours(told: &[&Judged], x: &[f64], policy: usize, at: f64) -> Option<f64> {
    // Twice the same value: only the line is asked for, not how sure it is.
    let hours: Option<Vec<[f64; 2]>> =
        told.iter().map(|world| world.hours[policy].map(|hours| [hours; 2])).collect();
    let hours = hours?;
    let rows: Vec<&[f64]> = hours.iter().map(<[f64; 2]>::as_slice).collect();
    Trend::fit(x, &rows).map(|line| line.at(at, ALPHA).mean)
}
