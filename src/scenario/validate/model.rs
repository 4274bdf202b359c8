//! Parameters: overrides of the default world or of one municipality, and series.

use crate::catalogue::choice_rules::ChoiceRule;
use crate::catalogue::inputs;
use crate::catalogue::parameters::{self, Parameter, Parameters};
use crate::scenario::error::{Draft, Findings};
use crate::scenario::load::Raw;
use crate::scenario::source::Place;
use crate::scenario::tree::{Entry, Node, Table, Value};
use crate::scenario::valid::Series;
use crate::scenario::validate::fields::{Fields, number};
use crate::scenario::{canonical, decimals, keys, suggest};
use crate::words::{Part, message};

/// Parameters named in a table of groups: index, value as written, place of the key.
fn named<'t>(value: &'t Value, path: &str, findings: &mut Findings) -> Vec<(usize, &'t Entry)> {
    let mut found = Vec::new();
    let Some(groups) = value.table() else {
        findings.push(Draft::at(
            &value.place,
            path,
            value.describe(),
            message!("fault-parameters"),
        ));
        return found;
    };
    let groups = groups.iter().filter(|(key, _)| !beside(path).contains(&key.as_str()));
    for (group, entry) in groups {
        let inner = entry.value.table().filter(|_| is_group(group));
        let Some(inner) = inner else {
            unknown(path, group, entry, findings);
            continue;
        };
        for (name, entry) in inner {
            let dotted = format!("{group}.{name}");
            match parameters::find(&dotted) {
                Some(index) => found.push((index, entry)),
                None => unknown(path, &dotted, entry, findings),
            }
        }
    }
    found.sort_by_key(|(index, _)| *index);
    found
}

/// Keys that stand beside parameters in the table at a path.
fn beside(path: &str) -> &'static [&'static str] {
    if path == "model" { keys::MODEL } else { &[] }
}

pub(super) fn is_group(word: &str) -> bool {
    parameters::TABLE
        .iter()
        .any(|parameter| parameter.name.split_once('.').is_some_and(|(group, _)| group == word))
}

fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> =
        parameters::TABLE.iter().filter_map(|parameter| parameter.name.split('.').next()).collect();
    groups.dedup();
    groups
}

/// A name that is no parameter, at a place.
pub(super) fn unknown_at(path: &str, name: &str, place: &Place, findings: &mut Findings) {
    let group = name.split('.').next().unwrap_or(name);
    let (allowed, suggestion) = if is_group(group) {
        let members = parameters::TABLE.iter().map(|parameter| parameter.name);
        let members = members.filter(|name| name.split('.').next() == Some(group));
        (suggest::listed(members), suggest::parameter(name))
    } else {
        let near = suggest::closest(name, groups().into_iter().chain(beside(path).iter().copied()));
        let of_groups = message!("fault-parameters-of", groups = suggest::listed(groups()));
        let with_key = |others, key: &&str| message!("fault-key-or", key = *key, others = others);
        (
            beside(path).iter().rev().fold(of_groups, with_key),
            near.or_else(|| suggest::parameter(name)),
        )
    };
    let draft =
        Draft::at(place, &format!("{path}.{name}"), message!("fault-unknown-parameter"), allowed);
    findings.push(draft.suggest(suggestion));
}

fn unknown(path: &str, name: &str, entry: &Entry, findings: &mut Findings) {
    unknown_at(path, name, &entry.key, findings);
}

/// A number in the short form that people would write.
fn tidy(number: f32) -> f64 {
    format!("{number:.5}").parse().unwrap_or(f64::from(number))
}

/// The value of a parameter, within what may be set.
pub(super) fn value_of(
    parameter: &Parameter,
    value: &Value,
    path: &str,
    findings: &mut Findings,
) -> Option<f32> {
    let (low, high) = (parameter.allowed_low(), parameter.allowed_high());
    let allowed = message!(
        "fault-parameter",
        low = tidy(low),
        high = tidy(high),
        unit = Part::Named("parameter-unit", parameter.unit.to_owned()),
        from = parameter.low,
        to = parameter.high,
    );
    // The upper end as shown, as stored, and as a program prints what is stored, are all within.
    let bounds = low.into()..=tidy(high).max(high.next_up().into());
    let found = number(value, path, bounds, allowed, findings)? as f32;
    Some(found.clamp(low, high) + 0.0)
}

/// Overrides of parameters: index and value, by index.
pub(super) fn overrides(value: &Value, path: &str, findings: &mut Findings) -> Vec<(usize, f32)> {
    let mut found = Vec::new();
    for (index, entry) in named(value, path, findings) {
        let parameter = &parameters::TABLE[index];
        let key = format!("{path}.{}", parameter.name);
        found.extend(value_of(parameter, &entry.value, &key, findings).map(|value| (index, value)));
    }
    found
}

