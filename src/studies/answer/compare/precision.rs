//! When there are replicates enough: by the width of intervals alone, never by a verdict.

use crate::studies::answer::compare::contrast::ALPHA;
use crate::studies::answer::compare::contrast::Contrast;

/// Replicates at the first look; each later one is at twice as many as the one before.
pub const FIRST_LOOK: u32 = 32;

/// The fewest differences that are not zero, of each policy that has any, before a run may end.
const FEWEST_NONZERO: usize = 20;

/// How well the primary differences are known after so many replicates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Replicates, the same for every policy.
    pub replicates: u32,
    /// The widest half-width of the family intervals, as a share of the absolute mean under the
    /// baseline. Nothing where a policy has too few events for an interval, where no policy differs
    /// at all, or where that mean is zero.
    pub half_width: Option<f64>,
    /// How many policies did not differ from the baseline in any replicate; they do not count.
    pub identical: usize,
    /// Whether the target is reached.
    pub reached: bool,
}

/// The numbers of replicates at which a run looks: 32, 64, 128 and so on, and at last `most`.
#[must_use]
pub fn looks(most: u32) -> Vec<u32> {
    let doubled = std::iter::successors(Some(FIRST_LOOK), |count| count.checked_mul(2));
    doubled.take_while(|count| *count < most).chain([most]).collect()
}

/// Looks at the primary outcome by policy (the baseline first) and replicate: whether the family
/// interval of each difference to the baseline reaches no further than `half_width`, a share of the
/// absolute mean under the baseline, to either side. `family` is the number of comparisons that are judged together.
///
/// A policy whose differences are all exactly zero does not count. Any other must differ in at least
/// `FEWEST_NONZERO` replicates, because the t interval of few events is too narrow; and there must
/// be one, because where nothing differs yet nothing is known of widths.
#[must_use]
pub fn look(columns: &[Vec<f64>], family: usize, half_width: f64) -> Look {
    let (baseline, others) =
        columns.split_first().map_or((&[][..], &[][..]), |(first, rest)| (first.as_slice(), rest));
    let alpha = ALPHA / family.max(1) as f64;
    let all = others.iter().map(|other| Contrast::new(baseline, other));
    let contrasts: Vec<Contrast> = all.filter(|contrast| !contrast.is_identical()).collect();
    let widths: Option<Vec<f64>> = contrasts.iter().map(|it| relative_width(it, alpha)).collect();
    let widest = widths.and_then(|widths| widths.into_iter().reduce(f64::max));
    let enough = contrasts.iter().all(|contrast| contrast.changed() >= FEWEST_NONZERO);
    Look {
        replicates: baseline.len() as u32,
        half_width: widest,
        identical: others.len() - contrasts.len(),
        reached: enough && widest.is_some_and(|widest| widest <= half_width),
    }
}

/// Half the width of the interval of a difference, as a share of the baseline's absolute mean.
fn relative_width(contrast: &Contrast, alpha: f64) -> Option<f64> {
    let interval = contrast.interval(alpha)?;
    let level = contrast.baseline_mean()?.abs();
    let half = (interval.high - interval.low) / 2.0;
    (level > 0.0).then(|| half / level)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A baseline around 10, and another that differs by plus or minus `step` in turn, but only in
    /// the first `changed` of `size` replicates.
    fn columns(size: usize, changed: usize, step: f64) -> Vec<Vec<f64>> {
        let baseline: Vec<f64> = (0..size).map(|r| 10.0 + (r % 3) as f64 - 1.0).collect();
        let turn = |r: usize| if r < changed { step * (1.0 - 2.0 * (r % 2) as f64) } else { 0.0 };
        let other = baseline.iter().enumerate().map(|(r, value)| value + turn(r)).collect();
        vec![baseline, other]
    }

    #[test]
    fn looks_double_and_end_at_the_most() {
        assert_eq!(looks(1024), [32, 64, 128, 256, 512, 1024]);
        assert_eq!(looks(100), [32, 64, 100]);
        assert_eq!(looks(32), [32]);
    }

    #[test]
    fn a_target_is_reached_by_width_and_not_before_enough_replicates_differ() {
        let narrow = look(&columns(32, 32, 0.1), 2, 0.01);
        // 0.1016 x 2.356, the quantile of t of two comparisons, over the root of 32, as a share of 9.97.
        let width = narrow.half_width.unwrap();
        assert!(narrow.reached && (width - 0.00424).abs() < 0.00002, "{width}");
        let alone = look(&columns(32, 32, 0.1), 1, 0.01).half_width.unwrap();
        assert!((alone - 0.00367).abs() < 0.00002, "{alone}");
        assert!(!look(&columns(32, 32, 1.0), 2, 0.01).reached);
        assert!(look(&columns(32, 20, 0.1), 2, 0.01).reached);
        assert!(!look(&columns(32, 19, 0.1), 2, 0.01).reached);
        assert_eq!(look(&columns(32, 9, 0.1), 2, 0.01).half_width, None);
    }

    #[test]
    fn the_widest_policy_decides_and_one_without_any_difference_does_not() {
        let mut three = columns(32, 32, 0.1);
        three.push(three[0].clone());
        assert!(look(&three, 2, 0.01).reached);
        three.push(columns(32, 32, 1.0)[1].clone());
        let widest = look(&three, 2, 0.01);
        assert!(!widest.reached && widest.half_width.is_some_and(|width| width > 0.03));
        let nothing = look(&columns(32, 0, 0.0), 2, 0.01);
        assert_eq!((nothing.reached, nothing.half_width, nothing.identical), (false, None, 1));
    }

    #[test]
    fn a_shift_of_the_difference_changes_no_look() {
        let mut shifted = columns(64, 64, 0.5);
        let before = look(&shifted, 2, 0.01);
        for value in &mut shifted[1] {
            *value += 4.0;
        }
        let after = look(&shifted, 2, 0.01);
        assert_eq!(before.reached, after.reached);
        let apart = before.half_width.zip(after.half_width).map(|(one, other)| one - other);
        assert!(apart.is_some_and(|apart| apart.abs() < 1e-12));
    }
}
