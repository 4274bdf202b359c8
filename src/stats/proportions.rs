//! Shares with their intervals.

use super::distributions::normal_quantile;
use super::estimate::Interval;

/// Wilson's score interval (Wilson 1927) of a share of `successes` in `trials`, within 0..1, that
/// misses with chance `alpha`.
///
/// Nothing when there are no trials or more successes than trials.
#[must_use]
pub fn wilson(successes: u64, trials: u64, alpha: f64) -> Option<Interval> {
    if trials == 0 || successes > trials {
        return None;
    }
    wilson_share(successes as f64 / trials as f64, trials as f64, alpha)
}

/// Wilson's score interval of a share in 0..=1 with an effective number of trials, which need not be a
/// whole number: trials of unequal weight count as fewer.
///
/// None without trials or if the share is out of range.
#[must_use]
pub fn wilson_share(share: f64, size: f64, alpha: f64) -> Option<Interval> {
    if size.is_nan() || size <= 0.0 || !(0.0..=1.0).contains(&share) {
        return None;
    }
    let z = normal_quantile(1.0 - alpha / 2.0);
    let square = z * z / size;
    let middle = share + square / 2.0;
    let half = (share * (1.0 - share) * square + square * square / 4.0).sqrt();
    let low = (middle - half) / (1.0 + square);
    let high = (middle + half) / (1.0 + square);
    Some(Interval {
        low: if share == 0.0 { 0.0 } else { low },
        high: if share == 1.0 { 1.0 } else { high },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_none_or_all_still_has_an_interval() {
        let none = wilson(0, 20, 0.05).unwrap();
        let all = wilson(20, 20, 0.05).unwrap();
        assert_eq!((none.low, all.high), (0.0, 1.0));
        assert!(none.high > 0.1 && all.low < 0.9);
        assert_eq!(wilson(0, 0, 0.05), None);
    }
}
