//! Policies against each other: the rows of `pairs.csv`, and the policies that none beats.

use crate::catalogue::outcomes::{Direction, TABLE};
use crate::studies::answer::compare::contrast::{ALPHA, Contrast};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::studies::answer::compare::verdict::Evidence;
use crate::table::row::row;
use crate::table::verdict::Verdict;

row! {
    /// One row of `pairs.csv`: two policies in the primary outcome over all municipalities. Empty cells
    /// are `None`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct PairRow in "pairs" {
        /// The policy that stands earlier in the scenario; the baseline stands first.
        pub policy_a: String,
        /// The policy that stands later.
        pub policy_b: String,
        /// `policy_b` less `policy_a`, paired by replicate.
        pub difference: Option<f64>,
        /// Its standard error.
        pub difference_se: Option<f64>,
        /// Lower end of the interval that holds for all pairs together.
        ///
        /// Paired t interval at 1 - 0.05 / family size.
        pub ci_low_family: Option<f64>,
        /// Upper end of that interval.
        pub ci_high_family: Option<f64>,
        /// p value of the comparison by itself.
        pub p: Option<f64> => Fine,
        /// p value corrected for all pairs.
        ///
        /// Bonferroni.
        pub p_adjusted: Option<f64> => Fine,
        /// How many pairs there are.
        pub family_size: usize,
        /// What the numbers say of `policy_b` as against `policy_a`.
        pub verdict: Verdict,
    }
}

impl PairRow {
    /// The name of the policy that beats the other, if one does: by the verdict, so by at least the smallest
    /// difference that matters.
    #[must_use]
    pub fn winner(&self) -> Option<&str> {
        match self.verdict {
            Verdict::Better => Some(&self.policy_b),
            Verdict::Worse => Some(&self.policy_a),
            _ => None,
        }
    }
}

/// Compares every two policies, the baseline included, in the primary outcome (its place in the
/// catalogue) over all municipalities, with Bonferroni over pairs.
///
/// `smallest_difference` is, as in [`crate::studies::answer::compare::effects::compare`], a share of the mean under the baseline.
#[must_use]
pub fn pairs(table: &ReplicateTable, primary: usize, smallest_difference: f64) -> Vec<PairRow> {
    let count = table.policies.len();
    let family_size = count * count.saturating_sub(1) / 2;
    let columns: Vec<Vec<f64>> =
        (0..count).map(|policy| table.column(policy, 0, primary)).collect();
    let Some(baseline) = columns.first() else {
        return Vec::new();
    };
    let level = Contrast::new(baseline, baseline).baseline_mean().unwrap_or(f64::NAN);
    let matters = smallest_difference * level.abs();
    (0..count)
        .flat_map(|a| (a + 1..count).map(move |b| (a, b)))
        .map(|(a, b)| {
            let contrast = Contrast::new(&columns[a], &columns[b]);
            let (policy_a, policy_b) = (&table.policies[a], &table.policies[b]);
            let direction = TABLE[primary].direction;
            pair_row(&contrast, policy_a, policy_b, family_size, matters, direction)
        })
        .collect()
}

/// One row; `matters` is the smallest difference that matters, in the outcome's unit.
fn pair_row(
    contrast: &Contrast,
    policy_a: &str,
    policy_b: &str,
    family_size: usize,
    matters: f64,
    direction: Direction,
) -> PairRow {
    let family = contrast.interval(ALPHA / family_size as f64);
    let p = contrast.p_value();
    let evidence =
        Evidence { identical: contrast.is_identical(), interval: family, matters, direction };
    PairRow {
        policy_a: policy_a.to_owned(),
        policy_b: policy_b.to_owned(),
        difference: contrast.difference(),
        difference_se: contrast.paired().map(|paired| paired.differences().standard_error()),
        ci_low_family: family.map(|interval| interval.low),
        ci_high_family: family.map(|interval| interval.high),
        p,
        p_adjusted: p.map(|p| (p * family_size as f64).min(1.0)),
        family_size,
        verdict: evidence.verdict(),
    }
}

/// The policies that beat one.
pub(crate) fn beaten_by<'a>(
    policy: &'a str,
    pairs: &'a [PairRow],
) -> impl Iterator<Item = &'a str> {
    pairs
        .iter()
        .filter(move |row| row.policy_a == policy || row.policy_b == policy)
        .filter_map(PairRow::winner)
        .filter(move |winner| *winner != policy)
}
