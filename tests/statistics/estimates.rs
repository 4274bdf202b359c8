//! The statistics against other implementations, and against what they promise over many samples.
//!
//! Reference numbers and the script that made them stand in `tests/statistics/reference/`.

use polaris::stats::distributions::{
    fair_coin_tail, normal_quantile, student_t_cdf, student_t_quantile, student_t_tail,
};
use polaris::stats::multiple::{benjamini_hochberg, bonferroni, holm};
use polaris::stats::paired::{Paired, sign_test};
use polaris::stats::proportions::wilson;
use polaris::stats::sample::Sample;
use serde_json::Value;

fn reference() -> Value {
    serde_json::from_str(include_str!("reference/statistics.json")).unwrap()
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    rows(value).iter().map(|number| number.as_f64().unwrap()).collect()
}

fn assert_close_within(found: f64, expected: f64, tolerance: f64, what: &str) {
    let error = (found - expected).abs();
    assert!(error <= tolerance * expected.abs(), "{what}: {found:e} instead of {expected:e}");
}

fn assert_close(found: f64, expected: f64, what: &str) {
    assert_close_within(found, expected, 1e-9, what);
}

#[test]
fn quantiles_agree_with_scipy() {
    let quantiles = &reference()["quantiles"];
    for row in rows(&quantiles["student_upper"]) {
        let row = numbers(row);
        let what = format!("t exceeded with chance {} at {} degrees of freedom", row[0], row[1]);
        let found = student_t_quantile(row[0], row[1]);
        assert_close_within(-found, row[2], 1e-10, &what);
        if row[0] >= 0.000_1 {
            assert_close(student_t_quantile(1.0 - row[0], row[1]), row[2], &what);
        }
    }
    for row in rows(&quantiles["normal_upper"]) {
        let row = numbers(row);
        let what = format!("normal variable exceeded with chance {}", row[0]);
        assert_close_within(-normal_quantile(row[0]), row[1], 1e-10, &what);
    }
}

#[test]
fn quantiles_of_edges_are_what_they_should_be() {
    assert_eq!((student_t_quantile(0.5, 9.0), normal_quantile(0.5)), (0.0, 0.0));
    assert_eq!(student_t_quantile(0.0, 9.0), f64::NEG_INFINITY);
    assert_eq!(student_t_quantile(1.0, 9.0), f64::INFINITY);
    for odd in [-0.1, 1.1, f64::NAN] {
        assert!(student_t_quantile(odd, 9.0).is_nan() && normal_quantile(odd).is_nan());
    }
    assert!(student_t_quantile(0.9, 0.0).is_nan() && student_t_cdf(1.0, -1.0).is_nan());
}

#[test]
fn bits_are_the_same_everywhere() {
    let bits = [
        student_t_quantile(0.975, 29.0).to_bits(),
        student_t_quantile(0.2, 99_999.0).to_bits(),
        normal_quantile(0.975).to_bits(),
        fair_coin_tail(440, 1_000).to_bits(),
    ];
    let pinned = [
        0x4000_5ca1_5bce_2871,
        0xbfea_ee97_30fc_e2e2,
        0x3fff_5c03_31ee_ff84,
        0x3f15_a227_97aa_9226,
    ];
    assert_eq!(bits, pinned);
}

#[test]
fn tails_agree_with_scipy() {
    for row in rows(&reference()["tails"]) {
        let row = numbers(row);
        let what = format!("t of {} at {} degrees of freedom", row[0], row[1]);
        assert_close_within(student_t_tail(row[0], row[1]), row[2], 1e-10, &what);
        assert_close_within(student_t_cdf(row[0], row[1]), row[3], 1e-10, &what);
        assert_close_within(student_t_cdf(-row[0], row[1]), row[2], 1e-10, &what);
    }
}

