//! Fingerprints: hashes of everything that determines the results of a unit of work. A checkpoint is used
//! again only where its fingerprint is the same.

use super::plan::{Plan, PlannedChoice};
use crate::catalogue::inputs::Inputs;
use crate::catalogue::{MODEL_REVISION, outcomes, parameters};
use crate::model::held::Held;
use crate::model::programme::Programme;
use crate::model::settings::Settings;
use serde::Serialize;

/// The BLAKE3 hash of everything that determines the results of a unit of work.
pub type Fingerprint = [u8; 32];

/// Everything that a part of a run depends on, except which replicates and municipalities it holds.
///
/// The number of replicates is not in it, so that a run can be continued with more of them.
#[derive(Serialize)]
struct PlanIdentity<'a> {
    rules: Rules,
    seed: u64,
    salt: u32,
    burn_in_weeks: u32,
    years: u32,
    keep_rows: bool,
    profiles: &'a [String],
    policies: &'a [String],
    programmes: &'a [Programme],
    choices: &'a [PlannedChoice],
    national: Vec<f32>,
    settings: Vec<SettingsIdentity<'a>>,
    municipalities: Vec<MunicipalityIdentity<'a>>,
}

/// The rules that computed a result, and the order of its columns.
#[derive(Serialize)]
struct Rules {
    model_revision: u32,
    program_version: &'static str,
    parameters: Vec<&'static str>,
    outcomes: Vec<&'static str>,
}

impl Rules {
    fn current() -> Self {
        Self {
            model_revision: MODEL_REVISION,
            program_version: env!("CARGO_PKG_VERSION"),
            parameters: parameters::TABLE.iter().map(|parameter| parameter.name).collect(),
            outcomes: outcomes::TABLE.iter().map(|outcome| outcome.name).collect(),
        }
    }
}

#[derive(Serialize)]
struct SettingsIdentity<'a> {
    parameters: Vec<f32>,
    inputs: &'a Inputs,
    choice: &'static str,
    held: &'a Held,
    // Left out by default, so that fingerprints stay what they were.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    same_place: bool,
}

impl<'a> SettingsIdentity<'a> {
    fn of(settings: &'a Settings) -> Self {
        Self {
            parameters: settings.parameters.values(),
            inputs: &settings.inputs,
            choice: settings.choice.word(),
            held: &settings.held,
            same_place: settings.same_place,
        }
    }
}

/// Everything in a plan that the states of its municipalities at the end of burn-in depend on.
#[derive(Serialize)]
struct BurnInIdentity<'a> {
    seed: u64,
    salt: u32,
    burn_in_weeks: u32,
    years: u32,
    national: Vec<f32>,
    settings: Vec<SettingsIdentity<'a>>,
}

#[derive(Serialize)]
struct MunicipalityIdentity<'a> {
    id: &'a str,
    inhabitants: u32,
    profile: usize,
    settings: usize,
}

impl Plan {
    /// The hash of what the states of municipalities at the end of burn-in depend on, beside the municipality
    /// and the replicate.
    #[must_use]
    pub fn burn_in_fingerprint(&self) -> Fingerprint {
        hash(&BurnInIdentity {
            seed: self.seed,
            salt: self.salt,
            burn_in_weeks: self.burn_in_weeks,
            years: self.years,
            national: self.national.values(),
            settings: self.settings.iter().map(SettingsIdentity::of).collect(),
        })
    }

    /// The hash of everything that the parts of this plan depend on.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        hash(&PlanIdentity {
            rules: Rules::current(),
            seed: self.seed,
            salt: self.salt,
            burn_in_weeks: self.burn_in_weeks,
            years: self.years,
            keep_rows: self.keep_rows,
            profiles: &self.profiles,
            policies: &self.policies,
            programmes: &self.programmes,
            choices: &self.choices,
            national: self.national.values(),
            settings: self.settings.iter().map(SettingsIdentity::of).collect(),
            municipalities: self
                .municipalities
                .iter()
                .map(|municipality| MunicipalityIdentity {
                    id: &municipality.id,
                    inhabitants: municipality.inhabitants,
                    profile: municipality.profile,
                    settings: municipality.settings,
                })
                .collect(),
        })
    }
}

/// The hash of everything that the worlds of a study depend on: its command, its resolved scenario and
/// its options.
#[must_use]
pub fn study_fingerprint(command: &str, resolved: &str, options: &[&str]) -> Fingerprint {
    #[derive(Serialize)]
    struct StudyIdentity<'a> {
        rules: Rules,
        command: &'a str,
        resolved: &'a str,
        options: &'a [&'a str],
    }
    hash(&StudyIdentity { rules: Rules::current(), command, resolved, options })
}

fn hash(identity: &impl Serialize) -> Fingerprint {
    let bytes = postcard::to_stdvec(identity)
        .expect("numbers, texts and lists of a known length always encode");
    blake3::hash(&bytes).into()
}
