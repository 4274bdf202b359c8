//! The keys of one table, read with their bounds; what does not fit becomes a fault.

use crate::scenario::error::{Draft, Findings, missing};
use crate::scenario::keys::{self, Real, Whole};
use crate::scenario::source::Place;
use crate::scenario::tree::{Entry, Node, Table, Value};
use crate::scenario::{decimals, suggest};
use crate::text::is_unsafe;
use crate::words::{Message, message};
use std::ops::RangeInclusive;

/// One table with its dotted name.
pub(super) struct Fields<'t, 'f> {
    pub table: &'t Table,
    pub path: String,
    pub place: Place,
    pub findings: &'f mut Findings,
}

impl<'t, 'f> Fields<'t, 'f> {
    /// The table that a value is; anything else is a fault.
    pub fn of(value: &'t Value, path: &str, findings: &'f mut Findings) -> Option<Self> {
        if let Some(table) = value.table() {
            return Some(Self {
                table,
                path: path.to_owned(),
                place: value.place.clone(),
                findings,
            });
        }
        findings.push(Draft::at(&value.place, path, value.describe(), message!("fault-table")));
        None
    }

    pub fn get(&self, key: &str) -> Option<&'t Value> {
        self.table.get(key).map(|entry| &entry.value)
    }

    /// The dotted name of a key.
    pub fn dotted(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub fn fault(&mut self, place: &Place, key: &str, found: Message, allowed: Message) {
        let key = self.dotted(key);
        self.findings.push(Draft::at(place, &key, found, allowed));
    }

    /// A required key that is not there.
    pub fn missing(&mut self, key: &str, allowed: Message) {
        let place = self.place.clone();
        self.fault(&place, key, missing(), allowed);
    }

    /// Every key that is not among those allowed.
    pub fn only(&mut self, allowed: &[&str]) {
        let unknown = self.table.iter().filter(|(key, _)| !allowed.contains(&key.as_str()));
        for (key, entry) in unknown {
            self.unknown(key, entry, allowed, suggest::closest(key, allowed.iter().copied()));
        }
    }

    pub fn unknown(
        &mut self,
        key: &str,
        entry: &Entry,
        allowed: &[&str],
        suggestion: Option<String>,
    ) {
        let allowed = suggest::listed(allowed.iter().copied());
        let draft =
            Draft::at(&entry.key, &self.dotted(key), message!("fault-unknown-key"), allowed);
        self.findings.push(draft.suggest(suggestion));
    }

    /// A whole number within its bounds; `None` if it is not there or faulty.
    pub fn whole(&mut self, known: &Whole) -> Option<u64> {
        let value = self.get(known.key)?;
        if let Node::Whole(Some(number), _) = value.node
            && let Ok(number) = u64::try_from(number)
            && (known.low..=known.high).contains(&number)
        {
            return Some(number);
        }
        let fits = |number: u64| (known.low..=known.high).contains(&number);
        let meant = decimals::whole_meant(value, fits);
        let separators = meant.is_some() && !matches!(value.node, Node::Text(_));
        let (low, high) = (known.low, known.high);
        let allowed = if separators {
            message!("fault-whole-plain", low = low, high = high)
        } else {
            message!("fault-whole", low = low, high = high)
        };
        let path = self.dotted(known.key);
        self.findings
            .push(Draft::at(&value.place, &path, value.describe(), allowed).suggest(meant));
        None
    }

    /// A whole number within its bounds, or its default.
    pub fn whole_or_default(&mut self, known: &Whole) -> u64 {
        self.whole(known).or(known.default).unwrap_or(known.low)
    }

    /// A number within its bounds, or its default.
    pub fn real(&mut self, known: &Real) -> f64 {
        let Some(value) = self.get(known.key) else {
            return known.default;
        };
        let allowed = message!("fault-number", low = known.low, high = known.high);
        let path = self.dotted(known.key);
        number(value, &path, known.low..=known.high, allowed, self.findings)
            .unwrap_or(known.default)
    }

    pub fn flag(&mut self, key: &str) -> Option<bool> {
        let value = self.get(key)?;
        if let Node::Flag(flag) = value.node {
            return Some(flag);
        }
        self.fault(&value.place, key, value.describe(), message!("fault-true-or-false"));
        None
    }

    /// A text of one line that people can read; blanks around it are cut off.
    pub fn name(&mut self, key: &str) -> Option<(String, Place)> {
        self.words(key, keys::LONGEST_NAME, false)
    }

    /// A longer text; `lines` allows it to run over several.
    pub fn words(&mut self, key: &str, longest: usize, lines: bool) -> Option<(String, Place)> {
        let value = self.get(key)?;
        let text = value.text().map(str::trim);
        match text.map(|text| (text, flaw(text, longest, lines))) {
            Some((text, None)) => Some((text.to_owned(), value.place.clone())),
            Some((_, Some(flaw))) => {
                let allowed = message!("fault-text-of", longest = longest);
                self.fault(&value.place, key, flaw, allowed);
                None
            }
            None => {
                self.fault(&value.place, key, value.describe(), message!("fault-quoted-text"));
                None
            }
        }
    }

    /// One of a few words.
    pub fn choice(&mut self, key: &str, words: &[&'static str]) -> Option<&'static str> {
        let value = self.get(key)?;
        let text = value.text().unwrap_or_default();
        let chosen = words.iter().find(|word| **word == text).copied();
        if chosen.is_none() {
            let draft = Draft::at(
                &value.place,
                &self.dotted(key),
                value.describe(),
                suggest::listed(words.iter().copied()),
            );
            self.findings.push(draft.suggest(suggest::closest(text, words.iter().copied())));
        }
        chosen
    }
}

/// What is wrong with a text, if anything.
pub(super) fn flaw(text: &str, longest: usize, lines: bool) -> Option<Message> {
    let fine_control = |character: char| lines && matches!(character, '\n' | '\r' | '\t');
    if text.is_empty() {
        return Some(message!("fault-empty-text"));
    }
    if let Some(bad) =
        text.chars().find(|character| is_unsafe(*character) && !fine_control(*character))
    {
        let code = format!("{:04X}", u32::from(bad));
        return Some(if bad.is_control() {
            message!("fault-control", code = code)
        } else {
            message!("fault-direction", code = code)
        });
    }
    let length = text.chars().count();
    (length > longest).then(|| message!("fault-long-text", number = length))
}

/// A finite number within bounds; `allowed` says in words what they are.
pub(super) fn number(
    value: &Value,
    path: &str,
    bounds: RangeInclusive<f64>,
    allowed: Message,
    findings: &mut Findings,
) -> Option<f64> {
    let found = value.number().filter(|number| number.is_finite() && bounds.contains(number));
    if found.is_none() {
        let meant = decimals::number_meant(value, &bounds);
        let in_percent = value.number().is_some() && meant.is_some();
        let allowed =
            if in_percent { message!("fault-as-share", allowed = allowed) } else { allowed };
        findings.push(Draft::at(&value.place, path, value.describe(), allowed).suggest(meant));
    }
    // Negative zero is zero.
    found.map(|number| number + 0.0)
}

/// The table with this name, if it is there and is one.
pub(crate) fn section<'t, 'f>(
    tree: &'t Table,
    key: &str,
    findings: &'f mut Findings,
) -> Option<Fields<'t, 'f>> {
    Fields::of(&tree.get(key)?.value, key, findings)
}
