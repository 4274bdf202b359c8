//! A handle on the words of a language, which is passed along.

use super::catalogue::{self, Value};
use crate::catalogue::Text;
use crate::catalogue::language::Language;

/// The words of a language; a handle that is passed along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words {
    pub(crate) language: Language,
    /// Whether sentences of a story leave the numbers of the model out.
    pub(crate) plain: bool,
}

impl Words {
    /// Those of a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self { language, plain: false }
    }

    /// The same without numbers, for stories: no weights, shares, doses or counts.
    #[must_use]
    pub const fn without_numbers(self) -> Self {
        Self { plain: true, ..self }
    }

    /// Whether they leave numbers out.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        self.plain
    }

    /// Whose they are.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// The text in this language, of one that is declared in all of them.
    #[must_use]
    pub fn of_language(self, text: Text) -> &'static str {
        text.of(self.language)
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
        $words.say_with($key, &[$((stringify!($name), $crate::words::catalogue::Value::from($value))),*])
    };
}
pub(crate) use say;
