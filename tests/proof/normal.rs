//! What ending by width costs in theory: with normal differences, whatever width is aimed at.

use polaris::analysis::compare::{self, ALPHA, look};
use polaris::stats::paired::Paired;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Runs for each width aimed at.
const RUNS: usize = 16_000;
/// The most replicates of a run; no width below takes as many.
const MOST: u32 = 1024;

/// Standard normal numbers, two at a time (Box and Muller 1958).
fn normals(luck: &mut ChaCha8Rng) -> [f64; 2] {
    let mut uniform = || (f64::from(luck.next_u32()) + 0.5) / 4_294_967_296.0;
    let (length, turn) = ((-2.0 * libm::log(uniform())).sqrt(), std::f64::consts::TAU * uniform());
    [length * libm::cos(turn), length * libm::sin(turn)]
}

/// Whether the interval of one run covers the true difference, which is nil.
fn covers(luck: &mut ChaCha8Rng, half_width: f64) -> bool {
    let mut columns = vec![Vec::new(), Vec::new()];
    for replicates in compare::looks(MOST) {
        while columns[0].len() < replicates as usize {
            columns[0].extend([1.0; 2]);
            columns[1].extend(normals(luck).map(|number| 1.0 + 0.01 * number));
        }
        if look(&columns, half_width).reached {
            break;
        }
    }
    let [baseline, other] = columns.try_into().unwrap();
    Paired::new(baseline, other).unwrap().difference(ALPHA).interval().contains(0.0)
}

#[test]
fn ending_by_width_costs_less_than_one_in_a_hundred_intervals() {
    let mut luck = ChaCha8Rng::seed_from_u64(1);
    // Widths that so many replicates have on average: about those of the first three looks and
    // between them.
    for replicates in [24, 32, 36, 42, 48, 56, 64, 72, 84, 96] {
        let half_width = 0.01 * 1.99 / f64::from(replicates).sqrt();
        let covered = (0..RUNS).filter(|_| covers(&mut luck, half_width)).count();
        let share = covered as f64 / RUNS as f64;
        // Of 200,000 runs each it was 94.3% to 95.0%; five standard errors here are 0.9%.
        assert!((0.934..0.960).contains(&share), "{share} at {replicates}");
    }
}
