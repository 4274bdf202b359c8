//! Policies against the baseline and against each other, paired by replicate.
//!
//! The independent unit is the replicate. Intervals are paired t intervals and stand only where
//! these can be trusted: at least [`FEWEST_REPLICATES`] replicates of which at least
//! [`FEWEST_CHANGED`](super::contrast::FEWEST_CHANGED) differ at all. Below that the p value is that
//! of an exact sign test.

#[cfg(test)]
mod tests;

use crate::catalogue::outcomes::{Direction, TABLE};
use crate::records::layout::{Layout, OutcomeIndex, PolicyIndex, ProfileIndex, ReplicateIndex};
use crate::stats::estimate::{Estimate, Interval};
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::paired::Paired;
use crate::studies::answer::compare::contrast::{Contrast, FEWEST_REPLICATES};
use crate::studies::answer::compare::verdict::{self, Evidence};
use crate::studies::answer::readings::{family, family_size, in_order};
use crate::table::catalogue::Measured;
use crate::table::row::{row, word_cell};
use crate::table::verdict::Verdict;
use std::cmp::Ordering;

/// The chance, over a whole family of comparisons, that some interval misses or some call is false.
pub const ALPHA: f64 = 0.05;

/// The most by which common random numbers can lower the variance of a difference of risks that come about
/// like Poisson events, where cultures are the same in all replicates: a policy that prevents share
/// p of them allows (2 - p) / p, one that adds share q allows (2 + q) / q.
///
/// `relative` is the difference as a share of the baseline's mean; nothing where that is 0 or below
/// -1. Where cultures differ between replicates the ratio can lie above: it is a yardstick only.
#[must_use]
pub fn variance_bound(relative: f64) -> Option<f64> {
    (relative != 0.0 && relative >= -1.0).then(|| (2.0 + relative) / relative.abs())
}

/// Outcomes by policy, profile and replicate: what `replicates.csv` holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplicateTable {
    /// Policies; the baseline stands first.
    pub policies: Vec<String>,
    /// Profiles; `all` stands first.
    pub profiles: Vec<String>,
    /// Numbers of the replicates, increasing.
    pub replicates: Vec<u32>,
    /// Rates and means in the order policy, profile, replicate, outcome (that of the catalogue's
    /// outcome table); NaN where a value does not exist.
    pub values: Vec<f64>,
}

impl ReplicateTable {
    /// The values of one outcome, one per replicate, in the outcome's unit; NaN where a value does
    /// not exist, or where policy, profile or outcome (places from 0) lie outside the table.
    #[must_use]
    pub fn column(&self, policy: usize, profile: usize, outcome: usize) -> Vec<f64> {
        let replicates = self.replicates.len();
        if profile >= self.profiles.len() || outcome >= TABLE.len() {
            return vec![f64::NAN; replicates];
        }
        let layout = Layout::up_to((
            PolicyIndex(self.policies.len()),
            ProfileIndex(self.profiles.len()),
            ReplicateIndex(replicates),
            OutcomeIndex(TABLE.len()),
        ));
        let (policy, profile) = (PolicyIndex(policy), ProfileIndex(profile));
        (0..replicates)
            .map(|it| layout.position((policy, profile, ReplicateIndex(it), OutcomeIndex(outcome))))
            .map(|position| self.values.get(position).copied().unwrap_or(f64::NAN))
            .collect()
    }

    /// Whether an outcome (place from 0) has a value anywhere.
    #[must_use]
    pub fn has_values(&self, outcome: usize) -> bool {
        self.values.iter().skip(outcome).step_by(TABLE.len()).any(|value| !value.is_nan())
    }
}

/// Whether a comparison was chosen in advance or is one of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The primary outcome and the readings of risk over all municipalities: Bonferroni over outcomes and policies.
    Primary,
    /// Any other: false discovery rate over all of them.
    Exploratory,
}

impl Role {
    /// The word used in tables: `primary` or `exploratory`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Exploratory => "exploratory",
        }
    }

    /// The role of that word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Primary, Self::Exploratory].into_iter().find(|role| role.word() == word)
    }
}

word_cell!(Role, "primary or exploratory");

