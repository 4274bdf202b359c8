//! A scenario as written: TOML values, each with its place.
//!
//! Values of several files and of `--set` stand in one tree, and each still knows where it comes
//! from.

use crate::scenario::decimals;
use crate::scenario::error::{Draft, FORM, Findings};
use crate::scenario::source::{Place, printable};
use crate::scenario::tree::{Entry, Node, Table, Value};
use crate::words::{Message, message};
use std::ops::Range;
#[cfg(feature = "cli")]
use std::panic::resume_unwind;
use toml::de::{DeArray, DeTable, DeValue, Error};

/// Tables and lists within each other; a scenario needs five.
const DEEPEST: usize = 16;
/// Times that a file is read again without the lines at fault.
const ROUNDS: usize = 8;
/// Stack of the thread that parses. The parser limits brackets and the parts of a key to 80 each,
/// so a tree is at most 6,400 deep; to drop it takes some kilobytes a level.
#[cfg(feature = "cli")]
const STACK: usize = 64 << 20;

/// Reads a TOML document; what is wrong in its form is added to the findings.
pub(super) fn parse(source: usize, text: &str, findings: &mut Findings) -> Table {
    let parsed = guarded(findings, || parse_around_errors(source, text));
    let Some((tree, found)) = parsed else {
        findings.shape_lost = true;
        return Table::new();
    };
    found.drain_into(findings);
    tree
}

/// Reads what can be read. A parser gives up after some errors, but the rest of the file is to be
/// judged as well: so lines with errors are made blank and the rest is read again.
fn parse_around_errors(source: usize, text: &str) -> (Table, Findings) {
    let mut found = Findings::default();
    let mut readable = text.to_owned();
    for _ in 0..ROUNDS {
        let (tree, errors) = DeTable::parse_recoverable(&readable);
        if errors.is_empty() {
            let table = table(source, tree.get_ref(), DEEPEST, &mut found);
            for entry in table.values() {
                split_lists(&entry.value, &readable, &mut found);
            }
            return (table, found);
        }
        for draft in form_faults(source, &readable, text, &errors) {
            found.push(draft);
        }
        let fewer = blank_lines(&readable, &errors);
        let mut lines = readable.lines().zip(fewer.lines());
        // Without its header it is unknown to which table a key belongs.
        found.shape_lost |=
            lines.any(|(line, blank)| line != blank && line.trim_start().starts_with('['));
        if fewer == readable {
            break;
        }
        readable = fewer;
    }
    found.shape_lost = true;
    (Table::new(), found)
}

/// The text with the lines that hold an error made blank; every byte keeps its place.
fn blank_lines(text: &str, errors: &[Error]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for span in errors.iter().filter_map(Error::span) {
        let start =
            text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let end = text
            .get(span.end..)
            .and_then(|after| after.find('\n'))
            .map_or(text.len(), |at| span.end + at);
        for byte in bytes.get_mut(start..end).unwrap_or_default() {
            if *byte != b'\n' && *byte != b'\r' {
                *byte = b' ';
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Reads one TOML value; `None` where it is not in the form of one.
pub(super) fn parse_value(place: &Place, text: &str, findings: &mut Findings) -> Option<Value> {
    guarded(findings, || {
        let value = DeValue::parse(text).ok()?;
        let mut found = Findings::default();
        let mut value = convert(place.source, &value.span(), value.get_ref(), DEEPEST, &mut found)?;
        shift(&mut value, place);
        found.is_empty().then_some(value)
    })
    .flatten()
}

/// Every part of a value given on the command line stands where the whole stands.
fn shift(value: &mut Value, place: &Place) {
    value.place = place.clone();
    match &mut value.node {
        Node::List(list) => list.iter_mut().for_each(|item| shift(item, place)),
        Node::Table(table) => {
            for entry in table.values_mut() {
                entry.key = place.clone();
                shift(&mut entry.value, place);
            }
        }
        _ => {}
    }
}

/// Runs a parser on a stack that holds the deepest tree it can make; nothing where the system has no
/// thread for it, which the findings then say.
#[cfg(feature = "cli")]
fn guarded<T: Send>(findings: &mut Findings, parser: impl FnOnce() -> T + Send) -> Option<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, parser);
        match thread {
            // A panic in the parser is an error in the program, not in the text.
            Ok(handle) => Some(handle.join().unwrap_or_else(|panic| resume_unwind(panic))),
            Err(cause) => {
                findings.no_thread(&cause);
                None
            }
        }
    })
}

