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
    /// Its title.
    pub title: String,
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
        title: sheet.title.clone(),
        svg: svg::svg(sheet, &alt),
        #[cfg(feature = "cli")]
        png: render::png(sheet)?,
        alt,
        caption,
    })
}

/// The figures of those sheets that are there, each with its name and a text that says both what it shows and how
/// to read it.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub(crate) fn figures(
    sheets: impl IntoIterator<Item = (&'static str, Option<Sheet>, String)>,
) -> Result<Vec<Figure>, ChartError> {
    let there = sheets.into_iter().filter_map(|(name, sheet, text)| Some((name, sheet?, text)));
    there.map(|(name, sheet, text)| figure(name, &sheet, text.clone(), text)).collect()
}
