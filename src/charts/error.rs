//! Why a figure could not be drawn.

use crate::words::{Message, message};
use std::fmt;

/// Why a figure could not be drawn.
#[derive(Debug)]
pub enum ChartError {
    /// The drawing library refused a mark or a font; what it said.
    #[cfg(feature = "cli")]
    Drawing(String),
    /// The pixels could not be packed.
    #[cfg(feature = "cli")]
    Png(png::EncodingError),
}

impl ChartError {
    /// Why, for a reader of any language.
    #[must_use]
    pub fn message(&self) -> Message {
        match *self {
            #[cfg(feature = "cli")]
            Self::Drawing(ref cause) => message!("error-figure", cause = cause),
            #[cfg(feature = "cli")]
            Self::Png(ref cause) => message!("error-figure-png", cause = cause.to_string()),
        }
    }
}

impl fmt::Display for ChartError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

impl std::error::Error for ChartError {}

#[cfg(feature = "cli")]
impl From<png::EncodingError> for ChartError {
    fn from(cause: png::EncodingError) -> Self {
        Self::Png(cause)
    }
}
