//! `[uncertainty]`: what differs between worlds, over which ranges, and where accepted worlds are.

use crate::catalogue::parameters;
use crate::interventions;
use crate::scenario::canonical::{self, Named};
use crate::scenario::error::{Draft, Findings};
use crate::scenario::load::Raw;
use crate::scenario::source::{Base, Place, Sources};
use crate::scenario::tree::{Node, Table, Value};
use crate::scenario::valid::{Accepted, Distribution, Policy, Quantity, Uncertain, Uncertainty};
use crate::scenario::validate::fields::{self, Fields};
use crate::scenario::validate::model;
use crate::scenario::{decimals, keys, suggest};
use crate::words::{Message, message};
use std::ops::RangeInclusive;
use std::path::Path;

/// What is uncertain; without a table every parameter that the scenario does not set.
pub(super) fn uncertainty(
    raw: &Raw,
    sources: &Sources,
    policies: &[Policy],
    findings: &mut Findings,
) -> Uncertainty {
    let set = set_parameters(&raw.tree);
    let free = |index: &usize| !set.contains(index) && replaced(&raw.tree, *index).is_none();
    let all = || (0..parameters::TABLE.len()).filter(free).collect();
    let worlds = keys::WORLDS.default.unwrap_or(keys::WORLDS.low) as u32;
    let Some(mut fields) = fields::section(&raw.tree, "uncertainty", findings) else {
        let all: Vec<usize> = all();
        let uncertain = all.into_iter().map(Uncertain::plausible).collect();
        return Uncertainty { worlds, uncertain, accepted: None };
    };
    fields.only(keys::UNCERTAINTY);
    let worlds = fields.whole_or_default(&keys::WORLDS) as u32;
    let accepted = fields.get("from").and_then(|value| accepted(value, sources, fields.findings));
    let named = fields
        .get("parameters")
        .map_or_else(|| Some(all()), |value| selection(value, &all(), &raw.tree, fields.findings));
    let readable = named.is_some();
    let mut uncertain: Vec<Uncertain> =
        named.unwrap_or_default().into_iter().map(Uncertain::plausible).collect();
    if let Some(value) = fields.get("ranges") {
        for range in ranges(value, &raw.tree, policies, fields.findings) {
            uncertain.retain(|known| known.what != range.what);
            uncertain.push(range);
        }
    }
    uncertain.sort_by_key(|one| order(one.what));
    if readable {
        limit(&mut fields, &uncertain);
    }
    Uncertainty { worlds, uncertain, accepted }
}

/// Parameters first, in the order of their table, then policies in theirs.
fn order(what: Quantity) -> (usize, usize, usize, usize) {
    match what {
        Quantity::Parameter(index) => (0, index, 0, 0),
        Quantity::Dose(policy, kind) => (1, policy, kind as usize, 0),
        Quantity::Coverage(policy, kind) => (1, policy, kind as usize, 1),
    }
}

fn limit(fields: &mut Fields<'_, '_>, uncertain: &[Uncertain]) {
    let place = fields.place.clone();
    if uncertain.is_empty() {
        let allowed = message!("fault-one-uncertain");
        fields.fault(&place, "ranges", message!("fault-nothing-uncertain"), allowed);
    } else if uncertain.len() > keys::MOST_UNCERTAIN {
        let found = message!("fault-uncertain-things", number = uncertain.len());
        fields.fault(
            &place,
            "ranges",
            found,
            message!("fault-most", number = keys::MOST_UNCERTAIN),
        );
    }
}

/// Parameters that the scenario sets, once or over time.
fn set_parameters(tree: &Table) -> Vec<usize> {
    let groups = ["model", "series"].into_iter().filter_map(|key| tree.get(key)?.value.table());
    let names = groups.flat_map(|groups| groups.iter()).flat_map(|(group, entry)| {
        let members = entry.value.table().into_iter().flat_map(|table| table.keys());
        members.map(move |name| format!("{group}.{name}"))
    });
    names.filter_map(|name| parameters::find(&name)).collect()
}

/// Why drawing a parameter would have no effect, or take that of something else away: it has a series,
/// or every municipality overrides it.
fn replaced(tree: &Table, parameter: usize) -> Option<(Message, Place)> {
    let (group, name) = parameters::TABLE[parameter].name.split_once('.')?;
    canonical::without_effect(tree, group, name)
}

