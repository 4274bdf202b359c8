//! Designs, indices, boxes and emulators against other implementations, closed forms, and what they
//! promise over many samples.
//!
//! Reference numbers and the script that made them stand in `tests/statistics/reference/`.

use std::f64::consts::PI;

use polaris::stats::designs::{BLOCKS, Row, Step, Trajectory, morris, saltelli, scrambled_sobol};
use polaris::stats::distributions::normal_quantile;
use polaris::stats::emulator::Emulator;
use polaris::stats::indices::{SobolIndices, sobol};
use polaris::stats::prim::{Rules, path};
use polaris::stats::screening::effects;
use serde_json::Value;

fn reference() -> Value {
    serde_json::from_str(include_str!("reference/indices.json")).unwrap()
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    rows(value).iter().map(|number| number.as_f64().unwrap()).collect()
}

fn table(value: &Value) -> Vec<Vec<f64>> {
    rows(value).iter().map(numbers).collect()
}

#[track_caller]
fn assert_close(found: f64, expected: f64, what: &str) {
    let error = (found - expected).abs();
    assert!(error <= 1e-9 * expected.abs().max(1.0), "{what}: {found:e} instead of {expected:e}");
}

/// Splitmix64 (Steele, Lea and Flood 2014): enough chance for a test, the same on every platform.
fn uniform(key: u64) -> f64 {
    let mut word = key.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x1234_5678_9abc_def1);
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (((word ^ (word >> 31)) >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
}

fn normal(key: u64) -> f64 {
    normal_quantile(uniform(key))
}

const WEIGHTS: [f64; 4] = [0.0, 0.5, 3.0, 9.0];

/// The g-function (Saltelli and Sobol 1995).
fn g_function(x: &[f64]) -> f64 {
    let part = |(x, a): (&f64, f64)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a);
    x.iter().zip(WEIGHTS).map(part).product()
}

/// What `indices.py` computes: a g-function with noise.
fn output(x: &[f64], replicate: f64) -> f64 {
    g_function(x) * (1.0 + 0.25 * replicate) + replicate * x[0] * x[3] + 5.0 * replicate
}

#[test]
fn sobol_indices_agree_with_salib_on_its_design() {
    let reference = &reference()["sobol_indices"];
    let points = table(&reference["points"]);
    let expected = |row: &Value, kind: usize, factor: usize| numbers(&rows(row)[kind])[factor];
    for (replicate, row) in rows(&reference["by_replicate"]).iter().enumerate() {
        let values: Vec<Vec<f64>> =
            points.iter().map(|x| vec![output(x, replicate as f64)]).collect();
        let found = sobol(&values, 4, 8, 0.05).unwrap().factors.unwrap();
        for (factor, indices) in found.iter().enumerate() {
            assert_close(indices.first.mean, expected(row, 0, factor), "first");
            assert_close(indices.total.mean, expected(row, 1, factor), "total");
        }
    }
    let values: Vec<Vec<f64>> =
        points.iter().map(|x| [0.0, 1.0, 2.0].map(|chance| output(x, chance)).to_vec()).collect();
    let found = sobol(&values, 4, 8, 0.05).unwrap();
    assert_eq!((found.replicates, found.rows), (3, 32));
    for (factor, indices) in found.factors.unwrap().iter().enumerate() {
        assert_close(indices.first.mean, numbers(&reference["first"])[factor], "mean first");
        assert_close(indices.total.mean, numbers(&reference["total"])[factor], "mean total");
    }
}

#[test]
fn rows_of_a_design_are_laid_out_as_salib_lays_them_out() {
    let points = table(&reference()["sobol_indices"]["points"]);
    for row in points.chunks(6) {
        let ours = Row { a: row[0].clone(), b: row[5].clone() };
        assert_eq!(ours.points().collect::<Vec<_>>(), row);
    }
}

