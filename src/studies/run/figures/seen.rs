//! What arises and what comes out of it: hidden beside exposed.

use crate::catalogue::outcomes;
use crate::charts::sheet::Sheet;
use crate::studies::run::figures::risks_by_kind::{bars, categories};
use crate::studies::run::results::Results;
use crate::words::{Words, say};

/// What arises, whether or not anybody learns of it.
pub(crate) const ARISES: [&str; 2] = ["risks_relation", "violations_relation"];
/// What of it council, audit, media or mayor learn of.
pub(crate) const COMES_OUT: [&str; 3] =
    ["exposures_relation", "exposures_of_violations", "affairs_relation"];

/// The figure; `None` unless both sides have a value.
pub(crate) fn sheet(results: &Results) -> Option<Sheet> {
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
