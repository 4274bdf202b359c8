//! Why a figure could not be drawn.

/// Why a figure could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The drawing library refused a mark or a font; what it said.
    #[cfg(feature = "cli")]
    #[error("a figure could not be drawn: {0}")]
    Drawing(String),
    /// The pixels could not be packed.
    #[cfg(feature = "cli")]
    #[error("a figure could not be packed as PNG: {0}")]
    Png(#[from] png::EncodingError),
}
