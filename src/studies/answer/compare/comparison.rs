//! A policy against the baseline in one outcome: a row of `comparison.csv`.

use crate::catalogue::outcomes::Direction;
use crate::stats::estimate::{Estimate, Interval};
use crate::studies::answer::compare::contrast::{ALPHA, FEWEST_REPLICATES};
use crate::studies::answer::compare::verdict::{self, Evidence};
use crate::table::catalogue::Measured;
use crate::table::row::{row, word_cell};
use crate::table::verdict::Verdict;
use std::cmp::Ordering;

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
