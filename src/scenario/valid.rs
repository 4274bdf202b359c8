//! A scenario that can be run: every value present, in range and consistent.
//!
//! Only [`super::validate`] makes one; everything after it may rely on what is written here.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::language::{Language, Wording};
use crate::catalogue::loops::Link;
use crate::catalogue::parameters::{self, Parameters};
use crate::interventions::{Form, Kind};
use crate::model::forced::Stage;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

use super::error::Warnings;
use super::portable::Portable;
use super::stages::options;
use crate::words::Message;

/// A valid scenario.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Name of the file without its ending; also the default folder of the results.
    pub name: String,
    /// One line that names the experiment.
    pub title: Wording,
    /// The question that the comparison answers.
    pub question: Wording,
    /// The language in which commands speak of it, unless another is asked for.
    pub language: Option<Language>,
    /// Seed, size and duration.
    pub run: Run,
    /// The municipalities in the order of the scenario; identifiers are distinct; at least one.
    pub municipalities: Vec<Municipality>,
    /// Parameters of the default world with the overrides of `[model]`.
    pub parameters: Parameters,
    /// Indices in the parameter table of what `[model]` sets, also where it is the default; increasing.
    pub own_parameters: Vec<usize>,
    /// How one of several options is chosen.
    pub choice: ChoiceRule,
    /// Inputs that vary over time, at most one series a parameter.
    pub series: Vec<Series>,
    /// At least one; the baseline stands first.
    pub policies: Vec<Policy>,
    /// The primary outcome and the smallest difference that matters.
    pub outcomes: Outcomes,
    /// Outcomes that are read as one index, by their places in the table of outcomes, each with its weight.
    pub weights: Vec<(usize, f64)>,
    /// What an hour costs, if policies are also to be compared in euros.
    pub costs: Option<Costs>,
    /// Choices that are made for someone.
    pub choices: Vec<Choice>,
    /// What is uncertain, for the commands that try worlds.
    pub uncertainty: Uncertainty,
    /// A grid over keys or variants of the rules, if the scenario asks for any.
    pub sweep: Option<Sweep>,
    /// What `outcomes.csv` holds a row for.
    pub rows: Rows,
    /// Why: as asked, or because of the number of rows; one sentence for the plan and the log.
    pub rows_reason: Message,
    /// The scenario after inheritance and `--set`, as TOML with sorted keys: what determines the
    /// results, and so what the hash of the scenario is taken over.
    pub resolved: String,
    /// The scenario as written, in a form that needs no other file.
    pub written: Arc<Portable>,
    /// What is doubtful in it or in its rosters; whoever loads a scenario shows them once.
    pub warnings: Warnings,
}

impl Scenario {
    /// The scenario without its variants; one with a grid stays as it is.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        match self.sweep.take() {
            Some(Sweep { over: Over::Variants, points, .. }) => {
                let first = points.into_iter().next().map(|point| point.scenario.resolved);
                self.resolved = first.unwrap_or(self.resolved);
            }
            grid => self.sweep = grid,
        }
        self
    }
}

/// Seed, size and duration of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// Seed of all random numbers.
    pub seed: u64,
    /// Replicates, the independent unit of all statistics; with a target the most of them.
    pub replicates: u32,
    /// The precision at which a run ends earlier.
    pub precision: Option<Precision>,
    /// Observed years after burn-in, counted from an election.
    pub years: u32,
    /// Years before observation; a multiple of four, so that observation starts at an election.
    pub burn_in_years: u32,
    /// Whether municipalities are drawn again in each replicate.
    pub cultures: Cultures,
}

/// What is fixed about a municipality (docs/odd.md, 2.1), cultures above all: of what an interval speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cultures {
    /// Drawn again in each replicate: all countries that the model could draw.
    #[default]
    Drawn,
    /// Drawn once: these municipalities, with many futures.
    Fixed,
}

impl Cultures {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Drawn, Self::Fixed];

    /// Its word in a scenario.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Drawn => "drawn",
            Self::Fixed => "fixed",
        }
    }

    /// That of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// A target: when a run has replicates enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// Half-width of the family interval of every primary difference, as a share of the absolute
    /// mean under the baseline; above 0.
    pub half_width: f64,
}

/// One simulated municipality.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Municipality {
    /// Number in the scenario, from 1: what results call it, instead of by its name.
    pub number: u32,
    /// Identifier and key of its random numbers: roster code or name, else profile and number.
    pub id: String,
    /// Group by which results are reported.
    pub profile: String,
    /// Inhabitants, at least one.
    pub inhabitants: u32,
    /// Parameters that differ here: index in the parameter table and value.
    pub overrides: Vec<(usize, f32)>,
}

/// A parameter that varies over time, piecewise linear and constant outside its points.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// Index in the parameter table.
    pub parameter: usize,
    /// Years since the first observed week (negative: before it) and values; years increase.
    pub points: Vec<(f32, f32)>,
}

/// A named set of interventions.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// Name in tables and settings.
    pub name: String,
    /// What readers see in its place.
    pub label: Wording,
    /// Euros per municipality per year, beside those of its hours; 0 without [`Scenario::costs`].
    pub fixed: f64,
    /// Any number of interventions, each kind at most once, in catalogue order.
    pub interventions: Vec<Intervention>,
}

