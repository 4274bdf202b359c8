//! Trajectories for screening many factors with few runs (Morris 1991).

use super::error::DesignError;
use super::stream::stream;
use rand::Rng;

/// Levels of a factor that are used where nothing else is said.
pub const LEVELS: u32 = 4;

/// One step of a trajectory: the only factor that moves, and by how much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Which factor, from 0.
    pub factor: usize,
    /// Its value after the step less that before: half of the grid or a little more, up or down.
    pub change: f64,
}

/// A walk through the unit cube in which each factor moves once.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// One point more than there are factors, coordinates in 0..=1.
    pub points: Vec<Vec<f64>>,
    /// What happened between each point and the next.
    pub steps: Vec<Step>,
}

/// Trajectories on a grid of `levels` levels (even, 2 to 1000), with steps of p / (2 (p - 1)).
///
/// Start, directions and order of the factors are drawn again for each trajectory, so that
/// trajectories are independent and more of them leave the earlier ones as they were. Choosing the
/// most scattered of many candidates (Campolongo and others 2007) would spread them better, but then
/// they would not be independent and an interval over them would have no ground.
///
/// # Errors
/// No factor, or levels that are odd or out of range.
pub fn morris(
    trajectories: u32,
    factors: usize,
    levels: u32,
    seed: u64,
) -> Result<Vec<Trajectory>, DesignError> {
    if factors == 0 {
        return Err(DesignError::NoFactors);
    }
    if !levels.is_multiple_of(2) || !(2..=1000).contains(&levels) {
        return Err(DesignError::Levels { levels });
    }
    Ok((0..trajectories).map(|number| trajectory(factors, levels, seed, number)).collect())
}

/// The trajectory of one number.
fn trajectory(factors: usize, levels: u32, seed: u64, number: u32) -> Trajectory {
    let mut stream = stream("polaris stats morris trajectory", seed, number);
    let mut below = |end: u64| ((u128::from(stream.next_u64()) * u128::from(end)) >> 64) as u64;
    let half = levels / 2;
    // The lower of the two levels between which each factor moves, and whether it starts there.
    let moves: Vec<(u32, bool)> =
        (0..factors).map(|_| (below(u64::from(half)) as u32, below(2) == 0)).collect();
    let mut order: Vec<usize> = (0..factors).collect();
    for last in (1..factors).rev() {
        order.swap(last, below(last as u64 + 1) as usize);
    }
    let value = |(lower, low): (u32, bool)| {
        f64::from(if low { lower } else { lower + half }) / f64::from(levels - 1)
    };
    let mut point: Vec<f64> = moves.iter().map(|start| value(*start)).collect();
    let mut points = vec![point.clone()];
    let mut steps = Vec::with_capacity(factors);
    for factor in order {
        let (lower, low) = moves[factor];
        let after = value((lower, !low));
        steps.push(Step { factor, change: after - point[factor] });
        point[factor] = after;
        points.push(point.clone());
    }
    Trajectory { points, steps }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_factor_moves_once_by_half_of_the_grid() {
        let design = morris(40, 7, 6, 3).unwrap();
        for trajectory in &design {
            let mut moved: Vec<usize> = trajectory.steps.iter().map(|step| step.factor).collect();
            for (at, step) in trajectory.steps.iter().enumerate() {
                let (before, after) = (&trajectory.points[at], &trajectory.points[at + 1]);
                for factor in 0..7 {
                    let change = after[factor] - before[factor];
                    let expected = if factor == step.factor { step.change } else { 0.0 };
                    assert_eq!(change, expected);
                }
                assert!((step.change.abs() - 0.6).abs() < 1e-12);
                assert!(after.iter().all(|value| (0.0..=1.0).contains(value)));
            }
            moved.sort_unstable();
            assert_eq!(moved, (0..7).collect::<Vec<_>>());
        }
    }

    #[test]
    fn levels_directions_and_orders_are_all_equally_likely() {
        let design = morris(6_000, 3, 4, 11).unwrap();
        let mut levels = [0; 4];
        let mut orders = std::collections::BTreeMap::new();
        let mut up = 0;
        for trajectory in &design {
            levels[(trajectory.points[0][1] * 3.0).round() as usize] += 1;
            let order: Vec<usize> = trajectory.steps.iter().map(|step| step.factor).collect();
            *orders.entry(order).or_insert(0) += 1;
            up += trajectory.steps.iter().filter(|step| step.change > 0.0).count();
        }
        // Five standard errors: 168 of 1,500, 144 of 1,000, 335 of 9,000.
        assert!(levels.iter().all(|count: &i32| (count - 1_500).abs() < 168), "{levels:?}");
        assert_eq!(orders.len(), 6);
        assert!(orders.values().all(|count: &i32| (count - 1_000).abs() < 144), "{orders:?}");
        assert!((up as i32 - 9_000).abs() < 335, "{up}");
    }

    #[test]
    fn more_trajectories_leave_the_earlier_ones_and_another_seed_none() {
        let design = morris(8, 5, LEVELS, 1).unwrap();
        assert_eq!(design[..], morris(20, 5, LEVELS, 1).unwrap()[..8]);
        assert_ne!(design, morris(8, 5, LEVELS, 2).unwrap());
    }

    #[test]
    fn designs_that_do_not_exist_are_refused() {
        assert_eq!(morris(4, 0, 4, 1), Err(DesignError::NoFactors));
        for levels in [0, 3, 1002] {
            assert_eq!(morris(4, 2, levels, 1), Err(DesignError::Levels { levels }));
        }
    }
}
