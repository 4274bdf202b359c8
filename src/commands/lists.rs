//! `polaris params`, `interventions`, `outcomes`, `figures`: the catalogue as a person reads it on a terminal, in the
//! language asked for and at most eighty columns wide.

use crate::catalogue::Text;
use crate::catalogue::figures;
use crate::catalogue::outcomes::{self, Kind};
use crate::catalogue::parameters;
use crate::cli::Listing;
use crate::commands::catalogue::{
    computed, figures_markdown, forms, interventions_markdown, outcomes_markdown,
    parameters_markdown,
};
use crate::commands::json;
use crate::interventions;
use crate::studies::calibrate::told::band;
use crate::studies::shared::error::CommandError;
use crate::studies::shared::language::words;
use crate::terminal::{self, hanging, printable};
use crate::words::Message;
use crate::words::{Words, capital, say};
use serde_json::Value;

/// Lists the parameters.
///
/// # Errors
/// When nothing contains what was asked for, or standard output cannot be written.
pub(super) fn parameters(listing: &Listing) -> Result<(), CommandError> {
    let mut list = List::new(listing, parameters_markdown)?;
    let words = list.words;
    for p in parameters::TABLE {
        let tuned = words.of_family("tuned", p.name).unwrap_or_default();
        if !list.wants(&[&[p.name, &tuned][..], &both(p.meaning)].concat()) {
            continue;
        }
        if listing.json {
            list.entries.push(json::parameter(p, words.language()));
            continue;
        }
        list.line(&say!(
            words,
            "list-parameter",
            name = p.name,
            default = words.typed(&p.default.to_string()),
            unit = words.named("parameter-unit", p.unit),
            low = words.typed(&p.low.to_string()),
            high = words.typed(&p.high.to_string()),
        ));
        list.part(&format!("{}.", words.of_language(p.meaning)));
        list.part(&say!(words, "list-source", source = p.source.text(words.language())));
    }
    list.show()
}

/// Lists the interventions.
///
/// # Errors
/// When nothing contains what was asked for, or standard output cannot be written.
pub(super) fn interventions(listing: &Listing) -> Result<(), CommandError> {
    let mut list = List::new(listing, interventions_markdown)?;
    let (words, language) = (list.words, list.words.language());
    for i in &interventions::TABLE {
        if !list.wants(&[&[i.name, i.alias][..], &both(i.dose_one)].concat()) {
            continue;
        }
        if listing.json {
            list.entries.push(json::intervention(i, language));
            continue;
        }
        let route = |route: Text| say!(words, "list-route", route = route.of(language));
        list.line(&format!("{} ({})", i.name, i.alias));
        list.part(&say!(words, "list-dose", dose = i.dose_one.of(language)));
        list.part(&say!(words, "list-coverage", reach = i.reach.words().of(language)));
        list.part(&route(i.route));
        list.part(&say!(
            words,
            "list-hours",
            hours = i.hours_in_words(language),
            most = words.typed(&i.dose_max.to_string()),
        ));
        for (key, form) in forms(i) {
            list.part(&say!(words, "list-form", key = key, form = form.dose_one.of(language)));
            list.within(&route(form.route));
            list.within(&say!(words, "list-form-hours", hours = form.hours_in_words(language)));
        }
        list.part(&say!(words, "list-source", source = i.source.text(language)));
    }
    list.show()
}

/// Lists the outcomes.
///
/// # Errors
/// When nothing contains what was asked for, or standard output cannot be written.
pub(super) fn outcomes(listing: &Listing) -> Result<(), CommandError> {
    let mut list = List::new(listing, outcomes_markdown)?;
    let words = list.words;
    for o in outcomes::TABLE {
        if !list.wants(&[&[o.name][..], &both(o.label), &both(o.meaning)].concat()) {
            continue;
        }
        if listing.json {
            list.entries.push(json::outcome(o, words.language()));
            continue;
        }
        let better = words.direction_hint(o.direction.word(), o.kind == Kind::Count);
        list.line(&format!("{} ({}; {better})", o.name, words.column_unit(o.unit())));
        list.part(&format!("{}.", capital(o.label.of(words.language()))));
        list.part(&format!("{}.", o.meaning.of(words.language())));
    }
    list.show()
}

/// Lists the published figures.
///
/// # Errors
/// When nothing contains what was asked for, or standard output cannot be written.
pub(super) fn figures(listing: &Listing) -> Result<(), CommandError> {
    let mut list = List::new(listing, figures_markdown)?;
    let words = list.words;
    for f in figures::TABLE {
        if !list.wants(&[&[f.name][..], &both(f.meaning)].concat()) {
            continue;
        }
        if listing.json {
            list.entries.push(json::figure(f, words));
            continue;
        }
        let (unit, usage) =
            (words.named("fit-unit", f.unit), words.named("figure-use", f.usage.word()));
        list.line(&format!("{}: {} ({unit}; {usage})", f.name, band(words, f.band)));
        list.part(&format!("{}.", words.of_language(f.meaning)));
        list.part(&say!(words, "list-published", published = words.of_language(f.published)));
        let evidence = words.named("evidence", f.evidence.word());
        let source = format!("{} ({evidence}).", words.of_language(f.source));
        list.part(&say!(words, "list-source", source = source));
        list.part(&say!(words, "list-model", computed = computed(f, words)));
    }
    list.show()
}

/// The text in every language.
fn both(text: Text) -> [&'static str; 2] {
    [text.en, text.nl]
}

/// A list of the catalogue, limited to entries that contain a text.
struct List<'a> {
    listing: &'a Listing,
    words: Words,
    /// What is looked for, in lower case.
    part: String,
    markdown: fn() -> String,
    text: String,
    /// The entries that were asked for, as JSON.
    entries: Vec<Value>,
}

impl<'a> List<'a> {
    fn new(listing: &'a Listing, markdown: fn() -> String) -> Result<Self, CommandError> {
        let part = listing.contains.as_deref().unwrap_or_default().to_lowercase();
        let words = words(listing.lang, None)?;
        Ok(Self { listing, words, part, markdown, text: String::new(), entries: Vec::new() })
    }

    /// Whether one of these texts contains what is looked for.
    fn wants(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| text.to_lowercase().contains(&self.part))
    }

    /// Adds the first line of an entry; where it is too long, what stands in brackets goes below it.
    fn line(&mut self, text: &str) {
        let text = printable(text);
        match text.split_once(" (").filter(|_| hanging(&text).contains('\n')) {
            Some((name, brackets)) => {
                self.push(name);
                self.part(&format!("({brackets}"));
            }
            None => self.push(&text),
        }
    }

    /// Adds what is said of it.
    fn part(&mut self, text: &str) {
        self.push(&format!("    {}", printable(text)));
    }

    /// Adds what is said of a part of it.
    fn within(&mut self, text: &str) {
        self.push(&format!("        {}", printable(text)));
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(&hanging(line));
        self.text.push('\n');
    }

    fn show(self) -> Result<(), CommandError> {
        if self.listing.markdown {
            return Ok(terminal::show(&(self.markdown)())?);
        }
        if self.text.is_empty() && self.entries.is_empty() {
            let part = self.listing.contains.as_deref().unwrap_or_default();
            let told = say!(self.words, "list-nothing", part = format!("{part:?}"));
            return Err(CommandError::Asked(Message::verbatim(told)));
        }
        if self.listing.json {
            return Ok(terminal::show(&json::lines(&self.entries))?);
        }
        Ok(terminal::show(&self.text)?)
    }
}
