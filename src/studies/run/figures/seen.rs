//! What arises and what comes out of it: hidden beside exposed.

use crate::catalogue::outcomes;
use crate::charts::sheet::Sheet;
use crate::studies::run::figures::grids::means;
use crate::studies::run::figures::plot::{Plot, Policies};
use crate::studies::run::figures::risks_by_kind::{bars, categories, section};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// The figure.
pub(crate) const PLOT: Plot = Plot {
    name: "seen",
    section,
    policies: Policies::Few,
    sheet,
    alt: |results| {
        let words = results.words;
        say!(words, "seen-alt", policies = words.list(&results.policies))
    },
    caption: |results| results.words.say("seen-caption"),
    tables: |results| {
        let title = results.words.say("seen-title");
        [&ARISES[..], &COMES_OUT[..]]
            .map(|names| means(results, &title, names, Words::outcome))
            .to_vec()
    },
    by_outcome: None,
};

/// What arises, whether or not anybody learns of it.
const ARISES: [&str; 2] = ["risks_relation", "violations_relation"];
/// What of it council, audit, media or mayor learn of.
const COMES_OUT: [&str; 3] =
    ["exposures_relation", "exposures_of_violations", "affairs_relation"];

/// The figure; `None` unless both sides have a value.
fn sheet(results: &Results) -> Option<Sheet> {
    let words = results.words;
    let unit = |names: &[&str]| {
        words.unit(outcomes::find(names[0]).map_or("", |place| outcomes::TABLE[place].unit()))
    };
    let panels = [
        (
            say!(words, "seen-arises", unit = unit(&ARISES)),
            categories(results, &ARISES, Words::outcome),
        ),
        (
            say!(words, "seen-comes-out", unit = unit(&COMES_OUT)),
            categories(results, &COMES_OUT, Words::outcome),
        ),
    ];
    if panels.iter().any(|(_, categories)| categories.is_empty()) {
        return None;
    }
    Some(bars(results, &words.say("seen-title"), "", &panels))
}
