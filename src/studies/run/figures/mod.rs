//! The figures of a run: pure functions from plain rows to bytes.
//!
//! ```text
//! Results -> one sheet of marks per figure -> SVG, PNG
//! ```
//!
//! Nothing here writes a file, knows a rule of the model, or computes a statistic.

pub mod cost_effect;
pub mod doses;
pub mod effects;
pub mod effects_by_policy;
pub mod effects_others;
pub mod forest;
pub mod profiles;
pub mod risks_by_kind;
pub mod risks_over_years;
pub mod seen;
pub mod term;
pub mod trade_off;

use crate::charts::error::ChartError;
use crate::charts::figure::{Figure, figure};
use crate::charts::sheet::Sheet;
use crate::studies::run::results::Results;
use crate::words::say;

/// Every figure for which there are values, in the order of the page.
///
/// # Errors
/// When the drawing library fails, which values and names cannot bring about.
pub fn figures(results: &Results) -> Result<Vec<Figure>, ChartError> {
    figures_while(results, || Ok(()))
}

/// As [`figures`]; `go_on` is asked before each figure, and what it refuses ends the drawing.
///
/// # Errors
/// Those of `go_on`, and as for [`figures`].
pub fn figures_while<E: From<ChartError>>(
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
            "effects_others",
            effects_others::sheet(results),
            say!(
                words,
                "effects-others-alt",
                policies = words.list(&results.policies),
                baseline = results.baseline(),
            ),
            words.say("effects-others-caption"),
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
