//! One form for every key, so that two spellings of a key are recognised as the same key.

use crate::catalogue::parameters;
use crate::interventions;
use crate::scenario::error::Draft;
use crate::scenario::source::Place;
use crate::scenario::tree::{Entry, Node, Table, Value};
use crate::scenario::{keys, paths};
use crate::words::{Message, message};

/// A key as written, with its canonical form.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// As written.
    pub name: String,
    /// Where it is written.
    pub place: Place,
    /// The same for every spelling.
    pub canonical: Vec<String>,
}

impl Named {
    /// Whether both are the same key, or one contains the other.
    fn overlaps(&self, other: &Self) -> bool {
        overlap(&self.canonical, &other.canonical)
    }

    /// The error that this key was given before as `first`; `table` is its prefix in messages.
    pub fn twice(&self, first: &Self, table: &str) -> Draft {
        let spelling = &first.name;
        let found = if self.canonical == first.canonical {
            message!("fault-also-as", key = spelling)
        } else {
            message!("fault-overlaps", key = spelling)
        };
        Draft::at(&self.place, &format!("{table}{}", self.name), found, message!("fault-key-once"))
            .also(&first.place)
    }

    /// The first key of a list that this one overlaps.
    pub fn among<'n>(&self, others: &'n [Self]) -> Option<&'n Self> {
        others.iter().find(|other| self.overlaps(other))
    }

    /// The parameter of `[model]` that it is, as group and name.
    pub fn parameter(&self) -> Option<(&str, &str)> {
        match &self.canonical[..] {
            [model, group, name] if model == "model" => Some((group, name)),
            _ => None,
        }
    }
}

/// Whether two canonical keys are the same, or one contains the other.
fn overlap(one: &[String], other: &[String]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// The canonical form of a key: `model.` filled in, members of lists by number, interventions by
/// name, and the number that stands for a dose or a half-width under that key. `whole` says that
/// the value is a table and so replaces all that the key contains.
pub(super) fn canonical(tree: &Table, path: &[String], whole: bool) -> Vec<String> {
    let mut path = in_full(tree, path.to_vec());
    let within = match path.first().map(String::as_str) {
        Some("sweep") => 1,
        Some("uncertainty") if path.get(1).is_some_and(|part| part == "ranges") => 2,
        _ => 0,
    };
    if within > 0 && path.len() > within {
        let inner = canonical(tree, &path[within..], whole);
        path.truncate(within);
        path.extend(inner);
        return path;
    }
    let list = path[0].clone();
    if let Some(Node::List(items)) = tree.get(&list).map(|entry| &entry.value.node)
        && let Some(member) = path.get_mut(1)
        && let Some(index) = paths::position(items, member).ok().flatten()
    {
        *member = format!("#{}", index + 1);
    }
    if list == "policies"
        && let Some(part) = path.get_mut(2)
        && let Some(known) = interventions::find(part)
    {
        known.name.clone_into(part);
        if path.len() == 3 && !whole {
            path.push(keys::DOSE.to_owned());
        }
    }
    if !whole && path == ["run", keys::PRECISION] {
        path.push(keys::HALF_WIDTH.key.to_owned());
    }
    path
}

/// A bare parameter name stands for `model.` and that name; dotted parameters in quotes unfold.
pub(super) fn in_full(tree: &Table, path: Vec<String>) -> Vec<String> {
    let first = path[0].split('.').next().unwrap_or_default();
    let known = keys::TOP.contains(&first) || tree.contains_key(first);
    let is_group = |group: &str| {
        parameters::TABLE.iter().any(|parameter| parameter.name.starts_with(&format!("{group}.")))
    };
    let mut full = Vec::new();
    if !known && is_group(first) {
        full.push("model".to_owned());
    }
    for part in path {
        if parameters::find(&part).is_some() {
            full.extend(part.split('.').map(str::to_owned));
        } else {
            full.push(part);
        }
    }
    full
}

/// A value in a table whose keys may be dotted, or nested tables, or both.
pub(super) struct Leaf<'t> {
    /// The keys of the tables that lead to it.
    pub keys: Vec<String>,
    /// The parts of its dotted name; `None` where a key cannot be read.
    pub path: Option<Vec<String>>,
    pub place: &'t Place,
    pub value: &'t Value,
}

/// All values of a table. A table with one of the keys of `ends` is a value itself.
pub(super) fn leaves<'t>(table: &'t Table, ends: &[&str]) -> Vec<Leaf<'t>> {
    let mut found = Vec::new();
    gather(table, ends, &[], &mut found);
    found
}