/// One intervention as a policy applies it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Intervention {
    /// Its kind.
    pub kind: Kind,
    /// Dose; 1 is described in the catalogue, 0 is nothing.
    pub dose: f32,
    /// Share of those in reach who take part; a person reached at 40% is reached at 60%.
    pub coverage: f32,
    /// First observed week in which it acts, from 0.
    pub start_week: u32,
    /// Weeks that it lasts.
    pub duration_weeks: u32,
    /// In which form, among those that its kind may take.
    pub form: Form,
}

/// What is compared first, and what counts as a difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcomes {
    /// Index of the primary outcome in the outcome table.
    pub primary: usize,
    /// Smallest difference that matters, as a share of the baseline's mean.
    pub smallest_difference: f64,
}

/// A choice that is made for an alderman or an official, instead of by the rule of choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Number of the municipality, from 1.
    pub municipality: u32,
    /// Number of the replicate, from 1.
    pub replicate: u32,
    /// Index of the policy; under all of them without.
    pub policy: Option<usize>,
    /// Observed year, from 1.
    pub year: u32,
    /// Week of that year, from 1.
    pub week: u32,
    /// Number of the dossier in its week.
    pub dossier: u32,
    /// Who chooses what.
    pub stage: Stage,
    /// Place of the option in the order of the model.
    pub option: usize,
}

impl Choice {
    /// The name of the option.
    #[must_use]
    pub fn option_word(&self) -> &'static str {
        options(self.stage).get(self.option).copied().unwrap_or_default()
    }

    /// Whether both are made on the same occasion, under one policy at least.
    pub(super) fn same_occasion(&self, other: &Self) -> bool {
        let at =
            |it: &Self| (it.municipality, it.replicate, it.year, it.week, it.dossier, it.stage);
        let apart = self.policy.is_some() && other.policy.is_some() && self.policy != other.policy;
        at(self) == at(other) && !apart
    }
}

/// What things cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Costs {
    /// Euros of an hour, the same for all who take part.
    pub hour: f64,
}

/// What is uncertain, and how many worlds are drawn from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// Worlds to try.
    pub worlds: u32,
    /// What differs between worlds, each thing once: parameters in the order of their table, then
    /// doses and coverages of policies. At most 512.
    pub uncertain: Vec<Uncertain>,
    /// Worlds that were accepted before; what they tell takes the place of drawn values.
    pub accepted: Option<Accepted>,
}

/// Where accepted worlds come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// The calibration in the results folder of the scenario.
    OwnCalibration,
    /// A table of worlds.
    File(PathBuf),
}

/// One thing that differs between worlds.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertain {
    /// What it is.
    pub what: Quantity,
    /// Lower end.
    pub low: f64,
    /// Upper end, above the lower.
    pub high: f64,
    /// How values are spread between the ends.
    pub distribution: Distribution,
}

impl Uncertain {
    /// A parameter, by its index in the table, over its plausible range.
    ///
    /// # Panics
    /// If there is no such parameter.
    #[must_use]
    pub fn plausible(parameter: usize) -> Self {
        let described = &parameters::TABLE[parameter];
        // The decimal number that stands in the table.
        let tidy = |value: f32| value.to_string().parse().unwrap_or(f64::from(value));
        Self {
            what: Quantity::Parameter(parameter),
            low: tidy(described.low),
            high: tidy(described.high),
            distribution: Distribution::Uniform,
        }
    }
}

/// A thing that may be uncertain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// A parameter by its index in the parameter table.
    Parameter(usize),
    /// The dose of an intervention, by the index of its policy in the scenario and its kind.
    Dose(usize, Kind),
    /// The coverage of an intervention, likewise.
    Coverage(usize, Kind),
}

/// How values are spread between two ends.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Distribution {
    /// Every value alike.
    Uniform,
    /// Every logarithm alike; both ends above zero.
    LogUniform,
    /// Most often near a mode between the ends, straight down to both.
    Triangular(f64),
}

/// Scenarios that differ in a few things and are run under the same random numbers.
#[derive(Debug, Clone)]
pub struct Sweep {
    /// Over what it goes.
    pub over: Over,
    /// What differs. Of a grid: swept keys as written, in the order of the alphabet, one to four. Of
    /// variants: `variant` alone.
    pub keys: Vec<String>,
    /// The points. Of a grid: in the order of the values, the last key fastest. Of variants: the
    /// scenario as written, then the others in the order of the file.
    pub points: Vec<SweepPoint>,
}

/// What a sweep goes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Over {
    /// The values of keys.
    #[default]
    Grid,
    /// Versions of the model's rules.
    Variants,
}

/// A point of a sweep: the scenario with each key at one of its values, or under a variant.
#[derive(Debug, Clone)]
pub struct SweepPoint {
    /// The values as written, one for each key; the name of the variant.
    pub values: Vec<String>,
    /// The scenario there.
    pub scenario: Scenario,
    /// Links of feedback loops that are cut there, in the order of the catalogue; only variants cut any.
    pub cut: Vec<Link>,
}

/// What `outcomes.csv` holds a row for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Each municipality.
    Municipality,
    /// Each profile.
    Profile,
    /// Nothing: the file is not written.
    None,
}
