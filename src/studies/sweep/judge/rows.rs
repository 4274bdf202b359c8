//! The rows of `sweep.csv`.

use crate::catalogue::outcomes::Direction;
use crate::studies::answer::compare::comparison::{ComparisonRow, Role};
use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::compare::contrast::FEWEST_REPLICATES;
use crate::table::catalogue::Measured;
use crate::table::row::row;
use crate::table::verdict::Verdict;

row! {
    /// A policy at a point in one outcome: a row of `sweep.csv`. Empty cells are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct SweepRow in "sweep" {
        /// What is counted or measured.
        pub outcome: Measured,
        /// Whether lower or higher is better; none: neither in itself.
        pub direction: Direction,
        /// Mean over replicates.
        pub mean: Option<f64>,
        /// Lower end of the 95% interval of the mean.
        pub mean_low: Option<f64>,
        /// Upper end of that interval.
        pub mean_high: Option<f64>,
        /// Against the baseline at the same point; nothing for the baseline itself.
        pub comparison: Option<Against>,
    }
    besides {
        /// Place of the point in the sweep.
        pub point: usize,
        /// Place of the policy; the baseline is 0.
        pub policy: usize,
    }
}

row! {
    /// A policy against the baseline at the same point: the columns of `sweep.csv` that are empty for the
    /// baseline itself.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Against {
        /// The policy compared with.
        pub baseline: String,
        /// primary: chosen in advance, its family intervals hold for all policies and readings of risk together, and
        /// it has a verdict; exploratory: one of many, where some differ by chance.
        pub role: Role,
        /// Policy less baseline, paired by replicate.
        pub difference: Option<f64>,
        /// Lower end of the 95% interval.
        pub ci_low: Option<f64>,
        /// Upper end of the 95% interval.
        pub ci_high: Option<f64>,
        /// Lower end of the interval that holds for the whole primary family together.
        ///
        /// Of policies, readings of risk and points.
        pub ci_low_family: Option<f64>,
        /// Upper end of that interval.
        pub ci_high_family: Option<f64>,
        /// Difference as a share of the baseline's mean: -18% is 18% fewer.
        pub relative_difference: Option<f64> => Share,
        /// Lower end of its 95% interval; empty where it has no end.
        pub relative_low: Option<f64> => Share,
        /// Upper end of that interval.
        pub relative_high: Option<f64> => Share,
        /// p value of the comparison by itself.
        pub p: Option<f64> => Fine,
        /// p value corrected for the primary family; empty in exploratory rows.
        pub p_adjusted: Option<f64> => Fine,
        /// False discovery rate over all exploratory rows; empty in primary rows.
        pub q: Option<f64> => Fine,
        /// How many comparisons are corrected together.
        pub family_size: usize,
        /// Replicates used.
        pub replicates: usize,
        /// What the numbers say; empty in exploratory rows.
        pub verdict: Option<Verdict>,
    }
}

impl Against {
    /// What the table of a sweep tells of a comparison.
    pub(super) fn of(row: ComparisonRow) -> Self {
        Self {
            baseline: row.baseline,
            role: row.role,
            difference: row.difference,
            ci_low: row.ci_low,
            ci_high: row.ci_high,
            ci_low_family: row.ci_low_family,
            ci_high_family: row.ci_high_family,
            relative_difference: row.relative_difference,
            relative_low: row.relative_low,
            relative_high: row.relative_high,
            p: row.p,
            p_adjusted: row.p_adjusted,
            q: row.q,
            family_size: row.family_size,
            replicates: row.replicates,
            verdict: row.verdict,
        }
    }

    /// Whether there are too few replicates for any interval of the difference.
    #[must_use]
    pub fn has_too_few_replicates(&self) -> bool {
        self.replicates < FEWEST_REPLICATES
    }
}

impl SweepRow {
    /// Whether it is distinguishable from the baseline.
    #[must_use]
    pub fn distinguishable(&self) -> bool {
        self.comparison.as_ref().is_some_and(|row| match (row.verdict, row.q) {
            (Some(verdict), _) => verdict.is_distinguishable(),
            (None, q) => q.is_some_and(|q| q < ALPHA),
        })
    }
}
