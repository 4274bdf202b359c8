use super::*;
use crate::stats::distributions::normal_quantile;

/// Effects by world and replicate, of which the truth is known: normal over worlds, and chance that
/// moves all worlds alike and each by itself.
#[derive(Debug, Clone, Copy)]
struct Pool {
    mean: f64,
    between: f64,
    /// Standard deviation of a replicate in all worlds alike.
    alike: f64,
    /// Standard deviation of a replicate in one world.
    apart: f64,
}

const WORLDS: usize = 64;
const REPLICATES: usize = 16;
const MATTERS: f64 = 0.02;

impl Pool {
    fn rows(&self, number: u64) -> Vec<Vec<f64>> {
        let mut stream = HashStream::new("test of assumptions", &[&number.to_le_bytes()]);
        let mut normal =
            || normal_quantile((f64::from(stream.next_u32()) + 0.5) / f64::from(u32::MAX));
        let events: Vec<f64> = (0..REPLICATES).map(|_| self.alike * normal()).collect();
        let mut rows = Vec::new();
        for _ in 0..WORLDS {
            let effect = self.mean + self.between * normal();
            let row = events.iter().map(|event| effect + event + self.apart * normal());
            rows.push(row.collect());
        }
        rows
    }

    fn spreads(&self) -> Vec<Spread> {
        let drawn = Resamples::new(WORLDS, REPLICATES);
        let spread = |number| Spread::of(&self.rows(number), MATTERS, Direction::Lower, &drawn);
        (0..POOLS).map(|number| spread(number).unwrap()).collect()
    }

    /// Mean over pools.
    fn average(spreads: &[Spread], of: impl Fn(&Spread) -> f64) -> f64 {
        mean(&spreads.iter().map(of).collect::<Vec<_>>()).unwrap()
    }
}
/// Pools in which coverage is counted: its standard error is about .015.
const POOLS: u64 = 200;

/// The true share of worlds that are better by more than matters, and the pool.
const POOLS_WITH_SHARES: [(f64, Pool); 6] = [
    // Chance as wide as assumptions, half of it in all worlds alike.
    (0.8413, Pool { mean: -0.03, between: 0.01, alike: 0.02, apart: 0.02 }),
    (0.8413, Pool { mean: -0.03, between: 0.01, alike: 0.0, apart: 0.04 }),
    (0.5, Pool { mean: -0.02, between: 0.01, alike: 0.0, apart: 0.0 }),
    (0.0228, Pool { mean: -0.01, between: 0.005, alike: 0.02, apart: 0.02 }),
    // All worlds agree: nearly all that is seen is chance.
    (1.0, Pool { mean: -0.03, between: 0.0, alike: 0.02, apart: 0.02 }),
    (1.0, Pool { mean: -0.021, between: 0.0, alike: 0.02, apart: 0.02 }),
];

#[test]
fn the_interval_of_a_share_holds_the_true_share() {
    for (truth, pool) in POOLS_WITH_SHARES {
        let covered = Pool::average(&pool.spreads(), |it| {
            let share = it.better.unwrap();
            assert!(share.interval.contains(share.share));
            f64::from(u8::from(share.interval.contains(truth)))
        });
        assert!(covered >= 0.93, "{pool:?}: {covered}");
    }
}

#[test]
fn the_middle_of_worlds_is_as_wide_as_assumptions_make_it() {
    for (apart, chance) in [(0.0, 0.0), (0.02, 0.2), (0.04, 0.5)] {
        let pool = Pool { mean: -0.03, between: 0.01, alike: 0.0, apart };
        let spreads = pool.spreads();
        // With chance left in it would be wider by a factor of 1.4 in the last.
        let width = Pool::average(&spreads, |it| it.middle.high - it.middle.low);
        assert!((width / (2.0 * 1.2816 * pool.between) - 1.0).abs() < 0.05, "{pool:?}: {width}");
        let median = Pool::average(&spreads, |it| it.median);
        assert!((median - pool.mean).abs() < 0.0005, "{pool:?}: {median}");
        let removed = Pool::average(&spreads, |it| it.chance);
        assert!((removed - chance).abs() < 0.03, "{pool:?}: {removed}");
    }
}