row! {
    /// One row of `comparison.csv`: one policy against the baseline. Empty cells are `None`.
    ///
    /// Values and differences are in the outcome's unit, shares and p values in 0..1.
    #[derive(Debug, Clone, PartialEq)]
    pub struct ComparisonRow in "comparison" {
        /// What is counted or measured.
        pub outcome: Measured,
        /// Whether lower or higher is better; none: neither in itself.
        pub direction: Direction,
        /// primary: chosen in advance, its family intervals hold for all policies and readings of risk together, and
        /// it has a verdict; exploratory: one of many, where some differ by chance.
        pub role: Role,
        /// Group of municipalities; all: every one of them.
        pub profile: String,
        /// Policy.
        pub policy: String,
        /// The policy compared with.
        pub baseline: String,
        /// Mean under the baseline over replicates.
        ///
        /// Over those replicates that are used.
        pub baseline_mean: Option<f64>,
        /// Its standard error.
        pub baseline_se: Option<f64>,
        /// Mean under the policy over replicates.
        pub policy_mean: Option<f64>,
        /// Its standard error.
        pub policy_se: Option<f64>,
        /// Policy less baseline, paired by replicate.
        pub difference: Option<f64>,
        /// Its standard error.
        pub difference_se: Option<f64>,
        /// Lower end of the 95% interval.
        ///
        /// That of a paired t test.
        pub ci_low: Option<f64>,
        /// Upper end of the 95% interval.
        pub ci_high: Option<f64>,
        /// Lower end of the interval that holds for the whole primary family together.
        ///
        /// At 1 - 0.05 / family size.
        pub ci_low_family: Option<f64>,
        /// Upper end of that interval.
        pub ci_high_family: Option<f64>,
        /// Difference as a share of the baseline's mean: -18% is 18% fewer.
        ///
        /// Empty when that mean is zero.
        pub relative_difference: Option<f64> => Share,
        /// Lower end of its 95% interval; empty where it has no end.
        ///
        /// That of Fieller.
        pub relative_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub relative_high: Option<f64> => Share,
        /// Lower end of the interval of the relative difference that holds for the whole primary family together;
        /// empty where it has no end.
        pub relative_low_family: Option<f64> => Share,
        /// Upper end of that interval.
        pub relative_high_family: Option<f64> => Share,
        /// p value of the comparison by itself.
        ///
        /// Two-sided, of the paired t test, or of the exact sign test where there are too few
        /// events; 1 when all differences are zero.
        pub p: Option<f64> => Fine,
        /// p value corrected for the primary family; empty in exploratory rows.
        ///
        /// Bonferroni.
        pub p_adjusted: Option<f64> => Fine,
        /// False discovery rate over all exploratory rows; empty in primary rows.
        ///
        /// Benjamini and Hochberg.
        pub q: Option<f64> => Fine,
        /// How many comparisons are corrected together.
        ///
        /// In primary rows those without values included, in exploratory rows only those with a p value.
        pub family_size: usize,
        /// Share of replicates in which the policy was better, given the same random events in both; not the
        /// probability that it works.
        ///
        /// Ties count half; empty when neither way is better.
        pub share_of_replicates_better: Option<f64> => Share,
        /// Share of municipalities that have less of it over the whole period than under the baseline, mean over
        /// replicates; in readings of risk, if results of single municipalities are kept.
        pub municipalities_lower: Option<f64> => Share,
        /// Share of municipalities that have as much of it.
        pub municipalities_same: Option<f64> => Share,
        /// Share of municipalities that have more of it.
        pub municipalities_higher: Option<f64> => Share,
        /// Share of replicates in which nothing differed.
        pub share_identical: Option<f64> => Share,
        /// Correlation of policy and baseline over replicates.
        ///
        /// Pearson; empty when either is constant.
        pub correlation: Option<f64> => Fine,
        /// How many times more replicates would have been needed without common random numbers.
        ///
        /// Sum of both variances over that of the difference; empty when the difference is
        /// constant.
        pub variance_ratio: Option<f64>,
        /// The true difference that would be found with chance 0.8.
        ///
        /// Corrected for the family; empty where the t test is not used.
        pub smallest_detectable: Option<f64>,
        /// Replicates used.
        ///
        /// Those in which both values exist.
        pub replicates: usize,
        /// What the numbers say; empty in exploratory rows.
        pub verdict: Option<Verdict>,
    }
}

