//! What ending by width costs in theory: with normal differences, whatever width is aimed at.

use polaris::stats::paired::Paired;
use polaris::studies::answer::compare::contrast::ALPHA;
use polaris::studies::answer::compare::precision::{self, FIRST_LOOK, look};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Widths aimed at, by how many replicates have them on average: about the first three looks and
/// between them.
pub const WIDTHS: [u32; 10] = [24, 32, 36, 42, 48, 56, 64, 72, 84, 96];
/// The most replicates of a run; no width takes as many.
const MOST: u32 = 1024;

/// Standard normal numbers, two at a time (Box and Muller 1958).
fn normals(random: &mut ChaCha8Rng) -> [f64; 2] {
    let mut uniform = || (f64::from(random.next_u32()) + 0.5) / 4_294_967_296.0;
    let (length, turn) = ((-2.0 * libm::log(uniform())).sqrt(), std::f64::consts::TAU * uniform());
    [length * libm::cos(turn), length * libm::sin(turn)]
}

/// At how many replicates a run ends, and whether its interval covers the true difference, which is
/// zero.
fn run(random: &mut ChaCha8Rng, half_width: f64) -> (u32, bool) {
    let mut columns = vec![Vec::new(), Vec::new()];
    let mut ended = 0;
    for replicates in precision::looks(MOST) {
        while columns[0].len() < replicates as usize {
            columns[0].extend([1.0; 2]);
            columns[1].extend(normals(random).map(|number| 1.0 + 0.01 * number));
        }
        ended = replicates;
        if look(&columns, 1, half_width).reached {
            break;
        }
    }
    let [baseline, other] = columns.try_into().unwrap();
    let interval = Paired::new(baseline, other).unwrap().difference(ALPHA).interval();
    (ended, interval.contains(0.0))
}

/// Of so many runs that aim at the width that so many replicates have: the share that ended at each
/// look from the first on, and the share whose interval covers.
pub fn covered(random: &mut ChaCha8Rng, replicates: u32, runs: usize) -> ([f64; 6], f64) {
    let half_width = 0.01 * 1.99 / f64::from(replicates).sqrt();
    let (mut ends, mut covers) = ([0.0; 6], 0.0);
    for _ in 0..runs {
        let (ended, covered) = run(random, half_width);
        ends[(ended / FIRST_LOOK).ilog2() as usize] += 1.0 / runs as f64;
        covers += if covered { 1.0 / runs as f64 } else { 0.0 };
    }
    (ends, covers)
}

#[test]
fn ending_by_width_costs_little_and_something() {
    const RUNS: usize = 16_000;
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut between = Vec::new();
    for replicates in WIDTHS {
        let (ends, share) = covered(&mut random, replicates, RUNS);
        // Of 100,000 runs each it was 94.4% to 95.0% (docs/proof.md); five standard errors are 0.9%.
        assert!((0.934..0.960).contains(&share), "{share} at {replicates}");
        if [36, 42, 72, 84].contains(&replicates) {
            // A width between two looks: runs end at both, and those that end sooner cover less.
            let look = usize::from(replicates > 64);
            assert!(ends[look] > 0.03 && ends[look + 1] > 0.5, "{ends:?} at {replicates}");
            between.push(share);
        }
    }
    let mean = between.iter().sum::<f64>() / between.len() as f64;
    // Fixed in advance it would be 95%; five standard errors of the mean are 0.45%.
    assert!(mean < 0.9495, "{mean}");
}
