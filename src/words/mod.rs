//! What people read, one catalogue per language.
//!
//! Every phrase is a message of a Fluent file: `en/page.ftl` and `nl/page.ftl` hold the same keys.
//! [`Words`] says them; numbers go in as text, in the form of the language, so that plurals, choices
//! and the order of words are the files' alone. Methods with a name of their own stand where a phrase
//! is more than a key: they say what goes in, and of which kind.

pub(crate) mod catalogue;
mod figures;
mod handle;
pub(crate) mod message;
mod numbers;
mod outcomes;
mod page;
mod sentences;
mod story;
mod sweep;

pub use crate::catalogue::language::{Language, UnknownLanguage};
pub use catalogue::{Value, keys};
pub(crate) use handle::say;
pub use handle::{EMPTY, Words, capital};
pub(crate) use message::message;
pub use message::{Message, Part, number_of};
pub use sentences::about;
pub use story::DossierTraits;
