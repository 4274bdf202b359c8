//! `ScenarioError` and warnings shown with the lines in which they stand.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::error::{Diagnostic, ScenarioError, Warnings};
use super::source::{Source, Sources, printable};
use crate::text::is_unsafe;
use crate::words::{Words, message, say};

/// Longest part of a line that is shown, in bytes.
const WIDTH: usize = 160;

impl ScenarioError {
    /// All faults in English, each with the line in which it stands; `coloured` for a terminal.
    #[must_use]
    pub fn render(&self, coloured: bool) -> String {
        self.render_in(Words::default(), coloured)
    }

    /// As [`ScenarioError::render`], in a language.
    #[must_use]
    pub fn render_in(&self, words: Words, coloured: bool) -> String {
        let mut text = render(self.list(), &self.sources, Grade::Error, words, coloured);
        if self.more() > 0 {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", words.tell(&self.rest()));
        }
        text
    }
}

impl Warnings {
    /// All warnings, each with the line in which it stands; empty where there are none.
    #[must_use]
    pub fn render(&self, words: Words, coloured: bool) -> String {
        let mut text = render(self.list(), &self.sources, Grade::Warning, words, coloured);
        if self.more() > 0 {
            let rest = message!("fault-warnings-rest", number = self.more());
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", words.tell(&rest));
        }
        text
    }
}

/// What is shown: errors, or warnings, which have the same parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grade {
    Error,
    Warning,
}

fn render(
    list: &[Diagnostic],
    sources: &Sources,
    grade: Grade,
    words: Words,
    coloured: bool,
) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for fault in list {
        text.push_str(&renderer.render(&[group(fault, sources, grade, words)]));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(fault: &'a Diagnostic, sources: &'a Sources, grade: Grade, words: Words) -> Group<'a> {
    let [found, allowed] = fault.told(words);
    let (level, label) = match grade {
        Grade::Error => {
            let level = Level::ERROR.with_name(words.say("fault-level-error"));
            (level, say!(words, "fault-allowed", allowed = allowed))
        }
        Grade::Warning => (Level::WARNING.with_name(words.say("fault-level-warning")), allowed),
    };
    let title = say!(words, "fault-title", key = &fault.key, found = found);
    let mut group = Group::with_title(level.primary_title(title));
    let source = fault.source.and_then(|index| sources.get(index));
    match source {
        Some(source) if fault.line > 0 => {
            group = group.element(snippet(source, &fault.file, fault.line, &fault.span, label));
        }
        _ => {
            let note = Level::NOTE.with_name(words.say("fault-level-note"));
            group = group.element(note.message(format!("{}: {label}", fault.file)));
        }
    }
    if let Some(also) = &fault.also
        && let Some(source) = sources.get(also.source)
    {
        group = group.element(snippet(
            source,
            &also.file,
            also.line,
            &also.span,
            words.say("fault-other-here"),
        ));
    }
    if let Some(suggestion) = &fault.suggestion {
        let help = Level::HELP.with_name(words.say("fault-level-help"));
        let meant = say!(words, "fault-did-you-mean", suggestion = suggestion);
        group = group.element(help.message(meant));
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
    let shown = blank_unsafe(&text[from..to]);
    let at = char_start(&shown, at - from);
    let end = char_end(&shown, end.saturating_sub(from).max(at));
    let end = if end == at { char_end(&shown, at + 1) } else { end };
    let annotation = AnnotationKind::Primary.span(at..end).label(label);
    Snippet::source(shown).line_start(line).path(printable(file)).annotation(annotation)
}

/// Unsafe characters become a blank of the same number of bytes, so that spans stay true.
fn blank_unsafe(text: &str) -> String {
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