/// Parameters by name or group, or all.
fn selection(
    value: &Value,
    all: &[usize],
    tree: &Table,
    findings: &mut Findings,
) -> Option<Vec<usize>> {
    const PATH: &str = "uncertainty.parameters";
    if value.text() == Some(keys::EVERY_PARAMETER) {
        return Some(all.to_vec());
    }
    let Node::List(list) = &value.node else {
        let allowed = message!("fault-all-or-list");
        findings.push(Draft::at(&value.place, PATH, value.describe(), allowed));
        return None;
    };
    let mut chosen = Vec::new();
    let mut fine = true;
    for item in list {
        let name = item.text().unwrap_or_default();
        if model::is_group(name) {
            let prefix = format!("{name}.");
            let is_member = |index: &usize| parameters::TABLE[*index].name.starts_with(&prefix);
            chosen.extend(all.iter().copied().filter(is_member));
        } else if let Some(index) = parameters::find(name) {
            if let Some((found, instead)) = replaced(tree, index) {
                let allowed = message!("fault-drawn-changes");
                let found = message!("fault-name-which", name = name, found = found);
                findings.push(Draft::at(&item.place, PATH, found, allowed).also(&instead));
                fine = false;
            }
            chosen.push(index);
        } else {
            model::unknown_at(PATH, name, &item.place, findings);
            fine = false;
        }
    }
    chosen.sort_unstable();
    chosen.dedup();
    fine.then_some(chosen)
}

/// The ranges that the scenario gives; names in one with dots, or tables in tables.
fn ranges(
    value: &Value,
    tree: &Table,
    policies: &[Policy],
    findings: &mut Findings,
) -> Vec<Uncertain> {
    let mut found = Vec::new();
    let Some(table) = value.table() else {
        let allowed = message!("fault-ranges");
        findings.push(Draft::at(&value.place, "uncertainty.ranges", value.describe(), allowed));
        return found;
    };
    let mut named: Vec<Named> = Vec::new();
    for leaf in canonical::leaves(table, keys::RANGE) {
        let mut path = leaf.path.unwrap_or(leaf.keys);
        let name = path.join(".");
        let key = format!("uncertainty.ranges.{name}");
        let full = canonical::canonical(tree, &path, false);
        let this = Named { name, place: leaf.place.clone(), canonical: full };
        if let Some(first) = this.among(&named) {
            findings.push(this.twice(first, "uncertainty.ranges."));
            continue;
        }
        if path.len() == 3 && path[0] == "model" {
            path.remove(0);
        }
        if let Some((group, name)) = this.parameter()
            && let Some((why, instead)) = canonical::without_effect(tree, group, name)
        {
            let allowed = message!("fault-range-changes");
            findings.push(Draft::at(leaf.place, &key, why, allowed).also(&instead));
            continue;
        }
        named.push(this);
        let Some((what, bounds)) = quantity(&path, tree, policies, &key, leaf.place, findings)
        else {
            continue;
        };
        found.extend(range(what, bounds, leaf.value, &key, findings));
    }
    found
}

/// What a path names, and the bounds of what may be set there.
fn quantity(
    path: &[String],
    tree: &Table,
    policies: &[Policy],
    key: &str,
    place: &Place,
    findings: &mut Findings,
) -> Option<(Quantity, RangeInclusive<f64>)> {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    if let ["policies", policy, intervention, part] = path[..] {
        let found = policies.iter().position(|known| known.name == policy);
        let kind = interventions::find(intervention);
        let applied = found.zip(kind).filter(|(policy, kind)| {
            policies[*policy].interventions.iter().any(|applied| applied.kind == kind.kind)
        });
        match (applied, part) {
            (Some((policy, known)), keys::DOSE) => {
                let bounds = 0.0..=f64::from(known.dose_max);
                return Some((Quantity::Dose(policy, known.kind), bounds));
            }
            (Some((policy, known)), part) if part == keys::COVERAGE.key => {
                let bounds = keys::COVERAGE.low..=keys::COVERAGE.high;
                return Some((Quantity::Coverage(policy, known.kind), bounds));
            }
            _ => {
                let names = policies.iter().map(|policy| policy.name.as_str());
                let allowed = message!("fault-dose-or-coverage", names = suggest::listed(names));
                let name = by_number(tree, policy)
                    .map(|name| format!("policies.{name}.{intervention}.{part}"));
                let draft = Draft::at(place, key, message!("fault-no-such-dose"), allowed);
                findings.push(draft.suggest(name));
                return None;
            }
        }
    }
    let name = path.join(".");
    let Some(index) = parameters::find(&name) else {
        model::unknown_at("uncertainty.ranges", &name, place, findings);
        return None;
    };
    let known = &parameters::TABLE[index];
    Some((Quantity::Parameter(index), known.allowed_low().into()..=known.allowed_high().into()))
}

/// The name of the policy with a number, from 1.
fn by_number<'t>(tree: &'t Table, number: &str) -> Option<&'t str> {
    let Node::List(list) = &tree.get("policies")?.value.node else { return None };
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    list.get(index)?.table()?.get("name")?.value.text()
}

