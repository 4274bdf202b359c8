//! Messages that have no language yet: what is wrong is known before it is known who reads it.

use super::catalogue::Value;
use super::handle::Words;
use crate::catalogue::Text;
use std::fmt;

/// A message that is said later, in the language of its reader; as text it is in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// A message of the Fluent files, by its key.
    Said { key: &'static str, values: Vec<(&'static str, Part)> },
    /// A text that is the same in every language.
    Verbatim(String),
    /// One after the other.
    Joined(Vec<Message>),
}

/// What is put into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A text, numbers written out among them.
    Text(String),
    /// A number that a plural may depend on.
    Count(usize),
    /// `yes` or `no`, to choose by.
    Flag(bool),
    /// Another message.
    Message(Message),
    /// A text of the catalogue, in all languages.
    Both(Text),
    /// The words for one of a family, as in [`Words::named`].
    Named(&'static str, String),
    /// A number of things, as in [`Words::number_of`].
    NumberOf(&'static str, usize),
}

impl Message {
    /// That with this key; `message!` is shorter.
    #[must_use]
    pub fn of(key: &'static str, values: Vec<(&'static str, Part)>) -> Self {
        Self(Kind::Said { key, values })
    }

    /// A text that is the same in every language: names, numbers, what the system said.
    #[must_use]
    pub fn verbatim(text: impl fmt::Display) -> Self {
        Self(Kind::Verbatim(text.to_string()))
    }

    /// Something as it is written in a file, between backticks.
    #[must_use]
    pub fn literal(text: impl fmt::Display) -> Self {
        Self::verbatim(format!("`{text}`"))
    }

    /// Messages one after the other.
    #[must_use]
    pub fn joined(messages: impl IntoIterator<Item = Message>) -> Self {
        Self(Kind::Joined(messages.into_iter().collect()))
    }

    /// Messages with a comma between them, within two marks.
    #[must_use]
    pub fn listed(open: &str, messages: impl IntoIterator<Item = Message>, close: &str) -> Self {
        let mut parts = vec![Self::verbatim(open)];
        for (place, message) in messages.into_iter().enumerate() {
            if place > 0 {
                parts.push(Self::verbatim(", "));
            }
            parts.push(message);
        }
        parts.push(Self::verbatim(close));
        Self::joined(parts)
    }

    /// Whether it is the message with this key.
    #[must_use]
    pub fn is(&self, wanted: &str) -> bool {
        matches!(&self.0, Kind::Said { key, .. } if *key == wanted)
    }
}

impl Words {
    /// A message in this language.
    #[must_use]
    pub fn tell(self, message: &Message) -> String {
        match &message.0 {
            Kind::Verbatim(text) => text.clone(),
            Kind::Joined(messages) => messages.iter().map(|it| self.tell(it)).collect(),
            Kind::Said { key, values } => {
                let value = |part: &Part| match part {
                    Part::Text(text) => Value::from(text),
                    Part::Count(number) => Value::from(*number),
                    Part::Flag(flag) => Value::from(*flag),
                    Part::Message(message) => Value::from(self.tell(message)),
                    Part::Both(text) => Value::from(self.of_language(*text)),
                    Part::Named(family, member) => Value::from(self.named(family, member)),
                    Part::NumberOf(things, count) => Value::from(self.number_of(things, *count)),
                };
                let values: Vec<_> = values.iter().map(|(name, it)| (*name, value(it))).collect();
                self.say_with(key, &values)
            }
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&Words::default().tell(self))
    }
}

/// A number of things to put into a message: `1 unit`, `2 units`.
#[must_use]
pub fn number_of(things: &'static str, count: impl TryInto<usize>) -> Part {
    Part::NumberOf(things, count.try_into().unwrap_or(usize::MAX))
}

macro_rules! parts {
    ($kind:ident, $as:ty: $($from:ty)*) => {
        $(impl From<$from> for Part {
            fn from(value: $from) -> Self {
                Self::$kind(<$as>::from(value))
            }
        })*
    };
}

parts!(Text, String: &str String &String char);
parts!(Count, usize: usize);
parts!(Flag, bool: bool);
parts!(Message, Message: Message);
parts!(Both, Text: Text);

macro_rules! numbers {
    ($($from:ty)*) => {
        $(impl From<$from> for Part {
            fn from(value: $from) -> Self {
                Self::Text(value.to_string())
            }
        })*
    };
}

numbers!(u32 u64 f32 f64);

/// A message with what is put into it: `message!("key", name = value, other = value)`.
macro_rules! message {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::message::Message::of(
            $key, vec![$((stringify!($name), $crate::words::message::Part::from($value))),*]
        )
    };
}
pub(crate) use message;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::language::Language;

    #[test]
    fn a_message_is_said_in_the_language_of_its_reader() {
        let inner = message!("fault-nothing");
        let message = message!("fault-more", listed = "a, b", more = 3_usize);
        let [english, dutch] = Language::ALL.map(Words::of);
        assert_eq!((english.tell(&inner), dutch.tell(&inner)), ("nothing".into(), "niets".into()));
        assert_eq!(message.to_string(), "a, b and 3 more");
        assert_eq!(dutch.tell(&message), "a, b en nog 3");
        let list = Message::listed("[", [inner.clone(), Message::literal("x")], "]");
        assert_eq!(dutch.tell(&list), "[niets, `x`]");
        assert!(inner.is("fault-nothing") && !list.is("fault-nothing"));
    }
}
