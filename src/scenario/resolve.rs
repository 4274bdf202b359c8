//! The resolved scenario: what determines the results, as TOML with sorted keys.
//!
//! Title, question and file names stay out of it, so that the same experiment has the same text on
//! every machine and after a correction of its wording.

use std::fmt::Write;

use crate::catalogue::{outcomes, parameters};
use crate::interventions::{Kind, TABLE};

use super::keys;
use super::valid::{
    Choice, Cultures, Distribution, Intervention, Municipality, Policy, Precision, Quantity, Rows,
    Scenario,
};

/// Municipalities that one entry of the scenario made.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Profile of all; `None` for a roster.
    pub profile: Option<String>,
    pub count: usize,
    /// Inhabitants of each; 0 for a roster.
    pub inhabitants: u32,
    pub overrides: Vec<(usize, f32)>,
    pub roster: Option<RosterHash>,
}

/// Hashes that stand for a roster.
#[derive(Debug, Clone)]
pub(super) struct RosterHash {
    /// Of the text with plain line ends.
    content: String,
    /// Of the municipalities taken from it.
    rows: String,
}

impl RosterHash {
    pub fn of(text: &str, municipalities: &[Municipality]) -> Self {
        let content = blake3::hash(text.replace("\r\n", "\n").as_bytes()).to_hex().to_string();
        let mut hasher = blake3::Hasher::new();
        for municipality in municipalities {
            for word in [&municipality.id, &municipality.profile] {
                hasher.update(&(word.len() as u64).to_le_bytes());
                hasher.update(word.as_bytes());
            }
            hasher.update(&municipality.inhabitants.to_le_bytes());
        }
        Self { content, rows: hasher.finalize().to_hex().to_string() }
    }
}

/// The whole text.
pub(super) fn text(scenario: &Scenario, groups: &[Group]) -> String {
    let mut text = String::from("format = 1\n");
    model(&mut text, scenario);
    for group in groups {
        municipalities(&mut text, group);
    }
    for choice in &scenario.choices {
        self::choice(&mut text, scenario, choice);
    }
    let outcome = outcomes::TABLE.get(scenario.outcomes.primary).map_or("", |outcome| outcome.name);
    let mut entries = vec![
        ("primary", quoted(outcome)),
        ("smallest_difference", format!("{:?}", scenario.outcomes.smallest_difference)),
    ];
    if !scenario.weights.is_empty() {
        let weight = |(outcome, weight): &(usize, f64)| {
            format!("{} = {weight:?}", outcomes::TABLE[*outcome].name)
        };
        let weights = scenario.weights.iter().map(weight).collect::<Vec<_>>().join(", ");
        entries.push((keys::WEIGHTS, format!("{{ {weights} }}")));
    }
    table(&mut text, "[outcomes]", entries);
    if let Some(costs) = scenario.costs {
        let header = format!("[{}]", keys::COSTS);
        table(&mut text, &header, vec![(keys::HOUR.key, format!("{:?}", costs.hour))]);
    }
    let rows = match scenario.rows {
        Rows::Municipality => "municipality",
        Rows::Profile => "profile",
        Rows::None => "none",
    };
    table(&mut text, "[output]", vec![("rows", quoted(rows))]);
    for policy in &scenario.policies {
        self::policy(&mut text, policy);
    }
    let run = scenario.run;
    let replicates = match run.precision {
        None => ("replicates", run.replicates.to_string()),
        Some(Precision { half_width }) => {
            let most = run.replicates;
            ("precision", format!("{{ half_width = {half_width:?}, max_replicates = {most} }}"))
        }
    };
    let mut entries = vec![("burn_in_years", run.burn_in_years.to_string())];
    // Left out by default, so that the texts of scenarios that do not set it stay what they were.
    if run.cultures != Cultures::default() {
        entries.push((keys::CULTURES, quoted(run.cultures.word())));
    }
    entries.extend([replicates, ("seed", run.seed.to_string()), ("years", run.years.to_string())]);
    table(&mut text, "[run]", entries);
    series(&mut text, scenario);
    text
}

/// A choice that is made for someone.
fn choice(text: &mut String, scenario: &Scenario, choice: &Choice) {
    let mut entries = vec![
        (keys::DOSSIER.key, choice.dossier.to_string()),
        (keys::MUNICIPALITY.key, choice.municipality.to_string()),
        (keys::OPTION, quoted(choice.option_word())),
    ];
    if let Some(policy) = choice.policy {
        entries.push((keys::POLICY_KEY, quoted(&scenario.policies[policy].name)));
    }
    entries.extend([
        (keys::REPLICATE.key, choice.replicate.to_string()),
        (keys::STAGE, quoted(choice.stage.word())),
        (keys::WEEK.key, choice.week.to_string()),
        (keys::YEAR.key, choice.year.to_string()),
    ]);
    table(text, "[[choices]]", entries);
}

/// Adds the grid to the text of its scenario.
pub(super) fn add_sweep(scenario: &mut Scenario) {
    let Some(sweep) = &scenario.sweep else { return };
    let entries = sweep.keys.iter().enumerate().map(|(place, key)| {
        let mut values: Vec<&str> = Vec::new();
        for point in &sweep.points {
            if !values.contains(&point.values[place].as_str()) {
                values.push(&point.values[place]);
            }
        }
        let values: Vec<String> = values.into_iter().map(quoted).collect();
        (quoted(key), format!("[{}]", values.join(", ")))
    });
    let entries = entries.collect();
    table(&mut scenario.resolved, "[sweep]", entries);
}

