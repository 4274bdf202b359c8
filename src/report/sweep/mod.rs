//! The report of a sweep: figures by the keys that vary, the answer in sentences, the page.

mod answer;
mod dots;
mod heat;
mod lines;
mod multiples;
mod page;
mod results;

pub use answer::{answer, closing};
pub use page::page;
pub use results::{Facts, Results};

use super::sheet::Sheet;
use super::{Error, Figure, render, svg};
use crate::words::en;

/// The figures, and why one is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Figures ready to be written.
    pub figures: Vec<Figure>,
    /// What could not be drawn, and why, in sentences.
    pub left_out: Vec<String>,
}

/// The figure that suits the keys: lines along one number, heat maps over two, small multiples over
/// more, dots for texts.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(results: &Results) -> Result<Drawn, Error> {
    let axes = results.axes();
    let is_number = |axis: &results::Axis| axis.numbers.is_some();
    let (sheet, caption) = match &axes[..] {
        [only] if is_number(only) => (lines::sheet(results, only), en::SWEEP_LINES_CAPTION),
        [one, other] if is_number(one) && is_number(other) => {
            (heat::sheet(results, one, other), en::SWEEP_HEAT_CAPTION)
        }
        _ if axes.iter().any(is_number) => {
            (multiples::sheet(results, &axes), en::SWEEP_MULTIPLES_CAPTION)
        }
        _ => (dots::sheet(results), en::SWEEP_DOTS_CAPTION),
    };
    match sheet {
        Ok(sheet) => {
            Ok(Drawn { figures: vec![figure(results, &sheet, caption)?], left_out: vec![] })
        }
        Err(why) => Ok(Drawn { figures: vec![], left_out: vec![en::sweep_left_out(&why)] }),
    }
}

fn figure(results: &Results, sheet: &Sheet, caption: &'static str) -> Result<Figure, Error> {
    let alt = en::sweep_alt(
        results.outcome().name,
        &en::list(&results.keys),
        &en::list(&results.policies),
    );
    let (svg, png) = (svg::svg(sheet, &alt), render::png(sheet)?);
    Ok(Figure { name: "sweep", svg, png, alt, caption })
}
