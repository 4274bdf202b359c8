//! `ScenarioError` and warnings shown with the lines in which they stand.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::error::{Diagnostic, ScenarioError, Warnings};
use super::source::{Source, Sources, printable};
use crate::text::is_unsafe;

/// Longest part of a line that is shown, in bytes.
const WIDTH: usize = 160;

impl ScenarioError {
    /// All faults, each with the line in which it stands; `coloured` for a terminal.
    #[must_use]
    pub fn render(&self, coloured: bool) -> String {
        let mut text = render(self.list(), &self.sources, &Level::ERROR, coloured);
        if self.more() > 0 {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", self.rest());
        }
        text
    }
}

impl Warnings {
    /// All warnings, each with the line in which it stands; empty where there are none.
    #[must_use]
    pub fn render(&self, coloured: bool) -> String {
        let mut text = render(self.list(), &self.sources, &Level::WARNING, coloured);
        if self.more() > 0 {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "and {} more warnings", self.more());
        }
        text
    }
}

fn render(list: &[Diagnostic], sources: &Sources, level: &Level<'_>, coloured: bool) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for fault in list {
        text.push_str(&renderer.render(&[group(fault, sources, level.clone())]));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(fault: &'a Diagnostic, sources: &'a Sources, level: Level<'a>) -> Group<'a> {
    let label = if level == Level::ERROR {
        format!("allowed: {}", fault.allowed)
    } else {
        fault.allowed.clone()
    };
    let title = format!("{}: found {}", fault.key, fault.found);
    let mut group = Group::with_title(level.primary_title(title));
    let source = fault.source.and_then(|index| sources.get(index));
    match source {
        Some(source) if fault.line > 0 => {
            group = group.element(snippet(source, &fault.file, fault.line, &fault.span, label));
        }
        _ => group = group.element(Level::NOTE.message(format!("{}: {label}", fault.file))),
    }
    if let Some(also) = &fault.also
        && let Some(source) = sources.get(also.source)
    {
        group = group.element(snippet(
            source,
            &also.file,
            also.line,
            &also.span,
            "the other is here".to_owned(),
        ));
    }
    if let Some(suggestion) = &fault.suggestion {
        group = group.element(Level::HELP.message(format!("did you mean `{suggestion}`?")));
    }
    group
}

/// The line in which the span starts, or its part around the span where it is long.
fn snippet<'a>(
    source: &Source,
    file: &'a str,
    line: usize,
    span: &Range<usize>,
    label: String,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let (start, text) = source.line(line);
    let at = span.start.saturating_sub(start).min(text.len());
    let end = span.end.saturating_sub(start).clamp(at, text.len());
    let from = char_start(text, at.saturating_sub(WIDTH / 2));
    let to = char_end(text, (from + WIDTH).max(at));
    let shown = tame(&text[from..to]);
    let at = char_start(&shown, at - from);
    let end = char_end(&shown, end.saturating_sub(from).max(at));
    let end = if end == at { char_end(&shown, at + 1) } else { end };
    let annotation = AnnotationKind::Primary.span(at..end).label(label);
    Snippet::source(shown).line_start(line).path(printable(file)).annotation(annotation)
}

/// Unsafe characters become a blank of the same number of bytes, so that spans stay true.
fn tame(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_unsafe(character) {
            shown.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            shown.push(character);
        }
    }
    shown
}

/// The last start of a character at or before a byte.
fn char_start(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The first start of a character at or after a byte, or the end.
fn char_end(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
