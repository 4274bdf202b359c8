//! The sets of assumptions under which a run is repeated: the shipped worlds, each with all policies of a
//! scenario as it is, in municipalities that represent its own.

use super::plan::Plan;
use super::stratified::stratified_sample;
use super::uncertainty::with_each;
use super::worlds::World;
use crate::catalogue::choice_rules::ChoiceRule;
use crate::scenario::{Quantity, Scenario, ScenarioError, Values, shipped_worlds};

/// Municipalities of each world at most.
const MUNICIPALITIES_IN_WORLD: usize = 12;
/// Replicates of each world.
pub const REPLICATES_IN_WORLD: u32 = 16;

/// The worlds of a scenario.
#[derive(Debug, Clone)]
pub struct Assumptions {
    /// The scenario, narrowed to what is simulated of it in each world.
    scenario: Scenario,
    /// What differs between worlds: parameters that the scenario does not set itself.
    worlds: Vec<Values>,
    /// Whether the worlds were accepted for the model as the scenario has it.
    calibrated: bool,
}

impl Assumptions {
    /// The worlds of a scenario. What it says of the model holds in all of them: parameters, series, the
    /// rule of choice, and what single municipalities have of their own.
    ///
    /// # Errors
    /// A table of worlds that does not fit this version of the model.
    pub fn of(scenario: &Scenario) -> Result<Self, ScenarioError> {
        let is_own = |what: Quantity| match what {
            Quantity::Parameter(index) => {
                scenario.own_parameters.contains(&index)
                    || scenario.series.iter().any(|series| series.parameter == index)
            }
            Quantity::Dose(..) | Quantity::Coverage(..) => true,
        };
        let mut worlds = shipped_worlds(scenario)?;
        for world in &mut worlds {
            world.retain(|(what, _)| !is_own(*what));
        }
        let chosen = stratified_sample(&scenario.municipalities, MUNICIPALITIES_IN_WORLD);
        let mut narrowed = scenario.clone();
        narrowed.municipalities =
            chosen.into_iter().map(|place| scenario.municipalities[place].clone()).collect();
        narrowed.run.replicates = REPLICATES_IN_WORLD;
        narrowed.run.precision = None;
        // In another world other dossiers come, at which nobody has chosen.
        narrowed.choices.clear();
        Ok(Self { scenario: narrowed, worlds, calibrated: has_default_model(scenario) })
    }

    /// How many worlds there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.worlds.len()
    }

    /// The scenario, narrowed to what is simulated of it in each world.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Whether the worlds were accepted for the model as the scenario has it: for the default world
    /// without interventions, wherever and for however long it is simulated.
    #[must_use]
    pub fn calibrated(&self) -> bool {
        self.calibrated
    }

    /// The narrowed scenario in a world, by its place.
    #[must_use]
    pub fn scenario_in(&self, world: usize) -> Scenario {
        with_each(&self.scenario, &self.worlds[world])
    }

    /// The plan of a world, by its place.
    #[must_use]
    pub fn plan(&self, world: usize) -> Plan {
        let scenario = self.scenario_in(world);
        Plan::new(&scenario, &World::of(&scenario), false)
    }
}

/// Whether a scenario leaves the model as it is, the first policy included.
fn has_default_model(scenario: &Scenario) -> bool {
    scenario.own_parameters.is_empty()
        && scenario.series.is_empty()
        && scenario.choice == ChoiceRule::default()
        && scenario.municipalities.iter().all(|town| town.overrides.is_empty())
        && scenario.policies.first().is_none_or(|baseline| baseline.interventions.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parameters;
    use crate::scenario::{Base, load_text};

    const TEXT: &str = r#"
title = "A country"
question = "Does it?"
[run]
years = 4
[[municipalities]]
count = 40
inhabitants = 30000
profile = "town"
[[policies]]
name = "baseline"
[[policies]]
name = "kennismaking"
kennismaking = { dose = 2.0, coverage = 0.5 }
"#;

    fn assumed(model: &str) -> Assumptions {
        let text = format!("{TEXT}{model}");
        Assumptions::of(&load_text("a.toml", &text, Base::Shipped, &[]).unwrap()).unwrap()
    }

    #[test]
    fn policies_and_years_stay_and_parameters_differ() {
        let assumed = assumed("");
        assert!(assumed.calibrated());
        let (one, other) = (assumed.plan(0), assumed.plan(1));
        assert_ne!(one.fingerprint(), other.fingerprint());
        assert_eq!(
            (one.programmes, one.seed, one.salt),
            (other.programmes, other.seed, other.salt)
        );
        assert_eq!((one.years, one.replicates), (4, REPLICATES_IN_WORLD));
        assert_eq!(one.municipalities.len(), MUNICIPALITIES_IN_WORLD);
        assert_eq!(assumed.scenario().policies[1].interventions[0].dose, 2.0);
    }

    #[test]
    fn what_the_scenario_sets_holds_in_all_worlds() {
        let index = parameters::find("relations.trust_start").unwrap();
        let shipped = assumed("");
        let varied: Vec<f32> =
            (0..2).map(|world| shipped.plan(world).national.values()[index]).collect();
        assert_ne!(varied[0], varied[1]);
        let default = parameters::TABLE[index].default;
        // Also where it is the default.
        for value in [0.61, default] {
            let assumed = assumed(&format!("[model.relations]\ntrust_start = {value}\n"));
            assert!(!assumed.calibrated());
            let held = (0..assumed.count())
                .all(|world| assumed.plan(world).national.values()[index] == value);
            assert!(held, "{value}");
        }
    }
}
