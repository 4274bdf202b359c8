//! `[sweep]`: grids over any keys that `--set` can reach; each point is a scenario of its own,
//! checked like any other.

use crate::scenario::canonical::{self, Named};
use crate::scenario::error::{Draft, Findings};
use crate::scenario::load::Raw;
use crate::scenario::source::Sources;
use crate::scenario::swept::{Swept, values_at};
use crate::scenario::tree::{Node, Table, Value};
use crate::scenario::valid::{Over, Scenario, Sweep, SweepPoint};
use crate::scenario::{keys, merge, same, sets, suggest, validate};
use crate::words::{Message, message};

/// What may not be swept: what is no input of the model, or what the grid itself hangs on.
const FIXED: &[&str] = &[
    "title",
    keys::TITLE_NL,
    "question",
    keys::QUESTION_NL,
    keys::LANG,
    "extends",
    "sweep",
    "variants",
    "uncertainty",
    keys::COSTS,
    "output",
];
/// Keys that stay as they are because points share their random numbers and are compared on one outcome.
const SHARED: [[&str; 2]; 2] = [["run", "seed"], ["outcomes", "primary"]];
/// The last part of keys that name things or files, or that no result of the model depends on.
const NAMES: &[&str] =
    &["roster", "columns", "name", keys::LABEL, keys::LABEL_NL, "baseline", keys::FIXED.key];

/// The grid; `None` where it is faulty.
pub(super) fn sweep(
    value: &Value,
    raw: &Raw,
    sources: &Sources,
    scenario: &Scenario,
    findings: &mut Findings,
) -> Option<Sweep> {
    let swept = keys(value, raw, findings)?;
    let aims = swept.iter().any(|swept| swept.key.name.starts_with("run.precision"));
    if aims || scenario.run.precision.is_some() {
        let allowed = message!("fault-same-replicates-points");
        findings.push(Draft::at(
            &value.place,
            "sweep",
            message!("fault-precision-to-reach"),
            allowed,
        ));
        return None;
    }
    if swept.is_empty() {
        return None;
    }
    let number: usize = swept.iter().map(|swept| swept.values.len()).product();
    if number > keys::MOST_SWEEP_POINTS {
        let found = message!("fault-number-points", number = number);
        let allowed = message!("fault-most-points", number = keys::MOST_SWEEP_POINTS);
        findings.push(Draft::at(&value.place, "sweep", found, allowed));
        return None;
    }
    let municipalities = number * scenario.municipalities.len();
    if municipalities > keys::MOST_SWEPT_MUNICIPALITIES {
        let found = message!(
            "fault-municipalities-points",
            municipalities = municipalities,
            points = number
        );
        let allowed = message!("fault-most-in-all", number = keys::MOST_SWEPT_MUNICIPALITIES);
        findings.push(Draft::at(&value.place, "sweep", found, allowed));
        return None;
    }
    let without_effect = without_effect(&swept, &raw.tree);
    if !without_effect.is_empty() {
        for draft in without_effect {
            findings.push(draft);
        }
        return None;
    }
    let mut found = Findings::default();
    let points = (0..number).map(|index| point(index, &swept, raw, sources, scenario, &mut found));
    let points: Vec<SweepPoint> = points.collect();
    if found.is_empty() {
        same::points(&points, &swept, scenario, findings);
    }
    found.drain_into(findings);
    let keys = swept.into_iter().map(|swept| swept.key.name).collect();
    Some(Sweep { over: Over::Grid, keys, points })
}

/// Errors for the swept parameters that something else takes the place of at every point.
fn without_effect(swept: &[Swept], tree: &Table) -> Vec<Draft> {
    let mut tree = tree.clone();
    let mut ignored = Findings::default();
    for swept in swept {
        if let Some(value) = swept.values.first() {
            sets::put(&mut tree, &swept.path, &swept.key.place, value.clone(), &mut ignored);
        }
    }
    merge::unfold_parameters(&mut tree, &mut ignored);
    let drafts = swept.iter().filter_map(|swept| {
        let (group, name) = swept.key.parameter()?;
        let (found, instead) = canonical::without_effect(&tree, group, name)?;
        let key = format!("sweep.{}", swept.key.name);
        let allowed = message!("fault-every-value-changes");
        Some(Draft::at(&swept.key.place, &key, found, allowed).also(&instead))
    });
    drafts.collect()
}

/// The scenario at one point.
fn point(
    index: usize,
    swept: &[Swept],
    raw: &Raw,
    sources: &Sources,
    scenario: &Scenario,
    findings: &mut Findings,
) -> SweepPoint {
    let mut here = raw.clone();
    let chosen: Vec<(&Swept, &Value)> = swept
        .iter()
        .zip(values_at(index, swept))
        .map(|(swept, place)| (swept, &swept.values[place]))
        .collect();
    let values = chosen.iter().map(|(_, value)| value.written()).collect();
    for (swept, value) in chosen.iter().rev() {
        sets::put(&mut here.tree, &swept.path, &swept.key.place, (*value).clone(), findings);
    }
    merge::unfold_parameters(&mut here.tree, findings);
    let scenario = validate::scenario(&here, sources, scenario.name.clone(), findings);
    for (swept, value) in chosen {
        if let Some(draft) = same::cut_off(&swept.key, value, &here.tree, &scenario) {
            findings.push(draft);
        }
    }
    SweepPoint { values, scenario, cut: Vec::new() }
}