impl ComparisonRow {
    /// The 95% t interval of the mean under the policy, by itself and not of the difference.
    #[must_use]
    pub fn policy_interval(&self) -> Option<Interval> {
        self.level_interval(self.policy_mean, self.policy_se)
    }

    /// The same of the mean under the baseline.
    #[must_use]
    pub fn baseline_interval(&self) -> Option<Interval> {
        self.level_interval(self.baseline_mean, self.baseline_se)
    }

    fn level_interval(&self, mean: Option<f64>, standard_error: Option<f64>) -> Option<Interval> {
        let freedom = self.replicates.checked_sub(1).filter(|freedom| *freedom > 0)?;
        let estimate = Estimate::around(mean?, standard_error?, freedom as f64, ALPHA);
        Some(estimate.interval())
    }

    /// Shares of municipalities with less, as much and more of it than under the baseline, if they are known.
    #[must_use]
    pub fn municipalities(&self) -> Option<[f64; 3]> {
        Some([self.municipalities_lower?, self.municipalities_same?, self.municipalities_higher?])
    }

    /// Whether there are too few replicates for any interval of the difference.
    #[must_use]
    pub fn has_too_few_replicates(&self) -> bool {
        self.replicates < FEWEST_REPLICATES
    }

    /// Whether the policy lies below or above the baseline beyond chance: by the family interval in primary rows, by
    /// the false discovery rate in exploratory ones.
    ///
    /// Nothing when it cannot be told, or when the intervals are empty.
    #[must_use]
    pub fn distinguishable(&self) -> Option<Ordering> {
        match self.role {
            Role::Primary => verdict::side_of_zero(self.family_interval()?),
            Role::Exploratory if self.ci_low.is_some() && self.q? < ALPHA => {
                self.difference?.partial_cmp(&0.0).filter(|side| side.is_ne())
            }
            Role::Exploratory => None,
        }
    }

    /// Fills in the false discovery rate of an exploratory row, one of so many.
    pub(crate) fn discovered(&mut self, q: f64, of: usize) {
        self.q = (!q.is_nan()).then_some(q);
        self.family_size = of;
    }

    /// Fills in the verdict of a primary row; `smallest_difference` is a share of the mean under the baseline.
    pub(crate) fn settle(&mut self, smallest_difference: f64) {
        let matters = smallest_difference * self.baseline_mean.unwrap_or(f64::NAN).abs();
        let evidence = Evidence {
            identical: self.share_identical == Some(1.0),
            interval: self.family_interval(),
            matters,
            direction: self.direction,
        };
        self.verdict = (self.role == Role::Primary).then(|| evidence.verdict());
    }

    fn family_interval(&self) -> Option<Interval> {
        Some(Interval { low: self.ci_low_family?, high: self.ci_high_family? })
    }
}

/// Compares every policy with the baseline: one row for each outcome that has values, profile and
/// policy, in that order; the primary outcome first, then the readings of risk, then the others as in the catalogue.
///
/// `primary` is the primary outcome's place in the catalogue. `smallest_difference` is the smallest
/// difference that matters, as a share of the absolute mean under the baseline, for every outcome.
#[must_use]
pub fn compare(
    table: &ReplicateTable,
    primary: usize,
    smallest_difference: f64,
) -> Vec<ComparisonRow> {
    let mut rows: Vec<ComparisonRow> = in_order(primary)
        .into_iter()
        .filter(|outcome| table.has_values(*outcome))
        .flat_map(|outcome| uncorrected(table, outcome, primary, 1))
        .collect();
    correct(&mut rows);
    for row in &mut rows {
        row.settle(smallest_difference);
    }
    rows
}

