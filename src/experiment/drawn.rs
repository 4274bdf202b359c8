//! A scenario at a point of what is uncertain in it.

use crate::catalogue::parameters;
use crate::scenario::{Distribution, Quantity, Scenario, Uncertain};

/// The value of an uncertain thing at a share of its distribution, 0 to 1.
#[must_use]
pub fn value(uncertain: &Uncertain, share: f64) -> f64 {
    let (low, high) = (uncertain.low, uncertain.high);
    match uncertain.distribution {
        Distribution::Uniform => low + share * (high - low),
        Distribution::LogUniform => low * libm::exp(share * libm::log(high / low)),
        Distribution::Triangular(mode) => {
            let width = high - low;
            if share * width < mode - low {
                low + (share * width * (mode - low)).sqrt()
            } else {
                high - ((1.0 - share) * width * (high - mode)).sqrt()
            }
        }
    }
}

/// The scenario with uncertain things at these values, in the order of what is uncertain in it. A
/// series of a parameter gives way to its value; what single municipalities override stays.
#[must_use]
pub fn with_values(scenario: &Scenario, uncertain: &[Uncertain], values: &[f64]) -> Scenario {
    let things = uncertain.iter().map(|uncertain| uncertain.what);
    with(scenario, &things.zip(values.iter().copied()).collect::<Vec<_>>())
}

/// The scenario with these things at these values, likewise.
#[must_use]
pub fn with(scenario: &Scenario, values: &[(Quantity, f64)]) -> Scenario {
    let mut drawn = scenario.clone();
    for (what, value) in values {
        set(&mut drawn, *what, *value as f32);
    }
    drawn
}

/// The value that a scenario has itself; nil for an intervention that is not there.
#[must_use]
pub fn own(scenario: &Scenario, what: Quantity) -> f64 {
    match what {
        Quantity::Parameter(index) => f64::from(scenario.parameters.values()[index]),
        Quantity::Dose(policy, kind) | Quantity::Coverage(policy, kind) => {
            let applied = &scenario.policies[policy].interventions;
            let own = applied.iter().find(|applied| applied.kind == kind);
            let is_dose = matches!(what, Quantity::Dose(..));
            own.map_or(0.0, |own| f64::from(if is_dose { own.dose } else { own.coverage }))
        }
    }
}

/// The scenario with its baseline and, if one is named by its place, one other policy; what is
/// uncertain of policies that are gone is gone with them.
#[must_use]
pub fn against_baseline(scenario: &Scenario, policy: Option<usize>) -> Scenario {
    let kept: Vec<usize> = std::iter::once(0).chain(policy.filter(|place| *place > 0)).collect();
    let mut fewer = scenario.clone();
    fewer.policies =
        kept.iter().filter_map(|place| scenario.policies.get(*place).cloned()).collect();
    let place = |policy: usize| kept.iter().position(|place| *place == policy);
    fewer.uncertainty.uncertain = scenario
        .uncertainty
        .uncertain
        .iter()
        .filter_map(|uncertain| {
            let what = match uncertain.what {
                Quantity::Parameter(index) => Quantity::Parameter(index),
                Quantity::Dose(policy, kind) => Quantity::Dose(place(policy)?, kind),
                Quantity::Coverage(policy, kind) => Quantity::Coverage(place(policy)?, kind),
            };
            Some(Uncertain { what, ..uncertain.clone() })
        })
        .collect();
    fewer
}

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
    fn distributions_begin_and_end_at_their_ends() {
        for distribution in
            [Distribution::Uniform, Distribution::LogUniform, Distribution::Triangular(2.0)]
        {
            let range = over(1.0, 4.0, distribution);
            assert!((value(&range, 0.0) - 1.0).abs() < 1e-12, "{distribution:?}");
            assert!((value(&range, 1.0) - 4.0).abs() < 1e-12, "{distribution:?}");
        }
    }

    #[test]
    fn distributions_have_the_median_of_their_closed_form() {
        assert!((value(&over(1.0, 4.0, Distribution::Uniform), 0.5) - 2.5).abs() < 1e-12);
        assert!((value(&over(1.0, 4.0, Distribution::LogUniform), 0.5) - 2.0).abs() < 1e-12);
        // The mode has a share of (2 - 1) / (4 - 1) below it.
        let triangular = over(1.0, 4.0, Distribution::Triangular(2.0));
        assert!((value(&triangular, 1.0 / 3.0) - 2.0).abs() < 1e-12);
        assert!((value(&triangular, 0.5) - (4.0 - 3.0_f64.sqrt())).abs() < 1e-12);
    }
}
