//! `[sweep]`: grids over any keys that `--set` can reach; each point is a scenario of its own,
//! checked like any other.

use super::faults::{Draft, Findings};
use super::load::Raw;
use super::raw::{Node, Table, Value};
use super::source::{Place, Sources};
use super::valid::{Scenario, Sweep, SweepPoint};
use super::{keys, sets, suggest, validate};

/// What may not be swept: what is no input of the model, or what the grid itself hangs on.
const FIXED: &[&str] = &["title", "question", "extends", "sweep", "uncertainty", "output"];
/// Keys that stay as they are because points share their luck and are compared on one outcome.
const SHARED: [[&str; 2]; 2] = [["run", "seed"], ["outcomes", "primary"]];
/// The last part of keys that name things or files.
const NAMES: &[&str] = &["roster", "columns", "name", "baseline"];

/// A key with its values.
struct Swept {
    /// As written, joined by dots.
    name: String,
    path: Vec<String>,
    place: Place,
    values: Vec<Value>,
}

/// The grid; `None` where it is faulty.
pub(super) fn sweep(
    value: &Value,
    raw: &Raw,
    sources: &Sources,
    scenario: &Scenario,
    findings: &mut Findings,
) -> Option<Sweep> {
    let swept = keys(value, findings)?;
    let aims = swept.iter().any(|swept| swept.name.starts_with("run.precision"));
    if aims || scenario.run.precision.is_some() {
        let allowed = "a number of replicates, the same at every point";
        findings.push(Draft::at(
            &value.place,
            "sweep",
            "a precision to reach (run.precision)",
            allowed,
        ));
        return None;
    }
    let number: usize = swept.iter().map(|swept| swept.values.len()).product();
    if swept.is_empty() || number > keys::MOST_SWEEP_POINTS {
        let found = format!("{number} points");
        let allowed = format!("1 to {} points in all", keys::MOST_SWEEP_POINTS);
        findings.push(Draft::at(&value.place, "sweep", found, allowed));
        return None;
    }
    let municipalities = number * scenario.municipalities.len();
    if municipalities > keys::MOST_SWEPT_MUNICIPALITIES {
        let found = format!("{municipalities} municipalities in {number} points");
        let allowed = format!("at most {} in all", keys::MOST_SWEPT_MUNICIPALITIES);
        findings.push(Draft::at(&value.place, "sweep", found, allowed));
        return None;
    }
    let points = (0..number).map(|index| point(index, &swept, raw, sources, scenario, findings));
    let points = points.collect();
    Some(Sweep { keys: swept.into_iter().map(|swept| swept.name).collect(), points })
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
    let mut left = index;
    let mut values = Vec::new();
    for swept in swept.iter().rev() {
        let value = &swept.values[left % swept.values.len()];
        left /= swept.values.len();
        values.push(written(value));
        sets::put(&mut here.tree, &swept.path, &swept.place, value.clone(), findings);
    }
    values.reverse();
    let scenario = validate::scenario(&here, sources, scenario.name.clone(), findings);
    SweepPoint { values, scenario }
}

/// A value as it stands in a table.
fn written(value: &Value) -> String {
    value.text().map_or_else(|| value.describe(), str::to_owned)
}

/// The swept keys in the order of the alphabet.
fn keys(value: &Value, findings: &mut Findings) -> Option<Vec<Swept>> {
    let Some(table) = value.table() else {
        findings.push(Draft::at(&value.place, "sweep", value.describe(), "a table of keys"));
        return None;
    };
    let mut swept = Vec::new();
    gather(table, &[], &mut swept, findings);
    if swept.len() > keys::MOST_SWEPT {
        let found = format!("{} keys", swept.len());
        let allowed = format!("at most {} keys", keys::MOST_SWEPT);
        findings.push(Draft::at(&value.place, "sweep", found, allowed));
        return None;
    }
    Some(swept)
}

/// Keys with dots may be written in one or as tables in tables: those that end in values count.
fn gather(table: &Table, above: &[String], swept: &mut Vec<Swept>, findings: &mut Findings) {
    for (key, entry) in table {
        let parts = if above.is_empty() { sets::split(key) } else { Some(vec![key.clone()]) };
        let Some(parts) = parts else {
            let allowed = "names joined by dots, such as environment.media_level";
            findings.push(Draft::at(&entry.key, key, "a key that cannot be read", allowed));
            continue;
        };
        let path = [above, &parts].concat();
        let name = path.join(".");
        match &entry.value.node {
            Node::Table(inner) if !keys::STEPS.iter().any(|step| inner.contains_key(*step)) => {
                gather(inner, &path, swept, findings);
            }
            _ if is_fixed(&path) => {
                let allowed = "a key of run, model, series, municipalities, policies or outcomes that takes a value";
                let found = "a key that cannot be swept";
                findings.push(Draft::at(&entry.key, &format!("sweep.{name}"), found, allowed));
            }
            _ => {
                if let Some(values) = values(&entry.value, &name, findings) {
                    swept.push(Swept { name, path, place: entry.key.clone(), values });
                }
            }
        }
    }
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
fn values(value: &Value, name: &str, findings: &mut Findings) -> Option<Vec<Value>> {
    let path = format!("sweep.{name}");
    let allowed = format!("a list of 1 to {} values, or from, to and steps", keys::MOST_VALUES);
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
fn steps(table: &Table, value: &Value) -> Result<Vec<Value>, String> {
    if let Some(key) = table.keys().find(|key| !keys::STEPS.contains(&key.as_str())) {
        return Err(format!(
            "the key {key} beside {}",
            suggest::listed(keys::STEPS.iter().copied())
        ));
    }
    let number = |key: &str| {
        let number = table.get(key).and_then(|entry| entry.value.number());
        number.filter(|number| number.is_finite()).ok_or_else(|| format!("no number as {key}"))
    };
    let (from, to, steps) = (number("from")?, number("to")?, number("steps")?);
    if steps.fract() != 0.0 || !(2.0..=keys::MOST_VALUES as f64).contains(&steps) {
        return Err(if steps == 1.0 { "1 step".to_owned() } else { format!("{steps} steps") });
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