/// Adds the variants to the text of their scenario.
pub(super) fn add_variants(scenario: &mut Scenario) {
    let Some(sweep) = &scenario.sweep else { return };
    for point in &sweep.points[1..] {
        let cut: Vec<String> = point.cut.iter().map(|link| quoted(link.key())).collect();
        let entries = vec![
            ("name", quoted(&point.values[0])),
            (keys::CHOICE, quoted(point.scenario.choice.word())),
            (keys::CUT, format!("[{}]", cut.join(", "))),
        ];
        table(&mut scenario.resolved, "[[variants]]", entries);
    }
}

impl Scenario {
    /// What differs between worlds, as TOML: what determines the results of commands that draw
    /// worlds, beside [`Scenario::resolved`].
    #[must_use]
    pub fn resolved_uncertainty(&self) -> String {
        let entries = self.uncertainty.uncertain.iter().map(|uncertain| {
            let form = match uncertain.distribution {
                Distribution::Uniform => "distribution = \"uniform\"".to_owned(),
                Distribution::LogUniform => "distribution = \"log_uniform\"".to_owned(),
                Distribution::Triangular(mode) => {
                    format!("distribution = \"triangular\", mode = {mode:?}")
                }
            };
            let ends = format!("high = {:?}, low = {:?}", uncertain.high, uncertain.low);
            (quoted(&self.name_of(uncertain.what)), format!("{{ {form}, {ends} }}"))
        });
        let mut text = String::new();
        table(&mut text, "[uncertainty.ranges]", entries.collect());
        text
    }

    /// The dotted name of what may be uncertain, as a scenario writes it.
    #[must_use]
    pub fn name_of(&self, what: Quantity) -> String {
        let applied = |policy: usize, kind: Kind, part: &str| {
            let name = self.policies.get(policy).map_or("", |policy| policy.name.as_str());
            format!("policies.{name}.{}.{part}", TABLE[kind as usize].name)
        };
        match what {
            Quantity::Parameter(index) => parameters::TABLE[index].name.to_owned(),
            Quantity::Dose(policy, kind) => applied(policy, kind, keys::DOSE),
            Quantity::Coverage(policy, kind) => applied(policy, kind, keys::COVERAGE.key),
        }
    }
}

/// A table with its keys in order.
fn table<K: AsRef<str>>(text: &mut String, header: &str, mut entries: Vec<(K, String)>) {
    entries.sort_by(|one, other| one.0.as_ref().cmp(other.0.as_ref()));
    text.push('\n');
    text.push_str(header);
    text.push('\n');
    for (key, value) in entries {
        text.push_str(key.as_ref());
        text.push_str(" = ");
        text.push_str(&value);
        text.push('\n');
    }
}

/// The rule of choice and every parameter, also those at their defaults.
fn model(text: &mut String, scenario: &Scenario) {
    let values = scenario.parameters.values();
    let entries = parameters::TABLE.iter().zip(values);
    let mut entries: Vec<_> =
        entries.map(|(parameter, value)| (parameter.name, format!("{value:?}"))).collect();
    entries.push((keys::CHOICE, quoted(scenario.choice.word())));
    table(text, "[model]", entries);
}

fn municipalities(text: &mut String, group: &Group) {
    let mut entries = vec![("count", group.count.to_string())];
    if !group.overrides.is_empty() {
        let mut named: Vec<String> = group
            .overrides
            .iter()
            .map(|(index, value)| format!("{} = {value:?}", quoted(parameters::TABLE[*index].name)))
            .collect();
        named.sort();
        entries.push(("overrides", format!("{{ {} }}", named.join(", "))));
    }
    match (&group.roster, &group.profile) {
        (Some(roster), _) => {
            entries.push(("roster_content", quoted(&roster.content)));
            entries.push(("roster_rows", quoted(&roster.rows)));
        }
        (None, profile) => {
            entries.push(("inhabitants", group.inhabitants.to_string()));
            entries.push(("profile", quoted(profile.as_deref().unwrap_or_default())));
        }
    }
    table(text, "[[municipalities]]", entries);
}

fn policy(text: &mut String, policy: &Policy) {
    let mut entries = vec![("name", quoted(&policy.name))];
    if policy.fixed > 0.0 {
        entries.push((keys::FIXED.key, format!("{:?}", policy.fixed)));
    }
    let parts = &policy.interventions;
    entries.extend(parts.iter().map(|part| (TABLE[part.kind as usize].name, inline(part))));
    table(text, "[[policies]]", entries);
}

/// An intervention as an inline table with its keys in order.
fn inline(part: &Intervention) -> String {
    let forms = &TABLE[part.kind as usize].forms;
    let mut entries = vec![
        (keys::COVERAGE.key, format!("{:?}", part.coverage)),
        (keys::DOSE, format!("{:?}", part.dose)),
        (keys::DURATION_WEEKS.key, part.duration_weeks.to_string()),
        (keys::START_WEEK.key, part.start_week.to_string()),
    ];
    if forms.joint.is_some() {
        entries.push((keys::AUDIENCE, quoted(part.form.audience.word())));
    }
    if forms.repeated.is_some() {
        entries.push((keys::REPEATED, part.form.repeated.to_string()));
    }
    entries.sort_unstable();
    let entries: Vec<String> =
        entries.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", entries.join(", "))
}

fn series(text: &mut String, scenario: &Scenario) {
    if scenario.series.is_empty() {
        return;
    }
    let entries = scenario.series.iter().map(|series| {
        let points: Vec<String> =
            series.points.iter().map(|(year, value)| format!("[{year:?}, {value:?}]")).collect();
        (quoted(parameters::TABLE[series.parameter].name), format!("[{}]", points.join(", ")))
    });
    table(text, "[series]", entries.collect());
}

/// A TOML string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            _ if character.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