/// A range: `[low, high]`, or a table with a distribution.
fn range(
    what: Quantity,
    bounds: RangeInclusive<f64>,
    value: &Value,
    key: &str,
    findings: &mut Findings,
) -> Option<Uncertain> {
    let known = match &value.node {
        Node::List(list) if list.len() == 2 => {
            Ok((list[0].number(), list[1].number(), Some(Distribution::Uniform)))
        }
        Node::Table(table) => with_distribution(table),
        _ => Err(value.describe()),
    };
    let (lowest, highest) = (*bounds.start(), *bounds.end());
    // What is stored as a single is at most this far above what people write.
    let slack = 1e-6 * highest.abs().max(1.0);
    let inside = |number: &f64| (lowest - slack..=highest + slack).contains(number);
    let found = match known {
        Ok((low, high, Some(distribution))) => match (low.filter(inside), high.filter(inside)) {
            (Some(low), Some(high)) if low < high => match flaw(low, high, distribution) {
                None => return Some(Uncertain { what, low, high, distribution }),
                Some(flaw) => flaw,
            },
            _ => written(value),
        },
        Ok(_) => message!("fault-unknown-distribution"),
        Err(found) => found,
    };
    let allowed = message!("fault-range", lowest = lowest, highest = highest);
    let meant = range_meant(value, bounds);
    let is_split = meant.is_some() && value_is_long(value);
    let allowed = if is_split { decimals::with_point(allowed) } else { allowed };
    findings.push(Draft::at(&value.place, key, found, allowed).suggest(meant));
    None
}

/// Whether a list holds more than two ends.
fn value_is_long(value: &Value) -> bool {
    matches!(&value.node, Node::List(list) if list.len() > 2)
}

/// The range that a list plainly stands for: of decimals written with commas, or of percentages.
fn range_meant(value: &Value, bounds: RangeInclusive<f64>) -> Option<String> {
    let Node::List(list) = &value.node else { return None };
    let [low, high] = list.as_slice() else { return decimals::pair_meant(value) };
    let end = |value: &Value| {
        let is_fine = value.number().is_some_and(|number| bounds.contains(&number));
        if is_fine { Some(value.written()) } else { decimals::number_meant(value, &bounds) }
    };
    Some(format!("[{}, {}]", end(low)?, end(high)?)).filter(|_| value_fits_not(value, &bounds))
}

/// Whether an end of a list is outside the bounds.
fn value_fits_not(value: &Value, bounds: &RangeInclusive<f64>) -> bool {
    let Node::List(list) = &value.node else { return false };
    list.iter().any(|end| end.number().is_none_or(|number| !bounds.contains(&number)))
}

/// What does not fit between a distribution and its ends.
fn flaw(low: f64, high: f64, distribution: Distribution) -> Option<Message> {
    match distribution {
        Distribution::LogUniform if low <= 0.0 => Some(message!("fault-logarithm")),
        Distribution::Triangular(mode) if !(low..=high).contains(&mode) => {
            Some(message!("fault-mode"))
        }
        _ => None,
    }
}

/// A list or table with what stands in it.
fn written(value: &Value) -> Message {
    match &value.node {
        Node::List(list) => Message::listed("[", list.iter().map(Value::describe), "]"),
        Node::Table(table) => {
            let items = table.iter().map(|(key, entry)| {
                Message::joined([Message::verbatim(format!("{key} = ")), entry.value.describe()])
            });
            Message::listed("{ ", items, " }")
        }
        _ => value.describe(),
    }
}

type Ends = (Option<f64>, Option<f64>, Option<Distribution>);

fn with_distribution(table: &Table) -> Result<Ends, Message> {
    if let Some(key) = table.keys().find(|key| !keys::RANGE.contains(&key.as_str())) {
        return Err(message!("fault-the-key", key = key));
    }
    let number = |key: &str| table.get(key).and_then(|entry| entry.value.number());
    let text = table.get("distribution").map(|entry| entry.value.text().unwrap_or_default());
    let distribution = match text.unwrap_or("uniform") {
        "uniform" => Some(Distribution::Uniform),
        "log_uniform" => Some(Distribution::LogUniform),
        "triangular" => {
            Some(Distribution::Triangular(number("mode").ok_or_else(|| message!("fault-no-mode"))?))
        }
        _ => None,
    };
    Ok((number("low"), number("high"), distribution))
}

/// Accepted worlds: those of the scenario's own calibration, or a table beside the scenario.
fn accepted(value: &Value, sources: &Sources, findings: &mut Findings) -> Option<Accepted> {
    let Some(text) = value.text().filter(|text| !text.is_empty()) else {
        let allowed = message!("fault-accepted");
        findings.push(Draft::at(&value.place, "uncertainty.from", value.describe(), allowed));
        return None;
    };
    if text == keys::OWN_CALIBRATION {
        return Some(Accepted::OwnCalibration);
    }
    let folder = match sources.get(value.place.source).map(|source| &source.base) {
        Some(Base::Folder(folder)) => folder.as_path(),
        _ => Path::new(""),
    };
    Some(Accepted::File(folder.join(text)))
}
