//! The figures of a run: pure functions from plain rows to bytes.
//!
//! ```text
//! Results -> one sheet of marks per figure -> SVG, PNG
//! ```
//!
//! Nothing here writes a file, knows a rule of the model, or computes a statistic.

pub mod by_policy;
pub mod effects_by_policy;
pub mod forest;
pub mod grids;
pub mod plot;

use crate::charts::error::ChartError;
use crate::charts::figure::Figure;
use crate::studies::run::figures::plot::Plot;
use crate::studies::run::results::Results;

macro_rules! figures {
    ($($file:ident)+) => {
        $(pub mod $file;)+

        /// All figures, in the order of the page.
        pub(crate) const PLOTS: &[Plot] = &[$($file::PLOT),+];
    };
}

// A figure is a file that declares its `PLOT`, and its line here.
figures! {
    effects
    effects_others
    doses
    risks_over_years
    risks_by_kind
    seen
    term
    profiles
    trade_offs
    cost_effect
}

/// The names of all figures, in the order of the page.
#[must_use]
pub fn names() -> Vec<&'static str> {
    PLOTS.iter().map(|plot| plot.name).collect()
}

/// Every figure for which there are values, in the order of the page.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(results: &Results) -> Result<Vec<Figure>, ChartError> {
    figures_while(results, || Ok(()))
}

/// As [`figures()`]; `go_on` is asked before each figure, and what it refuses ends the drawing.
///
/// # Errors
/// Those of `go_on`, and as for [`figures()`].
pub fn figures_while<E: From<ChartError>>(
    results: &Results,
    go_on: impl Fn() -> Result<(), E>,
) -> Result<Vec<Figure>, E> {
    let few = results.few();
    let mut drawn = Vec::new();
    for plot in PLOTS {
        go_on()?;
        drawn.extend(plot.draw(results, &few)?);
    }
    Ok(drawn)
}
