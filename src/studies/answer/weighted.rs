//! One index of several outcomes, by weights that the scenario gives: the rows of `weighted.csv`.

use crate::catalogue::outcomes::TABLE;
use crate::stats::sample::mean;
use crate::studies::answer::compare::contrast::{ALPHA, Contrast};
use crate::studies::answer::compare::replicate_table::ReplicateTable;
use crate::table::row::row;

row! {
    /// One row of `weighted.csv`: a policy against the baseline, over the outcomes that the scenario weighs. Empty
    /// cells are `None`. It has no verdict: it is none of the comparisons that are judged together.
    #[derive(Debug, Clone, PartialEq)]
    pub struct WeightedRow in "weighted" {
        /// Policy.
        pub policy: String,
        /// The policy compared with.
        pub baseline: String,
        /// The outcomes with their weights.
        pub weights: String,
        /// Replicates in which all of these outcomes have a value.
        pub replicates: usize,
        /// Weighted mean over these outcomes of policy less baseline as a share of the baseline's mean.
        pub relative_difference: Option<f64> => Share,
        /// Lower end of its interval, which holds for all policies together; empty where it has no end.
        pub relative_low: Option<f64> => Share,
        /// Upper end of its interval, which holds for all policies together; empty where it has no end.
        pub relative_high: Option<f64> => Share,
    }
}

/// Compares every policy with the baseline by an index: the weighted mean of outcomes (places in the catalogue, with
/// their weights), each as a share of its mean under the baseline. Empty without weights; no numbers where the mean
/// of an outcome under the baseline is zero.
#[must_use]
pub fn weighted(table: &ReplicateTable, weights: &[(usize, f64)]) -> Vec<WeightedRow> {
    if weights.is_empty() {
        return Vec::new();
    }
    let told = weights.iter().map(|(outcome, weight)| format!("{} {weight}", TABLE[*outcome].name));
    let told = told.collect::<Vec<_>>().join("; ");
    let levels: Vec<f64> = weights.iter().map(|(outcome, _)| level(table, *outcome)).collect();
    let baseline = index(table, 0, weights, &levels);
    let others = table.policies.len().saturating_sub(1);
    let row = |(place, policy): (usize, &String)| {
        let contrast = Contrast::new(&baseline, &index(table, place, weights, &levels));
        let interval = contrast.relative_interval(ALPHA / others as f64);
        let end = |value: f64| Some(value).filter(|value| value.is_finite());
        WeightedRow {
            policy: policy.clone(),
            baseline: table.policies[0].clone(),
            weights: told.clone(),
            replicates: contrast.replicates(),
            relative_difference: contrast.relative_difference(),
            relative_low: interval.and_then(|it| end(it.low)),
            relative_high: interval.and_then(|it| end(it.high)),
        }
    };
    table.policies.iter().enumerate().skip(1).map(row).collect()
}

/// The mean of an outcome under the baseline; NaN where there is none, or where it is zero.
fn level(table: &ReplicateTable, outcome: usize) -> f64 {
    let values: Vec<f64> =
        table.column(0, 0, outcome).into_iter().filter(|value| value.is_finite()).collect();
    mean(&values).filter(|level| *level != 0.0).unwrap_or(f64::NAN)
}

/// The index of a policy in each replicate.
fn index(
    table: &ReplicateTable,
    policy: usize,
    weights: &[(usize, f64)],
    levels: &[f64],
) -> Vec<f64> {
    let sum: f64 = weights.iter().map(|(_, weight)| weight).sum();
    let mut index = vec![0.0; table.replicates.len()];
    for ((outcome, weight), level) in weights.iter().zip(levels) {
        for (all, value) in index.iter_mut().zip(table.column(policy, 0, *outcome)) {
            *all += weight / sum * value / level;
        }
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::outcomes::find;

    /// Two policies and twenty-four replicates in which the second has 20% fewer risks and 40% fewer violations, give
    /// or take a little.
    fn table(violations: f64) -> ReplicateTable {
        let mut values = Vec::new();
        for (risks, violated) in [(1.0, 1.0), (0.8, 0.6)] {
            for replicate in 0..24_u32 {
                let mut row = vec![f64::NAN; TABLE.len()];
                let chance = 1.0 + 0.01 * f64::from(replicate % 3) * risks;
                row[find("risks_relation").unwrap()] = 50.0 * risks * chance;
                row[find("violations_relation").unwrap()] = violations * violated * chance;
                values.extend(row);
            }
        }
        ReplicateTable {
            policies: vec!["baseline".into(), "a".into()],
            profiles: vec!["all".into()],
            replicates: (1..=24).collect(),
            values,
        }
    }

    #[test]
    fn an_index_is_the_weighted_mean_of_relative_differences() {
        let weights =
            [(find("risks_relation").unwrap(), 1.0), (find("violations_relation").unwrap(), 3.0)];
        let rows = weighted(&table(10.0), &weights);
        let row = &rows[0];
        assert_eq!((rows.len(), row.replicates), (1, 24));
        assert_eq!(row.weights, "risks_relation 1; violations_relation 3");
        // A quarter of -20% and three quarters of -40%.
        let difference = row.relative_difference.unwrap();
        assert!((difference + 0.35).abs() < 0.005, "{difference}");
        let (low, high) = (row.relative_low.unwrap(), row.relative_high.unwrap());
        assert!(low < difference && difference < high, "{low} {high}");
        // Only proportions of weights matter.
        let doubled = weights.map(|(outcome, weight)| (outcome, 2.0 * weight));
        let other = weighted(&table(10.0), &doubled)[0].relative_difference.unwrap();
        assert!((other - difference).abs() < 1e-12, "{other}");
    }

    #[test]
    fn nothing_is_said_without_weights_or_without_a_level() {
        assert_eq!(weighted(&table(10.0), &[]), []);
        let weights =
            [(find("risks_relation").unwrap(), 1.0), (find("violations_relation").unwrap(), 3.0)];
        let row = &weighted(&table(0.0), &weights)[0];
        assert_eq!((row.replicates, row.relative_difference), (0, None));
    }
}
