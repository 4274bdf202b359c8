//! Keyed random numbers: distinct, uncorrelated, uniform; and what is made of them.

use crate::stage::{Stage, moments};
use polaris::catalogue::parameters::Parameters;
use polaris::model::draws::{
    BLOCK, Exponential, Gumbel, Key, Logistic, Purpose, half_uniforms_of_block,
};
use rand::Rng;

/// The sixteen words at an address.
fn block(key: &Key, purpose: Purpose, time: u32, position: u32) -> [u32; BLOCK] {
    let mut rng = key.rng(purpose, time, position);
    std::array::from_fn(|_| rng.next_u32())
}

const PURPOSES: [Purpose; 10] = [
    Purpose::Week,
    Purpose::Dossier,
    Purpose::Alderman,
    Purpose::Official,
    Purpose::Election,
    Purpose::Municipality,
    Purpose::Exposure,
    Purpose::NationalWave,
    Purpose::Break,
    Purpose::Channel,
];

/// A plain generator to pick addresses with (Weyl steps, mixed; Steele, Lea and Flood 2014).
fn mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Seed, replicate, town, purpose, time, position.
type Tuple = (u64, u32, u64, u32, u32, u32);

fn first_output((seed, replicate, town, purpose, time, position): Tuple) -> u64 {
    let purpose = PURPOSES[purpose as usize];
    let words = block(&Key::new(seed, replicate, town, 0), purpose, time, position);
    u64::from(words[0]) | u64::from(words[1]) << 32
}

#[test]
fn a_million_addresses_give_no_two_equal_outputs() {
    let mut state = 1;
    let mut tuples: Vec<Tuple> = Vec::with_capacity(1_000_000);
    // Half of them anywhere, half of them small numbers, as in real runs.
    while tuples.len() < 500_000 {
        let mut next = || mix(&mut state);
        let (seed, replicate, town) = (next(), next() as u32, next());
        tuples.push((seed, replicate, town, (next() % 10) as u32, next() as u32, next() as u32));
    }
    for item in 0..500_000u64 {
        let (seed, replicate, town) = (item % 5, (item / 5 % 10) as u32, item / 50 % 10);
        let (purpose, time, position) = (item / 500 % 10, item / 5000 % 10, item / 50_000);
        tuples.push((seed, replicate, town, purpose as u32, time as u32, position as u32));
    }
    tuples.sort_unstable();
    tuples.dedup();
    assert_eq!(tuples.len(), 1_000_000);
    let mut outputs: Vec<u64> = tuples.into_iter().map(first_output).collect();
    outputs.sort_unstable();
    outputs.dedup();
    assert_eq!(outputs.len(), 1_000_000);
}

#[test]
fn seed_replicate_town_and_salt_each_have_a_place_of_their_own() {
    let keys = [
        Key::new(1, 2, 3, 0),
        Key::new(2, 1, 3, 0),
        Key::new(1, 3, 2, 0),
        Key::new(3, 2, 1, 0),
        Key::new(1, 2, 3, 1),
        Key::new(1 << 32, 2, 3, 0),
        Key::new(1, 2, 3 << 32, 0),
        Key::national(1, 2, 0),
        Key::national(2, 1, 0),
        Key::new(1, 2, 0, 0),
    ];
    for (index, one) in keys.iter().enumerate() {
        for other in &keys[index + 1..] {
            let words = |key: &Key| block(key, Purpose::Week, 0, 0);
            assert_ne!(words(one), words(other), "{one:?} and {other:?}");
        }
    }
}

/// The largest correlation among columns, over rows that are made block by block.
fn largest_correlation<const N: usize>(
    blocks: u32,
    make: impl Fn(u32) -> [[u32; BLOCK]; N],
) -> f64 {
    let mut products = [[0.0f64; N]; N];
    for number in 0..blocks {
        let columns =
            make(number).map(|block| block.map(|word| f64::from(word) / 4_294_967_296.0 - 0.5));
        for one in 0..N {
            for other in one..N {
                products[one][other] +=
                    (0..BLOCK).map(|word| columns[one][word] * columns[other][word]).sum::<f64>();
            }
        }
    }
    let mut largest = 0.0f64;
    for one in 0..N {
        for other in one + 1..N {
            let scale = (products[one][one] * products[other][other]).sqrt();
            largest = largest.max((products[one][other] / scale).abs());
        }
    }
    largest
}

// Two million numbers a column: a correlation of zero has a standard error of 0.0007, so that
// 0.005 is seven of them away.
const BLOCKS: u32 = 125_000;

#[test]
fn no_two_purposes_are_correlated() {
    let key = Key::new(1, 1, 0x5eed, 0);
    let largest = largest_correlation(BLOCKS, |number| {
        let (time, position) = (number / 8, number % 8);
        PURPOSES.map(|purpose| block(&key, purpose, time, position))
    });
    assert!(largest < 0.005, "{largest}");
}

#[test]
fn neighbours_are_not_correlated() {
    let largest = largest_correlation(BLOCKS, |number| {
        // Each column has times and positions of its own; seeds, replicates and towns differ by 1.
        let at = |key: Key, time, position| block(&key, Purpose::Dossier, time, position);
        let (time, position) = (number / 8 * 2, number % 8 * 2);
        let here = Key::new(1, 1, 1, 0);
        [
            at(here, time, position),
            at(here, time + 1, position),
            at(here, time, position + 1),
            at(Key::new(2, 1, 1, 0), time, position),
            at(Key::new(1, 2, 1, 0), time, position),
            at(Key::new(1, 1, 2, 0), time, position),
            at(Key::new(1, 1, 1, 1), time, position),
            block(&Key::national(1, 1, 0), Purpose::Dossier, time, position),
        ]
    });
    assert!(largest < 0.005, "{largest}");
}

