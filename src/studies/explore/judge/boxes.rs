//! The ranges of parameters in which a policy fails or works.

use crate::stats::prim::{Limit, PrimError, Range, Share, Side, TradeOff};
use crate::studies::explore::judge::question::Group;

/// Which worlds are searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// Worlds in which the policy is not better by more than matters.
    Fails,
    /// Worlds in which it is better by more than matters.
    Works,
    /// Worlds in which it is worse by more than matters.
    Worse,
}

impl Sought {
    /// The word used in tables.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fails => "not_better",
            Self::Works => "better",
            Self::Worse => "worse",
        }
    }
}

/// A box, with shares that were measured on held-out worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its limits, by factor, the lower first.
    pub limits: Vec<Limit>,
    /// Share of the worlds searched for that lie in it.
    pub coverage: Share,
    /// Share of the worlds in it that are searched for.
    pub density: Share,
    /// Share of all worlds that lie in it.
    pub mass: Share,
    /// The share of all decided worlds that are searched for, in 0..=1.
    pub base: f64,
    /// Boxes from all worlds to the smallest, with coverage and density.
    pub path: Vec<TradeOff>,
    /// Whether it is reported: the permutation test is significant after correction over the study,
    /// and the whole interval of the density lies above the base.
    pub reported: bool,
}

impl Found {
    /// Its density as a multiple of the share of all worlds.
    fn lift(&self) -> f64 {
        self.density.value.unwrap_or(0.0) / self.base
    }
}

/// A search for a policy over the worlds of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct BoxRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Which worlds are searched for.
    pub sought: Sought,
    /// Worlds in which the policy has a value.
    pub worlds: usize,
    /// Decided worlds that are searched for.
    pub cases: usize,
    /// Undecided worlds.
    pub undecided: usize,
    /// p value of the permutation test, corrected over all searches of the study (Holm).
    pub p: Option<f64>,
    /// In which share of studies like this one a region would have been found; only if none is
    /// reported, and for the rarer side of the threshold.
    pub power: Option<f64>,
    /// The box, none if no factor matters enough; or why there was no search.
    pub found: Result<Option<Found>, PrimError>,
}

impl BoxRow {
    /// The box, whether or not it is reported.
    #[must_use]
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref().ok()?.as_ref()
    }

    /// The box, if it is reported.
    #[must_use]
    pub fn reported(&self) -> Option<&Found> {
        self.found().filter(|found| found.reported)
    }
}

/// A leaf of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct LeafRow {
    /// The factors that the box limits, with their ranges; all others are free.
    pub limits: Vec<(usize, Range)>,
    /// Worlds in it.
    pub worlds: usize,
    /// Decided worlds in it.
    pub decided: usize,
    /// The share of the decided worlds that are searched for.
    pub share: f64,
    /// The mean held-out prediction for its worlds.
    pub predicted: f64,
}

/// A tree that predicts where a policy fails, or where it is worse.
#[derive(Debug, Clone, PartialEq)]
pub struct TreeRow {
    /// Which worlds.
    pub group: Group,
    /// Place of the policy in the list.
    pub policy: usize,
    /// Which worlds are searched for.
    pub sought: Sought,
    /// The area under the ROC curve on held-out worlds.
    pub auc: Option<f64>,
    /// Its leaves, from lower values to higher ones.
    pub leaves: Vec<LeafRow>,
}

/// The most informative row on where a policy fails or works: the reported box with the larger ratio
/// of its density to the share of all worlds, else the rarer side, else where it fails.
pub(crate) fn leading(rows: &[BoxRow], group: Group, policy: usize) -> Option<&BoxRow> {
    let own =
        |row: &&BoxRow| row.group == group && row.policy == policy && row.sought != Sought::Worse;
    let lift = |row: &BoxRow| row.reported().map_or(0.0, Found::lift);
    let reported = rows.iter().filter(own).filter(|row| row.reported().is_some());
    reported
        .max_by(|one, other| lift(one).total_cmp(&lift(other)))
        .or_else(|| rows.iter().filter(own).find(|row| row.power.is_some()))
        .or_else(|| rows.iter().find(own))
}

/// The range of each factor that a box limits.
#[must_use]
pub fn ranges(limits: &[Limit]) -> Vec<(usize, Range)> {
    let mut ranges: Vec<(usize, Range)> = Vec::new();
    for limit in limits {
        let value = Some(limit.value);
        match ranges.last_mut() {
            Some((factor, range)) if *factor == limit.factor => {
                *range = range.with(limit.side, value);
            }
            _ => ranges.push((limit.factor, Range::default().with(limit.side, value))),
        }
    }
    ranges
}

/// The word for a side in tables.
#[must_use]
pub fn side_word(side: Side) -> &'static str {
    match side {
        Side::Low => "at_least",
        Side::High => "at_most",
    }
}
