//! What is wrong with a scenario: every fault with its place, what was found, what is allowed.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::source::{Place, Sources, printable};
use crate::catalogue::language::Language;
use crate::text::escaped;
use crate::words::{Message, Words, message};

/// Errors kept and shown; the rest are only counted.
const MOST: usize = 200;

/// Another place that a fault speaks of, such as the first of two equal names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// File.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Bytes of the file.
    pub span: Range<usize>,
    pub(super) source: usize,
}

/// One fault of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// File in which it stands, or `--set KEY=VALUE`.
    pub file: String,
    /// Line, from 1; 0 where the file as a whole is at fault.
    pub line: usize,
    /// Column in characters, from 1; 0 where the file as a whole is at fault.
    pub column: usize,
    /// Dotted name of the key, or `TOML` for a fault of form.
    pub key: String,
    /// What was found, in English.
    pub found: String,
    /// What is allowed, in English.
    pub allowed: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
    /// Bytes of the file.
    pub span: Range<usize>,
    /// A second place that it speaks of.
    pub also: Option<Elsewhere>,
    pub(super) source: Option<usize>,
    /// What was found and what is allowed, for a reader of any language.
    told: [Message; 2],
}

impl Diagnostic {
    /// What is wrong, in one line without its place, in English.
    #[must_use]
    pub fn message(&self) -> String {
        self.message_in(Words::default())
    }

    /// As [`Diagnostic::message`], in a language.
    #[must_use]
    pub fn message_in(&self, words: Words) -> String {
        let [found, allowed] = self.told.clone();
        let line = message!("fault-line", key = &self.key, found = found, allowed = allowed);
        words.tell(&match &self.suggestion {
            None => line,
            Some(meant) => message!("fault-meant", line = line, suggestion = meant),
        })
    }

    /// What was found and what is allowed, in a language.
    pub(super) fn told(&self, words: Words) -> [String; 2] {
        self.told.each_ref().map(|message| words.tell(message))
    }

    /// Whether it stands in `--set` instead of in a file.
    #[must_use]
    fn is_set(&self) -> bool {
        self.file.starts_with("--set ")
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 || self.is_set() {
            write!(out, "{}: {}", self.file, self.message())
        } else {
            write!(out, "{}:{}:{}: {}", self.file, self.line, self.column, self.message())
        }
    }
}

/// All faults of a scenario, at least one unless its text could not be read at all, in the order of
/// files and lines.
#[derive(Debug, Clone)]
pub struct ScenarioError {
    list: Vec<Diagnostic>,
    more: usize,
    no_thread: Option<String>,
    pub(super) language: Option<Language>,
    pub(super) sources: Sources,
}

impl ScenarioError {
    /// The faults; at most 200 are kept.
    #[must_use]
    pub fn list(&self) -> &[Diagnostic] {
        &self.list
    }

    /// How many more faults there are than are listed.
    #[must_use]
    pub fn more(&self) -> usize {
        self.more
    }

    /// How many faults are not listed, in words.
    pub(super) fn rest(&self) -> Message {
        message!("fault-rest", count = self.more, number = self.more.to_string())
    }

    /// That nothing is known about its text, if so, for a reader of any language; else all faults in
    /// English.
    #[must_use]
    pub fn message(&self) -> Message {
        match &self.no_thread {
            Some(cause) => message!("fault-no-thread", cause = cause),
            None => Message::verbatim(self),
        }
    }

    /// The language that the scenario names, as far as it could be read.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        self.language
    }

    /// What the system said where it had no thread to read the scenario with, so that nothing is
    /// known about its text.
    #[must_use]
    pub fn no_thread(&self) -> Option<&str> {
        self.no_thread.as_deref()
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.no_thread.is_some() {
            return self.message().fmt(out);
        }
        for (index, fault) in self.list.iter().enumerate() {
            let line_end = if index == 0 { "" } else { "\n" };
            write!(out, "{line_end}{fault}")?;
        }
        if self.more > 0 {
            write!(out, "\n{}", self.rest())?;
        }
        Ok(())
    }
}

impl std::error::Error for ScenarioError {}

/// What is doubtful in a valid scenario: each warning with its place, what was found, what it means.
///
/// A warning has the shape of a fault; its `allowed` says what follows from what was found.
#[derive(Debug, Clone, Default)]
pub struct Warnings {
    list: Vec<Diagnostic>,
    more: usize,
    /// The texts in which they stand; empty where there is no warning.
    pub(super) sources: Arc<Sources>,
}

impl Warnings {
    /// The warnings in the order of files and lines; at most 200 are kept.
    #[must_use]
    pub fn list(&self) -> &[Diagnostic] {
        &self.list
    }

    /// How many more warnings there are than are listed.
    #[must_use]
    pub fn more(&self) -> usize {
        self.more
    }
}

/// A fault whose place is not yet told in lines and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    place: Option<Place>,
    file: String,
    key: String,
    found: Message,
    allowed: Message,
    suggestion: Option<String>,
    also: Option<Place>,
}

impl Draft {
    /// A fault at a place.
    pub fn at(place: &Place, key: &str, found: Message, allowed: Message) -> Self {
        Self {
            place: Some(place.clone()),
            file: String::new(),
            key: printable(key),
            found,
            allowed,
            suggestion: None,
            also: None,
        }
    }

    /// A fault of a file as a whole.
    pub fn of_file(file: &str, key: &str, found: Message, allowed: Message) -> Self {
        let nowhere = Place { source: 0, span: 0..0 };
        Self { place: None, file: printable(file), ..Self::at(&nowhere, key, found, allowed) }
    }

