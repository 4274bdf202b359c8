//! Whether the points of a sweep are what a table of them says: each another scenario, with the
//! values that are shown, and all with the policies and the outcome that are compared.

use crate::interventions;
use crate::scenario::canonical::Named;
use crate::scenario::error::{Draft, Findings};
use crate::scenario::swept::{Swept, values_at};
use crate::scenario::tree::{Node, Table, Value};
use crate::scenario::valid::{Scenario, SweepPoint};
use crate::scenario::{decimals, keys};
use crate::words::{Message, message};
use std::collections::BTreeMap;

/// Adds an error for each key of which two values make the same scenario, and for each that changes
/// what all points must share.
pub(super) fn points(
    points: &[SweepPoint],
    swept: &[Swept],
    scenario: &Scenario,
    findings: &mut Findings,
) {
    let mut first_with: BTreeMap<&str, usize> = BTreeMap::new();
    let mut told = vec![false; swept.len()];
    for (index, point) in points.iter().enumerate() {
        if let Some(found) = not_shared(&point.scenario, scenario) {
            let Some(first) = swept.first() else { return };
            let allowed = message!("fault-shared");
            findings.push(Draft::at(&first.key.place, "sweep", found, allowed));
            return;
        }
        let Some(first) = first_with.insert(&point.scenario.resolved, index) else { continue };
        let (one, other) = (values_at(first, swept), values_at(index, swept));
        let differing = (0..swept.len()).find(|key| one[*key] != other[*key]);
        let Some(key) = differing.filter(|key| !std::mem::replace(&mut told[*key], true)) else {
            continue;
        };
        let (one, other) = (&swept[key].values[one[key]], &swept[key].values[other[key]]);
        findings.push(twice(&swept[key], one, other));
    }
}

fn twice(swept: &Swept, one: &Value, other: &Value) -> Draft {
    let path = format!("sweep.{}", swept.key.name);
    let found = if one.written() == other.written() {
        message!("fault-value-twice", value = other.written())
    } else {
        message!("fault-same-scenario", one = one.written(), other = other.written())
    };
    // `[0,2, 0,4]` is a list of four whole numbers.
    let whole = |value: &Value| matches!(value.node, Node::Whole(..));
    let allowed = if swept.values.len() > 2 && swept.values.iter().all(whole) {
        decimals::with_point(message!("fault-value-once"))
    } else {
        message!("fault-value-once")
    };
    Draft::at(&other.place, &path, found, allowed).also(&one.place)
}

/// What differs at a point that must be the same at all of them.
fn not_shared(point: &Scenario, scenario: &Scenario) -> Option<Message> {
    let names = |scenario: &Scenario| -> Vec<String> {
        scenario.policies.iter().map(|policy| policy.name.clone()).collect()
    };
    if names(point) != names(scenario) {
        Some(message!("fault-other-policies"))
    } else if point.outcomes.primary != scenario.outcomes.primary {
        Some(message!("fault-other-primary"))
    } else if point.run.seed != scenario.run.seed {
        Some(message!("fault-other-seed"))
    } else if point.run.precision.is_some() {
        Some(message!("fault-points-precision"))
    } else {
        None
    }
}

/// The error for a swept duration that ends after the run, which would be cut off.
pub(super) fn cut_off(
    key: &Named,
    value: &Value,
    tree: &Table,
    scenario: &Scenario,
) -> Option<Draft> {
    let [_, number, kind, part] = &key.canonical[..] else { return None };
    if part != keys::DURATION_WEEKS.key {
        return None;
    }
    let index: usize = number.strip_prefix('#')?.parse().ok()?;
    let Node::List(list) = &tree.get("policies")?.value.node else { return None };
    let name = list.get(index.checked_sub(1)?)?.table()?.get("name")?.value.text()?.trim();
    let policy = scenario.policies.iter().find(|policy| policy.name == name)?;
    let kind = interventions::find(kind)?.kind;
    let simulated = policy.interventions.iter().find(|known| known.kind == kind)?.duration_weeks;
    (value.number()? > f64::from(simulated)).then(|| {
        let allowed = message!("fault-weeks-left", weeks = simulated);
        Draft::at(
            &value.place,
            &format!("sweep.{}", key.name),
            Message::verbatim(value.written()),
            allowed,
        )
    })
}
