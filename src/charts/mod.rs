//! Figures as marks on a sheet, drawn as SVG and PNG. Knows no study.

pub(crate) mod axis;
pub(crate) mod colour;
pub mod error;
pub(crate) mod estimate;
pub mod figure;
pub(crate) mod font;
pub(crate) mod legend;
#[cfg(feature = "cli")]
pub(crate) mod render;
pub(crate) mod series;
pub(crate) mod sheet;
pub(crate) mod style;
pub(crate) mod svg;
