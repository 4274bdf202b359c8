//! Entries of the catalogue as JSON, for other programs.

use crate::catalogue::figures::{Band, Figure};
use crate::catalogue::language::Language;
use crate::catalogue::outcomes::{Kind, Outcome};
use crate::catalogue::parameters::Parameter;
use crate::catalogue::references::keys_of;
use crate::commands::catalogue::{computed, forms};
use crate::interventions::Intervention;
use crate::words::Words;
use serde_json::{Value, json};

/// Entries as text, indented.
pub(super) fn lines(entries: &[Value]) -> String {
    serde_json::to_string_pretty(entries).unwrap_or_default() + "\n"
}

/// A number in its shortest form, so that 0.4 does not become 0.4000000059604645.
fn number(value: f32) -> Value {
    value.to_string().parse::<f64>().map_or(Value::Null, Value::from)
}

/// A parameter.
pub(super) fn parameter(it: &Parameter, language: Language) -> Value {
    json!({
        "key": it.name,
        "unit": it.unit,
        "default": number(it.default),
        "plausible": [number(it.low), number(it.high)],
        "allowed": [number(it.allowed_low()), number(it.allowed_high())],
        "meaning": it.meaning.of(language),
        "references": keys_of(&it.source.text(Language::English)),
        "source": it.source.text(language),
    })
}

/// An intervention.
pub(super) fn intervention(it: &Intervention, language: Language) -> Value {
    let form = |(key, form): (&str, &crate::interventions::Addition)| {
        json!({
            "key": key,
            "adds": form.dose_one.of(language),
            "hours": form.hours_in_words(language),
        })
    };
    json!({
        "key": it.name,
        "alias": it.alias,
        "unit": "dose",
        "dose_one": it.dose_one.of(language),
        "allowed": [0, number(it.dose_max)],
        "coverage": it.reach.words().of(language),
        "hours_at_dose_one": it.hours_in_words(language),
        "meaning": it.route.of(language),
        "forms": forms(it).map(form).collect::<Vec<_>>(),
        "references": keys_of(&it.source.text(Language::English)),
        "source": it.source.text(language),
    })
}

/// An outcome.
pub(super) fn outcome(it: &Outcome, language: Language) -> Value {
    let kind = match it.kind {
        Kind::Size => "size",
        Kind::Count => "count",
        Kind::Amount => "amount",
        Kind::Mean(_) => "mean",
    };
    json!({
        "key": it.name,
        "kind": kind,
        "unit": it.unit(),
        "per": it.per.name(),
        "better": it.direction.word(),
        "label": it.label.of(language),
        "meaning": it.meaning.of(language),
    })
}

/// A published figure.
pub(super) fn figure(it: &Figure, words: Words) -> Value {
    let language = words.language();
    let (low, high) = match it.band {
        Band::Between(low, high) => (Some(low), Some(high)),
        Band::AtLeast(low) => (Some(low), None),
        Band::Above(_) | Band::BelowCountry => (None, None),
    };
    json!({
        "key": it.name,
        "unit": it.unit,
        "band": [low, high],
        "band_in_words": it.band.text(),
        "use": it.usage.word(),
        "meaning": it.meaning.of(language),
        "published": it.published.of(language),
        "evidence": it.evidence.word(),
        "computed_as": computed(it, words),
        "references": keys_of(it.source.en),
        "source": it.source.of(language),
    })
}
