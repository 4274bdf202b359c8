//! What one world says of each policy.

use crate::stats::estimate::{Estimate, Interval};
use crate::stats::sample::{Sample, mean};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::compare::contrast::{FEWEST_CHANGED, FEWEST_REPLICATES};
use crate::studies::explore::judge::question::{self, Group, Question, Tried};

/// Whether something is so in a world, by its interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// The whole interval lies where it is so.
    Yes,
    /// The interval lies on both sides, or there is none that can be trusted.
    Undecided,
    /// The whole interval lies where it is not so.
    No,
}

impl Claim {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Undecided => "undecided",
            Self::No => "no",
        }
    }
}

/// What both claims make together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Better by more than matters.
    Better,
    /// Not to be told on at least one side.
    Undecided,
    /// Neither better nor worse by more than matters.
    Smaller,
    /// Worse by more than matters.
    Worse,
}

impl Verdict {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Better, Self::Undecided, Self::Smaller, Self::Worse];

    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Undecided => "undecided",
            Self::Smaller => "smaller_than_matters",
            Self::Worse => "worse",
        }
    }
}

/// A policy in a world, in the primary outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct InWorld {
    /// Policy less baseline as a share of the baseline's mean in this world.
    pub effect: f64,
    /// Its 95% paired t interval; empty where too few replicates differ.
    pub interval: Option<Interval>,
    /// The same in each replicate.
    pub by_replicate: Vec<f64>,
    /// Better by more than matters?
    pub better: Claim,
    /// Worse by more than matters?
    pub worse: Claim,
}

impl InWorld {
    /// Policy against baseline, one value a replicate; `sign` is 1 where more is better, -1 where
    /// less is. Nothing where a value is missing or the baseline's mean is zero.
    pub(crate) fn of(baseline: &[f64], policy: &[f64], sign: f64, matters: f64) -> Option<Self> {
        let scale = mean(baseline).map(f64::abs).filter(|scale| *scale > 0.0)?;
        let pairs = baseline.iter().zip(policy);
        let by_replicate: Vec<f64> = pairs.map(|(from, to)| (to - from) / scale).collect();
        if by_replicate.iter().any(|value| !value.is_finite()) {
            return None;
        }
        let effect = mean(&by_replicate)?;
        let changed = by_replicate.iter().filter(|value| **value != 0.0).count();
        let enough = by_replicate.len() >= FEWEST_REPLICATES;
        // Nothing differs at all: that is known for sure.
        let interval = if enough && changed == 0 {
            Some(Interval { low: 0.0, high: 0.0 })
        } else if enough && changed >= FEWEST_CHANGED {
            let sample = Sample::new(by_replicate.clone()).ok()?;
            Some(Estimate::of_mean(&sample, ALPHA).interval())
        } else {
            None
        };
        let gain = interval.map(|interval| oriented(interval, sign));
        let loss = interval.map(|interval| oriented(interval, -sign));
        let (better, worse) = (beyond(gain, matters), beyond(loss, matters));
        Some(Self { effect, interval, by_replicate, better, worse })
    }

    /// What both claims make together.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match (self.better, self.worse) {
            (Claim::Yes, _) => Verdict::Better,
            (_, Claim::Yes) => Verdict::Worse,
            (Claim::No, Claim::No) => Verdict::Smaller,
            _ => Verdict::Undecided,
        }
    }
}

fn oriented(interval: Interval, sign: f64) -> Interval {
    if sign > 0.0 { interval } else { Interval { low: -interval.high, high: -interval.low } }
}

fn beyond(gain: Option<Interval>, matters: f64) -> Claim {
    match gain {
        Some(gain) if gain.low > matters => Claim::Yes,
        Some(gain) if gain.high <= matters => Claim::No,
        _ => Claim::Undecided,
    }
}

/// A world with its verdicts.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Its group.
    pub group: Group,
    /// Its number within the group, from 1.
    pub number: usize,
    /// The value of each factor.
    pub values: Vec<f64>,
    /// Place of the variant under which it was tried; 0 where there are none.
    pub variant: usize,
    /// By policy, the baseline left out; nothing where a value is missing.
    pub policies: Vec<Option<InWorld>>,
    /// Hours per municipality-year of each policy, the baseline first.
    pub hours: Vec<Option<f64>>,
}

impl Judged {
    /// Judges a world.
    #[must_use]
    pub fn of(question: &Question, world: &Tried) -> Self {
        let policies = 1..question.policies.len();
        let judged = |policy| {
            let answer = &world.answer;
            let (baseline, other) = (answer.column(0, 0), answer.column(policy, 0));
            InWorld::of(baseline, other, question.sign(), question.matters)
        };
        let hours = question.kept(question::HOURS);
        let mean_hours =
            |policy| mean(world.answer.column(policy, hours?)).filter(|it| it.is_finite());
        Self {
            group: world.group,
            number: world.number,
            values: world.values.clone(),
            variant: world.variant,
            policies: policies.map(judged).collect(),
            hours: (0..question.policies.len()).map(mean_hours).collect(),
        }
    }

    /// A policy of the list in this world; nothing for the baseline.
    #[must_use]
    pub fn policy(&self, policy: usize) -> Option<&InWorld> {
        self.policies.get(policy.checked_sub(1)?)?.as_ref()
    }

    /// What a policy gains over the baseline in each replicate, as a share of the baseline's mean;
    /// above zero is better. Nothing where a value is missing.
    pub(crate) fn gains(&self, policy: usize, sign: f64) -> Option<Vec<f64>> {
        if policy == 0 {
            let replicates = self.policies.iter().flatten().next()?.by_replicate.len();
            return Some(vec![0.0; replicates]);
        }
        Some(self.policy(policy)?.by_replicate.iter().map(|effect| sign * effect).collect())
    }
}
