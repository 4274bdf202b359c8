//! `--set KEY=VALUE`: single keys laid over the scenario.

use crate::interventions;
use crate::scenario::canonical::{self, Named};
use crate::scenario::error::{Draft, Findings};
use crate::scenario::paths::{name_of, position, split};
use crate::scenario::source::{Base, Place, Source, Sources};
use crate::scenario::tree::{Entry, Node, Table, Value};
use crate::scenario::{decimals, keys, merge, raw, suggest};
use crate::words::{Message, message};

/// Applies all settings in the order given, and returns the keys that they set. Two settings of one
/// key are an error, since one of them would be ignored.
pub(super) fn apply(
    tree: &mut Table,
    sources: &mut Sources,
    sets: &[String],
    findings: &mut Findings,
) -> Vec<Named> {
    let mut settings: Vec<Named> = Vec::new();
    let mut leaves = Vec::new();
    for set in sets {
        let base = Base::Folder(std::path::PathBuf::new());
        let source = sources.add(Source::new(format!("--set {set}"), set.clone(), base));
        let whole = Place { source, span: 0..set.len() };
        let Some((key, written)) = set.split_once('=') else {
            findings.push(Draft::at(
                &whole,
                set,
                message!("fault-no-equals"),
                message!("fault-key-value"),
            ));
            continue;
        };
        let Some(path) = split(key) else {
            findings.push(Draft::at(
                &whole,
                key,
                message!("fault-unreadable-key"),
                message!("fault-dotted", example = "run.seed"),
            ));
            continue;
        };
        let place = Place { source, span: key.len() + 1..set.len() };
        let text = written.trim();
        if let Some(draft) = decimals::split_list(&place, text) {
            findings.push(draft);
            continue;
        }
        let as_text = || Value { node: Node::Text(text.to_owned()), place: place.clone() };
        let value = raw::parse_value(&place, text, findings).unwrap_or_else(as_text);
        let name = key.trim().to_owned();
        let place = Place { source, span: 0..key.len() };
        let canonical = canonical::canonical(tree, &path, value.table().is_some());
        let named = Named { name, place: place.clone(), canonical };
        if let Some(first) = named.among(&settings) {
            findings.push(named.twice(first, ""));
            continue;
        }
        leaves.extend(all_set(tree, &path, &named, &value));
        settings.push(named);
        put(tree, &path, &place, value, findings);
    }
    leaves
}

/// The keys that one setting sets: all those in its value where that is a table.
fn all_set(tree: &Table, path: &[String], named: &Named, value: &Value) -> Vec<Named> {
    match value.table() {
        Some(table) if !table.is_empty() => {
            let inner = |(key, entry): (&String, &Entry)| {
                let path = [path, std::slice::from_ref(key)].concat();
                all_set(tree, &path, named, &entry.value)
            };
            table.iter().flat_map(inner).collect()
        }
        table => {
            let canonical = canonical::canonical(tree, path, table.is_some());
            vec![Named { canonical, ..named.clone() }]
        }
    }
}

/// Sets one key, given by its parts and the place where it is named, to a value.
pub(super) fn put(
    tree: &mut Table,
    path: &[String],
    key: &Place,
    value: Value,
    findings: &mut Findings,
) {
    let path = canonical::in_full(tree, path.to_vec());
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    Setting { key: key.clone(), full: path.join("."), findings }.into_table(tree, &parts, value);
}

/// One setting on its way to its place in the tree.
struct Setting<'f> {
    key: Place,
    full: String,
    findings: &'f mut Findings,
}

impl Setting<'_> {
    fn into_table(mut self, table: &mut Table, path: &[&str], value: Value) {
        let Some((first, rest)) = path.split_first() else {
            return;
        };
        if self.full == "extends" {
            self.fault(message!("fault-a-setting"), message!("fault-extends-in-file"));
            return;
        }
        let first = other_spelling(table, first);
        if rest.is_empty() {
            let entry = Entry { key: self.key, value: dose_within(table.get(first), value) };
            // A table is laid over the one that is there, as a file is over the file that it extends.
            merge::lay_over(table, Table::from([(first.to_owned(), entry)]));
            return;
        }
        let empty = Value { node: Node::Table(Table::new()), place: self.key.clone() };
        let entry = table
            .entry(first.to_owned())
            .or_insert_with(|| Entry { key: self.key.clone(), value: empty });
        if interventions::find(first).is_some() && entry.value.number().is_some() {
            let dose = Entry { key: entry.key.clone(), value: entry.value.clone() };
            entry.value.node = Node::Table(Table::from([(keys::DOSE.to_owned(), dose)]));
        }
        match &mut entry.value.node {
            Node::Table(inner) => self.into_table(inner, rest, value),
            Node::List(list) => self.into_list(list, first, rest, value),
            _ => self
                .fault(message!("fault-no-parts", name = first), message!("fault-without-parts")),
        }
    }

    /// Lists hold named things: policies by name, municipalities by profile or roster, or number.
    fn into_list(mut self, list: &mut [Value], list_name: &str, path: &[&str], value: Value) {
        let Some((wanted, rest)) = path.split_first() else {
            return;
        };
        let index = match position(list, wanted) {
            Ok(index) => index,
            Err(found) => {
                let allowed = message!("fault-number-of-one", example = format!("{list_name}.1"));
                return self.fault(found, allowed);
            }
        };
        let names: Vec<&str> = list.iter().map(|item| name_of(item).unwrap_or_default()).collect();
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let table =
            index.and_then(|index| list.get_mut(index)).and_then(|item| match &mut item.node {
                Node::Table(table) => Some(table),
                _ => None,
            });
        match table {
            Some(table) if !rest.is_empty() => self.into_table(table, rest, value),
            Some(_) => {
                self.fault(
                    message!("fault-no-key-of", name = *wanted),
                    Message::verbatim(format!("{list_name}.{wanted}.KEY")),
                );
            }
            None => {
                let allowed = message!(
                    "fault-name-in",
                    list = list_name,
                    names = suggest::listed(names.iter().map(String::as_str)),
                );
                let suggestion = suggest::closest(wanted, names.iter().map(String::as_str));
                let draft = Draft::at(&self.key, &self.full, Message::literal(wanted), allowed)
                    .suggest(suggestion);
                self.findings.push(draft);
            }
        }
    }

    fn fault(&mut self, found: Message, allowed: Message) {
        self.findings.push(Draft::at(&self.key, &self.full, found, allowed));
    }
}

/// The spelling of an intervention that the policy already uses, its name or its alias.
fn other_spelling<'a>(table: &Table, key: &'a str) -> &'a str {
    match interventions::find(key) {
        Some(known) if table.contains_key(known.name) => known.name,
        Some(known) if table.contains_key(known.alias) => known.alias,
        _ => key,
    }
}

/// A number set on an intervention that stands as a table is its dose; the rest stays.
fn dose_within(there: Option<&Entry>, value: Value) -> Value {
    let Some(table) = there.and_then(|entry| entry.value.table()) else {
        return value;
    };
    if value.number().is_none() {
        return value;
    }
    let mut table = table.clone();
    let place = value.place.clone();
    table.insert(keys::DOSE.to_owned(), Entry { key: place.clone(), value });
    Value { node: Node::Table(table), place }
}
