//! Ranks and the correlation of ranks.

use super::distributions::normal_quantile;
use super::sample::Sample;

/// The rank of each value from 1; equal values share the middle of their ranks.
#[must_use]
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    let mut first = 0;
    while first < order.len() {
        let equal = order[first..].iter().take_while(|at| values[**at] == values[order[first]]);
        let after = first + equal.count().max(1);
        let middle = (first + 1 + after) as f64 / 2.0;
        order[first..after].iter().for_each(|at| ranks[*at] = middle);
        first = after;
    }
    ranks
}

/// Spearman's correlation of the ranks of two lists, in -1..1; nothing when they differ in length,
/// hold fewer than two values or one that is not finite, or when either does not vary.
#[must_use]
pub fn spearman(one: &[f64], other: &[f64]) -> Option<f64> {
    if one.len() != other.len() || one.iter().chain(other).any(|value| !value.is_finite()) {
        return None;
    }
    let (one, other) = (Sample::new(ranks(one)).ok()?, Sample::new(ranks(other)).ok()?);
    let product = one.standard_deviation() * other.standard_deviation();
    (product > 0.0).then(|| (one.covariance(&other) / product).clamp(-1.0, 1.0))
}

/// The size that the largest of so many correlations of ranks exceeds in one of twenty cases where
/// none of them means anything: ranks of `values` values that have nothing to do with each other
/// correlate with deviation 1 / sqrt(n - 1).
#[must_use]
pub fn largest_by_chance(values: usize, correlations: usize) -> f64 {
    normal_quantile(1.0 - 0.025 / correlations as f64) / (values as f64 - 1.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_share_the_middle_of_their_ranks() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [3.5, 1.0, 3.5, 2.0]);
        assert_eq!(ranks(&[f64::NAN, 1.0]).len(), 2);
    }

    #[test]
    fn ranks_correlate_as_worked_out_by_hand() {
        assert_eq!(spearman(&[1.0, 2.0, 9.0], &[0.1, 4.0, 5.0]), Some(1.0));
        // Squared differences of ranks 1, 1, 1, 1: 1 - 6 * 4 / (4 * 15).
        let hand = spearman(&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, 3.0]).unwrap();
        assert!((hand - 0.6).abs() < 1e-12, "{hand}");
        assert_eq!(spearman(&[1.0, 1.0], &[1.0, 2.0]), None);
        assert_eq!(spearman(&[1.0, f64::INFINITY], &[1.0, 2.0]), None);
    }
}
