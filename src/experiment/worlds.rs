//! Worlds: parameters together with the inputs that vary over time.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::inputs::Inputs;
use crate::catalogue::loops::Link;
use crate::catalogue::parameters::{self, Parameters};
use crate::model::calendar::YEAR;
use crate::model::held::Held;
use crate::model::settings::Settings;
use crate::scenario::{Cultures, Scenario, Series};

/// The assumptions of a simulation: those of a scenario, of a sweep or design point, or of an accepted
/// draw.
#[derive(Debug, Clone, PartialEq)]
pub struct World {
    /// Parameters.
    pub parameters: Parameters,
    /// Inputs that vary over time.
    pub series: Vec<Series>,
    /// How one of several options is chosen.
    pub choice: ChoiceRule,
    /// Links of loops that are cut.
    pub held: Held,
    /// Whether municipalities are drawn again in each replicate.
    pub cultures: Cultures,
}

impl World {
    /// The world that a scenario describes.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            parameters: scenario.parameters.clone(),
            series: scenario.series.clone(),
            choice: scenario.choice,
            held: Held::default(),
            cultures: scenario.run.cultures,
        }
    }

    /// This world with links of loops held at numbers.
    #[must_use]
    pub fn holding(mut self, links: &[(Link, f32)]) -> Self {
        for (link, at) in links {
            self.held = self.held.hold(*link, *at);
        }
        self
    }

    /// This world with its parameters at a point of their plausible ranges: one coordinate from 0 (the
    /// lower end) to 1 (the upper end) for each parameter, in the order of the parameter table.
    #[must_use]
    pub fn at(&self, point: &[f64]) -> Self {
        let mut world = self.clone();
        for (index, (described, share)) in parameters::TABLE.iter().zip(point).enumerate() {
            if let Some(value) = world.parameters.value_mut(index) {
                *value = described.low + *share as f32 * (described.high - described.low);
            }
        }
        world
    }

    /// The settings of a municipality with these overrides in this world.
    #[must_use]
    pub fn settings(
        &self,
        overrides: &[(usize, f32)],
        burn_in_weeks: u32,
        observed_weeks: u32,
    ) -> Settings {
        let mut parameters = self.parameters.clone();
        for &(index, value) in overrides {
            if let Some(parameter) = parameters.value_mut(index) {
                *parameter = value;
            }
        }
        let weeks = burn_in_weeks + observed_weeks;
        let inputs = Inputs::new(&parameters, |parameter, constant| {
            let series = self.series.iter().find(|series| series.parameter == parameter);
            (0..weeks)
                .map(|week| {
                    let years = (week as f32 - burn_in_weeks as f32) / YEAR as f32;
                    series.map_or(constant, |series| interpolate(&series.points, years))
                })
                .collect()
        });
        let mut settings = Settings::new(parameters, inputs, burn_in_weeks, observed_weeks);
        settings.choice = self.choice;
        settings.held = self.held;
        settings.same_place = self.cultures == Cultures::Fixed;
        settings
    }
}

/// Interpolates linearly between points; constant before the first and after the last.
fn interpolate(points: &[(f32, f32)], at: f32) -> f32 {
    let after = points.iter().position(|(year, _)| *year > at);
    match after {
        Some(0) => points[0].1,
        None => points.last().map_or(0.0, |(_, value)| *value),
        Some(index) => {
            let (from, to) = (points[index - 1], points[index]);
            from.1 + (to.1 - from.1) * (at - from.0) / (to.0 - from.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::interpolate;

    #[test]
    fn series_are_linear_between_points_and_constant_outside() {
        let points = [(0.0, 0.2), (4.0, 0.6)];
        assert_eq!(interpolate(&points, -3.0), 0.2);
        assert_eq!(interpolate(&points, 0.0), 0.2);
        assert!((interpolate(&points, 1.0) - 0.3).abs() < 1e-6);
        assert_eq!(interpolate(&points, 9.0), 0.6);
    }
}
