//! Corrections of p values for how many there are.

/// Bonferroni: every p value times their number, at most 1. In the order given; NaN stays NaN.
#[must_use]
pub fn bonferroni(p: &[f64]) -> Vec<f64> {
    p.iter().map(|value| at_most_one(value * p.len() as f64)).collect()
}

/// Holm's step-down correction (Holm 1979): the smallest p value times their number, the next times
/// one less, and so on, never falling. In the order given, at most 1.
///
/// A NaN counts as a test of the family and stays NaN.
#[must_use]
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut adjusted = vec![f64::NAN; p.len()];
    let mut floor = 0.0_f64;
    for (rank, place) in order.into_iter().enumerate() {
        if !p[place].is_nan() {
            floor = floor.max(at_most_one(p[place] * (p.len() - rank) as f64));
            adjusted[place] = floor;
        }
    }
    adjusted
}

/// The false discovery rates of Benjamini and Hochberg (1995): for each p value the lowest share of false findings
/// among all that are at least as extreme (q). In the order given, at most 1.
///
/// A NaN is no test: it does not count, and stays NaN.
#[must_use]
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).filter(|place| !p[*place].is_nan()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let size = order.len() as f64;
    let mut q = vec![f64::NAN; p.len()];
    let mut ceiling = 1.0_f64;
    for (rank, place) in order.into_iter().enumerate().rev() {
        ceiling = ceiling.min(p[place] * size / (rank + 1) as f64);
        q[place] = ceiling;
    }
    q
}

/// The smaller of a value and 1, NaN kept.
fn at_most_one(value: f64) -> f64 {
    if value > 1.0 { 1.0 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holm_never_falls_and_a_missing_test_still_counts() {
        let adjusted = holm(&[0.04, f64::NAN, 0.01, 0.03]);
        assert_eq!((adjusted[2], adjusted[3], adjusted[0]), (0.04, 0.09, 0.09));
        assert!(adjusted[1].is_nan());
    }

    #[test]
    fn the_false_discovery_rate_never_falls_with_p_and_a_missing_test_does_not_count() {
        let q = benjamini_hochberg(&[0.01, 0.04, f64::NAN, 0.03, 0.5]);
        let wanted = [0.04, 0.16 / 3.0, 0.16 / 3.0, 0.5];
        for (found, wanted) in [q[0], q[1], q[3], q[4]].into_iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-15, "{q:?}");
        }
        assert!(q[2].is_nan());
    }

    #[test]
    fn nothing_in_gives_nothing_out() {
        assert!(holm(&[]).is_empty() && bonferroni(&[]).is_empty());
        assert!(benjamini_hochberg(&[]).is_empty());
    }
}