/// The parameters of the default world with the overrides of `[model]`, and which those are.
pub(super) fn world(tree: &Table, findings: &mut Findings) -> (Parameters, Vec<usize>) {
    let mut world = Parameters::default();
    let mut own = Vec::new();
    let Some(entry) = tree.get("model") else {
        return (world, own);
    };
    for (index, value) in overrides(&entry.value, "model", findings) {
        if let Some(place) = world.value_mut(index) {
            *place = value;
            own.push(index);
        }
    }
    (world, own)
}

/// The rule of choice.
pub(super) fn choice(tree: &Table, findings: &mut Findings) -> ChoiceRule {
    let Some(value) = tree.get("model").map(|entry| &entry.value) else {
        return ChoiceRule::default();
    };
    let Some(table) = value.table() else {
        // A finding of the parameters already.
        return ChoiceRule::default();
    };
    let mut fields =
        Fields { table, path: "model".to_owned(), place: value.place.clone(), findings };
    let words = ChoiceRule::ALL.map(ChoiceRule::word);
    fields.choice(keys::CHOICE, &words).and_then(ChoiceRule::find).unwrap_or_default()
}

/// Constants that would be ignored: beside a series of the same parameter, or set on the command line
/// where every municipality overrides them.
pub(super) fn without_effect(raw: &Raw, findings: &mut Findings) {
    for both in canonical::constant_and_series(&raw.tree) {
        let key = format!("model.{}.{}", both.group, both.name);
        let found = message!("fault-constant-and-series");
        let allowed = message!("fault-constant-or-series");
        findings.push(Draft::at(&both.constant, &key, found, allowed).also(&both.series));
    }
    for set in &raw.settings {
        let Some((group, name)) = set.parameter() else { continue };
        if let Some((found, instead)) = canonical::without_effect(&raw.tree, group, name)
            && instead.source != set.place.source
            && !canonical::has_series(&raw.tree, group, name)
        {
            let allowed = message!("fault-setting-without-effect");
            findings.push(Draft::at(&set.place, &set.name, found, allowed).also(&instead));
        }
    }
}

/// The series with the places of their names.
pub(super) fn series(tree: &Table, findings: &mut Findings) -> Vec<(Series, Place)> {
    let Some(entry) = tree.get("series") else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (index, entry) in named(&entry.value, "series", findings) {
        let parameter = &parameters::TABLE[index];
        let path = format!("series.{}", parameter.name);
        if !inputs::PARAMETERS.contains(&index) {
            let series = inputs::PARAMETERS.iter().map(|index| parameters::TABLE[*index].name);
            let allowed = message!("fault-series-of", names = suggest::listed(series));
            findings.push(Draft::at(&entry.key, &path, message!("fault-not-over-time"), allowed));
            continue;
        }
        let points = points(parameter, &entry.value, &path, findings);
        found.push((Series { parameter: index, points }, entry.key.clone()));
    }
    found
}

fn points(
    parameter: &Parameter,
    value: &Value,
    path: &str,
    findings: &mut Findings,
) -> Vec<(f32, f32)> {
    let wanted = || message!("fault-points");
    let list = match &value.node {
        Node::List(list) if (1..=keys::MOST_POINTS).contains(&list.len()) => list,
        _ => {
            findings.push(Draft::at(&value.place, path, value.describe(), wanted()));
            return Vec::new();
        }
    };
    let mut points: Vec<(f32, f32)> = Vec::new();
    for item in list {
        let Node::List(pair) = &item.node else {
            findings.push(Draft::at(&item.place, path, item.describe(), wanted()));
            continue;
        };
        let [year, value] = pair.as_slice() else {
            let allowed = if (3..=4).contains(&pair.len()) {
                decimals::with_point(wanted())
            } else {
                wanted()
            };
            let draft = Draft::at(&item.place, path, item.describe(), allowed);
            findings.push(draft.suggest(decimals::pair_meant(item)));
            continue;
        };
        let (low, high) = keys::SERIES_YEARS;
        let allowed = message!("fault-year", low = low, high = high);
        let when = number(year, path, low..=high, allowed, findings);
        let level = value_of(parameter, value, path, findings);
        let (Some(when), Some(level)) = (when, level) else {
            continue;
        };
        let when = when as f32;
        if points.last().is_some_and(|(before, _)| *before >= when) {
            let before = points.last().map_or(0.0, |last| last.0);
            let found = message!("fault-year-after", year = when, before = before);
            findings.push(Draft::at(&year.place, path, found, message!("fault-increasing")));
        } else {
            points.push((when, level));
        }
    }
    points
}
