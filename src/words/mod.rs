//! What people read, one catalogue per language.
//!
//! Every phrase is a message of a Fluent file: `en/page.ftl` and `nl/page.ftl` hold the same keys.
//! [`Words`] says them; numbers go in as text, in the form of the language, so that plurals, choices
//! and the order of words are the files' alone. Methods with a name of their own stand where a phrase
//! is more than a key: they say what goes in, and of which kind.

mod catalogue;
mod figures;
mod numbers;
mod outcomes;
mod page;
mod sentences;
mod story;
mod sweep;

pub use catalogue::{Value, keys};
pub use sentences::about;

use crate::catalogue::Text;
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

/// A code that is of no language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no language; allowed: en, nl")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|language| language.code() == code);
        known.ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

/// The words of a language; a handle that is passed along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words {
    language: Language,
}

impl Words {
    /// Those of a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    /// Whose they are.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// The text in this language, of one that is declared in all of them.
    #[must_use]
    pub fn of_language(self, text: Text) -> &'static str {
        match self.language {
            Language::English => text.en,
            Language::Dutch => text.nl,
        }
    }

    /// A message without variables.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A message with its variables; `say!` is shorter. A key that is in no file is its own message:
    /// a test holds that there is none.
    #[must_use]
    pub fn say_with(self, key: &str, values: &[(&'static str, Value)]) -> String {
        catalogue::message(self.language, key, values).unwrap_or_else(|| key.to_owned())
    }

    /// The words for one of a family, such as an outcome by its column: the message `outcome-` and
    /// its name. Whatever is neither letter, digit nor underscore is a hyphen in a key.
    #[must_use]
    pub fn of_family(self, family: &str, member: &str) -> Option<String> {
        catalogue::message(self.language, &format!("{family}-{}", slug(member)), &[])
    }

    /// As [`Words::of_family`]; one without words is called by its name, underscores being blanks.
    #[must_use]
    pub fn named(self, family: &str, member: &str) -> String {
        self.of_family(family, member).unwrap_or_else(|| member.replace('_', " "))
    }

    /// The messages of a family that is counted from 1, in order.
    #[must_use]
    pub fn several(self, family: &str) -> Vec<String> {
        (1..).map_while(|number: u32| self.of_family(family, &number.to_string())).collect()
    }
}

/// A name as a part of a key.
fn slug(name: &str) -> String {
    let kept = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    name.chars().map(|letter| if kept(letter) { letter } else { '-' }).collect()
}

/// A sentence begins with a capital.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// What stands in a cell without a value.
pub const EMPTY: &str = "\u{2013}";

/// A message with variables: `say!(words, "key", name = value, other = value)`.
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say_with($key, &[$((stringify!($name), $crate::words::Value::from($value))),*])
    };
}
pub(crate) use say;
