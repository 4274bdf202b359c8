//! Several results side by side: lines for a terminal, or Markdown.

use crate::studies::side_by_side::told::{Told, name};
use crate::text;
use crate::words::EMPTY;
use std::fmt::Write;

/// Lines of a terminal; what is longer than its columns is for the caller to break.
#[must_use]
pub fn terminal(told: &Told) -> Vec<String> {
    let mut lines = vec![told.words.say("compared"), String::new()];
    for (place, side) in told.sides().enumerate() {
        lines.push(format!("{}  {}", name(place), side.path));
        lines.push(format!("   {}", told.side(side)));
    }
    lines.extend([String::new(), told.words.say("compared-effects")]);
    let columns = told.columns();
    let width = columns.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    let mut subject = String::new();
    for line in told.lines() {
        let own = told.subject(&line);
        if own != subject {
            lines.push(format!("  {own}"));
            subject = own;
        }
        lines.push(format!("    {}", told.outcome(&line)));
        let cells = columns.iter().zip(told.cells(&line));
        let there = cells.filter_map(|(name, text)| Some((name, text?)));
        lines.extend(there.map(|(name, text)| format!("      {name:<width$}  {text}")));
    }
    for note in told.notes() {
        lines.extend([String::new(), note]);
    }
    for (place, other) in told.others.iter().enumerate() {
        let (first, second) = (name(0), name(place + 1));
        for (heading, _, changed, same) in told.parts(other) {
            lines.extend([String::new(), told.headed(&heading, place + 1)]);
            if changed.is_empty() {
                lines.push(format!("  {same}"));
            }
            for (key, values) in changed {
                lines.push(format!("  {key}"));
                let [one, another] = values.each_ref().map(|it| told.value(it.as_deref()));
                lines.push(format!("    {first} {one}   {second} {another}"));
            }
        }
    }
    lines
}

/// A page of Markdown.
#[must_use]
pub fn markdown(told: &Told) -> String {
    let mut text = format!("# {}\n\n", told.words.say("compared"));
    for (place, side) in told.sides().enumerate() {
        let (path, is) = (escaped(&side.path), escaped(&told.side(side)));
        let _ = writeln!(text, "- **{}** {path}: {is}", name(place));
    }
    let _ = write!(text, "\n## {}\n\n", told.words.say("compared-effects"));
    let head = [vec![told.words.say("compared-what")], told.columns()].concat();
    row(&mut text, &head);
    let _ = writeln!(text, "|{}", "---|".repeat(head.len()));
    for line in told.lines() {
        let what = format!("{}: {}", escaped(&told.subject(&line)), told.outcome(&line));
        let cells =
            told.cells(&line).into_iter().map(|cell| cell.unwrap_or_else(|| EMPTY.to_owned()));
        row(&mut text, &std::iter::once(what).chain(cells).collect::<Vec<_>>());
    }
    for note in told.notes() {
        let _ = write!(text, "\n{}\n", escaped(&note));
    }
    for (place, other) in told.others.iter().enumerate() {
        for (heading, column, changed, same) in told.parts(other) {
            let _ = write!(text, "\n## {}\n\n", told.headed(&heading, place + 1));
            if changed.is_empty() {
                let _ = writeln!(text, "{same}");
                continue;
            }
            row(&mut text, &[column, name(0), name(place + 1)]);
            text.push_str("|---|---|---|\n");
            for (key, values) in changed {
                let [one, another] =
                    values.each_ref().map(|it| escaped(&told.value(it.as_deref())));
                row(&mut text, &[escaped(key), one, another]);
            }
        }
    }
    text
}

fn row(text: &mut String, cells: &[String]) {
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

/// A text in which nothing is a sign of Markdown or HTML, in one line.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text::printable(text).chars() {
        if "\\`*_[]<>|#&".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
