//! The plan: the units of work of a run, in the order of the results.

use super::worlds::World;
use crate::catalogue::parameters::Parameters;
use crate::model::calendar::YEAR;
use crate::model::forced::ForcedChoice;
use crate::model::programme::{Active, Programme};
use crate::model::settings::Settings;
use crate::scenario::{Policy, Scenario};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// Municipalities in a unit of work.
pub const MUNICIPALITIES_IN_BLOCK: usize = 24;
/// Replicates in a unit of work.
pub const REPLICATES_IN_BLOCK: u32 = 16;

/// A municipality as the engine sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedMunicipality {
    /// Number in the scenario, from 1.
    pub number: u32,
    /// Identifier in the scenario.
    pub id: String,
    /// Key of its random numbers: a hash of the identifier.
    pub key: u64,
    /// Index in [`Plan::profiles`].
    pub profile: usize,
    /// Inhabitants.
    pub inhabitants: u32,
    /// Index in [`Plan::settings`].
    pub settings: usize,
}

/// A choice that is made for someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PlannedChoice {
    /// Number of the municipality, from 1.
    pub municipality: u32,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Index of the policy; under all of them without.
    pub policy: Option<usize>,
    /// The choice.
    pub choice: ForcedChoice,
}

/// One unit of work: a block of municipalities by a block of replicates, all policies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Indices in [`Plan::municipalities`].
    pub municipalities: Range<usize>,
    /// Numbers of the replicates, from 1.
    pub replicates: Range<u32>,
}

impl Unit {
    /// The name of its part in the journal.
    #[must_use]
    pub fn name(&self) -> String {
        format!(
            "r{:06}-{:06}_m{:06}-{:06}",
            self.replicates.start,
            self.replicates.end - 1,
            self.municipalities.start + 1,
            self.municipalities.end
        )
    }
}

/// Everything that the engine needs to run a scenario in one world.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Seed of all random numbers.
    pub seed: u64,
    /// Salt of all keys: 0, except in tests that compare a policy with itself under other random numbers.
    pub salt: u32,
    /// Municipalities in the order of the scenario.
    pub municipalities: Vec<PlannedMunicipality>,
    /// Profiles; the first is `all`.
    pub profiles: Vec<String>,
    /// Parameters of the world without overrides, from which national attention is drawn.
    pub national: Parameters,
    /// Distinct settings of municipalities.
    pub settings: Vec<Settings>,
    /// Names of the policies; the first is the baseline.
    pub policies: Vec<String>,
    /// Their interventions.
    pub programmes: Vec<Programme>,
    /// Choices that are made for someone.
    pub choices: Vec<PlannedChoice>,
    /// Weeks before observation.
    pub burn_in_weeks: u32,
    /// Observed years.
    pub years: u32,
    /// Number of replicates.
    pub replicates: u32,
    /// Whether parts keep the rows of single municipalities.
    pub keep_rows: bool,
}

impl Plan {
    /// The plan of a scenario in a world.
    #[must_use]
    pub fn new(scenario: &Scenario, world: &World, keep_rows: bool) -> Self {
        let burn_in_weeks = scenario.run.burn_in_years * YEAR;
        let observed_weeks = scenario.run.years * YEAR;
        let mut profiles = vec!["all".to_owned()];
        let mut known: BTreeMap<&str, usize> = BTreeMap::from([("all", 0)]);
        let mut distinct: Vec<&[(usize, f32)]> = Vec::new();
        let municipalities = scenario
            .municipalities
            .iter()
            .map(|municipality| PlannedMunicipality {
                number: municipality.number,
                id: municipality.id.clone(),
                key: key_of(&municipality.id),
                profile: *known.entry(&municipality.profile).or_insert_with(|| {
                    profiles.push(municipality.profile.clone());
                    profiles.len() - 1
                }),
                inhabitants: municipality.inhabitants,
                settings: index_of_slice(&mut distinct, &municipality.overrides),
            })
            .collect();
        let settings = distinct
            .iter()
            .map(|overrides| world.settings(overrides, burn_in_weeks, observed_weeks))
            .collect();
        Self {
            seed: scenario.run.seed,
            salt: 0,
            municipalities,
            profiles,
            national: world.parameters.clone(),
            settings,
            policies: scenario.policies.iter().map(|policy| policy.name.clone()).collect(),
            programmes: scenario
                .policies
                .iter()
                .map(|policy| programme(policy, burn_in_weeks, observed_weeks))
                .collect(),
            choices: planned_choices(scenario, burn_in_weeks),
            burn_in_weeks,
            years: scenario.run.years,
            replicates: scenario.run.replicates,
            keep_rows,
        }
    }

