//! What arises and what comes out of it: hidden beside exposed.

use super::results::Results;
use super::risks_by_kind::{bars, categories};
use super::sheet::Sheet;
use crate::catalogue::outcomes;
use crate::words::en;

/// What arises, whether or not anybody learns of it.
pub(super) const ARISES: [&str; 2] = ["risks_relation", "violations_relation"];
/// What of it council, audit, media or mayor learn of.
pub(super) const COMES_OUT: [&str; 3] =
    ["exposures_relation", "exposures_of_violations", "affairs_relation"];

/// The figure; `None` unless both sides have a value.
pub(super) fn sheet(results: &Results) -> Option<Sheet> {
    let panel = |heading: fn(&str) -> String, names: &[&str]| {
        let unit = outcomes::find(names[0]).map_or("", |place| outcomes::TABLE[place].unit());
        (heading(unit), categories(results, names, en::outcome))
    };
    let panels = [panel(en::arises, &ARISES), panel(en::comes_out, &COMES_OUT)];
    if panels.iter().any(|(_, categories)| categories.is_empty()) {
        return None;
    }
    Some(bars(results, en::SEEN_TITLE, "", &panels))
}
