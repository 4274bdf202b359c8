//! The languages in which Polaris speaks.

use std::str::FromStr;

/// A language in which Polaris speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Dutch.
    Dutch,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// Its code, as in `--lang` and in a page: `en` or `nl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }
}

/// A code that stands for no language of the program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a language of Polaris; allowed: en, nl")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|language| language.code() == code);
        known.ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

/// A text that the author of a scenario wrote, in one or several languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    /// The text where none is given for the language of a reader.
    pub text: String,
    /// The Dutch text, if there is one of its own.
    pub dutch: Option<String>,
}

impl Wording {
    /// The text for a reader of this language.
    #[must_use]
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.text,
            Language::Dutch => self.dutch.as_deref().unwrap_or(&self.text),
        }
    }
}