/// Runs a parser on the stack of the caller, where there are no threads.
#[cfg(not(feature = "cli"))]
fn guarded<T: Send>(_: &mut Findings, parser: impl FnOnce() -> T + Send) -> Option<T> {
    Some(parser())
}

/// Syntax errors as faults. A line with a number that TOML does not take is one fault, whatever the
/// parser makes of the rest of it.
fn form_faults(source: usize, readable: &str, text: &str, errors: &[Error]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut judged: Vec<usize> = Vec::new();
    for error in errors {
        let at = error.span().unwrap_or(0..0).start.min(readable.len());
        let start = readable.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let line = readable.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        if judged.contains(&start) {
            continue;
        }
        let slips = decimals::slips(line);
        if slips.is_empty() {
            drafts.push(form_fault(source, text, error));
            continue;
        }
        judged.push(start);
        drafts.extend(slips.into_iter().map(|slip| {
            let span = start + slip.span.start..start + slip.span.end;
            slip.draft(&Place { source, span })
        }));
    }
    drafts
}

/// Lists of whole numbers that were meant as decimals.
fn split_lists(value: &Value, text: &str, findings: &mut Findings) {
    match &value.node {
        Node::List(list) => {
            let written = text.get(value.place.span.clone()).unwrap_or_default();
            match decimals::split_list(&value.place, written) {
                Some(draft) => findings.push(draft),
                None => list.iter().for_each(|item| split_lists(item, text, findings)),
            }
        }
        Node::Table(table) => {
            for entry in table.values() {
                split_lists(&entry.value, text, findings);
            }
        }
        _ => {}
    }
}

/// A syntax error as a fault.
fn form_fault(source: usize, text: &str, error: &Error) -> Draft {
    let span = error.span().unwrap_or(0..0);
    let written = text.get(span.clone()).unwrap_or_default();
    let (what, allowed) =
        error.message().split_once(", expected ").unwrap_or((error.message(), "TOML"));
    let found = if written.trim().is_empty() {
        Message::verbatim(what)
    } else {
        message!("fault-toml", text = printable(written), what = what)
    };
    let allowed = if what == "duplicate key" {
        message!("fault-key-once")
    } else {
        Message::verbatim(allowed)
    };
    Draft::at(&Place { source, span }, FORM, found, allowed)
}

pub(crate) fn table(
    source: usize,
    parsed: &DeTable<'_>,
    depth: usize,
    findings: &mut Findings,
) -> Table {
    let mut entries = Table::new();
    for (key, value) in parsed {
        let place = Place { source, span: key.span() };
        if let Some(value) = convert(source, &value.span(), value.get_ref(), depth, findings) {
            entries.insert(key.get_ref().to_string(), Entry { key: place, value });
        }
    }
    entries
}

pub(crate) fn list(
    source: usize,
    parsed: &DeArray<'_>,
    depth: usize,
    findings: &mut Findings,
) -> Vec<Value> {
    let items = parsed.iter();
    items
        .filter_map(|item| convert(source, &item.span(), item.get_ref(), depth, findings))
        .collect()
}

fn convert(
    source: usize,
    span: &Range<usize>,
    parsed: &DeValue<'_>,
    depth: usize,
    findings: &mut Findings,
) -> Option<Value> {
    let place = Place { source, span: span.clone() };
    let Some(depth) = depth.checked_sub(1) else {
        let allowed = message!("fault-deep", number = DEEPEST);
        findings.push(Draft::at(&place, FORM, message!("fault-nested"), allowed));
        return None;
    };
    let node = match parsed {
        DeValue::String(text) => Node::Text(text.to_string()),
        DeValue::Integer(digits) => {
            let value = i128::from_str_radix(digits.as_str(), digits.radix()).ok();
            Node::Whole(value, digits.to_string())
        }
        DeValue::Float(digits) => {
            Node::Real(digits.as_str().parse().unwrap_or(f64::NAN), digits.to_string())
        }
        DeValue::Boolean(flag) => Node::Flag(*flag),
        DeValue::Datetime(date) => Node::Date(date.to_string()),
        DeValue::Array(items) => Node::List(list(source, items, depth, findings)),
        DeValue::Table(entries) => Node::Table(table(source, entries, depth, findings)),
    };
    Some(Value { node, place })
}