#[test]
fn elementary_effects_agree_with_salib_on_its_design() {
    let reference = &reference()["morris"];
    let thirds = table(&reference["points_in_thirds"]);
    let points: Vec<Vec<f64>> =
        thirds.iter().map(|point| point.iter().map(|third| third / 3.0).collect()).collect();
    let step = |pair: &[Vec<f64>]| {
        let factor = (0..4).find(|at| pair[0][*at] != pair[1][*at]).unwrap();
        Step { factor, change: pair[1][factor] - pair[0][factor] }
    };
    let trajectories: Vec<Trajectory> = points
        .chunks(5)
        .map(|points| Trajectory {
            points: points.to_vec(),
            steps: points.windows(2).map(step).collect(),
        })
        .collect();
    let values: Vec<f64> = points.iter().map(|x| output(x, 1.0)).collect();
    let found = effects(&trajectories, &values, 0.05).unwrap();
    assert_eq!(found.len(), 4);
    for (factor, effects) in found.iter().enumerate() {
        let effects = effects.unwrap();
        assert_close(effects.mu.mean, numbers(&reference["mu"])[factor], "mu");
        assert_close(effects.mu_star.mean, numbers(&reference["mu_star"])[factor], "mu_star");
        assert_close(effects.sigma, numbers(&reference["sigma"])[factor], "sigma");
        assert_eq!(effects.trajectories, 8);
    }
}

/// A point of the reference's unscrambled sequence in plain order, in 2^-16: the sum without carry of the
/// direction numbers of the bits of its number.
fn plain(directions: &[Vec<f64>], point: u32, dimension: usize) -> u32 {
    (0..16)
        .filter(|bit| point >> bit & 1 == 1)
        .fold(0, |sum, bit| sum ^ directions[bit][dimension] as u32)
}

#[test]
fn the_sequence_before_scrambling_is_that_of_scipy() {
    let directions = table(&reference()["direction_numbers"]);
    for dimension in 0..256 {
        // A sum without carry is fixed by its parts; a few whole points show that it is one.
        for point in (0..16).map(|bit| 1 << bit).chain([3, 77, 1_000, 54_321, 65_535]) {
            let ours = sobol_burley::parts::sobol_rev(u32::reverse_bits(point), dimension as u32);
            let theirs = plain(&directions, point, dimension) << 16;
            assert_eq!(ours.reverse_bits(), theirs, "point {point}, dimension {dimension}");
        }
    }
}

/// Whether each box of 2^-one by 2^-other holds the same number of points.
fn is_even(points: &[(u32, u32)], one: u32, other: u32) -> bool {
    let mut held = vec![0; 1 << (one + other)];
    for (x, y) in points {
        held[((x >> (16 - one)) << other | y >> (16 - other)) as usize] += 1;
    }
    held.iter().all(|count| *count == held[0])
}

#[test]
fn scrambling_keeps_the_evenness_of_scipys_points_in_every_pair_of_dimensions() {
    let directions = table(&reference()["direction_numbers"]);
    let (size, bits) = (256_u32, 8);
    let design = scrambled_sobol(size, 24, 3);
    let (mut even, mut uneven) = (0, 0);
    for first in 0..24 {
        for second in 0..first {
            let theirs: Vec<_> = (0..size)
                .map(|at| (plain(&directions, at, first), plain(&directions, at, second)))
                .collect();
            let cut = |value: f64| (value * 65_536.0) as u32;
            let ours: Vec<_> =
                design.iter().map(|point| (cut(point[first]), cut(point[second]))).collect();
            for all in 1..=bits {
                for one in 0..=all {
                    let is = is_even(&ours, one, all - one);
                    assert_eq!(is, is_even(&theirs, one, all - one), "{first} {second} {one}");
                    if is { even += 1 } else { uneven += 1 }
                }
            }
        }
    }
    // Both kinds occur, so that the test can tell.
    assert!(even > 5_000 && uneven > 500, "{even} {uneven}");
}

/// The centred L2 discrepancy, squared (Hickernell 1998).
fn discrepancy(points: &[Vec<f64>]) -> f64 {
    let (size, dimensions) = (points.len() as f64, points[0].len() as i32);
    let off = |x: f64| (x - 0.5).abs();
    let single = |x: &f64| 1.0 + 0.5 * off(*x) - 0.5 * off(*x) * off(*x);
    let singles: f64 = points.iter().map(|p| p.iter().map(single).product::<f64>()).sum();
    let mut pairs = 0.0;
    for p in points {
        for q in points {
            let both = p.iter().zip(q);
            let part =
                |(x, y): (&f64, &f64)| 1.0 + 0.5 * off(*x) + 0.5 * off(*y) - 0.5 * (x - y).abs();
            pairs += both.map(part).product::<f64>();
        }
    }
    (13.0_f64 / 12.0).powi(dimensions) - 2.0 / size * singles + pairs / (size * size)
}

