//! Elementary effects of factors over trajectories (Morris 1991; Campolongo and others 2007).

use super::designs::Trajectory;
use super::estimate::Estimate;
use super::sample::Sample;

/// What a factor does on the way from end to end of its range, in the unit of the output.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactorEffects {
    /// Mean effect with a Student t interval over trajectories; near zero also where effects of
    /// opposite sign cancel.
    pub mu: Estimate,
    /// Mean size of the effect, which nothing cancels, with a t interval over trajectories that
    /// stops at zero.
    pub mu_star: Estimate,
    /// Standard deviation of the effect: how much it hangs on where the other factors stand, or
    /// bends along the way.
    pub sigma: f64,
    /// How many trajectories it rests on.
    pub trajectories: usize,
}

/// Why there are no effects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScreeningError {
    /// Not one value for each point.
    #[error("the trajectories have {points} points, and there are {values} values")]
    Lengths {
        /// Points of all trajectories.
        points: usize,
        /// Values given.
        values: usize,
    },
}

/// The effects of each factor; nothing for one with fewer than two trajectories that tell.
///
/// `values` are one output at the points of all trajectories in order. For an output that chance
/// moves they are means over replicates with draws shared by all points; what chance is left in
/// them can only raise `mu_star` and `sigma`. An effect with a missing value (NaN or infinite) at
/// either end is left out. Intervals miss with chance `alpha`; they cover which trajectories were
/// drawn, given the replicates, and not which replicates.
///
/// # Errors
/// Another number of values than of points.
pub fn effects(
    trajectories: &[Trajectory],
    values: &[f64],
    alpha: f64,
) -> Result<Vec<Option<FactorEffects>>, ScreeningError> {
    let points = trajectories.iter().map(|trajectory| trajectory.points.len()).sum();
    if values.len() != points {
        return Err(ScreeningError::Lengths { points, values: values.len() });
    }
    let factors = trajectories.iter().flat_map(|trajectory| &trajectory.steps);
    let factors = factors.map(|step| step.factor + 1).max().unwrap_or(0);
    let mut found = vec![Vec::new(); factors];
    let mut rest = values;
    for trajectory in trajectories {
        let (mine, after) = rest.split_at(trajectory.points.len());
        for (step, ends) in trajectory.steps.iter().zip(mine.windows(2)) {
            let effect = (ends[1] - ends[0]) / step.change;
            if effect.is_finite() {
                found[step.factor].push(effect);
            }
        }
        rest = after;
    }
    Ok(found.into_iter().map(|effects| summary(effects, alpha)).collect())
}

/// Mean, mean size and spread of the effects of one factor.
fn summary(effects: Vec<f64>, alpha: f64) -> Option<FactorEffects> {
    let trajectories = effects.len();
    let sizes = Sample::new(effects.iter().map(|effect| effect.abs()).collect()).ok()?;
    let effects = Sample::new(effects).ok()?;
    let mu_star = Estimate::of_mean(&sizes, alpha);
    Some(FactorEffects {
        mu: Estimate::of_mean(&effects, alpha),
        mu_star: Estimate { low: mu_star.low.max(0.0), ..mu_star },
        sigma: effects.standard_deviation(),
        trajectories,
    })
}

#[cfg(test)]
mod tests {
    use super::super::designs::{LEVELS, morris};
    use super::*;

    fn screened(output: impl Fn(&[f64]) -> f64) -> Vec<Option<FactorEffects>> {
        let design = morris(30, 3, LEVELS, 5).unwrap();
        let values: Vec<f64> =
            design.iter().flat_map(|one| &one.points).map(|point| output(point)).collect();
        effects(&design, &values, 0.05).unwrap()
    }

    #[test]
    fn a_line_has_its_slopes_and_no_spread() {
        let found = screened(|x| 3.0 * x[0] - 2.0 * x[1] + 7.0);
        for (factor, slope) in [3.0, -2.0, 0.0_f64].into_iter().enumerate() {
            let effects = found[factor].unwrap();
            assert!((effects.mu.mean - slope).abs() < 1e-12);
            assert!((effects.mu_star.mean - slope.abs()).abs() < 1e-12);
            assert!(effects.sigma < 1e-12);
            assert_eq!(effects.trajectories, 30);
        }
    }

    #[test]
    fn effects_that_cancel_keep_their_size() {
        // Between 0 and 2/3 or 1/3 and 1 the slope of (x - 1/2)^2 is minus or plus 1/3.
        let effects = screened(|x| (x[0] - 0.5) * (x[0] - 0.5))[0].unwrap();
        assert!((effects.mu_star.mean - 1.0 / 3.0).abs() < 1e-12);
        assert!(effects.mu.mean.abs() < 0.2 && effects.mu.low < 0.0 && effects.mu.high > 0.0);
    }

    #[test]
    fn what_is_missing_is_left_out_and_counted() {
        let design = morris(3, 1, LEVELS, 5).unwrap();
        let found = effects(&design, &[0.0, 1.0, f64::NAN, 2.0, 0.0, 1.0], 0.05).unwrap();
        assert_eq!(found[0].unwrap().trajectories, 2);
        let alone = effects(&design, &[0.0, 1.0, f64::NAN, 2.0, 0.0, f64::NAN], 0.05).unwrap();
        assert_eq!(alone, [None]);
        let error = ScreeningError::Lengths { points: 6, values: 1 };
        assert_eq!(effects(&design, &[0.0], 0.05), Err(error));
    }
}
