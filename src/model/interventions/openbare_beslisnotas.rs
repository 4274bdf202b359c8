//! Decision notes that are published.

use super::declaration::{Effect, Intervention, Measure, Reach, Shows};
use super::form::Forms;
use super::hours::{Hours, HoursFor::{Municipality, Person}};
use super::kind::Kind;
use crate::catalogue::Source::Assumed;
use crate::catalogue::Text;
use crate::math::raise;

/// The declaration of `openbare_beslisnotas`.
pub const DECLARED: Intervention = Intervention {
    kind: Kind::OpenbareBeslisnotas,
    name: "openbare_beslisnotas",
    alias: "open_decision_notes",
    dose_one: Text {
        en: "the notes on which the college decides are published with the decision, and say who asked what and who advised what",
        nl: "de nota's waarop het college beslist gaan bij het besluit naar buiten, en zeggen wie wat vroeg en wie wat adviseerde",
    },
    reach: Reach::Municipalities,
    dose_max: 4.0,
    hours: &[Hours::of(120.0, Municipality), Hours::of(2.0, Person)],
    weeks: 0,
    forms: Forms::NONE,
    route: Text {
        en: "puts part of what was dealt informally on record, makes what was asked in the corridor and what the council was not told easier to find, and makes it seem more certain that something comes out",
        nl: "legt een deel van wat informeel is geregeld vast, maakt wat op de gang is gevraagd en wat de raad niet is verteld makkelijker te vinden, en laat het zekerder lijken dat iets uitkomt",
    },
    source: Assumed("never measured"),
    effect: Effect::Measure(Measure {
        closes: |p| p.open_notes,
        moves: |habits, taken| habits.open_notes = raise(habits.open_notes, taken),
        decay: 0.010,
    }),
    shows: Shows { outcome: "risks_bypass", rises: false },
};