    pub fn suggest(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion.map(|text| printable(&text));
        self
    }

    pub fn also(mut self, place: &Place) -> Self {
        self.also = Some(place.clone());
        self
    }

    fn finish(self, sources: &Sources) -> Diagnostic {
        let tell = |place: &Place| {
            let source = sources.get(place.source)?;
            let (line, column) = source.line_column(place.span.start);
            Some((printable_name(&source.name), line, column))
        };
        let (file, line, column) = self.place.as_ref().and_then(tell).unwrap_or((self.file, 0, 0));
        let also = self.also.and_then(|place| {
            let (file, line, column) = tell(&place)?;
            Some(Elsewhere { file, line, column, span: place.span, source: place.source })
        });
        let found = match &also {
            Some(first) => {
                let place = format!("{}:{}:{}", first.file, first.line, first.column);
                message!("fault-other-at", found = self.found, place = place)
            }
            None => self.found,
        };
        Diagnostic {
            file,
            line,
            column,
            key: self.key,
            found: found.to_string(),
            allowed: self.allowed.to_string(),
            told: [found, self.allowed],
            suggestion: self.suggestion,
            span: self.place.as_ref().map_or(0..0, |place| place.span.clone()),
            also,
            source: self.place.map(|place| place.source),
        }
    }
}

/// Names of files are shown in full, but for what would disturb a terminal.
fn printable_name(name: &str) -> String {
    escaped(name)
}

/// The faults and warnings found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    drafts: Vec<Draft>,
    more: usize,
    warnings: Vec<Draft>,
    more_warnings: usize,
    /// What the system said where it had no thread to read with.
    no_thread: Option<String>,
    /// Whether it is unknown which keys belong to which table, so that content cannot be judged.
    pub shape_lost: bool,
}

impl Findings {
    pub fn push(&mut self, draft: Draft) {
        if self.drafts.len() < MOST {
            self.drafts.push(draft);
        } else {
            self.more += 1;
        }
    }

    /// Keeps a warning, once: the points of a sweep find the same one over and over.
    pub fn warn(&mut self, draft: Draft) {
        if self.warnings.contains(&draft) {
            return;
        }
        if self.warnings.len() < MOST {
            self.warnings.push(draft);
        } else {
            self.more_warnings += 1;
        }
    }

    /// How many faults there are.
    pub fn number(&self) -> usize {
        self.drafts.len() + self.more
    }

    /// Notes that the system had no thread to read a text with.
    pub fn no_thread(&mut self, cause: &std::io::Error) {
        self.no_thread = Some(cause.to_string());
    }

    /// Whether there are no faults; there may be warnings.
    pub fn is_empty(&self) -> bool {
        self.drafts.is_empty() && self.no_thread.is_none()
    }

    /// Adds these faults to others.
    pub fn drain_into(self, others: &mut Findings) {
        others.more += self.more;
        others.shape_lost |= self.shape_lost;
        others.no_thread = others.no_thread.take().or(self.no_thread);
        for draft in self.drafts {
            others.push(draft);
        }
        others.take_warnings(self.warnings, self.more_warnings);
    }

    fn take_warnings(&mut self, warnings: Vec<Draft>, more: usize) {
        for draft in warnings {
            self.warn(draft);
        }
        self.more_warnings += more;
    }

    /// Takes over faults of content, but for those that merely follow from what could not be read.
    pub fn take_over(&mut self, mut other: Findings, sources: &Sources) {
        self.take_warnings(std::mem::take(&mut other.warnings), other.more_warnings);
        if self.shape_lost {
            return;
        }
        let line = |draft: &Draft| {
            let place = draft.place.as_ref()?;
            let source = sources.get(place.source)?;
            Some(source.line(source.line_column(place.span.start).0).1)
        };
        let of_form = self.drafts.iter().filter(|draft| draft.key == FORM);
        let broken: Vec<&str> = of_form.filter_map(line).collect();
        let base_lost = self.drafts.iter().any(|draft| draft.key == "extends");
        for draft in other.drafts {
            let name = draft.key.rsplit('.').next().unwrap_or_default();
            let follows = base_lost || broken.iter().any(|text| text.contains(name));
            if !draft.found.is(NOTHING) || !follows {
                self.push(draft);
            }
        }
        self.more += other.more;
    }

    /// The faults in the order of files and lines.
    pub fn finish(self, sources: Sources) -> ScenarioError {
        let list = in_order(self.drafts, &sources);
        ScenarioError { list, more: self.more, no_thread: self.no_thread, language: None, sources }
    }

    /// The warnings in the order of files and lines.
    pub fn into_warnings(self, sources: Sources) -> Warnings {
        let list = in_order(self.warnings, &sources);
        let sources = if list.is_empty() { Sources::default() } else { sources };
        Warnings { list, more: self.more_warnings, sources: Arc::new(sources) }
    }
}

fn in_order(drafts: Vec<Draft>, sources: &Sources) -> Vec<Diagnostic> {
    let mut list: Vec<Diagnostic> = drafts.into_iter().map(|draft| draft.finish(sources)).collect();
    list.sort_by_key(|fault| (fault.source, fault.span.start));
    list.dedup();
    list
}

/// The key of a fault in the form of a file.
pub(super) const FORM: &str = "TOML";
/// What is found where a required key is not there.
pub(super) fn missing() -> Message {
    message!("fault-nothing")
}
const NOTHING: &str = "fault-nothing";
