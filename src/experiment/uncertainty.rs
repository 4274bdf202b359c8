//! Sets the uncertain quantities of a scenario.

use crate::catalogue::parameters;
use crate::scenario::{Distribution, Quantity, Scenario, Uncertain};

/// The quantile of an uncertain quantity at a probability from 0 to 1.
#[must_use]
pub fn quantile(uncertain: &Uncertain, probability: f64) -> f64 {
    let (low, high) = (uncertain.low, uncertain.high);
    match uncertain.distribution {
        Distribution::Uniform => low + probability * (high - low),
        Distribution::LogUniform => low * libm::exp(probability * libm::log(high / low)),
        Distribution::Triangular(mode) => {
            let width = high - low;
            if probability * width < mode - low {
                low + (probability * width * (mode - low)).sqrt()
            } else {
                high - ((1.0 - probability) * width * (high - mode)).sqrt()
            }
        }
    }
}

/// A scenario with its uncertain quantities at these values, which are in the order of `uncertain`. A
/// parameter that is set no longer follows its series; overrides of single municipalities stay.
#[must_use]
pub fn with_values(scenario: &Scenario, uncertain: &[Uncertain], values: &[f64]) -> Scenario {
    let each = uncertain.iter().zip(values).map(|(uncertain, value)| (uncertain.what, *value));
    with_each(scenario, &each.collect::<Vec<_>>())
}

/// A scenario with quantities at values, as [`with_values`] sets them.
#[must_use]
pub fn with_each(scenario: &Scenario, values: &[(Quantity, f64)]) -> Scenario {
    let mut changed = scenario.clone();
    for (what, value) in values {
        set(&mut changed, *what, *value as f32);
    }
    changed
}

/// The value of a quantity in the scenario as written; 0 for an intervention that it does not have.
#[must_use]
pub fn scenario_value(scenario: &Scenario, what: Quantity) -> f64 {
    match what {
        Quantity::Parameter(index) => f64::from(scenario.parameters.values()[index]),
        Quantity::Dose(policy, kind) | Quantity::Coverage(policy, kind) => {
            let interventions = &scenario.policies[policy].interventions;
            let found = interventions.iter().find(|applied| applied.kind == kind);
            let is_dose = matches!(what, Quantity::Dose(..));
            found.map_or(0.0, |it| f64::from(if is_dose { it.dose } else { it.coverage }))
        }
    }
}

/// A scenario with its baseline and at most one other policy, given by its index. Uncertain quantities
/// of the policies that are left out are left out as well.
#[must_use]
pub fn against_baseline(scenario: &Scenario, policy: Option<usize>) -> Scenario {
    let kept: Vec<usize> = std::iter::once(0).chain(policy.filter(|index| *index > 0)).collect();
    let mut fewer = scenario.clone();
    fewer.policies =
        kept.iter().filter_map(|index| scenario.policies.get(*index).cloned()).collect();
    let new_index = |policy: usize| kept.iter().position(|index| *index == policy);
    fewer.uncertainty.uncertain = scenario
        .uncertainty
        .uncertain
        .iter()
        .filter_map(|uncertain| {
            let what = match uncertain.what {
                Quantity::Parameter(index) => Quantity::Parameter(index),
                Quantity::Dose(policy, kind) => Quantity::Dose(new_index(policy)?, kind),
                Quantity::Coverage(policy, kind) => Quantity::Coverage(new_index(policy)?, kind),
            };
            Some(Uncertain { what, ..uncertain.clone() })
        })
        .collect();
    fewer
}

/// Sets a quantity; a parameter is clamped to its allowed range.
fn set(scenario: &mut Scenario, what: Quantity, value: f32) {
    match what {
        Quantity::Parameter(index) => {
            let described = &parameters::TABLE[index];
            scenario.series.retain(|series| series.parameter != index);
            if let Some(parameter) = scenario.parameters.value_mut(index) {
                *parameter = value.clamp(described.allowed_low(), described.allowed_high());
            }
        }
        Quantity::Dose(policy, kind) | Quantity::Coverage(policy, kind) => {
            let policy = scenario.policies.get_mut(policy);
            let applied = policy.into_iter().flat_map(|policy| &mut policy.interventions);
            for applied in applied.filter(|applied| applied.kind == kind) {
                if let Quantity::Dose(..) = what {
                    applied.dose = value;
                } else {
                    applied.coverage = value;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(low: f64, high: f64, distribution: Distribution) -> Uncertain {
        Uncertain { what: Quantity::Parameter(0), low, high, distribution }
    }

    #[test]
    fn quantiles_run_from_the_lower_to_the_upper_end() {
        for distribution in
            [Distribution::Uniform, Distribution::LogUniform, Distribution::Triangular(2.0)]
        {
            let range = over(1.0, 4.0, distribution);
            assert!((quantile(&range, 0.0) - 1.0).abs() < 1e-12, "{distribution:?}");
            assert!((quantile(&range, 1.0) - 4.0).abs() < 1e-12, "{distribution:?}");
        }
    }

    #[test]
    fn distributions_have_the_median_of_their_closed_form() {
        assert!((quantile(&over(1.0, 4.0, Distribution::Uniform), 0.5) - 2.5).abs() < 1e-12);
        assert!((quantile(&over(1.0, 4.0, Distribution::LogUniform), 0.5) - 2.0).abs() < 1e-12);
        // The mode has a share of (2 - 1) / (4 - 1) below it.
        let triangular = over(1.0, 4.0, Distribution::Triangular(2.0));
        assert!((quantile(&triangular, 1.0 / 3.0) - 2.0).abs() < 1e-12);
        assert!((quantile(&triangular, 0.5) - (4.0 - 3.0_f64.sqrt())).abs() < 1e-12);
    }
}
