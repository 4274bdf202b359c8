//! Policies and their interventions.

use crate::catalogue::BASELINE;
use crate::interventions::{self, Form, Intervention as Known};
use crate::scenario::distinct::distinct;
use crate::scenario::error::{Draft, Findings};
use crate::scenario::source::Place;
use crate::scenario::tree::{self, Node, Table, Value};
use crate::scenario::valid::{Intervention, Policy};
use crate::scenario::validate::fields::{Fields, number};
use crate::scenario::validate::form;
use crate::scenario::validate::labels::{self, default_label};
use crate::scenario::{keys, suggest};
use crate::words::message;
use std::collections::BTreeMap;

/// All policies, the baseline first; without any, one that does nothing.
pub(super) fn policies(tree: &Table, weeks: u64, findings: &mut Findings) -> Vec<Policy> {
    let alone = || {
        let (name, label) = (BASELINE.en.to_owned(), default_label(BASELINE.en));
        vec![Policy { name, label, fixed: keys::FIXED.default, interventions: Vec::new() }]
    };
    let Some(entry) = tree.get("policies") else {
        return alone();
    };
    let Node::List(list) = &entry.value.node else {
        findings.push(Draft::at(
            &entry.value.place,
            "policies",
            entry.value.describe(),
            message!("fault-list-policies"),
        ));
        return alone();
    };
    if list.is_empty() {
        return alone();
    }
    if list.len() > keys::MOST_POLICIES {
        let found = message!("fault-policies", number = list.len());
        findings.push(Draft::at(
            &entry.value.place,
            "policies",
            found,
            message!("fault-most", number = keys::MOST_POLICIES),
        ));
        return alone();
    }
    let mut known_names = BTreeMap::new();
    let mut baseline: Option<(usize, Place)> = None;
    let (mut policies, mut labels) = (Vec::new(), Vec::new());
    for (index, item) in list.iter().enumerate() {
        let Some(mut fields) = Fields::of(item, "policies", findings) else {
            continue;
        };
        let (name, marked) = name(&mut fields, index, &mut known_names);
        let label = labels::label(&mut fields, &name);
        let fixed = fixed(&mut fields, tree);
        let interventions = all_interventions(&mut fields, weeks);
        if let Some(place) = marked {
            match &baseline {
                Some((_, first)) => {
                    let draft = Draft::at(
                        &place,
                        "policies.baseline",
                        message!("fault-second-baseline"),
                        message!("fault-one-baseline"),
                    );
                    findings.push(draft.also(first));
                }
                None => baseline = Some((policies.len(), place)),
            }
        }
        policies.push(Policy { name, label: label.wording.clone(), fixed, interventions });
        labels.push(label);
    }
    labels::distinct_labels(&labels, findings);
    if let Some((index, _)) = baseline {
        policies[..=index].rotate_right(1);
    }
    policies
}

/// The name of a policy, and the place at which it is marked as the baseline.
fn name(
    fields: &mut Fields<'_, '_>,
    index: usize,
    known_names: &mut BTreeMap<String, (String, Place)>,
) -> (String, Option<Place>) {
    if fields.get("name").is_none() {
        fields.missing("name", message!("fault-policy-name"));
    }
    let named = fields.name("name");
    if let Some((name, place)) = &named {
        fields.path = format!("policies.{name}");
        distinct("policies.name", name, place, known_names, fields.findings);
    }
    let marked = fields.flag("baseline") == Some(true);
    let marked = fields.get("baseline").filter(|_| marked).map(|value| value.place.clone());
    let name = named.map_or_else(|| format!("policy {}", index + 1), |(name, _)| name);
    (name, marked)
}

/// The euros of a policy beside those of its hours, which need a rate.
fn fixed(fields: &mut Fields<'_, '_>, tree: &Table) -> f64 {
    if let Some(entry) = fields.table.get(keys::FIXED.key)
        && !tree.contains_key(keys::COSTS)
    {
        let found = message!("fault-euros");
        let allowed = message!("fault-euros-need");
        fields.fault(&entry.key, keys::FIXED.key, found, allowed);
    }
    fields.real(&keys::FIXED)
}

