//! Trees made one: dotted names unfolded, and a file laid over the one it extends.

use crate::scenario::error::{Draft, Findings};
use crate::scenario::source::Place;
use crate::scenario::tree::{Entry, Node, Table, Value};
use crate::scenario::{canonical, keys};
use crate::words::message;

/// Lays a table over another: tables are merged key by key, all else is replaced.
pub(super) fn lay_over(base: &mut Table, over: Table) {
    for (key, entry) in over {
        match base.get_mut(&key) {
            Some(Entry { value: Value { node: Node::Table(below), .. }, .. })
                if entry.value.table().is_some() =>
            {
                if let Node::Table(above) = entry.value.node {
                    lay_over(below, above);
                }
            }
            _ => {
                base.insert(key, entry);
            }
        }
    }
}

/// Removes what something nearer replaces. A number of replicates and a precision to reach exclude
/// each other, and so do the constant and the series of a parameter; a text has its own translation. Where one of them is said
/// `nearer` (in the file that extends another, or by a setting), the other gives way to it; said
/// side by side they stay, and are a fault.
pub(super) fn give_way(tree: &mut Table, nearer: impl Fn(&Place) -> bool) {
    let both = canonical::constant_and_series(tree);
    let lost: Vec<[String; 3]> = both
        .iter()
        .filter_map(|both| {
            let lost = match (nearer(&both.constant), nearer(&both.series)) {
                (true, false) => "series",
                (false, true) => "model",
                _ => return None,
            };
            Some([lost.to_owned(), both.group.clone(), both.name.clone()])
        })
        .collect();
    for path in lost {
        canonical::remove(tree, &path.each_ref().map(String::as_str));
    }
    translations(tree, &nearer);
    replicates_or_precision(tree, nearer);
}

/// Removes the translation of a text that something nearer replaces without translating it.
fn translations(tree: &mut Table, nearer: impl Fn(&Place) -> bool) {
    for (text, dutch) in [("title", keys::TITLE_NL), ("question", keys::QUESTION_NL)] {
        let is_near = |key: &str| tree.get(key).is_some_and(|entry| nearer(&entry.key));
        if is_near(text) && !is_near(dutch) {
            tree.remove(dutch);
        }
    }
}

fn replicates_or_precision(tree: &mut Table, nearer: impl Fn(&Place) -> bool) {
    let Some(Entry { value: Value { node: Node::Table(run), .. }, .. }) = tree.get_mut("run")
    else {
        return;
    };
    let is_near = |key: &str| {
        run.get(key).map(|entry| {
            let within = entry.value.table().into_iter().flat_map(|table| table.values());
            nearer(&entry.key) || within.into_iter().any(|inner| nearer(&inner.key))
        })
    };
    let (replicates, precision) = (keys::REPLICATES.key, keys::PRECISION);
    match (is_near(replicates), is_near(precision)) {
        (Some(true), Some(false)) => run.remove(precision),
        (Some(false), Some(true)) => run.remove(replicates),
        _ => None,
    };
}

/// Makes `"culture.silos" = 0.5` the same as `culture = { silos = 0.5 }` wherever parameters are
/// named, so that both ways of writing meet in one place.
pub(super) fn unfold_parameters(tree: &mut Table, findings: &mut Findings) {
    for key in ["model", "series"] {
        if let Some(entry) = tree.get_mut(key) {
            unfold(&mut entry.value, key, findings);
        }
    }
    let Some(Entry { value: Value { node: Node::List(list), .. }, .. }) =
        tree.get_mut("municipalities")
    else {
        return;
    };
    for item in list {
        if let Node::Table(table) = &mut item.node
            && let Some(entry) = table.get_mut("overrides")
        {
            unfold(&mut entry.value, "municipalities.overrides", findings);
        }
    }
}

fn unfold(value: &mut Value, path: &str, findings: &mut Findings) {
    let Node::Table(table) = &mut value.node else {
        return;
    };
    let mut unfolded = Table::new();
    for (key, entry) in std::mem::take(table) {
        // Parameters have two parts, so one split is enough; what is left is an unknown key.
        match key.split_once('.') {
            Some((group, name)) => {
                let inner = Table::from([(name.to_owned(), entry.clone())]);
                let value = Value { node: Node::Table(inner), place: entry.value.place.clone() };
                add(
                    &mut unfolded,
                    group.to_owned(),
                    Entry { key: entry.key, value },
                    path,
                    findings,
                );
            }
            None => add(&mut unfolded, key, entry, path, findings),
        }
    }
    *table = unfolded;
}

/// Adds an entry; what stood there before is a fault unless both are tables.
fn add(table: &mut Table, key: String, entry: Entry, path: &str, findings: &mut Findings) {
    let path = format!("{path}.{key}");
    match table.get_mut(&key) {
        None => {
            table.insert(key, entry);
        }
        Some(Entry { value: Value { node: Node::Table(there), .. }, .. })
            if entry.value.table().is_some() =>
        {
            if let Node::Table(here) = entry.value.node {
                for (key, entry) in here {
                    add(there, key, entry, &path, findings);
                }
            }
        }
        Some(there) => {
            let draft = Draft::at(
                &entry.key,
                &path,
                message!("fault-same-key"),
                message!("fault-key-once"),
            );
            findings.push(draft.also(&there.key));
        }
    }
}