#[test]
fn scrambled_points_are_as_even_as_those_of_scipy() {
    let reference = &reference()["discrepancies"];
    let example = table(&reference["example"]);
    let expected = reference["example_discrepancy"].as_f64().unwrap();
    assert_close(discrepancy(&example), expected, "discrepancy");
    let mean: f64 =
        (0..100).map(|seed| discrepancy(&scrambled_sobol(128, 6, seed))).sum::<f64>() / 100.0;
    let [theirs, spread] = numbers(&reference["scrambled"])[..] else { panic!("two numbers") };
    // Equal in distribution, not in points: the mean over scrambles within a tenth, where points at
    // random are ten times as uneven.
    assert!((mean / theirs - 1.0).abs() < 0.1, "{mean:e} beside {theirs:e}, spread {spread:e}");
    assert!(reference["random"].as_f64().unwrap() > 5.0 * mean);
}

#[test]
fn designs_are_the_same_everywhere() {
    let row = &saltelli(16, 2, 1).unwrap()[9];
    let walk = &morris(3, 3, 4, 1).unwrap()[2];
    let factors: Vec<usize> = walk.steps.iter().map(|step| step.factor).collect();
    let thirds: Vec<f64> = walk.points[0].iter().map(|value| value * 3.0).collect();
    let pinned = [
        [0.461_327_433_586_120_6, 0.071_049_690_246_582_03],
        [0.262_056_231_498_718_26, 0.913_102_507_591_247_6],
    ];
    assert_eq!([&row.a[..], &row.b[..]], pinned);
    assert_eq!((factors, thirds), (vec![2, 0, 1], vec![3.0, 1.0, 3.0]));
}

/// Indices of a function over the design, with the chance of each replicate.
fn indices_of(
    rows: u32,
    factors: usize,
    replicates: u64,
    seed: u64,
    output: impl Fn(&[f64], u64, u64) -> f64,
) -> SobolIndices {
    let design = saltelli(rows, factors, seed).unwrap();
    let values: Vec<Vec<f64>> = (design.iter().flat_map(Row::points).enumerate())
        .map(|(at, point)| {
            (0..replicates).map(|chance| output(&point, at as u64, chance)).collect()
        })
        .collect();
    sobol(&values, factors, BLOCKS as usize, 0.05).unwrap()
}

/// The function of Ishigami and Homma (1990) with a = 7 and b = 0.1 on the unit cube.
fn ishigami(x: &[f64]) -> f64 {
    let [a, b, c] = [x[0], x[1], x[2]].map(|x| PI * (2.0 * x - 1.0));
    libm::sin(a) + 7.0 * libm::sin(b).powi(2) + 0.1 * c.powi(4) * libm::sin(a)
}

/// Its first-order and total indices in closed form.
fn ishigami_truth() -> [[f64; 2]; 3] {
    let shared = 0.1 * PI.powi(4) / 5.0;
    let first = (1.0 + shared) * (1.0 + shared) / 2.0;
    let second = 49.0 / 8.0;
    let both = 0.01 * PI.powi(8) * (1.0 / 18.0 - 1.0 / 50.0);
    let all = first + second + both;
    [[first, first + both], [second, second], [0.0, both]].map(|pair| pair.map(|part| part / all))
}

/// First-order and total indices of the g-function in closed form.
fn g_truth() -> [[f64; 2]; 4] {
    let own = WEIGHTS.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
    let product: f64 = own.iter().map(|part| 1.0 + part).product();
    own.map(|part| [part / (product - 1.0), part * product / (1.0 + part) / (product - 1.0)])
}

