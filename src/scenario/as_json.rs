//! Errors and warnings of a scenario as JSON, for other programs.

use super::error::Diagnostic;
use crate::words::Words;
use serde_json::{Value, json};

impl Diagnostic {
    /// The error or warning as a JSON object, with texts in a language: its place, the key, what was found, what is
    /// allowed, what was probably meant (or null), and all of it in one line.
    #[must_use]
    pub fn json(&self, words: Words) -> Value {
        let [found, allowed] = self.told(words);
        json!({
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "key": self.key,
            "found": found,
            "allowed": allowed,
            "suggestion": self.suggestion,
            "message": self.message_in(words),
        })
    }
}
