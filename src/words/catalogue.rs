//! The Fluent files, each read once.

use crate::catalogue::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentNumberType};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// The texts of these files in each language.
macro_rules! files {
    ($($name:literal)+) => {
        const ENGLISH: &[&str] = &[$(include_str!(concat!("en/", $name, ".ftl"))),+];
        // The help of the command line is in English where the command line is declared.
        const DUTCH: &[&str] = &[include_str!("nl/help.ftl"), $(include_str!(concat!("nl/", $name, ".ftl"))),+];
    };
}

files! {
    "answer" "batch" "calibration" "check" "counts" "errors" "exploration" "faults" "figures" "lists" "live" "live_lists" "mix" "outcomes" "page" "patterns" "report" "sensitivity"
    "sentences" "story" "story_codes" "story_terms" "studies" "sweep" "terminal" "variants" "workbook"
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 2]> =
    LazyLock::new(|| [bundle(Language::English), bundle(Language::Dutch)]);

fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => ENGLISH,
        Language::Dutch => DUTCH,
    }
}

fn bundle(language: Language) -> Bundle {
    let locale = language.code().parse().expect("two letters are a code of a language");
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Marks around what is put in are for languages of two directions, and are not plain text.
    bundle.set_use_isolating(false);
    for file in files(language) {
        // What cannot be read is left out; tests hold that there is no such thing.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(read, _)| read);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// What can be put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, numbers written out among them.
    Text(String),
    /// A number, to choose a plural by. It is not meant to be shown.
    Count(f64),
    /// A place in an order, to choose an ordinal by.
    Place(u32),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// To choose by: `yes` or `no`.
impl From<bool> for Value {
    fn from(so: bool) -> Self {
        Self::Text(if so { "yes" } else { "no" }.to_owned())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Count(number as f64)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Count(f64::from(number))
    }
}

fn ordinal(number: u32) -> FluentNumber {
    let kind = FluentNumberOptions { r#type: FluentNumberType::Ordinal, ..Default::default() };
    FluentNumber::new(f64::from(number), kind)
}

/// A message in a language; `None` where no file has the key.
pub(super) fn message(
    language: Language,
    key: &str,
    values: &[(&'static str, Value)],
) -> Option<String> {
    let bundle = &BUNDLES[language as usize];
    let pattern = bundle.get_message(key)?.value()?;
    let mut given = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        let value = match value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Count(number) => FluentValue::from(*number),
            Value::Place(number) => FluentValue::from(ordinal(*number)),
        };
        given.set(*name, value);
    }
    // A variable that is missing stands in braces; tests hold that there is none.
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&given), &mut faults).into_owned())
}

/// The keys of a language, in the order of its files.
#[must_use]
pub fn keys(language: Language) -> Vec<&'static str> {
    let lines = files(language).iter().flat_map(|file| file.lines());
    let keys = lines.filter(|line| line.starts_with(|letter: char| letter.is_ascii_alphabetic()));
    keys.filter_map(|line| line.split_once(" =").map(|(key, _)| key)).collect()
}