/// Of the intervals of many seeds: the share that holds the truth, and the largest distance of the
/// mean estimate from it.
fn covered(truth: &[[f64; 2]], seeds: u64, found: impl Fn(u64) -> SobolIndices) -> (f64, f64) {
    let mut inside = 0;
    let mut sums = vec![[0.0; 2]; truth.len()];
    for seed in 0..seeds {
        let factors = found(seed).factors.unwrap();
        for ((indices, truth), sum) in factors.iter().zip(truth).zip(&mut sums) {
            for (kind, estimate) in [indices.first, indices.total].iter().enumerate() {
                inside += u32::from(estimate.interval().contains(truth[kind]));
                sum[kind] += estimate.mean / seeds as f64;
            }
        }
    }
    let errors = sums.iter().flatten().zip(truth.iter().flatten()).map(|(a, b)| (a - b).abs());
    let share = f64::from(inside) / (seeds as f64 * 2.0 * truth.len() as f64);
    (share, errors.fold(0.0, f64::max))
}

#[test]
fn intervals_of_indices_hold_the_closed_forms() {
    let plain = |output: fn(&[f64]) -> f64| move |x: &[f64], _: u64, _: u64| output(x);
    let (share, error) =
        covered(&ishigami_truth(), 200, |seed| indices_of(512, 3, 1, seed, plain(ishigami)));
    assert!((0.92..0.98).contains(&share), "Ishigami {share}");
    assert!(error < 0.01, "Ishigami {error}");
    let (share, error) =
        covered(&g_truth(), 200, |seed| indices_of(512, 4, 1, seed, plain(g_function)));
    assert!((0.92..0.98).contains(&share), "g-function {share}");
    assert!(error < 0.01, "g-function {error}");
}

#[test]
fn luck_that_changes_the_weights_is_in_the_interval() {
    // Each replicate weighs two factors by its own chance: the index wanted is the mean over chance.
    let weight = |chance: u64, seed: u64| 0.5 + uniform(seed << 8 | chance);
    let share = |w: f64| w * w / (w * w + 1.0);
    let truth: f64 =
        (0..10_000).map(|at| share(0.5 + (f64::from(at) + 0.5) / 10_000.0)).sum::<f64>() / 10_000.0;
    let truth = [[truth; 2], [1.0 - truth; 2]];
    let (share, error) = covered(&truth, 300, |seed| {
        indices_of(256, 2, 10, seed, |x, _, chance| weight(chance, seed) * x[0] + x[1])
    });
    assert!((0.92..0.98).contains(&share), "{share}");
    assert!(error < 0.01, "{error}");
}

#[test]
fn the_share_of_chance_is_in_its_interval() {
    // Variance 1/12 from the input, 1/12 from chance shared by points, 1/12 from the points' own.
    let scale = (1.0_f64 / 12.0).sqrt();
    let mut inside = 0;
    let mut mean = 0.0;
    for seed in 0..100 {
        let found = indices_of(64, 1, 24, seed, |x, at, chance| {
            let shared = normal(seed << 40 | chance << 32 | 0xffff_ffff);
            x[0] + scale * (shared + normal(seed << 40 | chance << 32 | at))
        });
        let noise = found.noise.unwrap();
        inside += u32::from(noise.interval().contains(2.0 / 3.0));
        mean += noise.mean / 100.0;
    }
    assert!((86..=100).contains(&inside), "{inside}");
    assert!((mean - 2.0 / 3.0).abs() < 0.02, "{mean}");
}

#[test]
fn intervals_of_mean_effects_hold_the_mean_over_all_trajectories() {
    let output = |x: &[f64]| x[0] * x[1] + x[1] * x[1] + 0.3 * x[2];
    let run = |trajectories: u32, seed: u64| {
        let design = morris(trajectories, 3, 4, seed).unwrap();
        let values: Vec<f64> =
            design.iter().flat_map(|one| &one.points).map(|point| output(point)).collect();
        effects(&design, &values, 0.05).unwrap()
    };
    // On the grid of four levels: x1 has mean 1/2; x0 + the sum of ends of x1 has mean 3/2.
    let truth = [0.5, 1.5, 0.3];
    let mut inside = [0; 3];
    for seed in 0..400 {
        for (factor, effects) in run(20, seed).iter().enumerate() {
            let interval = effects.unwrap().mu_star;
            let near = (interval.low - 1e-9, interval.high + 1e-9);
            inside[factor] += i32::from(near.0 <= truth[factor] && truth[factor] <= near.1);
        }
    }
    // 95% of 400 is 380, with a standard error of 4.4.
    assert!(inside[..2].iter().all(|count| (360..=398).contains(count)), "{inside:?}");
    assert_eq!(inside[2], 400);
}

