//! A figure, ready to be written or shown.

use crate::charts::error::ChartError;
#[cfg(feature = "cli")]
use crate::charts::render;
use crate::charts::sheet::Sheet;
use crate::charts::svg;

/// One figure, ready to be written or shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Name of its files, without an ending.
    pub name: &'static str,
    /// The figure as an SVG document.
    pub svg: String,
    /// The figure as a PNG, 1600 pixels wide.
    #[cfg(feature = "cli")]
    pub png: Vec<u8>,
    /// What the figure shows, for those who cannot see it.
    pub alt: String,
    /// How to read it.
    pub caption: String,
}

/// A sheet as a figure.
pub(crate) fn figure(
    name: &'static str,
    sheet: &Sheet,
    alt: String,
    caption: String,
) -> Result<Figure, ChartError> {
    Ok(Figure {
        name,
        svg: svg::svg(sheet, &alt),
        #[cfg(feature = "cli")]
        png: render::png(sheet)?,
        alt,
        caption,
    })
}
