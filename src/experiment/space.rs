//! The space of worlds: one axis for each quantity that differs between them.

use super::uncertainty::{quantile, scenario_value, with_values};
use crate::catalogue::parameters;
use crate::scenario::{Quantity, Scenario, Uncertain};

/// A quantity that differs between worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Dotted name, as a scenario writes it.
    pub name: String,
    /// Index in the parameter table; `None` for a dose or coverage.
    pub parameter: Option<usize>,
    uncertain: Uncertain,
}

impl Axis {
    /// The quantile at a probability from 0 to 1, rounded to the precision of the model.
    #[must_use]
    pub fn quantile(&self, probability: f64) -> f64 {
        f64::from(quantile(&self.uncertain, probability) as f32)
    }

    /// Lower and upper end of the range.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        (self.uncertain.low, self.uncertain.high)
    }
}

/// Everything that differs between the worlds of a study.
///
/// A point of the space has one coordinate for each axis: a probability, at which the axis has its
/// quantile.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Space {
    /// The axes: parameters in the order of their table, then doses and coverages.
    pub axes: Vec<Axis>,
}

impl Space {
    /// The space of what is uncertain in the baseline of a scenario together with the parameters in
    /// `always`; or of these parameters alone. Doses and coverages of other policies do not affect the
    /// baseline.
    #[must_use]
    pub fn of_baseline(scenario: &Scenario, always: &[usize], alone: bool) -> Self {
        let concerns = |uncertain: &&Uncertain| match uncertain.what {
            Quantity::Parameter(index) => !alone || always.contains(&index),
            Quantity::Dose(policy, _) | Quantity::Coverage(policy, _) => !alone && policy == 0,
        };
        let mut chosen: Vec<Uncertain> =
            scenario.uncertainty.uncertain.iter().filter(concerns).cloned().collect();
        for index in always {
            if chosen.iter().all(|known| known.what != Quantity::Parameter(*index)) {
                chosen.push(Uncertain::plausible(*index));
            }
        }
        chosen.sort_by_key(|uncertain| match uncertain.what {
            Quantity::Parameter(index) => index,
            // The sort is stable: these come last, in the order they had.
            Quantity::Dose(..) | Quantity::Coverage(..) => parameters::TABLE.len(),
        });
        let axes = chosen.into_iter().map(|uncertain| Axis {
            name: scenario.name_of(uncertain.what),
            parameter: match uncertain.what {
                Quantity::Parameter(index) => Some(index),
                Quantity::Dose(..) | Quantity::Coverage(..) => None,
            },
            uncertain,
        });
        Self { axes: axes.collect() }
    }

    /// The values at a point.
    #[must_use]
    pub fn values(&self, point: &[f64]) -> Vec<f64> {
        self.axes.iter().zip(point).map(|(axis, at)| axis.quantile(*at)).collect()
    }

    /// The scenario at a point.
    #[must_use]
    pub fn scenario(&self, base: &Scenario, point: &[f64]) -> Scenario {
        with_values(base, &self.uncertain(), &self.values(point))
    }

    /// The values on the axes of the scenario as written.
    #[must_use]
    pub fn scenario_values(&self, scenario: &Scenario) -> Vec<f64> {
        self.axes.iter().map(|axis| scenario_value(scenario, axis.uncertain.what)).collect()
    }

    /// The ranges of the axes, as a scenario writes them.
    #[must_use]
    pub fn resolved(&self, scenario: &Scenario) -> String {
        let mut only = scenario.clone();
        only.uncertainty.uncertain = self.uncertain();
        only.resolved_uncertainty()
    }

    fn uncertain(&self) -> Vec<Uncertain> {
        self.axes.iter().map(|axis| axis.uncertain.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;
    use std::path::Path;

    fn space(sets: &[&str], alone: bool) -> Space {
        let sets: Vec<String> = sets.iter().map(|set| (*set).to_owned()).collect();
        let scenario = load(Path::new("inwerkprogramma"), &sets).unwrap();
        let always = [parameters::find("relations.trust_start").unwrap()];
        Space::of_baseline(&scenario, &always, alone)
    }

    #[test]
    fn doses_of_other_policies_stay_out_and_some_parameters_are_always_in() {
        let ranges = "uncertainty.ranges={ \"policies.inwerkprogramma.inwerkprogramma.dose\" = \
                      [0.5, 2.0], \"risk.forum_threshold\" = [0.1, 0.4] }";
        let chosen = space(&["uncertainty.parameters=[\"risk.forum_threshold\"]", ranges], false);
        let names: Vec<&str> = chosen.axes.iter().map(|axis| axis.name.as_str()).collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(
            names.contains(&"relations.trust_start") && names.contains(&"risk.forum_threshold")
        );
        let own = chosen.axes.iter().find(|axis| axis.name == "risk.forum_threshold").unwrap();
        assert_eq!(own.range(), (0.1, 0.4));
        assert_eq!(space(&[], false).axes.len(), parameters::TABLE.len());
        assert_eq!(space(&[], true).axes.len(), 1);
    }

    #[test]
    fn a_point_sets_what_its_axes_name_and_nothing_else() {
        let scenario = load(Path::new("inwerkprogramma"), &[]).unwrap();
        let chosen = space(&[], true);
        let drawn = chosen.scenario(&scenario, &[0.25]);
        let value = chosen.values(&[0.25])[0];
        let place = chosen.axes[0].parameter.unwrap();
        for (index, (own, new)) in
            scenario.parameters.values().iter().zip(drawn.parameters.values()).enumerate()
        {
            assert_eq!(if index == place { value as f32 } else { *own }, new);
        }
        assert_eq!(chosen.scenario_values(&drawn), [value]);
    }
}
