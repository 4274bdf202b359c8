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
mod cost_effect;
mod doses;
mod effect;
mod effects;
mod effects_by_policy;
pub mod exploration;
mod findings;
mod forest;
mod form;
mod html;
mod legend;
mod levels;
mod page;
pub mod patterns;
mod profiles;
mod render;
mod results;
mod risks_by_kind;
mod risks_over_years;
mod seen;
pub mod sensitivity;
mod series;
mod sheet;
pub mod side_by_side;
pub mod story;
mod style;
mod svg;
pub mod sweep;
mod tables;
mod term;
mod trade_off;

pub use answer::{answer, variance_ratios};
pub use findings::{Findings, Study};
pub use page::page;
pub use results::{Cost, Dose, Effect, Facts, Interplay, Results, TOO_FEW_REPLICATES, Target};

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
    figures_while(results, || Ok(()))
}

/// As [`figures`]; `go_on` is asked before each figure, and what it refuses ends the drawing.
///
/// # Errors
/// Those of `go_on`, and as for [`figures`].
pub fn figures_while<E: From<Error>>(
    results: &Results,
    go_on: impl Fn() -> Result<(), E>,
) -> Result<Vec<Figure>, E> {
    let drawn = sheets(results);
    drawn
        .into_iter()
        .map(|Drawn { name, sheet, alt, caption }| {
            go_on()?;
            Ok(figure(name, &sheet, alt, caption)?)
        })
        .collect()
}

/// A figure before any picture is made of it.
struct Drawn {
    name: &'static str,
    sheet: Sheet,
    alt: String,
    caption: String,
}

/// The sheet of every figure for which there are values.
fn sheets(results: &Results) -> Vec<Drawn> {
    let words = results.words;
    let few = results.few();
    let (places, policies) = (results.places(&few.policies), words.list(&few.policies));
    let outcome = results.primary_outcome();
    let primary = words.outcome(outcome.name);
    let effects =
        if results.is_many() { effects_by_policy::sheet(results) } else { effects::sheet(results) };
    let some = |sheet: Option<Sheet>| sheet.map(|sheet| sheet.among(&places));
    let drawn = [
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
                interventions = words.list(&results.interventions()),
            ),
            words.say("doses-caption"),
        ),
        (
            "risks_over_years",
            some(risks_over_years::sheet(&few, outcome)),
            words.years_alt(&primary, &policies, results.facts.years),
            words.years_caption(results.facts.years),
        ),
        (
            "risks_by_kind",
            some(risks_by_kind::sheet(&few)),
            say!(words, "kinds-alt", policies = &policies),
            words.say("kinds-caption"),
        ),
        (
            "seen",
            some(seen::sheet(&few)),
            say!(words, "seen-alt", policies = &policies),
            words.say("seen-caption"),
        ),
        (
            "term",
            some(term::sheet(&few)),
            say!(words, "term-alt", policies = &policies),
            words.say("term-caption"),
        ),
        (
            "profiles",
            some(profiles::sheet(&few, outcome)),
            say!(words, "profiles-alt", outcome = &primary, policies = &policies),
            words.say("profiles-caption"),
        ),
        (
            "trade_offs",
            some(trade_off::sheet(&few)),
            say!(words, "trade-offs-alt", policies = &policies),
            words.say("trade-offs-caption"),
        ),
        (
            "cost_effect",
            some(cost_effect::sheet(&few)),
            say!(words, "cost-alt", outcome = &primary, policies = &policies),
            words.say("cost-caption"),
        ),
    ];
    drawn
        .into_iter()
        .filter_map(|(name, sheet, alt, caption)| Some(Drawn { name, sheet: sheet?, alt, caption }))
        .collect()
}

/// A sheet as a figure.
fn figure(
    name: &'static str,
    sheet: &Sheet,
    alt: String,
    caption: String,
) -> Result<Figure, Error> {
    let (svg, png) = (svg::svg(sheet, &alt), render::png(sheet)?);
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