/// The swept keys in the order of the alphabet.
fn keys(value: &Value, raw: &Raw, findings: &mut Findings) -> Option<Vec<Swept>> {
    let Some(table) = value.table() else {
        findings.push(Draft::at(
            &value.place,
            "sweep",
            value.describe(),
            message!("fault-sweep-table"),
        ));
        return None;
    };
    if table.is_empty() {
        let allowed = message!("fault-sweep-some");
        findings.push(Draft::at(&value.place, "sweep", message!("fault-empty-table"), allowed));
        return None;
    }
    let swept = gather(table, raw, findings);
    if swept.len() > keys::MOST_SWEPT {
        let found = message!("fault-keys", number = swept.len());
        let allowed = message!("fault-most-keys", number = keys::MOST_SWEPT);
        findings.push(Draft::at(&value.place, "sweep", found, allowed));
        return None;
    }
    Some(swept)
}

/// Keys with dots may be written in one or as tables in tables: those that end in values count.
fn gather(table: &Table, raw: &Raw, findings: &mut Findings) -> Vec<Swept> {
    let mut swept: Vec<Swept> = Vec::new();
    let mut named: Vec<Named> = Vec::new();
    for leaf in canonical::leaves(table, keys::STEPS) {
        let Some(path) = leaf.path else {
            let allowed = message!("fault-dotted", example = "environment.media_level");
            let key = leaf.keys.join(".");
            findings.push(Draft::at(leaf.place, &key, message!("fault-unreadable-key"), allowed));
            continue;
        };
        let name = path.join(".");
        if is_fixed(&path) {
            let allowed = message!("fault-sweepable");
            let found = message!("fault-not-swept");
            findings.push(Draft::at(leaf.place, &format!("sweep.{name}"), found, allowed));
            continue;
        }
        let canonical = canonical::canonical(&raw.tree, &path, canonical::holds_tables(leaf.value));
        let key = Named { name, place: leaf.place.clone(), canonical };
        if let Some(first) = key.among(&named) {
            findings.push(key.twice(first, "sweep."));
            continue;
        }
        if let Some(set) = key.among(&raw.settings) {
            let found = message!("fault-set-and-swept", key = &key.name);
            let allowed = message!("fault-set-or-swept");
            findings.push(Draft::at(&set.place, &set.name, found, allowed).also(&key.place));
        }
        named.push(key.clone());
        if let Some(values) = values(leaf.value, &key.name, findings) {
            swept.push(Swept { key, path, values });
        }
    }
    swept
}

fn is_fixed(path: &[String]) -> bool {
    let is_in = |list: &[&str], part: Option<&String>| {
        part.is_some_and(|part| list.contains(&part.as_str()))
    };
    is_in(FIXED, path.first())
        || is_in(NAMES, path.last())
        || SHARED.iter().any(|shared| path == shared)
}

/// The values of a key: a list, or evenly spaced numbers.
pub(crate) fn values(value: &Value, name: &str, findings: &mut Findings) -> Option<Vec<Value>> {
    let path = format!("sweep.{name}");
    let allowed = message!("fault-values", most = keys::MOST_VALUES);
    let found = match &value.node {
        Node::List(list) if (1..=keys::MOST_VALUES).contains(&list.len()) => {
            return Some(list.clone());
        }
        Node::Table(table) => match steps(table, value) {
            Ok(values) => return Some(values),
            Err(found) => found,
        },
        _ => value.describe(),
    };
    findings.push(Draft::at(&value.place, &path, found, allowed));
    None
}

/// Evenly spaced numbers, both ends included; or what was found instead.
fn steps(table: &Table, value: &Value) -> Result<Vec<Value>, Message> {
    if let Some(key) = table.keys().find(|key| !keys::STEPS.contains(&key.as_str())) {
        return Err(message!(
            "fault-key-beside",
            key = key,
            others = suggest::listed(keys::STEPS.iter().copied()),
        ));
    }
    let number = |key: &str| {
        let number = table.get(key).and_then(|entry| entry.value.number());
        number
            .filter(|number| number.is_finite())
            .ok_or_else(|| message!("fault-no-number-as", key = key))
    };
    let (from, to, steps) = (number("from")?, number("to")?, number("steps")?);
    if steps.fract() != 0.0 || !(2.0..=keys::MOST_VALUES as f64).contains(&steps) {
        return Err(message!(
            "fault-steps",
            count = if steps == 1.0 { 1_usize } else { 2 },
            number = steps,
        ));
    }
    let last = steps - 1.0;
    let at = |step: u32| {
        let number = from + (to - from) * f64::from(step) / last;
        // Twelve digits hide what the division leaves behind.
        let tidy = format!("{number:.12}").parse().unwrap_or(number);
        let text = format!("{tidy}");
        let node = if tidy.fract() == 0.0 && tidy.abs() < 1e15 {
            Node::Whole(Some(tidy as i128), text)
        } else {
            Node::Real(tidy, text)
        };
        Value { node, place: value.place.clone() }
    };
    Ok((0..steps as u32).map(at).collect())
}