/// All rows of one outcome by profile and policy, without false discovery rates and verdicts. The primary family is
/// `tables` times as large as in this table alone: so many tables of the same shape are judged together.
pub(crate) fn uncorrected(
    table: &ReplicateTable,
    outcome: usize,
    primary: usize,
    tables: usize,
) -> Vec<ComparisonRow> {
    let policies = table.policies.len().saturating_sub(1);
    let in_family = family(primary).contains(&outcome);
    let family_size = family_size(primary, policies) * tables;
    let mut rows = Vec::with_capacity(table.profiles.len() * policies);
    for profile in 0..table.profiles.len() {
        let baseline = table.column(0, profile, outcome);
        for policy in 1..table.policies.len() {
            let contrast = Contrast::new(&baseline, &table.column(policy, profile, outcome));
            let names = Names {
                profile: &table.profiles[profile],
                policy: &table.policies[policy],
                baseline: &table.policies[0],
            };
            let family = (in_family && profile == 0).then_some(family_size);
            rows.push(uncorrected_row(&contrast, outcome, &names, family));
        }
    }
    rows
}

/// Fills in false discovery rates: all exploratory rows are corrected together.
fn correct(rows: &mut [ComparisonRow]) {
    let mut exploratory: Vec<&mut ComparisonRow> =
        rows.iter_mut().filter(|row| row.role == Role::Exploratory).collect();
    let p: Vec<f64> = exploratory.iter().map(|row| row.p.unwrap_or(f64::NAN)).collect();
    let size = p.iter().filter(|p| !p.is_nan()).count();
    for (row, q) in exploratory.iter_mut().zip(benjamini_hochberg(&p)) {
        row.discovered(q, size);
    }
}

/// What a row compares, by name.
struct Names<'a> {
    profile: &'a str,
    policy: &'a str,
    baseline: &'a str,
}

/// A row whose false discovery rate and verdict are still to be filled in; `family` is the size of the primary family,
/// if it is of that.
fn uncorrected_row(
    contrast: &Contrast,
    outcome: usize,
    names: &Names,
    family: Option<usize>,
) -> ComparisonRow {
    let direction = TABLE[outcome].direction;
    let plain = contrast.interval(ALPHA);
    let relative = contrast.relative_interval(ALPHA);
    let alpha = family.map(|size| ALPHA / size.max(1) as f64);
    let in_family = alpha.and_then(|alpha| contrast.interval(alpha));
    let relative_family = alpha.and_then(|alpha| contrast.relative_interval(alpha));
    let paired = contrast.paired();
    let p = contrast.p_value();
    ComparisonRow {
        outcome: Measured(&TABLE[outcome]),
        direction,
        role: if family.is_some() { Role::Primary } else { Role::Exploratory },
        profile: names.profile.to_owned(),
        policy: names.policy.to_owned(),
        baseline: names.baseline.to_owned(),
        baseline_mean: contrast.baseline_mean(),
        baseline_se: paired.map(|paired| paired.baseline().standard_error()),
        policy_mean: contrast.other_mean(),
        policy_se: paired.map(|paired| paired.other().standard_error()),
        difference: contrast.difference(),
        difference_se: paired.map(|paired| paired.differences().standard_error()),
        ci_low: plain.map(|interval| interval.low),
        ci_high: plain.map(|interval| interval.high),
        ci_low_family: in_family.map(|interval| interval.low),
        ci_high_family: in_family.map(|interval| interval.high),
        relative_difference: contrast.relative_difference(),
        relative_low: relative.map(|interval| interval.low),
        relative_high: relative.map(|interval| interval.high),
        relative_low_family: relative_family.map(|interval| interval.low),
        relative_high_family: relative_family.map(|interval| interval.high),
        p,
        p_adjusted: family.and_then(|size| p.map(|p| (p * size as f64).min(1.0))),
        q: None,
        family_size: family.unwrap_or_default(),
        share_of_replicates_better: contrast.share_better(direction),
        municipalities_lower: None,
        municipalities_same: None,
        municipalities_higher: None,
        share_identical: contrast.share_identical(),
        correlation: paired.and_then(Paired::correlation),
        variance_ratio: paired.and_then(Paired::variance_ratio),
        smallest_detectable: contrast.smallest_detectable(ALPHA, family.unwrap_or(1)),
        replicates: contrast.replicates(),
        verdict: None,
    }
}