#[test]
fn half_words_are_uniform() {
    let key = Key::new(7, 1, 1, 0);
    let (blocks, cells) = (200_000u32, 65_536.0);
    let mut counts = vec![0u32; 65_536];
    for position in 0..blocks {
        for u in half_uniforms_of_block(&block(&key, Purpose::Dossier, 3, position)) {
            counts[(u * 65_536.0) as usize] += 1;
        }
    }
    let expected = f64::from(blocks) * 32.0 / cells;
    let square: f64 = counts
        .iter()
        .map(|count| (f64::from(*count) - expected) * (f64::from(*count) - expected) / expected)
        .sum();
    // Chi-square with so many degrees of freedom is normal with twice their number as variance.
    let off = (square - (cells - 1.0)) / (2.0f64 * (cells - 1.0)).sqrt();
    assert!(off.abs() < 6.0, "{off} standard errors");
}

#[test]
fn gumbel_numbers_hold_the_formula() {
    let mut all = Vec::new();
    for half in 0..=u16::MAX {
        let u = (f64::from(half) + 0.5) / 65_536.0;
        let of_word = half_uniforms_of_block(&[u32::from(half); BLOCK])[0];
        assert_eq!(f64::from(of_word), u);
        let exact = -libm::log(-libm::log(u));
        let found = f64::from(Gumbel::quantile(of_word));
        all.push(found);
        assert!((found - exact).abs() < 2e-6 * (1.0 + exact.abs()), "{half}: {found}, {exact}");
    }
    let (mean, variance) = moments(&all);
    assert!((mean - 0.577_215_7).abs() < 1e-4, "{mean}");
    assert!((variance - std::f64::consts::PI.powi(2) / 6.0).abs() < 1e-3, "{variance}");
}

#[test]
fn logistic_and_exponential_numbers_have_their_quantiles() {
    for step in 1..1000 {
        let u = step as f32 / 1000.0;
        let exact = libm::log(f64::from(u) / (1.0 - f64::from(u)));
        assert!((f64::from(Logistic::quantile(u)) - exact).abs() < 1e-5);
        assert!((f64::from(Exponential::quantile(u)) + libm::log(f64::from(u))).abs() < 1e-6);
    }
}

#[test]
fn dossiers_arrive_as_poisson_says() {
    for rate in [0.1f32, 0.2, 0.4] {
        let parameters = Parameters { dossier_rate: rate, ..Parameters::default() };
        let weeks = 30_000;
        let stage = Stage::new(150_000, parameters, weeks, 1);
        let mut counts = Vec::with_capacity(weeks as usize * stage.place.directors);
        let mut by_post = vec![0.0; stage.place.directors];
        stage.weeks(0..weeks, |week| {
            by_post.fill(0.0);
            week.dossiers.iter().for_each(|dossier| by_post[dossier.post] += 1.0);
            counts.extend_from_slice(&by_post);
        });
        let (rate, n) = (f64::from(rate), counts.len() as f64);
        let (mean, variance) = moments(&counts);
        let off = (mean - rate) / (rate / n).sqrt();
        assert!(off.abs() < 6.0, "mean {mean} at {rate}: {off} standard errors");
        let off = (variance - rate) / ((rate + 2.0 * rate * rate) / n).sqrt();
        assert!(off.abs() < 6.0, "variance {variance} at {rate}: {off} standard errors");
        for k in 0..4 {
            let chance = libm::exp(-rate) * rate.powi(k) / [1.0, 1.0, 2.0, 6.0][k as usize];
            let found = counts.iter().filter(|count| **count == f64::from(k)).count() as f64 / n;
            let off = (found - chance) / (chance * (1.0 - chance) / n).sqrt();
            assert!(off.abs() < 6.0, "{k} dossiers at {rate}: {off} standard errors");
        }
        // Posts and weeks do not lean on each other: sums over weeks keep the variance of Poisson.
        let posts = stage.place.directors;
        let sums: Vec<f64> = counts.chunks(posts * 10).map(|chunk| chunk.iter().sum()).collect();
        let (mean, variance) = moments(&sums);
        let off = (variance / mean - 1.0) / (2.0 / sums.len() as f64).sqrt();
        assert!(off.abs() < 6.5, "dispersion at {rate}: {off} standard errors");
    }
}

#[test]
fn traits_of_dossiers_are_uniform_and_independent() {
    let stage = Stage::new(150_000, Parameters::default(), 40_000, 2);
    let mut columns: [Vec<f64>; 6] = Default::default();
    stage.weeks(0..40_000, |week| {
        for dossier in week.dossiers {
            // The room that the law leaves is one minus the square of a uniform number.
            let tightness = (1.0 - f64::from(dossier.legal_margin)).sqrt();
            let traits = [
                f64::from(dossier.salience),
                tightness,
                f64::from(dossier.short_payoff),
                f64::from(dossier.long_payoff),
                f64::from(dossier.money),
                f64::from(dossier.norm),
            ];
            columns.iter_mut().zip(traits).for_each(|(column, value)| column.push(value));
        }
    });
    let n = columns[0].len() as f64;
    assert!(n > 60_000.0);
    for (index, column) in columns.iter().enumerate() {
        let (mean, variance) = moments(column);
        assert!((mean - 0.5).abs() < 6.0 * (1.0 / 12.0 / n).sqrt(), "trait {index}: {mean}");
        assert!((variance * 12.0 - 1.0).abs() < 6.0 * (0.8 / n).sqrt(), "trait {index}");
        for other in &columns[..index] {
            let product: f64 = column.iter().zip(other).map(|(a, b)| (a - 0.5) * (b - 0.5)).sum();
            assert!((12.0 * product / n).abs() < 6.0 / n.sqrt(), "trait {index}");
        }
    }
}