fn gather<'t>(table: &'t Table, ends: &[&str], above: &[String], found: &mut Vec<Leaf<'t>>) {
    for (key, entry) in table {
        let keys = [above, std::slice::from_ref(key)].concat();
        match &entry.value.node {
            Node::Table(inner)
                if !inner.is_empty() && !ends.iter().any(|end| inner.contains_key(*end)) =>
            {
                gather(inner, ends, &keys, found);
            }
            _ => {
                let first = keys.first().and_then(|key| paths::split(key));
                let path = first.map(|first| [&first, &keys[1..]].concat());
                found.push(Leaf { keys, path, place: &entry.key, value: &entry.value });
            }
        }
    }
}

/// Whether a list of values holds tables, each of which replaces all that a key contains.
pub(super) fn holds_tables(value: &Value) -> bool {
    matches!(&value.node, Node::List(list) if list.iter().any(|item| item.table().is_some()))
}

/// Lets what is said `nearer` (in the file that extends another, or by a setting) replace the same
/// key of `[sweep]` or of the uncertain ranges in another spelling.
pub(super) fn settle_spellings(tree: &mut Table, nearer: impl Fn(&Place) -> bool) {
    for (table, ends) in [(&["sweep"][..], keys::STEPS), (&["uncertainty", "ranges"], keys::RANGE)]
    {
        let lost: Vec<Vec<String>> = {
            let Some(inner) = inner(tree, table) else { continue };
            let all: Vec<(Leaf<'_>, Vec<String>)> = leaves(inner, ends)
                .into_iter()
                .filter_map(|leaf| {
                    let canonical = canonical(tree, leaf.path.as_ref()?, holds_tables(leaf.value));
                    Some((leaf, canonical))
                })
                .collect();
            let near = |leaf: &Leaf<'_>| nearer(leaf.place);
            let is_lost = |(leaf, key): &&(Leaf<'_>, Vec<String>)| {
                !near(leaf) && all.iter().any(|(other, known)| near(other) && overlap(key, known))
            };
            all.iter().filter(is_lost).map(|(leaf, _)| leaf.keys.clone()).collect()
        };
        for keys in lost {
            let whole: Vec<&str> =
                table.iter().copied().chain(keys.iter().map(String::as_str)).collect();
            remove(tree, &whole);
        }
    }
}

/// A parameter with both a constant and a series.
pub(super) struct Both {
    pub group: String,
    pub name: String,
    pub constant: Place,
    pub series: Place,
}

/// The parameters that have both a constant in `[model]` and a series.
pub(super) fn constant_and_series(tree: &Table) -> Vec<Both> {
    let Some(series) = inner(tree, &["series"]) else { return Vec::new() };
    let groups = series.iter().filter_map(|(group, entry)| Some((group, entry.value.table()?)));
    let members = groups.flat_map(|(group, table)| {
        table.iter().map(move |(name, entry)| (group.clone(), name.clone(), entry.key.clone()))
    });
    members
        .filter_map(|(group, name, series)| {
            let constant = inner(tree, &["model", &group])?.get(&name)?.key.clone();
            Some(Both { group, name, constant, series })
        })
        .collect()
}

/// Whether a parameter has a series.
pub(super) fn has_series(tree: &Table, group: &str, name: &str) -> bool {
    inner(tree, &["series", group]).is_some_and(|series| series.contains_key(name))
}

/// Why a value of a parameter of the model would have no effect: it has a series, or every
/// municipality overrides it. The place is that of what takes its place.
pub(super) fn without_effect(tree: &Table, group: &str, name: &str) -> Option<(Message, Place)> {
    let at = |table: &Table, path: &[&str]| Some(inner(table, path)?.get(name)?.key.clone());
    if let Some(series) = at(tree, &["series", group]) {
        return Some((message!("fault-has-series"), series));
    }
    let Node::List(list) = &tree.get("municipalities")?.value.node else { return None };
    let overrides: Option<Vec<Place>> =
        list.iter().map(|item| at(item.table()?, &["overrides", group])).collect();
    let first = overrides?.into_iter().next()?;
    Some((message!("fault-all-override"), first))
}

/// The table at a path.
pub(super) fn inner<'t>(tree: &'t Table, path: &[&str]) -> Option<&'t Table> {
    path.iter().try_fold(tree, |table, key| table.get(*key)?.value.table())
}

/// Removes the entry at a path, and tables that it leaves empty below the first.
pub(super) fn remove(tree: &mut Table, path: &[&str]) {
    let Some((first, rest)) = path.split_first() else { return };
    if rest.is_empty() {
        tree.remove(*first);
        return;
    }
    if let Some(Entry { value: Value { node: Node::Table(inner), .. }, .. }) = tree.get_mut(*first)
    {
        remove(inner, rest);
        if inner.is_empty() {
            tree.remove(*first);
        }
    }
}
