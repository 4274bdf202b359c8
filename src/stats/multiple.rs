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
    fn nothing_in_gives_nothing_out() {
        assert!(holm(&[]).is_empty() && bonferroni(&[]).is_empty());
    }
}