#[test]
fn paired_estimates_agree_with_scipy() {
    for row in rows(&reference()["paired"]) {
        let paired = Paired::new(numbers(&row["baseline"]), numbers(&row["other"])).unwrap();
        let expect = |name: &str| row[name].as_f64().unwrap();
        let estimate = paired.difference(0.05);
        let family = paired.difference(0.05 / 7.0);
        for (found, name) in [
            (paired.baseline().mean(), "baseline_mean"),
            (paired.baseline().standard_error(), "baseline_se"),
            (paired.other().standard_error(), "other_se"),
            (estimate.mean, "difference"),
            (estimate.standard_error, "difference_se"),
            (paired.p_value(), "p"),
            (paired.correlation().unwrap(), "correlation"),
            (paired.variance_ratio().unwrap(), "variance_ratio"),
            (paired.smallest_detectable(0.05, 7), "smallest_detectable"),
            (sign_test(paired.differences().values()), "sign_test"),
        ] {
            assert_close(found, expect(name), name);
        }
        for (found, name) in [
            (Some(estimate.interval()), "interval"),
            (Some(family.interval()), "family_interval"),
            (paired.relative_interval(0.05), "fieller"),
        ] {
            let expected = row[name].as_array().map(|_| numbers(&row[name]));
            assert_eq!(found.is_some(), expected.is_some(), "{name}");
            if let (Some(found), Some(expected)) = (found, expected) {
                assert_close(found.low, expected[0], name);
                assert_close(found.high, expected[1], name);
            }
        }
    }
}

#[test]
fn sign_tests_agree_with_scipy() {
    for row in rows(&reference()["signs"]) {
        let (up, size) = (row[0].as_u64().unwrap(), row[1].as_u64().unwrap());
        let mut differences = vec![1.0; up as usize];
        differences.resize(size as usize, -1.0);
        let what = format!("{up} of {size}");
        assert_close(sign_test(&differences), row[2].as_f64().unwrap(), &what);
        let both = fair_coin_tail(up, size) + fair_coin_tail(size - up, size);
        assert!(both >= 1.0 - 1e-12, "{what}: the two tails overlap");
    }
}

#[test]
fn corrections_agree_with_statsmodels_and_scipy() {
    for row in rows(&reference()["corrections"]) {
        let p = numbers(&row["p"]);
        let corrected = [
            (holm(&p), "holm"),
            (bonferroni(&p), "bonferroni"),
            (benjamini_hochberg(&p), "benjamini_hochberg"),
        ];
        for (found, name) in corrected {
            assert_eq!(found.len(), p.len(), "{name}");
            for (found, expected) in found.iter().zip(numbers(&row[name])) {
                assert_close(*found, expected, name);
            }
        }
    }
}

#[test]
fn wilson_intervals_agree_with_statsmodels() {
    for row in rows(&reference()["wilson"]) {
        let (hits, size) = (row[0].as_u64().unwrap(), row[1].as_u64().unwrap());
        let found = wilson(hits, size, row[2].as_f64().unwrap()).unwrap();
        let what = format!("{hits} of {size}");
        assert_close(found.low, row[3].as_f64().unwrap(), &what);
        assert_close(found.high, row[4].as_f64().unwrap(), &what);
    }
}

#[test]
fn pearson_is_one_on_a_line() {
    let rising: Vec<f64> = (0..50).map(f64::from).collect();
    let falling = rising.iter().map(|value| 3.0 - 0.5 * value).collect();
    let correlation = Paired::new(rising, falling).unwrap().correlation().unwrap();
    assert_close(correlation, -1.0, "correlation");
}

/// Splitmix64 (Steele, Lea and Flood 2014): enough chance for a test, the same on every platform.
struct Random(u64);

