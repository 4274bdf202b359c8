//! A scenario as a few files that need nothing else: what it extends and what was set on the
//! command line are in it, and its rosters lie beside it.

use crate::scenario::load::Raw;
use crate::scenario::source::Sources;
use crate::scenario::tree::{Node, Table, Value};
use std::collections::BTreeMap;

/// A scenario with all that it names, to be kept beside its results. Loaded again under the same
/// name it is the same scenario, to the byte of its resolved text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Portable {
    /// The scenario file: TOML.
    pub text: String,
    /// Rosters by the names that the file gives them: as they were found, and so with an ending that
    /// no spreadsheet opens.
    pub rosters: Vec<(String, String)>,
}

impl Portable {
    /// The scenario of a tree in which no fault was found.
    pub(super) fn of(raw: &Raw, sources: &Sources) -> Self {
        let mut tree = raw.tree.clone();
        let mut rosters: BTreeMap<usize, String> = BTreeMap::new();
        let municipalities = tree.get_mut("municipalities").map(|entry| &mut entry.value.node);
        if let Some(Node::List(list)) = municipalities {
            for (index, source) in &raw.rosters {
                let next = format!("roster-{}.txt", rosters.len() + 1);
                let name = rosters.entry(*source).or_insert(next);
                if let Some(Node::Table(entry)) = list.get_mut(*index).map(|item| &mut item.node)
                    && let Some(roster) = entry.get_mut("roster")
                {
                    roster.value.node = Node::Text(name.clone());
                }
            }
        }
        let text = toml::to_string(&table(&tree)).unwrap_or_default();
        let mut rosters: Vec<(String, String)> = rosters
            .into_iter()
            .map(|(source, name)| (name, sources.text(source).to_owned()))
            .collect();
        rosters.sort();
        Self { text, rosters }
    }
}

fn table(tree: &Table) -> toml::Table {
    tree.iter().map(|(key, entry)| (key.clone(), value(&entry.value))).collect()
}

fn value(written: &Value) -> toml::Value {
    match &written.node {
        Node::Text(text) | Node::Date(text) => toml::Value::String(text.clone()),
        Node::Whole(number, text) => number
            .and_then(|number| i64::try_from(number).ok())
            .map_or_else(|| toml::Value::String(text.clone()), toml::Value::Integer),
        Node::Real(number, _) => toml::Value::Float(*number),
        Node::Flag(flag) => toml::Value::Boolean(*flag),
        Node::List(list) => toml::Value::Array(list.iter().map(value).collect()),
        Node::Table(tree) => toml::Value::Table(table(tree)),
    }
}
