//! What a person sees while the program works: messages and progress, on standard error, so that
//! results are never mixed into it.

mod lines;
mod progress;
mod spoken;

pub use lines::{
    StdoutError, colours, columns, error, hanging, help_or_error, line, object, printable, show,
    wrapped,
};
pub use progress::Bar;
pub use spoken::{begin, is_json, speak, speak_of, use_json, words};
