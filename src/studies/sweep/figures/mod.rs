//! The report of a sweep: figures by the keys that vary, the answer in sentences, the page. Variants of
//! the rules have a figure, a table and sentences of their own.

pub mod dots;
pub mod forest;
pub mod heat;
pub mod lines;
pub mod multiples;

use crate::charts::error::ChartError;
use crate::charts::figure::{Figure, figure};
use crate::charts::sheet::Sheet;
use crate::studies::sweep::results::{self, Results};
use crate::words::say;

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
pub fn figures(results: &Results) -> Result<Drawn, ChartError> {
    let words = results.words;
    let axes = results.axes();
    let is_number = |axis: &results::Axis| axis.numbers.is_some();
    let (sheet, caption) = match &axes[..] {
        [only] if is_number(only) => {
            (lines::sheet(results, only), &words.say("sweep-lines-caption"))
        }
        [one, other] if is_number(one) && is_number(other) => {
            (heat::sheet(results, one, other), &words.say("sweep-heat-caption"))
        }
        _ if !results.variants.is_empty() && results.policies.len() > 1 => {
            (forest::sheet(results), &words.say("variants-caption"))
        }
        _ if axes.iter().any(is_number) => {
            (multiples::sheet(results, &axes), &words.say("sweep-multiples-caption"))
        }
        _ => (dots::sheet(results), &words.say("sweep-dots-caption")),
    };
    match sheet {
        Ok(sheet) => {
            Ok(Drawn { figures: vec![of_sweep(results, &sheet, caption)?], left_out: vec![] })
        }
        Err(why) => {
            Ok(Drawn { figures: vec![], left_out: vec![say!(words, "sweep-left-out", why = why)] })
        }
    }
}

fn of_sweep(results: &Results, sheet: &Sheet, caption: &str) -> Result<Figure, ChartError> {
    let words = results.words;
    let alt = say!(
        words,
        "sweep-alt",
        outcome = words.outcome(results.outcome().name),
        keys = words.list(&results.keys),
        policies = words.list(&results.policies),
    );
    figure("sweep", sheet, alt, caption.to_owned())
}
