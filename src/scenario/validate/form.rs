//! The form of an intervention: its audience, and whether it is repeated.

use crate::interventions::{self, Audience, Form, Intervention};
use crate::scenario::tree::Entry;
use crate::scenario::validate::fields::Fields;
use crate::scenario::{keys, suggest};
use crate::words::message;

/// A key of an intervention that says in which form it is held.
struct Key {
    name: &'static str,
    /// Whether an intervention may have it.
    fits: fn(&Intervention) -> bool,
}

const KEYS: [Key; 2] = [
    Key { name: keys::AUDIENCE, fits: |known| known.forms.joint.is_some() },
    Key { name: keys::REPEATED, fits: |known| known.forms.repeated.is_some() },
];

/// Adds an error for each key that the intervention does not have.
pub(super) fn only_its_keys(fields: &mut Fields<'_, '_>, known: &Intervention) {
    let fitting = KEYS.iter().filter(|key| (key.fits)(known)).map(|key| key.name);
    let allowed: Vec<&str> = keys::INTERVENTION.iter().copied().chain(fitting).collect();
    for (name, entry) in fields.table {
        if allowed.contains(&name.as_str()) {
            continue;
        }
        if let Some(key) = KEYS.iter().find(|key| key.name == name) {
            other_form(fields, known, key, entry);
        } else {
            let suggestion = suggest::closest(name, allowed.iter().copied());
            fields.unknown(name, entry, &allowed, suggestion);
        }
    }
}

/// The error for a form that other interventions can take, but not this one.
fn other_form(fields: &mut Fields<'_, '_>, known: &Intervention, key: &Key, entry: &Entry) {
    let others = interventions::TABLE.iter().filter(|other| (key.fits)(other));
    let names = suggest::listed(others.map(|other| other.name));
    let found = message!("fault-key-of-others", name = known.name);
    fields.fault(&entry.key, key.name, found, message!("fault-in-only", names = names));
}

/// The form that the keys ask for.
pub(super) fn form(fields: &mut Fields<'_, '_>) -> Form {
    let default = Form::default();
    let audience = fields.choice(keys::AUDIENCE, &Audience::ALL.map(Audience::word));
    let audience = audience.and_then(Audience::of_word).unwrap_or(default.audience);
    let repeated = fields.flag(keys::REPEATED).unwrap_or(default.repeated);
    Form { audience, repeated }
}
