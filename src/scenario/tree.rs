//! What a scenario file holds, with the place of everything.

use crate::scenario::source::{Place, printable};
use crate::words::{Message, message};
use std::collections::BTreeMap;

/// A value and its place.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub node: Node,
    pub place: Place,
}

/// What a value is. Numbers keep the text in which they were written.
#[derive(Debug, Clone)]
pub(super) enum Node {
    Text(String),
    /// `None` where it does not fit.
    Whole(Option<i128>, String),
    Real(f64, String),
    Flag(bool),
    Date(String),
    List(Vec<Value>),
    Table(Table),
}

/// A key with its place and its value.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub key: Place,
    pub value: Value,
}

/// A table by key.
pub(super) type Table = BTreeMap<String, Entry>;

impl Value {
    /// What it is, for a message.
    pub fn describe(&self) -> Message {
        match &self.node {
            Node::Text(text) => message!("fault-text", text = printable(text)),
            Node::Whole(_, text) | Node::Real(_, text) | Node::Date(text) => {
                Message::verbatim(printable(text))
            }
            Node::Flag(flag) => Message::verbatim(flag),
            Node::List(list) => message!("fault-list-of", number = list.len()),
            Node::Table(_) => message!("fault-table"),
        }
    }

    /// The value as it is written in a table of results: whole, and numbers as all programs read
    /// them.
    pub fn written(&self) -> String {
        match &self.node {
            Node::Text(text) => text.clone(),
            _ => self.as_toml(),
        }
    }

    fn as_toml(&self) -> String {
        match &self.node {
            Node::Text(text) => format!("{text:?}"),
            // Not `0x10`.
            Node::Whole(Some(number), text) if text.parse::<i128>().is_err() => number.to_string(),
            Node::Whole(_, text) | Node::Real(_, text) | Node::Date(text) => text.clone(),
            Node::Flag(flag) => flag.to_string(),
            Node::List(list) => {
                let items: Vec<String> = list.iter().map(Self::as_toml).collect();
                format!("[{}]", items.join(", "))
            }
            Node::Table(table) => {
                let item =
                    |(key, entry): (&String, &Entry)| format!("{key} = {}", entry.value.as_toml());
                let items: Vec<String> = table.iter().map(item).collect();
                format!("{{ {} }}", items.join(", "))
            }
        }
    }

    /// The table, if it is one.
    pub fn table(&self) -> Option<&Table> {
        match &self.node {
            Node::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.node {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub fn number(&self) -> Option<f64> {
        match &self.node {
            Node::Whole(Some(number), _) => Some(*number as f64),
            Node::Real(number, _) => Some(*number),
            _ => None,
        }
    }
}