#[test]
fn where_nothing_but_chance_differs_no_range_is_left() {
    let pool = Pool { mean: -0.03, between: 0.0, alike: 0.02, apart: 0.02 };
    let spreads = pool.spreads();
    let width = Pool::average(&spreads, |it| it.middle.high - it.middle.low);
    // With chance left in it would be .0128 wide.
    assert!(width < 0.002, "{width}");
    // What chance does to all worlds alike is not taken for a difference between them.
    let alike = Pool { alike: 0.1, ..pool };
    let shift = |spread: &Spread| spread.middle.high - spread.middle.low;
    assert!((Pool::average(&alike.spreads(), shift) - width).abs() < 1e-9);
}

#[test]
fn shares_are_of_classes_that_leave_nothing_out() {
    let drawn = Resamples::new(WORLDS, 2);
    // Worlds from -0.10 to 0.10 without chance: 25 below -0.02, 13 from there to 0.02, 26 above.
    let rows: Vec<Vec<f64>> = (0..64).map(|it| vec![(f64::from(it) - 31.5) / 315.0; 2]).collect();
    let shares = |direction| {
        let spread = Spread::of(&rows, MATTERS, direction, &drawn).unwrap();
        assert_eq!(spread.chance, 0.0);
        [spread.better, Some(spread.smaller), spread.worse].map(|it| it.map(|it| it.share))
    };
    let [better, smaller, worse] = shares(Direction::Lower).map(|share| share.unwrap());
    assert!((better + smaller + worse - 1.0).abs() < 1e-12);
    assert_eq!((better, worse), (26.0 / 64.0, 26.0 / 64.0));
    assert_eq!(shares(Direction::Neutral), [None, Some(smaller), None]);
    let raised: Vec<Vec<f64>> = rows.iter().map(|row| vec![row[0] + 0.2; 2]).collect();
    let of = |direction| Spread::of(&raised, MATTERS, direction, &drawn).unwrap();
    assert_eq!(of(Direction::Higher).better.unwrap().share, 1.0);
    assert_eq!(of(Direction::Lower).worse.unwrap().share, 1.0);
}

#[test]
fn replicates_tell_of_a_ratio_of_means() {
    let (baseline, policy) = ([10.0, 20.0, 30.0], [9.0, 19.0, 26.0]);
    let row = by_replicate(&baseline, &policy).unwrap();
    assert!((mean(&row).unwrap() + 0.1).abs() < 1e-12, "54 instead of 60");
    // A policy that takes a tenth of everything leaves nothing to chance.
    let row = by_replicate(&baseline, &[9.0, 18.0, 27.0]).unwrap();
    assert!(row.iter().all(|it| (it + 0.1).abs() < 1e-12), "{row:?}");
    let row = by_replicate(&[-10.0, -20.0], &[-9.0, -18.0]).unwrap();
    assert!(row.iter().all(|it| (it - 0.1).abs() < 1e-12), "{row:?}");
    assert_eq!(by_replicate(&[0.0, 0.0], &[1.0, 1.0]), None);
    assert_eq!(by_replicate(&[1.0, f64::NAN], &[1.0, 1.0]), None);
}

#[test]
fn too_few_worlds_say_nothing() {
    let drawn = Resamples::new(WORLDS, 2);
    let few = vec![vec![0.1, 0.2]; FEWEST_WORLDS - 1];
    assert_eq!(Spread::of(&few, MATTERS, Direction::Lower, &drawn), None);
    let one_replicate = vec![vec![0.1]; WORLDS];
    assert_eq!(Spread::of(&one_replicate, MATTERS, Direction::Lower, &drawn), None);
}

#[test]
fn quantiles_are_those_of_the_population_on_average() {
    let nine: Vec<f64> = (1..=9).map(f64::from).collect();
    assert_eq!([0.1, 0.5, 0.9].map(|it| quantile(&nine, it).unwrap()), [1.0, 5.0, 9.0]);
    assert_eq!(quantile(&[1.0, 2.0], 0.5), Some(1.5));
    assert_eq!(quantile(&[], 0.5), None);
}