    /// The units in the order of the results: blocks of replicates, then of municipalities.
    #[must_use]
    pub fn units(&self) -> Vec<Unit> {
        let mut units = Vec::new();
        for first in (1..=self.replicates).step_by(REPLICATES_IN_BLOCK as usize) {
            let replicates = first..(first + REPLICATES_IN_BLOCK).min(self.replicates + 1);
            for start in (0..self.municipalities.len()).step_by(MUNICIPALITIES_IN_BLOCK) {
                let end = (start + MUNICIPALITIES_IN_BLOCK).min(self.municipalities.len());
                units.push(Unit { municipalities: start..end, replicates: replicates.clone() });
            }
        }
        units
    }

    /// The choices that are made for someone in a municipality, by its number, in a replicate: by policy, each
    /// list sorted; nothing where there are none.
    #[must_use]
    pub fn forced(&self, municipality: u32, replicate: u32) -> Vec<Vec<ForcedChoice>> {
        let here = |planned: &&PlannedChoice| {
            planned.municipality == municipality && planned.replicate == replicate
        };
        if !self.choices.iter().any(|planned| here(&planned)) {
            return Vec::new();
        }
        let of = |policy: usize| {
            let own = self.choices.iter().filter(here);
            let own = own.filter(|planned| planned.policy.is_none_or(|it| it == policy));
            let mut own: Vec<ForcedChoice> = own.map(|planned| planned.choice).collect();
            own.sort_unstable();
            own
        };
        (0..self.policies.len()).map(of).collect()
    }

    /// How many rows `outcomes.csv` has if it holds municipalities.
    #[must_use]
    pub fn municipality_rows(&self) -> u64 {
        self.municipalities.len() as u64
            * u64::from(self.replicates)
            * self.policies.len() as u64
            * u64::from(self.years)
    }
}

/// The choices of a scenario, in weeks since burn-in began.
fn planned_choices(scenario: &Scenario, burn_in_weeks: u32) -> Vec<PlannedChoice> {
    let planned = scenario.choices.iter().map(|choice| PlannedChoice {
        municipality: choice.municipality,
        replicate: choice.replicate,
        policy: choice.policy,
        choice: ForcedChoice {
            week: burn_in_weeks + (choice.year - 1) * YEAR + choice.week - 1,
            dossier: choice.dossier,
            stage: choice.stage,
            option: choice.option,
        },
    });
    planned.collect()
}

/// The interventions of a policy, in weeks since burn-in began.
fn programme(policy: &Policy, burn_in_weeks: u32, observed_weeks: u32) -> Programme {
    let mut programme = Programme::default();
    for intervention in &policy.interventions {
        let start = intervention.start_week.min(observed_weeks);
        let end = start.saturating_add(intervention.duration_weeks).min(observed_weeks);
        programme.add(
            intervention.kind,
            Active {
                dose: intervention.dose,
                coverage: intervention.coverage,
                start: burn_in_weeks + start,
                end: burn_in_weeks + end,
                form: intervention.form,
            },
        );
    }
    programme
}

/// The key of a municipality's random numbers: the first eight bytes of a hash of its identifier.
fn key_of(id: &str) -> u64 {
    let hash = blake3::hash(id.as_bytes());
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&hash.as_bytes()[..8]);
    u64::from_le_bytes(bytes)
}

fn index_of_slice<'a>(list: &mut Vec<&'a [(usize, f32)]>, overrides: &'a [(usize, f32)]) -> usize {
    list.iter().position(|known| *known == overrides).unwrap_or_else(|| {
        list.push(overrides);
        list.len() - 1
    })
}
