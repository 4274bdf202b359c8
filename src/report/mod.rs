//! Figures and the page that shows them: pure functions from plain rows to bytes.
//!
//! ```text
//! Results -> one sheet of marks per figure -> SVG, PNG
//!         -> answer in sentences           -> page
//! ```
//!
//! Nothing here writes a file, knows a rule of the model, or computes a statistic.

mod answer;
mod axis;
pub mod calibration;
mod doses;
mod effects;
mod effects_by_policy;
pub mod exploration;
mod forest;
mod html;
mod legend;
pub mod patterns;
mod render;
mod results;
mod risks_by_kind;
mod risks_over_years;
pub mod sensitivity;
mod series;
mod sheet;
pub mod story;
mod style;
pub mod sweep;
mod tables;
mod term;

pub use answer::{answer, variance_ratios};
pub use html::page;
pub use results::{Cost, Dose, Effect, Facts, Interplay, Results, Target};

use crate::words::say;
use sheet::Sheet;

/// Why a figure could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The drawing library refused a mark or a font; what it said.
    #[error("a figure could not be drawn: {0}")]
    Drawing(String),
    /// The pixels could not be packed.
    #[error("a figure could not be packed as PNG")]
    Png(#[from] png::EncodingError),
}

/// One figure, ready to be written or shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Name of its files, without an ending.
    pub name: &'static str,
    /// The figure as an SVG document.
    pub svg: String,
    /// The figure as a PNG, 1600 pixels wide.
    pub png: Vec<u8>,
    /// What the figure shows, for those who cannot see it.
    pub alt: String,
    /// How to read it.
    pub caption: String,
}

/// Every figure for which there are values, in the order of the page.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(results: &Results) -> Result<Vec<Figure>, Error> {
    let words = results.words;
    let few = results.few();
    let policies = words.list(&few.policies);
    let primary = words.outcome(results.primary_outcome().name);
    let mut interventions: Vec<String> =
        results.doses.iter().map(|dose| dose.intervention.clone()).collect();
    interventions.dedup();
    let effects =
        if results.is_many() { effects_by_policy::sheet(results) } else { effects::sheet(results) };
    let drawn: [(&'static str, Option<Sheet>, String, String); 5] = [
        (
            "effects",
            effects,
            say!(
                words,
                "effects-alt",
                policies = words.list(&results.policies),
                baseline = results.baseline(),
            ),
            words.say("effects-caption"),
        ),
        (
            "doses",
            doses::sheet(results),
            say!(
                words,
                "doses-alt",
                outcome = &primary,
                interventions = words.list(&interventions),
            ),
            words.say("doses-caption"),
        ),
        (
            "risks_over_years",
            risks_over_years::sheet(&few),
            say!(words, "years-alt", outcome = &primary, policies = &policies),
            words.say("years-caption"),
        ),
        (
            "risks_by_kind",
            risks_by_kind::sheet(&few),
            say!(words, "kinds-alt", policies = &policies),
            words.say("kinds-caption"),
        ),
        (
            "term",
            term::sheet(&few),
            say!(words, "term-alt", policies = &policies),
            words.say("term-caption"),
        ),
    ];
    let mut figures = Vec::new();
    for (name, sheet, alt, caption) in drawn {
        let Some(sheet) = sheet else { continue };
        figures.push(figure(name, &sheet, alt, caption)?);
    }
    Ok(figures)
}

/// A sheet as a figure.
fn figure(
    name: &'static str,
    sheet: &Sheet,
    alt: String,
    caption: String,
) -> Result<Figure, Error> {
    let (svg, png) = (render::svg(sheet, &alt)?, render::png(sheet)?);
    Ok(Figure { name, svg, png, alt, caption })
}

/// A text without what neither XML nor a font can show: control characters become spaces.
fn printable(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') {
                ' '
            } else {
                letter
            }
        })
        .collect()
}
