//! What an answer owes to its assumptions: the effects of policies over sets of assumptions (worlds).

pub mod spread;

use crate::catalogue::outcomes::{Direction, Outcome};
use crate::studies::answer::assumptions::spread::{Share, Spread};
use crate::table::row::row;

row! {
    /// One row of `assumptions.csv`: a policy against the baseline in one outcome, over sets of
    /// assumptions. Empty cells are `None`.
    ///
    /// Effects are shares of the baseline's mean, without what chance adds to their spread.
    #[derive(Debug, Clone, PartialEq)]
    pub struct AssumptionRow in "assumptions" {
        /// What is counted or measured.
        pub outcome: &'static Outcome,
        /// Whether lower or higher is better; none: neither in itself.
        pub direction: Direction,
        /// Policy.
        pub policy: String,
        /// The policy compared with.
        pub baseline: String,
        /// Sets of assumptions in which the effect has a value.
        pub worlds: usize,
        /// Municipalities simulated, which represent those of the scenario.
        pub municipalities: usize,
        /// Replicates of each set of assumptions.
        pub replicates: u32,
        /// Median over sets of assumptions of policy less baseline as a share of the baseline's mean.
        pub median: Option<f64> => Share,
        /// Lower end of the middle 80% of sets of assumptions.
        pub low: Option<f64> => Share,
        /// Upper end of the middle 80%.
        pub high: Option<f64> => Share,
        /// Smallest difference that matters, as a share of the baseline's mean.
        pub matters: f64 => Share,
        /// Share of sets of assumptions in which the policy is better by more than matters.
        pub share_better: Option<f64> => Share,
        /// Lower end of its 95% interval.
        pub share_better_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub share_better_high: Option<f64> => Share,
        /// Share of sets of assumptions in which the difference is no larger than matters.
        pub share_smaller: Option<f64> => Share,
        /// Lower end of its 95% interval.
        pub share_smaller_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub share_smaller_high: Option<f64> => Share,
        /// Share of sets of assumptions in which the policy is worse by more than matters.
        pub share_worse: Option<f64> => Share,
        /// Lower end of its 95% interval.
        pub share_worse_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub share_worse_high: Option<f64> => Share,
        /// Share of the variance between sets of assumptions that was chance, and is taken out.
        pub chance: Option<f64> => Share,
        /// yes: the sets of assumptions were calibrated for the model as this scenario has it; no: the
        /// scenario changes the model.
        pub calibrated: bool,
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// Outcome.
    pub outcome: &'static Outcome,
    /// Policy.
    pub policy: &'a str,
    /// The policy compared with.
    pub baseline: &'a str,
    /// Worlds in which the effect has a value.
    pub worlds: usize,
    /// Municipalities of each world.
    pub municipalities: usize,
    /// Replicates of each world.
    pub replicates: u32,
    /// Smallest difference that matters, as a share of the baseline's mean.
    pub matters: f64,
    /// Whether the worlds were calibrated for the model as the scenario has it.
    pub calibrated: bool,
}

impl AssumptionRow {
    /// Of what was compared and found; nothing is found in too few worlds.
    #[must_use]
    pub fn new(compared: Compared, found: Option<&Spread>) -> Self {
        let Compared { outcome, policy, baseline, worlds, .. } = compared;
        let Compared { municipalities, replicates, matters, calibrated, .. } = compared;
        let better = found.and_then(|found| found.better);
        let smaller = found.map(|found| found.smaller);
        let worse = found.and_then(|found| found.worse);
        let share = |of: Option<Share>| of.map(|it| it.share);
        let low = |of: Option<Share>| of.map(|it| it.interval.low);
        let high = |of: Option<Share>| of.map(|it| it.interval.high);
        Self {
            outcome,
            direction: outcome.direction,
            policy: policy.to_owned(),
            baseline: baseline.to_owned(),
            worlds,
            municipalities,
            replicates,
            median: found.map(|found| found.median),
            low: found.map(|found| found.middle.low),
            high: found.map(|found| found.middle.high),
            matters,
            share_better: share(better),
            share_better_low: low(better),
            share_better_high: high(better),
            share_smaller: share(smaller),
            share_smaller_low: low(smaller),
            share_smaller_high: high(smaller),
            share_worse: share(worse),
            share_worse_low: low(worse),
            share_worse_high: high(worse),
            chance: found.map(|found| found.chance),
            calibrated,
        }
    }
}