impl Random {
    fn word(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// Above 0 and below 1.
    fn uniform(&mut self) -> f64 {
        ((self.word() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    fn normal(&mut self) -> f64 {
        normal_quantile(self.uniform())
    }

    /// Events in 80 chances under random numbers shared by both, of which the policy prevents a share.
    fn coupled_counts(&mut self, prevented: f64) -> (f64, f64) {
        let (mut baseline, mut policy) = (0.0, 0.0);
        for _ in 0..80 {
            if self.uniform() < 0.3 {
                baseline += 1.0;
                policy += if self.uniform() < prevented { 0.0 } else { 1.0 };
            }
        }
        (baseline, policy)
    }
}

/// How often something holds over `runs` samples of `size` pairs.
fn share_of_samples(
    runs: u32,
    size: usize,
    mut pair: impl FnMut() -> (f64, f64),
    holds: impl Fn(&Paired) -> bool,
) -> f64 {
    let hits = (0..runs).filter(|_| {
        let (baseline, other) = (0..size).map(|_| pair()).unzip();
        holds(&Paired::new(baseline, other).unwrap())
    });
    f64::from(hits.count() as u32) / f64::from(runs)
}

// With 10,000 samples a share of 0.95 has standard error 0.0022 and one of 0.8 has 0.004, so that
// the bands below, five standard errors wide, are left less than once in a million seeds.

#[test]
fn the_paired_interval_covers_the_truth() {
    let mut random = Random(1);
    let pair = || {
        let shared = random.normal();
        (10.0 + shared, 9.5 + 0.9 * shared + 0.4 * random.normal())
    };
    let covered = share_of_samples(10_000, 30, pair, |paired| {
        paired.difference(0.05).interval().contains(-0.5)
    });
    assert!((covered - 0.95).abs() < 0.011, "{covered}");
}

#[test]
fn intervals_of_coupled_counts_cover_the_truth() {
    let mut random = Random(2);
    let covered = share_of_samples(
        4_000,
        30,
        || random.coupled_counts(0.1),
        |paired| paired.difference(0.05).interval().contains(-2.4),
    );
    assert!((0.925..0.97).contains(&covered), "{covered}");
    let covered = share_of_samples(
        4_000,
        30,
        || random.coupled_counts(0.1),
        |paired| paired.relative_interval(0.05).unwrap().contains(-0.1),
    );
    assert!((0.925..0.97).contains(&covered), "{covered}");
}

#[test]
fn a_policy_without_effect_is_called_one_time_in_twenty() {
    let mut random = Random(3);
    let pair = || (random.normal(), random.normal());
    let called = share_of_samples(10_000, 30, pair, |paired| paired.p_value() < 0.05);
    assert!((called - 0.05).abs() < 0.011, "{called}");
}

#[test]
fn the_smallest_detectable_effect_is_found_four_times_in_five() {
    let size = 32;
    let spread: Vec<f64> = (0..size).map(|place| if place % 2 == 0 { 1.0 } else { -1.0 }).collect();
    let pilot = Paired::new(vec![0.0; size], spread).unwrap();
    let effect = pilot.smallest_detectable(0.05, 4) / pilot.differences().standard_deviation();
    let mut random = Random(4);
    let pair = || {
        let shared = random.normal();
        (shared, shared + effect + random.normal())
    };
    let found = share_of_samples(10_000, size, pair, |paired| paired.p_value() < 0.05 / 4.0);
    assert!((found - 0.8).abs() < 0.025, "{found}");
}

#[test]
fn a_sample_in_another_unit_gives_the_same_answer() {
    let mut random = Random(5);
    let (baseline, other): (Vec<f64>, Vec<f64>) =
        (0..40).map(|_| random.coupled_counts(0.2)).unzip();
    let scaled = |values: &[f64]| values.iter().map(|value| value * 1024.0).collect();
    let first = Paired::new(baseline.clone(), other.clone()).unwrap();
    let second = Paired::new(scaled(&baseline), scaled(&other)).unwrap();
    assert_eq!(first.p_value().to_bits(), second.p_value().to_bits());
    assert_eq!(first.relative_interval(0.05), second.relative_interval(0.05));
    assert_eq!(first.difference(0.05).low * 1024.0, second.difference(0.05).low);
    assert!(Sample::new(vec![f64::NAN, 1.0]).is_err());
}