fn all_interventions(fields: &mut Fields<'_, '_>, weeks: u64) -> Vec<Intervention> {
    let mut found: Vec<(Intervention, Place)> = Vec::new();
    for (key, entry) in fields.table {
        if keys::POLICY.contains(&key.as_str()) {
            continue;
        }
        let Some(known) = interventions::find(key) else {
            unknown(fields, key, entry);
            continue;
        };
        let intervention = intervention(fields, known, key, &entry.value, weeks);
        match found.iter().find(|(other, _)| other.kind == known.kind) {
            Some((_, first)) => {
                let found =
                    message!("fault-intervention-twice", name = known.name, alias = known.alias);
                let draft = Draft::at(
                    &entry.key,
                    &fields.dotted(key),
                    found,
                    message!("fault-intervention-once"),
                );
                fields.findings.push(draft.also(first));
            }
            None => found.push((intervention, entry.key.clone())),
        }
    }
    found.sort_by_key(|(intervention, _)| intervention.kind as usize);
    found.into_iter().map(|(intervention, _)| intervention).collect()
}

fn unknown(fields: &mut Fields<'_, '_>, key: &str, entry: &tree::Entry) {
    if keys::INTERVENTION.contains(&key) || keys::FORM.contains(&key) {
        let example = "inwerkprogramma = { dose = 1, coverage = 0.8 }";
        let allowed = message!("fault-within-intervention", example = example);
        let draft = Draft::at(
            &entry.key,
            &fields.dotted(key),
            message!("fault-key-of-intervention"),
            allowed,
        );
        fields.findings.push(draft);
        return;
    }
    let allowed: Vec<&str> =
        keys::POLICY.iter().copied().chain(suggest::intervention_names()).collect();
    let suggestion = suggest::closest(key, allowed.iter().copied());
    fields.unknown(key, entry, &allowed, suggestion);
}

/// An intervention as a number, which is its dose, or as a table.
fn intervention(
    fields: &mut Fields<'_, '_>,
    known: &Known,
    key: &str,
    value: &Value,
    weeks: u64,
) -> Intervention {
    let path = fields.dotted(key);
    let doses = 0.0..=f64::from(known.dose_max);
    let of_dose = || message!("fault-dose", most = known.dose_max, one = known.dose_one);
    let whole_run = |dose: f64| Intervention {
        kind: known.kind,
        dose: dose as f32,
        coverage: keys::COVERAGE.default as f32,
        start_week: 0,
        duration_weeks: weeks as u32,
        form: Form::default(),
    };
    let Node::Table(table) = &value.node else {
        return whole_run(number(value, &path, doses, of_dose(), fields.findings).unwrap_or(1.0));
    };
    let mut inner =
        Fields { table, path, place: value.place.clone(), findings: &mut *fields.findings };
    form::only_its_keys(&mut inner, known);
    let dose_path = inner.dotted(keys::DOSE);
    let dose = inner
        .get(keys::DOSE)
        .and_then(|dose| number(dose, &dose_path, doses, of_dose(), inner.findings));
    let coverage = inner.real(&keys::COVERAGE);
    let start = inner.whole_or_default(&keys::START_WEEK);
    if start >= weeks
        && let Some(value) = inner.get(keys::START_WEEK.key)
    {
        let allowed = message!("fault-week", last = weeks - 1);
        inner.fault(&value.place, keys::START_WEEK.key, value.describe(), allowed);
    }
    let left = weeks.saturating_sub(start);
    let duration = inner.whole(&keys::DURATION_WEEKS).map_or(left, |duration| duration.min(left));
    Intervention {
        coverage: coverage as f32,
        start_week: start as u32,
        duration_weeks: duration as u32,
        form: form::form(&mut inner),
        ..whole_run(dose.unwrap_or(1.0))
    }
}
