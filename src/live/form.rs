//! What the page's controls say, and the scenario file that it comes to.

use crate::catalogue::parameters;
use crate::interventions::{self, Audience};
use crate::model::calendar::YEAR;
use crate::scenario::{Base, Intervention, Scenario, load_text};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// Parameters of culture and environment that the page has a slider for, in its order.
pub const SLIDERS: [&str; 6] = [
    "culture.power_culture",
    "culture.norm_clarity",
    "culture.oversight",
    "culture.silos",
    "culture.informal_culture",
    "environment.media_level",
];

/// What the controls of the page say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// One line that names the experiment.
    pub title: String,
    /// Inhabitants of the municipality.
    pub inhabitants: u32,
    /// Copies of it that are simulated and compared.
    pub copies: u32,
    /// Seed of all random numbers.
    pub seed: u64,
    /// Replicates of each copy.
    pub replicates: u32,
    /// Observed years.
    pub years: u32,
    /// Sliders that are not at their default: parameter by its dotted name, and value.
    pub sliders: Vec<Slider>,
    /// The policies beside the baseline, which does nothing.
    pub policies: Vec<PolicyCard>,
    /// Euros of an hour, if policies are also compared in euros.
    pub euros_per_hour: Option<f64>,
    /// The smallest difference that matters, as a share of the baseline's mean.
    pub smallest_difference: f64,
}

/// The position of a slider.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slider {
    /// Dotted name of the parameter.
    pub parameter: String,
    /// Its value.
    pub value: f32,
}

/// A policy on the page: a card with one or more interventions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyCard {
    /// Name, as in a scenario file.
    pub name: String,
    /// What readers see.
    pub label: String,
    /// Its interventions.
    pub interventions: Vec<Card>,
}

/// An intervention of a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Name of the intervention.
    pub intervention: String,
    /// Dose; 1 is what the catalogue describes.
    pub dose: f32,
    /// Share of those in reach who take part.
    pub coverage: f32,
    /// First observed year in which it acts, from 1.
    pub from_year: u32,
    /// Whether it is held with college, council and top officials.
    #[serde(default)]
    pub joint: bool,
    /// Whether it is repeated at mid-term.
    #[serde(default)]
    pub repeated: bool,
}

impl Form {
    /// The scenario file that the form comes to.
    #[must_use]
    pub fn scenario(&self) -> String {
        let value = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let title = value(&self.title);
        let mut text = format!("title = {title}\nquestion = {title}\n\n[run]\n");
        let Self { seed, replicates, years, .. } = self;
        let _ = write!(text, "seed = {seed}\nreplicates = {replicates}\nyears = {years}\n\n");
        let Self { inhabitants, copies, .. } = self;
        let _ = write!(
            text,
            "[[municipalities]]\nprofile = \"municipality\"\ncount = {copies}\ninhabitants = {inhabitants}\n",
        );
        if !self.sliders.is_empty() {
            text.push_str("\n[municipalities.overrides]\n");
        }
        for slider in &self.sliders {
            let _ = writeln!(text, "{} = {:?}", value(&slider.parameter), slider.value);
        }
        text.push_str("\n[[policies]]\nname = \"baseline\"\n");
        for policy in &self.policies {
            let (name, label) = (value(&policy.name), value(&policy.label));
            let _ = write!(text, "\n[[policies]]\nname = {name}\nlabel = {label}\n");
            for card in &policy.interventions {
                let Card { intervention, dose, coverage, from_year, joint, repeated } = card;
                let start = (from_year.saturating_sub(1)) * YEAR;
                let joint = if *joint { ", audience = \"joint\"" } else { "" };
                let repeated = if *repeated { ", repeated = true" } else { "" };
                let _ = writeln!(
                    text,
                    "{intervention} = {{ dose = {dose:?}, coverage = {coverage:?}, start_week = {start}{joint}{repeated} }}",
                );
            }
        }
        let least = self.smallest_difference;
        let _ = write!(text, "\n[outcomes]\nsmallest_difference = {least:?}\n");
        if let Some(hour) = self.euros_per_hour {
            let _ = write!(text, "\n[costs]\nhour = {hour:?}\n");
        }
        text
    }

    /// The form that a scenario comes from, if it says no more than a form can.
    pub(super) fn of(scenario: &Scenario) -> Option<Self> {
        let first = scenario.municipalities.first()?;
        let title = scenario.title.text.clone();
        let policies = scenario.policies.iter().skip(1).map(|policy| PolicyCard {
            name: policy.name.clone(),
            label: policy.label.text.clone(),
            interventions: policy.interventions.iter().map(card).collect(),
        });
        let slider = |(place, value): &(usize, f32)| Slider {
            parameter: parameters::TABLE[*place].name.to_owned(),
            value: *value,
        };
        let form = Self {
            title,
            inhabitants: first.inhabitants,
            copies: scenario.municipalities.len() as u32,
            seed: scenario.run.seed,
            replicates: scenario.run.replicates,
            years: scenario.run.years,
            sliders: first.overrides.iter().map(slider).collect(),
            policies: policies.collect(),
            euros_per_hour: scenario.costs.map(|costs| costs.hour),
            smallest_difference: scenario.outcomes.smallest_difference,
        };
        let known = |slider: &Slider| SLIDERS.contains(&slider.parameter.as_str());
        let same = || {
            let own = load_text("form.toml", &form.scenario(), Base::Shipped, &[]).ok()?;
            Some(own.resolved == scenario.resolved)
        };
        let fits = form.sliders.iter().all(known) && same() == Some(true);
        fits.then_some(form)
    }
}

/// An intervention of a policy as a card.
fn card(own: &Intervention) -> Card {
    Card {
        intervention: interventions::TABLE[own.kind as usize].name.to_owned(),
        dose: own.dose,
        coverage: own.coverage,
        from_year: own.start_week / YEAR + 1,
        joint: own.form.audience == Audience::Joint,
        repeated: own.form.repeated,
    }
}
