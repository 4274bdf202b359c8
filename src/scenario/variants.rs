//! `[[variants]]`: several versions of the model's rules. Each is a scenario of its own, which differs
//! from the scenario as written in how persons choose and in the loops that are cut, and in nothing else.

use crate::scenario::error::{Draft, Findings};
use crate::scenario::load::Raw;
use crate::scenario::source::{Place, Sources};
use crate::scenario::tree::{Node, Value};
use crate::scenario::valid::{Over, Scenario, Sweep, SweepPoint};
use crate::scenario::validate::{self, Variant};
use crate::scenario::{keys, merge, sets};
use crate::words::message;

/// The scenario as written, then its variants; `None` where there are none, or one is faulty.
pub(super) fn variants(
    value: &Value,
    raw: &Raw,
    sources: &Sources,
    scenario: &Scenario,
    findings: &mut Findings,
) -> Option<Sweep> {
    let mut found = Findings::default();
    let written = validate::variants(value, &mut found);
    if scenario.run.precision.is_some() && !written.is_empty() {
        let allowed = message!("fault-same-replicates-variants");
        let precision = message!("fault-precision-to-reach");
        found.push(Draft::at(&value.place, "variants", precision, allowed));
    }
    let municipalities = (1 + written.len()) * scenario.municipalities.len();
    if municipalities > keys::MOST_SWEPT_MUNICIPALITIES {
        let found_all = message!("fault-municipalities-variants", number = municipalities);
        let allowed = message!("fault-most-in-all", number = keys::MOST_SWEPT_MUNICIPALITIES);
        found.push(Draft::at(&value.place, "variants", found_all, allowed));
    }
    if written.is_empty() || !found.is_empty() {
        found.drain_into(findings);
        return None;
    }
    let as_written = SweepPoint {
        values: vec![keys::AS_WRITTEN.to_owned()],
        scenario: scenario.clone(),
        cut: Vec::new(),
    };
    let mut points = vec![as_written];
    points.extend(written.iter().map(|variant| point(variant, raw, sources, scenario, &mut found)));
    if found.is_empty() {
        alike(&points, &written, &mut found);
    }
    found.drain_into(findings);
    Some(Sweep { over: Over::Variants, keys: vec![keys::VARIANT_COLUMN.to_owned()], points })
}

/// The scenario under a variant.
fn point(
    variant: &Variant,
    raw: &Raw,
    sources: &Sources,
    scenario: &Scenario,
    findings: &mut Findings,
) -> SweepPoint {
    let mut here = raw.clone();
    if let Some((rule, place)) = &variant.choice {
        let value = Value { node: Node::Text(rule.word().to_owned()), place: place.clone() };
        let path = ["model", keys::CHOICE].map(str::to_owned);
        sets::put(&mut here.tree, &path, place, value, findings);
        merge::unfold_parameters(&mut here.tree, findings);
    }
    SweepPoint {
        values: vec![variant.name.clone()],
        scenario: validate::scenario(&here, sources, scenario.name.clone(), findings),
        cut: variant.cut.clone(),
    }
}

/// Adds an error for each variant that is like an earlier one, or like the scenario as written.
fn alike(points: &[SweepPoint], written: &[Variant], findings: &mut Findings) {
    let mut known: Vec<(&SweepPoint, Option<&Place>)> = vec![(&points[0], None)];
    for (variant, point) in written.iter().zip(&points[1..]) {
        let key = format!("variants.{}", variant.name);
        let same = |(other, _): &&(&SweepPoint, Option<&Place>)| {
            other.cut == point.cut && other.scenario.resolved == point.scenario.resolved
        };
        match known.iter().find(same) {
            Some((_, None)) => {
                let allowed = message!("fault-variant-choice");
                let found = message!("fault-variant-nothing");
                findings.push(Draft::at(&variant.place, &key, found, allowed));
            }
            Some((other, Some(place))) => {
                let found = message!("fault-same-rules", name = &other.values[0]);
                let draft = Draft::at(&variant.place, &key, found, message!("fault-variant-once"));
                findings.push(draft.also(place));
            }
            None => known.push((point, Some(&variant.place))),
        }
    }
}