fn points_and_cases() -> (Vec<Vec<f64>>, Vec<bool>) {
    let reference = &reference()["prim"];
    let cases = numbers(&reference["cases"]).iter().map(|case| *case == 1.0).collect();
    (table(&reference["points"]), cases)
}

#[test]
fn paths_of_boxes_agree_with_ema_workbench() {
    let (points, cases) = points_and_cases();
    let (size, all) = (points.len() as f64, cases.iter().filter(|case| **case).count() as f64);
    for (mass_min, theirs) in reference()["prim"]["paths"].as_object().unwrap() {
        let rules = Rules { mass_min: mass_min.parse().unwrap(), ..Rules::default() };
        let ours = path(&points, &cases, &rules).unwrap();
        assert_eq!(ours.len(), rows(theirs).len());
        for (at, (step, expected)) in ours.iter().zip(rows(theirs)).enumerate() {
            let what = format!("step {at}, smallest mass {mass_min}");
            for (range, limits) in step.limits.iter().zip(rows(&expected["limits"])) {
                for (ours, theirs) in [(range.low, &limits[0]), (range.high, &limits[1])] {
                    assert_eq!(ours.is_some(), theirs.is_f64(), "{what}");
                    assert_close(ours.unwrap_or(0.0), theirs.as_f64().unwrap_or(0.0), &what);
                }
            }
            let share = |name: &str| expected[name].as_f64().unwrap();
            assert_close(step.count.cases / all, share("coverage"), &what);
            assert_close(step.count.density(), share("density"), &what);
            assert_close(step.count.points as f64 / size, share("mass"), &what);
        }
    }
}

#[test]
fn least_squares_agree_with_statsmodels() {
    let reference = &reference()["least_squares"];
    let (points, values) = (table(&reference["points"]), numbers(&reference["values"]));
    let emulator = Emulator::fit(&points, &values, &[0, 2], 0.05).unwrap();
    let intervals = table(&reference["intervals"]);
    for (at, found) in emulator.coefficients.iter().enumerate() {
        assert_close(found.mean, numbers(&reference["coefficients"])[at], "coefficient");
        assert_close(found.standard_error, numbers(&reference["standard_errors"])[at], "error");
        assert_close(found.low, intervals[at][0], "low");
        assert_close(found.high, intervals[at][1], "high");
    }
    let number = |name: &str| reference[name].as_f64().unwrap();
    assert_close(emulator.residual_standard_deviation, number("deviation"), "deviation");
    assert_close(emulator.predictive_r2.unwrap(), number("predictive_r2"), "predictive R²");
    for (at, point) in table(&reference["new"]).iter().enumerate() {
        let prediction = emulator.predict(point);
        assert_close(prediction.mean, numbers(&reference["means"])[at], "mean");
        assert_close(prediction.mean, emulator.mean(point), "the same mean");
        let deviation = prediction.standard_deviation;
        assert_close(deviation, numbers(&reference["deviations"])[at], "deviation");
    }
}

#[test]
fn an_emulator_of_260_columns_finds_the_slopes_that_made_its_rows() {
    let points = scrambled_sobol(5_000, 130, 4);
    let slope = |factor: usize| (factor % 7) as f64 - 3.0;
    let squares: Vec<usize> = (0..129).collect();
    let values: Vec<f64> = (points.iter().enumerate())
        .map(|(at, point)| {
            let line: f64 = point.iter().enumerate().map(|(at, x)| slope(at) * x).sum();
            line + 2.0 * point[5] * point[5] + 0.5 * normal(at as u64)
        })
        .collect();
    let emulator = Emulator::fit(&points, &values, &squares, 0.05).unwrap();
    assert_eq!(emulator.coefficients.len(), 260);
    assert!((emulator.residual_standard_deviation / 0.5 - 1.0).abs() < 0.05);
    let inside = (0..130)
        .filter(|factor| emulator.coefficients[1 + factor].interval().contains(slope(*factor)))
        .count();
    // 123.5 of 130 expected, standard error 2.5.
    assert!((111..=130).contains(&inside), "{inside}");
    assert!(emulator.coefficients[136].interval().contains(2.0));
}
