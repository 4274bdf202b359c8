//! A text in every language of the program.

use super::language::Language;

/// A text in every language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Dutch.
    pub nl: &'static str,
}

impl Text {
    /// The text in a language.
    #[must_use]
    pub fn of(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Dutch => self.nl,
        }
    }
}
