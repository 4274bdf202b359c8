//! The language and the form of messages: one at a time, as a signal may have to be answered anywhere.

use crate::words::{Language, Words};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock};

/// What decides the language.
#[derive(Clone, Copy)]
struct Spoken {
    /// Those of messages and progress.
    words: Words,
    /// Those of what is about no scenario, or about one that names no language.
    otherwise: Words,
    /// Whether the command line names the language, so that no scenario changes it.
    fixed: bool,
}

const ENGLISH: Words = Words::of(Language::English);
static SPOKEN: RwLock<Spoken> =
    RwLock::new(Spoken { words: ENGLISH, otherwise: ENGLISH, fixed: false });

fn set(change: impl FnOnce(&mut Spoken)) {
    change(&mut SPOKEN.write().unwrap_or_else(PoisonError::into_inner));
}

/// Lets messages and progress be in the language of these words from now on.
pub fn speak(words: Words) {
    set(|spoken| spoken.words = words);
}

/// As [`speak`], before any scenario is known; `fixed` keeps that language whatever a scenario names.
pub fn begin(words: Words, fixed: bool) {
    set(|spoken| *spoken = Spoken { words, otherwise: words, fixed });
}

/// Lets messages be in the language that a scenario names, unless the command line names one.
pub fn speak_of(scenario: Option<Language>) {
    set(|spoken| {
        if !spoken.fixed {
            spoken.words = scenario.map_or(spoken.otherwise, Words::of);
        }
    });
}

/// The words of messages and progress.
#[must_use]
pub fn words() -> Words {
    SPOKEN.read().unwrap_or_else(PoisonError::into_inner).words
}

/// Whether messages are JSON.
static JSON: AtomicBool = AtomicBool::new(false);

/// Lets every line on standard error be a JSON object from now on, or text.
pub fn use_json(json: bool) {
    JSON.store(json, Ordering::Relaxed);
}

/// Whether every line on standard error is a JSON object.
#[must_use]
pub fn is_json() -> bool {
    JSON.load(Ordering::Relaxed)
}
