//! The language in which the terminal speaks: one at a time, as a signal may have to be answered anywhere.

use crate::words::{Language, Words};
use std::sync::{PoisonError, RwLock};

static SPOKEN: RwLock<Words> = RwLock::new(Words::of(Language::English));

/// Lets messages and progress be in the language of these words from now on.
pub fn speak(words: Words) {
    *SPOKEN.write().unwrap_or_else(PoisonError::into_inner) = words;
}

/// The words of messages and progress.
#[must_use]
pub fn words() -> Words {
    *SPOKEN.read().unwrap_or_else(PoisonError::into_inner)
}
